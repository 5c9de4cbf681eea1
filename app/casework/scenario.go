package casework

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
)

// AddScenario adds a scenario after those there are. A centre that is new is
// written with it.
func (d *Desk) AddScenario(s app.Scenario, newCentre *app.Centre) (*app.Scenario, error) {
	s.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
	s.Name = strings.TrimSpace(s.Name)
	s.Alternatives = slices.Clone(s.Alternatives)
	nameAlternatives(&s)
	err := d.do(func(f *app.CaseFile) (step, error) {
		put := []app.Record{&s}
		if newCentre != nil {
			newCentre = app.CloneOf(newCentre)
			newCentre.Order = nextOrder(f.Centres, centreOrder)
			if err := newCentre.Validate(f); err != nil {
				return step{}, err
			}
			put = append(put, newCentre)
			f = f.With([]app.Record{newCentre}, nil)
		}
		s.Order = nextOrder(f.Scenarios, scenarioOrder)
		if err := s.Validate(f); err != nil {
			return step{}, err
		}
		return step{what: app.Told("change.scenario.added", "Name", s.Name), put: put}, nil
	})
	if err != nil {
		return nil, err
	}
	return &s, nil
}

// nameAlternatives gives those an ID that have none, so that responses can be
// linked to them.
func nameAlternatives(s *app.Scenario) {
	for i := range s.Alternatives {
		setDefault(&s.Alternatives[i].ID, app.NewID())
	}
}

// EditScenario changes a scenario; field names what is being edited. Links to an
// alternative that goes become links to the scenario alone.
func (d *Desk) EditScenario(id app.ID, field string, edit func(*app.Scenario)) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Scenario(id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		s := app.CloneOf(old)
		edit(s)
		s.Base = old.Base
		nameAlternatives(s)
		if same(old, s) {
			return step{}, nil
		}
		if err := s.Validate(f); err != nil {
			return step{}, err
		}
		put := []app.Record{s}
		for _, r := range f.Responses {
			if l, ok := r.LinkTo(id); ok && l.Alternative != "" {
				if _, stays := s.Alternative(l.Alternative); !stays {
					put = append(put, withoutAlternative(r, id))
				}
			}
		}
		what := app.Told("change.scenario."+part(field), "Name", s.Name)
		return step{what: what, continues: string(id) + "/" + field, put: put}, nil
	})
}

func withoutAlternative(old *app.Response, scenario app.ID) *app.Response {
	r := app.CloneOf(old)
	for i := range r.Links {
		if r.Links[i].Scenario == scenario {
			r.Links[i].Alternative = ""
		}
	}
	return r
}

// DeleteScenario takes a scenario out, and the links of responses to it, what was
// decided about it, and the word of excerpts and topics that they speak of it.
func (d *Desk) DeleteScenario(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		s := f.Scenario(id)
		if s == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		var put []app.Record
		for _, old := range f.Responses {
			if _, ok := old.LinkTo(id); ok {
				r := app.CloneOf(old)
				r.Links = slices.DeleteFunc(r.Links, func(l app.Link) bool { return l.Scenario == id })
				put = append(put, r)
			}
		}
		what := app.Told("change.scenario.deleted", "Name", s.Name, "n", strconv.Itoa(len(put)))
		put = append(put, withoutScenario(f, id)...)
		return step{what: what, put: put, remove: append(decisionsOn(f, id), s)}, nil
	})
}

// withoutScenario are the excerpts and topics that speak of a scenario, as they
// are without it.
func withoutScenario(f *app.CaseFile, id app.ID) []app.Record {
	var put []app.Record
	for _, e := range f.Excerpts {
		if e.Scenario == id {
			e = app.CloneOf(e)
			e.Scenario, e.Stance = "", ""
			put = append(put, e)
		}
	}
	for _, t := range f.Topics {
		if t.ChangeScenario == id {
			t = app.CloneOf(t)
			t.ChangeScenario = ""
			put = append(put, t)
		}
	}
	return put
}

// MoveScenario puts a scenario at a place among the others, from 0.
func (d *Desk) MoveScenario(id app.ID, place int) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		s := f.Scenario(id)
		if s == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		put := renumber(placed(f.Scenarios, s, place), scenarioOrder)
		return step{what: app.Told("change.scenario.moved", "Name", s.Name), put: put}, nil
	})
}
