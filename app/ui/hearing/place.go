package hearing

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// place is the fields of one centre or service.
type place struct {
	content fyne.CanvasObject
	show    func(*app.CaseFile)
}

// arrange lists the fields of the records that there are now, and has them show
// what they are. The fields stay while their record does, so that the cursor
// stays in them while what was left is being saved.
func arrange[R app.Record](p *places, f *app.CaseFile, box *fyne.Container, records []R, begin func(app.ID) *place) {
	objects := make([]fyne.CanvasObject, len(records))
	for i, r := range records {
		id := r.Common().ID
		if p.rows[id] == nil {
			p.rows[id] = begin(id)
		}
		p.rows[id].show(f)
		objects[i] = p.rows[id].content
	}
	if !slices.Equal(objects, box.Objects) {
		box.Objects = objects
		box.Refresh()
	}
}

func (p *places) centre(id app.ID) *place {
	name, show := p.name(func(v string) error {
		return p.s.Desk.EditCentre(id, "name", func(c *app.Centre) { c.Name = v })
	})
	remove := p.remove(func() error { return p.s.Desk.DeleteCentre(id) })
	return &place{
		content: container.NewBorder(nil, nil, nil, remove, name),
		show:    func(f *app.CaseFile) { show(f.Centre(id).Name) },
	}
}

func (p *places) service(id app.ID) *place {
	edit := func(field string, change func(*app.Service)) error { return p.s.Desk.EditService(id, field, change) }
	name, show := p.name(func(v string) error { return edit("name", func(s *app.Service) { s.Name = v }) })
	remove := p.remove(func() error { return p.s.Desk.DeleteService(id) })
	centre := xwidget.NewSelect(nil, func(v string) {
		p.s.Act(func() error { return edit("centre", func(s *app.Service) { s.Centre = app.ID(v) }) }, p.refuse)
	})
	district := xwidget.NewSelect(p.districts(), func(v string) {
		p.s.Act(func() error { return edit("district", func(s *app.Service) { s.District = app.District(v) }) }, p.refuse)
	})
	return &place{
		content: container.NewVBox(
			container.NewBorder(nil, nil, nil, remove, name), container.NewGridWithColumns(2, centre, district)),
		show: func(f *app.CaseFile) {
			s := f.Service(id)
			show(s.Name)
			centre.SetChoices(p.choices(f))
			centre.SetKey(string(s.Centre))
			district.SetKey(string(s.District))
		},
	}
}

// choices are the centres that a service may belong to.
func (p *places) choices(f *app.CaseFile) []xwidget.Option {
	options := []xwidget.Option{{Label: p.s.Say("ui.hearing.noCentre")}}
	for _, c := range f.Centres {
		options = append(options, xwidget.Option{Key: string(c.ID), Label: c.Name})
	}
	return options
}

func (p *places) districts() []xwidget.Option {
	options := []xwidget.Option{{Label: p.s.Say("ui.hearing.noDistrict")}}
	for _, d := range app.Districts() {
		options = append(options, xwidget.Option{Key: string(d), Label: d.Name()})
	}
	return options
}

// name is a field that saves a name when it is left. Show shows the name as it
// is now, unless another is being typed.
func (p *places) name(save func(string) error) (field *xwidget.Entry, show func(string)) {
	e, saved := xwidget.NewEntry(), ""
	leave := func() {
		if v := e.Text; v != saved {
			p.s.Act(func() error { return save(v) }, p.refuse)
		}
	}
	e.OnBlur = leave
	e.OnSubmitted = func(string) { leave() }
	return e, func(name string) {
		if e.Text == saved || e.Text == name {
			e.SetText(name)
		}
		saved = name
	}
}
