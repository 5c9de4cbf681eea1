package privacy

import (
	"strings"
	"unicode"
)

// look is what is known of a word: as it stands, and without the s of the
// genitive. Either may be nil.
func (m *Masker) look(folded string) found {
	f := found{m.known[folded], nil}
	if len(folded) > 2 && folded[len(folded)-1] == 's' {
		f[1] = m.known[folded[:len(folded)-1]]
	}
	return f
}

// found are the entries of a word.
type found [2]*entry

// full finds the longest name that the words of the text begin with; end is
// where it ends in the text.
func (f found) full(text string, words []word) (p phrase, end int, ok bool) {
	for _, e := range f {
		if e != nil {
			if p, end, ok := first(e.full, text, words); ok {
				return p, end, ok
			}
		}
	}
	return phrase{}, 0, false
}

// kept finds the longest kept name that the words begin with.
func (f found) kept(text string, words []word) (phrase, bool) {
	for _, e := range f {
		if e != nil {
			if p, _, ok := first(e.keep, text, words); ok {
				return p, true
			}
		}
	}
	return phrase{}, false
}

// part finds whose name the word is part of; genitive tells that it has an s
// after it.
func (f found) part() (p part, genitive, ok bool) {
	for i, e := range f {
		if e != nil && e.names {
			return e.part, i == 1, true
		}
	}
	return part{}, false, false
}

// first is the first of the phrases that the words begin with. The last word may
// be in the genitive.
func first(phrases []phrase, text string, words []word) (p phrase, end int, ok bool) {
	for _, p := range phrases {
		if end, ok := p.at(text, words); ok {
			return p, end, true
		}
	}
	return phrase{}, 0, false
}

// at holds where the text's words begin with the phrase.
func (p phrase) at(text string, words []word) (end int, ok bool) {
	if len(words) < len(p.words) {
		return 0, false
	}
	last := len(p.words) - 1
	for j, w := range p.words[:last] {
		if words[j].folded != w || !isGap(text[words[j].end:words[j+1].start]) {
			return 0, false
		}
	}
	if words[last].folded != p.words[last] && nominative(words[last].folded) != p.words[last] {
		return 0, false
	}
	end = words[last].end
	if p.number == "" {
		return end, true
	}
	rest := strings.TrimLeft(text[end:], " \t\r\n\u00a0.")
	after, found := strings.CutPrefix(rest, p.number)
	if !found || after != "" && isFigure(after[0]) {
		return 0, false
	}
	return len(text) - len(after), true
}

// isGap holds for what may lie between the words of a name: blanks, line ends,
// hyphens, marks of abbreviation.
func isGap(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Pd, r) && !unicode.Is(unicode.Cf, r) &&
			!strings.ContainsRune(".,_/'’", r) {
			return false
		}
	}
	return true
}

// nominative takes the Danish genitive's s off a folded word.
func nominative(folded string) string {
	if len(folded) > 2 && folded[len(folded)-1] == 's' {
		return folded[:len(folded)-1]
	}
	return folded
}
