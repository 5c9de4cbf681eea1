package letters

import (
	"sync/atomic"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// target is where the edits of the page go: to a letter that is in the register, or
// to one that was composed and is begun by its first edit. Edits come one after
// another, beside the window's thread, which may ask for the ID at any time.
type target struct {
	desk     *casework.Desk
	key      string // names the target among the edits that wait
	id       atomic.Pointer[app.ID]
	composed app.Letter // never changed
}

func existing(desk *casework.Desk, id app.ID) *target {
	t := &target{desk: desk, key: string(id)}
	t.id.Store(&id)
	return t
}

func fresh(desk *casework.Desk, composed app.Letter) *target {
	return &target{desk: desk, key: string(app.NewID()), composed: composed}
}

// ID is the letter's id; "" while it is not begun.
func (t *target) ID() app.ID {
	if id := t.id.Load(); id != nil {
		return *id
	}
	return ""
}

// letter is the letter as it stands in f; nil where it is gone.
func (t *target) letter(f *app.CaseFile) *app.Letter {
	if id := t.ID(); id != "" {
		return f.Letter(id)
	}
	return &t.composed
}

// edit changes a field.
func (t *target) edit(field string, change func(*app.Letter)) error {
	if id := t.ID(); id != "" {
		return t.desk.EditLetter(id, field, change)
	}
	l := *app.CloneOf(&t.composed)
	change(&l)
	return t.store(t.desk.BeginLetter(l))
}

// begin sees to it that the letter is in the register.
func (t *target) begin() error {
	if t.ID() != "" {
		return nil
	}
	return t.store(t.desk.BeginLetter(*app.CloneOf(&t.composed)))
}

func (t *target) store(l *app.Letter, err error) error {
	if err == nil {
		t.id.Store(&l.ID)
	}
	return err
}
