package packet

import (
	"strconv"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// parties lists those who were asked, with a mark at those who answered.
func (b *builder) parties() {
	if b.tally.Invited == 0 {
		return
	}
	b.heading1(b.say("packet.parties"), b.say("count.parties", "n", b.tally.Invited), "hoeringsparter")
	b.body(b.say("packet.partiesHow"))
	t := doc.Table{RowHeads: true, Columns: []doc.Column{
		{Title: b.say("packet.col.party"), Weight: 4},
		{Title: b.say("packet.col.senderKind"), Weight: 2},
		{Title: b.say("packet.col.answered"), Weight: 1},
		{Title: b.say("packet.col.numbers"), Weight: 1.4},
	}}
	unnamed := 0
	for _, p := range b.file.Parties {
		if !p.Invited {
			continue
		}
		name := b.party(p.ID)
		if name == "" { // a private person who has not spoken has no label either
			unnamed++
			continue
		}
		answered, _ := app.Apart(b.tally.Heard[p.ID])
		mark := ""
		if b.answered(answered) {
			mark = b.say("packet.hasAnswered")
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Plain(name), doc.Plain(b.say("partyKind." + string(p.Kind))), doc.Plain(mark), b.numbers(answered),
		}})
	}
	b.add(t)
	if unnamed > 0 {
		b.note(b.say("packet.unnamedParties", "n", unnamed))
	}
}

// answered reports whether a hearing response is among what a party sent.
func (b *builder) answered(sent []*app.Response) bool {
	for _, r := range sent {
		if r.Kind == app.HearingResponse {
			return true
		}
	}
	return false
}

// numbers are the numbers of responses, each leading to its response: "4, 8, 11".
func (b *builder) numbers(responses []*app.Response) doc.Text {
	var t doc.Text
	for i, r := range responses {
		if i > 0 {
			t = append(t, doc.Run{Text: ", "})
		}
		t = append(t, doc.Run{Text: strconv.Itoa(r.Number), To: b.anchor(r)})
	}
	return t
}
