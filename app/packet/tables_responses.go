package packet

import (
	"strings"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/packet/book"
)

func (t *tables) responsesSheet() book.Sheet {
	s := book.Sheet{Name: t.say("tables.responses"), Fixed: 1, Columns: []book.Column{
		t.column("no", 6), t.column("documentNo", 17), t.column("received", 12), t.column("late", 18), t.column("kind", 16),
		t.column("channel", 14), t.column("sender", 30), t.column("senderKind", 18), t.column("onBehalfOf", 26), t.column("formLetter", 26),
		t.column("stances", 40), t.column("topics", 32), t.column("noRemarks", 14), t.column("presented", 18),
		t.column("subject", 26), t.column("text", 70), t.column("letters", 9),
	}}
	parts := t.occasionParts()
	for _, p := range parts {
		s.Columns = append(s.Columns, book.Column{Title: t.say("packet.occasion." + string(p)), Width: 20})
	}
	if t.Edition == Internal {
		s.Columns = append(s.Columns, t.column("status", 16), t.column("read", 10), t.column("caseworker", 22), t.column("contact", 30))
	}
	for _, r := range t.file.Responses {
		said := strings.TrimSpace(t.responseText(r))
		var principal book.Cell
		if r.OnBehalfOf != "" && r.OnBehalfOf != r.Sender {
			principal = t.named(r.OnBehalfOf)
		}
		row := []book.Cell{
			book.Number(r.Number), text(string(r.DocumentNo)), day(r.Received), text(r.SayLate(t.file.Hearing, t.say)), word(t, "kind.", r.Kind),
			word(t, "channel.", r.Channel), t.wrote(r), t.partyKind(r.Principal()), principal, t.formLetter(r),
			text(strings.Join(t.links(r), "\n")), text(t.topicTitles(t.topics[r.ID])), t.yes(r.NoRemarks), text(t.presented(r)),
			t.masked(r.Subject), text(said), book.Number(utf8.RuneCountInString(said)),
		}
		for _, p := range parts {
			row = append(row, t.masked(*r.Occasion.Part(p)))
		}
		if t.Edition == Internal {
			row = append(row, word(t, "status.", r.Status), t.yes(r.IsRead()), text(r.Caseworker), text(r.Contact))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// formLetter names the form letter that a response is one of, and says of one whether it
// is the model.
func (t *tables) formLetter(r *app.Response) book.Cell {
	g := t.file.FormLetter(r.FormLetter)
	if g == nil {
		return nil
	}
	name := strings.TrimSpace(t.builder.text(g.Name))
	if g.Model == r.ID {
		name = t.say("tables.model", "name", name)
	}
	return text(name)
}

// occasionParts are the parts of an occasion that have a column: those that the hearing
// tells of. Who led the talk is told to colleagues only.
func (t *tables) occasionParts() []app.OccasionPart {
	var parts []app.OccasionPart
	for _, p := range app.OccasionParts() {
		if len(t.file.OccasionsTold(p)) > 0 && (p != app.OccasionFacilitator || t.Edition == Internal) {
			parts = append(parts, p)
		}
	}
	return parts
}

// wrote is a cell with who wrote a response, or spoke where nobody is named.
func (t *tables) wrote(r *app.Response) book.Cell {
	if r.Sender == "" && !r.Kind.IsHearing() {
		return book.Text(t.say("packet.participant." + string(r.Kind)))
	}
	return t.named(r.Sender)
}

// presented says in which packets a response was laid before the committee, a line
// each.
func (t *tables) presented(r *app.Response) string {
	var lines []string
	for _, p := range t.file.Presented(r.ID) {
		if p.Meeting.Date.IsZero() {
			lines = append(lines, t.say("tables.presented", "version", p.Version))
			continue
		}
		lines = append(lines, t.say("tables.presentedOn", "version", p.Version, "date", p.Meeting.Date.Field()))
	}
	return strings.Join(lines, "\n")
}
