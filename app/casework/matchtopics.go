package casework

import (
	"slices"
	"strings"
	"unicode"

	"hvidbog/app"
)

// MatchTopics are the topics that a few letters may mean, as indexes of their
// titles, the likeliest first: one whose whole title was typed, those in which
// every word typed is a word, those in which every one is the beginning of a word,
// and then those in which one stands only within a word. Else they keep their order. It matters not how a word is
// spelt, see [app.FoldName], nor in which order the words are typed. Where no
// letter or figure is typed, all match.
func MatchTopics(titles []string, typed string) []int {
	wanted := foldedWords(typed)
	whole := strings.Join(wanted, "")
	list := make([]int, 0, len(titles))
	var are, begin, within []int
	for i, title := range titles {
		words := foldedWords(title)
		joined := strings.Join(words, "")
		switch {
		case whole != "" && joined == whole:
			list = append(list, i)
		case len(wanted) > 0 && all(wanted, func(w string) bool { return slices.Contains(words, w) }):
			are = append(are, i)
		case all(wanted, func(w string) bool { return beginsOne(words, w) }):
			begin = append(begin, i)
		case all(wanted, func(w string) bool { return strings.Contains(joined, w) }):
			within = append(within, i)
		}
	}
	return slices.Concat(list, are, begin, within)
}

// foldedWords are the words of a text as names are compared.
func foldedWords(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.Cf) })
	folded := words[:0]
	for _, w := range words {
		if w = app.FoldName(w); w != "" {
			folded = append(folded, w)
		}
	}
	return folded
}

func beginsOne(words []string, beginning string) bool {
	for _, w := range words {
		if strings.HasPrefix(w, beginning) {
			return true
		}
	}
	return false
}

func all(words []string, fits func(string) bool) bool {
	for _, w := range words {
		if !fits(w) {
			return false
		}
	}
	return true
}
