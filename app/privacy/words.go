package privacy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hvidbog/app"
)

// word is a run of letters in a text, with what may be hidden in it: accents,
// soft hyphens, characters of no width.
type word struct {
	start, end int
	folded     string
	capital    bool
}

// split finds the words of a text.
func split(text string) []word {
	words := make([]word, 0, len(text)/6+1)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			i += size
			continue
		}
		w := word{start: i, capital: unicode.IsUpper(r) || unicode.IsTitle(r)}
		hidden := false
		for i < len(text) {
			r, size := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(r) {
				if !isHidden(r) {
					break
				}
				hidden = true
			}
			i += size
		}
		w.end = i
		w.folded = fold(text[w.start:w.end], hidden)
		words = append(words, w)
	}
	return words
}

// isHidden holds for what a word may contain unseen, or nearly so.
func isHidden(r rune) bool {
	return r >= 0x80 && (unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) ||
		unicode.Is(unicode.Variation_Selector, r) || r == 0x034F)
}

// fold is app.Fold, with the shortest way for the most frequent words: those that
// it would leave as they are.
func fold(s string, hidden bool) string {
	if isFolded(s) {
		return s
	}
	if hidden {
		s = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || r == 0x034F {
				return -1
			}
			return r
		}, s)
	}
	return app.Fold(s)
}

func isFolded(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' || s[i] == 'a' && i > 0 && s[i-1] == 'a' {
			return false
		}
	}
	return true
}

func foldWords(s string) []string {
	var folded []string
	for _, w := range split(s) {
		folded = append(folded, w.folded)
	}
	return folded
}

func hasCapital(words []word) bool {
	for _, w := range words {
		if w.capital {
			return true
		}
	}
	return false
}

func hasComma(s string) bool { return strings.Contains(s, ",") }
