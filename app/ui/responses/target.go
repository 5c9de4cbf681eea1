package responses

import (
	"slices"
	"sync/atomic"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// target is where the edits of the detail go: to a response that is in the
// register, or to a new one, which is kept here until it tells something
// and can be logged. Edits come one after another, beside the window's thread,
// which may ask for the ID at any time and never waits for the disk.
type target struct {
	desk *casework.Desk
	key  string // names the target among the edits that wait
	id   atomic.Pointer[app.ID]

	draft      app.Response
	newParties []*app.Party // made for the draft, written with it
}

// existing is the target for a response that is in the register.
func existing(desk *casework.Desk, id app.ID) *target {
	t := &target{desk: desk, key: string(id)}
	t.id.Store(&id)
	return t
}

// fresh is the target for a new response.
func fresh(desk *casework.Desk, draft app.Response) *target {
	return &target{desk: desk, draft: draft, key: string(app.NewID())}
}

// ID is the response's id; "" while it is not logged.
func (t *target) ID() app.ID {
	if id := t.id.Load(); id != nil {
		return *id
	}
	return ""
}

// edit changes a field. A new response is logged by the first edit after which it
// is not empty.
func (t *target) edit(field casework.ResponseField, change func(*app.Response), newParties ...*app.Party) error {
	if id := t.ID(); id != "" {
		return t.desk.EditResponse(id, field, change, newParties...)
	}
	change(&t.draft)
	t.newParties = slices.DeleteFunc(append(t.newParties, newParties...), func(p *app.Party) bool {
		return !slices.Contains(t.draft.Voices(), p.ID) // another was named in its place
	})
	if t.draft.Empty() {
		return nil
	}
	logged, err := t.desk.Log(t.draft, t.newParties...)
	if err != nil {
		return err
	}
	t.id.Store(&logged.ID)
	return nil
}
