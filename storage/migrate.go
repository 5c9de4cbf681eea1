package storage

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
)

// Migration brings the records of one kind from one version to the next. A record
// is at version 1 before any.
type Migration struct {
	Kind app.RecordKind
	To   int // the version that the records have afterwards, from 2
	// Apply gives the JSON of the next version. It may not depend on anything else.
	Apply func(json []byte) ([]byte, error)
}

// migrations are those of this program, in the order in which they were written.
// One that was ever released stays, as it is.
var migrations []Migration

// versions are the versions of the kinds of record after the migrations.
func versions(list []Migration) (map[app.RecordKind]uint64, error) {
	v := make(map[app.RecordKind]uint64)
	for _, kind := range app.RecordKinds() {
		v[kind] = 1
	}
	for i, m := range list {
		if v[m.Kind] == 0 || m.To != int(v[m.Kind])+1 {
			return nil, fmt.Errorf("migration %d, of %q to %d, is out of order", i, m.Kind, m.To)
		}
		v[m.Kind]++
	}
	return v, nil
}

// migrate runs the migrations that the register has not been through, all in one
// transaction. Before that it puts a copy of the register beside it, as
// "….hvidbog.før-version-2", which stays if the migrations went well.
func (r *Register) migrate(list []Migration) (err error) {
	if r.schemas, err = versions(list); err != nil {
		return err
	}
	to := r.header
	if to.Version = 1 + len(list); to == r.header {
		return nil
	}
	value, err := to.encode()
	if err != nil {
		return err
	}
	aside, err := r.setAside(fmt.Sprintf("%s.før-version-%d", r.path, to.Version))
	if err != nil {
		return err
	}
	err = r.update(func(tx *bolt.Tx) error {
		if err := r.eachHearing(tx, func(h *hearing) error { return h.migrate(list) }); err != nil {
			return err
		}
		return tx.Bucket(rootBucket).Put(headerKey, value)
	})
	if err != nil {
		return errors.Join(err, os.Remove(aside)) // else each start would leave one
	}
	r.header = to
	return nil
}

// setAside writes a copy of the register to path, or, when that name is taken, to
// the first of path-2, path-3 … that is not. It returns the name.
func (r *Register) setAside(path string) (string, error) {
	for i := 1; ; i++ {
		name := path
		if i > 1 {
			name = fmt.Sprintf("%s-%d", path, i)
		}
		err := publish(name, r.copyTo)
		if app.CodeOf(err) != app.CodeRegisterExists {
			return name, err
		}
	}
}

func (r *Register) copyTo(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(r.Snapshot(f), f.Close())
}

func (h *hearing) migrate(list []Migration) error {
	for _, kind := range app.RecordKinds() {
		s := h.records[kind]
		if err := s.migrate(list, func([]byte) app.RecordKind { return kind }); err != nil {
			return err
		}
	}
	return h.images.migrate(list, kindOfImage)
}

// kindOfImage reads the kind of record out of the key of an image.
func kindOfImage(key []byte) app.RecordKind {
	if len(key) < 8 {
		return ""
	}
	kind, _, _ := strings.Cut(string(key[8:]), "/")
	return app.RecordKind(kind)
}

// migrate brings every entry of a shelf up to date. Its revision stays: it is
// still the same writing.
func (s shelf) migrate(list []Migration, kindOf func(key []byte) app.RecordKind) error {
	var keys [][]byte // bbolt's buckets may not be changed while they are walked
	for key := range s.all() {
		keys = append(keys, bytes.Clone(key))
	}
	for _, key := range keys {
		revision, plain, err := s.must(key)
		if err != nil {
			return err
		}
		e, err := decodeEntry(plain)
		if err != nil {
			return err
		}
		if e, err = e.migrate(list, kindOf(key)); err != nil {
			return fmt.Errorf("%x in %s: %w", key, s.path, err)
		}
		if err := s.put(key, revision, e.encode()); err != nil {
			return err
		}
	}
	return nil
}

func (e entry) migrate(list []Migration, kind app.RecordKind) (entry, error) {
	for _, m := range list {
		if m.Kind != kind || uint64(m.To) <= e.schema {
			continue
		}
		if !e.gone() {
			json, err := m.Apply(e.json)
			if err != nil {
				return entry{}, fmt.Errorf("%s to version %d: %w", kind, m.To, err)
			}
			e.json = json
		}
		e.schema = uint64(m.To)
	}
	return e, nil
}
