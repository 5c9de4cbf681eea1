package packet

import (
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// AddendumOptions are those of the addendum to a packet: what the committee decided
// at the hearing's meeting, in the anonymised edition.
func AddendumOptions(h *app.Hearing, printed app.Date) Options {
	return Options{Edition: Anonymised, Meeting: h.Meeting.Date, AgendaItem: h.Meeting.AgendaItem, Printed: printed}
}

// MakeAddendum makes the addendum that follows a packet after the committee's
// meeting: a paper without a cover that tells what was decided, in the order of the
// agenda, with the words of the minutes and what each decision goes back to. Of the
// options it takes the edition, the meeting and the date. The error is
// [ErrNoHearing], or an [app.Error] with noDecisions where the meeting decided
// nothing.
func MakeAddendum(file *app.CaseFile, o Options, say app.Words) (Made, error) {
	o = Options{Edition: o.Edition, Meeting: o.Meeting, AgendaItem: o.AgendaItem, Printed: o.Printed}
	if file.Hearing == nil {
		return Made{}, ErrNoHearing
	}
	decisions := file.DecisionsOf(o.Meeting)
	if len(decisions) == 0 {
		return Made{}, app.Refuse(app.CodeNoDecisions)
	}
	m, err := made(file, o, say, func(say app.Words) (doc.Document, error) {
		b := newBuilder(file, o, say)
		b.addendum(decisions)
		d := b.document()
		d.Title = say("addendum.title")
		d.Subject = say("addendum.kind") + " – " + say("edition."+string(b.Edition))
		return d, nil
	})
	if err != nil {
		return Made{}, err
	}
	m.Expect.FileName = fileName(say("addendum.kind"), file.Hearing, o, say)
	return m, nil
}

// addendum gathers the paper: what it belongs to, the decisions at a glance, and
// each by itself.
func (b *builder) addendum(decisions []*app.Decision) {
	b.add(
		doc.Heading{Level: 1, Text: b.say("addendum.title"), Anchor: "beslutninger"},
		doc.Paragraph{Style: doc.Lead, Text: doc.Plain(b.title())},
		b.addendumFacts(),
	)
	if len(decisions) > 1 {
		b.atAGlance(decisions)
	}
	part := ""
	for i, d := range decisions {
		if now := b.partOf(d); now != part {
			part = now
			b.add(doc.Heading{Level: 2, Text: b.say(part), Anchor: doc.Anchor(part)})
		}
		b.decision(i+1, d)
	}
}

// addendumFacts say which hearing, meeting and case the paper belongs to.
func (b *builder) addendumFacts() doc.Facts {
	var facts doc.Facts
	fact := func(name, value string) {
		if value != "" {
			facts = append(facts, doc.Fact{Name: name, Value: doc.Plain(value)})
		}
	}
	h := b.file.Hearing
	fact(b.say("addendum.fact.committee"), h.Committee)
	fact(b.say("packet.fact.meeting"), b.meeting())
	fact(b.say("packet.fact.caseNo"), string(h.CaseNo))
	fact(b.say("packet.fact.period"), b.period(h.Period))
	if !b.Printed.IsZero() {
		fact(b.say("packet.fact.printed"), b.long(b.Printed))
	}
	return facts
}

// partOf is the part of the agenda that a decision belongs to.
func (b *builder) partOf(d *app.Decision) string {
	switch {
	case b.file.Scenario(d.Scenario) != nil:
		return "addendum.scenarios"
	case b.file.Topic(d.Topic) != nil:
		return "addendum.topics"
	}
	return "addendum.points"
}

// subject names what was decided about.
func (b *builder) subject(d *app.Decision) string {
	if s := b.file.Scenario(d.Scenario); s != nil {
		return b.text(s.Name)
	}
	if t := b.file.Topic(d.Topic); t != nil {
		return b.topicHeading(t)
	}
	return b.written(d.Point)
}

func decisionAnchor(d *app.Decision) doc.Anchor { return doc.Anchor("beslutning-" + string(d.ID)) }

// atAGlance lists what was decided, a line each.
func (b *builder) atAGlance(decisions []*app.Decision) {
	t := doc.Table{Columns: []doc.Column{
		{Title: b.say("packet.col.no"), Weight: 0.5, Align: doc.Right},
		{Title: b.say("addendum.col.subject"), Weight: 5},
		{Title: b.say("addendum.col.outcome"), Weight: 2.4},
	}}
	for i, d := range decisions {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Plain(strconv.Itoa(i + 1)),
			doc.Linked(b.subject(d), decisionAnchor(d)),
			doc.Plain(b.say("outcome." + string(d.Outcome))),
		}})
	}
	b.add(doc.Heading{Level: 2, Text: b.say("addendum.atAGlance"), Anchor: "overblik"}, t)
}

// decision is one decision with what it goes back to, on one page.
func (b *builder) decision(number int, d *app.Decision) {
	before := b.blocks
	b.blocks = nil
	defer func() { b.blocks = append(before, doc.Together(b.blocks)) }()
	b.add(
		doc.Heading{Level: 3, Text: strconv.Itoa(number) + ". " + b.subject(d), Anchor: decisionAnchor(d)},
		doc.Paragraph{Style: doc.Verdict, Text: b.outcome(d)},
	)
	if s := b.file.Scenario(d.Scenario); s != nil {
		b.note(b.standOn(s))
	}
	t := b.file.Topic(d.Topic)
	if t == nil {
		return
	}
	proposed := doc.Plain(b.say("addendum.proposed") + " ")
	b.add(doc.Paragraph{Style: doc.Note, Text: append(proposed, b.verdictAndReason(t)...)})
	if change := strings.Join(strings.Fields(b.text(t.Change)), " "); change != "" {
		b.note(b.say("packet.change") + ": " + change)
	}
	if voices := b.heard.Speaking(t.ID); len(voices) > 0 {
		said := doc.Plain(b.say("packet.topicNumbers", "n", len(voices)) + " ")
		b.add(doc.Paragraph{Style: doc.Note, Text: append(said, b.voiceNumbers(voices)...)})
	}
}

// standOn counts the responses to a scenario by their stance: "12 svar: 3 støtter,
// 9 imod".
func (b *builder) standOn(s *app.Scenario) string {
	counts := b.tally.ByScenario[s.ID]
	said := b.say("count.responses", "n", counts.Total())
	var parts []string
	for _, stance := range app.Stances() {
		if n := counts[stance]; n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+b.stance(stance))
		}
	}
	if len(parts) > 0 {
		said += ": " + strings.Join(parts, ", ")
	}
	return said + "."
}
