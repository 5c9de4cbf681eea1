package privacy

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hvidbog/app"
)

// squeeze is a text with nothing but letters and figures, folded: in this form two
// writings of a passage are compared. "26 30 12 34" is "26301234".
func squeeze(text string) string {
	var b strings.Builder
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		} else if unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return app.Fold(b.String())
}

// keyOf is what a passage of a kind is compared by. A Danish telephone number is the
// same with and without the country's figures.
func keyOf(kind app.MaskKind, text string) string {
	key := squeeze(text)
	if kind == app.MaskPhone {
		key = strings.TrimPrefix(key, "00")
		if len(key) == 10 {
			key = strings.TrimPrefix(key, "45")
		}
	}
	return key
}

// passages are texts that are looked for by their letters and figures alone, so that
// blanks, marks and the ends of lines do not hide them. They begin and end between
// words.
type passages struct {
	byStart map[string][]sought // by the first letters
}

type sought struct {
	key  string
	kind app.MaskKind
}

const startLength = 3

func (p *passages) add(kind app.MaskKind, text string) {
	key := squeeze(text)
	if key == "" {
		return
	}
	if p.byStart == nil {
		p.byStart = map[string][]sought{}
	}
	start := key[:min(len(key), startLength)]
	list := p.byStart[start]
	if slices.Contains(list, sought{key, kind}) {
		return
	}
	list = append(list, sought{key, kind})
	slices.SortStableFunc(list, func(a, b sought) int { return len(b.key) - len(a.key) })
	p.byStart[start] = list
}

// spans finds the passages in a text.
func (p *passages) spans(text string, omitted map[app.MaskKind]string) []span {
	if len(p.byStart) == 0 {
		return nil
	}
	runs := runsOf(text)
	var spans []span
	for i := 0; i < len(runs); i++ {
		if s, n := p.at(runs[i:]); n > 0 {
			spans = append(spans, span{start: runs[i].start, end: runs[i+n-1].end, label: omitted[s.kind], kind: s.kind})
			i += n - 1
		}
	}
	return spans
}

// at is the longest passage that begins with the first run, and how many runs it has.
func (p *passages) at(runs []run) (found sought, n int) {
	start := runs[0].folded
	for k := 1; len(start) < startLength && k < len(runs); k++ {
		start += runs[k].folded
	}
	for length := min(len(start), startLength); length > 0; length-- {
		for _, s := range p.byStart[start[:length]] {
			if n := s.ends(runs); n > 0 {
				return s, n
			}
		}
	}
	return found, 0
}

// ends is how many runs the passage has that the runs begin with; 0 where they do not.
func (s sought) ends(runs []run) int {
	rest := s.key
	for n, r := range runs {
		after, ok := strings.CutPrefix(rest, r.folded)
		if !ok {
			return 0
		}
		if after == "" {
			return n + 1
		}
		rest = after
	}
	return 0
}

// run is letters or figures in a row.
type run struct {
	start, end int
	folded     string
}

func runsOf(text string) []run {
	runs := make([]run, 0, len(text)/5+1)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		of := classOf(r)
		if of == 0 {
			i += size
			continue
		}
		start, hidden := i, false
		for i < len(text) {
			r, size := utf8.DecodeRuneInString(text[i:])
			if classOf(r) != of {
				if !isHidden(r) {
					break
				}
				hidden = true
			}
			i += size
		}
		runs = append(runs, run{start, i, fold(text[start:i], hidden)})
	}
	return runs
}

func classOf(r rune) int {
	switch {
	case unicode.IsLetter(r):
		return 1
	case unicode.IsDigit(r):
		return 2
	}
	return 0
}

// addOmitted files a passage that is left out. A name is looked for as the names of
// people are, so that it is found in the genitive too and not within one that is kept.
func (m *Masker) addOmitted(p Passage) {
	words := foldWords(p.Text)
	label := m.omitted[p.Kind]
	switch {
	case p.Kind != app.MaskName || len(words) == 0:
		m.passages.add(p.Kind, p.Text)
	case len(words) > 1:
		m.addFull(phrase{words: words, label: label})
		if last := len(words) - 1; nominative(words[last]) != words[last] { // it was in the genitive
			words = append(slices.Clone(words[:last]), nominative(words[last]))
			m.addFull(phrase{words: words, label: label})
		}
	case !hasCapital(split(p.Text)):
		m.passages.add(p.Kind, p.Text)
	case !m.entry(words[0]).names:
		m.addPart(words[0], part{label, true})
	}
}

