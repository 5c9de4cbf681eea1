package packet

import (
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
	"hvidbog/app/privacy"
)

// builder gathers the blocks of one packet.
type builder struct {
	Options
	file   *app.CaseFile
	say    app.Words
	tally  app.Tally
	masker *privacy.Masker // nil in the internal edition
	labels map[app.ID]string
	texts  map[app.ID]string // the responses' texts as they are printed
	heard  app.Voices

	originals Originals
	blocks    []doc.Block
}

func newBuilder(file *app.CaseFile, o Options, say app.Words) *builder {
	b := &builder{Options: o, file: file, say: say, tally: app.Count(file), texts: map[app.ID]string{}, heard: app.Hear(file)}
	if o.Order != BySender {
		b.Order = ByTopic
	}
	if o.Edition != Internal {
		b.Edition = Anonymised // whoever asks for nothing gets the safe one
		b.labels = label(file, say)
		b.masker = newMasker(file, b.labels, say)
	}
	return b
}

func (b *builder) add(blocks ...doc.Block) { b.blocks = append(b.blocks, blocks...) }

// text is a text as this edition prints it.
func (b *builder) text(s string) string {
	if b.masker == nil {
		return s
	}
	return b.masker.Mask(s)
}

// responseText is what a response says, as this edition prints it.
func (b *builder) responseText(r *app.Response) string {
	text, ok := b.texts[r.ID]
	if !ok {
		text = b.text(r.Text)
		b.texts[r.ID] = text
	}
	return text
}

// excerpt is what an excerpt says, as this edition prints it.
func (b *builder) excerpt(e *app.Excerpt) string {
	r := b.file.Response(e.Response)
	if b.masker == nil || r == nil || e.Lost || e.From < 0 || e.To > len(r.Text) || e.From >= e.To || r.Text[e.From:e.To] != e.Text {
		return b.text(e.Text)
	}
	return b.masker.MaskPart(r.Text, e.From, e.To)
}

// party is what a party is called in this edition.
func (b *builder) party(id app.ID) string {
	p := b.file.Party(id)
	if p == nil {
		return b.say("packet.unknownSender")
	}
	if b.masker == nil {
		return p.Name
	}
	if p.Private {
		return b.labels[id]
	}
	return b.text(p.Name)
}

// sender is who wrote, and for whom.
func (b *builder) sender(r *app.Response) string {
	if r.Sender == "" && r.OnBehalfOf == "" && !r.Kind.IsHearing() {
		return b.say("packet.participant." + string(r.Kind)) // nobody need be named
	}
	if r.OnBehalfOf == "" || r.OnBehalfOf == r.Sender {
		return b.party(r.Sender)
	}
	return b.say("packet.senderFor", "sender", b.party(r.Sender), "party", b.party(r.OnBehalfOf))
}

func (b *builder) title() string { return b.text(b.file.Hearing.Title) }

func (b *builder) authority() string {
	if b.file.Hearing.Committee == "" {
		return b.say("packet.municipality")
	}
	return b.say("packet.authority", "committee", b.file.Hearing.Committee)
}

// anchor is where the response stands in full; "" where that part is left out.
func (b *builder) anchor(r *app.Response) doc.Anchor {
	if !b.Full {
		return ""
	}
	return doc.Anchor("svar-" + strconv.Itoa(r.Number))
}

func (b *builder) scenarioAnchor(id app.ID) doc.Anchor {
	if !b.Scenarios {
		return ""
	}
	return doc.Anchor("scenarie-" + string(id))
}

// topicAnchor is where a topic stands; "" where that part is left out.
func (b *builder) topicAnchor(id app.ID) doc.Anchor {
	if !b.Topics {
		return ""
	}
	return doc.Anchor("emne-" + string(id))
}

// stance is a stance in running text: "imod".
func (b *builder) stance(s app.Stance) string { return strings.ToLower(b.say("stance." + string(s))) }

// long is a date in running text, "18. oktober 2015".
func (b *builder) long(d app.Date) string {
	return b.say("packet.date", "day", d.Day, "month", b.month(d), "year", d.Year)
}

func (b *builder) month(d app.Date) string {
	return b.say("packet.month." + d.Month.String())
}

// period is the days of a period in words; "" where none is known.
func (b *builder) period(p app.Period) string {
	switch {
	case !p.From.IsZero() && !p.To.IsZero():
		return b.say("packet.fromTo", "from", b.long(p.From), "to", b.long(p.To))
	case !p.From.IsZero():
		return b.say("packet.fromDate", "from", b.long(p.From))
	case !p.To.IsZero():
		return b.say("packet.toDate", "to", b.long(p.To))
	}
	return ""
}

// paragraphs prints a text of several paragraphs; see [Paragraphs].
func (b *builder) paragraphs(style doc.Style, text string) { b.add(Paragraphs(style, text)...) }

// written is a text that the administration wrote, as this edition prints it,
// without blanks around it.
func (b *builder) written(s string) string { return strings.TrimSpace(b.text(s)) }

func (b *builder) body(s string) { b.add(doc.Paragraph{Text: doc.Plain(s)}) }

func (b *builder) note(s string) { b.add(doc.Paragraph{Style: doc.Note, Text: doc.Plain(s)}) }

// heading1 opens a part on a page of its own.
func (b *builder) heading1(text, note string, anchor doc.Anchor) {
	b.add(doc.PageBreak{}, doc.Heading{Level: 1, Text: text, Note: note, Anchor: anchor})
}
