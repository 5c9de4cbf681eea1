package scenarios

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// services are the services that the scenario is about, and a field that adds
// one: a new name is a new service.
func (d *detail) services() fyne.CanvasObject {
	tags := container.New(layout.NewRowWrapLayoutWithCustomPadding(look.Tight, look.Tight))
	add := xwidget.NewCompletion(d.s.Say, d.suggestServices)
	add.SetPlaceHolder(d.s.Say("ui.scenario.services.add"))
	put := func(id app.ID) { d.form.Act("services", func(s *app.Scenario) { s.Services = append(s.Services, id) }) }
	add.OnChosen = func(key string) {
		add.SetText("")
		put(app.ID(key))
	}
	add.OnCreate = func(name string) {
		add.SetText("")
		id := d.page.ID()
		d.form.Do("services", func() error {
			centre := d.s.File().Scenario(id).Centre
			made, err := d.s.Desk.AddService(app.Service{Name: name, Centre: centre})
			if err != nil {
				return err
			}
			return d.s.Desk.EditScenario(id, "services", func(s *app.Scenario) { s.Services = append(s.Services, made.ID) })
		})
	}
	add.OnLeft = func(string) { add.SetText("") }

	var shown []*app.Service
	d.form.Follow("services", func(s *app.Scenario) {
		var services []*app.Service
		for _, id := range s.Services {
			if service := d.s.File().Service(id); service != nil {
				services = append(services, service)
			}
		}
		if slices.Equal(shown, services) {
			return
		}
		shown = services
		tags.RemoveAll()
		for _, service := range services {
			tags.Add(d.serviceTag(service))
		}
	})
	return container.NewVBox(tags, add)
}

// serviceTag is a service with the cross that takes it away.
func (d *detail) serviceTag(service *app.Service) fyne.CanvasObject {
	tag := xwidget.NewButtonWithIcon(service.Name, look.IconClear, func() {
		d.form.Act("services", func(s *app.Scenario) {
			s.Services = slices.DeleteFunc(s.Services, func(o app.ID) bool { return o == service.ID })
		})
	})
	tag.IconPlacement = widget.ButtonIconTrailingText
	return tag
}

func (d *detail) suggestServices(query string) []xwidget.Suggestion {
	f := d.s.File()
	var found []xwidget.Suggestion
	for _, s := range f.Services {
		if slices.Contains(f.Scenario(d.page.ID()).Services, s.ID) ||
			!strings.Contains(app.Fold(s.Name), app.Fold(strings.TrimSpace(query))) {
			continue
		}
		found = append(found, xwidget.Suggestion{Key: string(s.ID), Label: s.Name, Detail: s.District.Name()})
	}
	return found
}
