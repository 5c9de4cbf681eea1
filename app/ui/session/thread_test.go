package session_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/uitest"
)

// thread is the window's thread, which the test is: it does what others hand it
// when it comes to it, as Fyne's does.
type thread chan func()

// until goes on until something holds.
func (th thread) until(holds func() bool) {
	for !holds() {
		(<-th)()
	}
}

// The same session with the saving on goroutines of its own, as in the program.
func TestSavingBesideTheWindow(t *testing.T) {
	world := uitest.NewWorld(t)
	th := make(thread, 10_000)
	ports := world.Ports()
	ports.Do = func(f func()) { th <- f }
	ports.Background = func(f func()) { go f() }
	ports.After = func(d time.Duration, f func()) func() { return func() {} } // the pause never comes
	desk := world.Desk()
	var status session.Status
	s := session.New(ports, desk, nil, func(session.Place) {}, func(st session.Status) { status = st })
	heard := 0
	s.Listen(func(casework.News) { heard++ })

	const parties, letters = 20, 50
	var made []*app.Party
	for i := range parties {
		s.Act(func() error {
			p, err := desk.AddParty(app.Party{Name: fmt.Sprint("Part ", i), Kind: app.Organisation})
			made = append(made, p)
			return err
		}, nil)
	}
	s.Settle()
	told := 0
	for n := 1; n <= letters; n++ {
		for _, p := range made {
			note := strings.Repeat("x", n)
			s.Type(string(p.ID), func() error {
				return desk.EditParty(p.ID, "note", func(p *app.Party) { p.Note = note })
			}, func(err error) {
				told++
				if err != nil {
					t.Error(err)
				}
			})
		}
		if n%10 == 0 {
			s.Act(func() error { return nil }, nil)
		}
	}
	s.Settle()
	for _, p := range desk.File().Parties {
		if len(p.Note) != letters {
			t.Errorf("%s: %d letters are on the disk, want %d", p.Name, len(p.Note), letters)
		}
	}
	th.until(func() bool { return told == parties*letters/10 && heard == parties+told })
	th.until(func() bool { return !status.Saving })
	if status.Failed != nil {
		t.Error(status.Failed)
	}

	var undone bool
	s.Undo(func(_ app.Change, err error) { undone = err == nil })
	th.until(func() bool { return undone })
}
