package app

import (
	"unicode"
	"unicode/utf8"
)

// Capital is a text with a capital letter at its beginning.
func Capital(text string) string { return recased(text, unicode.ToUpper) }

// recased is a text with its first letter changed.
func recased(text string, to func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(text)
	if r == utf8.RuneError { // nothing, or no letter
		return text
	}
	return string(to(r)) + text[size:]
}
