package storage

import (
	"encoding/binary"
	"encoding/json"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
)

// hearing is one hearing's bucket within a transaction.
type hearing struct {
	id      app.ID
	self    shelf // the tops
	records map[app.RecordKind]shelf
	changes shelf
	images  shelf
	schemas map[app.RecordKind]uint64
}

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

// hearing opens a hearing's bucket. The error has CodeHearingMissing when it is
// not there.
func (r *Register) hearing(tx *bolt.Tx, id app.ID) (*hearing, error) {
	b := tx.Bucket(hearingsBucket).Bucket([]byte(id))
	if b == nil {
		return nil, app.Refuse(app.CodeHearingMissing, "Value", string(id))
	}
	return r.shelves(b, id)
}

// newHearing makes the bucket of a hearing.
func (r *Register) newHearing(tx *bolt.Tx, id app.ID) (*hearing, error) {
	b, err := tx.Bucket(hearingsBucket).CreateBucket([]byte(id))
	if err != nil {
		return nil, err
	}
	return r.shelves(b, id)
}

func (r *Register) shelves(b *bolt.Bucket, id app.ID) (*hearing, error) {
	register, path := r.header.Register, string(id)
	h := &hearing{
		id:      id,
		self:    shelf{register, path, b},
		records: make(map[app.RecordKind]shelf),
		schemas: r.schemas,
	}
	kinds, err := within(b, register, path, "records")
	if err != nil {
		return nil, err
	}
	for _, kind := range app.RecordKinds() {
		if h.records[kind], err = within(kinds.bucket, register, kinds.path, string(kind)); err != nil {
			return nil, err
		}
	}
	if h.changes, err = within(b, register, path, "changes"); err != nil {
		return nil, err
	}
	if h.images, err = within(b, register, path, "images"); err != nil {
		return nil, err
	}
	for _, s := range []shelf{h.changes, h.images} {
		if s.bucket != nil {
			s.bucket.FillPercent = 0.9 // keys only come in at the end
		}
	}
	return h, nil
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

// record reads an entry among the records; one that never was is gone, with
// revision 0.
func (h *hearing) record(key app.Key) (app.Revision, entry, error) {
	revision, plain, err := h.records[key.Kind].get([]byte(key.ID))
	if err != nil || plain == nil {
		return 0, entry{}, err
	}
	e, err := decodeEntry(plain)
	return app.Revision(revision), e, err
}

// image reads a record as a change left it; gone when seq is 0.
func (h *hearing) image(seq app.Seq, key app.Key) (entry, error) {
	if seq == 0 {
		return entry{}, nil
	}
	_, plain, err := h.images.must(imageKey(seq, key))
	if err != nil {
		return entry{}, err
	}
	return decodeEntry(plain)
}

// write puts a record, or with no JSON its stub, among the records, and the same
// as the step's image. It returns the record's new revision.
func (h *hearing) write(s *step, key app.Key, json []byte) (app.Revision, error) {
	revision, old, err := h.record(key)
	if err != nil {
		return 0, err
	}
	if old.change != s.Seq { // else it is typed on, and what was before stays
		s.Touched = append(s.Touched, key)
		s.Before = append(s.Before, old.change)
	}
	revision++
	plain := entry{h.schemas[key.Kind], s.Seq, json}.encode()
	if err := h.records[key.Kind].put([]byte(key.ID), uint64(revision), plain); err != nil {
		return 0, err
	}
	return revision, h.images.put(imageKey(s.Seq, key), uint64(revision), plain)
}
