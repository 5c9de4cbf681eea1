package due

import (
	"strings"

	"hvidbog/app"
)

// line is one line of the list: the head of a section, or a response under it.
type line struct {
	head  app.ClockState // of a section; "" for a response
	count int            // how many stand under the head
	clock app.Clock
}

// id is what is chosen by the line; "" for a head.
func (l line) id() app.ID {
	if l.clock.Response == nil {
		return ""
	}
	return l.clock.Response.ID
}

// arrange puts clocks under the heads of their states, those that a search finds.
// What needs no answer is left out.
func arrange(f *app.CaseFile, clocks []app.Clock, search string) []line {
	want := app.Fold(strings.TrimSpace(search))
	var lines []line
	head := -1 // where the head of the section stands
	for _, c := range clocks {
		if c.State == app.NoneDue || want != "" && !strings.Contains(app.Fold(said(f, c.Response)), want) {
			continue
		}
		if head < 0 || lines[head].head != c.State {
			head = len(lines)
			lines = append(lines, line{head: c.State})
		}
		lines[head].count++
		lines = append(lines, line{clock: c})
	}
	return lines
}

// said is what one searches a response by on this screen.
func said(f *app.CaseFile, r *app.Response) string {
	return strings.Join([]string{f.SenderName(r), r.Subject, r.WaitsFor, string(r.DocumentNo)}, "\n")
}
