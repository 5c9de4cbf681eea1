package app_test

import (
	"strings"
	"testing"

	"hvidbog/app"
)

// The decisions of a meeting come in the order of its agenda, whatever was noted
// first; those of another meeting are left to that one.
func TestTheDecisionsOfAMeeting(t *testing.T) {
	today, other := app.Date{Year: 2016, Month: 6, Day: 15}, app.Date{Year: 2016, Month: 8, Day: 10}
	base := func(id string) app.Base { return app.Base{ID: app.ID(id), Hearing: "h"} }
	decided := func(id string, order int, d app.Decision, day app.Date) *app.Decision {
		d.Base, d.Order, d.Meeting.Date = base(id), order, day
		return &d
	}
	f := app.NewCaseFile([]app.Record{
		&app.Hearing{Base: base("h")},
		&app.Scenario{Base: base("s1"), Name: "City", Order: 1}, &app.Scenario{Base: base("s2"), Name: "Nordvest", Order: 2},
		&app.Topic{Base: base("t1"), Title: "Ro", Order: 1},
		decided("budget", 1, app.Decision{Point: "Budget"}, today),
		decided("ro", 2, app.Decision{Topic: "t1"}, today),
		decided("nordvest", 3, app.Decision{Scenario: "s2"}, app.Date{}), // before the hearing had a meeting
		decided("city", 4, app.Decision{Scenario: "s1"}, today),
		decided("later", 5, app.Decision{Scenario: "s1"}, other),
		decided("process", 6, app.Decision{Point: "Proces"}, today),
	})
	var got []string
	for _, d := range f.DecisionsOf(today) {
		got = append(got, string(d.ID))
	}
	if want := "city nordvest ro budget process"; strings.Join(got, " ") != want {
		t.Errorf("the meeting decided %q, want %q", got, want)
	}
	if d := f.DecisionOn("s1"); d == nil || d.ID != "later" {
		t.Errorf("the newest decision about City is %v", d)
	}
}
