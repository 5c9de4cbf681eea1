package packet

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// What was said at workshops and in interviews stands beside the responses and is
// never counted among them: who speaks at a table does not answer the hearing.

// counted tells responses and contributions apart: "102 svar og 57 bidrag".
func (b *builder) counted() string {
	said := b.say("count.responses", "n", b.tally.Responses)
	if b.tally.Gathered == 0 {
		return said
	}
	return b.enumerate([]string{said, b.say("count.contributions", "n", b.tally.Gathered)})
}

// gathered is the part of the overview that lists the workshops and interviews.
func (b *builder) gathered() {
	all := b.file.Gatherings()
	if len(all) == 0 {
		return
	}
	t := doc.Table{Columns: []doc.Column{
		{Title: b.say("packet.col.date"), Weight: 1.3},
		{Title: b.say("packet.col.gathering"), Weight: 3.4},
		{Title: b.say("packet.col.themes"), Weight: 3.4},
		{Title: b.say("packet.col.contributions"), Weight: 0.9, Align: doc.Right},
		{Title: b.say("packet.col.no"), Weight: 1.6},
	}}
	for _, g := range all {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Plain(g.Day.Field()),
			b.gathering(g),
			doc.Plain(strings.Join(b.told(g, app.OccasionTheme), "\n")),
			number(len(g.Said)),
			b.numbers(g.Said),
		}})
	}
	b.add(
		doc.Heading{Level: 2, Text: b.say("packet.gathered"), Anchor: "workshops"},
		doc.Paragraph{Text: doc.Plain(b.say("packet.gatheredHow", "Gathered", app.SayGathered(all, b.say))), KeepNext: true},
		t,
	)
}

// gathering names a workshop by its place and rounds, and an interview by whom it was
// with.
func (b *builder) gathering(g *app.Gathering) doc.Text {
	parts := []string{b.say("packet.gathering." + string(g.Kind))}
	if r := g.Said[0]; g.Kind == app.Interview && r.Principal() != "" {
		parts = append(parts, b.sender(r))
	}
	parts = append(parts, b.told(g, app.OccasionPlace)...)
	said := doc.Text{{Text: strings.Join(parts, ", ")}}
	var more []string
	for _, part := range []app.OccasionPart{app.OccasionRound, app.OccasionTable} {
		if told := b.told(g, part); len(told) > 0 {
			more = append(more, b.say("packet.gathering."+string(part), "n", len(told), "Values", b.enumerate(told)))
		}
	}
	if len(more) > 0 {
		said = append(said, doc.Run{Text: "\n" + strings.Join(more, " · "), Face: doc.Italic})
	}
	return said
}

// told are the rounds, tables or themes of a workshop, each once, as this edition
// prints them.
func (b *builder) told(g *app.Gathering, part app.OccasionPart) []string {
	var told []string
	for _, r := range g.Said {
		value := strings.TrimSpace(b.text(*r.Occasion.Part(part)))
		if value != "" && !slices.Contains(told, value) {
			told = append(told, value)
		}
	}
	return told
}

// occasion is where a contribution was given; "" for a response. Who led the talk is
// told to colleagues only.
func (b *builder) occasion(r *app.Response) string {
	if r.Kind.IsHearing() {
		return ""
	}
	o := r.Occasion
	if b.Edition != Internal {
		o.Facilitator = ""
	}
	return b.text(o.Say(b.say, false))
}

// gatheredOn says which contributions speak of a topic.
func (b *builder) gatheredOn(t *app.Topic) {
	if said := b.heard.Gathered(t.ID); len(said) > 0 {
		before := doc.Text{{Text: b.say("packet.topicGathered", "n", len(said)) + " "}}
		b.add(doc.Paragraph{Style: doc.Note, Text: append(before, b.numbers(said)...), KeepNext: true})
	}
}

// listOfContributions lists the contributions apart from the responses.
func (b *builder) listOfContributions(said []*app.Response) {
	if len(said) == 0 {
		return
	}
	t := doc.Table{Columns: []doc.Column{
		{Title: b.say("packet.col.no"), Weight: 0.6, Align: doc.Right},
		{Title: b.say("packet.col.date"), Weight: 1.3},
		{Title: b.say("packet.col.senderAndKind"), Weight: 2.6},
		{Title: b.say("packet.col.occasion"), Weight: 3.2},
		{Title: b.say("packet.col.stances"), Weight: 3.6},
	}}
	for _, r := range said {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Linked(strconv.Itoa(r.Number), b.anchor(r)),
			doc.Plain(r.Received.Field()),
			b.senderAndKind(r),
			doc.Plain(app.Capital(b.occasion(r))),
			doc.Plain(strings.Join(b.links(r), "\n")),
		}})
	}
	b.add(doc.Heading{Level: 2, Text: b.say("packet.gathered"), Note: b.say("count.contributions", "n", len(said)), Anchor: "bilag-a-workshops"}, t)
}

// gatheredVoices lists the contributions that speak of a scenario, with their stances.
func (b *builder) gatheredVoices(s *app.Scenario) {
	said := b.file.GatheredOn(s.ID)
	if len(said) == 0 {
		return
	}
	t := doc.Table{Columns: []doc.Column{
		{Title: b.say("packet.col.no"), Weight: 0.55, Align: doc.Right},
		{Title: b.say("packet.col.senderAndKind"), Weight: 2.9},
		{Title: b.say("packet.col.stance"), Weight: 1.4},
		{Title: b.say("packet.col.begins"), Weight: 5.7},
	}}
	for _, r := range said {
		link, _ := r.LinkTo(s.ID)
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Linked(strconv.Itoa(r.Number), b.anchor(r)),
			b.senderAndKind(r),
			doc.Plain(b.say("stance." + string(link.Stance))),
			b.begins(s, r),
		}})
	}
	title := b.say("packet.fromGathered") + " (" + strconv.Itoa(len(said)) + ")"
	b.add(doc.Paragraph{Style: doc.Label, Text: doc.Plain(title), KeepNext: true}, t)
}
