package intake

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// Decoded reads text in the character set that its sender names, "" for none. The
// text is taken for what it is rather than for what it is called: programs call
// Windows-1252 UTF-8, and the other way round. It is sure unless letters had to be
// guessed or are lost.
func Decoded(raw []byte, label string) (text string, sure bool) {
	label = strings.ToLower(strings.Trim(label, " \t\"'"))
	if plainASCII(raw) && !wide(label) {
		return string(raw), true
	}
	switch label {
	case "", "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "binary", "default":
		if utf8.Valid(raw) {
			return string(raw), true
		}
		return western(raw), false
	}
	if utf8.Valid(raw) && !wide(label) && oneByte(label) {
		return string(raw), false // no text in a set of one byte a letter looks like UTF-8 by chance
	}
	set, err := htmlindex.Get(label)
	if err != nil {
		if utf8.Valid(raw) {
			return string(raw), false
		}
		return western(raw), false
	}
	decoded, err := set.NewDecoder().Bytes(raw)
	if err != nil {
		return western(raw), false
	}
	return string(decoded), !strings.ContainsRune(string(decoded), utf8.RuneError)
}

// western reads Windows-1252, in which each row of bytes is some text.
func western(raw []byte) string {
	text, _ := charmap.Windows1252.NewDecoder().Bytes(raw)
	return string(text)
}

// plainASCII reports whether the bytes are the same text in nearly all sets.
func plainASCII(raw []byte) bool {
	for _, b := range raw {
		if b >= utf8.RuneSelf || b == 0x1b { // ESC, with which Japanese sets begin
			return false
		}
	}
	return true
}

// wide reports whether the set writes even plain letters otherwise than ASCII does.
func wide(label string) bool {
	return strings.HasPrefix(label, "utf-16") || strings.HasPrefix(label, "utf-7") || label == "hz-gb-2312"
}

// oneByte reports whether the set is one of those that Danish mails are written in
// beside UTF-8.
func oneByte(label string) bool {
	for _, prefix := range []string{"iso-8859-", "iso8859", "latin", "windows-125", "cp125", "x-cp125", "macintosh", "l1"} {
		if strings.HasPrefix(label, prefix) {
			return true
		}
	}
	return false
}

// Tidy brings decoded text into the form in which it is logged: lines end with "\n",
// and what cannot be seen and means nothing is gone: control characters, and the
// soft hyphens and blanks of no width that mail programs put into words, where they
// would hide them from a search.
func Tidy(text string) string {
	if tidied(text) {
		return text
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r == '\u2028', r == '\u2029', r == '\u0085', r == '\v', r == '\f':
			return '\n'
		case r == '\t', r == '\n':
			return r
		case unseen(r):
			return -1
		}
		return r // what is no UTF-8 has become utf8.RuneError
	}, text)
}

func tidied(text string) bool {
	for i := 0; i < len(text); i++ {
		if b := text[i]; b < ' ' && b != '\n' && b != '\t' || b >= 0x7f {
			return false
		}
	}
	return true
}

// unseen reports whether a character is one that Tidy drops.
func unseen(r rune) bool {
	switch r {
	case '\u00ad', '\u034f', '\u200b', '\u200c', '\u200e', '\u200f', '\u2060', '\ufeff':
		return true
	}
	return r < ' ' || r >= 0x7f && r < 0xa0 ||
		r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' // turn the direction of writing
}
