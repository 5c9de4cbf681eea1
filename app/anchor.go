package app

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Moved is where a span stands after the text was edited. A lost one is empty and
// stands where its text was.
type Moved struct {
	Span
	Lost bool
}

// Reanchor finds the spans of a text in what the text was edited to, one for one.
//
// A stretch that was not touched moves with its text; one that was edited within
// grows and shrinks with the edit, and what is typed at its very edge does not
// belong to it. A span is lost when less than half of its letters and figures
// are left where they stood: it then says something else than what was marked. One
// that was cut out and put back elsewhere, word for word, is found there if it is
// there once.
//
// Spans may overlap and come in any order. Offsets outside of the old text are
// brought into it.
func Reanchor(old, edited string, spans []Span) []Moved {
	inside := make([]Span, len(spans))
	for i, s := range spans {
		inside[i] = s.within(old)
	}
	e := edit{old: old, new: edited, hunks: hunksOf(old, edited)}
	e.settle(inside)
	list := make([]Moved, len(spans))
	for i, s := range inside {
		list[i] = e.move(s)
	}
	return list
}

// within is the span brought into a text, from one character's edge to another's.
func (s Span) within(text string) Span {
	from := edgeBefore(text, min(max(s.From, 0), len(text)))
	to := min(max(s.To, from), len(text))
	if at := edgeBefore(text, to); at < to { // within a character: all of it
		_, size := utf8.DecodeRuneInString(text[at:])
		to = at + size
	}
	return Span{from, to}
}

func (e edit) move(s Span) Moved {
	hunks, shift := e.touching(s)
	if len(hunks) == 0 {
		return Moved{Span: Span{s.From + shift, s.To + shift}}
	}
	if to, found := e.pasted(s); found {
		return Moved{Span: to}
	}
	to := Span{newFrom(hunks, s, shift), newTo(hunks, s)}.within(e.new)
	if all := letters(s.In(e.old)); kept(e.old, s, hunks)*2 < all || to.From == to.To && s.From < s.To {
		return Moved{Span: Span{to.From, to.From}, Lost: true}
	}
	return Moved{Span: e.trimmed(s, to)}
}

// touching are the hunks within a span, and how far the text before them moved.
func (e edit) touching(s Span) (hunks []hunk, shift int) {
	first := sort.Search(len(e.hunks), func(i int) bool { return e.hunks[i].old.To > s.From })
	last := first
	for last < len(e.hunks) && e.hunks[last].old.From < s.To {
		last++
	}
	if first > 0 {
		before := e.hunks[first-1]
		shift = before.new.To - before.old.To
	}
	return e.hunks[first:last], shift
}

// newFrom is where a span begins: with what stands in the place of its beginning,
// if that was its own, and else after it.
func newFrom(hunks []hunk, s Span, shift int) int {
	h := hunks[0]
	switch {
	case h.old.From > s.From:
		return s.From + shift
	case h.old.From == s.From:
		return h.new.From
	}
	return h.new.To
}

// newTo is where a span ends, likewise.
func newTo(hunks []hunk, s Span) int {
	h := hunks[len(hunks)-1]
	switch {
	case h.old.To < s.To:
		return s.To + h.new.To - h.old.To
	case h.old.To == s.To:
		return h.new.To
	}
	return h.new.From
}

// kept counts the letters of a span that stand where they stood.
func kept(old string, s Span, hunks []hunk) int {
	n, at := 0, s.From
	for _, h := range hunks {
		n += letters(old[at:max(at, min(h.old.From, s.To))])
		at = max(at, min(h.old.To, s.To))
	}
	return n + letters(old[at:s.To])
}

// letters counts the letters and figures of a text.
func letters(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// pasted finds a span that was cut out and put back elsewhere: all of its text, once,
// between words, and where text was put in.
func (e edit) pasted(s Span) (Span, bool) {
	text := s.In(e.old)
	if letters(text) == 0 {
		return Span{}, false
	}
	at := strings.Index(e.new, text)
	if at < 0 || strings.Contains(e.new[at+1:], text) {
		return Span{}, false
	}
	to := Span{at, at + len(text)}
	if to != to.within(e.new) || cutsWord(e.new, to.From) || cutsWord(e.new, to.To) {
		return Span{}, false
	}
	fresh := 0
	for i := sort.Search(len(e.hunks), func(i int) bool { return e.hunks[i].new.To > to.From }); i < len(e.hunks) && e.hunks[i].new.From < to.To; i++ {
		n := e.hunks[i].new
		fresh += letters(e.new[max(n.From, to.From):min(n.To, to.To)])
	}
	return to, fresh*2 > letters(text)
}

// cutsWord reports whether an offset is within a word.
func cutsWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return isWord(before) && isWord(after)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// trimmed takes off the white space at the ends that the span did not have before:
// where its last word was deleted, the blank before it is left.
func (e edit) trimmed(was, to Span) Span {
	text, before := to.In(e.new), was.In(e.old)
	if strings.TrimLeftFunc(before, unicode.IsSpace) == before {
		to.From += len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	}
	if strings.TrimRightFunc(before, unicode.IsSpace) == before {
		to.To = to.From + len(strings.TrimRightFunc(e.new[to.From:max(to.From, to.To)], unicode.IsSpace))
	}
	return to
}
