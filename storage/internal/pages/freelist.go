package pages

import "encoding/binary"

// freelist checks the list of the pages that are free to be written.
func (v *verifier) freelist() error {
	if v.meta.freelist == noFreelist {
		return nil // bbolt finds them itself
	}
	s, err := v.read(v.meta.freelist)
	if err != nil {
		return err
	}
	if s.kind != freelistPage {
		return damaged("page %d should list the free pages and is of kind %#x", s.id, s.kind)
	}
	count, at := int64(s.count), int64(headerSize)
	if count == 0xFFFF { // too many for the header: the first entry is the count
		b, err := s.bytes(at, 8)
		if err != nil {
			return err
		}
		long := binary.NativeEndian.Uint64(b)
		if long > v.meta.high {
			return damaged("page %d lists %d free pages", s.id, long)
		}
		count, at = int64(long), at+8
	}
	list, err := s.bytes(at, count*8)
	if err != nil {
		return err
	}
	for ; len(list) > 0; list = list[8:] {
		if err := v.take(binary.NativeEndian.Uint64(list), 0); err != nil {
			return err
		}
	}
	return nil
}
