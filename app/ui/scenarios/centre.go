package scenarios

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// withCentre puts a scenario under the centre of that name; where there is no
// such centre, it is a new one.
func withCentre(f *app.CaseFile, s app.Scenario, name string) (app.Scenario, *app.Centre) {
	if strings.TrimSpace(name) == "" {
		return s, nil
	}
	for _, c := range f.Centres {
		if app.FoldName(c.Name) == app.FoldName(name) {
			s.Centre = c.ID
			return s, nil
		}
	}
	c := &app.Centre{Base: app.Base{ID: app.NewID()}, Name: strings.TrimSpace(name)}
	s.Centre = c.ID
	return s, c
}

func suggestCentres(f *app.CaseFile, query string) []xwidget.Suggestion {
	var found []xwidget.Suggestion
	for _, c := range f.Centres {
		if strings.Contains(app.Fold(c.Name), app.Fold(strings.TrimSpace(query))) {
			found = append(found, xwidget.Suggestion{Key: string(c.ID), Label: c.Name})
		}
	}
	return found
}
