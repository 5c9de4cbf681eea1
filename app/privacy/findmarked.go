package privacy

import (
	"slices"
	"strings"
	"unicode"

	"hvidbog/app"
)

// mark is a passage that somebody left out, with nothing but letters and figures.
type mark struct {
	bare string
	what What
}

// bare is a text with nothing but its letters and figures, folded letter by letter.
func bare(text string) string {
	letters, _ := bareWith(text)
	return letters
}

// bareWith also tells where in the text each byte of it stood.
func bareWith(text string) (letters string, at []int) {
	b := make([]byte, 0, len(text))
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		for _, f := range []byte(folded(string(r))) {
			if n := len(b); f == 'a' && n > 0 && b[n-1] == 'a' {
				continue // "aa" is folded as "å" is
			}
			b = append(b, f)
			at = append(at, i)
		}
	}
	return string(b), at
}

// allowedBy is what may be read though it looks like a secret: the places' and the
// municipality's own, and what was waved off; but nothing that is left out in another
// response, nothing of a person's own, and no true CPR number.
func allowedBy(c Config) map[string]bool {
	allowed := map[string]bool{}
	for _, text := range c.Public {
		for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
			if key := bare(line); key != "" {
				allowed[key] = true
				allowed[strings.TrimPrefix(key, "45")] = true
			}
		}
	}
	for _, text := range c.Public {
		for _, m := range mailForm.FindAllString(text, -1) {
			allowed[bare(m)] = true
		}
		groups := figureForm.FindAllStringIndex(text, -1)
		for i := range groups {
			for _, w := range windows(text, groups[i:]) {
				if what, ok := w.written(text); ok && what == Phone {
					allowed[w.figures] = true
				}
			}
		}
	}
	for _, text := range append(slices.Clone(c.Papers), c.Public...) {
		for _, at := range placeForm.FindAllStringSubmatch(text, -1) {
			allowed[bare(at[1]+at[2])] = true
		}
	}
	for _, w := range c.Waved {
		key := bare(w.Text)
		if w.Kind == app.MaskName && isOneOf(c.People, w.Text) || w.Kind == app.MaskCPR && isTrueCPR(key) {
			continue
		}
		allowed[key] = true
	}
	for _, o := range c.Omit {
		delete(allowed, bare(o.Text))
	}
	for _, a := range c.Addresses {
		for line := range strings.FieldsFuncSeq(a, func(r rune) bool { return strings.ContainsRune(",;\n<> ", r) }) {
			delete(allowed, bare(line))
		}
		for line := range strings.FieldsFuncSeq(a, func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
			delete(allowed, bare(line))
		}
	}
	delete(allowed, "")
	return allowed
}

// mayRead holds for figures that are allowed, with or without the country's.
func (s *Secrets) mayRead(figures string) bool {
	return s.allowed[figures] || len(figures) == 10 && strings.HasPrefix(figures, "45") && s.allowed[figures[2:]]
}

// isOneOf holds where all words of a name are in that of one person.
func isOneOf(people []Person, name string) bool {
	tokens := tokensOf(name)
	for _, p := range people {
		for _, called := range p.Names {
			own := wordsOf(called)
			if len(tokens) > 0 && !slices.ContainsFunc(tokens, func(t token) bool {
				return !slices.Contains(own, t.folded) && !slices.Contains(own, t.stem())
			}) {
				return true
			}
		}
	}
	return false
}

// isTrueCPR holds for ten figures whose weighted sum eleven divides.
func isTrueCPR(figures string) bool {
	const weights = "4327654321"
	sum := 0
	for i := range len(figures) {
		if i >= len(weights) {
			return false
		}
		sum += int(figures[i]-'0') * int(weights[i]-'0')
	}
	return len(figures) == len(weights) && sum%11 == 0
}

// omitted notes a passage that is left out.
func (s *Secrets) omitted(p Passage) {
	switch p.Kind {
	case app.MaskName:
		s.stranger(p.Text)
	case app.MaskCPR:
		s.numbers[bare(p.Text)] = CPR
	case app.MaskPhone:
		s.numbers[bare(p.Text)] = Phone
	case app.MaskEmail:
		s.emails = append(s.emails, squeezed(p.Text))
	default:
		if key := bare(p.Text); key != "" {
			s.mark(mark{key, What(p.Kind)})
		}
	}
}

// stranger notes the name of one who takes no part in the hearing: whole, and where
// it is one word, that word with a capital.
func (s *Secrets) stranger(name string) {
	tokens := tokensOf(name)
	switch {
	case len(tokens) > 1:
		words := wordsOf(name)
		s.names[words[0]] = append(s.names[words[0]], row{words: words})
	case len(tokens) == 1 && tokens[0].capital:
		s.parts[tokens[0].folded] = known{given: true}
	case len(tokens) == 1:
		s.mark(mark{tokens[0].folded, Name})
	}
}

// headLength is how many letters of a mark it is filed under.
const headLength = 4

func (s *Secrets) mark(m mark) {
	head := m.bare[:min(len(m.bare), headLength)]
	s.marked[head] = append(s.marked[head], m)
}

// findMarked finds the marked passages, whatever blanks, hyphens and ends of lines
// stand among their letters.
func (s *Secrets) findMarked(text string, found []Finding) []Finding {
	if len(s.marked) == 0 {
		return found
	}
	letters, at := bareWith(text)
	for first := range letters {
		for length := 1; length <= headLength && first+length <= len(letters); length++ {
			for _, m := range s.marked[letters[first:first+length]] {
				if !strings.HasPrefix(letters[first:], m.bare) {
					continue
				}
				start, end := at[first], at[first+len(m.bare)-1]+1
				for end < len(text) && text[end]&0xC0 == 0x80 {
					end++
				}
				if standsAlone(text, start, end) {
					found = append(found, Finding{What: m.what, Start: start, End: end})
				}
			}
		}
	}
	return found
}

// standsAlone holds where no letter or figure stands right before or after.
func standsAlone(text string, start, end int) bool {
	return !isLetterOrFigure(lastRune(text[:start])) && (end == len(text) || !isLetterOrFigure([]rune(text[end:min(len(text), end+4)])[0]))
}

func isLetterOrFigure(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
