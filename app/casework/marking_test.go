package casework_test

import (
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// reads gives the letter a text.
func (d *day) reads(text string) *app.Response {
	d.t.Helper()
	mustDo(d.t, d.EditResponse(d.letter.ID, casework.FieldText, func(r *app.Response) { r.Text = text }))
	return d.letterNow()
}

// Two passages are marked and put under a topic that is made for them; one step
// back takes all three away.
func TestPassagesAreMarkedInOneStep(t *testing.T) {
	d := newDay(t)
	r := d.reads("Bevar huset. Vi bor her. Bevar haven.")
	marked, err := d.MarkExcerpts([]app.Excerpt{
		{Response: r.ID, From: 0, To: 12},
		{Response: r.ID, From: 25, To: 37},
	}, &app.Topic{Title: "Huset"})
	if err != nil {
		t.Fatal(err)
	}
	topic := d.File().TopicNamed("Huset")
	for i, want := range []string{"Bevar huset.", "Bevar haven."} {
		if e := d.File().Excerpt(marked[i].ID); e.Text != want || e.Topic != topic.ID {
			t.Errorf("excerpt %d is %+v", i, e)
		}
	}
	if got := d.File().Response(r.ID).Status; got != app.StatusAtWork {
		t.Errorf("the response is %s", got)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if f := d.File(); len(f.Excerpts) != 0 || len(f.Topics) != 0 || f.Response(r.ID).Status != app.StatusNew {
		t.Errorf("after undo: %d excerpts, %d topics, %s", len(f.Excerpts), len(f.Topics), f.Response(r.ID).Status)
	}
}

// If one of several passages is not there, none is marked.
func TestPassagesAreMarkedTogetherOrNotAtAll(t *testing.T) {
	d := newDay(t)
	r := d.reads("Bevar huset.")
	_, err := d.MarkExcerpts([]app.Excerpt{{Response: r.ID, To: 5}, {Response: r.ID, From: 5, To: 50}}, nil)
	if app.CodeOf(err) != app.CodeExcerptPlace || len(d.File().Excerpts) != 0 {
		t.Errorf("%d excerpts, %v", len(d.File().Excerpts), err)
	}
}

// A rewritten text takes an excerpt's place away; it is marked anew where the
// words now stand, and one step back has it lost again.
func TestALostExcerptIsPlacedAnew(t *testing.T) {
	d := newDay(t)
	r := d.reads("Bevar huset. Vi bor her.")
	e, err := d.MarkExcerpt(app.Excerpt{Response: r.ID, From: 0, To: 12}, nil)
	if err != nil {
		t.Fatal(err)
	}
	mustDo(t, d.EditExcerpt(e.ID, "topic", func(e *app.Excerpt) { e.Lost = true }))
	d.reads("Lad os blive. Tak.")
	if err := d.PlaceExcerpt(e.ID, 0, 13); err != nil {
		t.Fatal(err)
	}
	if now := d.File().Excerpt(e.ID); now.Lost || now.Text != "Lad os blive." {
		t.Errorf("placed anew: %+v", now)
	}
	if err := d.PlaceExcerpt(e.ID, 0, 99); app.CodeOf(err) != app.CodeExcerptPlace {
		t.Errorf("beyond the end: %v", err)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if now := d.File().Excerpt(e.ID); !now.Lost || now.Text != "Bevar huset." {
		t.Errorf("after undo: %+v", now)
	}
}
