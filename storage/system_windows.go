package storage

import (
	"errors"
	"math"
	"os"

	"golang.org/x/sys/windows"
)

// noRoom is what the system says when the disk is full.
var noRoom = []error{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL}

// readOnlyDisk is what it says when the disk itself may not be written.
var readOnlyDisk error = windows.ERROR_WRITE_PROTECT

// inUse is what it says when another program keeps the file to itself.
var inUse error = windows.ERROR_SHARING_VIOLATION

// The byte that bbolt locks: the last that a file could have, so that the lock
// keeps nobody from reading (https://github.com/etcd-io/bbolt/issues/121).
func lockedByte() *windows.Overlapped {
	return &windows.Overlapped{Offset: math.MaxUint32, OffsetHigh: math.MaxUint32}
}

// tryLock takes the lock that bbolt takes, if nobody has it.
func tryLock(f *os.File) (bool, error) {
	const flags = windows.LOCKFILE_FAIL_IMMEDIATELY | windows.LOCKFILE_EXCLUSIVE_LOCK
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, lockedByte())
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

// handOver makes the lock ready for bbolt to take through the same file. Windows
// lets nobody lock a byte twice, so it is let go of. Whoever takes it in the
// moment between is another Hvidbog, and leaves a whole register behind.
func handOver(f *os.File) error {
	return windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0, lockedByte())
}

// syncDir makes a new name in a folder last through a power cut. Windows does so
// by itself.
func syncDir(string) error { return nil }

// mapAhead is the room in memory set aside for the file to grow into, in bytes.
// Windows would make the file itself as long, so there is none.
const mapAhead = 0
