package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean is a text that XML can hold: valid UTF-8, a line feed for all line ends, and
// no control characters but that and the tab. A text that is so already comes back
// as it is.
func clean(s string) string {
	if utf8.ValidString(s) && strings.IndexFunc(s, unclean) < 0 {
		return s
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case !unclean(r):
			return r
		case endsLine(r):
			return '\n'
		}
		return -1
	}, s)
}

func endsLine(r rune) bool {
	switch r {
	case '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

func unclean(r rune) bool {
	return endsLine(r) || unicode.IsControl(r) && r != '\n' && r != '\t' || r == '\uFFFE' || r == '\uFFFF'
}

// line is a text on one line.
func line(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }
