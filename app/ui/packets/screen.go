// Package packets is the screen Pakke: what the packet is for and what is in it,
// the making of it, and what one does with the finished file.
package packets

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Pakke.
type Screen struct {
	s       *session.Session
	content fyne.CanvasObject

	edition    *xwidget.Choice
	warning    *widget.Label // what an internal edition is for
	meeting    *xwidget.DateField
	item       *xwidget.Entry
	parts      parts
	make       *xwidget.Button
	lacking    *widget.Label // what the hearing still lacks, a line each
	lackingRow fyne.CanvasObject

	progress *widget.ProgressBar
	cancel   *xwidget.Button
	problem  *widget.Label
	result   *result

	stop context.CancelFunc // while a packet is being made
	made *made              // nil until one is made
}

// parts are the boxes that say what is to be in the packet.
type parts struct {
	overview, scenarios, list, full *widget.Check
}

// made is a finished packet.
type made struct {
	pdf     []byte
	name    string        // suggested for the file
	file    *app.CaseFile // what it was made from
	options packet.Options
	path    string // of the copy that other programs see; "" until one needs it
}

// widest is the width beyond which the screen's column does not grow.
const widest = 640

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s}
	say := s.Say
	sc.makeFields()
	sc.makeProgress()
	sc.result = newResult(sc)
	sc.lacking = widget.NewLabel("")
	sc.lackingRow = xwidget.NewFormRow(say("ui.packet.lacking"), sc.lacking)
	check := func(text string) *widget.Check {
		c := widget.NewCheck(text, func(bool) { sc.outdate() })
		c.Checked = true
		return c
	}
	sc.parts = parts{
		check(say("ui.packet.part.overview")), check(say("ui.packet.part.scenarios")),
		check(say("ui.packet.part.list")), check(say("ui.packet.part.full")),
	}
	page := container.NewVBox(
		xwidget.NewTitle(say("ui.packet.heading")),
		xwidget.NewFormRow(say("ui.packet.edition"), container.NewHBox(sc.edition)),
		sc.warning,
		container.NewGridWithColumns(2,
			xwidget.NewFormRow(say("ui.hearing.meeting"), sc.meeting), xwidget.NewFormRow(say("ui.hearing.agendaItem"), sc.item)),
		xwidget.NewFormRow(say("ui.packet.parts"), container.NewGridWithColumns(2,
			sc.parts.overview, sc.parts.list, sc.parts.scenarios, sc.parts.full)),
		sc.lackingRow,
		container.NewHBox(sc.make),
		sc.problem,
		container.NewBorder(nil, nil, nil, sc.cancel, sc.progress),
		sc.result.content,
	)
	sc.content = container.NewVScroll(container.New(
		layout.NewCustomPaddedLayout(look.Apart, look.Apart, look.Apart, look.Apart), container.New(xwidget.Measure{Most: widest}, page)))
	s.Listen(func(casework.News) { sc.refresh() })
	sc.refresh()
	return sc
}

func (sc *Screen) makeFields() {
	s := sc.s
	var editions []xwidget.Option
	for _, e := range packet.Editions() {
		editions = append(editions, xwidget.Option{Key: string(e), Label: s.Say("edition." + string(e))})
	}
	sc.warning = widget.NewLabel("")
	sc.warning.Wrapping = fyne.TextWrapWord
	sc.warning.Importance = widget.LowImportance
	sc.edition = xwidget.NewChoice(editions, func(string) { sc.outdate() })
	sc.edition.SetSelected(string(packet.Anonymised))
	sc.meeting = xwidget.NewDateField(s.Say, s.Desk.Today)
	sc.meeting.OnChanged = func(day app.Date) {
		s.Act(func() error {
			return s.Desk.EditHearing("meeting", func(h *app.Hearing) { h.Meeting.Date = day })
		}, sc.refuse)
	}
	sc.item = xwidget.NewEntry()
	sc.item.OnChanged = func(text string) {
		s.Type("packet/agendaItem", func() error {
			return s.Desk.EditHearing("agendaItem", func(h *app.Hearing) { h.Meeting.AgendaItem = text })
		}, sc.refuse)
	}
	sc.make = xwidget.NewPrimaryButton(s.Say("ui.packet.make"), look.IconPacket, sc.Make)
}

func (sc *Screen) makeProgress() {
	sc.progress = widget.NewProgressBar()
	sc.cancel = xwidget.NewButton(sc.s.Say("ui.cancel"), func() {
		if sc.stop != nil {
			sc.stop()
		}
	})
	sc.problem = widget.NewLabel("")
	sc.problem.Wrapping = fyne.TextWrapWord
	sc.problem.Importance = widget.WarningImportance
	sc.problem.Hide()
	sc.progress.Hide()
	sc.cancel.Hide()
}

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show puts the cursor on the button that makes the packet.
func (sc *Screen) Show(session.Place) { sc.s.Window.Canvas().Focus(sc.make) }

// Find goes to the responses, which is where one searches.
func (sc *Screen) Find() { sc.s.Go(session.Place{Screen: session.Responses}) }

