package storagetest

import (
	"fmt"
	"strings"
	"sync"

	"hvidbog/app"
)

func init() {
	tests["AnEmptyRegisterHasNoHearings"] = func(r *register) {
		list, err := r.Hearings()
		if err != nil || len(list) != 0 {
			r.Fatalf("hearings: %v, %v", list, err)
		}
	}
	tests["NobodyFindsAHearingThatIsNotThere"] = testMissingHearing
	tests["WhatIsCommittedIsThereAfterARestart"] = testCommit
	tests["HearingsAreApart"] = testTwoHearings
	tests["AChangeTellsWhoDidWhat"] = testChange
	tests["AStaleRecordIsRefusedWhole"] = testConflict
	tests["RevisionsNeverRepeat"] = testRevisions
	tests["ImpossibleDraftsAreRefused"] = testImpossible
	tests["RecordsBelongToWhoeverReadThem"] = testOwnership
	tests["ALongTextComesBackAsItWas"] = testLongText
	tests["ManyMayWriteAtOnce"] = testConcurrent
	tests["CheckFollowsReferences"] = testReferences
}

func testMissingHearing(r *register) {
	nobody := app.NewID()
	p := party(&app.Hearing{Base: app.Base{ID: nobody}}, "Bevar Mamma Mia")
	_, err := r.Load(nobody)
	r.refuses(err, app.CodeHearingMissing)
	_, err = r.Commit(r.draft(nobody, "party.made", p))
	r.refuses(err, app.CodeHearingMissing)
	_, err = r.Undo(nobody, r.by())
	r.refuses(err, app.CodeHearingMissing)
	_, err = r.UndoTo(nobody, 1, r.by())
	r.refuses(err, app.CodeHearingMissing)
	_, err = r.Redo(nobody, r.by())
	r.refuses(err, app.CodeHearingMissing)
	_, err = r.Changes(nobody, 0, 10)
	r.refuses(err, app.CodeHearingMissing)
	_, _, err = r.Ahead(nobody)
	r.refuses(err, app.CodeHearingMissing)
	if list, err := r.Hearings(); err != nil || len(list) != 0 {
		r.Fatalf("hearings: %v, %v", list, err)
	}
}

func testCommit(r *register) {
	h := r.newHearing("Omlægning af samværstilbud")
	mia := party(h, "Bevar Mamma Mia")
	nordvest := scenario(h, "Center Nordvest")
	link := app.Link{Scenario: nordvest.ID, Alternative: nordvest.Alternatives[0].ID, Stance: app.Against}
	letter := response(mia, 1, "Kære udvalg <&> \"æøå\"\r\n\u2028😀", link)
	r.commit(r.draft(h.ID, "response.logged", mia, nordvest, letter))
	for _, record := range []app.Record{mia, nordvest, letter} {
		if record.Common().Revision != 1 {
			r.Fatalf("a new %s has revision %d", record.Key().Kind, record.Common().Revision)
		}
	}
	want := []app.Record{h, mia.Clone(), nordvest.Clone(), letter.Clone()}
	r.holds(h.ID, want...)
	r.restart()
	r.holds(h.ID, want...)

	r.commit(app.Draft{Hearing: h.ID, By: r.by(), What: app.Told("response.deleted"), Delete: []app.Record{want[3]}})
	r.holds(h.ID, want[:3]...)
	r.restart()
	r.holds(h.ID, want[:3]...)
}

func testTwoHearings(r *register) {
	one, two := r.newHearing("Den ene"), r.newHearing("Den anden")
	p, q := party(one, "Bevar Mamma Mia"), party(two, "FriNova")
	r.commit(r.draft(one.ID, "party.made", p))
	r.commit(r.draft(two.ID, "party.made", q))
	r.undo(one.ID)
	r.holds(one.ID, one)
	r.holds(two.ID, two, q)
	_, err := r.Undo(one.ID, r.by())
	r.refuses(err, app.CodeNothingToUndo)
	_, err = r.Redo(two.ID, r.by())
	r.refuses(err, app.CodeNothingToRedo)
	r.restart()
	r.holds(one.ID, one)
	r.holds(two.ID, two, q)
	list, err := r.Hearings()
	if err != nil || len(list) != 2 {
		r.Fatalf("hearings: %v, %v", list, err)
	}
	for _, h := range list {
		if h.Revision != 1 || h.ID != one.ID && h.ID != two.ID {
			r.Errorf("a hearing %s with revision %d", h.ID, h.Revision)
		}
	}
}

