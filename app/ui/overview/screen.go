// Package overview is the screen Overblik: the hearing at a glance, and what
// wants attention in it. Everything shown leads to the responses behind it.
package overview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/missing"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Overblik.
type Screen struct {
	s       *session.Session
	content *container.Scroll
	stale   bool // something has changed while another screen was shown

	title    *xwidget.Heading
	facts    *xwidget.Heading
	urgent   *urgent
	figures  *fyne.Container
	notices  *missing.List
	days     *xwidget.DayChart
	kinds    *xwidget.BarChart
	stances  *xwidget.StanceChart
	kindRows []app.PartyKind // what the bars stand for
}

// widest is the width beyond which the page does not grow.
const widest = 1160

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s, title: xwidget.NewTitle(""), facts: xwidget.NewLead("")}
	sc.urgent = newUrgent(s)
	sc.figures = container.NewGridWithColumns(4)
	sc.notices = missing.New(s, s.Say("ui.overview.allWell"))
	sc.charts()

	meet := xwidget.NewQuietAction(s.Say("meeting.menu"), func() { s.Meet() })
	head := container.NewBorder(nil, nil, nil, container.NewVBox(meet),
		container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), sc.title, sc.facts))
	page := container.New(layout.NewCustomPaddedVBoxLayout(look.Apart),
		head,
		sc.urgent.content,
		sc.figures,
		section(s.Say("ui.overview.attention"), sc.notices.Content()),
		section(s.Say("ui.overview.stances"), sc.stances),
		container.NewGridWithColumns(2,
			section(s.Say("ui.overview.days"), sc.days), section(s.Say("ui.overview.kinds"), sc.kinds)),
	)
	sc.content = container.NewVScroll(container.New(
		layout.NewCustomPaddedLayout(look.Apart, look.Apart, look.Apart, look.Apart),
		container.New(xwidget.Measure{Most: widest}, page)))
	s.Listen(func(casework.News) {
		sc.stale = true
		if sc.content.Visible() {
			sc.refresh()
		}
	})
	sc.refresh()
	return sc
}

func (sc *Screen) charts() {
	say := sc.s.Say
	sc.days = xwidget.NewDayChart(say, say("ui.overview.days.none"))
	sc.kinds = xwidget.NewBarChart(say("ui.overview.kinds.none"))
	sc.kinds.OnTapped = func(i int) { sc.list(casework.Query{PartyKind: sc.kindRows[i]}) }
	sc.stances = xwidget.NewStanceChart(func(st app.Stance) string { return say("stance." + string(st)) },
		say("ui.overview.stances.none"))
	sc.stances.OnTapped = func(row int, stance app.Stance) {
		sc.list(casework.Query{Scenario: sc.s.File().Scenarios[row].ID, Stance: stance})
	}
}

// section is a part of the page with its name.
func section(name string, content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(xwidget.NewSubtitle(name), nil, nil, nil, content)
}

// list shows the responses that a query finds.
func (sc *Screen) list(q casework.Query) {
	p := session.Place{Screen: session.Responses, Query: &q}
	if found := sc.s.Finder.Find(sc.s.File(), q); len(found) > 0 {
		p.Response = found[0].ID
	}
	sc.s.Go(p)
}

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show brings the screen up to date. Where somebody has waited too long, Enter
// answers.
func (sc *Screen) Show(session.Place) {
	if sc.stale {
		sc.refresh()
	}
	sc.urgent.focus()
}

// Answer begins the answer that is most urgent.
func (sc *Screen) Answer() {
	if sc.urgent.content.Visible() {
		sc.urgent.follow()
	}
}

// Find goes to the responses, which is where one searches.
func (sc *Screen) Find() { sc.s.Go(session.Place{Screen: session.Responses, Query: &casework.Query{}}) }

