package choices

import (
	"slices"
	"strings"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// mostParties is how many are offered at a time: a screenful.
const mostParties = 8

// Parties finds parties by any part of their names; those that begin with what is
// typed come first.
func Parties(say app.Words, f *app.CaseFile, query string) []xwidget.Suggestion {
	want := app.Fold(strings.TrimSpace(query))
	var first, then []xwidget.Suggestion
	for _, p := range f.Parties {
		name := app.Fold(p.Name)
		s := xwidget.Suggestion{Key: string(p.ID), Label: p.Name, Detail: say("partyKind." + string(p.Kind))}
		switch {
		case strings.HasPrefix(name, want):
			first = append(first, s)
		case strings.Contains(name, want),
			slices.ContainsFunc(p.Aliases, func(a string) bool { return strings.Contains(app.Fold(a), want) }):
			then = append(then, s)
		}
	}
	found := append(first, then...)
	return found[:min(len(found), mostParties)]
}
