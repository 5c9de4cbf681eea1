package batch

import (
	"strings"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/xwidget"
)

// whom chooses the responses that the letters go to: those that were chosen in the
// list, all that have no receipt, or all of a group of form letters.
type whom struct {
	p       *Page
	content fyne.CanvasObject
	choice  *xwidget.Select
	asked   []app.ID // those that were chosen in the list; none where one came for all new
}

const (
	toAsked = "asked"
	toNew   = "new"
	toForm  = "form/" // and the group
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
	w.refresh()
	w.choice.SetKey(toNew)
	if len(asked) > 0 {
		w.choice.SetKey(toAsked)
	}
}

// refresh offers what there is now.
func (w *whom) refresh() {
	say, f := w.p.s.Say, w.p.s.File()
	var options []xwidget.Option
	if len(w.asked) > 0 {
		options = append(options, xwidget.Option{Key: toAsked, Label: say("batch.to.asked", "n", len(w.asked))})
	}
	options = append(options, xwidget.Option{Key: toNew, Label: say("batch.to.new", "n", len(casework.WithoutReceipt(f)))})
	for _, g := range f.FormLetters {
		options = append(options, xwidget.Option{
			Key: toForm + string(g.ID), Label: say("batch.to.form", "n", len(f.SentAs(g.ID)), "Name", g.Name),
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
		var ids []app.ID
		for _, r := range w.p.s.File().SentAs(app.ID(strings.TrimPrefix(key, toForm))) {
			ids = append(ids, r.ID)
		}
		return ids
	}
}
