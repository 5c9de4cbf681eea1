package app_test

import (
	"testing"

	"hvidbog/app"
	"hvidbog/assets"
)

// A workshop is a day at a place; interviews are told by whom they were with.
func TestGatheringsAreCounted(t *testing.T) {
	day := app.Date{Year: 2016, Month: 4, Day: 2}
	n := 0
	said := func(kind app.Kind, day app.Date, sender app.ID, o app.Occasion) app.Record {
		n++
		return &app.Response{Base: app.Base{ID: app.NewID()}, Number: n, Kind: kind, Received: day, Sender: sender, Occasion: o, Text: "x"}
	}
	f := app.NewCaseFile([]app.Record{
		said(app.HearingResponse, day, "a", app.Occasion{}),
		said(app.WorkshopInput, day, "", app.Occasion{Place: "Valby", Round: "1"}),
		said(app.WorkshopInput, day, "", app.Occasion{Place: "valby", Round: "2", Table: "3"}),
		said(app.WorkshopInput, day, "", app.Occasion{Place: "Amager"}),
		said(app.WorkshopInput, day.Add(1), "", app.Occasion{Place: "Valby"}),
		said(app.Interview, day, "a", app.Occasion{Theme: "Mad"}),
		said(app.Interview, day, "a", app.Occasion{Theme: "Bolig"}),
		said(app.Interview, day, "b", app.Occasion{}),
		said(app.Interview, day, "", app.Occasion{}),
		said(app.Interview, day, "", app.Occasion{}),
	})
	say, err := assets.Words("da")
	if err != nil {
		t.Fatal(err)
	}
	if got := app.SayGathered(f.Gatherings(), say); got != "9 bidrag fra 3 workshops og 4 interview" {
		t.Errorf("said is %q", got)
	}
	if got := app.SayGathered(nil, say); got != "" {
		t.Errorf("of nothing is said %q", got)
	}
}

func TestAnOccasionInWords(t *testing.T) {
	say, err := assets.Words("da")
	if err != nil {
		t.Fatal(err)
	}
	for want, o := range map[string]app.Occasion{
		"":                            {},
		"Valby, runde 2, bord 3b":     {Place: "Valby", Round: "2", Table: "3b"},
		"eftermiddag, det blå bord":   {Round: "eftermiddag", Table: "det blå bord"},
		"tema: Mad, facilitator: Ida": {Theme: "Mad", Facilitator: "Ida"},
	} {
		if got := o.Say(say, false); got != want {
			t.Errorf("%+v is said as %q, want %q", o, got, want)
		}
	}
	if got := (app.Occasion{Place: "Valby", Theme: "Mad"}).Say(say, true); got != "Valby" {
		t.Errorf("in short it is %q", got)
	}
}
