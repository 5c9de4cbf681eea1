package scenarios

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// voices are the responses for and against the scenario. Each leads to the
// response, each stance to the list of them.
type voices struct {
	d       *detail
	content *fyne.Container
	file    *app.CaseFile
	of      app.ID
}

// mostVoices bounds the responses shown of a stance; the rest are in the list
// that the stance leads to.
const mostVoices = 12

func newVoices(d *detail) *voices {
	v := &voices{d: d, content: container.NewVBox()}
	d.form.Follow("voices", v.show)
	return v
}

func (v *voices) show(s *app.Scenario) {
	f := v.d.s.File()
	if v.file == f && v.of == s.ID {
		return
	}
	v.file, v.of = f, s.ID
	v.content.RemoveAll()
	say := v.d.s.Say
	any := false
	for _, stance := range app.Stances() {
		list := f.LinkedTo(s.ID, stance)
		if len(list) == 0 {
			continue
		}
		any = true
		all := v.d.quiet("ui.scenario.showAll", func() {
			v.d.s.Go(session.Place{
				Screen: session.Responses, Query: &casework.Query{Scenario: s.ID, Stance: stance},
				Response: list[0].ID,
			})
		})
		badge := xwidget.NewStanceBadge(stance, say("stance."+string(stance)))
		v.content.Add(container.NewBorder(nil, nil,
			container.NewHBox(container.NewCenter(badge), widget.NewLabel(say("count.responses", "n", len(list)))), all))
		for _, r := range list[:min(len(list), mostVoices)] {
			v.content.Add(v.line(r))
		}
	}
	if said := f.GatheredOn(s.ID); len(said) > 0 {
		any = true
		head := widget.NewLabel(say("ui.scenario.gathered", "n", len(said)))
		head.Importance = widget.LowImportance
		v.content.Add(head)
		for _, r := range said[:min(len(said), mostVoices)] {
			v.content.Add(v.line(r))
		}
	}
	if !any {
		none := widget.NewLabel(say("ui.scenario.noVoices"))
		none.Importance = widget.LowImportance
		v.content.Add(none)
	}
}

func (v *voices) line(r *app.Response) fyne.CanvasObject {
	name, _ := v.d.s.From(r)
	return xwidget.NewAction(strconv.Itoa(r.Number)+"  "+name, look.IconResponses, func() {
		v.d.s.Go(session.Place{Screen: session.Responses, Response: r.ID})
	})
}
