package casework

import (
	"strings"

	"hvidbog/app"
)

// AddTemplate adds a template of the hearing's own.
func (d *Desk) AddTemplate(t app.Template) (*app.Template, error) {
	err := d.do(func(f *app.CaseFile) (step, error) {
		t.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
		t.Name = strings.TrimSpace(t.Name)
		if err := t.Validate(f); err != nil {
			return step{}, err
		}
		return step{what: app.Told("change.template.added", "Name", t.Name), put: []app.Record{&t}}, nil
	})
	if err != nil {
		return nil, err
	}
	return &t, nil
}

// EditTemplate changes a template; field names what is being edited. Letters that
// were begun with it stay as they are.
func (d *Desk) EditTemplate(id app.ID, field string, edit func(*app.Template)) error {
	return editRecord(d, id, field, (*app.CaseFile).Template, edit,
		func(t *app.Template, f *app.CaseFile) error { return t.Validate(f) },
		func(t *app.Template) app.Saying { return app.Told("change.template.edited", "Name", t.Name) })
}

// DeleteTemplate takes a template out.
func (d *Desk) DeleteTemplate(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		t := f.Template(id)
		if t == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		return step{what: app.Told("change.template.deleted", "Name", t.Name), remove: []app.Record{t}}, nil
	})
}
