package storagetest

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// testModel does at random what a caseworker may do, on a store and on a model
// of it that keeps whole states on two stacks, and compares them after each step.
func testModel(t *testing.T, make Maker) {
	rapid.Check(t, func(rt *rapid.T) {
		r := open(t, make)
		r.judge = rt
		m := &model{register: r, rt: rt, highest: map[app.ID]app.Revision{}}
		m.hearing = r.newHearing("Høring")
		m.state = state{m.hearing.ID: asJSON(m.hearing)}
		m.changes = 1
		rt.Repeat(map[string]func(*rapid.T){
			"put":     func(*rapid.T) { m.put("") },
			"type":    func(*rapid.T) { m.put(field) },
			"delete":  func(*rapid.T) { m.remove() },
			"undo":    func(*rapid.T) { m.undo() },
			"redo":    func(*rapid.T) { m.redo() },
			"undoTo":  func(*rapid.T) { m.undoTo() },
			"restart": func(*rapid.T) { r.restart() },
			"":        func(*rapid.T) { m.compare() },
		})
		r.close()
	})
}

// state is what every record says, as JSON.
type state map[app.ID]string

// done is a change that can be undone, or an undoing that can be redone: the work
// it is about, and what the hearing was before it.
type done struct {
	of     app.Seq
	before state
}

type model struct {
	*register
	rt         *rapid.T
	hearing    *app.Hearing
	state      state
	undoable   []done
	redoable   []done
	changes    int
	highest    map[app.ID]app.Revision // that any record has had
	typing     *app.Change             // the newest change, while it can be typed on
	parties    []app.ID                // that ever were
	overwrites int
}

// put writes one party or several, old or new.
func (m *model) put(continues string) {
	next := maps.Clone(m.state)
	now := m.load(m.hearing.ID)
	d := app.Draft{Hearing: m.hearing.ID, By: m.signature(), What: app.Told("party.put"), Continues: continues}
	count := rapid.IntRange(1, 3).Draw(m.rt, "records")
	for _, id := range rapid.Permutation(m.parties).Draw(m.rt, "which")[:min(count-1, len(m.parties))] {
		p := party(m.hearing, "")
		p.ID = id
		if old := now[p.Key()]; old != nil {
			p = old.Clone().(*app.Party)
		}
		d.Put = append(d.Put, p)
	}
	if len(d.Put) < count {
		p := party(m.hearing, "")
		d.Put = append(d.Put, p)
		m.parties = append(m.parties, p.ID)
	}
	for _, r := range d.Put {
		m.overwrites++
		r.(*app.Party).Name = fmt.Sprint("Navn ", m.overwrites)
		next[r.Common().ID] = asJSON(r)
	}
	m.write(d, next)
	for _, r := range d.Put {
		m.grew(r)
	}
}

func (m *model) remove() {
	now := m.load(m.hearing.ID)
	var there []app.Record
	for _, id := range m.parties {
		if r := now[app.Key{Kind: app.PartyRecord, ID: id}]; r != nil {
			there = append(there, r)
		}
	}
	if len(there) == 0 {
		m.rt.Skip("no party")
	}
	r := there[rapid.IntRange(0, len(there)-1).Draw(m.rt, "which")]
	next := maps.Clone(m.state)
	delete(next, r.Common().ID)
	m.write(app.Draft{Hearing: m.hearing.ID, By: m.signature(), Delete: []app.Record{r}}, next)
}

func (m *model) signature() app.Signature {
	m.clock = m.clock.Add(time.Duration(rapid.IntRange(0, 180).Draw(m.rt, "seconds")) * time.Second)
	return app.Signature{Who: rapid.SampledFrom([]string{"Inge", "Inge", "Bo"}).Draw(m.rt, "who"), At: m.clock}
}

