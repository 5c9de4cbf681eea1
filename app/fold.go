package app

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Fold brings a text into the form in which it is searched: small letters,
// no accents, "å" and its old spelling "aa" as "a", "ø" and "ö" as "o", "æ" and
// "ä" as "ae", every dash as a hyphen, and nothing that is not seen. Whoever
// types "norregard" finds Nørregaard and Nørregård. It matters not whether an
// accent stands in its letter or, as Macs write it, after it. Fold(Fold(s)) is
// Fold(s), and the fold of a beginning of s is a beginning of the fold of s.
func Fold(s string) string {
	b := make([]byte, 0, len(s)+len(s)/16)
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			if c != 'a' || !endsInA(b) {
				b = append(b, c)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case int(r) < len(latinFolds):
			b = appendFold(b, latinFolds[r])
		case firstMark <= r && r < lastMark:
			b = appendFold(b, markFolds[r-firstMark])
		case r == diaeresis && endsInA(b):
			b = append(b, 'e')
		default:
			b = appendFold(b, foldRune(r))
		}
	}
	return string(b)
}

func endsInA(b []byte) bool { return len(b) > 0 && b[len(b)-1] == 'a' }

// appendFold adds the fold of a letter; of two a's one is left.
func appendFold(b []byte, fold string) []byte {
	for i := range len(fold) {
		if fold[i] != 'a' || !endsInA(b) {
			b = append(b, fold[i])
		}
	}
	return b
}

const (
	diaeresis = '\u0308' // makes two letters of the a before it, and none of any other
	minus     = '\u2212' // a dash to whoever types
)

// The folds of the letters that European names are written with, and of the
// dashes and quotation marks, which there are many of.
const firstMark, lastMark = 0x2010, 0x2030

var (
	latinFolds = foldsOf(0, 0x250)
	markFolds  = foldsOf(firstMark, lastMark)
)

func foldsOf(from, to rune) []string {
	folds := make([]string, to-from)
	for i := range folds {
		folds[i] = foldRune(from + rune(i))
	}
	return folds
}

// foldRune folds a letter by itself. One that is put together of others, as "ǽ"
// is, is taken apart first.
func foldRune(r rune) string {
	var b strings.Builder
	var last rune
	for _, part := range norm.NFKD.String(string(r)) {
		switch {
		case part == diaeresis && last == 'a':
			b.WriteByte('e')
		case unicode.In(part, unicode.Mn, unicode.Cf):
			continue
		case unicode.Is(unicode.Pd, part), part == minus:
			b.WriteByte('-')
		default:
			b.WriteString(foldLetter(unicode.ToLower(part)))
		}
		last = unicode.ToLower(part)
	}
	return b.String()
}

// foldLetter writes the letters that have no accent to lose in plain ones.
func foldLetter(r rune) string {
	switch r {
	case 'æ':
		return "ae"
	case 'ø':
		return "o"
	case 'ð', 'đ':
		return "d"
	case 'ł':
		return "l"
	case 'þ':
		return "th"
	case 'œ':
		return "oe"
	case 'ß':
		return "ss"
	}
	return string(r)
}

// FoldName brings a name into the form in which two spellings of it are the
// same: folded, and nothing but letters and figures. It is for comparing and not
// for folding again: "Anna Andersen" is "annaandersen", and not "Ann Andersen".
func FoldName(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, Fold(s))
}

// Collator orders Danish words as Danes do: æ, ø, å last, aa as å. It is
// for one goroutine.
func Collator() *collate.Collator {
	return collate.New(language.Danish, collate.IgnoreCase, collate.Numeric)
}
