package letters

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/letter"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// run sends the letters of a batch, with progress, and has them printed as one file.
type run struct {
	m        *many
	content  *fyne.Container
	send     *xwidget.Button
	cancel   *xwidget.Button
	progress *widget.ProgressBar
	told     *widget.Label
	after    *fyne.Container // what can be done with those that were sent
	stopping context.CancelFunc
	sent     []*app.Letter
}

func newRun(m *many) *run {
	say := m.s.Say
	r := &run{m: m, progress: widget.NewProgressBar(), told: note(widget.MediumImportance)}
	r.told.Hide()
	r.progress.Hide()
	r.send = xwidget.NewPrimaryButton("", nil, r.begin)
	r.cancel = xwidget.NewButton(say("ui.cancel"), func() {
		if r.stopping != nil {
			r.stopping()
			return
		}
		m.close()
	})
	r.after = container.NewHBox(
		xwidget.NewPrimaryButton(say("ui.letter.print"), nil, r.print),
		xwidget.NewButton(say("ui.letter.savePDF"), r.save),
		xwidget.NewButton(say("ui.letter.undo"), r.undo))
	r.after.Hide()
	r.content = container.NewVBox(flush(r.told), r.progress,
		container.NewHBox(r.send, r.after, layout.NewSpacer(), r.cancel))
	return r
}

// ready says how many letters the button sends.
func (r *run) ready(n int) {
	r.send.SetText(r.m.s.Say("ui.many.send", "n", n))
	if n == 0 {
		r.send.Disable()
	} else {
		r.send.Enable()
	}
}

// stop ends what goes on; the letters that were sent by then stay sent.
func (r *run) stop() {
	if r.stopping != nil {
		r.stopping()
	}
}

func (r *run) tell(text string, importance widget.Importance) {
	r.told.Importance = importance
	r.told.SetText(text)
	r.told.Hidden = text == ""
	r.content.Refresh()
}

// begin sends the letters beside the window's thread.
func (r *run) begin() {
	s, letters := r.m.s, r.m.going()
	if r.stopping != nil || len(letters) == 0 {
		return
	}
	ctx, stop := context.WithCancel(context.Background())
	r.stopping = stop
	r.tell("", widget.MediumImportance)
	r.send.Disable()
	r.progress.SetValue(0)
	r.progress.Show()
	r.m.fields.Hide()
	r.content.Refresh()
	s.Background(func() {
		sent, err := s.Desk.SendAll(ctx, letters, app.ByLetter, s.Letter, func(done, total int) {
			s.Do(func() { r.progress.SetValue(float64(done) / float64(total)) })
		})
		s.Do(func() {
			stop()
			r.stopping = nil
			r.ended(sent, len(letters), err)
		})
	})
}

// ended tells what was sent, and offers it as one file.
func (r *run) ended(sent []*app.Letter, of int, err error) {
	s := r.m.s
	r.sent = sent
	r.progress.Hide()
	r.m.summary.SetText("")
	r.cancel.SetText(s.Say("ui.many.close"))
	switch {
	case err == nil:
		r.tell(s.Say("ui.many.sent", "n", len(sent)), widget.MediumImportance)
	case errors.Is(err, context.Canceled):
		r.tell(s.Say("ui.many.stopped", "n", len(sent), "All", of), widget.MediumImportance)
	default:
		r.tell(s.Error(err)+"\n"+s.Say("ui.many.stopped", "n", len(sent), "All", of), widget.WarningImportance)
	}
	if len(sent) == 0 { // one can mend what was wrong, and try again
		r.m.fields.Show()
		r.m.replan()
		return
	}
	r.send.Hide()
	r.after.Show()
	r.content.Refresh()
}

// sheaf draws the letters as one file, in the order in which they are carried out.
func (r *run) sheaf(then func(casework.Drawn) error) {
	s := r.m.s
	f, letters := s.File(), append([]*app.Letter(nil), r.sent...)
	casework.ByAddress(letters)
	s.Background(func() {
		pdf, err := s.Draw(context.Background(), letter.Sheaf(f, letters, s.Say))
		if err == nil {
			err = then(casework.Drawn{Name: s.Say("ui.many.file", "Case", string(f.Hearing.CaseNo)) + ".pdf", Content: pdf})
		}
		s.Do(func() {
			if err != nil {
				r.tell(s.Error(err), widget.WarningImportance)
			}
		})
	})
}

func (r *run) print() {
	s := r.m.s
	r.sheaf(func(d casework.Drawn) error {
		path, err := files.Of(s).Copy(d.Name, d.Content)
		if err == nil {
			err = s.PrintFile(path)
		}
		if err == nil {
			s.Do(func() { r.tell(s.Say("ui.many.printed", "n", len(r.sent)), widget.MediumImportance) })
		}
		return err
	})
}

func (r *run) save() {
	s := r.m.s
	files.Of(s).ToSave(files.Question{
		Title: s.Say("ui.many.save"), Confirm: s.Say("ui.save"), Ext: ".pdf", Replaces: true,
		Name: s.Say("ui.many.file", "Case", string(s.File().Hearing.CaseNo)),
	}, func(path string) error {
		r.sheaf(func(d casework.Drawn) error {
			if err := files.Write(path, d.Content); err != nil {
				return err
			}
			s.Do(func() { r.tell(s.Say("ui.letter.told.saved", "Path", path), widget.MediumImportance) })
			return nil
		})
		return nil
	})
}

// undo takes the letters back.
func (r *run) undo() {
	s := r.m.s
	s.Undo(func(_ app.Change, err error) {
		if err != nil {
			r.tell(s.Error(err), widget.WarningImportance)
			return
		}
		r.m.close()
	})
}

// show draws the first of the letters.
func (m *many) show() {
	m.draw++
	mine := m.draw
	letters := m.going()
	if len(letters) == 0 {
		m.view.Show(nil, nil)
		return
	}
	s := m.s
	f := s.File()
	first := asSent(f, &letters[0], s.Desk.Today())
	s.Background(func() {
		drawn, err := s.Letter(context.Background(), f, first)
		var pdf session.PDF
		if err == nil {
			pdf, err = s.OpenPDF(context.Background(), drawn.Content)
		}
		s.Do(func() {
			switch {
			case err != nil && m.draw == mine:
				m.sending.tell(s.Error(err), widget.WarningImportance)
			case err != nil:
			case m.draw != mine:
				pdf.Close()
			default:
				m.view.Show(pdf, nil)
			}
		})
	})
}
