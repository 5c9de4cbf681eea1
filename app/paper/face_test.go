package paper

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

// TestTheFontsSuitDanish holds where every letter that Danish names are written
// with is there, and figures are of one width, so that columns of them line up.
func TestTheFontsSuitDanish(t *testing.T) {
	for i, f := range newTestLayout(t).faces {
		for _, r := range "æøåÆØÅéÉüÜöÖäÄßñçáðþ–—“”„»«’…•§½€°†✓→\u00a0\u00ad" + string(replacement) {
			if !f.has(r) {
				t.Errorf("face %d lacks %q", i, r)
			}
		}
		for r := rune(0x100); r < 0x180; r++ {
			if !f.has(r) {
				t.Errorf("face %d lacks %q", i, r)
			}
		}
		for _, r := range "123456789" {
			if f.width(r) != f.width('0') {
				t.Errorf("face %d: %q is %d wide, and 0 is %d", i, r, f.width(r), f.width('0'))
			}
		}
	}
}

// TestDamagedFontsAreRefused cuts and changes a font at random: it is read or
// refused, and nothing else happens.
func TestDamagedFontsAreRefused(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		font := append([]byte(nil), testFonts.Regular[:rapid.IntRange(0, 4000).Draw(rt, "size")]...)
		for range rapid.IntRange(0, 20).Draw(rt, "changes") {
			if len(font) > 0 {
				font[rapid.IntRange(0, len(font)-1).Draw(rt, "at")] = rapid.Byte().Draw(rt, "byte")
			}
		}
		if f, err := parseFace(font); err != nil && (!errors.Is(err, ErrFont) || f != nil) {
			rt.Fatal(err)
		}
	})
}
