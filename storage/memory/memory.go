// Package memory keeps a register in memory, for tests. It behaves as the one on
// disk does; package storagetest holds both to that.
package memory

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"sync"

	"hvidbog/app"
	"hvidbog/storage/internal/rules"
)

// Store is a register that is gone when the program ends.
type Store struct {
	mu       sync.Mutex
	seq      app.Seq
	hearings map[app.ID]*hearing
}

var _ app.Store = (*Store)(nil)

// New makes a register without hearings.
func New() *Store { return &Store{hearings: make(map[app.ID]*hearing)} }

// hearing has the whole log of a hearing. Records in it are never changed.
type hearing struct {
	id         app.ID
	records    map[app.Key]app.Record
	revisions  map[app.Key]app.Revision // also of records that are gone
	log        []*step
	undo, redo []*step // the last is on top
	files      map[string][]byte
}

// step is a change with the records as it found them; nil for what was not there.
type step struct {
	app.Change
	continues string
	before    map[app.Key]app.Record
}

func (s *Store) hearing(id app.ID) (*hearing, error) {
	if h := s.hearings[id]; h != nil {
		return h, nil
	}
	return nil, app.Refuse(app.CodeHearingMissing, "Value", string(id))
}

// Hearings implements [app.Store].
func (s *Store) Hearings() ([]*app.Hearing, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []*app.Hearing
	for id, h := range s.hearings {
		list = append(list, h.records[app.Key{Kind: app.HearingRecord, ID: id}].Clone().(*app.Hearing))
	}
	return list, nil
}

// Load implements [app.Store].
func (s *Store) Load(id app.ID) ([]app.Record, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	h, err := s.hearing(id)
	if err != nil {
		return nil, err
	}
	var list []app.Record
	for _, r := range h.records {
		list = append(list, r.Clone())
	}
	return list, nil
}

// Commit implements [app.Store].
func (s *Store) Commit(d app.Draft) (app.Change, error) {
	if err := rules.Draft(d); err != nil {
		return app.Change{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	h, err := s.hearing(d.Hearing)
	if d.Whole {
		if refusal := rules.Taken(d, err == nil); refusal != nil {
			return app.Change{}, refusal
		}
	}
	if err != nil && rules.MakesHearing(d) {
		h = &hearing{
			id:        d.Hearing,
			records:   make(map[app.Key]app.Record),
			revisions: make(map[app.Key]app.Revision),
			files:     make(map[string][]byte),
		}
	} else if err != nil {
		return app.Change{}, err
	}
	if err := h.fresh(d); err != nil {
		return app.Change{}, err
	}
	s.hearings[h.id] = h
	for _, content := range d.Files {
		sum := sha256.Sum256(content)
		h.files[hex.EncodeToString(sum[:])] = append([]byte{}, content...)
	}
	c := s.begin(h, d)
	for _, r := range d.Put {
		r.Common().Revision = h.write(c, r.Key(), r.Clone())
	}
	for _, r := range d.Delete {
		h.write(c, r.Key(), nil)
	}
	return c.told(), nil
}

// fresh makes sure that all records are as they were when they were read.
func (h *hearing) fresh(d app.Draft) error {
	for _, r := range d.Put {
		if h.visible(r.Key()) != r.Common().Revision {
			return app.Refuse(app.CodeConflict)
		}
	}
	for _, r := range d.Delete {
		if now := h.visible(r.Key()); now == 0 || now != r.Common().Revision {
			return app.Refuse(app.CodeConflict)
		}
	}
	return nil
}

// visible is the revision of a record; 0 when there is none.
func (h *hearing) visible(key app.Key) app.Revision {
	if h.records[key] == nil {
		return 0
	}
	return h.revisions[key]
}

func (s *Store) begin(h *hearing, d app.Draft) *step {
	if len(h.log) > 0 {
		last := h.log[len(h.log)-1]
		if rules.Continues(last.Change, last.continues, d) {
			last.Until, last.What = d.By.At, d.What
			return last
		}
	}
	first := len(h.log) == 0
	c := s.newStep(h, app.Change{By: d.By, What: d.What, Action: app.Did})
	c.continues = d.Continues
	if !first {
		h.undo = append(h.undo, c)
	}
	h.redo = nil
	return c
}

func (s *Store) newStep(h *hearing, c app.Change) *step {
	s.seq++
	c.Seq, c.UUID, c.Hearing, c.Until = s.seq, app.NewID(), h.id, c.By.At
	made := &step{Change: c, before: make(map[app.Key]app.Record)}
	h.log = append(h.log, made)
	return made
}

// told is the change as it is handed out: it shares nothing with the log, where
// what is typed on may still change it.
func (s *step) told() app.Change {
	c := s.Change
	c.Touched = slices.Clone(c.Touched)
	return c
}

// write puts a record, or takes it away when it is nil, and gives its revision.
func (h *hearing) write(c *step, key app.Key, r app.Record) app.Revision {
	if _, again := c.before[key]; !again {
		c.before[key] = h.records[key]
		c.Touched = append(c.Touched, key)
	}
	h.revisions[key]++
	if r == nil {
		delete(h.records, key)
	} else {
		r.Common().Revision = h.revisions[key]
		h.records[key] = r
	}
	return h.revisions[key]
}

// Changes implements [app.Store].
func (s *Store) Changes(id app.ID, before app.Seq, limit int) ([]app.Change, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	h, err := s.hearing(id)
	if err != nil {
		return nil, err
	}
	var list []app.Change
	for _, c := range slices.Backward(h.log) {
		if len(list) < limit && (before == 0 || c.Seq < before) {
			list = append(list, c.told())
		}
	}
	return list, nil
}

// Check implements [app.Store].
func (s *Store) Check() ([]string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var found []string
	for id, h := range s.hearings {
		var list []app.Record
		for key, r := range h.records {
			list = append(list, r)
			if r.Key() != key || r.Common().Revision != h.revisions[key] {
				found = append(found, fmt.Sprintf("hearing %s: %s %s was changed from outside", id, key.Kind, key.ID))
			}
		}
		found = append(found, rules.Whole(id, list)...)
		found = append(found, rules.Files(id, list, h.lengths())...)
	}
	return found, nil
}

// Snapshot implements [app.Store]: there is no file, and so nothing to copy.
func (s *Store) Snapshot(io.Writer) error { return nil }

// Close implements [app.Store]. The store can be used again.
func (s *Store) Close() error { return nil }
