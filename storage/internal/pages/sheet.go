package pages

import (
	"encoding/binary"
	"io"
)

// Kinds of page.
const (
	branchPage   = 0x01
	leafPage     = 0x02
	freelistPage = 0x10
)

const (
	elementSize = 16 // of an entry in the table of a branch or leaf page, in bytes

	bucketEntry      = 0x01 // flag of a leaf's element whose value is a bucket
	bucketHeaderSize = 16   // bytes: the bucket's root page and its sequence
)

// A sheet is one page with those that continue it, or the page that stands in
// the value of a small bucket. Of a long one only what is asked for is read.
type sheet struct {
	id       uint64
	kind     uint16
	count    int
	overflow uint64 // pages that continue it

	f      io.ReaderAt
	base   int64 // where it begins in f
	length int64 // bytes
	front  []byte
}

// newSheet reads the header. front is the beginning of the sheet, as much as was
// read already.
func newSheet(f io.ReaderAt, base, length int64, front []byte) (sheet, error) {
	if int64(len(front)) < headerSize {
		return sheet{}, damaged("no room for a page at %d", base)
	}
	return sheet{
		id:       binary.NativeEndian.Uint64(front),
		kind:     binary.NativeEndian.Uint16(front[8:]),
		count:    int(binary.NativeEndian.Uint16(front[10:])),
		overflow: uint64(binary.NativeEndian.Uint32(front[12:])),
		f:        f, base: base, length: length, front: front,
	}, nil
}

// bytes are the n bytes of the sheet from offset on; they are the sheet's own.
func (s *sheet) bytes(offset, n int64) ([]byte, error) {
	if offset < 0 || n < 0 || offset > s.length-n {
		return nil, damaged("page %d refers beyond its end", s.id)
	}
	if offset+n <= int64(len(s.front)) {
		return s.front[offset : offset+n], nil
	}
	b := make([]byte, n)
	_, err := s.f.ReadAt(b, s.base+offset)
	return b, err
}

// element is an entry in the table of a branch or leaf page.
type element struct {
	key    []byte
	child  uint64 // of a branch: the page below
	bucket bool   // of a leaf: the value is a bucket
	at     int64  // of a leaf: where the value begins in the sheet
	size   int64  // of a leaf: how long the value is
}

func (s *sheet) element(i int) (element, error) {
	start := headerSize + int64(i)*elementSize
	b, err := s.bytes(start, elementSize)
	if err != nil {
		return element{}, err
	}
	u32 := func(at int) int64 { return int64(binary.NativeEndian.Uint32(b[at:])) }
	var e element
	var keyAt, keySize int64
	if s.kind == branchPage {
		keyAt, keySize = start+u32(0), u32(4)
		e.child = binary.NativeEndian.Uint64(b[8:])
	} else {
		flags := u32(0)
		if flags&^bucketEntry != 0 {
			return element{}, damaged("page %d has an entry of kind %#x", s.id, flags)
		}
		keyAt, keySize = start+u32(4), u32(8)
		e.bucket, e.at, e.size = flags == bucketEntry, keyAt+keySize, u32(12)
		if e.at+e.size > s.length {
			return element{}, damaged("page %d has a value that goes beyond its end", s.id)
		}
	}
	if keySize == 0 || keyAt < headerSize+int64(s.count)*elementSize {
		return element{}, damaged("page %d has an entry without a key of its own", s.id)
	}
	e.key, err = s.bytes(keyAt, keySize)
	return e, err
}
