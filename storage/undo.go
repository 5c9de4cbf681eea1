package storage

import (
	"fmt"

	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
	"hvidbog/storage/internal/rules"
)

// Undo implements [app.Store].
func (r *Register) Undo(id app.ID, by app.Signature) (app.Reverted, error) {
	return r.revert(id, func(tx *bolt.Tx, h *hearing, done *reversal) error {
		t, _, err := h.tops()
		if err != nil {
			return err
		}
		if t.Undo == 0 {
			return app.Refuse(app.CodeNothingToUndo)
		}
		return h.undo(tx, t, by, done)
	})
}

// UndoTo implements [app.Store].
func (r *Register) UndoTo(id app.ID, seq app.Seq, by app.Signature) (app.Reverted, error) {
	return r.revert(id, func(tx *bolt.Tx, h *hearing, done *reversal) error {
		for {
			t, _, err := h.tops()
			if err != nil {
				return err
			}
			if t.Undo == 0 {
				return app.Refuse(app.CodeNoSuch, "Value", fmt.Sprint(seq))
			}
			top, err := h.step(t.Undo)
			if err != nil {
				return err
			}
			if err := h.undo(tx, t, by, done); err != nil {
				return err
			}
			if top.Seq == seq || rules.Origin(top.Change) == seq {
				return nil
			}
		}
	})
}

// Redo implements [app.Store].
func (r *Register) Redo(id app.ID, by app.Signature) (app.Reverted, error) {
	return r.revert(id, func(tx *bolt.Tx, h *hearing, done *reversal) error {
		t, _, err := h.tops()
		if err != nil {
			return err
		}
		if t.Redo == 0 {
			return app.Refuse(app.CodeNothingToRedo)
		}
		top, err := h.step(t.Redo)
		if err != nil {
			return err
		}
		s, err := h.takeBack(tx, top, app.Redid, by, done)
		if err != nil {
			return err
		}
		s.Below = t.Undo
		if err := h.putStep(s); err != nil {
			return err
		}
		return h.putTops(tops{Undo: s.Seq, Redo: top.Below})
	})
}

func (h *hearing) undo(tx *bolt.Tx, t tops, by app.Signature, done *reversal) error {
	top, err := h.step(t.Undo)
	if err != nil {
		return err
	}
	s, err := h.takeBack(tx, top, app.Undid, by, done)
	if err != nil {
		return err
	}
	s.Below = t.Redo
	if err := h.putStep(s); err != nil {
		return err
	}
	return h.putTops(tops{Undo: top.Below, Redo: s.Seq})
}

// takeBack writes the before-images of a change as a new one.
func (h *hearing) takeBack(tx *bolt.Tx, of *step, action app.Action, by app.Signature, done *reversal) (*step, error) {
	s, err := h.newStep(tx, app.Change{By: by, What: of.What, Action: action, Of: rules.Origin(of.Change)})
	if err != nil {
		return nil, err
	}
	for i, key := range of.Touched {
		before, err := h.image(of.Before[i], key)
		if err != nil {
			return nil, err
		}
		revision, err := h.write(s, key, before.json)
		if err != nil {
			return nil, err
		}
		done.wrote(key, revision, before)
	}
	done.changes = append(done.changes, s.Change)
	return s, nil
}

// reversal gathers what an undo or a redo did.
type reversal struct {
	changes []app.Change
	keys    []app.Key // in the order in which they were first written
	last    map[app.Key]written
}

type written struct {
	revision app.Revision
	entry    entry
}

func (v *reversal) wrote(key app.Key, revision app.Revision, e entry) {
	if _, again := v.last[key]; !again {
		v.keys = append(v.keys, key)
	}
	v.last[key] = written{revision, e}
}

func (v *reversal) reverted() (app.Reverted, error) {
	result := app.Reverted{Changes: v.changes}
	for _, key := range v.keys {
		w := v.last[key]
		if w.entry.gone() {
			result.Deleted = append(result.Deleted, key)
			continue
		}
		record, err := w.entry.record(key.Kind, w.revision)
		if err != nil {
			return app.Reverted{}, err
		}
		result.Put = append(result.Put, record)
	}
	return result, nil
}

func (r *Register) revert(id app.ID, fn func(*bolt.Tx, *hearing, *reversal) error) (app.Reverted, error) {
	var result app.Reverted
	err := r.update(func(tx *bolt.Tx) error {
		h, err := r.hearing(tx, id)
		if err != nil {
			return err
		}
		done := &reversal{last: make(map[app.Key]written)}
		if err := fn(tx, h, done); err != nil {
			return err
		}
		result, err = done.reverted()
		return err
	})
	return result, err
}
