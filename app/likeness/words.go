package likeness

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hvidbog/app"
)

// word is a word of a text, in the form in which it is compared.
type word struct {
	key   string
	span  app.Span
	names bool // it may be a name, or is a number
}

// wordsIn are the words that stand in a stretch of a text. Marks and white space are
// none.
func wordsIn(text string, within app.Span) []word {
	var list []word
	for at := within.From; at < within.To; {
		from := at + strings.IndexFunc(text[at:within.To], isLetter)
		if from < at {
			break
		}
		to := within.To
		if n := strings.IndexFunc(text[from:within.To], isBetween); n >= 0 {
			to = from + n
		}
		s := app.Span{From: from, To: to}
		list = append(list, word{app.Fold(s.In(text)), s, isName(s.In(text))})
		at = to
	}
	return list
}

// isName knows a name or a number by its first character, as the first word of a
// sentence may be taken for one.
func isName(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

func isLetter(r rune) bool  { return unicode.IsLetter(r) || unicode.IsDigit(r) }
func isBetween(r rune) bool { return !isLetter(r) && !unicode.In(r, unicode.M, unicode.Cf) }