// readable are numbers and addresses that are known, by kind and in squeezed form.
type readable map[sought]bool

// has holds for a passage that is among them.
func (f readable) has(kind app.MaskKind, text string) bool {
	if len(f) == 0 {
		return false
	}
	key := keyOf(kind, text)
	if f[sought{key, kind}] {
		return true
	}
	if kind != app.MaskAddress {
		return false
	}
	// The place's own address with the town after it; another floor is somebody's home.
	for s := range f {
		if rest, ok := strings.CutPrefix(key, s.key); ok && s.kind == kind && townKey.MatchString(rest) {
			return true
		}
	}
	return false
}

var townKey = regexp.MustCompile(`^(?:dk)?[1-9][0-9]{3}[a-z]+$`)

// freed is what the hearing lets everybody read: the municipality's own numbers and
// the places' addresses, and what was waved off; but not what is left out elsewhere,
// nor what is a private person's own.
func freed(c Config, own readable) readable {
	f := readable{}
	for _, text := range c.Public {
		f.addAll(text)
	}
	for _, text := range c.Papers {
		f.addStreets(text)
	}
	for _, p := range c.Waved {
		if p.Kind != app.MaskName && p.Kind != app.MaskHealth && app.MayWave(p.Kind, p.Text) {
			f[sought{keyOf(p.Kind, p.Text), p.Kind}] = true
		}
	}
	for s := range own {
		delete(f, s)
	}
	for _, p := range c.Omit {
		delete(f, sought{keyOf(p.Kind, p.Text), p.Kind})
	}
	return f
}

// ownOf are the numbers and addresses of private persons.
func ownOf(c Config) readable {
	own := readable{}
	for _, text := range c.Addresses {
		own.addAll(text)
	}
	return own
}

// addAll adds all numbers and addresses of a text.
func (f readable) addAll(text string) {
	for _, at := range emails(text) {
		f[sought{keyOf(app.MaskEmail, text[at[0]:at[1]]), app.MaskEmail}] = true
	}
	for _, n := range numbers(text) {
		f[sought{keyOf(n.kind, text[n.start:n.end]), n.kind}] = true
	}
	f.addStreets(text)
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == '\n' || r == ';' }) {
		if groups := groupsIn(line); len(groups) > 0 && groups[0][0] > 0 && groups[0][1]-groups[0][0] < 4 {
			f[sought{keyOf(app.MaskAddress, line[:groups[0][1]]), app.MaskAddress}] = true
		}
	}
}

// addStreets adds the addresses of a text.
func (f readable) addStreets(text string) {
	for _, s := range streets(text, split(text), nil) {
		f[sought{keyOf(app.MaskAddress, text[s.start:s.end]), app.MaskAddress}] = true
	}
}

// wavedNames are the names that may be read: those waved off, unless they are left out
// elsewhere or all their words are of one whom the hearing keeps private.
func wavedNames(c Config) []string {
	var names []string
	for _, p := range c.Waved {
		if p.Kind != app.MaskName {
			continue
		}
		key := keyOf(p.Kind, p.Text)
		if slices.ContainsFunc(c.Omit, func(o Passage) bool { return o.Kind == p.Kind && keyOf(o.Kind, o.Text) == key }) ||
			slices.ContainsFunc(c.People, func(o Person) bool { return o.isCalled(p.Text) }) {
			continue
		}
		names = append(names, p.Text)
	}
	return names
}

// isCalled holds where all words of a name are among the person's.
func (p Person) isCalled(name string) bool {
	words := foldWords(name)
	for _, own := range p.Names {
		has := foldWords(own)
		if len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(has, w) && !slices.Contains(has, nominative(w)) }) {
			return true
		}
	}
	return false
}
