package deadlines

import (
	"slices"
	"strconv"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// caseworkers counts what each caseworker has in hand, so that the meeting can share
// it out anew; what nobody has comes last. Where one has all of it the parts say so
// themselves.
func (l *list) caseworkers(by map[app.ClockState][]app.Clock) {
	counts := map[string]map[app.ClockState]int{}
	var names []string
	for _, state := range shown {
		for _, c := range by[state] {
			name := line(c.Response.Caseworker)
			if counts[name] == nil {
				counts[name] = map[app.ClockState]int{}
				names = append(names, name)
			}
			counts[name][state]++
		}
	}
	if len(names) < 2 {
		return
	}
	order := app.Collator()
	slices.SortFunc(names, func(a, b string) int {
		if a == "" || b == "" {
			return len(b) - len(a)
		}
		return order.CompareString(a, b)
	})
	states := slices.DeleteFunc(slices.Clone(shown), func(s app.ClockState) bool { return len(by[s]) == 0 })
	t := doc.Table{RowHeads: true, Columns: []doc.Column{{Title: l.say("tables.col.caseworker"), Weight: 4}}}
	for _, state := range states {
		t.Columns = append(t.Columns, doc.Column{Title: l.say("clock." + string(state)), Weight: 1.5, Align: doc.Right})
	}
	row := func(name string, n func(app.ClockState) int) doc.Row {
		r := doc.Row{Cells: []doc.Text{doc.Plain(name)}}
		for _, state := range states {
			cell := doc.Text(nil)
			if count := n(state); count > 0 {
				cell = doc.Plain(strconv.Itoa(count))
			}
			r.Cells = append(r.Cells, cell)
		}
		return r
	}
	for _, name := range names {
		t.Rows = append(t.Rows, row(l.caseworker(name), func(s app.ClockState) int { return counts[name][s] }))
	}
	total := row(l.say("deadlines.total"), func(s app.ClockState) int { return len(by[s]) })
	total.Total = true
	t.Rows = append(t.Rows, total)
	l.add(t)
}
