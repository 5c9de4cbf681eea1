package scenarios

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
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

// list is the scenarios by centre. The arrows choose at once.
type list struct {
	widget.List
	sc      *Screen
	marking bool
}

func newList(sc *Screen) *list {
	l := &list{sc: sc}
	l.Length = func() int { return len(sc.lines) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(sc.s) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(sc.lines) {
			o.(*row).set(sc.lines[i])
		}
	}
	l.OnSelected = func(i widget.ListItemID) {
		if l.marking || i >= len(sc.lines) {
			return
		}
		if s := sc.lines[i].scenario; s != nil {
			sc.choose(s.ID)
			return
		}
		l.mark(sc.chosen) // the name of a centre is not chosen
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *list) mark(id app.ID) {
	l.marking = true
	defer func() { l.marking = false }()
	if i := l.place(id); i >= 0 {
		l.Select(i)
		return
	}
	l.UnselectAll()
}

func (l *list) place(id app.ID) int {
	for i, line := range l.sc.lines {
		if line.scenario != nil && line.scenario.ID == id {
			return i
		}
	}
	return -1
}

// TypedKey is called by Fyne.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	step := 0
	switch e.Name {
	case fyne.KeyDown:
		step = 1
	case fyne.KeyUp:
		step = -1
	case fyne.KeyReturn, fyne.KeyEnter:
		l.sc.detail.focus()
		return
	case fyne.KeyEscape:
		l.sc.Find()
		return
	default:
		l.List.TypedKey(e)
		return
	}
	for i := l.place(l.sc.chosen) + step; i >= 0 && i < len(l.sc.lines); i += step {
		if s := l.sc.lines[i].scenario; s != nil {
			l.sc.choose(s.ID)
			return
		}
	}
}
