package responses

import (
	"sync"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// target is where the edits of the detail go: to a response that is in the
// register, or to a new one, which is kept here until it tells something
// and can be logged. Edits come one after another, beside the window's thread.
type target struct {
	desk *casework.Desk
	key  string // names the target among the edits that wait

	mu         sync.Mutex
	id         app.ID // "" until the response is logged
	draft      app.Response
	newParties []*app.Party // made for the draft, written with it
}

// existing is the target for a response that is in the register.
func existing(desk *casework.Desk, id app.ID) *target {
	return &target{desk: desk, id: id, key: string(id)}
}

// fresh is the target for a new response.
func fresh(desk *casework.Desk, draft app.Response) *target {
	return &target{desk: desk, draft: draft, key: string(app.NewID())}
}

// ID is the response's id; "" while it is not logged.
func (t *target) ID() app.ID {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.id
}

// edit changes a field. A new response is logged by the first edit after which it
// is not empty.
func (t *target) edit(field casework.ResponseField, change func(*app.Response), newParties ...*app.Party) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.id != "" {
		return t.desk.EditResponse(t.id, field, change, newParties...)
	}
	change(&t.draft)
	t.newParties = append(t.newParties, newParties...)
	if t.draft.Empty() {
		return nil
	}
	logged, err := t.desk.Log(t.draft, t.newParties...)
	if err != nil {
		return err
	}
	t.id = logged.ID
	return nil
}
