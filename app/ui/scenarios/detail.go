package scenarios

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// detail is the chosen scenario.
type detail struct {
	s    *session.Session
	page *form.Page[app.Scenario]
	form *form.Form[app.Scenario]
	name *xwidget.Entry
}

func newDetail(s *session.Session) *detail {
	d := &detail{s: s, form: form.New[app.Scenario](s)}
	nothing := xwidget.NewEmptyState(look.IconScenarios, s.Say("ui.scenario.choose"), s.Say("ui.scenario.choose.do"), "", nil)
	d.page = form.NewPage(d.form, d.fields(), nothing, s.Desk.EditScenario)
	return d
}

func (d *detail) fields() fyne.CanvasObject {
	say, f := d.s.Say, d.form
	d.name = f.Line("name", func(s *app.Scenario) string { return s.Name }, func(s *app.Scenario, v string) { s.Name = v })
	centre := d.centre()
	head := container.NewHBox(layout.NewSpacer(),
		d.quiet("ui.scenario.up", func() { d.move(-1) }),
		d.quiet("ui.scenario.down", func() { d.move(+1) }),
		d.quiet("ui.delete", d.delete))
	return container.NewVBox(
		head,
		container.NewGridWithColumns(2,
			xwidget.NewFormRow(say("ui.scenario.name"), d.name), xwidget.NewFormRow(say("ui.scenario.centre"), centre)),
		xwidget.NewFormRow(say("ui.scenario.districts"), d.districts()),
		xwidget.NewFormRow(say("ui.scenario.services"), d.services()),
		f.Problem,
		xwidget.NewFormRow(say("ui.scenario.description"), f.Area("description", 5,
			func(s *app.Scenario) string { return s.Description }, func(s *app.Scenario, v string) { s.Description = v })),
		newAlternatives(d).content,
		xwidget.NewFormRow(say("ui.scenario.assessment"), f.Area("assessment", 5,
			func(s *app.Scenario) string { return s.Assessment }, func(s *app.Scenario, v string) { s.Assessment = v })),
		newVoices(d).content,
	)
}

func (d *detail) quiet(id string, tapped func()) fyne.CanvasObject {
	return xwidget.NewQuietAction(d.s.Say(id), tapped)
}

// centre is the centre by name; a new name is a new centre.
func (d *detail) centre() fyne.CanvasObject {
	c := xwidget.NewCompletion(d.s.Say, func(query string) []xwidget.Suggestion { return suggestCentres(d.s.File(), query) })
	set := func(id app.ID) { d.form.Act("centre", func(s *app.Scenario) { s.Centre = id }) }
	c.OnChosen = func(key string) { set(app.ID(key)) }
	c.OnCreate = func(name string) {
		id := d.page.ID()
		d.form.Do("centre", func() error {
			centre, err := d.s.Desk.AddCentre(app.Centre{Name: name})
			if err != nil {
				return err
			}
			return d.s.Desk.EditScenario(id, "centre", func(s *app.Scenario) { s.Centre = centre.ID })
		})
	}
	c.OnLeft = func(text string) {
		if text == "" {
			set("")
			return
		}
		c.OnCreate(text)
	}
	d.form.Follow("centre", func(s *app.Scenario) {
		name := ""
		if centre := d.s.File().Centre(s.Centre); centre != nil {
			name = centre.Name
		}
		if c.Text() != name && d.s.Window.Canvas().Focused() != c.Focusable() {
			c.SetText(name)
		}
	})
	return c
}

// districts are boxes to tick.
func (d *detail) districts() fyne.CanvasObject {
	grid := container.New(layout.NewRowWrapLayoutWithCustomPadding(look.Near, 0))
	for _, district := range app.Districts() {
		grid.Add(d.form.Check("districts/"+string(district), district.Name(),
			func(s *app.Scenario) bool { return slices.Contains(s.Districts, district) },
			func(s *app.Scenario, on bool) { s.Districts = toggled(app.Districts(), s.Districts, district, on) }))
	}
	return grid
}

// toggled is the chosen among all, in the order of all, with one put in or out.
func toggled[T comparable](all, chosen []T, one T, on bool) []T {
	var list []T
	for _, v := range all {
		if v == one && on || v != one && slices.Contains(chosen, v) {
			list = append(list, v)
		}
	}
	return list
}

// show shows a scenario; "" for none.
func (d *detail) show(id app.ID) { d.page.Show(id, d.s.File().Scenario(id)) }

func (d *detail) focus() { d.s.Window.Canvas().Focus(d.name) }

func (d *detail) delete() {
	id := d.page.ID()
	d.form.Do("", func() error { return d.s.Desk.DeleteScenario(id) })
}

// move moves the scenario among the others.
func (d *detail) move(by int) {
	id := d.page.ID()
	d.form.Do("", func() error {
		at := slices.IndexFunc(d.s.File().Scenarios, func(s *app.Scenario) bool { return s.ID == id })
		return d.s.Desk.MoveScenario(id, at+by)
	})
}
