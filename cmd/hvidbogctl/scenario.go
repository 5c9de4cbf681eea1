package main

import (
	"context"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// addScenario adds a scenario to the hearing; a centre that is not there yet
// comes with it.
func addScenario(_ context.Context, j *job) error {
	if j.has("text") && j.has("text-file") {
		return wrongUse{id: "ctl.wrong.text", of: commandNamed("scenario")}
	}
	s := app.Scenario{Name: j.value("name")}
	for _, name := range j.values["district"] {
		d, err := app.ParseDistrict(name)
		if err != nil {
			return err
		}
		s.Districts = append(s.Districts, d)
	}
	for _, name := range j.values["alternative"] {
		s.Alternatives = append(s.Alternatives, app.Alternative{ID: app.NewID(), Name: name})
	}
	var err error
	if s.Description, err = j.text(); err != nil {
		return err
	}
	return j.openHearing(func(desk *casework.Desk) error {
		var newCentre *app.Centre
		if j.has("centre") {
			centre := desk.File().CentreNamed(j.value("centre"))
			if centre == nil {
				centre = &app.Centre{Base: app.Base{ID: app.NewID()}, Name: j.value("centre")}
				newCentre = centre
			}
			s.Centre = centre.ID
		}
		added, err := desk.AddScenario(s, newCentre)
		if err != nil {
			return err
		}
		j.tell("ctl.done.scenario", "Name", added.Name)
		return nil
	})
}

// scenarioNamed finds the scenario that is meant. The error has noSuch, or
// ambiguous where a part of a name fits several.
func scenarioNamed(f *app.CaseFile, name string) (*app.Scenario, error) {
	if s := f.ScenarioNamed(name); s != nil {
		return s, nil
	}
	for _, s := range f.Scenarios {
		if want := app.FoldName(name); want != "" && strings.Contains(app.FoldName(s.Name), want) {
			return nil, app.Refuse(app.CodeAmbiguous, "Value", name)
		}
	}
	return nil, app.Refuse(app.CodeNoSuch, "Value", name)
}
