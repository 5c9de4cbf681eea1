package privacy

import (
	"slices"
	"strings"
	"unicode/utf8"

	"hvidbog/app"
)

// The words before a name that tell whose it is. After one of them any word with a
// capital is a name, of whatever language. They are as they are spelt, for "får" is
// another word than "far".
var (
	relations = spelt(`søn sønnen datter datteren bror broren broder søster søsteren mor far mand manden kone konen hustru kæreste kæresten nabo naboen genbo
		veninde ven kammerat barnebarn nevø niece fætter kusine svigermor svigerfar svigersøn svigerdatter svoger svigerinde moster faster tante onkel
		farmor mormor farfar morfar kollega medbeboer bofælle samlever ægtefælle stedsøn steddatter plejesøn plejedatter bedstemor bedstefar tvillingebror`)
	titles = spelt(`fru hr frk frøken dr læge lægen overlæge overlægen pædagog pædagogen sygeplejerske sygeplejersken socialrådgiver socialrådgiveren
		sagsbehandler sagsbehandleren kontaktperson kontaktpersonen støttekontaktperson støttekontaktpersonen psykolog psykologen psykiater psykiateren
		leder lederen afdelingsleder centerleder forstander forstanderen vicevært viceværten hjemmevejleder hjemmevejlederen bostøtte bostøtten
		medarbejder medarbejderen frivillig formand formanden forkvinde næstformand kasserer direktør konsulent sekretær præsten præst advokat værge mentor
		plejer ergoterapeut fysioterapeut terapeut mentoren koordinator køkkenleder kok kokken chauffør beboer brugeren tillidsmand bisidder`)
	offices = spelt(`borgmester borgmesteren overborgmester socialborgmester sundhedsborgmester statsminister socialminister sundhedsminister minister ministeren
		justitsminister finansminister rådmand regionsrådsformand folketingsmedlem byrådsmedlem borgerrepræsentant politiker politikeren professor bisp biskop`)
	naming = spelt("hedder hed kaldes navn navnet")
	// Before and after these a name is a place's or an institution's.
	beforePlace = set("sankt skt sct st mamma café cafe restaurant hotel hospital kirke dronning kong kronprins kronprinsesse prins prinsesse gud villa")
	afterPlace  = set(`plads pladsen vej vejen gade gaden torv torvet allé alle boulevard have haven kirke skole hospital hus huset stiftelse stiftelsen legat
		fond fonden center centret bro minde bakke stræde park parken aften dag prisen kollegium kollegiet museum museet gård hjem hjemmet instituttet
		søn sønner gang kaj passage havn`)
	particles = set("von van de der den el al bin ibn da dos di la le af zu")
)

// spelt is the words of a text.
func spelt(words string) map[string]bool {
	s := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		s[w] = true
	}
	return s
}

// stranger is the name of somebody whom the hearing does not know.
type stranger struct {
	first, last int // words
	cut         int // bytes of a genitive at the end, which are not of the name
	hint        Hint
	whole       bool // with a surname
}

// strangers finds the names of persons whom the hearing does not know: given names
// of the list, with the surnames that follow; and what follows "min søn" or
// "overlæge". Words in spans that are taken, and in names that are kept, are none.
func (m *Masker) strangers(text string, words []word, taken []span) []span {
	free := m.freeWords(text, words, taken)
	var found []stranger
	again := map[string]bool{} // what they are called where one word is enough
	for i := 0; i < len(words); i++ {
		if !free[i] {
			continue
		}
		s, ok := strangerAt(text, words, free, i, len(found) > 0 && isListed(text, words, found[len(found)-1].last, i))
		if !ok {
			continue
		}
		if !m.isKnownPerson(words[s.first:s.last+1]) && !m.isTold(text, words, s.first, s.last) {
			found = append(found, s)
			for _, w := range []word{words[s.first], words[s.last]} {
				if utf8.RuneCountInString(w.folded) > 1 {
					again[w.folded[:len(w.folded)-s.cut]] = true
				}
			}
		}
		i = s.last
	}
	found = namedAgain(text, words, free, found, again)
	spans := make([]span, 0, len(found))
	for _, s := range found {
		spans = append(spans, span{
			start: words[s.first].start, end: words[s.last].end - s.cut,
			label: m.omitted[app.MaskName], kind: app.MaskName, hint: s.hint,
		})
	}
	return spans
}

