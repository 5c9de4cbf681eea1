package letters

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// sending finishes the letter and hands it on: to the mail program, to the printer,
// or to a file.
type sending struct {
	w       *writing
	content fyne.CanvasObject
	going   bool
}

func newSending(w *writing) *sending {
	sd := &sending{w: w}
	say := w.p.s.Say
	sd.content = container.NewVBox(container.New(layout.NewCustomPaddedHBoxLayout(look.Near),
		xwidget.NewPrimaryButton(say("ui.letter.mail"), nil, w.mail),
		xwidget.NewButton(say("ui.letter.print"), w.print),
		xwidget.NewButton(say("ui.letter.savePDF"), func() { w.save(".pdf") }),
		xwidget.NewButton(say("ui.letter.saveWord"), func() { w.save(".docx") }),
		layout.NewSpacer(),
		xwidget.NewQuietAction(say("ui.letter.enter"), w.p.askEntered)))
	return sd
}

// finish sends the letter, after what was typed is on disk, and then hands it on.
func (w *writing) finish(by app.Channel, then func(*app.Letter)) {
	s, t := w.p.s, w.p.target
	if w.sending.going {
		return
	}
	w.refuse(nil)
	w.insert.chooser.Close()
	if err := s.Settle(); err != nil {
		w.refuse(err)
		return
	}
	w.sending.going = true
	s.Background(func() {
		err := t.begin()
		var sent *app.Letter
		if err == nil {
			sent, err = s.Desk.Send(context.Background(), t.ID(), by, s.Letter)
		}
		s.Do(func() {
			w.sending.going = false
			if w.p.target == t { // else the page was left meanwhile
				w.p.sent.fresh = err == nil
				w.p.refresh()
				w.refuse(err)
			}
			if err == nil {
				then(sent)
			}
		})
	})
}

// mail hands the letter to the user's mail program, as a message that only wants to
// be sent.
func (w *writing) mail() {
	w.finish(app.ByEmail, func(l *app.Letter) { w.p.sent.mail(l) })
}

func (w *writing) print() {
	w.finish(app.ByLetter, func(l *app.Letter) { w.p.sent.hand(l, w.p.s.PrintFile, "ui.letter.told.printed") })
}

// save asks where the file is to lie, and then finishes the letter and writes it
// there.
func (w *writing) save(ending string) {
	s := w.p.s
	name := w.p.beside.drawn.Name
	if name == "" {
		name = s.Say("letterKind." + string(w.p.news.Kind))
	}
	files.Of(s).ToSave(files.Question{
		Title: s.Say("ui.letter.save"), Confirm: s.Say("ui.letter.save.confirm"), Name: withEnding(name, ending), Ext: ending, Replaces: true,
	}, func(path string) error {
		w.finish(app.ByLetter, func(l *app.Letter) { w.p.sent.write(l, path) })
		return nil
	})
}

// askEntered enters the letter as one that was sent outside the program.
func (p *Page) askEntered() { askEntered(p.s, p.news, p.leave) }
