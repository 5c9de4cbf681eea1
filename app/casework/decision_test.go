package casework_test

import (
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

func TestWhatTheCommitteeDecidesIsNoted(t *testing.T) {
	d := newDay(t)
	meeting := app.Meeting{Date: d.Today().Add(30), AgendaItem: "7"}
	mustDo(t, d.EditHearing("meeting", func(h *app.Hearing) { h.Meeting = meeting }))
	topic := d.topic("Åbningstid")
	note := func(dec app.Decision) *app.Decision { t.Helper(); return must[*app.Decision](t)(d.NoteDecision(dec)) }
	first := note(app.Decision{Scenario: d.move.ID, Outcome: app.Adopted})
	if first.Meeting != meeting {
		t.Errorf("the meeting is %+v", first.Meeting)
	}
	again := note(app.Decision{Scenario: d.move.ID, Outcome: app.AdoptedAmended, Text: "med bemærkning"})
	point := note(app.Decision{Point: "Orientering", Outcome: app.TakenNote})
	note(app.Decision{Point: "Orientering", Outcome: app.TakenNote}) // a point of its own is added
	note(app.Decision{Topic: topic.ID, Outcome: app.NotAdopted})
	later := note(app.Decision{Scenario: d.move.ID, Outcome: app.Postponed, Meeting: app.Meeting{Date: meeting.Date.Add(30)}})
	f := d.File()
	if again.ID != first.ID || len(f.Decisions) != 5 || f.DecisionOn(d.move.ID).ID != later.ID || f.DecisionOn(topic.ID).Outcome != app.NotAdopted {
		t.Errorf("noted are %+v", f.Decisions)
	}
	for _, c := range []struct {
		dec  *app.Decision
		want string
	}{{first, d.move.Name}, {f.DecisionOn(topic.ID), "Åbningstid"}, {point, "Orientering"}} {
		if got := casework.SubjectOf(f, c.dec); got != c.want {
			t.Errorf("it is about %q, want %q", got, c.want)
		}
	}
	mustDo(t, d.EditDecision(point.ID, "text", func(dec *app.Decision) { dec.Text = "Taget til efterretning." }))
	before := spell(d.File())
	mustDo(t, d.DeleteDecision(point.ID))
	d.takenBack(before)
	before = spell(d.File())
	mustDo(t, d.DeleteScenario(d.move.ID))
	if got := len(d.File().Decisions); got != 2 {
		t.Errorf("without the scenario there are %d decisions", got)
	}
	d.takenBack(before)
	d.unchanged(func() {
		must[*app.Decision](t)(d.NoteDecision(app.Decision{Topic: topic.ID, Outcome: app.NotAdopted}))
		for _, c := range []struct {
			dec  app.Decision
			code app.Code
		}{
			{app.Decision{Outcome: app.Adopted}, app.CodeNameMissing},
			{app.Decision{Point: "x", Outcome: "måske"}, app.CodeOutcome},
			{app.Decision{Scenario: "none", Outcome: app.Adopted}, app.CodeGone},
			{app.Decision{Topic: "none", Outcome: app.Adopted}, app.CodeGone},
		} {
			_, err := d.NoteDecision(c.dec)
			d.refuses(c.code, err)
		}
		d.refuses(app.CodeGone, d.EditDecision(point.ID, "text", func(*app.Decision) {}))
		d.refuses(app.CodeGone, d.DeleteDecision(point.ID))
	})
}