// freeWords marks the words that may be a stranger's name.
func (m *Masker) freeWords(text string, words []word, taken []span) []bool {
	free := make([]bool, len(words))
	kept, t := 0, 0
	for i, w := range words {
		if k, ok := m.look(w.folded).kept(text, words[i:]); ok {
			kept = max(kept, i+len(k.words))
		}
		for t < len(taken) && taken[t].end <= w.start {
			t++
		}
		free[i] = i >= kept && (t == len(taken) || taken[t].start >= w.end)
	}
	return free
}

// isKnownPerson holds where all words are of one and the same person that the
// hearing knows: it has a name for that one.
func (m *Masker) isKnownPerson(words []word) bool {
	label := ""
	for _, w := range words {
		p, _, ok := m.look(w.folded).part()
		if utf8.RuneCountInString(w.folded) == 1 && label != "" {
			continue
		}
		if !ok || label != "" && p.label != label {
			return false
		}
		label = p.label
	}
	return true
}

// isListed holds where a word goes on a list of names: "Mogens, Viola og Torben".
func isListed(text string, words []word, last, i int) bool {
	switch i - last {
	case 1:
		return text[words[last].end:words[i].start] == ", "
	case 2:
		return words[i-1].folded == "og" && isPlain(text[words[last].end:words[i-1].start]) && isPlain(text[words[i-1].end:words[i].start])
	}
	return false
}

// isTold holds for a single name that the hearing's own papers tell, unless "min søn"
// or the like stands before it.
func (m *Masker) isTold(text string, words []word, first, last int) bool {
	return first == last && m.told[words[first].folded] && leadOf(text, words, first) == leadNone
}

// strangerAt decides whether a name begins with a word, and how far it goes; listed
// tells that names go before it.
func strangerAt(text string, words []word, free []bool, i int, listed bool) (stranger, bool) {
	w := words[i]
	given, genitive := givenName(w)
	if !w.capital && !given {
		return stranger{}, false
	}
	lead := leadOf(text, words, i)
	if !w.capital {
		// "min søn mikkel", in a letter without capitals
		if (lead == leadRelation || lead == leadNamed) && !wordsToo[w.folded] && !wordsToo[nominative(w.folded)] {
			return stranger{first: i, last: i, cut: cutOf(genitive)}, true
		}
		return stranger{}, false
	}
	if i > 0 && beforePlace[words[i-1].folded] && isPlain(text[words[i-1].end:w.start]) {
		return stranger{first: i, last: endOfRun(text, words, free, i)}, false
	}
	if !given && (lead == leadNone || lead == leadGreeted || !mayBeName(text, w)) {
		return stranger{}, false
	}
	if months[w.folded] && lead == leadNone {
		return stranger{}, false
	}
	last := endOfRun(text, words, free, i)
	if isPlace(text, words, i, last) {
		return stranger{first: i, last: last}, false
	}
	s := stranger{first: i, last: last, whole: last > i, hint: lead.hint()}
	if last > i {
		return s, !given || !shouted(text, words, i, last) || lead != leadNone
	}
	if genitive {
		s.cut = 1
	}
	if wordsToo[w.folded] || genitive && wordsToo[nominative(w.folded)] {
		if lead == leadNone && !listed && !amid(text, words, i) {
			return s, false
		}
		if s.hint == "" && lead == leadNone {
			s.hint = HintWord
		}
	}
	return s, true
}

func cutOf(genitive bool) int {
	if genitive {
		return 1
	}
	return 0
}

// endOfRun is the last word of the name that begins with a word.
func endOfRun(text string, words []word, free []bool, i int) int {
	const longest = 6
	last := i
	for k := i + 1; k < len(words) && k-i < longest && free[k]; k++ {
		gap := text[words[k-1].end:words[k].start]
		initial := words[k-1].end-words[k-1].start <= 2 && utf8.RuneCountInString(words[k-1].folded) == 1 && k-1 > i
		if !isPlain(gap) && gap != "-" && gap != "\u2011" && !(initial && strings.Trim(gap, " .\u00a0") == "" && gap != "") {
			break
		}
		w := words[k]
		switch {
		case !w.capital && particles[w.folded] && k+1 < len(words) && words[k+1].capital && isPlain(text[w.end:words[k+1].start]):
			continue
		case !w.capital:
			return last
		case utf8.RuneCountInString(w.folded) == 1:
			stop := strings.HasPrefix(text[w.end:], ".")
			if k+1 >= len(words) || !words[k+1].capital || !stop && (w.folded == "i" || !strings.HasPrefix(text[w.end:], " ")) {
				return last
			}
			continue
		case opens[w.folded] || notNames[w.folded] || titles[strings.ToLower(text[w.start:w.end])] || months[w.folded] || isBody(w.folded):
			return last
		}
		last = k
	}
	return last
}

