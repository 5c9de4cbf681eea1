package responses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// post is what has gone to and fro about a response: how it stands to the answer that
// it is due, the thread in its order with what was answered when, and the earlier
// responses that it seems to follow.
type post struct {
	s       *session.Session
	content *fyne.Container
	scroll  *container.Scroll
	rows    *fyne.Container
	problem *widget.Label
	shown   string // what the rows were made of, lest they be made anew at each key
	resized func()
}

func newPost(s *session.Session, resized func()) *post {
	p := &post{s: s, resized: resized, rows: container.New(layout.NewCustomPaddedVBoxLayout(-look.Tight)), problem: widget.NewLabel("")}
	p.problem.Wrapping = fyne.TextWrapWord
	p.problem.Importance = widget.WarningImportance
	p.problem.Hide()
	p.scroll = container.NewVScroll(p.rows)
	p.content = container.NewVBox(p.scroll, flush(p.problem))
	return p
}

// highest is the height, in device-independent pixels, beyond which a long thread
// scrolls: the room is the text's.
const highest = 148

// mostSuggested is how many earlier responses are suggested at a time.
const mostSuggested = 2

// show shows what has gone to and fro about a response.
func (p *post) show(r *app.Response) {
	f, today := p.s.File(), p.s.Desk.Today()
	a := about{r: r}
	if r.Number > 0 {
		a = newAbout(f, r, today)
	}
	key := a.key()
	if key == p.shown {
		return
	}
	p.shown = key
	p.problem.Hide()
	p.rows.RemoveAll()
	if r.Number > 0 {
		p.fill(f, a, today)
	}
	p.content.Hidden = len(p.rows.Objects) == 0
	p.scroll.SetMinSize(fyne.NewSize(0, min(highest, p.rows.MinSize().Height)))
	p.content.Refresh()
	p.resized()
}

func (p *post) fill(f *app.CaseFile, a about, today app.Date) {
	if a.clock.State != app.NoneDue || len(a.letters) > 0 {
		p.rows.Add(p.clock(a.clock, today))
	}
	if len(a.thread) > 1 || len(a.letters) > 0 {
		p.correspondence(f, a, today)
	}
	for _, e := range a.suggested {
		p.rows.Add(p.suggestion(a.r, e))
	}
}

// clock says by when the response is to be answered, and whether its sender knows
// that it has come.
func (p *post) clock(c app.Clock, today app.Date) fyne.CanvasObject {
	say := p.s.Say
	text := casework.Standing(say, c, today)
	if c.Ticking() {
		text = say("ui.post.due", "Day", c.Due.Long(), "Standing", text)
	}
	switch {
	case !c.Receipt.IsZero():
		text += " · " + say("ui.post.receipt", "Day", c.Receipt.Long())
	case c.Ticking() && c.Preliminary.IsZero(): // which tells that it has come
		text += " · " + say("ui.post.noReceipt")
	}
	return flush(xwidget.NewStanding(text, c.State == app.Overdue))
}

// correspondence is the thread: what came in and what went out, by its day, and then
// what is being written.
func (p *post) correspondence(f *app.CaseFile, a about, today app.Date) {
	i := 0
	for n, o := range a.thread {
		for ; i < len(a.letters) && a.letters[i].IsSent() && a.letters[i].Date.Before(o.Received); i++ {
			p.rows.Add(p.letter(f, a.letters[i]))
		}
		if len(a.thread) > 1 {
			p.rows.Add(p.response(a.clocks[n], o == a.r, today))
		}
	}
	for ; i < len(a.letters); i++ {
		p.rows.Add(p.letter(f, a.letters[i]))
	}
}

func (p *post) response(c app.Clock, here bool, today app.Date) fyne.CanvasObject {
	r := c.Response
	told := casework.Standing(p.s.Say, c, today)
	if r.Subject != "" {
		told = p.s.Say("ui.post.subject", "Standing", told, "Subject", r.Subject)
	}
	return p.line("ui.post.in", func() { p.s.Go(session.Place{Screen: session.Responses, Response: r.ID}) }, here,
		told, c.State == app.Overdue, "Number", r.Number, "Day", r.Received.Long())
}

// letter is a letter of the thread: which of the responses it answers, and which it
// leaves open.
func (p *post) letter(f *app.CaseFile, l *app.Letter) fyne.CanvasObject {
	say := p.s.Say
	open := func() { p.s.Go(session.Place{Screen: session.Responses, Letter: l.ID}) }
	kind := say("letterKind." + string(l.Kind))
	told := say("ui.post.answers", "Numbers", numbers(f, l.Answers))
	if len(l.LeftOpen) > 0 {
		told += " · " + say("ui.post.leftOpen", "Numbers", numbers(f, l.LeftOpen))
	}
	if !l.IsSent() {
		return p.line("ui.post.draft", open, false, told+" · "+say("ui.post.begun", "Who", l.Begun.Who), false, "Kind", kind)
	}
	return p.line("ui.post.out", open, false, told+" · "+say("ui.post.sent", "Number", string(l.DocumentNo), "Who", l.Sent.Who), false,
		"Kind", kind, "Day", l.Date.Long())
}

// line is a line of the thread, which leads to what it names.
func (p *post) line(id string, open func(), here bool, told string, overdue bool, args ...any) fyne.CanvasObject {
	text := p.s.Say(id, args...)
	var name fyne.CanvasObject
	if here {
		l := widget.NewLabel(text)
		l.TextStyle.Bold = true
		name = flush(l)
	} else {
		name = flush(xwidget.NewAction(text, nil, open))
	}
	return container.NewBorder(nil, nil, name, nil, xwidget.NewStanding(told, overdue))
}

// suggestion is an earlier response that this one seems to follow, to be said yes or
// no to.
func (p *post) suggestion(r *app.Response, e casework.Earlier) fyne.CanvasObject {
	say := p.s.Say
	id := "ui.post.earlier"
	if e.Clock.Ticking() {
		id = "ui.post.earlier.open"
	}
	from, _ := p.s.From(e.Response)
	text := say(id, "From", from, "Day", e.Response.Received.Long(), "Number", e.Response.Number,
		"Standing", casework.Standing(say, e.Clock, r.Received), "Why", say("earlier."+string(e.Why)))
	act := func(save func() error) func() {
		return func() {
			p.s.Act(save, func(err error) {
				if err != nil {
					p.problem.SetText(p.s.Error(err))
					p.problem.Show()
					p.resized()
				}
			})
		}
	}
	words := xwidget.NewStanding(text, e.Clock.State == app.Overdue)
	return container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), flush(words), container.NewHBox(
		xwidget.NewAction(say("ui.post.follows"), nil, act(func() error { return p.s.Desk.SetFollows(r.ID, e.Response.ID) })),
		xwidget.NewQuietAction(say("ui.post.notFollows"), act(func() error { return p.s.Desk.SetNotFollows(r.ID, e.Response.ID) })),
	))
}
