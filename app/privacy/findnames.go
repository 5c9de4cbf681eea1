package privacy

import (
	"slices"
	"strings"
)

// keep notes a name that stays.
func (s *Secrets) keep(name string) {
	r := row{words: wordsOf(name)}
	if len(r.words) == 0 {
		return
	}
	s.kept[r.words[0]] = append(s.kept[r.words[0]], r)
	if len(r.words) > 1 {
		for i, w := range r.words {
			s.keptWords[w] = append(s.keptWords[w], place{r, i})
		}
	}
}

func wordsOf(name string) []string {
	var words []string
	for _, t := range tokensOf(name) {
		words = append(words, t.folded)
	}
	return words
}

// person notes a name, whole and by its parts. Words that tell nothing of who
// somebody is are no parts: "Anonym borger på Amager".
func (s *Secrets) person(name string) {
	tokens := tokensOf(name)
	capitals := slices.ContainsFunc(tokens, func(t token) bool { return t.capital })
	telling := make([]bool, len(tokens))
	tells := 0
	for i, t := range tokens {
		telling[i] = !notNames[t.folded]
	}
	for i := range tokens {
		if k := s.keptAt(name, tokens[i:]); k > 1 && k < len(tokens) {
			for j := range k {
				telling[i+j] = false
			}
		}
	}
	for i, t := range tokens {
		if telling[i] && s.keptAt(name, tokens[i:]) == 0 {
			tells++
		}
		telling[i] = telling[i] && len([]rune(t.folded)) > 1 && (t.capital || !capitals)
	}
	if words := wordsOf(name); len(words) > 1 && tells > 0 {
		s.names[words[0]] = append(s.names[words[0]], row{words: words})
	}
	given := !strings.Contains(name, ",")
	for i, t := range tokens {
		if t.folded == "og" || i > 0 && strings.Contains(name[tokens[i-1].end:t.start], ",") {
			given = true
		}
		if beforePlaces[t.folded] {
			given = false
		}
		if telling[i] {
			s.parts[t.folded] = known{given: given || s.parts[t.folded].given}
			given = false
		}
	}
}

// giveWay takes names of one word out of those that stay where somebody is called
// by them.
func (s *Secrets) giveWay() {
	for word, p := range s.parts {
		if p.given {
			s.kept[word] = slices.DeleteFunc(s.kept[word], func(r row) bool { return len(r.words) == 1 })
		}
	}
}

// keptAt is how many words a kept name has that the tokens begin with; of several
// the longest.
func (s *Secrets) keptAt(text string, tokens []token) int {
	longest := 0
	for _, first := range []string{tokens[0].folded, tokens[0].stem()} {
		for _, r := range s.kept[first] {
			if len(r.words) > longest && r.begins(text, tokens) {
				longest = len(r.words)
			}
		}
		if tokens[0].stem() == tokens[0].folded {
			break
		}
	}
	return longest
}

// findNames finds whole names, and parts of names.
func (s *Secrets) findNames(text string, tokens []token, found []Finding) []Finding {
	kept := 0 // tokens before this one belong to a kept name
	for i, t := range tokens {
		if r := s.nameAt(text, tokens[i:]); r > 0 {
			found = append(found, Finding{What: Name, Start: t.start, End: tokens[i+r-1].end})
			continue
		}
		kept = max(kept, i+s.keptAt(text, tokens[i:]))
		if i < kept {
			continue
		}
		if p, ok := s.partOf(t); ok && !s.own[t.folded] && isMeant(text, tokens, i, p) && !s.apart(text, tokens, i) {
			found = append(found, Finding{What: Name, Start: t.start, End: t.end})
		}
	}
	return found
}

// nameAt is how many words a whole name has that the tokens begin with.
func (s *Secrets) nameAt(text string, tokens []token) int {
	longest := 0
	for _, r := range s.names[tokens[0].folded] {
		if len(r.words) > longest && r.begins(text, tokens) {
			longest = len(r.words)
		}
	}
	return longest
}

func (s *Secrets) partOf(t token) (known, bool) {
	if p, ok := s.parts[t.folded]; ok {
		return p, true
	}
	p, ok := s.parts[t.stem()]
	return p, ok && t.stem() != t.folded
}

// isMeant decides whether a part of a name is meant as a name where it stands.
func isMeant(text string, tokens []token, i int, p known) bool {
	t := tokens[i]
	common := ordinary[t.folded] || ordinary[t.stem()] || alsoWords[t.folded] || alsoWords[t.stem()]
	switch {
	case t.cut: // "Bo-" before "ligen" on the next line
		return t.capital && !common && len([]rune(t.folded)) > 4
	case !t.capital:
		return isSignature(text, tokens, i, common)
	case p.given || !ordinary[t.folded] && !ordinary[t.stem()]:
		return true
	}
	// "på Skov." is a name, "Skov og strand" none; where cells of a table meet it
	// is not known what opens a sentence.
	amid := i > 0 && !tokens[i-1].capital && text[tokens[i-1].end:t.start] == " "
	goesOn := i+1 < len(tokens) && !tokens[i+1].capital && strings.TrimSpace(text[t.end:tokens[i+1].start]) == ""
	return amid && !goesOn
}

// closings come before the name of whoever wrote a letter.
var closings = set("hilsen hilsner mvh vh kh hedder")

// isSignature holds for a name in small letters that ends its line after "mvh" or
// the like, or, where it is no ordinary word, is all of a line.
func isSignature(text string, tokens []token, i int, common bool) bool {
	t := tokens[i]
	line := text[strings.LastIndexByte(text[:t.start], '\n')+1 : t.start]
	rest, _, _ := strings.Cut(text[t.end:], "\n")
	closed := i > 0 && closings[tokens[i-1].folded] && tokens[i-1].end > t.start-len(line)
	ends := strings.Trim(rest, " \u00a0.,!-–:\r") == ""
	if closed {
		return ends || !common
	}
	alone := ends && strings.Trim(line, " \u00a0-–>*,.\r") == ""
	return alone && !common && len([]rune(t.folded)) > 2
}

// apart holds where the word is part of a kept name that the columns of a table
// have torn: its other half stands not far from it, and the second half begins a
// line.
func (s *Secrets) apart(text string, tokens []token, i int) bool {
	const far = 40
	for _, word := range []string{tokens[i].folded, tokens[i].stem()} {
		for _, p := range s.keptWords[word] {
			before, after := row{words: p.row.words[:p.at]}, row{words: p.row.words[p.at+1:]}
			if p.at > 0 && opensLine(text, tokens[i]) {
				for j := i - p.at; j >= max(0, i-far); j-- {
					if before.begins(text, tokens[j:i]) {
						return true
					}
				}
			}
			if len(after.words) > 0 {
				for j := i + 1; j < min(len(tokens), i+far); j++ {
					if opensLine(text, tokens[j]) && after.begins(text, tokens[j:]) {
						return true
					}
				}
			}
		}
	}
	return false
}

func opensLine(text string, t token) bool {
	return strings.TrimSpace(text[strings.LastIndexByte(text[:t.start], '\n')+1:t.start]) == ""
}
