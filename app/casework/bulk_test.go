package casework_test

import (
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

func ref[T any](v T) *T { return &v }

// many logs letters and returns their ids, and one that is not there.
func (d *day) many(n int) []app.ID {
	d.t.Helper()
	ids := []app.ID{"none"}
	for range n {
		ids = append(ids, must[*app.Response](d.t)(d.Log(app.Response{Sender: d.anne.ID, Text: "Kære udvalg"})).ID)
	}
	return ids
}

func TestTheSameIsDoneToManyResponses(t *testing.T) {
	for _, c := range []struct {
		what   string
		change func(*day) casework.ResponsesChange
		said   string
		holds  func(*day, *app.CaseFile, *app.Response) bool
	}{
		{
			"a caseworker", func(*day) casework.ResponsesChange { return casework.ResponsesChange{Caseworker: ref(" Ole ")} },
			"change.bulk.caseworker", func(_ *day, _ *app.CaseFile, r *app.Response) bool { return r.Caseworker == "Ole" },
		},
		{
			"a status", func(*day) casework.ResponsesChange { return casework.ResponsesChange{Status: ref(app.StatusAnswered)} },
			"change.bulk.status", func(_ *day, _ *app.CaseFile, r *app.Response) bool { return r.Status == app.StatusAnswered },
		},
		{
			"a scenario", func(d *day) casework.ResponsesChange {
				return casework.ResponsesChange{Link: &app.Link{Scenario: d.move.ID, Stance: app.Against}}
			},
			"change.bulk.link", func(d *day, _ *app.CaseFile, r *app.Response) bool {
				l, ok := r.LinkTo(d.move.ID)
				return ok && l.Stance == app.Against
			},
		},
		{
			"a new topic", func(*day) casework.ResponsesChange {
				return casework.ResponsesChange{NewTopic: &app.Topic{Title: "Åbningstid"}}
			},
			"change.bulk.topic", func(_ *day, f *app.CaseFile, r *app.Response) bool {
				list := f.ExcerptsOf(r.ID)
				return len(list) == 1 && list[0].Whole() && list[0].Topic == f.TopicNamed("Åbningstid").ID
			},
		},
		{
			"several things", func(*day) casework.ResponsesChange {
				return casework.ResponsesChange{Caseworker: ref("Ole"), Status: ref(app.StatusAtWork)}
			},
			"change.bulk.several", func(_ *day, _ *app.CaseFile, r *app.Response) bool {
				return r.Caseworker == "Ole" && r.Status == app.StatusAtWork
			},
		},
	} {
		t.Run(c.what, func(t *testing.T) {
			d := newDay(t)
			ids := d.many(3)
			before := spell(d.File())
			change := c.change(d)
			mustDo(t, d.ChangeResponses(ids, change))
			for _, id := range ids[1:] {
				if f := d.File(); !c.holds(d, f, f.Response(id)) {
					t.Errorf("it does not hold of %+v", f.Response(id))
				}
			}
			if what := d.newest().What; what.ID != c.said || what.Args["n"] != "3" {
				t.Errorf("it is said as %+v", what)
			}
			d.takenBack(before)
			if change.NewTopic == nil {
				d.unchanged(func() { mustDo(t, d.ChangeResponses(ids, change)) })
			}
		})
	}
}

// A letter that speaks of a topic already is not put under it once more.
func TestResponsesAreSortedOnce(t *testing.T) {
	d := newDay(t)
	topic := d.topic("Åbningstid")
	ids := append(d.many(2), d.letter.ID, d.letter.ID)
	d.said(0, 5, topic.ID)
	mustDo(t, d.ChangeResponses(ids, casework.ResponsesChange{Topic: &topic.ID}))
	if n := len(d.File().Excerpts); n != 3 {
		t.Errorf("there are %d excerpts", n)
	}
	d.kept()
	d.unchanged(func() {
		mustDo(t, d.ChangeResponses(ids, casework.ResponsesChange{Topic: &topic.ID}))
		mustDo(t, d.ChangeResponses(nil, casework.ResponsesChange{Status: ref(app.StatusNew)}))
		d.refuses(app.CodeGone, d.ChangeResponses(ids, casework.ResponsesChange{Topic: ref(app.ID("none"))}))
		d.refuses(app.CodeNameTaken, d.ChangeResponses(ids, casework.ResponsesChange{NewTopic: &app.Topic{Title: "åbningstid"}}))
		d.refuses(app.CodeStatus, d.ChangeResponses(ids, casework.ResponsesChange{Status: ref(app.Status("x"))}))
	})
}

func TestTheSameIsDoneToManyExcerpts(t *testing.T) {
	d := newDay(t)
	topic := d.topic("Åbningstid")
	ids := []app.ID{d.said(0, 5, "").ID, "none", d.said(6, 12, "").ID}
	ids = append(ids, ids[0]) // named twice
	bystander := d.said(0, 12, topic.ID)
	for _, c := range []struct {
		what   string
		change casework.ExcerptsChange
		holds  func(*app.CaseFile, *app.Excerpt) bool
	}{
		{"a topic", casework.ExcerptsChange{Topic: &topic.ID}, func(_ *app.CaseFile, e *app.Excerpt) bool { return e.Topic == topic.ID }},
		{"a new topic", casework.ExcerptsChange{NewTopic: &app.Topic{Title: "Søndag"}}, func(f *app.CaseFile, e *app.Excerpt) bool {
			return f.TopicNamed("Søndag") != nil && e.Topic == f.TopicNamed("Søndag").ID
		}},
		{"a scenario and a stance", casework.ExcerptsChange{Scenario: &d.keep.ID, Stance: ref(app.Partly)}, func(_ *app.CaseFile, e *app.Excerpt) bool {
			return e.Scenario == d.keep.ID && e.Stance == app.Partly
		}},
		{"quotes", casework.ExcerptsChange{Quoted: ref(true)}, func(_ *app.CaseFile, e *app.Excerpt) bool { return e.Quoted }},
		{"no topic", casework.ExcerptsChange{Topic: ref(app.ID(""))}, func(_ *app.CaseFile, e *app.Excerpt) bool { return e.Topic == "" }},
	} {
		before := spell(d.File())
		mustDo(t, d.ChangeExcerpts(ids, c.change))
		for _, id := range []app.ID{ids[0], ids[2]} {
			if f := d.File(); !c.holds(f, f.Excerpt(id)) {
				t.Errorf("%s: %+v", c.what, f.Excerpt(id))
			}
		}
		if what := d.newest().What; what.Args["n"] != "2" {
			t.Errorf("%s is said as %+v", c.what, what)
		}
		d.takenBack(before)
	}
	if got := d.File().Excerpt(bystander.ID); got.Topic != topic.ID || got.Quoted {
		t.Errorf("the one that was not chosen is %+v", got)
	}
	d.unchanged(func() {
		mustDo(t, d.ChangeExcerpts(ids, casework.ExcerptsChange{Quoted: ref(true)}))
		d.refuses(app.CodeGone, d.ChangeExcerpts(ids, casework.ExcerptsChange{Scenario: ref(app.ID("none"))}))
		d.refuses(app.CodeStance, d.ChangeExcerpts(ids, casework.ExcerptsChange{Stance: ref(app.Stance("x"))}))
		d.refuses(app.CodeNameTaken, d.ChangeExcerpts(ids, casework.ExcerptsChange{NewTopic: &app.Topic{Title: "søndag"}}))
	})
}