func (m *model) write(d app.Draft, next state) {
	c, err := m.Commit(d)
	if err != nil {
		m.Fatalf("commit: %v", err)
	}
	goesOn := d.Continues != "" && m.typing != nil && m.typing.By.Who == d.By.Who &&
		d.By.At.Sub(m.typing.By.At) < app.TypingSpan
	if goesOn != (m.typing != nil && c.Seq == m.typing.Seq) {
		m.Fatalf("change %d: typing goes on is %t", c.Seq, goesOn)
	}
	if !goesOn {
		m.undoable = append(m.undoable, done{c.Seq, m.state})
		m.changes++
	}
	m.redoable, m.state, m.typing = nil, next, nil
	if d.Continues != "" {
		m.typing = &c
	}
}

func (m *model) undo() {
	v, err := m.Undo(m.hearing.ID, m.signature())
	if len(m.undoable) == 0 {
		m.refuses(err, app.CodeNothingToUndo)
		return
	}
	if err != nil || len(v.Changes) != 1 {
		m.Fatalf("undo: %v, %v", v, err)
	}
	m.takeBack(app.Undid, v.Changes[0], &m.undoable, &m.redoable)
	m.reverted(v)
}

func (m *model) redo() {
	v, err := m.Redo(m.hearing.ID, m.signature())
	if len(m.redoable) == 0 {
		m.refuses(err, app.CodeNothingToRedo)
		return
	}
	if err != nil || len(v.Changes) != 1 {
		m.Fatalf("redo: %v, %v", v, err)
	}
	m.takeBack(app.Redid, v.Changes[0], &m.redoable, &m.undoable)
	m.reverted(v)
}

func (m *model) undoTo() {
	if len(m.undoable) == 0 {
		m.rt.Skip("nothing to undo")
	}
	goal := rapid.IntRange(0, len(m.undoable)-1).Draw(m.rt, "goal")
	steps := len(m.undoable) - goal
	v, err := m.UndoTo(m.hearing.ID, m.undoable[goal].of, m.signature())
	if err != nil || len(v.Changes) != steps {
		m.Fatalf("undo to: %v, %v", v, err)
	}
	for _, c := range v.Changes {
		m.takeBack(app.Undid, c, &m.undoable, &m.redoable)
	}
	m.reverted(v)
}

// takeBack moves the top of one stack to the other.
func (m *model) takeBack(action app.Action, c app.Change, from, to *[]done) {
	last := len(*from) - 1
	top := (*from)[last]
	*from = (*from)[:last]
	*to = append(*to, done{top.of, m.state})
	m.state = top.before
	m.typing = nil
	m.changes++
	if c.Action != action || c.Of != top.of {
		m.Fatalf("%s: %s, want %d", action, asJSON(c), top.of)
	}
}

// reverted compares what a store says that it did with what the model says.
func (m *model) reverted(v app.Reverted) {
	for _, r := range v.Put {
		if asJSON(r) != m.state[r.Common().ID] {
			m.Fatalf("put back: %s, want %s", asJSON(r), m.state[r.Common().ID])
		}
		m.grew(r)
	}
	for _, key := range v.Deleted {
		if m.state[key.ID] != "" {
			m.Fatalf("deleted: %v", key)
		}
	}
}

func (m *model) grew(r app.Record) {
	id, revision := r.Common().ID, r.Common().Revision
	if revision <= m.highest[id] {
		m.Fatalf("%s has revision %d after %d", id, revision, m.highest[id])
	}
	m.highest[id] = revision
}

func (m *model) compare() {
	got := state{}
	for key, r := range m.load(m.hearing.ID) {
		got[key.ID] = asJSON(r)
	}
	if !maps.Equal(got, m.state) {
		m.Fatalf("the hearing is %v, want %v", got, m.state)
	}
	changes, err := m.Changes(m.hearing.ID, 0, 1000)
	if err != nil || len(changes) != m.changes {
		m.Fatalf("%d changes (%v), want %d", len(changes), err, m.changes)
	}
	if !slices.IsSortedFunc(changes, func(a, b app.Change) int { return int(b.Seq) - int(a.Seq) }) {
		m.Fatalf("changes are out of order")
	}
	undo, redo, err := m.Ahead(m.hearing.ID)
	if err != nil || (undo != nil) != (len(m.undoable) > 0) || (redo != nil) != (len(m.redoable) > 0) {
		m.Fatalf("ahead: %v, %v, %v", undo, redo, err)
	}
}
