package hearing

import (
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
	rows     map[app.ID]*place
}

func newPlaces(s *session.Session) *places {
	p := &places{s: s, centres: container.NewVBox(), services: container.NewVBox(), problem: widget.NewLabel(""), rows: make(map[app.ID]*place)}
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

// refresh shows the places as they are now.
func (p *places) refresh(f *app.CaseFile) {
	arrange(p, f, p.centres, f.Centres, p.centre)
	arrange(p, f, p.services, f.Services, p.service)
}

func (p *places) remove(do func() error) fyne.CanvasObject {
	b := xwidget.NewButtonWithIcon("", look.IconClear, func() { p.s.Act(do, p.refuse) })
	b.Importance = widget.LowImportance
	return b
}
