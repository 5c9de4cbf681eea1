package storage

import (
	"bytes"
	"fmt"
	"runtime"
	"sync"

	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
)

// Hearings implements [app.Store].
func (r *Register) Hearings() ([]*app.Hearing, error) {
	var list []*app.Hearing
	err := r.view(func(tx *bolt.Tx) error {
		return r.eachHearing(tx, func(h *hearing) error {
			revision, e, err := h.record(app.Key{Kind: app.HearingRecord, ID: h.id})
			if err != nil {
				return err
			}
			record, err := e.record(app.HearingRecord, revision)
			if err != nil {
				return fmt.Errorf("hearing %s: %w", h.id, err)
			}
			list = append(list, record.(*app.Hearing))
			return nil
		})
	})
	return list, err
}

func (r *Register) eachHearing(tx *bolt.Tx, fn func(*hearing) error) error {
	return tx.Bucket(hearingsBucket).ForEachBucket(func(id []byte) error {
		h, err := r.hearing(tx, app.ID(id))
		if err != nil {
			return err
		}
		return fn(h)
	})
}

// Load implements [app.Store]. The values are decoded on all cores, after they
// were copied out of the transaction.
func (r *Register) Load(id app.ID) ([]app.Record, error) {
	var found []stored
	err := r.view(func(tx *bolt.Tx) error {
		h, err := r.hearing(tx, id)
		if err != nil {
			return err
		}
		for kind, s := range h.records {
			for key, value := range s.all() {
				found = append(found, stored{s, kind, bytes.Clone(key), bytes.Clone(value)})
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	records, err := decodeAll(found)
	return records, failure(r.path, err)
}

// stored is a record still to be decoded.
type stored struct {
	shelf      shelf
	kind       app.RecordKind
	key, value []byte
}

// decode gives nil for a record that is gone.
func (s stored) decode() (app.Record, error) {
	revision, plain, err := s.shelf.decode(s.key, s.value)
	if err != nil {
		return nil, err
	}
	e, err := decodeEntry(plain)
	if err != nil || e.gone() {
		return nil, err
	}
	return e.record(s.kind, app.Revision(revision))
}

func decodeAll(list []stored) ([]app.Record, error) {
	records := make([]app.Record, len(list))
	workers := min(runtime.GOMAXPROCS(0), 1+len(list)/64)
	errs := make([]error, workers)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(list) && errs[w] == nil; i += workers {
				records[i], errs[w] = list[i].decode()
			}
		})
	}
	wg.Wait()
	kept := records[:0]
	for _, r := range records {
		if r != nil {
			kept = append(kept, r)
		}
	}
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return kept, nil
}
