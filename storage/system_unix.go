//go:build !windows

package storage

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// noRoom is what the system says when the disk or the user's share of it is full.
var noRoom = []error{unix.ENOSPC, unix.EDQUOT}

// readOnlyDisk is what it says when the disk itself may not be written.
var readOnlyDisk error = unix.EROFS

// inUse is what it says when another program keeps the file to itself; here none
// can.
var inUse = errors.ErrUnsupported

// tryLock takes the lock that bbolt takes, if nobody has it.
func tryLock(f *os.File) (bool, error) {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// handOver makes the lock ready for bbolt to take through the same file. Here
// whoever has a lock may take it again.
func handOver(*os.File) error { return nil }

// syncDir makes a new name in a folder last through a power cut.
func syncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, unix.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err // some file systems cannot sync a folder, and say so
	}
	return nil
}

// mapAhead is the room in memory set aside for the file to grow into, in bytes, so
// that saving need not wait for whoever reads meanwhile, such as a snapshot onto a
// slow stick.
const mapAhead = 256 << 20
