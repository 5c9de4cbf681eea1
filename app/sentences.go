package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a stretch of a text, From ≤ offset < To in bytes. It begins and ends
// between characters.
type Span struct {
	From int `json:"from"`
	To   int `json:"to"`
}

// In is the stretch of the text that the span was made for.
func (s Span) In(text string) string { return text[s.From:s.To] }

// Sentences are the sentences of a response in the order in which they stand, as
// the caseworker marks them one by one. None begins or ends with white space, no
// two share a character, and everything that is not white space is in one: a
// heading, a salutation, an item of a list and each line of a signature are
// sentences too.
//
// A full stop within a date, a number, a name or an abbreviation ends none, nor
// does the end of a line where a mail was only wrapped. Where it cannot be told,
// two sentences stay together: to mark a little too much does less harm than to
// quote half a sentence.
func Sentences(text string) []Span {
	var list []Span
	for _, p := range passages(text) {
		list = appendSentences(list, text[:p.To], p.From)
	}
	return list
}

// appendSentences cuts the passage from an offset to the end of the text, which
// has no white space around it.
func appendSentences(list []Span, text string, from int) []Span {
	letters := 0 // in the sentence so far: "2." or "A." is the number of one to come
	for i := from + len(itemMark(text[from:])); i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isStop(r) {
			if unicode.IsLetter(r) {
				letters++
			}
			i += size
			continue
		}
		s := readStop(text, from, i)
		i = s.to
		if letters > 1 && s.next.at < len(text) && s.ends() {
			list = append(list, Span{from, s.to})
			from, i, letters = s.next.at, s.next.at, 0
		}
	}
	return append(list, Span{from, len(text)})
}

func isStop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }

// isCloser knows what may stand between a full stop and the blank after it. A
// Danish quotation may be ”so”, "so", “so”, »so« or «so».
func isCloser(r rune) bool { return strings.ContainsRune(`”“"’'»«)]`, r) }

// isOpener knows what may stand between a blank and the first letter; a mail that is
// answered has ">" before its lines.
func isOpener(r rune) bool { return strings.ContainsRune(`”“„"’‘'»«([>`, r) }

// skip is the offset of the first character from i on that is not of a kind.
func skip(text string, i int, kind func(rune) bool) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !kind(r) {
			break
		}
		i += size
	}
	return i
}
