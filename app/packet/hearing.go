package packet

import (
	"strings"

	"hvidbog/app/packet/doc"
)

// hearing says what the hearing was about, and how it was held.
func (b *builder) hearing() {
	h := b.file.Hearing
	var facts doc.Facts
	fact := func(name, value string) {
		if value != "" {
			facts = append(facts, doc.Fact{Name: name, Value: doc.Plain(value)})
		}
	}
	fact(b.say("packet.fact.period"), b.period(h.Period))
	fact(b.say("packet.fact.deadline"), b.lastDay())
	if late := b.late(); late != nil {
		facts = append(facts, doc.Fact{Name: b.say("packet.fact.late"), Value: late})
	}
	background, form, material := b.written(h.Background), b.written(h.Form), b.written(h.Material)
	if len(facts) == 0 && background+form+material == "" && len(h.Principles) == 0 {
		return
	}
	b.heading1(b.say("packet.hearing"), "", "hoeringen")
	if len(facts) > 0 {
		b.add(facts)
	}
	b.section(b.say("packet.background"), "baggrund", background)
	if len(h.Principles) > 0 {
		b.add(doc.Heading{Level: 2, Text: b.say("packet.principles"), Anchor: "principper"})
		list := doc.List{Numbered: true}
		for _, p := range h.Principles {
			list.Items = append(list.Items, doc.Plain(b.text(p)))
		}
		b.add(list)
	}
	b.section(b.say("packet.form"), "form", form)
	if material == "" {
		return
	}
	b.add(doc.Heading{Level: 2, Text: b.say("packet.material"), Anchor: "materiale"})
	var list doc.List
	for line := range strings.Lines(material) {
		if line = strings.TrimSpace(line); line != "" {
			list.Items = append(list.Items, doc.Plain(line))
		}
	}
	b.add(list)
}

// section is a heading with its text, where there is one.
func (b *builder) section(title string, anchor doc.Anchor, text string) {
	if text == "" {
		return
	}
	b.add(doc.Heading{Level: 2, Text: title, Anchor: anchor})
	b.paragraphs(doc.Body, text)
}

// process says what comes next, and what the committee is asked to decide.
func (b *builder) process() {
	process, recommendation := b.written(b.file.Hearing.Process), b.written(b.file.Hearing.Recommendation)
	if process+recommendation == "" {
		return
	}
	b.heading1(b.say("packet.process"), "", "videre-proces")
	b.paragraphs(doc.Body, process)
	b.section(b.say("packet.recommendation"), "indstilling", recommendation)
}