func testChange(r *register) {
	h := r.newHearing("Høring")
	p, q := party(h, "Bevar Mamma Mia"), party(h, "FriNova")
	d := r.draft(h.ID, "party.made", p, q)
	c := r.commit(d)
	if c.Seq != 2 || c.UUID == "" || c.Hearing != h.ID || c.Action != app.Did || c.Of != 0 ||
		c.By.Who != "Inge" || !c.By.At.Equal(d.By.At) || !c.Until.Equal(d.By.At) ||
		asJSON(c.What) != asJSON(d.What) || asJSON(c.Touched) != asJSON([]app.Key{p.Key(), q.Key()}) {
		r.Fatalf("the change is %s", asJSON(c))
	}
	r.restart()
	list, err := r.Changes(h.ID, 0, 1)
	if err != nil || len(list) != 1 || asJSON(list[0]) != asJSON(c) {
		r.Fatalf("the log has %s (%v), want %s", asJSON(list), err, asJSON(c))
	}
}

func testConflict(r *register) {
	h := r.newHearing("Høring")
	p, q := party(h, "Bevar Mamma Mia"), party(h, "FriNova")
	r.commit(r.draft(h.ID, "party.made", p, q))
	stale := renamed(p, "Bevar Mamma Mias venner")
	r.commit(r.draft(h.ID, "party.renamed", renamed(p, "Bevar Mamma Mia (BMM)")))
	before := r.party(p)

	for name, d := range map[string]app.Draft{
		"put":            {Put: []app.Record{renamed(q, "Fri Nova"), stale}},
		"delete":         {Put: []app.Record{renamed(q, "Fri Nova")}, Delete: []app.Record{stale}},
		"new, but there": {Put: []app.Record{renamed(q, "Fri Nova"), &app.Party{Base: app.Base{ID: p.ID, Hearing: h.ID}}}},
		"delete nothing": {Put: []app.Record{renamed(q, "Fri Nova")}, Delete: []app.Record{party(h, "Ingen")}},
		"never was":      {Put: []app.Record{renamed(q, "Fri Nova"), &app.Party{Base: app.Base{ID: app.NewID(), Hearing: h.ID, Revision: 3}}}},
	} {
		d.Hearing, d.By, d.What = h.ID, r.by(), app.Told(name)
		_, err := r.Commit(d)
		r.refuses(err, app.CodeConflict)
		r.holds(h.ID, h, before, q)
	}
	changes, err := r.Changes(h.ID, 0, 10)
	if err != nil || len(changes) != 3 {
		r.Fatalf("refused drafts left %d changes, %v", len(changes), err)
	}
}

func testRevisions(r *register) {
	h := r.newHearing("Høring")
	p := party(h, "Bevar Mamma Mia")
	last := app.Revision(0)
	grows := func(now app.Revision) {
		r.Helper()
		if now <= last {
			r.Fatalf("revision %d follows %d", now, last)
		}
		last = now
	}
	r.commit(r.draft(h.ID, "party.made", p))
	grows(p.Revision)
	r.commit(app.Draft{Hearing: h.ID, By: r.by(), Delete: []app.Record{renamed(p, "")}})
	again := &app.Party{Base: app.Base{ID: p.ID, Hearing: h.ID}, Name: "Mamma Mia", Kind: app.Organisation}
	r.commit(r.draft(h.ID, "party.made", again))
	grows(again.Revision)
	for range 3 {
		r.undo(h.ID)
	}
	r.holds(h.ID, h)
	r.redo(h.ID)
	grows(r.party(p).Revision)
	r.redo(h.ID)
	r.redo(h.ID)
	grows(r.party(p).Revision)
	if got := r.party(p).Name; got != "Mamma Mia" {
		r.Fatalf("the name is %q", got)
	}
}

