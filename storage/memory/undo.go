package memory

import (
	"fmt"
	"slices"

	"hvidbog/app"
	"hvidbog/storage/internal/rules"
)

// Undo implements [app.Store].
func (s *Store) Undo(id app.ID, by app.Signature) (app.Reverted, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	h, err := s.hearing(id)
	if err != nil {
		return app.Reverted{}, err
	}
	if len(h.undo) == 0 {
		return app.Reverted{}, app.Refuse(app.CodeNothingToUndo)
	}
	return h.reverted([]*step{s.undo(h, by)}), nil
}

// UndoTo implements [app.Store].
func (s *Store) UndoTo(id app.ID, seq app.Seq, by app.Signature) (app.Reverted, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	h, err := s.hearing(id)
	if err != nil {
		return app.Reverted{}, err
	}
	goal := slices.IndexFunc(h.undo, func(c *step) bool { return c.Seq == seq || rules.Origin(c.Change) == seq })
	if goal < 0 {
		return app.Reverted{}, app.Refuse(app.CodeNoSuch, "Value", fmt.Sprint(seq))
	}
	var made []*step
	for len(h.undo) > goal {
		made = append(made, s.undo(h, by))
	}
	return h.reverted(made), nil
}

// Redo implements [app.Store].
func (s *Store) Redo(id app.ID, by app.Signature) (app.Reverted, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	h, err := s.hearing(id)
	if err != nil {
		return app.Reverted{}, err
	}
	if len(h.redo) == 0 {
		return app.Reverted{}, app.Refuse(app.CodeNothingToRedo)
	}
	c := s.takeBack(h, pop(&h.redo), app.Redid, by)
	h.undo = append(h.undo, c)
	return h.reverted([]*step{c}), nil
}

func (s *Store) undo(h *hearing, by app.Signature) *step {
	c := s.takeBack(h, pop(&h.undo), app.Undid, by)
	h.redo = append(h.redo, c)
	return c
}

func pop(stack *[]*step) *step {
	last := len(*stack) - 1
	top := (*stack)[last]
	*stack = (*stack)[:last]
	return top
}

// takeBack writes what a change found, as a new one.
func (s *Store) takeBack(h *hearing, of *step, action app.Action, by app.Signature) *step {
	c := s.newStep(h, app.Change{By: by, What: of.What, Action: action, Of: rules.Origin(of.Change)})
	for _, key := range of.Touched {
		r := of.before[key]
		if r != nil {
			r = r.Clone()
		}
		h.write(c, key, r)
	}
	return c
}

// reverted tells how the records that the changes touched are now.
func (h *hearing) reverted(changes []*step) app.Reverted {
	var result app.Reverted
	seen := make(map[app.Key]bool)
	for _, c := range changes {
		result.Changes = append(result.Changes, c.told())
		for _, key := range c.Touched {
			if seen[key] {
				continue
			}
			seen[key] = true
			if r := h.records[key]; r != nil {
				result.Put = append(result.Put, r.Clone())
			} else {
				result.Deleted = append(result.Deleted, key)
			}
		}
	}
	return result
}

// Ahead implements [app.Store].
func (s *Store) Ahead(id app.ID) (undo, redo *app.Change, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	h, err := s.hearing(id)
	if err != nil {
		return nil, nil, err
	}
	if n := len(h.undo); n > 0 {
		c := h.undo[n-1].told()
		undo = &c
	}
	if n := len(h.redo); n > 0 {
		of := h.redo[n-1].Of
		i := slices.IndexFunc(h.log, func(c *step) bool { return c.Seq == of })
		c := h.log[i].told()
		redo = &c
	}
	return undo, redo, nil
}
