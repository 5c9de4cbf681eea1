package app

import (
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Fold brings a text into the form in which it is searched: small letters,
// no accents, "å" and its old spelling "aa" as "a", "ø" and "ö" as "o", "æ" and
// "ä" as "ae". Whoever types "norregard" finds Nørregaard and Nørregård.
// Fold(Fold(s)) is Fold(s).
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	var last rune
	emit := func(r rune) {
		if r == 'a' && last == 'a' {
			return
		}
		b.WriteRune(r)
		last = r
	}
	for _, r := range s {
		switch {
		case r < 0x80:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			emit(r)
		case int(r) < len(latinFolds):
			for _, f := range latinFolds[r] {
				emit(f)
			}
		default:
			for _, f := range foldRune(r) {
				emit(f)
			}
		}
	}
	return b.String()
}

// latinFolds holds the folds of the letters that European names are written with.
var latinFolds = func() (t [0x250]string) {
	for r := range t {
		t[r] = foldRune(rune(r))
	}
	return t
}()

func foldRune(r rune) string {
	switch unicode.ToLower(r) {
	case 'æ', 'ä':
		return "ae"
	case 'ø':
		return "o"
	case 'ð':
		return "d"
	case 'đ':
		return "d"
	case 'ł':
		return "l"
	case 'þ':
		return "th"
	case 'œ':
		return "oe"
	case 'ß':
		return "ss"
	case '\u00ad': // a soft hyphen is no letter
		return ""
	}
	var b strings.Builder
	for _, f := range norm.NFKD.String(string(r)) {
		if !unicode.Is(unicode.Mn, f) {
			b.WriteRune(unicode.ToLower(f))
		}
	}
	return b.String()
}

// FoldName brings a name into the form in which two spellings of it are the
// same: folded, and nothing but letters and figures.
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
