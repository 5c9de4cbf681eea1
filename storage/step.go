package storage

import (
	"encoding/binary"
	"encoding/json"
	"fmt"

	"hvidbog/app"
)

var topsKey = []byte("tops")

// tops are the changes on top of the two stacks; 0 where a stack is empty.
type tops struct {
	Undo app.Seq `json:"undo"`
	Redo app.Seq `json:"redo"`
}

// step is a change as it is kept.
type step struct {
	app.Change
	Continues string `json:"continues,omitempty"` // as the draft had it
	// Before has, for each of Touched, the change that touched it before; 0 when
	// none had.
	Before []app.Seq `json:"before,omitempty"`
	// Below is the next change on the stack that this one was put on.
	Below app.Seq `json:"below,omitempty"`
}

func (h *hearing) tops() (t tops, revision uint64, err error) {
	revision, plain, err := h.self.get(topsKey)
	if err != nil || plain == nil {
		return tops{}, 0, err
	}
	if err := json.Unmarshal(plain, &t); err != nil {
		return tops{}, 0, fmt.Errorf("%w: tops: %w", errDamaged, err)
	}
	return t, revision, nil
}

func (h *hearing) putTops(t tops) error {
	_, revision, err := h.tops()
	if err != nil {
		return err
	}
	plain, err := marshal(t)
	if err != nil {
		return err
	}
	return h.self.put(topsKey, revision+1, plain)
}

func seqKey(seq app.Seq) []byte { return binary.BigEndian.AppendUint64(nil, uint64(seq)) }

func imageKey(seq app.Seq, key app.Key) []byte {
	return append(seqKey(seq), string(key.Kind)+"/"+string(key.ID)...)
}

// step reads the change with a number.
func (h *hearing) step(seq app.Seq) (*step, error) {
	_, plain, err := h.changes.must(seqKey(seq))
	if err != nil {
		return nil, err
	}
	return decodeStep(seq, plain)
}

func decodeStep(seq app.Seq, plain []byte) (*step, error) {
	s := new(step)
	if err := json.Unmarshal(plain, s); err != nil {
		return nil, fmt.Errorf("%w: change %d: %w", errDamaged, seq, err)
	}
	if s.Seq != seq || len(s.Before) != len(s.Touched) {
		return nil, fmt.Errorf("%w: change %d contradicts itself", errDamaged, seq)
	}
	return s, nil
}

func (h *hearing) putStep(s *step) error {
	revision, _, err := h.changes.get(seqKey(s.Seq))
	if err != nil {
		return err
	}
	plain, err := marshal(s)
	if err != nil {
		return err
	}
	return h.changes.put(seqKey(s.Seq), revision+1, plain)
}

// newest is the hearing's last change; nil when it has none.
func (h *hearing) newest() (*step, error) {
	if h.changes.bucket == nil {
		return nil, nil
	}
	key, _ := h.changes.bucket.Cursor().Last()
	if key == nil {
		return nil, nil
	}
	return h.step(seqOf(key))
}

// seqOf reads a key, or the beginning of one.
func seqOf(key []byte) app.Seq {
	if len(key) < 8 {
		return 0
	}
	return app.Seq(binary.BigEndian.Uint64(key))
}
