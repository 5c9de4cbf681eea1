package due

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/deadlines"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/xwidget"
)

// out takes the deadlines out of the window: as a list on paper for the team's
// meeting, and as a calendar file.
type out struct {
	sc      *Screen
	content *fyne.Container
	told    *widget.Label // what was done, or why it was not
}

func newOut(sc *Screen) *out {
	o := &out{sc: sc, told: widget.NewLabel("")}
	say := sc.s.Say
	o.told.Wrapping = fyne.TextWrapWord
	o.told.SizeName = theme.SizeNameCaptionText
	o.told.Hide()
	o.content = container.NewVBox(o.told, container.NewHBox(
		xwidget.NewQuietAction(say("ui.due.print"), o.print),
		xwidget.NewQuietAction(say("ui.due.save"), o.askSave),
		xwidget.NewQuietAction(say("ui.due.calendar"), o.askCalendar)))
	return o
}

// tell says what was done.
func (o *out) tell(sentence string) {
	o.told.Importance = widget.LowImportance
	o.told.SetText(sentence)
	o.told.Show()
	o.content.Refresh()
}

// refuse says why something was not done; nil says nothing.
func (o *out) refuse(err error) {
	o.told.Hide()
	if err != nil {
		o.told.Importance = widget.WarningImportance
		o.told.SetText(o.sc.s.Error(err))
		o.told.Show()
	}
	o.content.Refresh()
}

// list draws the list as it stands, beside the window's thread, and then does what is
// wanted with it on it.
func (o *out) list(then func(name string, pdf []byte)) {
	s := o.sc.s
	o.refuse(nil)
	f, today := s.File(), s.Desk.Today()
	s.Background(func() {
		pdf, err := s.Draw(context.Background(), deadlines.List(f, today, s.Say))
		s.Do(func() {
			if err != nil {
				o.refuse(err)
				return
			}
			then(deadlines.FileName(f.Hearing, today, ".pdf", s.Say), pdf)
		})
	})
}

// print sends the list to the printer.
func (o *out) print() {
	s := o.sc.s
	o.list(func(name string, pdf []byte) {
		path, err := files.Of(s).Copy(name, pdf)
		if err != nil {
			o.refuse(err)
			return
		}
		s.Background(func() {
			err := s.PrintFile(path)
			s.Do(func() {
				if err != nil {
					o.refuse(err)
					return
				}
				o.tell(s.Say("ui.due.printed"))
			})
		})
	})
}

// askSave asks where to save the list.
func (o *out) askSave() {
	o.list(func(name string, pdf []byte) { o.save("ui.due.save", name, ".pdf", pdf) })
}

// askCalendar asks where to save the calendar file.
func (o *out) askCalendar() {
	s := o.sc.s
	o.refuse(nil)
	f, today := s.File(), s.Desk.Today()
	o.save("ui.due.calendar", deadlines.FileName(f.Hearing, today, ".ics", s.Say), ".ics", deadlines.Calendar(f, today, s.Say))
}

func (o *out) save(title, name, ext string, content []byte) {
	say := o.sc.s.Say
	files.Of(o.sc.s).ToSave(files.Question{
		Title: say(title), Confirm: say("ui.save"), Name: name, Ext: ext, Replaces: true,
	}, func(path string) error {
		if err := files.Write(path, content); err != nil {
			return err
		}
		o.tell(say("ui.due.saved", "Path", path))
		return nil
	})
}

// foot is the ground on which the ways out stand, below the list.
func (o *out) foot() fyne.CanvasObject {
	return container.NewVBox(widget.NewSeparator(), container.NewPadded(o.content))
}
