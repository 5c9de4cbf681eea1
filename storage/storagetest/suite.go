// Package storagetest holds every store to one behaviour: that which app.Store
// promises.
package storagetest

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"hvidbog/app"
)

// Maker makes an empty register, and the function that closes it and opens it
// again as the next start of the program would.
type Maker func(t testing.TB) (s app.Store, reopen func() app.Store)

// Run runs the whole suite.
func Run(t *testing.T, make Maker) {
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := open(t, make)
			test(r)
			r.close()
		})
	}
	t.Run("Model", func(t *testing.T) {
		t.Parallel()
		testModel(t, make)
	})
}

var tests = map[string]func(*register){}

// register is a store under test, with the words that the tests are told in.
type register struct {
	judge
	app.Store
	reopen func() app.Store
	clock  time.Time // moves by a minute with each signature
	who    string
}

// judge is what a *testing.T and a *rapid.T have in common.
type judge interface {
	Helper()
	Errorf(format string, args ...any)
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

func open(t testing.TB, make Maker) *register {
	t.Helper()
	r := &register{judge: t, who: "Inge", clock: time.Date(2015, 10, 19, 9, 0, 0, 0, time.UTC)}
	r.Store, r.reopen = make(t)
	return r
}

// restart is the next morning: the program is started again.
func (r *register) restart() {
	r.Helper()
	r.Store = r.reopen()
}

// close ends a test: what it leaves behind must be whole.
func (r *register) close() {
	r.Helper()
	r.whole()
	if err := r.Close(); err != nil {
		r.Errorf("closing: %v", err)
	}
}

func (r *register) whole() {
	r.Helper()
	found, err := r.Check()
	if err != nil {
		r.Errorf("check: %v", err)
	}
	for _, sentence := range found {
		r.Errorf("check: %s", sentence)
	}
}

func (r *register) by() app.Signature {
	r.clock = r.clock.Add(time.Minute)
	return app.Signature{Who: r.who, At: r.clock}
}

// draft is one that puts records.
func (r *register) draft(hearing app.ID, what string, put ...app.Record) app.Draft {
	return app.Draft{Hearing: hearing, By: r.by(), What: app.Told(what, "Number", "1"), Put: put}
}

func (r *register) commit(d app.Draft) app.Change {
	r.Helper()
	c, err := r.Commit(d)
	if err != nil {
		r.Fatalf("commit of %s: %v", d.What.ID, err)
	}
	return c
}

// newHearing puts a hearing into the register.
func (r *register) newHearing(title string) *app.Hearing {
	r.Helper()
	h := hearing(title)
	r.commit(r.draft(h.ID, "hearing.made", h))
	return app.CloneOf(h)
}

func (r *register) undo(hearing app.ID) app.Reverted {
	r.Helper()
	v, err := r.Undo(hearing, r.by())
	if err != nil {
		r.Fatalf("undo: %v", err)
	}
	return v
}

func (r *register) redo(hearing app.ID) app.Reverted {
	r.Helper()
	v, err := r.Redo(hearing, r.by())
	if err != nil {
		r.Fatalf("redo: %v", err)
	}
	return v
}

// refuses fails the test unless err has the code.
func (r *register) refuses(err error, code app.Code) {
	r.Helper()
	if app.CodeOf(err) != code {
		r.Fatalf("error is %v, want %s", err, code)
	}
}

// load reads a hearing by key.
func (r *register) load(hearing app.ID) map[app.Key]app.Record {
	r.Helper()
	list, err := r.Load(hearing)
	if err != nil {
		r.Fatalf("load: %v", err)
	}
	found := make(map[app.Key]app.Record, len(list))
	for _, record := range list {
		if found[record.Key()] != nil {
			r.Fatalf("load gives %v twice", record.Key())
		}
		found[record.Key()] = record
	}
	return found
}

// party reads the party as it is now; nil when it is gone.
func (r *register) party(p *app.Party) *app.Party {
	r.Helper()
	now, _ := r.load(p.Hearing)[p.Key()].(*app.Party)
	return now
}

// holds fails the test unless the hearing has exactly these records, with the
// revisions that they carry.
func (r *register) holds(hearing app.ID, want ...app.Record) {
	r.Helper()
	got := slices.Collect(maps.Values(r.load(hearing)))
	if g, w := told(got), told(want); !slices.Equal(g, w) {
		r.Fatalf("the hearing has\n%q\nand should have\n%q", g, w)
	}
}

// told writes records down so that they can be compared.
func told(list []app.Record) []string {
	var lines []string
	for _, record := range list {
		lines = append(lines, fmt.Sprintf("%s rev %d %s", record.Key().Kind, record.Common().Revision, asJSON(record)))
	}
	slices.Sort(lines)
	return lines
}

func asJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}