// refresh shows the hearing's meeting, and what the hearing still lacks.
func (sc *Screen) refresh() {
	f := sc.s.File()
	if f.Hearing == nil {
		return
	}
	if sc.meeting.Date() != f.Hearing.Meeting.Date {
		sc.meeting.SetDate(f.Hearing.Meeting.Date)
	}
	if !sc.s.Pending("packet/agendaItem") && sc.item.Text != f.Hearing.Meeting.AgendaItem {
		sc.item.SetText(f.Hearing.Meeting.AgendaItem)
	}
	var lacking []string
	for _, n := range casework.Attention(f) {
		if n.What == casework.NoticeSilent || n.What == casework.NoticeLate {
			continue // nothing that the caseworker could mend
		}
		lacking = append(lacking, "– "+sc.s.Say("notice."+string(n.What), "n", n.Count))
	}
	sc.lacking.SetText(strings.Join(lacking, "\n"))
	if len(lacking) > 0 {
		sc.lackingRow.Show()
	} else {
		sc.lackingRow.Hide()
	}
	sc.outdate()
}

// outdate shows that the finished packet is no longer what would be made now.
func (sc *Screen) outdate() {
	if sc.edition.Selected() == string(packet.Internal) {
		sc.warning.SetText(sc.s.Say("ui.packet.internal"))
	} else {
		sc.warning.SetText(sc.s.Say("ui.packet.anonymised"))
	}
	if sc.result != nil {
		sc.result.refresh()
	}
}

// options are what the screen asks for.
func (sc *Screen) options(h *app.Hearing) packet.Options {
	o := packet.DefaultOptions(h, sc.s.Desk.Today())
	o.Edition = packet.Edition(sc.edition.Selected())
	o.Overview, o.Scenarios = sc.parts.overview.Checked, sc.parts.scenarios.Checked
	o.List, o.Full = sc.parts.list.Checked, sc.parts.full.Checked
	return o
}

// Make makes the packet beside the window's thread, from the hearing as it stands
// when everything typed is on disk.
func (sc *Screen) Make() {
	if sc.stop != nil {
		return
	}
	if err := sc.s.Settle(); err != nil {
		sc.refuse(err)
		return
	}
	file := sc.s.File()
	options := sc.options(file.Hearing)
	ctx, stop := context.WithCancel(context.Background())
	sc.stop = stop
	sc.refuse(nil)
	sc.progress.SetValue(0)
	sc.progress.Show()
	sc.cancel.Show()
	sc.make.Disable()
	sc.s.Background(func() {
		document, err := packet.Build(file, options, sc.s.Say)
		var pdf []byte
		if err == nil {
			pdf, err = sc.s.Print(ctx, document, sc.progressed)
		}
		sc.s.Do(func() {
			stop()
			name := packet.FileName(file.Hearing, options.Edition, sc.s.Say)
			sc.finished(&made{pdf: pdf, name: name, file: file, options: options}, err)
		})
	})
}

// progressed shows how far the making has come; it is called beside the window's
// thread.
func (sc *Screen) progressed(done, total int) {
	sc.s.Do(func() {
		if total > 0 {
			sc.progress.SetValue(float64(done) / float64(total))
		}
	})
}

func (sc *Screen) finished(m *made, err error) {
	sc.stop = nil
	sc.progress.Hide()
	sc.cancel.Hide()
	sc.make.Enable()
	switch {
	case err == context.Canceled:
		return
	case err != nil:
		sc.refuse(err)
		return
	}
	sc.made = m
	sc.result.refresh()
	sc.result.focus()
}

func (sc *Screen) refuse(err error) {
	if err == nil {
		sc.problem.Hide()
		return
	}
	sc.problem.SetText(sc.s.Error(err))
	sc.problem.Show()
}

// withFile hands a copy of the finished packet to another program.
func (sc *Screen) withFile(use func(path string) error) {
	m := sc.made
	sc.s.Background(func() {
		path, err := sc.copyFor(m)
		if err == nil {
			err = use(path)
		}
		sc.s.Do(func() { sc.refuse(err) })
	})
}

// copyFor writes the packet where other programs can read it, once.
func (sc *Screen) copyFor(m *made) (string, error) {
	if m.path != "" {
		if _, err := os.Stat(m.path); err == nil {
			return m.path, nil
		}
	}
	dir, err := sc.s.TempDir()
	if err != nil {
		return "", app.Refuse(app.CodeFileUnwritten, "Path", dir, "Detail", err.Error()).Because(err)
	}
	path := filepath.Join(dir, m.name)
	if err := os.WriteFile(path, m.pdf, 0o600); err != nil {
		return "", app.Refuse(app.CodeFileUnwritten, "Path", path, "Detail", err.Error()).Because(err)
	}
	m.path = path
	return path, nil
}

// askSave asks where to save the packet, and saves it there.
func (sc *Screen) askSave() {
	m := sc.made
	d := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
		if err != nil {
			sc.refuse(app.Refuse(app.CodeFileUnwritten, "Path", m.name, "Detail", err.Error()).Because(err))
			return
		}
		if w == nil {
			return
		}
		path := w.URI().Path()
		_, err = w.Write(m.pdf)
		if closing := w.Close(); err == nil {
			err = closing
		}
		if err != nil {
			sc.refuse(app.Refuse(app.CodeFileUnwritten, "Path", path, "Detail", err.Error()).Because(err))
			return
		}
		sc.result.say(sc.s.Say("ui.packet.saved", "Path", path))
	}, sc.s.Window)
	d.SetFileName(m.name)
	files.Ask(d, sc.s.Say, sc.s.Say("ui.packet.save"), sc.s.Say("ui.save"))
}
