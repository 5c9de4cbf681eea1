package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Proposal is a passage that was found in a text and may tell too much. Nobody has
// decided of it yet.
type Proposal struct {
	Kind MaskKind
	Span Span   // where it stands
	Text string // as it stands there
	// Hint says what speaks for or against it, as "privacyHint.<hint>" tells; "" where
	// nothing does.
	Hint string
	// Always is for what is left out whatever is decided: a number that can only be a
	// CPR number.
	Always bool
}

// Occurrences finds the passage of a mask in a text, wherever its words stand in
// that order. As in [Response.MaskOf], blanks, line ends and the size of letters do
// not matter; nor does the s of a genitive behind it. A word within another is none.
func Occurrences(text, passage string) []Span {
	want := bitsOf(passage)
	if len(want) == 0 {
		return nil
	}
	for i := range want {
		want[i].folded = Fold(want[i].In(passage))
	}
	in := bitsOf(text)
	var found []Span
	for i := 0; i+len(want) <= len(in); {
		if !standsAt(text, in[i:], want) {
			i++
			continue
		}
		last := i + len(want) - 1
		found = append(found, Span{in[i].From, in[last].To})
		i = last + 1
	}
	return found
}

// bit is a word, or a sign that stands for itself.
type bit struct {
	Span
	folded string // "" until it is needed
}

func bitsOf(text string) []bit {
	bits := make([]bit, 0, len(text)/6)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		switch {
		case unicode.IsSpace(r):
			i = end
			continue
		case isWord(r):
			end = skip(text, i, isWord)
		}
		bits = append(bits, bit{Span: Span{i, end}})
		i = end
	}
	return bits
}

// standsAt reports whether a text goes on with the words of a passage. What it folds
// is kept, so that no word is folded twice.
func standsAt(text string, in, want []bit) bool {
	for i := range want {
		if in[i].folded == "" {
			in[i].folded = Fold(in[i].In(text))
		}
		if in[i].folded == want[i].folded {
			continue
		}
		if genitive := i == len(want)-1 && in[i].folded == want[i].folded+"s"; !genitive {
			return false
		}
	}
	return true
}

// WordsTyped finds the first words of a text that begin with what is being typed, to
// the end of the last of them; false where none do.
func WordsTyped(text, typed string) (Span, bool) {
	want := maskKey(typed)
	if want == "" {
		return Span{}, false
	}
	in := bitsOf(text)
	for i := range in {
		for j := i; j < len(in); j++ {
			s := Span{in[i].From, in[j].To}
			got := maskKey(s.In(text))
			if strings.HasPrefix(got, want) {
				return s, true
			}
			if !strings.HasPrefix(want, got) {
				break
			}
		}
	}
	return Span{}, false
}
