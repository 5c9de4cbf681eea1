package packet

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// scenarios lays the scenarios before the committee, one by one.
func (b *builder) scenarios() {
	if !b.Scenarios {
		return
	}
	n := len(b.file.Scenarios)
	note := ""
	if n > 0 {
		note = b.say("count.scenarios", "n", n)
	}
	b.heading1(b.say("packet.scenarios"), note, "scenarier")
	if n == 0 {
		b.add(doc.Paragraph{Text: doc.Plain(b.say("packet.noScenarios"))})
		return
	}
	for i, s := range b.file.Scenarios {
		if i > 0 {
			b.add(doc.PageBreak{})
		}
		b.scenario(s)
	}
}

func (b *builder) scenario(s *app.Scenario) {
	b.add(doc.Heading{
		Level: 2, Text: b.text(s.Name), Anchor: b.scenarioAnchor(s.ID),
		Note: b.say("count.responses", "n", b.tally.ByScenario[s.ID].Total()),
	})
	b.where(s)
	b.paragraphs(doc.Body, b.text(s.Description))
	if len(s.Alternatives) > 0 {
		b.add(doc.Heading{Level: 3, Text: b.say("packet.alternatives"), Unlisted: true, Recurs: true})
		for _, a := range s.Alternatives {
			b.add(doc.Paragraph{Style: doc.Label, Text: doc.Plain(b.text(a.Name))})
			b.paragraphs(doc.Body, b.text(a.Text))
		}
	}
	b.add(doc.Heading{Level: 3, Text: b.say("packet.assessment"), Unlisted: true, Recurs: true})
	if strings.TrimSpace(s.Assessment) == "" {
		b.note(b.say("packet.noAssessment"))
	} else {
		b.paragraphs(doc.Remark, b.text(s.Assessment))
	}
	b.topicsOf(s)
	b.decided(s.ID)
	b.voices(s)
}

// topicsOf lists the topics that passages about a scenario speak of, and what
// they change in it.
func (b *builder) topicsOf(s *app.Scenario) {
	if !b.Topics {
		return
	}
	t := doc.Table{RowHeads: true, Columns: []doc.Column{
		{Title: b.say("packet.col.topic"), Weight: 3.4},
		{Title: b.say("packet.col.verdict"), Weight: 1.8},
		{Title: b.say("packet.col.changeHere"), Weight: 4},
	}}
	for _, topic := range b.file.Topics {
		change := ""
		if topic.ChangeScenario == s.ID {
			change = b.written(topic.Change)
		}
		if change == "" && !b.speaksOf(topic, s) {
			continue
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Linked(b.topicHeading(topic), b.topicAnchor(topic.ID)),
			doc.Plain(b.verdict(topic.Verdict)),
			doc.Plain(change),
		}})
	}
	if len(t.Rows) > 0 {
		b.add(doc.Heading{Level: 3, Text: b.say("packet.scenarioTopics"), Unlisted: true, Recurs: true}, t)
	}
}

func (b *builder) speaksOf(t *app.Topic, s *app.Scenario) bool {
	return slices.ContainsFunc(b.heard.On(t.ID), func(e *app.Excerpt) bool { return e.Scenario == s.ID })
}

// where says which centre, districts and services a scenario is about.
func (b *builder) where(s *app.Scenario) {
	var facts doc.Facts
	if c := b.file.Centre(s.Centre); c != nil {
		facts = append(facts, doc.Fact{Name: b.say("packet.fact.centre"), Value: doc.Plain(b.text(c.Name))})
	}
	var districts, services []string
	for _, d := range s.Districts {
		districts = append(districts, d.Name())
	}
	for _, id := range s.Services {
		if service := b.file.Service(id); service != nil {
			services = append(services, b.text(service.Name))
		}
	}
	if len(districts) > 0 {
		facts = append(facts, doc.Fact{Name: b.say("packet.fact.districts", "n", len(districts)), Value: doc.Plain(b.enumerate(districts))})
	}
	if len(services) > 0 {
		facts = append(facts, doc.Fact{Name: b.say("packet.fact.services"), Value: doc.Plain(b.enumerate(services))})
	}
	if len(facts) > 0 {
		b.add(facts)
	}
}

// voices lists the responses to a scenario by their stance.
func (b *builder) voices(s *app.Scenario) {
	b.add(doc.Heading{Level: 3, Text: b.say("packet.voices"), Unlisted: true, Recurs: true})
	if b.tally.ByScenario[s.ID].Total() == 0 && len(b.file.GatheredOn(s.ID)) == 0 {
		b.note(b.say("packet.noVoices"))
		return
	}
	for _, stance := range app.Stances() {
		voices := b.file.VoicesOn(s.ID, stance)
		if len(voices) == 0 {
			continue
		}
		title := b.say("stance."+string(stance)) + " (" + strconv.Itoa(len(voices)) + ")"
		t := doc.Table{Columns: []doc.Column{
			{Title: b.say("packet.col.no"), Weight: 0.55, Align: doc.Right},
			{Title: b.say("packet.col.senderAndKind"), Weight: 2.9},
			{Title: b.say("packet.col.received"), Weight: 1.4},
			{Title: b.say("packet.col.begins"), Weight: 5.7},
		}}
		for _, v := range voices {
			r := v.Response
			t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
				doc.Linked(strconv.Itoa(r.Number), b.anchor(r)),
				b.voiceCell(v),
				doc.Plain(r.Received.Field()),
				b.begins(s, r),
			}})
		}
		b.add(doc.Paragraph{Style: doc.Label, Text: doc.Plain(title)}, t)
	}
	b.gatheredVoices(s)
}

// begins is how a response begins, after the alternative that it speaks of.
func (b *builder) begins(s *app.Scenario, r *app.Response) doc.Text {
	const letters = 150
	text := doc.Plain(beginning(b.responseText(r), letters))
	link, _ := r.LinkTo(s.ID)
	if a, ok := s.Alternative(link.Alternative); ok {
		about := doc.Run{Text: b.say("packet.onAlternative", "name", b.text(a.Name)) + " ", Face: doc.Italic}
		return append(doc.Text{about}, text...)
	}
	return text
}
