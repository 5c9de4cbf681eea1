package casework

import (
	"strings"

	"hvidbog/app"
)

// Alike are the parties whose names are so near to another's that they may be two
// spellings of one: the same words, in any order, but for words that say nothing
// of who it is, and but for a slip in a long word.
func Alike(f *app.CaseFile, p *app.Party) []*app.Party {
	words := nameWords(p.Name)
	if len(words) == 0 {
		return nil
	}
	var list []*app.Party
	for _, o := range f.Parties {
		if o.ID != p.ID && sameWords(words, nameWords(o.Name)) {
			list = append(list, o)
		}
	}
	return list
}

// fillWords say nothing of who it is.
var fillWords = map[string]bool{
	"i": true, "pa": true, "og": true, "for": true, "af": true, "ved": true, "v": true, "den": true, "the": true,
	"stottegruppen": true, "gruppen": true, "gruppe": true, "foreningen": true, "forening": true, "landsforeningen": true,
	"kobenhavn": true, "kobenhavns": true, "afdeling": true, "afd": true,
}

func nameWords(name string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(app.Fold(name), func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') }) {
		if !fillWords[w] {
			words = append(words, stem(w))
		}
	}
	return words
}

// stem is a word without the endings that Danes hang on a name or leave off:
// "rådets", "rådet" and "råd" are one.
func stem(w string) string {
	for _, ending := range []string{"s", "et", "en"} {
		if short := strings.TrimSuffix(w, ending); len(short) >= 4 {
			w = short
		}
	}
	return w
}

// sameWords reports whether each word of either has its like in the other. A
// word written in one in the one and in two in the other is the same too.
func sameWords(a, b []string) bool {
	if len(b) == 0 {
		return false
	}
	if len(a) != len(b) {
		return strings.Join(a, "") == strings.Join(b, "")
	}
	used := make([]bool, len(b))
	for _, w := range a {
		found := false
		for i, o := range b {
			if !used[i] && app.NearlySame(w, o) {
				used[i], found = true, true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}
