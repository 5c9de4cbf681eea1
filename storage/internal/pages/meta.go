// Package pages reads the pages of a bbolt file in plain code, to tell whether
// bbolt itself may touch it.
//
// bbolt maps its file into memory and trusts what it finds there: a page that
// was cut off or overwritten makes it panic, run for ever, or read outside the
// map, which ends the process (https://github.com/etcd-io/bbolt/issues/105).
// Here nothing is mapped and every number is checked before it is used. The
// layout of the pages is that of bbolt's internal/common, version 2; numbers are
// in the order of the machine.
package pages

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

var (
	// ErrForeign says that the file is not bbolt's.
	ErrForeign = errors.New("not a database")
	// ErrNewer says that the file is of a later version of bbolt's format.
	ErrNewer = errors.New("database of a later format")
	// ErrDamaged says that the file is bbolt's, but broken.
	ErrDamaged = errors.New("database is damaged")
)

func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrDamaged, fmt.Sprintf(format, args...))
}

const (
	magic   = 0xED0CDAED
	version = 2

	headerSize = 16 // of a page, in bytes
	metaSize   = 64 // of the meta after the header, its checksum included

	smallestPage = 1 << 10 // bytes
	largestPage  = 1 << 24 // bytes

	noFreelist = ^uint64(0) // the free pages are not listed
)

// meta is one of the two pages from which everything hangs. A transaction
// writes one of them, in turn, so that the other holds if it is torn.
type meta struct {
	pageSize uint64
	root     uint64 // page of the root bucket
	freelist uint64 // page of the list of free pages
	high     uint64 // the first page that was never used
	txid     uint64
}

// Foreign reports whether the file has neither of the marks that say it is
// bbolt's. It reads no more than it needs for that.
func Foreign(f io.ReaderAt, size int64) (bool, error) {
	_, err := newestMeta(f, size)
	if errors.Is(err, ErrForeign) {
		return true, nil
	}
	if errors.Is(err, ErrDamaged) || errors.Is(err, ErrNewer) {
		return false, nil
	}
	return false, err
}

// newestMeta finds the meta page that bbolt would choose.
func newestMeta(f io.ReaderAt, size int64) (meta, error) {
	first, err := readMeta(f, size, 0)
	if err != nil && !isVerdict(err) {
		return meta{}, err
	}
	if err == nil {
		second, err := readMeta(f, size, int64(first.pageSize))
		switch {
		case err != nil && !isVerdict(err):
			return meta{}, err
		case err != nil:
			return first, nil
		case second.pageSize != first.pageSize:
			return meta{}, damaged("the meta pages tell of pages of %d and of %d bytes", first.pageSize, second.pageSize)
		case second.txid > first.txid:
			return second, nil
		}
		return first, nil
	}
	// The first is broken. The second stands one page further on, and how
	// long a page is, only it could tell.
	verdict := err
	for at := int64(smallestPage); at <= largestPage && at < size; at *= 2 {
		second, err := readMeta(f, size, at)
		switch {
		case err == nil && second.pageSize == uint64(at):
			return second, nil
		case err != nil && !isVerdict(err):
			return meta{}, err
		case err != nil && !errors.Is(err, ErrForeign):
			verdict = err
		}
	}
	return meta{}, verdict
}

func isVerdict(err error) bool {
	return errors.Is(err, ErrForeign) || errors.Is(err, ErrDamaged) || errors.Is(err, ErrNewer)
}

func readMeta(f io.ReaderAt, size, at int64) (meta, error) {
	if at+headerSize+metaSize > size {
		return meta{}, ErrForeign
	}
	var b [headerSize + metaSize]byte
	if _, err := f.ReadAt(b[:], at); err != nil {
		return meta{}, err
	}
	m := b[headerSize:]
	u32, u64 := binary.NativeEndian.Uint32, binary.NativeEndian.Uint64
	if u32(m) != magic {
		return meta{}, ErrForeign
	}
	sum := fnv.New64a()
	sum.Write(m[:56])
	if sum.Sum64() != u64(m[56:]) {
		return meta{}, damaged("the checksum of the meta page at %d does not fit", at)
	}
	if v := u32(m[4:]); v != version {
		return meta{}, fmt.Errorf("%w: %d", ErrNewer, v)
	}
	// m[12:] are flags that are not used, m[24:] is the root bucket's sequence.
	found := meta{
		pageSize: uint64(u32(m[8:])),
		root:     u64(m[16:]),
		freelist: u64(m[32:]),
		high:     u64(m[40:]),
		txid:     u64(m[48:]),
	}
	return found, found.validate(size)
}

func (m meta) validate(size int64) error {
	if m.pageSize < smallestPage || m.pageSize > largestPage || m.pageSize&(m.pageSize-1) != 0 {
		return damaged("pages of %d bytes", m.pageSize)
	}
	if m.high < 4 || m.high > uint64(size)/m.pageSize {
		return damaged("it is cut short: %d pages of %d bytes do not fit into %d bytes", m.high, m.pageSize, size)
	}
	return nil
}
