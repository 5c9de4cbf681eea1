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

// look is what is known of a word: as it stands, and without the s of the
// genitive. Either may be nil.
func (m *Masker) look(folded string) found {
	f := found{m.known[folded], nil}
	if len(folded) > 2 && folded[len(folded)-1] == 's' {
		f[1] = m.known[folded[:len(folded)-1]]
	}
	return f
}

// found are the entries of a word.
type found [2]*entry

// full finds the longest name that the words of the text begin with; end is
// where it ends in the text.
func (f found) full(text string, words []word) (p phrase, end int, ok bool) {
	for _, e := range f {
		if e != nil {
			if p, end, ok := first(e.full, text, words); ok {
				return p, end, ok
			}
		}
	}
	return phrase{}, 0, false
}

// kept finds the longest kept name that the words begin with.
func (f found) kept(text string, words []word) (p phrase, end int, ok bool) {
	for _, e := range f {
		if e != nil {
			if p, end, ok := first(e.keep, text, words); ok {
				return p, end, ok
			}
		}
	}
	return phrase{}, 0, false
}

// part finds whose name the word is part of; genitive tells that it has an s
// after it.
func (f found) part() (p part, genitive, ok bool) {
	for i, e := range f {
		if e != nil && e.names {
			return e.part, i == 1, true
		}
	}
	return part{}, false, false
}

// first is the first of the phrases that the words begin with. The last word may
// be in the genitive.
func first(phrases []phrase, text string, words []word) (p phrase, end int, ok bool) {
	for _, p := range phrases {
		if end, ok := p.at(text, words); ok {
			return p, end, true
		}
	}
	return phrase{}, 0, false
}

// at holds where the text's words begin with the phrase.
func (p phrase) at(text string, words []word) (end int, ok bool) {
	if len(words) < len(p.words) {
		return 0, false
	}
	last := len(p.words) - 1
	for j, w := range p.words[:last] {
		if words[j].folded != w || !isGap(text[words[j].end:words[j+1].start]) {
			return 0, false
		}
	}
	if words[last].folded != p.words[last] && nominative(words[last].folded) != p.words[last] {
		return 0, false
	}
	end = words[last].end
	if p.number == "" {
		return end, true
	}
	rest := strings.TrimLeft(text[end:], " \t\r\n\u00a0.")
	after, found := strings.CutPrefix(rest, p.number)
	if !found || after != "" && isFigure(after[0]) {
		return 0, false
	}
	return len(text) - len(after), true
}

// isGap holds for what may lie between the words of a name: blanks, line ends,
// hyphens, marks of abbreviation.
func isGap(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Pd, r) && !unicode.Is(unicode.Cf, r) &&
			!strings.ContainsRune(".,_/'’", r) {
			return false
		}
	}
	return true
}

// nominative takes the Danish genitive's s off a folded word.
func nominative(folded string) string {
	if len(folded) > 2 && folded[len(folded)-1] == 's' {
		return folded[:len(folded)-1]
	}
	return folded
}

// notNames are words in the names of private parties that are no names: what
// stands between names, titles, and what somebody is called who gives no name.
var notNames = set(`
	og af ved fra til for med i på hos de du la le von van der den det en et
	hr fru frk dr mag cand prof
	anonym anonyme unavngiven borger borgere borgeren bruger brugere brugeren tidligere nuværende
	pårørende mor mødre far fædre moder fader forælder forældre søster bror søn datter ven veninde
	familie familien ægtepar ægteparret medarbejder medarbejdere medarbejderen frivillig frivillige
	beboer nabo naboer læge overlæge sygeplejerske pædagog person privatperson
	formand næstformand kasserer leder afdelingsleder centerleder forstander koordinator sekretær konsulent direktør
	kontaktperson støttekontaktperson talsperson repræsentant socialrådgiver tlf telefon mobil mail email e brev
`)

// beforePlaces are followed by a place and not by a given name.
var beforePlaces = set("på i fra ved af")

// ordinary are surnames that are Danish words too, and may open a sentence.
var ordinary = set(`
	ager bager bakke berg bjerg blok bonde bro brun by bæk dal eng fisker fugl gade glad god gode gram
	grøn have hede hest hvid høj høst jul klit klog knap kok konge krog lang lange lille lind lund lyng
	mark mose munk ny rask ravn ros rose sand skov smed sol sommer sort stor storm strand sund toft ung
	unge vang vest vind vinter vold ørn øster
`)

// set is the folded words of a text.
func set(words string) map[string]bool {
	s := map[string]bool{}
	for _, w := range strings.Fields(words) {
		s[app.Fold(w)] = true
	}
	return s
}
