package casework_test

import (
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

func TestAnExcerptSpeaksOfTheOnlyScenarioOfItsResponse(t *testing.T) {
	d := newDay(t)
	none := d.said(0, 5, "")
	mustDo(t, d.SetLink(d.letter.ID, app.Link{Scenario: d.move.ID, Stance: app.Against}))
	one := d.said(0, 5, "")
	other := must[*app.Excerpt](t)(d.MarkExcerpt(app.Excerpt{Response: d.letter.ID, Scenario: d.keep.ID, Stance: app.Supports}, nil))
	mustDo(t, d.SetLink(d.letter.ID, app.Link{Scenario: d.keep.ID, Stance: app.Neutral}))
	two := d.said(0, 5, "")
	for _, c := range []struct {
		what     string
		e        *app.Excerpt
		scenario app.ID
		stance   app.Stance
	}{
		{"of a response without links", none, "", ""},
		{"of a response with one", one, d.move.ID, app.Against},
		{"that says it itself", other, d.keep.ID, app.Supports},
		{"of a response with two", two, "", ""},
	} {
		if c.e.Scenario != c.scenario || c.e.Stance != c.stance {
			t.Errorf("an excerpt %s speaks of %q, %s", c.what, c.e.Scenario, c.e.Stance)
		}
	}
	d.kept()
}

func TestAnExcerptIsEdited(t *testing.T) {
	d := newDay(t)
	mustDo(t, d.EditHearing("principles", func(h *app.Hearing) { h.Principles = []string{"Nærhed", "Tryghed"} }))
	topic := d.topic("Åbningstid")
	e := d.said(0, 5, "")
	edit := func(field string, change func(*app.Excerpt)) error { return d.EditExcerpt(e.ID, field, change) }
	mustDo(t, edit("topic", func(e *app.Excerpt) { e.Topic = topic.ID }))
	mustDo(t, edit("scenario", func(e *app.Excerpt) { e.Scenario = d.keep.ID }))
	mustDo(t, edit("stance", func(e *app.Excerpt) { e.Stance = app.Partly }))
	mustDo(t, edit("principles", func(e *app.Excerpt) { e.Principles = []int{2} }))
	mustDo(t, edit("quoted", func(e *app.Excerpt) { e.Quoted = true }))
	mustDo(t, edit("response", func(e *app.Excerpt) { e.Response, e.ID = "none", "other" })) // these never move
	got := d.File().Excerpt(e.ID)
	if got.Topic != topic.ID || got.Scenario != d.keep.ID || got.Stance != app.Partly || !slices.Equal(got.Principles, []int{2}) ||
		!got.Quoted || got.Response != d.letter.ID || got.Text != "Kære" {
		t.Errorf("the excerpt is %+v", got)
	}
	sorted := must[*app.Topic](t)(d.SortExcerpt(e.ID, app.Topic{Title: "Fællesskab"}))
	if d.File().Excerpt(e.ID).Topic != sorted.ID {
		t.Error("it is not under the new topic")
	}
	d.kept()
	d.unchanged(func() {
		d.refuses(app.CodeGone, edit("topic", func(e *app.Excerpt) { e.Topic = "none" }))
		d.refuses(app.CodeGone, edit("scenario", func(e *app.Excerpt) { e.Scenario = "none" }))
		d.refuses(app.CodeStance, edit("stance", func(e *app.Excerpt) { e.Stance = "x" }))
		d.refuses(app.CodePrinciple, edit("principles", func(e *app.Excerpt) { e.Principles = []int{3} }))
		d.refuses(app.CodeGone, d.EditExcerpt("none", "topic", func(*app.Excerpt) {}))
		_, err := d.SortExcerpt(e.ID, app.Topic{Title: "åbningstid"})
		d.refuses(app.CodeNameTaken, err)
		_, err = d.SortExcerpt("none", app.Topic{Title: "Ny"})
		d.refuses(app.CodeGone, err)
		for _, place := range []app.Excerpt{{From: 3, To: 2}, {From: -1, To: 2}, {From: 0, To: 99}} {
			place.Response = d.letter.ID
			_, err := d.MarkExcerpt(place, nil)
			d.refuses(app.CodeExcerptPlace, err)
		}
	})
}

func TestExcerptsGoAndComeBack(t *testing.T) {
	d := newDay(t)
	topic := d.topic("Åbningstid")
	one, two, three := d.said(0, 5, topic.ID), d.said(6, 12, topic.ID), d.said(0, 12, topic.ID)
	before := spell(d.File())
	mustDo(t, d.DeleteExcerpts(one.ID, "none", two.ID, one.ID))
	if got := d.File().Excerpts; len(got) != 1 || got[0].ID != three.ID {
		t.Errorf("what is left is %+v", got)
	}
	d.takenBack(before)
	before = spell(d.File())
	mustDo(t, d.DeleteResponse(d.letter.ID))
	if n := len(d.File().Excerpts); n != 0 {
		t.Errorf("without the letter there are %d excerpts", n)
	}
	d.takenBack(before)
	d.unchanged(func() { d.refuses(app.CodeGone, d.DeleteExcerpts("none")) })
}

func TestAResponseIsReadOrHasNoRemarks(t *testing.T) {
	d := newDay(t)
	state := func() (read, none bool, status app.Status) {
		r := d.letterNow()
		return r.IsRead(), r.NoRemarks, r.Status
	}
	want := func(wantRead, wantNone bool, wantStatus app.Status) {
		t.Helper()
		if read, none, status := state(); read != wantRead || none != wantNone || status != wantStatus {
			t.Errorf("read %v, no remarks %v, %s", read, none, status)
		}
	}
	want(false, false, app.StatusNew)
	mustDo(t, d.SetNoRemarks(d.letter.ID, true))
	want(true, true, app.StatusNew)
	mustDo(t, d.SetNoRemarks(d.letter.ID, false))
	mustDo(t, d.SetRead(d.letter.ID, false))
	want(false, false, app.StatusNew)
	mustDo(t, d.SetRead(d.letter.ID, true))
	want(true, false, app.StatusAtWork)
	if got := d.letterNow().Read; got.Who != "Lene" || got.At.IsZero() {
		t.Errorf("it was read by %+v", got)
	}
	mustDo(t, d.EditResponse(d.letter.ID, casework.FieldText, func(r *app.Response) { r.Text += ", hilsen Sanne" }))
	if got := d.letterNow(); got.Original != "Kære udvalg" || got.AsReceived() != "Kære udvalg" {
		t.Errorf("as received it was %q", got.Original)
	}
	d.kept()
	d.unchanged(func() {
		mustDo(t, d.SetRead(d.letter.ID, true))
		d.refuses(app.CodeGone, d.SetRead("none", true))
		d.refuses(app.CodeGone, d.SetNoRemarks("none", true))
	})
}
