package storagetest

import (
	"fmt"

	"hvidbog/app"
)

func init() {
	tests["AHearingThatWasJustMadeCannotBeUndone"] = testUndoNothing
	tests["UndoAndRedoGoAnyNumberOfSteps"] = testUndoRedo
	tests["UndoBringsBackWhatWasDeleted"] = testUndoDelete
	tests["NewWorkEndsRedo"] = testRedoEnds
	tests["UndoIsAChangeItself"] = testUndoIsLogged
	tests["UndoToGoesBackInOneStep"] = testUndoTo
	tests["UndoToRefusesWhatItNeverComesTo"] = testUndoToRefuses
	tests["AheadTellsWhatComesNext"] = testAhead
	tests["ChangesComeInPages"] = testPages
}

func testUndoNothing(r *register) {
	h := r.newHearing("Høring")
	_, err := r.Undo(h.ID, r.by())
	r.refuses(err, app.CodeNothingToUndo)
	_, err = r.Redo(h.ID, r.by())
	r.refuses(err, app.CodeNothingToRedo)
	_, err = r.UndoTo(h.ID, 1, r.by())
	r.refuses(err, app.CodeNoSuch)
	r.holds(h.ID, h)
}

// names writes a party again and again, and checks what undo makes of it.
func testUndoRedo(r *register) {
	const steps = 30
	h := r.newHearing("Høring")
	p := party(h, "Navn 0")
	r.commit(r.draft(h.ID, "party.made", p))
	for i := 1; i <= steps; i++ {
		r.commit(r.draft(h.ID, "party.renamed", renamed(r.party(p), fmt.Sprint("Navn ", i))))
	}
	for i := steps - 1; i >= 0; i-- {
		v := r.undo(h.ID)
		if got := v.Put[0].(*app.Party); got.Name != fmt.Sprint("Navn ", i) || asJSON(got) != asJSON(r.party(p)) {
			r.Fatalf("undo to %d gives %q", i, got.Name)
		}
		if i%10 == 0 {
			r.restart()
		}
	}
	if v := r.undo(h.ID); len(v.Put) != 0 || len(v.Deleted) != 1 || v.Deleted[0] != p.Key() {
		r.Fatalf("undo of the making gives %+v", v)
	}
	r.holds(h.ID, h)
	_, err := r.Undo(h.ID, r.by())
	r.refuses(err, app.CodeNothingToUndo)
	for i := range steps + 1 {
		r.redo(h.ID)
		if got := r.party(p).Name; got != fmt.Sprint("Navn ", i) {
			r.Fatalf("redo to %d gives %q", i, got)
		}
		if i%10 == 0 {
			r.restart()
		}
	}
	_, err = r.Redo(h.ID, r.by())
	r.refuses(err, app.CodeNothingToRedo)
}

func testUndoDelete(r *register) {
	h := r.newHearing("Høring")
	p := party(h, "Bevar Mamma Mia")
	letter := response(p, 1, "Hvorfor svarer ingen?")
	r.commit(r.draft(h.ID, "response.logged", p, letter))
	gone := []app.Record{letter.Clone(), p.Clone()}
	r.commit(app.Draft{Hearing: h.ID, By: r.by(), Delete: gone})
	r.holds(h.ID, h)
	r.restart()
	v := r.undo(h.ID)
	if len(v.Put) != 2 || len(v.Deleted) != 0 {
		r.Fatalf("undo of a deletion gives %+v", v)
	}
	r.holds(h.ID, append(v.Put, h)...)
	if got := r.load(h.ID)[letter.Key()].(*app.Response).Text; got != "Hvorfor svarer ingen?" {
		r.Fatalf("the letter reads %q", got)
	}
	v = r.redo(h.ID)
	if len(v.Put) != 0 || len(v.Deleted) != 2 {
		r.Fatalf("redo of a deletion gives %+v", v)
	}
	r.holds(h.ID, h)
}

func testRedoEnds(r *register) {
	h := r.newHearing("Høring")
	p, q := party(h, "Bevar Mamma Mia"), party(h, "FriNova")
	r.commit(r.draft(h.ID, "party.made", p))
	r.undo(h.ID)
	r.commit(r.draft(h.ID, "party.made", q))
	_, err := r.Redo(h.ID, r.by())
	r.refuses(err, app.CodeNothingToRedo)
	r.holds(h.ID, h, q)
	r.undo(h.ID)
	_, err = r.Undo(h.ID, r.by())
	r.refuses(err, app.CodeNothingToUndo)
	r.holds(h.ID, h)
}

func testUndoIsLogged(r *register) {
	h := r.newHearing("Høring")
	made := r.commit(r.draft(h.ID, "party.made", party(h, "Bevar Mamma Mia")))
	r.who = "Bo"
	r.undo(h.ID)
	r.redo(h.ID)
	last := r.undo(h.ID).Changes[0]
	list, err := r.Changes(h.ID, 0, 10)
	if err != nil || len(list) != 5 || asJSON(list[0]) != asJSON(last) {
		r.Fatalf("the log has %s, %v", asJSON(list), err)
	}
	for i, want := range []app.Action{app.Undid, app.Redid, app.Undid} {
		c := list[i]
		if c.Action != want || c.Of != made.Seq || c.By.Who != "Bo" || asJSON(c.What) != asJSON(made.What) ||
			asJSON(c.Touched) != asJSON(made.Touched) || c.Seq != app.Seq(5-i) || c.UUID == made.UUID {
			r.Errorf("change %d is %s", c.Seq, asJSON(c))
		}
	}
}

