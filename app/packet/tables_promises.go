package packet

import (
	"hvidbog/app"
	"hvidbog/app/packet/book"
)

func (t *tables) promisesSheet() book.Sheet {
	s := book.Sheet{Name: t.say("tables.promises"), Columns: []book.Column{
		t.column("no", 6), t.column("sender", 30), t.column("promise", 60), t.column("promised", 12), t.column("due", 12),
		t.column("kept", 12), t.column("how", 60),
	}}
	if t.Edition == Internal {
		s.Columns = append(s.Columns, t.column("caseworker", 22))
	}
	for _, p := range t.promised() {
		r := t.file.Response(p.Response)
		if r == nil {
			continue
		}
		var kept book.Cell
		if p.IsKept() {
			kept = day(app.DateOf(p.Kept.At))
		}
		row := []book.Cell{book.Number(r.Number), text(t.sender(r)), t.masked(p.Text), day(p.Made), day(p.Due), kept, t.masked(p.How)}
		if t.Edition == Internal {
			row = append(row, text(p.Caseworker))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}
