// Package scenarios is the screen Scenarier: what is proposed for each centre and its
// districts, what the administration thinks of it, and who is for and against.
package scenarios

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Scenarier.
type Screen struct {
	s       *session.Session
	content fyne.CanvasObject

	search *xwidget.SearchField
	lines  []line // what the list shows
	chosen app.ID
	list   *xwidget.PickList
	detail *detail
	empty  fyne.CanvasObject
}

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s}
	sc.search = xwidget.NewSearchField(s.Say("ui.scenarios.search"), func(string) { sc.refresh() })
	sc.search.OnDown = func() { sc.list.Reach() } // the list is made below
	add := xwidget.NewPrimaryButton(s.Say("ui.scenarios.new"), look.IconAdd, sc.begin)
	sc.list = newList(sc)
	sc.detail = newDetail(s)
	sc.empty = xwidget.NewEmptyState(look.IconScenarios, s.Say("ui.scenarios.none"), s.Say("ui.scenarios.none.do"),
		s.Say("ui.scenarios.new"), sc.begin)
	top := container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near),
		container.NewBorder(nil, nil, nil, add, sc.search))
	left := xwidget.Above(top, container.NewStack(sc.list, sc.empty))
	sc.content = xwidget.NewSplit(left, sc.detail.page.Content, 340, 280, 560)
	s.Listen(func(casework.News) { sc.refresh() })
	sc.refresh()
	return sc
}

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show shows a scenario, or asks for a new one.
func (sc *Screen) Show(p session.Place) {
	switch {
	case p.New:
		sc.begin()
	case p.Scenario != "":
		sc.choose(p.Scenario)
	case sc.chosen == "" && len(sc.s.File().Scenarios) > 0:
		sc.choose(sc.s.File().Scenarios[0].ID)
	}
	if !p.New {
		sc.s.Window.Canvas().Focus(sc.list)
	}
}

// Find puts the cursor where one searches.
func (sc *Screen) Find() { sc.s.Window.Canvas().Focus(sc.search) }

// refresh shows the scenarios as they are now.
func (sc *Screen) refresh() {
	f := sc.s.File()
	sc.lines = arrange(f, sc.search.Text, sc.s.Say("ui.scenarios.noCentre"))
	if len(f.Scenarios) == 0 {
		sc.empty.Show()
	} else {
		sc.empty.Hide()
	}
	sc.list.Refresh()
	if f.Scenario(sc.chosen) == nil {
		sc.chosen = ""
		if len(f.Scenarios) > 0 && sc.content.Visible() {
			sc.choose(f.Scenarios[0].ID)
			return
		}
	}
	sc.list.Mark(sc.place(sc.chosen))
	sc.detail.show(sc.chosen)
}

func (sc *Screen) choose(id app.ID) {
	sc.chosen = id
	sc.list.Mark(sc.place(id))
	sc.detail.show(id)
}

// begin asks for the name of a new scenario and its centre.
func (sc *Screen) begin() {
	s := sc.s
	name := xwidget.NewEntry()
	name.SetPlaceHolder(s.Say("ui.scenarios.name.hint"))
	centre := xwidget.NewCompletion(s.Say, func(query string) []xwidget.Suggestion { return suggestCentres(s.File(), query) })
	centre.SetPlaceHolder(s.Say("ui.scenarios.centre.hint"))
	centre.OnCreate = func(text string) { centre.SetText(text) }
	sheet.Ask(s.Window, s.Say, sheet.Question{
		Title: s.Say("ui.scenarios.new"),
		Fields: []sheet.Field{
			{Label: s.Say("ui.scenario.name"), Input: name},
			{Label: s.Say("ui.scenario.centre"), Input: centre},
		},
		Confirm: s.Say("ui.create"),
		Do: func() error {
			if err := s.Settle(); err != nil {
				return err
			}
			made, err := s.Desk.AddScenario(withCentre(s.File(), app.Scenario{Name: name.Text}, centre.Text()))
			if err != nil {
				return err
			}
			s.Do(func() { sc.choose(made.ID) })
			return nil
		},
	})
}