func testUndoTo(r *register) {
	h := r.newHearing("Høring")
	p, q := party(h, "Navn 0"), party(h, "FriNova")
	r.commit(r.draft(h.ID, "party.made", p))
	goal := r.commit(r.draft(h.ID, "party.renamed", renamed(p, "Navn 1")))
	r.commit(r.draft(h.ID, "party.made", q))
	r.commit(r.draft(h.ID, "party.renamed", renamed(r.party(p), "Navn 2")))
	v, err := r.UndoTo(h.ID, goal.Seq, r.by())
	if err != nil {
		r.Fatal(err)
	}
	if len(v.Changes) != 3 || v.Changes[2].Of != goal.Seq || len(v.Put) != 1 || len(v.Deleted) != 1 {
		r.Fatalf("undone: %s", asJSON(v))
	}
	r.holds(h.ID, h, v.Put[0])
	if got := r.party(p).Name; got != "Navn 0" {
		r.Fatalf("the name is %q", got)
	}
	r.restart()
	for _, want := range []string{"Navn 1", "Navn 1", "Navn 2"} {
		r.redo(h.ID)
		if got := r.party(p).Name; got != want {
			r.Fatalf("the name is %q, want %q", got, want)
		}
	}
	// Who points at the work in the history means it, whatever was undone and
	// redone since.
	if v, err = r.UndoTo(h.ID, goal.Seq, r.by()); err != nil || len(v.Changes) != 3 {
		r.Fatalf("undone again: %s, %v", asJSON(v), err)
	}
	r.holds(h.ID, h, v.Put[0])
}

func testUndoToRefuses(r *register) {
	h := r.newHearing("Høring")
	p := party(h, "Bevar Mamma Mia")
	made := r.commit(r.draft(h.ID, "party.made", p))
	v := r.undo(h.ID)
	for _, seq := range []app.Seq{0, 1, made.Seq, v.Changes[0].Seq, 99} {
		_, err := r.UndoTo(h.ID, seq, r.by())
		r.refuses(err, app.CodeNoSuch)
	}
	r.redo(h.ID)
	now := r.party(p)
	for _, seq := range []app.Seq{0, 1, v.Changes[0].Seq, 99} {
		_, err := r.UndoTo(h.ID, seq, r.by())
		r.refuses(err, app.CodeNoSuch)
	}
	r.holds(h.ID, h, now)
}

func testAhead(r *register) {
	h := r.newHearing("Høring")
	ahead := func(wantUndo, wantRedo app.Seq) {
		r.Helper()
		undo, redo, err := r.Ahead(h.ID)
		if err != nil {
			r.Fatal(err)
		}
		if got := seqOf(undo); got != wantUndo {
			r.Fatalf("undo would take %d, want %d", got, wantUndo)
		}
		if got := seqOf(redo); got != wantRedo {
			r.Fatalf("redo would bring %d, want %d", got, wantRedo)
		}
	}
	ahead(0, 0)
	one := r.commit(r.draft(h.ID, "party.made", party(h, "Bevar Mamma Mia"))).Seq
	two := r.commit(r.draft(h.ID, "party.made", party(h, "FriNova"))).Seq
	ahead(two, 0)
	r.undo(h.ID)
	ahead(one, two)
	r.undo(h.ID)
	ahead(0, one)
	again := r.redo(h.ID).Changes[0].Seq
	ahead(again, two)
	r.restart()
	ahead(again, two)
	r.undo(h.ID)
	ahead(0, one)
}

func seqOf(c *app.Change) app.Seq {
	if c == nil {
		return 0
	}
	return c.Seq
}

func testPages(r *register) {
	h, other := r.newHearing("Høring"), r.newHearing("En anden")
	for i := range 10 {
		r.commit(r.draft(h.ID, "party.made", party(h, fmt.Sprint("Part ", i))))
		r.commit(r.draft(other.ID, "party.made", party(other, fmt.Sprint("Part ", i))))
	}
	var all []app.Seq
	for before := app.Seq(0); ; {
		page, err := r.Changes(h.ID, before, 4)
		if err != nil {
			r.Fatal(err)
		}
		if len(page) == 0 {
			break
		}
		for _, c := range page {
			all = append(all, c.Seq)
		}
		before = page[len(page)-1].Seq
	}
	if got := fmt.Sprint(all); got != "[21 19 17 15 13 11 9 7 5 3 1]" {
		r.Fatalf("the pages have %s", got)
	}
	if page, err := r.Changes(h.ID, 0, 0); err != nil || len(page) != 0 {
		r.Fatalf("a page of none has %v, %v", page, err)
	}
	if page, err := r.Changes(h.ID, 1000, 1); err != nil || len(page) != 1 || page[0].Seq != 21 {
		r.Fatalf("before what is not there yet: %v, %v", page, err)
	}
}
