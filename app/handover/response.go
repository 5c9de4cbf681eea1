package handover

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

// frame is what stands around the pages of every paper of the folder.
type frame = doc.Document

// paperOf is a response as a paper by itself: who it is from, when it came and how,
// what came with it, and its text as it was received. What colleagues have noted
// about it does not belong to the document.
func (h Handover) paperOf(r *app.Response, d frame) doc.Document {
	say := h.Say
	name := say("handover.heading", "Number", r.Number)
	d.Subject = say("kind." + string(r.Kind))
	d.Title = name + " – " + d.Title
	if !r.Received.IsZero() {
		d.Date = r.Received.Time()
	}
	d.Blocks = append([]doc.Block{
		doc.Heading{Level: 1, Text: name, Anchor: "svar"},
		h.facts(r),
		doc.Paragraph{Style: doc.Label, Text: doc.Plain(say("handover.text")), KeepNext: true},
	}, h.textOf(r)...)
	return d
}

func (h Handover) facts(r *app.Response) doc.Facts {
	say, f := h.Say, h.File
	var facts doc.Facts
	fact := func(id, value string) {
		if value != "" {
			facts = append(facts, doc.Fact{Name: say(id), Value: doc.Plain(value)})
		}
	}
	fact("journal.col.documentNo", string(r.DocumentNo))
	fact("journal.col.type", say("kind."+string(r.Kind)))
	fact("handover.received", h.received(r))
	if r.Channel != "" {
		fact("journal.col.channel", say("channel."+string(r.Channel)))
	}
	sender := f.SenderName(r)
	if sender == "" {
		sender = say("packet.unknownSender")
	}
	fact("handover.sender", sender)
	if p := f.Party(r.OnBehalfOf); p != nil {
		fact("handover.onBehalfOf", p.Name)
	}
	if !r.Kind.IsHearing() {
		fact("handover.occasion", r.Occasion.Say(say, false))
	}
	fact("handover.contact", r.Contact)
	fact("journal.col.theme", strings.TrimSpace(r.Subject))
	files := make([]string, len(r.Attachments))
	for i, a := range r.Attachments {
		files[i] = a.Name + " (" + app.SizeText(a.Size) + ")"
	}
	fact("handover.attachments", strings.Join(files, "\n"))
	return facts
}

// received is the day, and the hour where it is known.
func (h Handover) received(r *app.Response) string {
	if r.ReceivedHour == "" {
		return r.Received.Long()
	}
	return h.Say("handover.receivedHour", "Date", r.Received.Long(), "Hour", string(r.ReceivedHour))
}

func (h Handover) textOf(r *app.Response) []doc.Block {
	blocks := packet.Paragraphs(doc.Body, r.AsReceived())
	if len(blocks) == 0 {
		blocks = append(blocks, doc.Paragraph{Style: doc.Note, Text: doc.Plain(h.Say("handover.noText"))})
	}
	return blocks
}
