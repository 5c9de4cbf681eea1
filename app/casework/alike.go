package casework

import (
	"strings"

	"hvidbog/app"
)

// Alike are the parties whose names are so near to another's that they may be two
// spellings of one: the same but for a slip of one letter in eight, or with the
// same words in another order, or with a word more.
func Alike(f *app.CaseFile, p *app.Party) []*app.Party {
	name, words := app.FoldName(p.Name), nameWords(p.Name)
	var list []*app.Party
	for _, o := range f.Parties {
		if o.ID == p.ID {
			continue
		}
		other := app.FoldName(o.Name)
		most := min(len(name), len(other)) / 8
		if distance(name, other, most) <= most || sameWords(words, nameWords(o.Name)) {
			list = append(list, o)
		}
	}
	return list
}

// fillWords say nothing of who it is.
var fillWords = map[string]bool{
	"i": true, "og": true, "for": true, "stottegruppen": true, "gruppen": true, "foreningen": true,
	"landsforeningen": true, "kobenhavn": true, "kobenhavns": true, "ved": true, "v": true,
}

func nameWords(name string) map[string]bool {
	words := make(map[string]bool)
	for _, w := range strings.FieldsFunc(app.Fold(name), func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') }) {
		if !fillWords[w] {
			words[w] = true
		}
	}
	return words
}

// sameWords reports whether the words that say something are the same.
func sameWords(a, b map[string]bool) bool {
	if len(a) == 0 || len(a) != len(b) {
		return false
	}
	for w := range a {
		if !b[w] {
			return false
		}
	}
	return true
}

// distance is the least number of letters to put in, take out or change that
// makes one name of the other, as Levenshtein counts; some number over most
// when it is more than that.
func distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
