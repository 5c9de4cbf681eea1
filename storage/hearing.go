package storage

import (
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
	files   shelf
	schemas map[app.RecordKind]uint64
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
	if h.files, err = within(b, register, path, "files"); err != nil {
		return nil, err
	}
	for _, s := range []shelf{h.changes, h.images} {
		if s.bucket != nil {
			s.bucket.FillPercent = 0.9 // keys only come in at the end
		}
	}
	return h, nil
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
