package meeting

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/ui/look"
)

// The pages of what the committee decides about.

func (v *View) drawTopic(f *app.CaseFile, seen packet.Seen, t *app.Topic) []fyne.CanvasObject {
	say := v.s.Say
	said := column(
		section(say("meeting.summary"), paragraphs(seen.Text(t.Summary))...),
		section(say("meeting.quotes"), v.quotes(f, seen, seen.Quotes(t))...),
		section(say("meeting.senders"), v.senders(seen, seen.Heard().All(t.ID))...),
	)
	var remarks []fyne.CanvasObject
	for _, p := range seen.Answer(t) {
		remarks = append(remarks, barred(look.ColorNameChart, wrapped(p)))
	}
	if len(remarks) == 0 {
		remarks = append(remarks, quiet(say("meeting.noRemarks")))
	}
	verdict := say("meeting.noVerdict")
	if t.Verdict != "" {
		verdict = say("verdict." + string(t.Verdict))
	}
	change := section(say("meeting.change"), paragraphs(seen.Text(t.Change))...)
	if s := f.Scenario(t.ChangeScenario); s != nil && len(change) > 0 {
		change = append(change, quiet(say("meeting.changeIn", "Name", seen.Text(s.Name))))
	}
	answered := column(
		section(say("meeting.verdict"), boxed(strong(verdict, seen.Text(t.Reason)))),
		section(say("meeting.remarks"), remarks...),
		change,
	)
	page := append([]fyne.CanvasObject{title(seen.Heading(t))}, v.decided(f, seen, t.ID)...)
	return append(page, beside(said, answered))
}

// quotes are passages in the words of those who wrote.
func (v *View) quotes(f *app.CaseFile, seen packet.Seen, excerpts []*app.Excerpt) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, e := range excerpts {
		r := f.Response(e.Response)
		list = append(list, barred(look.ColorNameSecondary, column([]fyne.CanvasObject{
			wrapped("”" + seen.Words(e) + "”"),
			v.leads(titleOf(r, seen, v.s.Say), subject{response, r.ID}),
		})))
	}
	return list
}

// senders are who wrote, on one line.
func (v *View) senders(seen packet.Seen, responses []*app.Response) []fyne.CanvasObject {
	if len(responses) == 0 {
		return nil
	}
	names := make([]string, len(responses))
	for i, r := range responses {
		names[i] = seen.Sender(r) + " (" + strconv.Itoa(r.Number) + ")"
	}
	return []fyne.CanvasObject{wrapped(strings.Join(names, ", "))}
}

// leads is a quiet line that leads to another page.
func (v *View) leads(text string, to subject) fyne.CanvasObject {
	return newTap(quiet(text), func() { v.show(to) })
}

func (v *View) drawScenario(f *app.CaseFile, seen packet.Seen, s *app.Scenario) []fyne.CanvasObject {
	say := v.s.Say
	said := column(
		section(say("meeting.stances"), v.stances(f, seen, s)...),
		section(say("meeting.description"), paragraphs(seen.Text(s.Description))...),
		v.alternatives(seen, s),
	)
	assessment := paragraphs(seen.Text(s.Assessment))
	if len(assessment) == 0 {
		assessment = append(assessment, quiet(say("meeting.noAssessment")))
	}
	answered := column(
		section(say("meeting.assessment"), barred(look.ColorNameChart, column(assessment))),
		section(say("meeting.topicsHere"), v.topicsOf(f, seen, s)...),
	)
	page := []fyne.CanvasObject{title(seen.Text(s.Name))}
	if where := v.where(f, seen, s); where != "" {
		page = append(page, quiet(where))
	}
	page = append(page, v.decided(f, seen, s.ID)...)
	return append(page, beside(said, answered))
}

// where says which centre and districts a scenario is about.
func (v *View) where(f *app.CaseFile, seen packet.Seen, s *app.Scenario) string {
	var parts []string
	if c := f.Centre(s.Centre); c != nil {
		parts = append(parts, seen.Text(c.Name))
	}
	for _, d := range s.Districts {
		parts = append(parts, d.Name())
	}
	return strings.Join(parts, " · ")
}

// stances counts the responses to a scenario, with who is behind each stance.
func (v *View) stances(f *app.CaseFile, seen packet.Seen, s *app.Scenario) []fyne.CanvasObject {
	counts := seen.Tally().ByScenario[s.ID]
	if counts.Total() == 0 {
		return []fyne.CanvasObject{quiet(v.s.Say("meeting.noVoices"))}
	}
	most := 0
	for _, n := range counts {
		most = max(most, n)
	}
	var list []fyne.CanvasObject
	for _, stance := range app.Stances() {
		n := counts[stance]
		list = append(list, newBar(stance, v.s.Say("stance."+string(stance)), n, most))
		if n == 0 || stance == app.Neutral {
			continue
		}
		list = append(list, v.senders(seen, f.LinkedTo(s.ID, stance))...)
	}
	return list
}

func (v *View) alternatives(seen packet.Seen, s *app.Scenario) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, a := range s.Alternatives {
		list = append(list, strong(seen.Text(a.Name), seen.Text(a.Text)))
	}
	return section(v.s.Say("meeting.alternatives"), list...)
}

// topicsOf are the topics that speak of a scenario or change it, with their
// verdicts.
func (v *View) topicsOf(f *app.CaseFile, seen packet.Seen, s *app.Scenario) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, t := range f.Topics {
		here := t.ChangeScenario == s.ID
		for _, e := range seen.Heard().On(t.ID) {
			here = here || e.Scenario == s.ID
		}
		if here {
			list = append(list, v.topicLine("", seen, t))
		}
	}
	return list
}

// topicLine is a topic with its verdict, which leads to its page.
func (v *View) topicLine(kind string, seen packet.Seen, t *app.Topic) fyne.CanvasObject {
	verdict := "–"
	if t.Verdict != "" {
		verdict = v.s.Say("verdict." + string(t.Verdict))
	}
	return newLine(kind, seen.Heading(t), verdict, func() { v.show(subject{topic, t.ID}) })
}

// decided is what the committee has decided about a scenario or a topic.
func (v *View) decided(f *app.CaseFile, seen packet.Seen, about app.ID) []fyne.CanvasObject {
	d := f.DecisionOn(about)
	if d == nil {
		return nil
	}
	name := v.s.Say("meeting.decision")
	if d.Meeting != f.Hearing.Meeting && !d.Meeting.Date.IsZero() {
		name = v.s.Say("meeting.decisionOn", "Date", d.Meeting.Date.Long())
	}
	return section(name, v.outcome(seen, d))
}

// outcome is a decision in its frame.
func (v *View) outcome(seen packet.Seen, d *app.Decision) fyne.CanvasObject {
	return boxed(strong(v.s.Say("outcome."+string(d.Outcome)), seen.Text(d.Text)))
}

// outcomeOf is how it was decided, in a word; "" where it was not.
func (v *View) outcomeOf(s subject) string {
	f := v.s.File()
	d := f.DecisionOn(s.id)
	if s.kind == point {
		d = f.Decision(s.id)
	}
	if d == nil {
		return ""
	}
	return v.s.Say("outcome." + string(d.Outcome))
}

// drawPoint is a point of its own; nil for one that is not noted yet.
func (v *View) drawPoint(seen packet.Seen, d *app.Decision) []fyne.CanvasObject {
	if d == nil {
		return []fyne.CanvasObject{title(v.s.Say("meeting.newPoint")), quiet(v.s.Say("meeting.newPoint.do"))}
	}
	return []fyne.CanvasObject{title(seen.Subject(d)), v.outcome(seen, d)}
}
