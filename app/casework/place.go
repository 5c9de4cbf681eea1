package casework

import (
	"slices"
	"strings"

	"hvidbog/app"
)

// AddCentre adds a centre after those there are.
func (d *Desk) AddCentre(c app.Centre) (*app.Centre, error) {
	c.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
	c.Name = strings.TrimSpace(c.Name)
	err := d.do(func(f *app.CaseFile) (step, error) {
		c.Order = nextOrder(f.Centres, centreOrder)
		if err := c.Validate(f); err != nil {
			return step{}, err
		}
		return step{what: app.Told("change.centre.added", "Name", c.Name), put: []app.Record{&c}}, nil
	})
	if err != nil {
		return nil, err
	}
	return &c, nil
}

// EditCentre changes a centre.
func (d *Desk) EditCentre(id app.ID, field string, edit func(*app.Centre)) error {
	return editRecord(d, id, field, (*app.CaseFile).Centre, edit,
		func(c *app.Centre, f *app.CaseFile) error { return c.Validate(f) },
		func(c *app.Centre) app.Saying { return app.Told("change.centre.edited", "Name", c.Name) })
}

// DeleteCentre takes a centre out; scenarios and services that belonged to it
// belong to none.
func (d *Desk) DeleteCentre(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		c := f.Centre(id)
		if c == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		var put []app.Record
		for _, s := range f.Scenarios {
			if s.Centre == id {
				s = app.CloneOf(s)
				s.Centre = ""
				put = append(put, s)
			}
		}
		for _, s := range f.Services {
			if s.Centre == id {
				s = app.CloneOf(s)
				s.Centre = ""
				put = append(put, s)
			}
		}
		return step{what: app.Told("change.centre.deleted", "Name", c.Name), put: put, remove: []app.Record{c}}, nil
	})
}

// AddService adds a service.
func (d *Desk) AddService(s app.Service) (*app.Service, error) {
	s.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
	s.Name = strings.TrimSpace(s.Name)
	err := d.do(func(f *app.CaseFile) (step, error) {
		if err := s.Validate(f); err != nil {
			return step{}, err
		}
		return step{what: app.Told("change.service.added", "Name", s.Name), put: []app.Record{&s}}, nil
	})
	if err != nil {
		return nil, err
	}
	return &s, nil
}

// EditService changes a service.
func (d *Desk) EditService(id app.ID, field string, edit func(*app.Service)) error {
	return editRecord(d, id, field, (*app.CaseFile).Service, edit,
		func(s *app.Service, f *app.CaseFile) error { return s.Validate(f) },
		func(s *app.Service) app.Saying { return app.Told("change.service.edited", "Name", s.Name) })
}

// DeleteService takes a service out, also from the scenarios that name it.
func (d *Desk) DeleteService(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		gone := f.Service(id)
		if gone == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		var put []app.Record
		for _, s := range f.Scenarios {
			if slices.Contains(s.Services, id) {
				s = app.CloneOf(s)
				s.Services = slices.DeleteFunc(s.Services, func(o app.ID) bool { return o == id })
				put = append(put, s)
			}
		}
		return step{what: app.Told("change.service.deleted", "Name", gone.Name), put: put, remove: []app.Record{gone}}, nil
	})
}

// EditHearing changes the hearing itself; field names what is being edited.
func (d *Desk) EditHearing(field string, edit func(*app.Hearing)) error {
	return editRecord(d, d.hearing, field,
		func(f *app.CaseFile, _ app.ID) *app.Hearing { return f.Hearing },
		func(h *app.Hearing) {
			edit(h)
			tidyCaseNo(h)
		},
		func(h *app.Hearing, _ *app.CaseFile) error { return h.Validate() },
		func(h *app.Hearing) app.Saying { return app.Told("change.hearing."+part(field), "Title", h.Title) })
}

// tidyCaseNo writes a case number out as numbers are written, so that the
// numbers of its documents begin with it. What cannot be read is left for the
// rules to refuse.
func tidyCaseNo(h *app.Hearing) {
	if no, err := app.ParseCaseNo(string(h.CaseNo)); err == nil {
		h.CaseNo = no
	}
}
