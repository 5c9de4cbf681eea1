package storage

import (
	"errors"
	"io/fs"
	"os"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"hvidbog/app"
	"hvidbog/storage/internal/pages"
)

// Whoever opens a register waits this long for another window to let go of it:
// long enough for one that is just closing, short enough for a person.
const (
	waitForLock = 1300 * time.Millisecond
	lockRetry   = 20 * time.Millisecond
	// waitForBolt is for the lock that bbolt takes through the same file.
	waitForBolt = 400 * time.Millisecond
)

// Nobody waits two seconds to be told that a register is open.
const _ = uint(2*time.Second - waitForLock - waitForBolt)

// growth is by how much the file is made longer when it is full, in bytes. bbolt's
// own 16 MiB would be long to carry on a stick.
const growth = 1 << 20

// Options say how a register is opened. The zero Options are for the program.
type Options struct {
	// Migrations are those the records should have been through, in order; nil
	// for the program's own.
	Migrations []Migration

	maxSize     int  // bytes; for tests: a disk that is full at this size
	unpublished bool // nobody knows of the file yet: it is brought to disk as a whole when it is done
}

// Open opens the register at path. It refuses, with the file as it was:
//
//   - [app.CodeRegisterMissing]: there is no file
//   - [app.CodeRegisterForeign]: it is not a register
//   - [app.CodeRegisterNewer]: a newer program wrote it
//   - [app.CodeRegisterDamaged]: it is a register, but not whole
//   - [app.CodeRegisterOpen]: it is open elsewhere; this takes up to 2 s
//   - [app.CodeRegisterReadOnly]: it may not be written
//   - [app.CodeDiskFull], [app.CodeRegisterIO]: the disk refuses
//
// Only the pages are verified, and not yet what every value says: see
// [Register.Check].
func Open(path string, o Options) (*Register, error) {
	r, err := open(path, o)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, app.Refuse(app.CodeRegisterMissing, "Path", path).Because(err)
	}
	if err != nil {
		return nil, failure(path, err)
	}
	return r, nil
}

func open(path string, o Options) (*Register, error) {
	if o.Migrations == nil {
		o.Migrations = migrations
	}
	if err := refuseForeign(path); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	h, err := verifyLocked(f, 1+len(o.Migrations))
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	if err := handOver(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	r := &Register{path: path, header: h, file: f}
	if err := r.guarded(func() error { return r.openBolt(o) }); err != nil {
		f.Close() // bbolt has, unless it panicked
		return nil, err
	}
	if err := r.migrate(o.Migrations); err != nil {
		return nil, errors.Join(err, r.Close())
	}
	return r, nil
}

// Verify reports whether Open would take the file for a register that is whole,
// with the errors of Open. It changes nothing, and maps nothing into memory, but
// it waits for the register to be closed elsewhere.
func Verify(path string) error {
	err := refuseForeign(path)
	if errors.Is(err, fs.ErrNotExist) {
		return app.Refuse(app.CodeRegisterMissing, "Path", path).Because(err)
	}
	if err != nil {
		return failure(path, err)
	}
	f, err := os.Open(path)
	if err != nil {
		return failure(path, err)
	}
	defer f.Close()
	_, err = verifyLocked(f, 1+len(migrations))
	return failure(path, err)
}

// refuseForeign takes the first look, with eyes only: a file of another program
// is not opened for writing and not locked.
func refuseForeign(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() { // opening a pipe would wait for ever
		return pages.ErrForeign
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	foreign, err := pages.Foreign(f, info.Size())
	if err == nil && foreign {
		err = pages.ErrForeign
	}
	return err
}

// verifyLocked takes the file's lock, so that nobody writes meanwhile, and
// verifies every page. It returns the header.
func verifyLocked(f *os.File, newest int) (header, error) {
	if err := lock(f); err != nil {
		return header{}, err
	}
	info, err := f.Stat()
	if err != nil {
		return header{}, err
	}
	pairs, err := pages.Verify(f, info.Size(), string(rootBucket))
	if err != nil {
		return header{}, err
	}
	return readHeader(pairs, newest)
}

func lock(f *os.File) error {
	for waited := time.Duration(0); ; waited += lockRetry {
		got, err := tryLock(f)
		if got || err != nil {
			return err
		}
		if waited >= waitForLock {
			return berrors.ErrTimeout
		}
		time.Sleep(lockRetry)
	}
}

// openBolt gives bbolt the file that was verified. bbolt closes it when it refuses.
func (r *Register) openBolt(o Options) (err error) {
	r.db, err = bolt.Open(r.path, 0, &bolt.Options{
		Timeout:         waitForBolt,
		FreelistType:    bolt.FreelistMapType,
		InitialMmapSize: mapAhead,
		MaxSize:         o.maxSize,
		NoSync:          o.unpublished,
		NoStatistics:    true,
		OpenFile:        func(string, int, fs.FileMode) (*os.File, error) { return r.file, nil },
	})
	if err == nil {
		r.db.AllocSize = growth
	}
	return err
}
