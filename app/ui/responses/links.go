package responses

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// links are the scenarios that the response speaks of, a line each with its
// stance, and a field that links it to one more.
type links struct {
	s       *session.Session
	save    func(change func(response app.ID) error)
	content *fyne.Container
	box     *fyne.Container
	add     *xwidget.Completion
	rows    []*linkRow
	shown   []app.Link
}

func newLinks(s *session.Session, save func(func(app.ID) error)) *links {
	l := &links{s: s, save: save, box: container.NewVBox()}
	l.add = xwidget.NewCompletion(s.Say, l.suggest)
	l.add.SetPlaceHolder(s.Say("ui.links.add"))
	l.add.OnChosen = func(key string) {
		l.add.SetText("")
		link := app.Link{Scenario: app.ID(key), Stance: app.Neutral}
		l.save(func(id app.ID) error { return s.Desk.SetLink(id, link) })
	}
	l.add.OnLeft = func(string) { l.add.SetText("") }
	l.content = container.NewVBox(l.box, l.add)
	return l
}

// suggest finds scenarios that the response is not linked to yet.
func (l *links) suggest(query string) []xwidget.Suggestion {
	want := app.Fold(strings.TrimSpace(query))
	var found []xwidget.Suggestion
	f := l.s.File()
	for _, sc := range f.Scenarios {
		centre := ""
		if c := f.Centre(sc.Centre); c != nil {
			centre = c.Name
		}
		linked := slices.ContainsFunc(l.shown, func(link app.Link) bool { return link.Scenario == sc.ID })
		if !linked && strings.Contains(app.Fold(sc.Name+" "+centre), want) {
			found = append(found, xwidget.Suggestion{Key: string(sc.ID), Label: sc.Name, Detail: centre})
		}
	}
	return found
}

// show shows the links of a response. A line stays while its scenario does, so
// that the cursor stays on it.
func (l *links) show(r *app.Response) {
	l.shown = r.Links
	var scenarios []*app.Scenario
	for _, link := range r.Links {
		if sc := l.s.File().Scenario(link.Scenario); sc != nil {
			scenarios = append(scenarios, sc)
		}
	}
	if !slices.EqualFunc(l.rows, scenarios, func(row *linkRow, sc *app.Scenario) bool { return row.scenario == sc }) {
		l.rows = nil
		l.box.RemoveAll()
		for _, sc := range scenarios {
			row := newLinkRow(l, sc)
			l.rows = append(l.rows, row)
			l.box.Add(row.content)
		}
	}
	for _, row := range l.rows {
		link, _ := r.LinkTo(row.scenario.ID)
		row.show(link)
	}
}

// linkRow is one link: the scenario, the alternative, the stance.
type linkRow struct {
	scenario    *app.Scenario
	content     fyne.CanvasObject
	link        app.Link
	stance      *xwidget.Choice
	alternative *xwidget.Select // nil where the scenario has none
}

func newLinkRow(l *links, sc *app.Scenario) *linkRow {
	row := &linkRow{scenario: sc}
	change := func(edit func(*app.Link)) {
		link := row.link
		edit(&link)
		l.save(func(id app.ID) error { return l.s.Desk.SetLink(id, link) })
	}
	name := widget.NewLabel(sc.Name)
	name.Truncation = fyne.TextTruncateEllipsis
	var stances []xwidget.Option
	for _, s := range app.Stances() {
		stances = append(stances, xwidget.Option{
			Key: string(s), Label: l.s.Say("stance." + string(s)), Color: xwidget.StanceColor(s),
		})
	}
	row.stance = xwidget.NewChoice(stances, func(v string) { change(func(link *app.Link) { link.Stance = app.Stance(v) }) })
	remove := xwidget.NewButtonWithIcon("", look.IconClear, func() {
		l.save(func(id app.ID) error { return l.s.Desk.Unlink(id, sc.ID) })
	})
	remove.Importance = widget.LowImportance
	line := container.NewBorder(nil, nil, nil, container.NewHBox(row.stance, remove), name)
	row.content = line
	if len(sc.Alternatives) > 0 {
		options := []xwidget.Option{{Label: l.s.Say("ui.links.scenarioItself")}}
		for _, a := range sc.Alternatives {
			options = append(options, xwidget.Option{Key: string(a.ID), Label: l.s.Say("ui.links.alternative", "Name", a.Name)})
		}
		row.alternative = xwidget.NewSelect(options, func(v string) {
			change(func(link *app.Link) { link.Alternative = app.ID(v) })
		})
		row.content = container.NewVBox(line, row.alternative)
	}
	return row
}

func (row *linkRow) show(link app.Link) {
	row.link = link
	row.stance.SetSelected(string(link.Stance))
	if row.alternative != nil {
		row.alternative.SetKey(string(link.Alternative))
	}
}
