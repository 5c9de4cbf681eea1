package packet

import (
	"slices"

	"hvidbog/app"
	"hvidbog/app/packet/book"
)

// matrixSheet says of each response which scenarios it speaks of, and with that of
// which centres and districts.
func (t *tables) matrixSheet() book.Sheet {
	s := book.Sheet{Name: t.say("tables.matrix"), Fixed: 2, Columns: []book.Column{
		t.column("no", 6), t.column("sender", 30), t.column("senderKind", 18),
	}}
	for _, sc := range t.file.Scenarios {
		s.Columns = append(s.Columns, book.Column{Title: t.say("tables.col.ofScenario", "name", t.builder.text(sc.Name)), Width: 18})
	}
	for _, c := range t.file.Centres {
		s.Columns = append(s.Columns, book.Column{Title: t.say("tables.col.ofCentre", "name", t.builder.text(c.Name)), Width: 14})
	}
	for _, d := range app.Districts() {
		s.Columns = append(s.Columns, book.Column{Title: t.say("tables.col.ofDistrict", "name", d.Name()), Width: 14})
	}
	for _, r := range t.file.Responses {
		row := []book.Cell{book.Number(r.Number), text(t.sender(r)), t.partyKind(r.Principal())}
		var linked []*app.Scenario
		links := t.file.LinksOf(r)
		for _, sc := range t.file.Scenarios {
			i := slices.IndexFunc(links, func(l app.Link) bool { return l.Scenario == sc.ID })
			if i < 0 {
				row = append(row, nil)
				continue
			}
			linked = append(linked, sc)
			row = append(row, word(t, "stance.", links[i].Stance))
		}
		for _, c := range t.file.Centres {
			row = append(row, t.cross(slices.ContainsFunc(linked, func(sc *app.Scenario) bool { return sc.Centre == c.ID })))
		}
		for _, d := range app.Districts() {
			row = append(row, t.cross(slices.ContainsFunc(linked, func(sc *app.Scenario) bool { return slices.Contains(sc.Districts, d) })))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// cross is a cell with a cross, or nothing.
func (t *tables) cross(is bool) book.Cell {
	if !is {
		return nil
	}
	return book.Text(t.say("tables.cross"))
}
