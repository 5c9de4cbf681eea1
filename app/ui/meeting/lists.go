package meeting

import (
	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/packet"
)

// The pages that list what the meeting comes to, and what it has decided.

func (v *View) drawAgenda(f *app.CaseFile, seen packet.Seen) []fyne.CanvasObject {
	say := v.s.Say
	page := []fyne.CanvasObject{title(seen.Text(f.Hearing.Title)), quiet(v.meeting(f.Hearing))}
	if len(f.Scenarios)+len(f.Topics)+len(f.Decisions) == 0 {
		return append(page, wrapped(say("meeting.nothing")))
	}
	var scenarios, topics, points []fyne.CanvasObject
	for _, s := range inOrder(f) {
		name := ""
		to := &scenarios
		switch s.kind {
		case scenario:
			name = seen.Text(f.Scenario(s.id).Name)
		case topic:
			name, to = seen.Heading(f.Topic(s.id)), &topics
		case point:
			name, to = seen.Subject(f.Decision(s.id)), &points
		}
		*to = append(*to, newLine("", name, v.outcomeOf(s), func() { v.show(s) }))
	}
	page = append(page, column(section(say("meeting.scenarios"), scenarios...)))
	page = append(page, column(section(say("meeting.topics"), topics...)))
	return append(page, column(section(say("meeting.points"), points...)))
}

// meeting is the committee with its meeting's day.
func (v *View) meeting(h *app.Hearing) string {
	said := h.Committee
	if !h.Meeting.Date.IsZero() {
		if said != "" {
			said += " · "
		}
		said += v.s.Say("meeting.on", "Date", h.Meeting.Date.Long())
	}
	return said
}

func (v *View) drawDecisions(f *app.CaseFile, seen packet.Seen) []fyne.CanvasObject {
	say := v.s.Say
	page := []fyne.CanvasObject{title(say("meeting.decisions")), quiet(v.meeting(f.Hearing))}
	list := f.DecisionsOf(f.Hearing.Meeting.Date)
	if len(list) == 0 {
		return append(page, wrapped(say("meeting.decisions.none")))
	}
	page = append(page, v.paper.content)
	for _, d := range list {
		to := subject{point, d.ID}
		switch {
		case d.Scenario != "":
			to = subject{scenario, d.Scenario}
		case d.Topic != "":
			to = subject{topic, d.Topic}
		}
		page = append(page, newTap(heading(seen.Subject(d)), func() { v.show(to) }), v.outcome(seen, d))
	}
	if n := len(f.Decisions) - len(list); n > 0 {
		page = append(page, quiet(say("meeting.decisions.others", "n", n)))
	}
	return page
}
