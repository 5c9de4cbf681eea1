// Package privacy finds in texts what must not be printed, and takes it out: the
// names of private persons, street addresses, e-mail addresses, telephone numbers,
// CPR numbers, and what a caseworker marked. What was waved off may be read. That
// someone wrote to a hearing on psychiatric services is health data in itself,
// so where a word may be a name or may not, it is taken for a name.
package privacy

import (
	"slices"
	"strings"

	"hvidbog/app"
)

// Person is somebody whose name must not be read.
type Person struct {
	Label string   // what is printed for the name, "Borger 3"; "" for the masker's word for things left out
	Names []string // all ways in which the name is spelt, each as a whole
}

// Config is what a [Masker] is made from.
type Config struct {
	People []Person
	// Addresses are postal addresses; street and number are left out wherever
	// they stand.
	Addresses []string
	// Keep are names that stay although a person's name is part of them:
	// groups, services, districts, scenarios. "Mia Holm" does not make
	// "Bevar Mamma Mia" unreadable.
	Keep []string
	// Public are texts whose numbers and addresses everybody may read: the
	// municipality's own, and where the services are.
	Public []string
	// Papers are what the municipality itself sent out. An address in them is that of a
	// place, and a single name that of a place or of a paper, "Gloria", and no stranger's.
	Papers []string
	// Omit are passages that are left out wherever they stand, and Waved those that
	// may be read though they look like something that must not. What is in both is
	// left out, and so are names, numbers and addresses of People.
	Omit, Waved []Passage
	// Omitted is printed for what is left out, by its kind: "[udeladt: navn]".
	Omitted map[app.MaskKind]string

	// Only [Secrets] asks for these. Sources are texts whose telephone numbers,
	// e-mail addresses and streets are not to be read. Own are texts that the packet
	// says by itself: a word of theirs alone is nobody's name.
	Sources, Own []string
}

// Passage is what stands in a text, and what it tells.
type Passage struct {
	Kind app.MaskKind
	Text string
}

// Masker masks texts. It may be used by several goroutines.
//
// A name is found
//   - whole, in small or capital letters, across line ends, double blanks,
//     hyphens and soft hyphens, with or without accents, in the genitive too;
//   - by each of its parts where it stands with a capital: "Karen", "KAREN",
//     "Karens"; and in small letters where it is alone on its line, as below
//     a letter, or comes after "mvh", "jeg hedder" and the like.
//
// Parts of names that are kept (Config.Keep) are no names where they stand in
// those; a kept name of one word gives way to a given name. A surname that is an
// ordinary Danish word ("Skov", "Lange") is not taken for a name where it opens
// a sentence and a small letter follows. Given names always are: it is better
// to read "Borger 2 tilbud" once for "Hans tilbud" than to read who wrote.
type Masker struct {
	omitted  map[app.MaskKind]string
	known    map[string]*entry // by folded word
	passages passages          // decided on, by their words
	free     readable          // what everybody may read
	own      readable          // what is a private person's own
	told     map[string]bool   // names that the hearing's own papers tell
	labels   map[string]bool   // what the labels begin with, "Borger"
}

// entry is what is known of a word.
type entry struct {
	full  []phrase // names that begin with it, the longest first
	keep  []phrase // kept names that begin with it, the longest first
	part  part
	names bool // it is part of somebody's name: part says whose
}

// phrase is a row of folded words and what is printed for it.
type phrase struct {
	words  []string
	number string // figures that must follow, "12" of a street
	label  string
}

// part is one word of a name.
type part struct {
	label string
	given bool
}

// New makes a masker.
func New(c Config) *Masker {
	m := &Masker{omitted: c.Omitted, known: map[string]*entry{}, own: ownOf(c), told: toldIn(c.Papers), labels: map[string]bool{}}
	m.free = freed(c, m.own)
	for _, k := range append(slices.Clone(c.Keep), wavedNames(c)...) {
		if words := foldWords(k); len(words) > 0 {
			e := m.entry(words[0])
			e.keep = addPhrase(e.keep, phrase{words: words})
		}
	}
	for _, p := range c.People {
		label := p.Label
		if label == "" {
			label = c.Omitted[app.MaskName]
		} else {
			first, _, _ := strings.Cut(label, " ")
			m.labels[first] = true
		}
		for _, name := range p.Names {
			m.addName(name, label)
		}
	}
	for _, address := range c.Addresses {
		m.addAddress(address)
	}
	for _, p := range c.Omit {
		m.addOmitted(p)
	}
	for _, e := range m.known {
		if e.names && e.part.given {
			e.keep = slices.DeleteFunc(e.keep, func(p phrase) bool { return len(p.words) == 1 })
		}
	}
	return m
}

// entry is where what is known of a word is written down.
func (m *Masker) entry(word string) *entry {
	e := m.known[word]
	if e == nil {
		e = new(entry)
		m.known[word] = e
	}
	return e
}

// addPhrase puts a phrase among others, the longest first.
func addPhrase(list []phrase, p phrase) []phrase {
	at := 0
	for at < len(list) && len(list[at].words) >= len(p.words) {
		at++
	}
	return slices.Insert(list, at, p)
}

// addFull files a phrase that is never printed.
func (m *Masker) addFull(p phrase) {
	if len(p.words) > 0 {
		e := m.entry(p.words[0])
		e.full = addPhrase(e.full, p)
	}
}

// addAddress files each line of an address that has a street and a number.
func (m *Masker) addAddress(address string) {
	for _, line := range strings.FieldsFunc(address, func(r rune) bool { return r == ',' || r == '\n' || r == ';' }) {
		groups := groupsIn(line)
		if len(groups) == 0 {
			continue
		}
		at := groups[0]
		// A line that begins with its figures, a postal district, has no words
		// before them and is not filed.
		words := foldWords(line[:at[0]])
		m.addFull(phrase{words: words, number: line[at[0]:at[1]], label: m.omitted[app.MaskAddress]})
	}
}

// addName files a name whole and by its parts.
func (m *Masker) addName(name, label string) {
	words := split(name)
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = w.folded
	}
	if len(words) > 1 {
		m.addFull(phrase{words: folded, label: label})
	}
	capitals := hasCapital(words)
	given := !hasComma(name)
	kept := m.keptIn(name, words)
	for i, w := range words {
		if w.folded == "og" || i > 0 && hasComma(name[words[i-1].end:w.start]) {
			given = true // "Karen og Peter Holm" are two, "Holm, Karen" is one
		}
		given = given && !beforePlaces[w.folded]
		if kept[i] || len([]rune(w.folded)) < 2 || notNames[w.folded] || capitals && !w.capital {
			continue
		}
		m.addPart(w.folded, part{label, given})
		given = false
	}
}

// addPart files one word; a word that two people share stands for neither.
func (m *Masker) addPart(word string, p part) {
	e := m.entry(word)
	if e.names {
		if e.part.label != p.label {
			p.label = m.omitted[app.MaskName]
		}
		p.given = p.given || e.part.given
	}
	e.part, e.names = p, true
}

// keptIn marks the words that lie within a kept name of several words.
func (m *Masker) keptIn(name string, words []word) map[int]bool {
	kept := map[int]bool{}
	for i := range words {
		if k, ok := m.look(words[i].folded).kept(name, words[i:]); ok && len(k.words) > 1 && len(k.words) < len(words) {
			for j := range k.words {
				kept[i+j] = true
			}
		}
	}
	return kept
}
