package storage

import (
	"errors"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
)

// TestCheckFinds breaks a register in each of the ways that only Check can see.
// The register has change 1, which made the hearing, and change 2, which made a
// party.
func TestCheckFinds(t *testing.T) {
	r, h := opened(t, Options{})
	defer r.Close()
	if err := save(r, h, 0); err != nil {
		t.Fatal(err)
	}
	for want, breaks := range map[string]func(*hearing) error{
		"cannot be on the undo stack": func(h *hearing) error { return h.putTops(tops{Undo: 99}) },
		"cannot be on the redo stack": func(h *hearing) error { return h.putTops(tops{Redo: 2}) },
		"no change knows of":          func(h *hearing) error { return h.images.put(seqKey(77), 1, []byte("x")) },
		"is at revision 9": func(h *hearing) error {
			return rewrite(h.records[app.PartyRecord], 0, func(e *entry) uint64 { return 9 })
		},
		"stands where": func(h *hearing) error {
			return rewrite(h.records[app.PartyRecord], 0, func(e *entry) uint64 {
				e.json = []byte(`{"id":"en anden","hearing":"` + string(h.id) + `"}`)
				return 1
			})
		},
		"a party:": func(h *hearing) error {
			return rewrite(h.images, 2, func(e *entry) uint64 { e.json = []byte(`{`); return 1 })
		},
		"version 9, is where": func(h *hearing) error {
			return rewrite(h.images, 2, func(e *entry) uint64 { e.schema = 9; return 1 })
		},
		"of change 1, version 1, is where": func(h *hearing) error {
			return rewrite(h.images, 2, func(e *entry) uint64 { e.change = 1; return 1 })
		},
		"at revision 0, after 0": func(h *hearing) error {
			return rewrite(h.images, 2, func(e *entry) uint64 { return 0 })
		},
		"nothing at 0000000000000002": func(h *hearing) error { return h.images.bucket.Delete(keyIn(h.images, 2)) },
		"its checksum does not fit":   func(h *hearing) error { return garble(h.images, 2, []byte{1, 1, 0, 0, 0, 0}) },
		"it is cut short":             func(h *hearing) error { return garble(h.images, 2, []byte{1}) },
		"it is empty":                 func(h *hearing) error { return garble(h.changes, 2, nil) },
		"unknown form 77":             func(h *hearing) error { return garble(h.changes, 2, []byte{77}) },
		"an entry is cut short":       func(h *hearing) error { return h.images.put(keyIn(h.images, 2), 1, []byte{0x80}) },
		"contradicts itself":          func(h *hearing) error { return h.changes.put(seqKey(2), 1, []byte(`{"seq":3}`)) },
		"change 2: invalid":           func(h *hearing) error { return h.changes.put(seqKey(2), 1, []byte(`nej`)) },
		"change 1000 does not belong": func(h *hearing) error { return h.putStep(&step{Change: app.Change{Seq: 1000, Hearing: h.id}}) },
		"of change 50, which is not":  func(h *hearing) error { return change(h, func(s *step) { s.Action, s.Of = app.Undid, 50 }) },
		"says that change 1 touched":  func(h *hearing) error { return change(h, func(s *step) { s.Before[0] = 1 }) },
		"tops:":                       func(h *hearing) error { return h.self.put(topsKey, 1, []byte(`nej`)) },
		"in the log and not among the": func(h *hearing) error {
			return h.records[app.PartyRecord].bucket.Delete(keyIn(h.records[app.PartyRecord], 0))
		},
		"its own record is missing": func(h *hearing) error { return h.records[app.HearingRecord].bucket.Delete([]byte(h.id)) },
		"is not as the log last left it": func(h *hearing) error {
			return rewrite(h.records[app.PartyRecord], 0, func(e *entry) uint64 {
				e.json = []byte(strings.Replace(string(e.json), "Part 0", "Part 1", 1))
				return 1
			})
		},
	} {
		found := broken(t, r, h.ID, breaks)
		if !strings.Contains(strings.Join(found, "\n"), want) {
			t.Errorf("check finds %.300q, and not %q", found, want)
		}
	}
	if found, err := r.Check(); err != nil || len(found) > 0 {
		t.Errorf("nothing was broken for good: %q, %v", found, err)
	}
}

// broken tells what an inspection finds after the hearing was broken, in a
// transaction that never counts.
func broken(t *testing.T, r *Register, id app.ID, breaks func(*hearing) error) (found []string) {
	t.Helper()
	rollback := errors.New("it never counts")
	err := r.db.Update(func(tx *bolt.Tx) error {
		h, err := r.hearing(tx, id)
		if err != nil {
			return err
		}
		if err := breaks(h); err != nil {
			return err
		}
		found = inspect(h, 2)
		return rollback
	})
	if !errors.Is(err, rollback) {
		t.Fatal(err)
	}
	return found
}

// keyIn is the first key at a change, or of all when seq is 0.
func keyIn(s shelf, seq app.Seq) []byte {
	key, _ := s.bucket.Cursor().Seek(seqKey(seq))
	return append([]byte{}, key...)
}

func garble(s shelf, seq app.Seq, value []byte) error { return s.bucket.Put(keyIn(s, seq), value) }

// rewrite changes an entry; the function gives the revision that it is to have.
func rewrite(s shelf, seq app.Seq, with func(*entry) uint64) error {
	key := keyIn(s, seq)
	_, plain, err := s.must(key)
	if err != nil {
		return err
	}
	e, err := decodeEntry(plain)
	if err != nil {
		return err
	}
	revision := with(&e)
	return s.put(key, revision, e.encode())
}

func change(h *hearing, with func(*step)) error {
	s, err := h.step(2)
	if err != nil {
		return err
	}
	with(s)
	return h.putStep(s)
}
