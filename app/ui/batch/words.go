package batch

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/places"
	"hvidbog/app/ui/xwidget"
)

// planPause is how long typing must rest before the letters are planned anew.
const planPause = 300 * time.Millisecond

// words are what the letters say: a template, whose subject and text may be changed for
// these letters alone.
type words struct {
	p       *Page
	content *fyne.Container
	choice  *xwidget.Select
	row     *xwidget.FormRow
	unfold  *xwidget.Action // unfolds the words
	folded  *fyne.Container
	subject *xwidget.Entry
	text    *xwidget.LongText
	textRow *xwidget.FormRow
	from    *app.Template
}

func newWords(p *Page) *words {
	w := &words{p: p}
	say := p.s.Say
	insert := places.New(p.s, func() (*app.CaseFile, *app.Letter) {
		if l := p.list.current(); l != nil {
			return p.of, l
		}
		f, l := casework.Sample(p.s.File(), w.from, p.s.Desk.Today(), say)
		return f, &l
	})
	w.choice = xwidget.NewSelect(nil, func(key string) {
		w.take(p.s.File().Template(app.ID(key)))
		p.replan()
	})
	w.subject, w.text = xwidget.NewEntry(), xwidget.NewLongText(6)
	insert.Into(w.text)
	insert.Into(w.subject)
	w.subject.OnChanged = func(string) { w.typed() }
	w.text.OnChanged = func(string) { w.typed() }
	w.textRow = xwidget.NewFormRow(say("ui.letter.text"), w.text)
	w.row = xwidget.NewFormRow(say("batch.template"), w.choice)
	w.unfold = xwidget.NewQuietAction(say("batch.words.unfold"), func() { w.fold(w.folded.Visible()) })
	w.folded = container.New(layout.NewCustomPaddedVBoxLayout(look.Tight),
		xwidget.NewFormRow(say("ui.letter.subject"), w.subject), w.textRow, container.NewHBox(layout.NewSpacer(), insert.Content()))
	w.content = container.New(layout.NewCustomPaddedVBoxLayout(look.Tight),
		container.NewBorder(nil, nil, nil, container.NewVBox(layout.NewSpacer(), w.unfold), w.row), w.folded)
	return w
}

// open begins with the template that letters of a kind begin with. A reply is to be
// written; a receipt says what receipts say.
func (w *words) open(kind app.LetterKind) {
	say, f := w.p.s.Say, w.p.s.File()
	options := []xwidget.Option{{Label: say("batch.template.usual")}}
	for _, t := range f.Templates {
		if t.Kind == kind {
			options = append(options, xwidget.Option{Key: string(t.ID), Label: t.Name})
		}
	}
	w.choice.SetChoices(options)
	t := casework.TemplateFor(f, kind, say)
	w.choice.SetKey(string(t.ID))
	w.take(t)
	w.fold(kind != app.ReplyLetter)
}

// take takes the words of a template; nil is the usual one.
func (w *words) take(t *app.Template) {
	if t == nil {
		t = casework.UsualTemplate(w.p.kind, w.p.s.Say)
	}
	w.from = t
	w.subject.SetText(t.Subject)
	w.text.SetText(t.Text)
	w.textRow.SetError("")
}

func (w *words) fold(folded bool) {
	w.folded.Hidden = folded
	id := "batch.words.fold"
	if folded {
		id = "batch.words.unfold"
	}
	w.unfold.SetText(w.p.s.Say(id))
	w.content.Refresh()
	if w.p.form != nil {
		w.p.form.Refresh()
	}
}

func (w *words) typed() {
	w.textRow.SetError(w.fault())
	w.p.planSoon()
}

// fault is what is wrong with the words; "" where nothing is.
func (w *words) fault() string { return places.Fault(w.p.s.Say, w.subject.Text+"\n"+w.text.Text()) }

// template is the template with the words as they are now.
func (w *words) template() *app.Template {
	t := app.CloneOf(w.from)
	t.Subject, t.Text = w.subject.Text, w.text.Text()
	return t
}

// saysNothing reports whether the letters are replies that only thank.
func (w *words) saysNothing() bool {
	usual := casework.UsualTemplate(app.ReplyLetter, w.p.s.Say)
	return w.p.kind == app.ReplyLetter && strings.TrimSpace(w.text.Text()) == strings.TrimSpace(usual.Text)
}
