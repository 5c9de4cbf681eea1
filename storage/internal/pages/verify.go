package pages

import (
	"bytes"
	"encoding/binary"
	"io"
)

// Verify reads every page that can be reached, and reports the first that bbolt
// could not be trusted with: all pages are where they belong, no page is used
// twice, keys are in order, and nothing refers beyond the file. It returns the
// pairs of the bucket with the given name at the root, nil when there is none.
//
// The errors are [ErrForeign], [ErrNewer] and [ErrDamaged], or the reader's.
// Values are not looked into: their codec does that.
func Verify(f io.ReaderAt, size int64, bucket string) (map[string][]byte, error) {
	m, err := newestMeta(f, size)
	if err != nil {
		return nil, err
	}
	v := verifier{f: f, meta: m, used: make([]bool, m.high), buffer: make([]byte, m.pageSize), wanted: bucket}
	v.used[0], v.used[1] = true, true
	v.branches = append(v.branches, branch{page: m.root, depth: rootBucket})
	for len(v.branches) > 0 {
		next := v.branches[len(v.branches)-1]
		v.branches = v.branches[:len(v.branches)-1]
		if err := v.page(next); err != nil {
			return nil, err
		}
	}
	return v.found, v.freelist()
}

type verifier struct {
	f        io.ReaderAt
	meta     meta
	used     []bool   // by page: something refers to it
	buffer   []byte   // the page at hand
	branches []branch // what is still to be read; no recursion, so that nothing overflows
	wanted   string
	found    map[string][]byte
}

// branch is a page to be read, and what its parent says of it.
type branch struct {
	page  uint64
	depth depth
	low   []byte // its keys are this or higher
	high  []byte // and lower than this; nil: there is no bound
}

type depth int

const (
	rootBucket   depth = iota
	wantedBucket       // its pairs are asked for
	otherBucket
)

// take marks the pages of a sheet as used.
func (v *verifier) take(page, overflow uint64) error {
	if page < 2 || page >= v.meta.high || overflow >= v.meta.high-page {
		return damaged("page %d with the %d that continue it lies outside the file's %d", page, overflow, v.meta.high)
	}
	for i := page; i <= page+overflow; i++ {
		if v.used[i] {
			return damaged("page %d is used twice", i)
		}
		v.used[i] = true
	}
	return nil
}

// read reads the front of a sheet, and takes its pages.
func (v *verifier) read(page uint64) (sheet, error) {
	if page < 2 || page >= v.meta.high {
		return sheet{}, damaged("page %d lies outside the file's %d", page, v.meta.high)
	}
	base := int64(page * v.meta.pageSize)
	if _, err := v.f.ReadAt(v.buffer, base); err != nil {
		return sheet{}, err
	}
	s, err := newSheet(v.f, base, int64(v.meta.pageSize), v.buffer)
	if err != nil {
		return sheet{}, err
	}
	if s.id != page {
		return sheet{}, damaged("page %d says that it is page %d", page, s.id)
	}
	if err := v.take(page, s.overflow); err != nil {
		return sheet{}, err
	}
	s.length = int64((s.overflow + 1) * v.meta.pageSize)
	return s, nil
}

func (v *verifier) page(b branch) error {
	s, err := v.read(b.page)
	if err != nil {
		return err
	}
	switch {
	case s.kind != branchPage && s.kind != leafPage:
		return damaged("page %d is of kind %#x", s.id, s.kind)
	case s.kind == branchPage && s.count == 0:
		return damaged("page %d leads nowhere", s.id)
	}
	return v.elements(&s, b, false)
}

// elements checks the entries of a sheet, and leaves what lies below for later.
func (v *verifier) elements(s *sheet, b branch, inline bool) error {
	var last []byte
	for i := range s.count {
		e, err := s.element(i)
		if err != nil {
			return err
		}
		if i == 0 && bytes.Compare(e.key, b.low) < 0 || i > 0 && bytes.Compare(e.key, last) <= 0 ||
			b.high != nil && bytes.Compare(e.key, b.high) >= 0 {
			return damaged("page %d has its keys out of order", s.id)
		}
		last = bytes.Clone(e.key)
		switch {
		case s.kind == branchPage:
			below := branch{page: e.child, depth: b.depth, low: last, high: b.high}
			if i > 0 {
				v.branches[len(v.branches)-1].high = last
			}
			v.branches = append(v.branches, below)
		case e.bucket && inline:
			return damaged("page %d has a bucket within a small bucket", s.id)
		case e.bucket:
			if err := v.bucket(s, e, b.depth); err != nil {
				return err
			}
		case b.depth == wantedBucket:
			if err := v.keep(s, e); err != nil {
				return err
			}
		}
	}
	return nil
}

// bucket checks the bucket that is an entry's value: it stands there itself when
// it is small, and else on a page of its own.
func (v *verifier) bucket(s *sheet, e element, parent depth) error {
	inner := otherBucket
	if parent == rootBucket && string(e.key) == v.wanted {
		inner = wantedBucket
		v.found = make(map[string][]byte)
	}
	head, err := s.bytes(e.at, min(e.size, bucketHeaderSize))
	if err != nil {
		return err
	}
	if len(head) < bucketHeaderSize {
		return damaged("page %d has a bucket that is cut short", s.id)
	}
	if root := binary.NativeEndian.Uint64(head); root != 0 {
		v.branches = append(v.branches, branch{page: root, depth: inner})
		return nil
	}
	base, length := e.at+bucketHeaderSize, e.size-bucketHeaderSize
	front, err := s.bytes(base, length)
	if err != nil {
		return err
	}
	small, err := newSheet(s.f, s.base+base, length, front)
	if err != nil {
		return err
	}
	if small.kind != leafPage {
		return damaged("page %d has a small bucket of kind %#x", s.id, small.kind)
	}
	return v.elements(&small, branch{depth: inner}, true)
}

func (v *verifier) keep(s *sheet, e element) error {
	value, err := s.bytes(e.at, e.size)
	if err != nil {
		return err
	}
	v.found[string(e.key)] = bytes.Clone(value)
	return nil
}
