package packet

import (
	"strconv"

	"hvidbog/app"
	"hvidbog/app/likeness"
	"hvidbog/app/packet/doc"
)

// ofAlike says how many of the responses are form letters: "102 svar, heraf 12 enslydende
// i 2 grupper"; "" where none is.
func (b *builder) ofAlike() string {
	if b.tally.Groups == 0 {
		return ""
	}
	all := b.say("count.responses", "n", b.tally.Responses)
	return b.say("packet.alike", "n", b.tally.Alike, "all", all, "groups", b.say("count.groups", "n", b.tally.Groups))
}

// howAlikeCount adds to how something is counted that form letters count as one; where
// there are none, nothing.
func (b *builder) howAlikeCount(how string) string {
	if b.tally.Groups == 0 {
		return how
	}
	return how + " " + b.say("packet.alikeHow")
}

// voices are the numbers of those who speak, each leading to its response; after the
// number of a form letter's model stands how many sent it: "4, 8 (9 afsendere), 11".
func (b *builder) voiceNumbers(voices []app.Voice) doc.Text {
	var t doc.Text
	for i, v := range voices {
		if i > 0 {
			t = append(t, doc.Run{Text: ", "})
		}
		t = append(t, doc.Run{Text: strconv.Itoa(v.Response.Number), To: b.anchor(v.Response)})
		if v.Group != nil {
			t = append(t, doc.Run{Text: " (" + b.say("packet.senderCount", "n", len(v.Senders)) + ")"})
		}
	}
	return t
}

// voiceCell is who speaks, in a table: a sender, or a form letter with the numbers of all
// who sent it.
func (b *builder) voiceCell(v app.Voice) doc.Text {
	if v.Group == nil {
		return b.senderAndKind(v.Response)
	}
	t := doc.Text{
		{Text: b.text(v.Group.Name) + " (" + b.say("packet.senderCount", "n", len(v.Senders)) + ")\n"},
		{Text: b.say("packet.alikeNumbers") + " ", Face: doc.Italic},
	}
	return append(t, b.numbers(v.Senders)...)
}

// sentAs says of a response which form letter it is one of, on a line of its own: the
// model names all who sent it, and the others the model. It is nothing for the others.
func (b *builder) sentAs(r *app.Response) doc.Text {
	g := b.file.FormLetter(r.FormLetter)
	if g == nil {
		return nil
	}
	model := b.file.ModelFor(r)
	if model != r {
		return doc.Text{{Text: "\n" + b.say("packet.alikeTo") + " "}, {Text: strconv.Itoa(model.Number), To: b.anchor(model)}}
	}
	senders := b.file.SentAs(g.ID)
	t := doc.Plain("\n" + b.say("packet.alikeModel", "n", len(senders)) + " ")
	return append(t, b.numbers(senders)...)
}

// ownWords prints of a form letter that another response stands for only what the sender
// added by hand.
func (b *builder) ownWords(r, model *app.Response) {
	own := likeness.Own(b.responseText(model), b.responseText(r))
	if len(own) == 0 {
		b.note(b.say("packet.alikeNoMore", "number", model.Number))
		return
	}
	b.add(doc.Paragraph{Style: doc.Label, Text: doc.Plain(b.say("packet.alikeOwn", "number", model.Number)), KeepNext: true})
	for _, passage := range own {
		b.paragraphs(doc.Small, passage)
	}
}
