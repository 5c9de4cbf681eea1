package packet

import (
	"hvidbog/app"
	"hvidbog/app/packet/book"
)

func (t *tables) partiesSheet() book.Sheet {
	s := book.Sheet{Name: t.say("tables.parties"), Fixed: 1, Columns: []book.Column{
		t.column("party", 36), t.column("partyKind", 20), t.column("invited", 16), t.column("answered", 12), t.column("count", 9), t.column("numbers", 22),
	}}
	if t.Edition == Internal {
		s.Columns = append(s.Columns, t.column("private", 14))
	}
	silent := map[app.ID]bool{}
	for _, p := range t.tally.Silent {
		silent[p.ID] = true
	}
	for _, p := range t.partiesInOrder() {
		heard, _ := app.Apart(t.tally.Heard[p.ID])
		row := []book.Cell{
			t.named(p.ID), word(t, "partyKind.", p.Kind), t.yes(p.Invited), t.yes(p.Invited && !silent[p.ID]),
			book.Number(len(heard)), numbers(heard),
		}
		if t.Edition == Internal {
			row = append(row, t.yes(p.Private))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// partiesInOrder are the parties by name; in the anonymised edition, where the order
// of the names would tell something of those that are not told, private persons
// come last, in the order of their labels.
func (t *tables) partiesInOrder() []*app.Party {
	if t.Edition == Internal {
		return t.file.Parties
	}
	var list, silent []*app.Party
	for _, p := range t.file.Parties {
		switch {
		case !p.Private:
			list = append(list, p)
		case t.labels[p.ID] == "":
			silent = append(silent, p)
		}
	}
	seen := map[app.ID]bool{}
	for _, r := range t.file.Responses {
		for _, id := range r.Voices() {
			if p := t.file.Party(id); p != nil && p.Private && !seen[id] {
				seen[id] = true
				list = append(list, p)
			}
		}
	}
	return append(list, silent...)
}

// partyKind says what sort of party it is.
func (t *tables) partyKind(id app.ID) book.Cell {
	if p := t.file.Party(id); p != nil {
		return word(t, "partyKind.", p.Kind)
	}
	return nil
}
