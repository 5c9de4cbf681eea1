package packet

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// resume says on one page what came in and what it leads to.
func (b *builder) resume() {
	b.heading1(b.say("packet.resume"), "", "resume")
	b.cameIn()
	b.paragraphs(doc.Body, b.written(b.file.Hearing.Summary))
	b.verdicts()
}

// cameIn says in a few sentences what came in.
func (b *builder) cameIn() {
	t, say := b.tally, b.say
	beside := app.SayGathered(b.file.Gatherings(), say)
	if t.Responses == 0 {
		b.add(doc.Paragraph{Style: doc.Lead, Text: doc.Plain(say("packet.noResponses"))})
		if beside != "" {
			b.body(say("packet.beside", "Gathered", beside))
		}
		return
	}
	b.add(doc.Paragraph{Style: doc.Lead, Text: doc.Plain(say("packet.received", "n", t.Responses, "kinds", b.kinds()))})
	var also []string
	if t.Groups > 0 {
		also = append(also, say("packet.alikeAmong", "n", t.Alike, "groups", say("count.groups", "n", t.Groups)))
	}
	if beside != "" {
		also = append(also, say("packet.beside", "Gathered", beside))
	}
	if n := len(b.file.Topics); n > 0 && b.Topics {
		also = append(also, say("packet.topicsFound", "n", n))
	}
	if t.Late > 0 {
		also = append(also, say("packet.late", "n", t.Late))
	}
	if t.Invited > 0 {
		also = append(also, say("packet.answered", "n", t.Invited, "answered", t.Answered))
	}
	none := 0
	for _, r := range b.file.Responses {
		if r.NoRemarks {
			none++
		}
	}
	if none > 0 {
		also = append(also, say("packet.noRemarks", "n", none))
	}
	if len(also) > 0 {
		b.body(strings.Join(also, " "))
	}
}

// kinds counts the responses by kind: "20 høringssvar og 5 henvendelser".
func (b *builder) kinds() string {
	var counts []string
	for _, k := range app.Kinds() {
		if n := b.tally.ByKind[k]; n > 0 && k.IsHearing() {
			counts = append(counts, b.say("packet.count."+string(k), "n", n))
		}
	}
	return b.enumerate(counts)
}

// enumerate joins words as a sentence does.
func (b *builder) enumerate(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + b.say("packet.and") + " " + words[last]
}

// verdicts lists the topics with what the administration thinks of each.
func (b *builder) verdicts() {
	if len(b.file.Topics) == 0 || !b.Topics {
		return
	}
	t := doc.Table{RowHeads: true, Columns: []doc.Column{
		{Title: b.say("packet.col.topic"), Weight: 5},
		{Title: b.say("packet.col.responses"), Weight: 0.8, Align: doc.Right},
		{Title: b.say("packet.col.verdict"), Weight: 2.2},
	}}
	for _, topic := range b.file.Topics {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Linked(b.text(topic.Title), b.topicAnchor(topic.ID)),
			number(b.heard.Count(topic.ID)),
			doc.Plain(b.verdict(topic.Verdict)),
		}})
	}
	b.add(doc.Heading{Level: 2, Text: b.say("packet.verdicts"), Anchor: "vurderinger"}, t)
}

// verdict is a verdict by its name.
func (b *builder) verdict(v app.Verdict) string {
	if v == "" {
		return b.say("packet.noVerdict")
	}
	return b.say("verdict." + string(v))
}
