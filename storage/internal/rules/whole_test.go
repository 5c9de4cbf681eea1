package rules_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/storage/internal/rules"
)

func base(id app.ID) app.Base { return app.Base{ID: id, Hearing: "h"} }

// complete is a hearing in which everything refers to something else.
func complete() []app.Record {
	return []app.Record{
		&app.Hearing{Base: base("h"), LastNumber: 2},
		&app.Centre{Base: base("centre")},
		&app.Service{Base: base("service"), Centre: "centre"},
		&app.Scenario{
			Base: base("scenario"), Centre: "centre", Services: []app.ID{"service"},
			Alternatives: []app.Alternative{{ID: "alternative"}},
		},
		&app.Party{Base: base("party")},
		&app.Response{
			Base: base("one"), Number: 1, DocumentNo: "2015-0273113-1", Sender: "party", OnBehalfOf: "party",
			Links: []app.Link{{Scenario: "scenario", Alternative: "alternative"}},
		},
		&app.Response{Base: base("two"), Number: 2, DocumentNo: "2015-0273113-2", Sender: "party", Follows: "one"},
		&app.Letter{
			Base: base("letter"), DocumentNo: "2015-0273113-3", Answers: []app.ID{"two"}, LeftOpen: []app.ID{"one"},
			To: app.Recipient{Party: "party"}, Sent: app.Signature{Who: "Lene", At: time.Date(2016, time.April, 18, 9, 0, 0, 0, time.UTC)},
		},
		&app.Promise{Base: base("promise"), Letter: "letter", Response: "two"},
	}
}

func TestWhole(t *testing.T) {
	if found := rules.Whole("h", complete()); len(found) > 0 {
		t.Errorf("nothing is missing: %q", found)
	}
	without := func(i int) func([]app.Record) []app.Record {
		return func(list []app.Record) []app.Record { return slices.Delete(list, i, i+1) }
	}
	on := func(change func(r *app.Response)) func([]app.Record) []app.Record {
		return func(list []app.Record) []app.Record {
			change(list[5].(*app.Response))
			return list
		}
	}
	letter := func(change func(l *app.Letter)) func([]app.Record) []app.Record {
		return func(list []app.Record) []app.Record {
			change(list[7].(*app.Letter))
			return list
		}
	}
	for _, test := range []struct {
		breaks func([]app.Record) []app.Record
		want   []string
	}{
		{without(0), []string{"its own record is missing"}},
		{without(1), []string{"service service refers to the centre centre", "scenario scenario refers to the centre centre"}},
		{without(2), []string{"scenario scenario refers to the service service"}},
		{without(3), []string{"response one refers to the scenario scenario"}},
		{without(4), []string{"one refers to the party party", "one refers to the party party", "two refers to the party party"}},
		{on(func(r *app.Response) { r.Sender = "centre" }), []string{"one refers to the party centre"}},
		{on(func(r *app.Response) { r.Links[0].Alternative = "x" }), []string{"prefers the alternative x"}},
		{on(func(r *app.Response) { r.Number = 2 }), []string{"both have number 2"}},
		{on(func(r *app.Response) { r.Number = 3 }), []string{"the highest given is 2"}},
		{on(func(r *app.Response) { r.Number = 0 }), []string{"the highest given is 2"}},
		{on(func(r *app.Response) { r.DocumentNo = "2015-0273113-2" }), []string{"both are document 2015-0273113-2"}},
		{on(func(r *app.Response) { r.Hearing = "x" }), []string{`of hearing "x"`}},
		{on(func(r *app.Response) { r.ID = "party" }), []string{"response party has the ID of a party", "", "", "", "two refers to the response one"}},
		{on(func(r *app.Response) { r.NotFollows = []app.ID{"gone"} }), []string{"one refers to the response gone"}},
		{on(func(r *app.Response) { r.DocumentNo = "2015-0273113-3" }), []string{"response one and letter letter both are document"}},
		{without(6), []string{"letter letter refers to the response two", "promise promise refers to the response two"}},
		{without(7), []string{"promise promise refers to the letter letter"}},
		{without(5), []string{"two refers to the response one"}}, // what a sent letter left open may go
		{letter(func(l *app.Letter) { l.Sent, l.LeftOpen = app.Signature{}, []app.ID{"gone"} }), []string{"letter letter refers to the response gone"}},
	} {
		found := rules.Whole("h", test.breaks(complete()))
		if len(found) != len(test.want) {
			t.Errorf("found %q, want %q", found, test.want)
			continue
		}
		for i, want := range test.want {
			if !strings.Contains(found[i], want) {
				t.Errorf("found %q, want %q", found, test.want)
			}
		}
	}
}
