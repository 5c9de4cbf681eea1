package packet

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// changes says what the hearing changes: the administration's own words, and what
// each topic leads to, scenario by scenario.
func (b *builder) changes() {
	proposed := b.proposed()
	own := b.written(b.file.Hearing.Changes)
	if own == "" && (len(proposed) == 0 || !b.Topics) {
		return
	}
	b.heading1(b.say("packet.changes"), "", "aendringer")
	b.paragraphs(doc.Body, own)
	if len(proposed) == 0 || !b.Topics {
		return
	}
	for _, s := range append(b.file.Scenarios, nil) {
		id, name, anchor := app.ID(""), b.say("packet.changesElsewhere"), doc.Anchor("aendringer-andet")
		if s != nil {
			id, name, anchor = s.ID, b.text(s.Name), doc.Anchor("aendringer-"+string(s.ID))
		}
		topics := proposed[id]
		if len(topics) == 0 {
			continue
		}
		b.add(doc.Heading{Level: 2, Text: name, Anchor: anchor, Unlisted: true})
		t := doc.Table{Columns: []doc.Column{
			{Title: b.say("packet.col.change"), Weight: 4},
			{Title: b.say("packet.col.because"), Weight: 3},
		}}
		for _, topic := range topics {
			t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
				doc.Plain(b.written(topic.Change)),
				append(doc.Linked(b.topicHeading(topic), b.topicAnchor(topic.ID)), doc.Run{Text: "\n" + b.verdict(topic.Verdict), Face: doc.Italic}),
			}})
		}
		b.add(t)
	}
}

// proposed are the topics that lead to a change, by the scenario that it is made
// in; "" where it is none.
func (b *builder) proposed() map[app.ID][]*app.Topic {
	by := map[app.ID][]*app.Topic{}
	for _, t := range b.file.Topics {
		if strings.TrimSpace(t.Change) != "" {
			by[t.ChangeScenario] = append(by[t.ChangeScenario], t)
		}
	}
	return by
}
