package letters

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// promises are the sentences of the letter that promise something: those that sound
// like it are proposed, and those that are noted can have a day.
type promises struct {
	w         *writing
	content   *fyne.Container
	dismissed map[string]bool // that are none, says the caseworker
	text      string
	in        *app.CaseFile
	letter    app.ID
	changed   bool
}

func newPromises(w *writing) *promises {
	return &promises{w: w, content: container.New(layout.NewCustomPaddedVBoxLayout(-look.Tight)), dismissed: make(map[string]bool)}
}

func (p *promises) forget() {
	clear(p.dismissed)
	p.changed = true
}

// mostProposed is how many sentences are proposed at a time.
const mostProposed = 2

func (p *promises) show(l *app.Letter) {
	s := p.w.p.s
	f := s.File()
	if !p.changed && p.text == l.Text && p.in == f && p.letter == l.ID {
		return
	}
	p.text, p.in, p.letter, p.changed = l.Text, f, l.ID, false
	p.content.RemoveAll()
	noted := make(map[string]bool)
	for _, o := range f.Promises {
		if l.ID != "" && o.Letter == l.ID {
			noted[o.Text] = true
			p.content.Add(p.row(o))
		}
	}
	n := 0
	for _, sentence := range casework.Promising(l.Text) {
		if noted[sentence] || p.dismissed[sentence] || n == mostProposed {
			continue
		}
		n++
		p.content.Add(p.proposal(sentence))
	}
	p.content.Hidden = len(p.content.Objects) == 0
	p.content.Refresh()
}

// row is a promise that is noted, with the day by which it is to be kept.
func (p *promises) row(o *app.Promise) fyne.CanvasObject {
	s := p.w.p.s
	day := xwidget.NewDateField(s.Say, s.Desk.Today)
	day.SetDate(o.Due)
	day.OnChanged = func(due app.Date) {
		p.act(func() error { return s.Desk.EditPromise(o.ID, "due", func(o *app.Promise) { o.Due = due }) })
	}
	remove := xwidget.NewButtonWithIcon("", look.IconClear, func() {
		p.dismissed[o.Text] = true
		p.act(func() error { return s.Desk.DeletePromise(o.ID) })
	})
	remove.Importance = widget.LowImportance
	return container.NewBorder(nil, nil, nil, container.NewHBox(widget.NewLabel(s.Say("ui.letter.promise.due")), container.NewGridWrap(fyne.NewSize(210, day.MinSize().Height), day), remove),
		inset(sentenceLabel(s.Say("ui.letter.promise.noted", "Text", oneLine(o.Text)))))
}

// proposal is a sentence that sounds like a promise.
func (p *promises) proposal(sentence string) fyne.CanvasObject {
	say := p.w.p.s.Say
	return container.NewBorder(nil, nil, nil, container.NewHBox(
		xwidget.NewAction(say("ui.letter.promise.yes"), nil, func() { p.note(sentence) }),
		xwidget.NewQuietAction(say("ui.letter.promise.no"), func() {
			p.dismissed[sentence] = true
			p.changed = true
			p.w.p.refresh()
		})), inset(sentenceLabel(say("ui.letter.promise.proposed", "Text", oneLine(sentence)))))
}

func sentenceLabel(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// mark notes what is selected, or else the sentence that the caret stands in.
func (p *promises) mark() {
	text := strings.TrimSpace(p.w.text.Selected())
	if text == "" {
		text = sentenceAt(p.w.text.Text(), p.w.text.Caret())
	}
	if text != "" {
		p.note(text)
	}
}

// sentenceAt is the sentence around a place of a text, or the one before it.
func sentenceAt(text string, at int) string {
	found := ""
	for _, span := range app.Sentences(text) {
		if span.From > at {
			break
		}
		found = strings.TrimSpace(text[span.From:span.To])
	}
	return found
}

// note notes a sentence as a promise to the sender of the newest response.
func (p *promises) note(sentence string) {
	s, t := p.w.p.s, p.w.p.target
	p.act(func() error {
		if err := t.begin(); err != nil {
			return err
		}
		f := s.Desk.File()
		l := f.Letter(t.ID())
		if l == nil {
			return app.Refuse(app.CodeGone)
		}
		_, err := s.Desk.Promise(app.Promise{Letter: l.ID, Response: casework.Newest(f, l).ID, Text: sentence})
		return err
	})
	s.Window.Canvas().Focus(p.w.text.Focusable()) // one writes on
}

func (p *promises) act(save func() error) {
	p.w.p.s.Act(save, func(err error) {
		p.changed = true
		p.w.refuse(err)
		p.w.p.refresh()
	})
}
