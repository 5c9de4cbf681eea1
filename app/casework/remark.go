package casework

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
)

// AddRemark adds a reusable remark.
func (d *Desk) AddRemark(r app.Remark) (*app.Remark, error) {
	r.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
	r.Name = strings.TrimSpace(r.Name)
	err := d.do(func(f *app.CaseFile) (step, error) {
		if err := r.Validate(f); err != nil {
			return step{}, err
		}
		return step{what: app.Told("change.remark.added", "Name", r.Name), put: []app.Record{&r}}, nil
	})
	if err != nil {
		return nil, err
	}
	return &r, nil
}

// EditRemark changes a reusable remark, in all places where it is used.
func (d *Desk) EditRemark(id app.ID, field string, edit func(*app.Remark)) error {
	return editRecord(d, id, field, (*app.CaseFile).Remark, edit,
		func(r *app.Remark, f *app.CaseFile) error { return r.Validate(f) },
		func(r *app.Remark) app.Saying { return app.Told("change.remark."+part(field), "Name", r.Name) })
}

// DeleteRemark takes a reusable remark out, also from the topics that use it.
func (d *Desk) DeleteRemark(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		r := f.Remark(id)
		if r == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		var put []app.Record
		for _, t := range UsesOf(f, id) {
			t = app.CloneOf(t)
			t.Standard = slices.DeleteFunc(t.Standard, func(o app.ID) bool { return o == id })
			put = append(put, t)
		}
		what := app.Told("change.remark.deleted", "Name", r.Name, "n", strconv.Itoa(len(put)))
		return step{what: what, put: put, remove: []app.Record{r}}, nil
	})
}

// MakeReusable makes a reusable remark of what the administration says to a topic
// in its own words; the topic says the same as before, by using it.
func (d *Desk) MakeReusable(topic app.ID, name string) (*app.Remark, error) {
	var made *app.Remark
	err := d.do(func(f *app.CaseFile) (step, error) {
		old := f.Topic(topic)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		made = &app.Remark{Base: app.Base{ID: app.NewID()}, Name: strings.TrimSpace(name), Text: strings.TrimSpace(old.Remarks)}
		if err := made.Validate(f); err != nil {
			return step{}, err
		}
		t := app.CloneOf(old)
		t.Remarks = ""
		t.Standard = append(t.Standard, made.ID)
		what := app.Told("change.remark.made", "Name", made.Name, "Title", t.Title)
		return step{what: what, put: []app.Record{made, t}}, nil
	})
	if err != nil {
		return nil, err
	}
	return made, nil
}

// UsesOf are the topics that use a reusable remark, in their order.
func UsesOf(f *app.CaseFile, remark app.ID) []*app.Topic {
	var list []*app.Topic
	for _, t := range f.Topics {
		if slices.Contains(t.Standard, remark) {
			list = append(list, t)
		}
	}
	return list
}
