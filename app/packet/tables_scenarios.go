package packet

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/book"
)

func (t *tables) scenariosSheet() book.Sheet {
	s := book.Sheet{Name: t.say("tables.scenarios"), Fixed: 1, Columns: []book.Column{
		t.column("scenario", 34), t.column("centre", 22), t.column("districts", 24), t.column("services", 26),
	}}
	for _, stance := range app.Stances() {
		s.Columns = append(s.Columns, book.Column{Title: t.say("stance." + string(stance)), Width: 10})
	}
	s.Columns = append(s.Columns, t.column("count", 9), t.column("gathered", 22), t.column("description", 60), t.column("alternatives", 50), t.column("assessment", 60), t.column("decision", 36))
	for _, sc := range t.file.Scenarios {
		var centre book.Cell
		if c := t.file.Centre(sc.Centre); c != nil {
			centre = t.masked(c.Name)
		}
		row := []book.Cell{t.masked(sc.Name), centre, text(strings.Join(districtNames(sc), "\n")), t.masked(t.services(sc))}
		counts := t.tally.ByScenario[sc.ID]
		for _, stance := range app.Stances() {
			row = append(row, book.Number(counts[stance]))
		}
		var alternatives []string
		for _, a := range sc.Alternatives {
			alternatives = append(alternatives, strings.TrimSpace(a.Name+"\n"+a.Text))
		}
		s.Rows = append(s.Rows, append(row, book.Number(counts.Total()), numbers(t.file.GatheredOn(sc.ID)), t.masked(sc.Description), t.masked(strings.Join(alternatives, "\n\n")),
			t.masked(sc.Assessment), t.decision(sc.ID)))
	}
	return s
}

func districtNames(s *app.Scenario) []string {
	names := make([]string, len(s.Districts))
	for i, d := range s.Districts {
		names[i] = d.Name()
	}
	return names
}

// services are the names of a scenario's services, a line each.
func (t *tables) services(s *app.Scenario) string {
	var names []string
	for _, id := range s.Services {
		if service := t.file.Service(id); service != nil {
			names = append(names, service.Name)
		}
	}
	return strings.Join(names, "\n")
}
