package hearing

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// places are the centres and the services that the hearing is about.
type places struct {
	s        *session.Session
	content  fyne.CanvasObject
	centres  *fyne.Container
	services *fyne.Container
	problem  *widget.Label
	shown    []app.Record
}

func newPlaces(s *session.Session) *places {
	p := &places{s: s, centres: container.NewVBox(), services: container.NewVBox(), problem: widget.NewLabel("")}
	p.problem.Importance = widget.WarningImportance
	p.problem.Wrapping = fyne.TextWrapWord
	p.problem.Hide()
	usual := xwidget.NewQuietAction(s.Say("ui.hearing.centres.usual"), p.addUsual)
	p.content = container.NewVBox(
		p.problem,
		container.NewGridWithColumns(2,
			container.NewVBox(xwidget.NewSubtitle(s.Say("ui.hearing.centres")), p.centres,
				p.adder("ui.hearing.centres.add", func(name string) error {
					_, err := s.Desk.AddCentre(app.Centre{Name: name})
					return err
				}), container.NewHBox(usual)),
			container.NewVBox(xwidget.NewSubtitle(s.Say("ui.hearing.services")), p.services,
				p.adder("ui.hearing.services.add", func(name string) error {
					_, err := s.Desk.AddService(app.Service{Name: name})
					return err
				})),
		))
	return p
}

// usualCentres are the municipality's centres for social psychiatry.
var usualCentres = []string{"Center City", "Center Nordvest", "Center Nørrebro", "Center Amager"}

// addUsual adds those of the usual centres that are not there yet.
func (p *places) addUsual() {
	p.s.Act(func() error {
		for _, name := range usualCentres {
			if p.s.File().CentreNamed(name) != nil {
				continue
			}
			if _, err := p.s.Desk.AddCentre(app.Centre{Name: name}); err != nil {
				return err
			}
		}
		return nil
	}, p.refuse)
}

// adder is a field that adds what is typed in it, at Enter.
func (p *places) adder(hint string, add func(name string) error) fyne.CanvasObject {
	e := xwidget.NewEntry()
	e.SetPlaceHolder(p.s.Say(hint))
	submit := func() {
		if name := e.Text; name != "" {
			p.s.Act(func() error { return add(name) }, func(err error) {
				p.refuse(err)
				if err == nil {
					e.SetText("")
				}
			})
		}
	}
	e.OnSubmitted = func(string) { submit() }
	button := xwidget.NewButtonWithIcon("", look.IconAdd, submit)
	return container.NewBorder(nil, nil, nil, button, e)
}

func (p *places) refuse(err error) {
	if err == nil {
		p.problem.Hide()
		return
	}
	p.problem.SetText(p.s.Error(err))
	p.problem.Show()
}

// refresh shows the places as they are now. Only the saving of a name leaves the
// fields alone, so that the cursor stays in them.
func (p *places) refresh(f *app.CaseFile) {
	var now []app.Record
	for _, c := range f.Centres {
		now = append(now, c)
	}
	for _, s := range f.Services {
		now = append(now, s)
	}
	if slices.Equal(now, p.shown) {
		return
	}
	p.shown = now
	p.centres.RemoveAll()
	for _, c := range f.Centres {
		p.centres.Add(p.centre(c))
	}
	p.services.RemoveAll()
	for _, s := range f.Services {
		p.services.Add(p.service(f, s))
	}
}

func (p *places) centre(c *app.Centre) fyne.CanvasObject {
	name := p.name(c.Name, func(v string) error {
		return p.s.Desk.EditCentre(c.ID, "name", func(c *app.Centre) { c.Name = v })
	})
	return container.NewBorder(nil, nil, nil, p.remove(func() error { return p.s.Desk.DeleteCentre(c.ID) }), name)
}

func (p *places) service(f *app.CaseFile, s *app.Service) fyne.CanvasObject {
	edit := func(field string, change func(*app.Service)) func() error {
		return func() error { return p.s.Desk.EditService(s.ID, field, change) }
	}
	name := p.name(s.Name, func(v string) error { return edit("name", func(s *app.Service) { s.Name = v })() })
	centres := []xwidget.Option{{Label: p.s.Say("ui.hearing.noCentre")}}
	for _, c := range f.Centres {
		centres = append(centres, xwidget.Option{Key: string(c.ID), Label: c.Name})
	}
	centre := xwidget.NewSelect(centres, func(v string) { p.s.Act(edit("centre", func(s *app.Service) { s.Centre = app.ID(v) }), p.refuse) })
	centre.SetKey(string(s.Centre))
	districts := []xwidget.Option{{Label: p.s.Say("ui.hearing.noDistrict")}}
	for _, d := range app.Districts() {
		districts = append(districts, xwidget.Option{Key: string(d), Label: d.Name()})
	}
	district := xwidget.NewSelect(districts, func(v string) {
		p.s.Act(edit("district", func(s *app.Service) { s.District = app.District(v) }), p.refuse)
	})
	district.SetKey(string(s.District))
	return container.NewVBox(
		container.NewBorder(nil, nil, nil, p.remove(func() error { return p.s.Desk.DeleteService(s.ID) }), name),
		container.NewGridWithColumns(2, centre, district))
}

// name is a field that saves a name when it is left.
func (p *places) name(text string, save func(string) error) fyne.CanvasObject {
	e := xwidget.NewEntry()
	e.SetText(text)
	leave := func() {
		if e.Text != text {
			v := e.Text
			p.s.Act(func() error { return save(v) }, p.refuse)
		}
	}
	e.OnBlur = leave
	e.OnSubmitted = func(string) { leave() }
	return e
}

func (p *places) remove(do func() error) fyne.CanvasObject {
	b := xwidget.NewButtonWithIcon("", look.IconClear, func() { p.s.Act(do, p.refuse) })
	b.Importance = widget.LowImportance
	return b
}
