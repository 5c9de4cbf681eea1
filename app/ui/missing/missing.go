// Package missing lists what still stands open in a hearing, a line each. Every
// line leads to what it speaks of: to all of it where a list can show that, and
// else to the first.
package missing

import (
	"slices"

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

// List is such a list on a screen.
type List struct {
	s       *session.Session
	content *fyne.Container
	done    string // what is said where nothing stands open
}

// New makes an empty list; done is said where nothing stands open.
func New(s *session.Session, done string) *List {
	return &List{s: s, content: container.NewVBox(), done: done}
}

// Content is what the screen shows.
func (l *List) Content() fyne.CanvasObject { return l.content }

// Show lists what stands open, as [casework.Attention] and [casework.Completeness]
// give it.
func (l *List) Show(open []casework.Missing) {
	l.content.RemoveAll()
	if len(open) == 0 {
		l.content.Add(container.New(layout.NewCustomPaddedLayout(0, 0, look.Near-1, 0), // where the others have their sign
			container.NewHBox(widget.NewIcon(look.IconDone), widget.NewLabel(l.done))))
		return
	}
	for _, m := range open {
		l.content.Add(xwidget.NewAction(Sentence(l.s, m), look.IconAttention, func() { Follow(l.s, m) }))
	}
}

// Sentence says what stands open.
func Sentence(s *session.Session, m casework.Missing) string {
	text := s.Say("notice."+string(m.What), "n", m.Count())
	if m.What == casework.NoticeUnanswered {
		text += first(s, m)
	}
	if m.What == casework.NoticeLate {
		h := s.File().Hearing
		text += ", " + s.Say("notice.late.by", "n", m.Count(), "Late", m.Latest(h).SayLate(h, s.Say))
	}
	return text
}

// first says who of the unanswered has the first deadline, or, where none has one,
// has waited longest; "" where nobody knows who it is from.
func first(s *session.Session, m casework.Missing) string {
	r, what, day := m.Oldest(), "oldest", m.Oldest().Received
	if c, ok := firstDue(s, m); ok {
		r, what, day = c.Response, "due", c.Due
	}
	name := s.File().SenderName(r)
	if name == "" {
		return ""
	}
	return ". " + s.Say("notice.unanswered."+what, "n", m.Count(), "Sender", name, "Date", day.Long()) + "."
}

// firstDue is the clock of the response that is to be answered first.
func firstDue(s *session.Session, m casework.Missing) (app.Clock, bool) {
	for _, c := range s.Clocks() { // the most urgent come first
		if c.Ticking() && slices.Contains(m.Responses, c.Response) {
			return c, true
		}
	}
	return app.Clock{}, false
}

// Follow goes to what stands open. What has a deadline stands on Frister.
func Follow(s *session.Session, m casework.Missing) {
	if c, ok := firstDue(s, m); ok && m.What == casework.NoticeUnanswered {
		s.Go(session.Place{Screen: session.Due, Response: c.Response.ID})
		return
	}
	s.Go(place(m))
}

func place(m casework.Missing) session.Place {
	switch {
	case len(m.Responses) > 0:
		q := query(m.What)
		first := m.Responses[0]
		if q.Sort == casework.ByReceived {
			first = m.Oldest()
		}
		return session.Place{Screen: session.Responses, Query: &q, Response: first.ID}
	case len(m.Topics) > 0:
		return session.Place{Screen: session.Topics, Topic: m.Topics[0].ID, Notice: m.What}
	case len(m.Scenarios) > 0:
		return session.Place{Screen: session.Scenarios, Scenario: m.Scenarios[0].ID}
	case len(m.Parties) > 0:
		return session.Place{Screen: session.Parties, Party: m.Parties[0].ID}
	case len(m.Excerpts) > 0:
		e := m.Excerpts[0]
		if m.What == casework.NoticeLost { // it is put right in its response
			return session.Place{Screen: session.Responses, Response: e.Response, Excerpt: e.ID}
		}
		return session.Place{Screen: session.Topics, Excerpt: e.ID}
	case len(m.Undecided) > 0:
		return session.Place{Screen: session.Packet, Undecided: true}
	case m.What == casework.NoticeNoResponses:
		return session.Place{Screen: session.Responses, New: true}
	case m.What == casework.NoticeNoScenarios:
		return session.Place{Screen: session.Scenarios, New: true}
	}
	return session.Place{Screen: session.Hearing}
}

// query finds the responses that a notice speaks of. Where drop-downs can say it,
// they do.
func query(kind casework.NoticeKind) casework.Query {
	switch kind {
	case casework.NoticeUnanswered:
		return casework.Query{Kind: app.Enquiry, Open: true, Sort: casework.ByReceived}
	case casework.NoticeUnlinked:
		return casework.Query{Unlinked: true}
	}
	return casework.Query{Notice: kind}
}
