package due

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// promisePage is a promise: what was promised to whom, by when, and whether it is
// kept.
type promisePage struct {
	sc   *Screen
	page *form.Page[app.Promise]

	title    *xwidget.Heading
	lead     *xwidget.Heading
	standing *xwidget.Badge
	how      *xwidget.Entry
	open     *fyne.Container // how it is kept, while it is not
	done     *fyne.Container // that it is
	kept     *xwidget.Heading
}

func newPromisePage(sc *Screen) *promisePage {
	p := &promisePage{sc: sc, title: xwidget.NewTitle(""), lead: xwidget.NewLead(""), standing: xwidget.NewBadge("", "")}
	f := form.New[app.Promise](sc.s)
	p.page = form.NewPage(f, p.fields(f), sc.nothingChosen(), sc.s.Desk.EditPromise)
	return p
}

func (p *promisePage) fields(f *form.Form[app.Promise]) fyne.CanvasObject {
	say := p.sc.s.Say
	row := func(id string, field fyne.CanvasObject) fyne.CanvasObject { return xwidget.NewFormRow(say(id), field) }
	p.how = xwidget.NewEntry()
	p.how.SetPlaceHolder(say("ui.due.promise.how.hint"))
	keep := func() {
		id, how := p.page.ID(), p.how.Text
		f.Do("", func() error { return p.sc.s.Desk.KeepPromise(id, how) })
	}
	p.how.OnSubmitted = func(string) { keep() }
	p.open = container.NewVBox(row("ui.due.promise.how", container.NewBorder(nil, nil, nil,
		xwidget.NewPrimaryButton(say("ui.due.promise.keep"), nil, keep), p.how)))
	p.kept = xwidget.NewLead("")
	p.done = container.NewVBox(p.kept, container.NewHBox(xwidget.NewQuietAction(say("ui.due.promise.reopen"), func() {
		id := p.page.ID()
		f.Do("", func() error { return p.sc.s.Desk.ReopenPromise(id) })
	})))
	remove := xwidget.NewQuietAction(say("ui.delete"), func() {
		id := p.page.ID()
		f.Do("", func() error { return p.sc.s.Desk.DeletePromise(id) })
	})
	return container.NewVBox(
		container.NewBorder(nil, nil, nil, container.NewVBox(container.NewHBox(
			xwidget.NewQuietAction(say("ui.due.open"), p.sc.open), remove)),
			container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), p.title, p.lead)),
		container.NewHBox(p.standing),
		row("ui.due.promise.text", f.Area("text", 3,
			func(r *app.Promise) string { return r.Text }, func(r *app.Promise, v string) { r.Text = v })),
		container.NewGridWithColumns(2,
			row("ui.due.promise.due", f.Day("due",
				func(r *app.Promise) app.Date { return r.Due }, func(r *app.Promise, v app.Date) { r.Due = v })),
			row("ui.response.caseworker", f.Line("caseworker",
				func(r *app.Promise) string { return r.Caseworker }, func(r *app.Promise, v string) { r.Caseworker = v }))),
		f.Problem, p.open, p.done)
}

func (p *promisePage) show(promise *app.Promise) {
	sc, say := p.sc, p.sc.s.Say
	p.title.SetText(say("ui.due.promise.title"))
	number := ""
	if r := sc.s.File().Response(promise.Response); r != nil {
		number = say("ui.response.title", "Number", strconv.Itoa(r.Number))
	}
	p.lead.SetText(joined(sc.promisedTo(promise), number, say("ui.due.promise.made", "Day", promise.Made.Long())))
	p.standing.Set(sc.promiseStanding(promise), sc.promiseFill(promise))
	if p.page.ID() != promise.ID || promise.IsKept() {
		p.how.SetText(promise.How)
	}
	p.open.Hidden, p.done.Hidden = promise.IsKept(), !promise.IsKept()
	p.kept.SetText(joined(say("ui.due.promise.kept", "Day", app.DateOf(promise.Kept.At).Long(), "Who", promise.Kept.Who), promise.How))
	p.page.Show(promise.ID, promise)
}

// promiseText is what the row of a promise says.
func (sc *Screen) promiseText(p *app.Promise) rowText {
	say := sc.s.Say
	t := rowText{
		who: sc.promisedTo(p), about: session.OneLine(p.Text), received: say("ui.due.promise.made", "Day", p.Made.Long()),
		standing: sc.promiseStanding(p), fill: sc.promiseFill(p),
	}
	if !p.Due.IsZero() {
		t.due = say("ui.due.by", "Day", p.Due.Long())
	}
	if p.How != "" {
		t.notes = append(t.notes, session.OneLine(p.How))
	}
	if !sc.filter.by.one && p.Caseworker != "" {
		t.notes = append(t.notes, p.Caseworker)
	}
	return t
}

// promisedTo is who was promised something.
func (sc *Screen) promisedTo(p *app.Promise) string {
	if r := sc.s.File().Response(p.Response); r != nil {
		return sc.from(r)
	}
	return sc.s.Say("ui.noSender")
}

// promiseStanding is how a promise stands, in words.
func (sc *Screen) promiseStanding(p *app.Promise) string {
	say, today := sc.s.Say, sc.s.Desk.Today()
	switch {
	case p.IsKept():
		return say("ui.due.promise.isKept")
	case p.Due.IsZero():
		return say("ui.due.promise.noDay")
	}
	work := sc.s.File().Hearing.Replies.Workdays()
	return casework.DayStanding(say, p.Due, work.Between(p.Due, today), today)
}

func (sc *Screen) promiseFill(p *app.Promise) fyne.ThemeColorName {
	if p.IsOverdue(sc.s.Desk.Today()) {
		return look.ColorNameOverdue
	}
	return look.ColorNameSubtle
}

// askPromise asks for what was promised to the sender of the chosen response.
func (sc *Screen) askPromise() {
	response := sc.response()
	if sc.s.File().Response(response) == nil {
		return
	}
	say := sc.s.Say
	text := xwidget.NewTextArea(3)
	due := xwidget.NewDateField(say, sc.s.Desk.Today)
	sheet.Ask(sc.s.Window, say, sheet.Question{
		Title: say("ui.due.promise.note"), Confirm: say("ui.save"), Focus: text,
		Fields: []sheet.Field{{Label: say("ui.due.promise.text"), Input: text}, {Label: say("ui.due.promise.due"), Input: due}},
		Do: func() error {
			p := app.Promise{Response: response, Text: text.Text}
			if due.Text() != "" {
				day, err := app.ParseDate(due.Text(), sc.s.Desk.Today())
				if err != nil {
					return err
				}
				p.Due = day
			}
			made, err := sc.s.Desk.Promise(p)
			if err == nil {
				sc.Show(session.Place{Response: made.ID})
			}
			return err
		},
	})
}
