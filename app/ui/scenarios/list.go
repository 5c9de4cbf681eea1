package scenarios

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// line is one line of the list: the name of a centre, or a scenario below it.
type line struct {
	centre   string
	scenario *app.Scenario
}

// arrange puts the scenarios that a search finds below their centres, in the
// caseworker's order; those without a centre come last.
func arrange(f *app.CaseFile, search, noCentre string) []line {
	want := app.Fold(strings.TrimSpace(search))
	var lines []line
	below := func(name string, centre app.ID) {
		headed := false
		for _, s := range f.Scenarios {
			if s.Centre != centre || !strings.Contains(app.Fold(s.Name+" "+name+" "+districtNames(s)), want) {
				continue
			}
			if !headed {
				lines = append(lines, line{centre: name})
				headed = true
			}
			lines = append(lines, line{scenario: s})
		}
	}
	for _, c := range f.Centres {
		below(c.Name, c.ID)
	}
	below(noCentre, "")
	return lines
}

func districtNames(s *app.Scenario) string {
	var names []string
	for _, d := range s.Districts {
		names = append(names, d.Name())
	}
	return strings.Join(names, ", ")
}

// newList is the list of the scenarios by centre. The name of a centre is not
// chosen.
func newList(sc *Screen) *xwidget.PickList {
	l := xwidget.NewPickList(
		func() int { return len(sc.lines) },
		func() fyne.CanvasObject { return newRow(sc.s) },
		func(i int, o fyne.CanvasObject) { o.(*row).set(sc.lines[i]) },
		func(i int) { sc.choose(sc.lines[i].scenario.ID) })
	l.Pickable = func(i int) bool { return sc.lines[i].scenario != nil }
	l.OnEnter = func() { sc.detail.focus() }
	l.OnEscape = sc.Find
	return l
}

// place is where a scenario stands in the list; -1 for nowhere.
func (sc *Screen) place(id app.ID) int {
	return slices.IndexFunc(sc.lines, func(l line) bool { return l.scenario != nil && l.scenario.ID == id })
}
