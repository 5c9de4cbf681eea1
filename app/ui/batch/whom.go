package batch

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// whom chooses the responses that the letters go to: those that were chosen in the
// list, all that have no receipt, or all with the same text.
type whom struct {
	p       *Page
	content fyne.CanvasObject
	choice  *xwidget.Select
	asked   []app.ID              // those that were chosen in the list; none where one came for all new
	forms   []casework.FormLetter // of the file
	of      *app.CaseFile         // whose form letters they are
}

const (
	toAsked = "asked"
	toNew   = "new"
	toForm  = "form/" // and which
)

func newWhom(p *Page) *whom {
	w := &whom{p: p}
	w.choice = xwidget.NewSelect(nil, func(string) {
		p.list.forget()
		p.replan()
	})
	w.content = xwidget.NewFormRow(p.s.Say("batch.to"), w.choice)
	return w
}

// open offers those that were chosen, and what else there is.
func (w *whom) open(asked []app.ID) {
	w.asked = asked
	w.offer()
	w.choice.SetKey(toNew)
	if len(asked) > 0 {
		w.choice.SetKey(toAsked)
	}
	w.read()
}

func (w *whom) refresh() {
	w.offer()
	w.read()
}

// read finds the form letters beside the window's thread: every text is read for it.
func (w *whom) read() {
	s, f := w.p.s, w.p.s.File()
	if w.of == f {
		return
	}
	w.of = f
	s.Background(func() {
		forms := casework.FormLetters(f)
		s.Do(func() {
			if w.of == f {
				w.forms = forms
				w.offer()
			}
		})
	})
}

func (w *whom) offer() {
	say := w.p.s.Say
	var options []xwidget.Option
	if len(w.asked) > 0 {
		options = append(options, xwidget.Option{Key: toAsked, Label: say("batch.to.asked", "n", len(w.asked))})
	}
	options = append(options, xwidget.Option{Key: toNew, Label: say("batch.to.new", "n", len(casework.WithoutReceipt(w.p.s.File())))})
	for i, form := range w.forms {
		options = append(options, xwidget.Option{
			Key: toForm + strconv.Itoa(i), Label: say("batch.to.form", "n", len(form.Responses), "Text", session.OneLine(form.Text)),
		})
	}
	key := w.choice.Key()
	w.choice.SetChoices(options)
	w.choice.SetKey(key)
}

// responses are those that are chosen.
func (w *whom) responses() []app.ID {
	switch key := w.choice.Key(); key {
	case toAsked:
		return w.asked
	case toNew, "":
		return casework.WithoutReceipt(w.p.s.File())
	default:
		i, err := strconv.Atoi(strings.TrimPrefix(key, toForm))
		if err != nil || i >= len(w.forms) {
			return nil
		}
		var ids []app.ID
		for _, r := range w.forms[i].Responses {
			ids = append(ids, r.ID)
		}
		return ids
	}
}
