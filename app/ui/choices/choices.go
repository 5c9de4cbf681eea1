// Package choices puts the field's own words into drop-downs: the kinds of
// response and of party, the channels, stances and statuses, as a user reads
// them, and the scenarios of a hearing.
package choices

import (
	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// Kinds are the kinds of response; before them, where any is not "", a line for
// all of them.
func Kinds(say app.Words, any string) []xwidget.Option { return of(app.Kinds(), "kind.", say, any) }

// PartyKinds are the kinds of party.
func PartyKinds(say app.Words, any string) []xwidget.Option {
	return of(app.PartyKinds(), "partyKind.", say, any)
}

// Channels are the channels.
func Channels(say app.Words, any string) []xwidget.Option {
	return of(app.Channels(), "channel.", say, any)
}

// Stances are the stances.
func Stances(say app.Words, any string) []xwidget.Option {
	return of(app.Stances(), "stance.", say, any)
}

// Statuses are the statuses.
func Statuses(say app.Words, any string) []xwidget.Option {
	return of(app.Statuses(), "status.", say, any)
}

// Scenarios are the scenarios of a hearing; before them, where none is not "", a
// line for none of them.
func Scenarios(f *app.CaseFile, none string) []xwidget.Option {
	var options []xwidget.Option
	if none != "" {
		options = append(options, xwidget.Option{Label: none})
	}
	for _, s := range f.Scenarios {
		options = append(options, xwidget.Option{Key: string(s.ID), Label: s.Name})
	}
	return options
}

func of[T ~string](values []T, prefix string, say app.Words, any string) []xwidget.Option {
	var options []xwidget.Option
	if any != "" {
		options = append(options, xwidget.Option{Label: any})
	}
	for _, v := range values {
		options = append(options, xwidget.Option{Key: string(v), Label: say(prefix + string(v))})
	}
	return options
}
