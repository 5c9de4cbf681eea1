package paper

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// ErrFont is what a font that cannot be used gives.
var ErrFont = errors.New("paper: unusable font")

// missing is the advance of a character that a face has no letter for.
const missing = 0xFFFF

// face is how wide the letters of a font are. gofpdf could tell, but it goes
// through the font's tables for every question; here one look in an array
// answers, and the text of a whole packet is measured in milliseconds.
type face struct {
	advance [1 << 16]uint16 // in thousandths of the size, by character
}

// parseFace reads the widths from a TrueType font. gofpdf prints its complaints
// about a font on standard output and goes on, so a font that it could not
// use is refused here. The error is [ErrFont].
func parseFace(font []byte) (f *face, err error) {
	defer func() {
		// A table that ends too early is a slice out of range.
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("%w: %v", ErrFont, r)
		}
	}()
	tables, err := fontTables(font)
	if err != nil {
		return nil, err
	}
	unitsPerEm := int(u16(tables["head"], 18))
	metrics := int(u16(tables["hhea"], 34))
	if unitsPerEm == 0 || metrics == 0 {
		return nil, fmt.Errorf("%w: no metrics", ErrFont)
	}
	f = new(face)
	for i := range f.advance {
		f.advance[i] = missing
	}
	err = eachGlyph(tables["cmap"], func(char, glyph int) {
		width := int(u16(tables["hmtx"], 4*min(glyph, metrics-1)))
		f.advance[char] = uint16((width*1000 + unitsPerEm/2) / unitsPerEm)
	})
	return f, err
}

func (f *face) has(r rune) bool { return r >= 0 && r < 1<<16 && f.advance[r] != missing }

// width is the advance of r in thousandths of the size. What is measured has
// been cleaned, so that the face has it.
func (f *face) width(r rune) int {
	if r > 0xFFFF || f.advance[r] == missing {
		return 0
	}
	return int(f.advance[r])
}

// widthOf is the width of s in millimetres at the given size in points.
func (f *face) widthOf(s string, size float64) float64 {
	sum := 0
	for _, r := range s {
		if r != softHyphen {
			sum += f.width(r)
		}
	}
	return float64(sum) / 1000 * size * mmPerPoint
}

func fontTables(font []byte) (map[string][]byte, error) {
	if len(font) < 12 || binary.BigEndian.Uint32(font) != 0x00010000 {
		return nil, fmt.Errorf("%w: not TrueType", ErrFont)
	}
	tables := map[string][]byte{}
	for i := range int(u16(font, 4)) {
		entry := font[12+16*i:]
		offset, size := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		tables[string(entry[:4])] = font[offset:][:size]
	}
	for _, name := range []string{"head", "hhea", "hmtx", "cmap", "maxp", "glyf", "loca", "post", "name", "OS/2"} {
		if len(tables[name]) == 0 {
			return nil, fmt.Errorf("%w: no table %q", ErrFont, name)
		}
	}
	return tables, nil
}

// eachGlyph calls do for the characters up to U+FFFE that the font has a letter
// for. It reads the table of format 4, the only one that gofpdf reads.
func eachGlyph(cmap []byte, do func(char, glyph int)) error {
	for i := range int(u16(cmap, 2)) {
		entry := cmap[4+8*i:]
		platform, encoding := u16(entry, 0), u16(entry, 2)
		if platform != 0 && (platform != 3 || encoding != 1) {
			continue
		}
		table := cmap[binary.BigEndian.Uint32(entry[4:]):]
		if u16(table, 0) == 4 {
			eachSegment(table, do)
			return nil
		}
	}
	return fmt.Errorf("%w: no Unicode characters", ErrFont)
}

func eachSegment(table []byte, do func(char, glyph int)) {
	n := int(u16(table, 6)) // twice the number of segments
	ends, starts := table[14:], table[16+n:]
	deltas, offsets := table[16+2*n:], table[16+3*n:]
	for i := 0; i < n; i += 2 {
		start, end := int(u16(starts, i)), int(u16(ends, i))
		delta, offset := int(u16(deltas, i)), int(u16(offsets, i))
		for char := start; char <= end && char < 0xFFFF; char++ {
			glyph := char
			if offset != 0 {
				glyph = int(u16(offsets, i+offset+2*(char-start)))
				if glyph == 0 {
					continue
				}
			}
			if glyph = (glyph + delta) & 0xFFFF; glyph != 0 {
				do(char, glyph)
			}
		}
	}
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
