package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
)

// Create makes an empty register at path and opens it. It appears there whole or
// not at all. The error has [app.CodeRegisterExists] when a file of that name is
// there, which then stays as it is; [app.CodeRegisterReadOnly] when the folder may
// not be written; [app.CodeDiskFull] or [app.CodeRegisterIO] when the disk
// refuses.
func Create(path string) (*Register, error) {
	err := publish(path, func(temporary string) error { return writeEmpty(temporary, 1+len(migrations)) })
	if err != nil {
		return nil, failure(path, err)
	}
	return Open(path, Options{})
}

// Make makes a register at path, has fill put something into it, and closes it. It
// appears there with all of that or not at all: until it has its name nothing in it
// is promised to anybody, so it waits for the disk only once. The errors are those
// of [Create], and that of fill.
func Make(path string, fill func(app.Store) error) error {
	return failure(path, publish(path, func(temporary string) error {
		if err := writeEmpty(temporary, 1+len(migrations)); err != nil {
			return err
		}
		r, err := open(temporary, Options{unpublished: true})
		if err != nil {
			return err
		}
		return errors.Join(fill(r), r.Close())
	}))
}

// publish has write fill a temporary file beside path, makes sure that it is on
// disk, and gives it its name. A file that has the name already is never
// overwritten.
func publish(path string, write func(temporary string) error) (err error) {
	if _, err := os.Lstat(path); err == nil {
		return app.Refuse(app.CodeRegisterExists, "Path", path)
	}
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, ".hvidbog-*.tmp")
	if err != nil {
		return err
	}
	temporary := f.Name()
	defer func() { err = errors.Join(err, removed(temporary)) }()
	if err := f.Close(); err != nil {
		return err
	}
	if err := write(temporary); err != nil {
		return err
	}
	if err := syncFile(temporary); err != nil {
		return err
	}
	if err := rename(temporary, path); err != nil {
		return err
	}
	return syncDir(dir)
}

// removed makes sure that a file is gone.
func removed(path string) error {
	err := os.Remove(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// rename gives a file its name unless the name is taken. A second name is given
// first, for only that is refused by the system itself when the name is taken.
// The file systems of USB sticks know no second names: there, it is looked for.
func rename(from, to string) error {
	err := os.Link(from, to)
	if err == nil {
		return os.Remove(from)
	}
	if _, there := os.Lstat(to); there == nil || errors.Is(err, fs.ErrExist) {
		return app.Refuse(app.CodeRegisterExists, "Path", to)
	}
	return os.Rename(from, to)
}

// writeEmpty makes a register without hearings of an empty file.
func writeEmpty(path string, version int) error {
	h, err := header{Register: app.NewID(), Format: format, Version: version}.encode()
	if err != nil {
		return err
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{FreelistType: bolt.FreelistMapType})
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucket(rootBucket)
		if err != nil {
			return err
		}
		if err := b.Put(headerKey, h); err != nil {
			return err
		}
		_, err = tx.CreateBucket(hearingsBucket)
		return err
	})
	return errors.Join(err, db.Close())
}
