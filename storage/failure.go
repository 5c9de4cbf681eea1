package storage

import (
	"errors"
	"io/fs"
	"strings"

	berrors "go.etcd.io/bbolt/errors"

	"hvidbog/app"
	"hvidbog/storage/internal/pages"
)

// errDamaged says that what was read is not what was written.
var errDamaged = errors.New("register is damaged")

// failure gives a refusal by the machine the code that a person can act on. What
// has a code already keeps it.
func failure(path string, err error) error {
	refuse := func(code app.Code, args ...any) error {
		return app.Refuse(code, append([]any{"Path", path}, args...)...).Because(err)
	}
	var coded *app.Error
	switch {
	case err == nil || errors.As(err, &coded):
		return err
	case isFull(err):
		return refuse(app.CodeDiskFull)
	case errors.Is(err, pages.ErrForeign):
		return refuse(app.CodeRegisterForeign)
	case errors.Is(err, pages.ErrNewer):
		return refuse(app.CodeRegisterNewer)
	case errors.Is(err, pages.ErrDamaged), errors.Is(err, errDamaged), errors.Is(err, errValue),
		errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum):
		return refuse(app.CodeRegisterDamaged, "Detail", err.Error())
	case errors.Is(err, berrors.ErrTimeout), errors.Is(err, inUse):
		return refuse(app.CodeRegisterOpen)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, readOnlyDisk):
		return refuse(app.CodeRegisterReadOnly)
	}
	return refuse(app.CodeRegisterIO, "Detail", err.Error())
}

// isFull reports whether the disk has no room. Where bbolt makes its file longer
// it keeps only the words of the cause (db.go, "file resize error: %s"), so the
// words are looked for too.
func isFull(err error) bool {
	if errors.Is(err, berrors.ErrMaxSizeReached) {
		return true
	}
	for _, full := range noRoom {
		if errors.Is(err, full) || strings.Contains(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}
