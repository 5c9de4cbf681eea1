package storage

import (
	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
)

// Changes implements [app.Store].
func (r *Register) Changes(id app.ID, before app.Seq, limit int) ([]app.Change, error) {
	var list []app.Change
	err := r.view(func(tx *bolt.Tx) error {
		h, err := r.hearing(tx, id)
		if err != nil || h.changes.bucket == nil {
			return err
		}
		c := h.changes.bucket.Cursor()
		for key := newestBefore(c, before); key != nil && len(list) < limit; key, _ = c.Prev() {
			s, err := h.step(seqOf(key))
			if err != nil {
				return err
			}
			list = append(list, s.Change)
		}
		return nil
	})
	return list, err
}

// newestBefore puts the cursor on the newest change before seq, or on the newest
// of all when seq is 0.
func newestBefore(c *bolt.Cursor, seq app.Seq) (key []byte) {
	if seq != 0 {
		if key, _ = c.Seek(seqKey(seq)); key != nil {
			key, _ = c.Prev()
			return key
		}
	}
	key, _ = c.Last()
	return key
}

// Ahead implements [app.Store]. What a redo would bring back is told as the change
// that first did it.
func (r *Register) Ahead(id app.ID) (undo, redo *app.Change, err error) {
	err = r.view(func(tx *bolt.Tx) error {
		h, err := r.hearing(tx, id)
		if err != nil {
			return err
		}
		t, _, err := h.tops()
		if err != nil {
			return err
		}
		if t.Undo != 0 {
			top, err := h.step(t.Undo)
			if err != nil {
				return err
			}
			undo = &top.Change
		}
		if t.Redo != 0 {
			top, err := h.step(t.Redo)
			if err != nil {
				return err
			}
			if top, err = h.step(top.Of); err != nil {
				return err
			}
			redo = &top.Change
		}
		return nil
	})
	return undo, redo, err
}
