package storagetest

import (
	"time"

	"hvidbog/app"
)

func init() {
	tests["TypingIsOneChange"] = testTyping
	tests["TypingEnds"] = testTypingEnds
	tests["TypingMayReachFurther"] = testTypingReachesFurther
	tests["TypingGoesOnAfterARestart"] = testTypingRestart
}

const field = "party/name"

// typed is a draft that continues what is typed into a field, so long after the
// beginning of the test.
func (r *register) typed(after time.Duration, put ...app.Record) app.Draft {
	d := r.draft(put[0].Common().Hearing, "party.renamed", put...)
	d.By.At = time.Date(2015, 10, 20, 9, 0, 0, 0, time.UTC).Add(after)
	d.Continues = field
	return d
}

func testTyping(r *register) {
	h := r.newHearing("Høring")
	p := party(h, "B")
	r.commit(r.draft(h.ID, "party.made", p))
	first := r.commit(r.typed(0, renamed(p, "Be")))
	second := r.typed(2*time.Minute, renamed(r.party(p), "Bev"))
	r.commit(second)
	third := r.typed(app.TypingSpan-1, renamed(r.party(p), "Bevar"))
	third.What = app.Told("party.renamed", "Name", "Bevar")
	last := r.commit(third)
	if last.Seq != first.Seq || last.UUID != first.UUID || !last.By.At.Equal(first.By.At) ||
		!last.Until.Equal(third.By.At) || len(last.Touched) != 1 || asJSON(last.What) != asJSON(third.What) {
		r.Fatalf("typed on: %s, begun as %s", asJSON(last), asJSON(first))
	}
	if got := r.party(p); got.Name != "Bevar" || got.Revision != 4 {
		r.Fatalf("the party is %q, revision %d", got.Name, got.Revision)
	}
	changes, err := r.Changes(h.ID, 0, 10)
	if err != nil || len(changes) != 3 || asJSON(changes[0]) != asJSON(last) {
		r.Fatalf("the log has %s, %v", asJSON(changes), err)
	}
	r.whole()
	r.undo(h.ID)
	if got := r.party(p); got.Name != "B" || got.Revision != 5 {
		r.Fatalf("after undo the party is %q, revision %d", got.Name, got.Revision)
	}
	r.redo(h.ID)
	if got := r.party(p); got.Name != "Bevar" || got.Revision != 6 {
		r.Fatalf("after redo the party is %q, revision %d", got.Name, got.Revision)
	}
}

func testTypingEnds(r *register) {
	for name, next := range map[string]func(*app.Draft){
		"too late":       func(d *app.Draft) { d.By.At = d.By.At.Add(app.TypingSpan) },
		"clock put back": func(d *app.Draft) { d.By.At = d.By.At.Add(-time.Hour) },
		"another person": func(d *app.Draft) { d.By.Who = "Bo" },
		"another field":  func(d *app.Draft) { d.Continues = "party/note" },
		"no field":       func(d *app.Draft) { d.Continues = "" },
		"work between": func(d *app.Draft) {
			r.commit(r.draft(d.Hearing, "party.made", party(&app.Hearing{Base: app.Base{ID: d.Hearing}}, "FriNova")))
		},
		"undo between": func(d *app.Draft) { r.undo(d.Hearing); d.Put[0].Common().Revision++ },
		"undo and redo between": func(d *app.Draft) {
			r.undo(d.Hearing)
			r.redo(d.Hearing)
			d.Put[0].Common().Revision += 2
		},
	} {
		h := r.newHearing(name)
		p := party(h, "B")
		r.commit(r.draft(h.ID, "party.made", p))
		first := r.commit(r.typed(0, renamed(p, "Be")))
		d := r.typed(0, renamed(r.party(p), "Bev"))
		next(&d)
		if got := r.commit(d); got.Seq == first.Seq {
			r.Errorf("%s: typing went on", name)
		}
	}
}

// testTypingReachesFurther has the second edit of a change touch more than the
// first: a new party, one that was there, and one that the change itself made.
func testTypingReachesFurther(r *register) {
	h := r.newHearing("Høring")
	p, q := party(h, "B"), party(h, "FriNova")
	r.commit(r.draft(h.ID, "party.made", p, q))
	fresh := party(h, "Ny")
	r.commit(r.typed(0, renamed(p, "Be"), fresh))
	d := r.typed(1, renamed(r.party(p), "Bev"), renamed(r.party(q), "Fri"))
	d.Delete = []app.Record{r.party(fresh)}
	c := r.commit(d)
	if len(c.Touched) != 3 {
		r.Fatalf("touched: %v", c.Touched)
	}
	r.holds(h.ID, h, renamed(r.party(p), "Bev"), renamed(r.party(q), "Fri"))
	r.whole()
	r.undo(h.ID)
	r.holds(h.ID, h, renamed(r.party(p), "B"), renamed(r.party(q), "FriNova"))
	r.redo(h.ID)
	r.holds(h.ID, h, renamed(r.party(p), "Bev"), renamed(r.party(q), "Fri"))
}

func testTypingRestart(r *register) {
	h := r.newHearing("Høring")
	p := party(h, "B")
	r.commit(r.draft(h.ID, "party.made", p))
	first := r.commit(r.typed(0, renamed(p, "Be")))
	r.restart()
	if c := r.commit(r.typed(time.Minute, renamed(r.party(p), "Bev"))); c.Seq != first.Seq {
		r.Fatalf("after a restart, change %d follows %d", c.Seq, first.Seq)
	}
	r.restart()
	r.undo(h.ID)
	r.holds(h.ID, h, renamed(r.party(p), "B"))
}
