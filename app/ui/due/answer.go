package due

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// answerPage is a response as it waits for its answer: how it stands and whom it
// waits for, its days one by one, and its thread.
type answerPage struct {
	sc   *Screen
	page *form.Page[app.Response]
	body *fyne.Container

	title    *xwidget.Heading
	lead     *xwidget.Heading
	standing *xwidget.Badge
	answer   *xwidget.Button
	replied  *xwidget.FormRow
	story    *story
	days     *dayGrid
	told     *widget.Label // the clock in a sentence or two
	clock    *fyne.Container
}

func newAnswerPage(sc *Screen) *answerPage {
	a := &answerPage{sc: sc, title: xwidget.NewTitle(""), lead: xwidget.NewLead(""), standing: xwidget.NewBadge("", "")}
	a.story = newStory(sc)
	a.days = newDayGrid(sc.s.Say)
	a.told = widget.NewLabel("")
	a.told.Wrapping = fyne.TextWrapWord
	f := form.New[app.Response](sc.s)
	a.page = form.NewPage(f, a.fields(f), sc.nothingChosen(), func(id app.ID, field string, change func(*app.Response)) error {
		return sc.s.Desk.EditResponse(id, casework.ResponseField(field), change)
	})
	return a
}

func (a *answerPage) fields(f *form.Form[app.Response]) fyne.CanvasObject {
	say := a.sc.s.Say
	row := func(id string, field fyne.CanvasObject) *xwidget.FormRow { return xwidget.NewFormRow(say(id), field) }
	a.answer = xwidget.NewPrimaryButton(say("ui.due.answer"), nil, a.sc.Answer)
	actions := container.NewHBox(a.answer,
		xwidget.NewQuietAction(say("ui.due.open"), a.sc.open),
		xwidget.NewQuietAction(say("ui.due.promise.note"), a.sc.askPromise))
	a.replied = row("ui.due.replied", f.Day(string(casework.FieldReplied),
		func(r *app.Response) app.Date { return r.Replied }, func(r *app.Response, v app.Date) { r.Replied = v }))
	a.clock = container.NewVBox(xwidget.NewSubtitle(say("ui.due.days")), flush(a.told), a.days)
	a.body = container.NewVBox(
		container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), a.title, a.lead),
		container.New(layout.NewCustomPaddedVBoxLayout(look.Near), container.NewHBox(a.standing), actions),
		container.NewGridWithColumns(2,
			row("ui.due.waits", a.sc.nameField(f, casework.FieldWaitsFor, waitedFor,
				func(r *app.Response) *string { return &r.WaitsFor })),
			row("ui.response.caseworker", a.sc.nameField(f, casework.FieldCaseworker, colleagues,
				func(r *app.Response) *string { return &r.Caseworker }))),
		container.NewGridWithColumns(2,
			row("ui.response.status", f.Select(string(casework.FieldStatus), choices.Statuses(say, ""),
				func(r *app.Response) string { return string(r.Status) },
				func(r *app.Response, v string) { r.Status = app.Status(v) })),
			a.replied),
		f.Problem,
		xwidget.NewSubtitle(say("ui.due.story")),
		flush(a.story.content),
		a.clock,
	)
	return a.body
}

// show shows a clock; one without a response for nothing.
func (a *answerPage) show(c app.Clock) {
	r := c.Response
	if r == nil {
		a.page.Show("", nil)
		return
	}
	say, sc := a.sc.s.Say, a.sc
	a.title.SetText(sc.from(r))
	a.lead.SetText(joined(say("ui.response.title", "Number", strconv.Itoa(r.Number)), say("kind."+string(r.Kind)), r.Subject))
	a.standing.Set(sc.standing(c), fillOf(c.State))
	a.answer.Hidden = !c.Ticking()
	a.replied.Hidden = r.Status != app.StatusAnswered
	days, cut := casework.ClockDays(sc.s.File().Hearing, c, sc.s.Desk.Today())
	a.clock.Hidden = len(days) == 0
	a.told.SetText(sc.tell(c, cut))
	a.days.set(days, c)
	a.story.show(r.ID)
	a.page.Show(r.ID, r)
	// Fyne lays the column out anew when a part of it grows, and not when one shrinks.
	a.body.Layout.Layout(a.body.Objects, a.body.Size())
}

// standing is how a clock stands, in words.
func (sc *Screen) standing(c app.Clock) string {
	return casework.Standing(sc.s.Say, c, sc.s.Desk.Today())
}

// tell tells the clock: when the answer was due and why, and where one is now.
func (sc *Screen) tell(c app.Clock, cut bool) string {
	say, h := sc.s.Say, sc.s.File().Hearing
	first := c.Due
	if !c.Preliminary.IsZero() {
		first = c.First
	}
	text := say("ui.due.told.received", "Day", c.Response.Received.Long())
	if !first.IsZero() { // else only the preliminary answer has set a day
		text += " " + say("ui.due.told.due", "n", h.Replies.For(c.Response.Kind), "Day", first.Long())
	}
	if !c.Preliminary.IsZero() {
		text += " " + say("ui.due.told.preliminary", "Sent", c.Preliminary.Long(), "Day", c.Due.Long())
	}
	switch {
	case !c.Answered.IsZero() && c.Days == 0: // how it stands says the rest
	case !c.Answered.IsZero():
		text += " " + say("ui.due.told.answered", "Day", c.Answered.Long(), "n", c.Days)
	case c.Ticking():
		text += " " + say("ui.due.told.today", "Number", say("count.number", "n", c.Days))
	}
	if cut {
		text += " " + say("ui.due.told.cut")
	}
	return text
}
