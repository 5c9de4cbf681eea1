package packet

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// senderAndKind is a cell with who wrote, and below what sort of writing it was.
func (b *builder) senderAndKind(r *app.Response) doc.Text {
	return doc.Text{{Text: b.sender(r) + "\n"}, {Text: b.say("kind." + string(r.Kind)), Face: doc.Italic}}
}

// listOfResponses is bilag A: every response by its number, and then every
// contribution.
func (b *builder) listOfResponses() {
	if !b.List {
		return
	}
	b.heading1(b.say("packet.annexA"), b.counted(), "bilag-a")
	if len(b.file.Responses) == 0 {
		b.add(doc.Paragraph{Text: doc.Plain(b.say("packet.noResponses"))})
		return
	}
	t := doc.Table{Columns: []doc.Column{
		{Title: b.say("packet.col.no"), Weight: 0.6, Align: doc.Right},
		{Title: b.say("packet.col.documentNo"), Weight: 2},
		{Title: b.say("packet.col.received"), Weight: 1.8},
		{Title: b.say("packet.col.senderAndKind"), Weight: 3},
		{Title: b.say("packet.col.stances"), Weight: 4.05},
	}}
	responses, gathered := app.Apart(b.file.Responses)
	for _, r := range responses {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Linked(strconv.Itoa(r.Number), b.anchor(r)),
			doc.Plain(string(r.DocumentNo)),
			b.receivedCell(r),
			append(b.senderAndKind(r), b.sentAs(r)...),
			doc.Plain(strings.Join(b.links(r), "\n")),
		}})
	}
	if len(responses) > 0 {
		b.add(t)
	}
	b.listOfContributions(gathered)
	b.matrix()
}

// links are the scenarios that a response speaks of, with its stance: "Center
// Nordvest (imod)".
func (b *builder) links(r *app.Response) []string {
	var links []string
	for _, l := range b.file.LinksOf(r) {
		if s := b.file.Scenario(l.Scenario); s != nil {
			links = append(links, b.text(s.Name)+" ("+b.stance(l.Stance)+")")
		}
	}
	return links
}

// responsesInFull is bilag B: every response as it was written.
func (b *builder) responsesInFull() {
	if !b.Full {
		return
	}
	b.heading1(b.say("packet.annexB"), b.counted(), "bilag-b")
	if len(b.file.Responses) == 0 {
		b.add(doc.Paragraph{Text: doc.Plain(b.say("packet.noResponses"))})
		return
	}
	if b.Edition != Internal {
		b.note(b.say("packet.masked"))
	}
	if b.tally.Groups > 0 {
		b.note(b.say("packet.alikeFull"))
	}
	for _, r := range b.file.Responses {
		b.response(r)
	}
}

func (b *builder) response(r *app.Response) {
	title := strconv.Itoa(r.Number) + ". " + b.sender(r)
	b.add(doc.Heading{Level: 2, Text: title, Anchor: b.anchor(r), Unlisted: true})
	head := []string{b.say("kind." + string(r.Kind))}
	if said := b.occasion(r); said != "" {
		head = append(head, said)
	}
	if r.Channel != "" && (r.Kind.IsHearing() || r.Channel != app.AtWorkshop) { // "Workshopbidrag" says it
		head = append(head, b.say("channel."+string(r.Channel)))
	}
	switch {
	case r.Received.IsZero():
	case r.Kind.IsHearing():
		head = append(head, b.say("packet.receivedOn", "date", r.Received.Field()))
	default:
		head = append(head, r.Received.Field())
	}
	if late := r.SayLate(b.file.Hearing, b.say); late != "" {
		head = append(head, late)
	}
	if r.DocumentNo != "" {
		head = append(head, b.say("packet.documentNo", "number", string(r.DocumentNo)))
	}
	lines := []string{strings.Join(head, " · ")}
	if links := b.links(r); len(links) > 0 {
		lines = append(lines, b.say("packet.about", "scenarios", strings.Join(links, "; ")))
	}
	if b.Edition == Internal {
		lines = append(lines, b.internal(r)...)
	}
	about := append(append(doc.Plain(strings.Join(lines, "\n")), b.topicsIn(r)...), b.sentAs(r)...)
	b.add(doc.Paragraph{Style: doc.Note, Text: about, KeepNext: true})
	if model := b.file.ModelFor(r); model != r {
		b.ownWords(r, model)
		return
	}
	text := b.responseText(r)
	// Many letters begin with their subject; it is not said twice.
	if subject := b.text(strings.TrimSpace(r.Subject)); subject != "" && !strings.HasPrefix(strings.TrimSpace(text), subject) {
		b.add(doc.Paragraph{Style: doc.Label, Text: doc.Plain(subject)})
	}
	if strings.TrimSpace(text) == "" {
		b.note(b.say("packet.noText"))
	}
	b.paragraphs(doc.Small, text)
}

// topicsIn are the topics that a response speaks of, each leading to its place,
// on a line of their own.
func (b *builder) topicsIn(r *app.Response) doc.Text {
	if r.NoRemarks {
		return doc.Plain("\n" + b.say("packet.saysNothing"))
	}
	var t doc.Text
	for _, topic := range b.file.Topics {
		if !b.Topics || !slices.ContainsFunc(b.file.ExcerptsOf(r.ID), func(e *app.Excerpt) bool { return e.Topic == topic.ID }) {
			continue
		}
		before := "; "
		if len(t) == 0 {
			before = "\n" + b.say("packet.topicsOfResponse") + " "
		}
		t = append(t, doc.Run{Text: before}, doc.Run{Text: b.text(topic.Title), To: b.topicAnchor(topic.ID)})
	}
	return t
}

// internal is what only colleagues read: whom to write back to, who does, and
// where the response was laid before the committee.
func (b *builder) internal(r *app.Response) []string {
	var lines []string
	if r.Contact != "" {
		lines = append(lines, b.say("packet.contact", "contact", strings.Join(strings.Fields(r.Contact), " ")))
	}
	status := b.say("status." + string(r.Status))
	if r.Caseworker != "" {
		status = b.say("packet.caseworker", "name", r.Caseworker) + " · " + status
	}
	lines = append(lines, status)
	if p := b.presented(r); p != nil {
		lines = append(lines, b.say("packet.presented", "version", p.Version, "meeting", b.meetingOf(p.Meeting)))
	}
	return lines
}

// presented is the last packet in which a response was laid before an earlier
// meeting. Those of the packet's own meeting do not count: else a packet would
// be another as soon as it was kept.
func (b *builder) presented(r *app.Response) *app.Packet {
	for _, p := range slices.Backward(b.file.Presented(r.ID)) {
		if p.Meeting.Date != b.Meeting {
			return p
		}
	}
	return nil
}