func testImpossible(r *register) {
	h, other := r.newHearing("Høring"), r.newHearing("En anden")
	p := party(h, "Bevar Mamma Mia")
	twice := []app.Record{p, p.Clone()}
	for name, d := range map[string]app.Draft{
		"no hearing":      {Put: []app.Record{p}},
		"another hearing": {Hearing: other.ID, Put: []app.Record{p}},
		"twice":           {Hearing: h.ID, Put: twice},
		"put and deleted": {Hearing: h.ID, Put: twice[:1], Delete: twice[1:]},
		"no ID":           {Hearing: h.ID, Put: []app.Record{&app.Party{Base: app.Base{Hearing: h.ID}}}},
		"itself deleted":  {Hearing: h.ID, Delete: []app.Record{h}},
	} {
		if _, err := r.Commit(d); err == nil || app.CodeOf(err) != "" {
			r.Errorf("%s: %v", name, err)
		}
	}
	r.holds(h.ID, h)
	r.holds(other.ID, other)
}

func testOwnership(r *register) {
	h := r.newHearing("Høring")
	p := party(h, "Bevar Mamma Mia")
	p.Aliases = []string{"Mamma Mia"}
	r.commit(r.draft(h.ID, "party.made", p))
	mine := r.party(p)
	mine.Name, mine.Aliases[0] = "Streget over", "Streget over"
	list, err := r.Hearings()
	if err != nil {
		r.Fatal(err)
	}
	list[0].Title = "Streget over"
	now := r.party(p)
	if now.Name != "Bevar Mamma Mia" || now.Aliases[0] != "Mamma Mia" {
		r.Fatalf("the party is now %s", asJSON(now))
	}
	r.undo(h.ID)
	v := r.redo(h.ID)
	v.Put[0].(*app.Party).Name = "Streget over"
	v.Changes[0].Touched[0].ID = "streget"
	now = r.party(p)
	r.holds(h.ID, h, renamed(now, "Bevar Mamma Mia"))
}

func testLongText(r *register) {
	h := r.newHearing("Høring")
	p := party(h, "Bevar Mamma Mia")
	long := response(p, 1, strings.Repeat("Vi vil gerne beholde vores værested. ", 100_000))
	r.commit(r.draft(h.ID, "response.logged", p, long))
	r.restart()
	r.holds(h.ID, h, p, long)
}

// testConcurrent has several windows write and read at once, each its own party.
func testConcurrent(r *register) {
	const writers, saves = 4, 10
	h := r.newHearing("Høring")
	drafts := make([][]app.Draft, writers)
	want := []app.Record{h}
	for w := range drafts {
		p := party(h, fmt.Sprintf("Part %d", w))
		for i := range saves {
			p = renamed(p, fmt.Sprintf("Part %d, udgave %d", w, i))
			p.Revision = app.Revision(i)
			drafts[w] = append(drafts[w], r.draft(h.ID, "party.renamed", p))
		}
		last := app.CloneOf(p)
		last.Revision = saves
		want = append(want, last)
	}
	var wg sync.WaitGroup
	for w := range drafts {
		wg.Go(func() {
			for _, d := range drafts[w] {
				if _, err := r.Commit(d); err != nil {
					r.Errorf("part %d: %v", w, err)
				}
				if _, err := r.Load(h.ID); err != nil {
					r.Errorf("part %d: %v", w, err)
				}
			}
		})
	}
	wg.Wait()
	r.holds(h.ID, want...)
	changes, err := r.Changes(h.ID, 0, 1000)
	if err != nil || len(changes) != 1+writers*saves {
		r.Fatalf("%d changes, %v", len(changes), err)
	}
}

func testReferences(r *register) {
	h := r.newHearing("Høring")
	p := party(h, "Bevar Mamma Mia")
	bad := response(p, 7, "Fra ingen", app.Link{Scenario: app.NewID(), Stance: app.Neutral})
	bad.Sender = app.NewID()
	r.commit(r.draft(h.ID, "response.logged", p, bad, response(p, 7, "Samme nummer")))
	found, err := r.Check()
	if err != nil || len(found) != 3 {
		r.Fatalf("check finds %q, %v", found, err)
	}
	r.undo(h.ID)
}
