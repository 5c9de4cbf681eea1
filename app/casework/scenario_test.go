package casework_test

import (
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

func (d *day) scenarioNames() []string {
	var names []string
	for _, s := range d.File().Scenarios {
		names = append(names, s.Name)
	}
	return names
}

func TestScenariosAreMovedAmongTheOthers(t *testing.T) {
	d := newDay(t)
	third := must[*app.Scenario](t)(d.AddScenario(app.Scenario{Name: "Et videnscenter"}, nil))
	for _, c := range []struct {
		place int
		want  []string
	}{
		{0, []string{"Et videnscenter", "Nye lokaler til Nordstjernen", "Et nyt tilbud i Brønshøj"}},
		{1, []string{"Nye lokaler til Nordstjernen", "Et videnscenter", "Et nyt tilbud i Brønshøj"}},
		{9, []string{"Nye lokaler til Nordstjernen", "Et nyt tilbud i Brønshøj", "Et videnscenter"}},
		{-1, []string{"Et videnscenter", "Nye lokaler til Nordstjernen", "Et nyt tilbud i Brønshøj"}},
	} {
		mustDo(t, d.MoveScenario(third.ID, c.place))
		if got := d.scenarioNames(); !slices.Equal(got, c.want) {
			t.Errorf("at %d they stand as %q", c.place, got)
		}
	}
	mustDo(t, d.DeleteScenario(d.move.ID))
	must[*app.Scenario](t)(d.AddScenario(app.Scenario{Name: "Alt bliver, som det er"}, nil))
	if got := d.scenarioNames(); got[len(got)-1] != "Alt bliver, som det er" {
		t.Errorf("the new one does not stand last: %q", got)
	}
	d.refuses(app.CodeGone, d.MoveScenario("none", 0))
	d.kept()
}

func TestADeletedScenarioTakesItsLinks(t *testing.T) {
	d := newDay(t)
	mustDo(t, d.SetLink(d.letter.ID, app.Link{Scenario: d.move.ID, Stance: app.Against}))
	mustDo(t, d.SetLink(d.letter.ID, app.Link{Scenario: d.keep.ID, Stance: app.Supports}))
	before := spell(d.File())
	mustDo(t, d.DeleteScenario(d.move.ID))
	if got := d.letterNow().Links; !slices.Equal(got, []app.Link{{Scenario: d.keep.ID, Stance: app.Supports}}) {
		t.Errorf("the links are %v", got)
	}
	if what := d.newest().What; what.Args["n"] != "1" {
		t.Errorf("it is said as %+v", what)
	}
	d.kept()
	must[app.Change](t)(d.Undo())
	if spell(d.File()) != before {
		t.Error("one step back does not bring scenario and links back")
	}
	d.refuses(app.CodeGone, d.DeleteScenario(d.letter.ID))
}

func TestALinkToAnAlternativeThatGoesIsToTheScenarioAlone(t *testing.T) {
	d := newDay(t)
	alternative := d.File().Scenario(d.move.ID).Alternatives[0].ID
	mustDo(t, d.SetLink(d.letter.ID, app.Link{Scenario: d.move.ID, Alternative: alternative, Stance: app.Supports}))
	mustDo(t, d.EditScenario(d.move.ID, "alternatives", func(s *app.Scenario) {
		s.Alternatives = []app.Alternative{{Name: "Del lokaler med FriNova"}, {Name: "Vent et år"}}
	}))
	if l, _ := d.letterNow().LinkTo(d.move.ID); l != (app.Link{Scenario: d.move.ID, Stance: app.Supports}) {
		t.Errorf("the link is %v", l)
	}
	now := d.File().Scenario(d.move.ID).Alternatives
	if now[0].ID == "" || now[0].ID == now[1].ID || now[0].ID == alternative {
		t.Errorf("responses cannot be linked to the new ones: %v", now)
	}
	d.kept()
	d.unchanged(func() {
		d.refuses(app.CodeNameMissing, d.EditScenario(d.move.ID, "name", func(s *app.Scenario) { s.Name = " " }))
		d.refuses(app.CodeNameTaken, d.EditScenario(d.move.ID, "name", func(s *app.Scenario) { s.Name = d.keep.Name }))
		d.refuses(app.CodeGone, d.EditScenario("none", "name", func(*app.Scenario) {}))
	})
}

func TestANewCentreIsWrittenWithItsScenario(t *testing.T) {
	d := newDay(t)
	centre := &app.Centre{Base: app.Base{ID: app.NewID()}, Name: "Center Nordvest"}
	s := must[*app.Scenario](t)(d.AddScenario(app.Scenario{Name: "Et videnscenter", Centre: centre.ID}, centre))
	if f := d.File(); f.Centre(s.Centre) == nil || f.Centre(s.Centre).Name != "Center Nordvest" {
		t.Errorf("the centres are %+v", d.File().Centres)
	}
	d.kept()
	d.unchanged(func() {
		again := &app.Centre{Base: app.Base{ID: app.NewID()}, Name: "center nordvest"}
		_, err := d.AddScenario(app.Scenario{Name: "x", Centre: again.ID}, again)
		d.refuses(app.CodeNameTaken, err)
		fresh := &app.Centre{Base: app.Base{ID: app.NewID()}, Name: "Center City"}
		_, err = d.AddScenario(app.Scenario{Centre: fresh.ID}, fresh)
		d.refuses(app.CodeNameMissing, err)
	})
}

func TestCentresAndServices(t *testing.T) {
	d := newDay(t)
	add := func(name string) *app.Centre { return must[*app.Centre](t)(d.AddCentre(app.Centre{Name: name})) }
	city, north := add("Center City"), add(" Center Nordvest ")
	mustDo(t, d.DeleteCentre(city.ID))
	add("Center Amager")
	if got := d.File().Centres; len(got) != 2 || got[0].Name != "Center Nordvest" || got[1].Name != "Center Amager" {
		t.Errorf("the new centre does not stand last: %+v %+v", got[0], got[1])
	}
	mia := must[*app.Service](t)(d.AddService(app.Service{Name: "Mamma Mia ", Centre: north.ID, District: app.Bispebjerg}))
	mustDo(t, d.EditService(mia.ID, "address", func(s *app.Service) { s.Address = "Rentemestervej" }))
	mustDo(t, d.EditCentre(north.ID, "name", func(c *app.Centre) { c.Name = "Center NV" }))
	mustDo(t, d.EditScenario(d.move.ID, "services", func(s *app.Scenario) { s.Centre, s.Services = north.ID, []app.ID{mia.ID} }))
	before := spell(d.File())

	mustDo(t, d.DeleteCentre(north.ID))
	mustDo(t, d.DeleteService(mia.ID))
	if s := d.File().Scenario(d.move.ID); s.Centre != "" || len(s.Services) != 0 {
		t.Errorf("the scenario still has %q, %q", s.Centre, s.Services)
	}
	d.kept()
	must[app.Change](t)(d.Undo())
	must[app.Change](t)(d.Undo())
	if spell(d.File()) != before {
		t.Error("two steps back do not bring centre and service back")
	}
	d.unchanged(func() {
		_, err := d.AddCentre(app.Centre{Name: "center nv"})
		d.refuses(app.CodeNameTaken, err)
		_, err = d.AddService(app.Service{Name: "x", Centre: "none"})
		d.refuses(app.CodeGone, err)
		d.refuses(app.CodeDistrict, d.EditService(mia.ID, "district", func(s *app.Service) { s.District = "Valby" }))
		d.refuses(app.CodeNameMissing, d.EditCentre(north.ID, "name", func(c *app.Centre) { c.Name = "" }))
		d.refuses(app.CodeGone, d.EditCentre(mia.ID, "name", func(*app.Centre) {}))
		d.refuses(app.CodeGone, d.DeleteCentre(mia.ID))
		d.refuses(app.CodeGone, d.DeleteService(north.ID))
	})
}

func TestTheHearingItselfIsEdited(t *testing.T) {
	d := newDay(t)
	mustDo(t, d.EditHearing("period", func(h *app.Hearing) { h.Period = app.Period{From: d.Today().Add(-30), To: d.Today()} }))
	mustDo(t, d.EditHearing("deadline", func(h *app.Hearing) { h.Deadline = d.Today().Add(7) }))
	if h := d.File().Hearing; h.LastDay() != d.Today().Add(7) || h.LastNumber != 1 {
		t.Errorf("the hearing is %+v", h)
	}
	d.kept()
	d.unchanged(func() {
		d.refuses(app.CodeTitleMissing, d.EditHearing("title", func(h *app.Hearing) { h.Title = "" }))
		d.refuses(app.CodeCaseNo, d.EditHearing("caseNo", func(h *app.Hearing) { h.CaseNo = "2015" }))
		d.refuses(app.CodePeriod, d.EditHearing("period", func(h *app.Hearing) { h.Period.To = d.Today().Add(-31) }))
		d.refuses(app.CodeDeadline, d.EditHearing("deadline", func(h *app.Hearing) { h.Deadline = d.Today().Add(-31) }))
	})
}

func TestStepsBackAndForth(t *testing.T) {
	d := newDay(t)
	states := []string{spell(d.File())}
	do := func(err error) { t.Helper(); mustDo(t, err); states = append(states, spell(d.File())); d.pause() }
	do(d.SetLink(d.letter.ID, app.Link{Scenario: d.move.ID, Stance: app.Against}))
	second := d.newest().Seq
	do(d.EditResponse(d.letter.ID, casework.FieldStatus, func(r *app.Response) { r.Status = app.StatusAnswered }))
	do(d.DeleteScenario(d.keep.ID))

	undo, redo, err := d.Ahead()
	if mustDo(t, err); undo == nil || undo.What.ID != "change.scenario.deleted" || redo != nil {
		t.Errorf("ahead are %+v, %+v", undo, redo)
	}
	if c := must[app.Change](t)(d.Undo()); c.Action != app.Undid || c.What.ID != "change.scenario.deleted" || spell(d.File()) != states[2] {
		t.Errorf("undone is %+v", c)
	}
	if c := must[app.Change](t)(d.Redo()); c.Action != app.Redid || spell(d.File()) != states[3] {
		t.Errorf("redone is %+v", c)
	}
	d.refuses(app.CodeNothingToRedo, func() error { _, err := d.Redo(); return err }())

	mustDo(t, d.UndoTo(second))
	if spell(d.File()) != states[0] {
		t.Error("not everything down to the link is undone")
	}
	d.refuses(app.CodeNoSuch, d.UndoTo(second))
	for i := 1; i < len(states); i++ {
		must[app.Change](t)(d.Redo())
		if spell(d.File()) != states[i] {
			t.Errorf("redoing step %d gives another state", i)
		}
	}
	d.kept()
}

func TestMovingTheOnlyScenario(t *testing.T) {
	o := newOffice()
	desk := must[*casework.Desk](t)(o.Begin(app.Hearing{Title: "x", CaseNo: "2015-0273113"}))
	s := must[*app.Scenario](t)(desk.AddScenario(app.Scenario{Name: "Alene"}, nil))
	mustDo(t, desk.MoveScenario(s.ID, 3))
	if got := desk.File().Scenarios; len(got) != 1 || got[0].ID != s.ID {
		t.Errorf("they are %v", got)
	}
}