// bodies end the names of what no person is.
var bodies = foldAll(strings.Fields("udvalg udvalget forvaltning forvaltningen kommune kommunen kommunes råd rådet forening foreningen center centret styrelsen ministeriet regionen"))

func isBody(folded string) bool {
	return slices.ContainsFunc(bodies, func(end string) bool { return strings.HasSuffix(folded, end) })
}

// isPlain holds for blanks on one line.
func isPlain(gap string) bool {
	return gap != "" && len(gap) <= 4 && strings.Trim(gap, " \u00a0\t") == ""
}

// mayBeName holds for a word that is written as a name is, and is no abbreviation.
func mayBeName(text string, w word) bool {
	s := text[w.start:w.end]
	small := strings.ToLower(s)
	return utf8.RuneCountInString(s) > 2 && !isUpperOnly(s) && !isBody(w.folded) && !opens[w.folded] && !notNames[w.folded] && !titles[small] && !relations[small]
}

// isPlace holds where the words are the name of a place, or part of one.
func isPlace(text string, words []word, first, last int) bool {
	if last > first && afterPlace[words[last].folded] {
		return true
	}
	if last > first && streetKind(words[last]) == wholeStreet {
		return true
	}
	return last+1 < len(words) && afterPlace[words[last+1].folded] && isJoin(text[words[last].end:words[last+1].start]) && words[last+1].capital
}

func isJoin(gap string) bool { return isPlain(gap) || gap == "-" }

// shouted holds where all words are in capitals and stand among others that are: in
// a heading a name is not told from its neighbours.
func shouted(text string, words []word, first, last int) bool {
	if !isUpperOnly(text[words[first].start:words[first].end]) {
		return false
	}
	return first > 0 && isUpperOnly(text[words[first-1].start:words[first-1].end]) || last+1 < len(words) && isUpperOnly(text[words[last+1].start:words[last+1].end])
}

// amid holds where the word stands amid a sentence, where Danish has capitals for
// names only.
func amid(text string, words []word, i int) bool {
	if i == 0 || words[i-1].capital && !opens[words[i-1].folded] {
		return false
	}
	gap := text[words[i-1].end:words[i].start]
	if !isPlain(gap) && strings.Trim(gap, " \r\n\u00a0") != "" && gap != ", " {
		return false
	}
	return !isUpperOnly(text[words[i].start:words[i].end]) && !opensSentence(text[:words[i].start])
}

// namedAgain adds the places where those who were found are called by one of their
// names: "Lund siger …", and "Storm siger …" after "min nabo Storm".
func namedAgain(text string, words []word, free []bool, found []stranger, again map[string]bool) []stranger {
	if len(again) == 0 {
		return found
	}
	within := make([]bool, len(words))
	for _, s := range found {
		for k := s.first; k <= s.last; k++ {
			within[k] = true
		}
	}
	for i, w := range words {
		own := again[w.folded]
		if within[i] || !free[i] || !w.capital || !own && !again[nominative(w.folded)] {
			continue
		}
		if i > 0 && beforePlace[words[i-1].folded] && isPlain(text[words[i-1].end:w.start]) {
			continue
		}
		if last := endOfRun(text, words, free, i); isPlace(text, words, i, last) || ordinary[w.folded] && !wordsToo[w.folded] && !amid(text, words, i) {
			continue
		}
		found = append(found, stranger{first: i, last: i, cut: cutOf(!own)})
	}
	slices.SortFunc(found, func(a, b stranger) int { return a.first - b.first })
	return found
}

// lead is what the words before a name tell of it.
type lead int

const (
	leadNone lead = iota
	leadRelation
	leadTitle
	leadOffice
	leadNamed
	leadGreeted // "kære", "hilsen": an office may follow
)

func (l lead) hint() Hint {
	if l == leadOffice {
		return HintOffice
	}
	return ""
}

func leadOf(text string, words []word, i int) lead {
	if i == 0 {
		return leadNone
	}
	before := words[i-1]
	gap := text[before.end:words[i].start]
	plain := isPlain(gap) || gap == ". " && utf8.RuneCountInString(before.folded) <= 3 || gap == "\n"
	word := strings.ToLower(text[before.start:before.end])
	switch {
	case !plain:
		return leadNone
	case relations[word] && gap != "\n":
		return leadRelation
	case titles[word] && gap != "\n":
		return leadTitle
	case offices[word] && gap != "\n":
		return leadOffice
	case naming[word] && gap != "\n":
		return leadNamed
	case introduced(text[:words[i].start]):
		return leadGreeted
	}
	return leadNone
}
