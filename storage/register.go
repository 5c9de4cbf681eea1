package storage

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"sync"
	"sync/atomic"

	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
)

// Register is a register that is open. Nobody else can open it meanwhile.
type Register struct {
	path    string
	header  header
	schemas map[app.RecordKind]uint64 // the version in which each kind is written
	file    *os.File                  // bbolt's
	db      *bolt.DB

	writing sync.Mutex // held by whoever writes, and by Check, which needs quiet
	doubt   error      // why no more is written; see update
	broken  atomic.Pointer[brokenError]
}

var _ app.Store = (*Register)(nil)

// Path is where the register lies.
func (r *Register) Path() string { return r.path }

// Close waits for what is being read and written, and lets go of the file.
func (r *Register) Close() error {
	r.writing.Lock()
	defer r.writing.Unlock()
	if r.broken.Load() != nil {
		return failure(r.path, r.file.Close())
	}
	return failure(r.path, r.db.Close())
}

// view reads in one transaction. Nothing of it may be kept that is not copied.
func (r *Register) view(fn func(*bolt.Tx) error) error {
	return failure(r.path, r.guarded(func() error { return r.db.View(fn) }))
}

// update writes in one transaction, which is on disk when update returns.
//
// After a failure it may be that the disk took the page that makes the
// transaction count, and then could not say that it will last. What is on
// disk now is then uncertain, and what bbolt holds in memory no longer says
// which pages are free: nothing more is written until the register is
// opened anew.
func (r *Register) update(fn func(*bolt.Tx) error) error {
	r.writing.Lock()
	defer r.writing.Unlock()
	if r.doubt != nil {
		return failure(r.path, r.doubt)
	}
	var id int
	err := r.guarded(func() error {
		return r.db.Update(func(tx *bolt.Tx) error {
			id = tx.ID()
			return fn(tx)
		})
	})
	if err != nil && r.newest() >= id {
		r.doubt = fmt.Errorf("an earlier save failed half-way: %w", err)
	}
	return failure(r.path, err)
}

// newest is the number of the last transaction that counts.
func (r *Register) newest() (id int) {
	id = int(^uint(0) >> 1)
	_ = r.guarded(func() error {
		return r.db.View(func(tx *bolt.Tx) error { id = tx.ID(); return nil })
	})
	return id
}

// guarded runs fn such that a page that cannot be, or that the disk no longer
// gives, is an error and not the end of the program. bbolt may then hold its
// locks for ever, and is not asked anything again.
func (r *Register) guarded(fn func() error) (err error) {
	if b := r.broken.Load(); b != nil {
		return b
	}
	defer func() {
		if p := recover(); p != nil {
			b := &brokenError{p}
			r.broken.Store(b)
			err = b
		}
	}()
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	return fn()
}

// brokenError says that bbolt panicked.
type brokenError struct{ panic any }

func (b *brokenError) Error() string { return fmt.Sprintf("%v: %v", errDamaged, b.panic) }

func (b *brokenError) Unwrap() error { return errDamaged }

// Snapshot writes a whole copy of the register. An error of w is returned as it
// is.
func (r *Register) Snapshot(w io.Writer) error {
	to := &recorder{w: w}
	err := r.view(func(tx *bolt.Tx) error {
		_, err := tx.WriteTo(to)
		return err
	})
	if to.err != nil {
		return to.err
	}
	return err
}

// recorder remembers what its writer said, which bbolt tells only in words.
type recorder struct {
	w   io.Writer
	err error
}

func (r *recorder) Write(b []byte) (int, error) {
	n, err := r.w.Write(b)
	r.err = errors.Join(r.err, err)
	return n, err
}
