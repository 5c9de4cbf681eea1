package workshop

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/xwidget"
)

// head is what holds for all that is written on the page: workshop or interview, the
// day, the occasion, and who speaks where that is one.
type head struct {
	p       *Page
	content fyne.CanvasObject
	begun   bool

	kinds *xwidget.Choice
	day   *xwidget.DateField
	parts map[app.OccasionPart]*xwidget.Completion
	who   *xwidget.Completion
}

func newHead(p *Page) *head {
	h := &head{p: p, parts: make(map[app.OccasionPart]*xwidget.Completion)}
	say := p.s.Say
	h.kinds = xwidget.NewChoice([]xwidget.Option{
		{Key: string(app.WorkshopInput), Label: say("workshop.kind.workshop")}, {Key: string(app.Interview), Label: say("workshop.kind.interview")},
	}, func(string) { h.changed() })
	h.kinds.SetSelected(string(app.WorkshopInput))
	h.day = xwidget.NewDateField(say, p.s.Desk.Today)
	h.day.Past, h.day.Short = true, true
	h.day.OnChanged = func(app.Date) { h.changed() }
	row := func(part app.OccasionPart) fyne.CanvasObject {
		c := h.field(part)
		h.parts[part] = c
		return xwidget.NewFormRow(say("ui.occasion."+string(part)), c)
	}
	h.who = xwidget.NewCompletion(say, h.suggestParties)
	h.who.SetPlaceHolder(say("workshop.who.hint"))
	h.who.OnSubmitted = p.focus
	h.content = container.NewVBox(
		container.New(xwidget.Shares{136, 260, 150, 150}, xwidget.NewFormRow(say("workshop.day"), h.day),
			row(app.OccasionPlace), row(app.OccasionRound), row(app.OccasionTable)),
		container.New(xwidget.Shares{260, 218, 218}, row(app.OccasionTheme), row(app.OccasionFacilitator),
			xwidget.NewFormRow(say("workshop.who"), h.who)))
	return h
}

// field completes a part of the occasion from what was said of it before.
func (h *head) field(part app.OccasionPart) *xwidget.Completion {
	c := xwidget.NewCompletion(h.p.s.Say, func(query string) []xwidget.Suggestion {
		return suggestTold(h.p.s.File().OccasionsTold(part), query)
	})
	c.OnChosen = func(string) { h.changed() }
	c.OnLeft = func(string) { h.changed() }
	c.OnSubmitted = h.p.focus
	return c
}

func suggestTold(told []string, query string) []xwidget.Suggestion {
	const most = 6
	want := app.Fold(query)
	var found []xwidget.Suggestion
	for _, value := range told {
		if strings.Contains(app.Fold(value), want) && len(found) < most {
			found = append(found, xwidget.Suggestion{Key: value, Label: value})
		}
	}
	return found
}

func (h *head) suggestParties(query string) []xwidget.Suggestion {
	const most = 8
	want := app.Fold(strings.TrimSpace(query))
	var found []xwidget.Suggestion
	for _, p := range h.p.s.File().Parties {
		if strings.Contains(app.Fold(p.Name), want) && len(found) < most {
			found = append(found, xwidget.Suggestion{Key: string(p.ID), Label: p.Name, Detail: h.p.s.Say("partyKind." + string(p.Kind))})
		}
	}
	return found
}

// begin fills the head, the first time, with that of what was written in last.
func (h *head) begin() {
	if h.begun {
		return
	}
	h.begun = true
	h.day.SetDate(h.p.s.Desk.Today())
	for _, r := range slices.Backward(h.p.s.File().Responses) {
		if !r.Kind.IsHearing() {
			h.kinds.SetSelected(string(r.Kind))
			h.day.SetDate(r.Received)
			for part, field := range h.parts {
				field.SetText(*r.Occasion.Part(part))
			}
			return
		}
	}
}

// changed is told when the head speaks of another occasion.
func (h *head) changed() {
	h.p.line.leave()
	before := h.p.list.said
	if len(before) == 0 { // more than one part of the head is changed
		for _, id := range h.p.under {
			if r := h.p.s.File().Response(id); r != nil {
				before = append(before, r)
			}
		}
	}
	h.p.refresh()
	h.p.offerRight(before)
}

func (h *head) first() fyne.Focusable { return h.parts[app.OccasionPlace].Focusable() }

func (h *head) kind() app.Kind { return app.Kind(h.kinds.Selected()) }

func (h *head) occasion() app.Occasion {
	var o app.Occasion
	for part, field := range h.parts {
		*o.Part(part) = field.Text()
	}
	return o.Trimmed()
}

// name is who speaks; "" for nobody in particular.
func (h *head) name() string { return strings.TrimSpace(h.who.Text()) }

// said are the contributions of the occasion, the newest first.
func (h *head) said() []*app.Response {
	return casework.Contributions(h.p.s.File(), h.kind(), h.day.Date(), h.occasion())
}
