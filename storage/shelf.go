package storage

import (
	"bytes"
	"errors"
	"fmt"
	"iter"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"hvidbog/app"
)

// shelf is one bucket with values in it. All values go through a shelf, and so
// through the codec. A shelf without a bucket is empty.
type shelf struct {
	register app.ID
	path     string
	bucket   *bolt.Bucket
}

func (s shelf) place(key []byte) place {
	return place{register: s.register, bucket: s.path, key: key}
}

// get reads a value; plain is nil when there is none.
func (s shelf) get(key []byte) (revision uint64, plain []byte, err error) {
	if s.bucket == nil {
		return 0, nil, nil
	}
	value := s.bucket.Get(key)
	if value == nil {
		return 0, nil, nil
	}
	return s.decode(key, value)
}

// must reads a value that something else says is there.
func (s shelf) must(key []byte) (revision uint64, plain []byte, err error) {
	revision, plain, err = s.get(key)
	if err == nil && plain == nil {
		err = fmt.Errorf("%w: nothing at %x in %s", errDamaged, key, s.path)
	}
	return revision, plain, err
}

func (s shelf) decode(key, value []byte) (uint64, []byte, error) {
	revision, plain, err := decode(s.place(key), value)
	if err != nil {
		err = fmt.Errorf("%x in %s: %w", key, s.path, err)
	}
	return revision, plain, err
}

func (s shelf) put(key []byte, revision uint64, plain []byte) error {
	return s.bucket.Put(key, encode(s.place(key), revision, plain))
}

// all are the keys and their values as they stand, in the order of the keys. They
// belong to bbolt.
func (s shelf) all() iter.Seq2[[]byte, []byte] { return s.with(nil) }

// with are those whose keys begin so.
func (s shelf) with(prefix []byte) iter.Seq2[[]byte, []byte] {
	return func(yield func(key, value []byte) bool) {
		if s.bucket == nil {
			return
		}
		c := s.bucket.Cursor()
		for key, value := c.Seek(prefix); bytes.HasPrefix(key, prefix) && key != nil && yield(key, value); {
			key, value = c.Next()
		}
	}
}

// within is the shelf in a bucket inside another; where the transaction writes
// it is made when it is not there.
func within(parent *bolt.Bucket, register app.ID, path, name string) (shelf, error) {
	s := shelf{register: register, path: path + "/" + name}
	if parent == nil {
		return s, nil
	}
	if !parent.Writable() {
		s.bucket = parent.Bucket([]byte(name))
		return s, nil
	}
	b, err := parent.CreateBucketIfNotExists([]byte(name))
	if errors.Is(err, berrors.ErrIncompatibleValue) {
		err = fmt.Errorf("%w: no bucket at %s", errDamaged, s.path)
	}
	s.bucket = b
	return s, err
}
