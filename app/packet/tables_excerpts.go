package packet

import (
	"strconv"
	"strings"

	"hvidbog/app/packet/book"
)

func (t *tables) excerptsSheet() book.Sheet {
	s := book.Sheet{Name: t.say("tables.excerpts"), Fixed: 1, Columns: []book.Column{
		t.column("no", 6), t.column("sender", 30), t.column("topic", 36), t.column("scenario", 28), t.column("stance", 16),
		t.column("principles", 12), t.column("excerpt", 80), t.column("quoted", 10),
	}}
	for _, r := range t.file.Responses {
		for _, e := range t.file.ExcerptsOf(r.ID) {
			said := text(strings.TrimSpace(t.builder.excerpt(e)))
			if e.Whole() {
				said = book.Text(t.say("tables.whole"))
			}
			var topic book.Cell
			if of := t.file.Topic(e.Topic); of != nil {
				topic = t.masked(of.Title)
			}
			s.Rows = append(s.Rows, []book.Cell{
				book.Number(r.Number), text(t.sender(r)), topic, t.scenarioName(e.Scenario), word(t, "stance.", e.Stance),
				principles(e.Principles), said, t.yes(e.Quoted),
			})
		}
	}
	return s
}

func principles(of []int) book.Cell {
	list := make([]string, len(of))
	for i, n := range of {
		list[i] = strconv.Itoa(n)
	}
	return text(strings.Join(list, ", "))
}
