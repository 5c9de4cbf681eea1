package paper

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// replacement stands for a character that the fonts have no letter for.
const replacement = '\uFFFD'

// cleaner turns any string into one that can be printed: composed letters only,
// line feeds for all line ends, nothing that the fonts lack, and nothing above
// U+FFFF, at which gofpdf panics (https://github.com/jung-kurt/gofpdf/issues/391).
type cleaner struct {
	// plain has the characters that are printed as they are and do not change
	// with their neighbours. Text of these alone is not copied.
	plain [1 << 16]bool
	faces *[3]*face
}

func newCleaner(faces *[3]*face) *cleaner {
	c := &cleaner{faces: faces}
	for i := range c.plain {
		r := rune(i)
		c.plain[i] = c.printable(r) && !isIgnored(r) && !unicode.Is(unicode.M, r) &&
			ligatures[r] == "" && picture(r) == ""
	}
	c.plain['\n'] = true
	c.plain[softHyphen] = true
	return c
}

// printable holds where all three faces have the letter.
func (c *cleaner) printable(r rune) bool {
	for _, f := range c.faces {
		if !f.has(r) {
			return false
		}
	}
	return r >= ' ' && r != replacement
}

// clean is s as it can be printed.
func (c *cleaner) clean(s string) string {
	for _, r := range s {
		if r > 0xFFFF || !c.plain[r] {
			return c.rewrite(s)
		}
	}
	return s
}

// line is s as it can be printed on one line: a heading, a bookmark, a cell of a
// footer.
func (c *cleaner) line(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(c.clean(s), "\u00ad", "")), " ")
}

func (c *cleaner) rewrite(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, string(replacement)))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	var b strings.Builder
	b.Grow(len(s))
	said := "" // the picture that was said last, until something else comes
	for _, r := range s {
		if isIgnored(r) {
			continue // it does not even end a row of pictures
		}
		if word := picture(r); word != "" {
			if word != said {
				sayPicture(&b, word)
			}
			said = word
			continue
		}
		said = ""
		switch {
		case endsLine(r):
			b.WriteByte('\n')
		case r == '\t':
			b.WriteString("  ")
		case ligatures[r] != "":
			b.WriteString(ligatures[r])
		case r <= 0xFFFF && (c.printable(r) || r == softHyphen):
			b.WriteRune(r)
		case unicode.Is(unicode.M, r):
			// An accent that the fonts lack; its letter stands without it.
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		default:
			b.WriteRune(replacement)
		}
	}
	return b.String()
}

func endsLine(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// sayPicture writes a picture's word, apart from the word before it.
func sayPicture(b *strings.Builder, word string) {
	if s := b.String(); s != "" && !strings.HasSuffix(s, " ") && !strings.HasSuffix(s, "\n") {
		b.WriteByte(' ')
	}
	b.WriteString(word)
}

// isIgnored holds for what has no shape of its own: control characters, the
// zero-width and bidirectional ones, variation selectors, skin tones and tags.
func isIgnored(r rune) bool {
	switch {
	case endsLine(r), r == '\t', r == softHyphen:
		return false
	case r < ' ', r >= 0x7F && r < 0xA0,
		r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F,
		r == 0xFEFF, r == 0x061C, r == 0x034F, r == 0x180E, r == 0x20E3,
		r >= 0xFE00 && r <= 0xFE0F, r >= 0x1F3FB && r <= 0x1F3FF,
		r >= 0xE0000 && r <= 0xE0FFF, r >= 0xFFF9 && r <= 0xFFFB:
		return true
	}
	return unicode.Is(unicode.Cf, r)
}

var ligatures = map[rune]string{
	0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
	0x2011: "-",      // the no-break hyphen: hyphens between figures never break here
	0x2007: "\u00a0", // the figure space
}