// refresh shows the case file as it is now.
func (sc *Screen) refresh() {
	sc.stale = false
	f := sc.s.File()
	if f.Hearing == nil {
		return
	}
	tally := app.Count(f)
	sc.showHead(f.Hearing)
	sc.urgent.refresh(f)
	sc.showFigures(f, tally)
	sc.notices.Show(sc.attention(f))

	var marks []xwidget.Mark
	if last := f.Hearing.LastDay(); !last.IsZero() {
		marks = append(marks, xwidget.Mark{Day: last, Label: sc.s.Say("ui.overview.deadline")})
	}
	sc.days.SetDays(tally.ByDay, marks...)
	sc.kindRows = nil
	var bars []xwidget.Bar
	for _, kind := range app.PartyKinds() {
		if n := tally.ByParty[kind]; n > 0 {
			sc.kindRows = append(sc.kindRows, kind)
			bars = append(bars, xwidget.Bar{Label: sc.s.Say("partyKind." + string(kind)), Value: n})
		}
	}
	sc.kinds.SetBars(bars)
	var rows []xwidget.StanceRow
	for _, s := range f.Scenarios {
		rows = append(rows, xwidget.StanceRow{Label: s.Name, Counts: tally.ByScenario[s.ID]})
	}
	sc.stances.SetRows(rows)
	// Fyne lays one container out anew when two change their height at once, and
	// forgets the one around the first of them; so the page is told itself.
	sc.content.Content.Refresh()
}

// attention is what wants attention beside what is overdue, which is told of at the top.
func (sc *Screen) attention(f *app.CaseFile) []casework.Missing {
	overdue := make(map[*app.Response]bool)
	for _, c := range sc.s.Clocks() {
		overdue[c.Response] = c.State == app.Overdue
	}
	list := append(casework.Attention(f), casework.Unseen(sc.s.Undecided())...)
	for i := range list {
		if m := &list[i]; m.What == casework.NoticeUnanswered {
			m.Responses = slices.DeleteFunc(m.Responses, func(r *app.Response) bool { return overdue[r] })
		}
	}
	return slices.DeleteFunc(list, func(m casework.Missing) bool {
		return m.What == casework.NoticeUnanswered && len(m.Responses) == 0
	})
}

func (sc *Screen) showHead(h *app.Hearing) {
	sc.title.SetText(h.Title)
	say := sc.s.Say
	facts := h.Committee + " · " + say("ui.caseNo", "CaseNo", string(h.CaseNo))
	if !h.Period.From.IsZero() && !h.Period.To.IsZero() {
		facts += " · " + say("ui.overview.period", "From", h.Period.From.Long(), "To", h.Period.To.Long())
	}
	if last := h.LastDay(); !last.IsZero() {
		switch days := last.Sub(sc.s.Desk.Today()); {
		case days > 0:
			facts += " · " + say("ui.overview.daysLeft", "n", days)
		case days == 0:
			facts += " · " + sc.lastDay(h)
		}
	}
	if !h.Meeting.Date.IsZero() {
		facts += " · " + say("ui.overview.meeting", "Date", h.Meeting.Date.Long())
	}
	sc.facts.SetText(facts)
}

// lastDay says that the hearing ends today, and when.
func (sc *Screen) lastDay(h *app.Hearing) string {
	if h.DeadlineHour == "" {
		return sc.s.Say("ui.overview.lastDay")
	}
	return sc.s.Say("ui.overview.lastDay.until", "Hour", h.DeadlineHour.Field())
}

// beside says what the number of responses is made of, and what was gathered beside
// them.
func (sc *Screen) beside(f *app.CaseFile, t app.Tally) string {
	said := 0
	for _, g := range f.Gatherings() {
		said += len(g.Said)
	}
	if said > 0 {
		return sc.s.Say("ui.figure.responses.beside", "n", said)
	}
	return sc.s.Say("ui.figure.responses.of", "n", t.ByKind[app.HearingResponse])
}

// showFigures shows the four numbers that one asks for first.
func (sc *Screen) showFigures(f *app.CaseFile, t app.Tally) {
	say := sc.s.Say
	sc.figures.RemoveAll()
	sc.figures.Add(newFigure(say("count.number", "n", t.Responses), say("ui.figure.responses", "n", t.Responses),
		sc.beside(f, t), func() { sc.list(casework.Query{}) }))
	sc.figures.Add(newFigure(say("count.number", "n", t.Open), say("ui.figure.open", "n", t.Open),
		say("ui.figure.open.of", "n", t.ByStatus[app.StatusNew]), func() { sc.list(casework.Query{Open: true}) }))
	sc.figures.Add(newFigure(say("count.number", "n", len(f.Scenarios)), say("ui.figure.scenarios", "n", len(f.Scenarios)),
		say("ui.figure.scenarios.of", "n", len(f.Centres)), func() { sc.s.Go(session.Place{Screen: session.Scenarios}) }))
	sc.figures.Add(newFigure(say("count.number", "n", t.Answered), say("ui.figure.answered", "n", t.Answered),
		say("ui.figure.answered.of", "n", t.Invited), func() { sc.s.Go(session.Place{Screen: session.Parties}) }))
}
