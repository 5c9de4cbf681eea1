package privacy

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	// streetEnds are what Danish streets end in. Those of the first list make a
	// street of a word in small letters too.
	streetEnds     = fields("vej gade stræde boulevard boulevarden allé alle vænge vænget stien kaj")
	streetEndsMore = fields(`vejen gaden strædet alléen alleen plads pladsen torv torvet have haven park parken gård gården bakke bakken bakkerne toft toften
		lund lunden krog krogen vang vangen ager ageren høj højen hus huset husene eng engen enge mose mosen dal dalen bred bredden kær kæret
		skov skoven led leddet kvarter dam dammen dyssen holm holmen linie linien løkke løkken mark marken minde port sti vold volden ås åsen
		planen passage gang gangen haverne parkvej brink brinken skrænt skrænten skel skellet kildevej banke banken`)
	// placeWords before a name tell that somebody lives there: "bor Mosen 3".
	livesAt = set(`bor boede bopæl adresse adressen boende bopælsadresse hjemmeadresse flyttede flytter lejlighed hjem hjemme adr`)
	// noStreets are common words of that form, in small letters.
	noStreets = set(`motorvej omvej genvej adgangsvej gågade hovedgade sidegade cykelvej landevej vejen gaden torvet pladsen parken haven huset gården
		bakken broen marken skoven udvej afvej tilkørselsvej indkørsel hovedvej sidevej skolevej villavej blindgade ligevej alle alligevej
		plads torv have park gård bakke bro skov eng mark hus gang stien kaj vej gade ringvej indfaldsvej alle mose`)
	// beforeStreet may stand before a street in small letters.
	beforeStreet = set(`gammel gl ny nr nordre sdr søndre østre vestre vester øster nørre sønder store st lille ll sankt skt sct den det de von van chr h c p a j`)
	// counting come after figures that are no house number.
	counting = []string{
		"minut", "min", "gang", "time", "dag", "uge", "måned", "år", "person", "meter", "km", "kilomet", "stop", "kr", "pct", "procent", "borger", "bruger",
		"mennesk", "hund", "børn", "barn", "stk", "etage", "værelse", "m²", "m", "mill", "mio", "pladser", "afdeling", "tilbud", "busse", "buslinj", "linj",
	}
)

var (
	houseForm = regexp.MustCompile(`^[ \t\x{A0}]{0,3}[,.]?(?:\r?\n)?[ \t\x{A0}]{0,3}(?i:nr\.?|nummer)?[ \t\x{A0}]{0,2}\d{1,3}(?:[A-Za-zÆØÅæøå]\b|[ \x{A0}][A-HJ-Z]\b)?(?:[ ]?[-–/][ ]?\d{1,3}[A-Za-z]?\b)?`)
	// floorForm is the floor, and the door, after a house number.
	floorForm = regexp.MustCompile(`^\.?,?[ \t\x{A0}]{0,2}(?i:(?:\d{1,2}\.?[ ]?sal\b|(?:\d{1,2}\.|st\b\.?|kl\b\.?|kld\b\.?|stuen\b|stue\b|kælder(?:en)?\b)(?:[ ]?sal\b)?|\d{1,2}(?:[ ,]{1,2}(?:th|tv|mf)\b))\.?,?[ ]{0,2}-?(?:(?:th|tv|mf|t\.h|t\.v|m\.f|til højre|til venstre|midt for|dør[ ]?(?:nr\.?[ ]?)?\d{1,4}|lejl\.?[ ]?(?:nr\.?[ ]?)?\d{1,4}|\d{1,4}\b)\.?)?|[ ]?(?:th|tv|mf)\b\.?|(?:dør|lejl\.?|lejlighed|værelse)[ ](?:nr\.?[ ]?)?\d{1,4}|\d{1,2}, ?\d{1,3})`)
	townForm  = regexp.MustCompile(`^[ \t\x{A0}]{0,2}[,.]?[ \t\x{A0}]{0,2}(?:\r?\n)?[ \t\x{A0}]{0,3}(?:DK[- ]?)?[1-9]\d{3}[ \x{A0}]{1,2}\p{Lu}[\p{L}.]+(?:[ \x{A0}](?:NV|SV|[NSVØKC])\b)?`)
)

func fields(s string) []string { return strings.Fields(s) }

// street is an address in a text.
type street struct{ start, end int }

// streets finds the addresses in a text: a street with its number, its floor, and
// the postal code and the town. A street alone is none, and so is a name before a
// number that is a telephone's.
func streets(text string, words []word, calls []number) []street {
	var found []street
	last := 0
	for i, w := range words {
		if w.start < last || !figureNear(text, w.end) {
			continue
		}
		house := houseAt(text[w.end:])
		if house == "" || strings.Contains(house, "\n") && !w.capital {
			continue
		}
		for len(calls) > 0 && calls[0].end <= w.end {
			calls = calls[1:]
		}
		if len(calls) > 0 && calls[0].start < w.end+len(house) {
			continue
		}
		if s, ok := streetAt(text, words, i, len(house)); ok && s.start >= last {
			found = append(found, s)
			last = s.end
		}
	}
	return found
}

// houseAt is the house number that a text begins with. A letter after it is part of it
// unless it begins a word.
func houseAt(text string) string {
	house := houseForm.FindString(text)
	if house != "" && !isFigure(house[len(house)-1]) && startsWithLetter(text[len(house):]) {
		_, size := utf8.DecodeLastRuneInString(house)
		house = strings.TrimRight(house[:len(house)-size], " \u00a0")
	}
	return house
}

// figureNear holds where figures follow a word so closely that they may be its house
// number.
func figureNear(text string, at int) bool {
	for i := at; i < min(len(text), at+14); i++ {
		switch c := text[i]; {
		case isFigure(c):
			return true
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			if c != 'n' && c != 'r' && c != 'N' && c != 'R' && !strings.Contains("nummer", strings.ToLower(string(c))) {
				return false
			}
		}
	}
	return false
}

// streetAt decides whether the word before a house number is a street's.
func streetAt(text string, words []word, i, house int) (street, bool) {
	w := words[i]
	end := w.end + house
	if rest := text[end:]; rest != "" && (isFigure(rest[0]) || len(rest) > 1 && (rest[0] == ',' || rest[0] == '.' || rest[0] == ':') && isFigure(rest[1])) {
		return street{}, false
	}
	tail := strings.TrimRight(floorForm.FindString(text[end:]), ", \u00a0-")
	if goesOnAfter(text[end+len(tail):]) {
		tail = ""
	}
	town := townForm.FindString(text[end+len(tail):])
	if town == "" {
		tail = strings.TrimSuffix(tail, ".") // it may be the sentence's
	}
	sure := tail != "" || town != ""
	kind := streetKind(w)
	if !sure && counts(text[end:]) {
		return street{}, false
	}
	first := streetBegins(text, words, i)
	if behind := first - 1; behind >= 0 && behindOf[words[behind].folded] && words[behind].capital && isPlain(text[words[behind].end:words[first].start]) && w.capital {
		first = behind
	}
	if first < i && behindOf[words[first].folded] { // "Ved Amagerbanen 84"
		kind = max(kind, mayBeStreet)
	}
	lives := livesBefore(text, words, first)
	switch {
	case kind == wholeStreet:
	case kind == mayBeStreet && (w.capital || first < i) && (first < i || !noStreets[w.folded] || sure):
	case kind == mayBeStreet && sure && lives:
	case kind == noStreet && w.capital && (town != "" || sure && lives || lives && len(w.folded) > 3):
	case kind == noStreet && w.capital && tail != "" && len(w.folded) > 3 && !partOfPaper[w.folded]: // "Trianglen 66, 2. th."
	case !w.capital && len(w.folded) > 3 && (town != "" || sure && (lives || alone(text[:w.end], w))): // "ruten 35, 2. th."
		for first > 0 && i-first < 2 && isPlain(text[words[first-1].end:words[first].start]) && behindOf[words[first-1].folded] {
			first--
		}
	default:
		return street{}, false
	}
	if months[w.folded] {
		return street{}, false
	}
	return street{words[first].start, end + len(tail) + len(town)}, true
}

// The kinds of words before a house number.
const (
	noStreet    = iota
	mayBeStreet // "Kirsebærhaven", "Plads"
	wholeStreet // "Tagensvej", also in small letters
)

func streetKind(w word) int {
	lower := strings.ToLower(w.folded)
	for _, end := range streetEndsFolded {
		if stem, ok := strings.CutSuffix(lower, end); ok {
			switch {
			case len(stem) > 2 && !noStreets[lower]:
				return wholeStreet
			case w.capital || stem == "":
				return mayBeStreet
			}
		}
	}
	for _, end := range streetEndsMoreFolded {
		if strings.HasSuffix(lower, end) {
			return mayBeStreet
		}
	}
	return noStreet
}

var streetEndsFolded, streetEndsMoreFolded = foldAll(streetEnds), foldAll(streetEndsMore)

func foldAll(list []string) []string {
	folded := make([]string, len(list))
	for i, w := range list {
		folded[i] = fold(w, false)
	}
	return folded
}

// streetBegins is the first word of a street's name that ends with a word:
// "H.C. Andersens Boulevard", "Den Franske Gang", "gl. køge landevej".
func streetBegins(text string, words []word, i int) int {
	first := i
	for first > 0 && i-first < 4 {
		before := words[first-1]
		gap := text[before.end:words[first].start]
		if strings.Trim(gap, " .\u00a0-") != "" || strings.Count(gap, " ") > 2 {
			break
		}
		short := beforeStreet[before.folded]
		if !short && strings.Contains(gap, ".") && len(before.folded) > 3 {
			break // the sentence before it
		}
		if !before.capital && !(short && (words[first].capital || first < i || streetKind(words[i]) == wholeStreet)) && !isHalf(words, first, i) {
			break
		}
		if before.capital && !short && opens[before.folded] {
			break // "Min lejlighed", "Derfra"
		}
		first--
	}
	return first
}

// isHalf holds for the first half of a street that is written in small letters: "prags
// boulevard", "enghave plads".
func isHalf(words []word, first, i int) bool {
	before := words[first-1].folded
	return first == i && !words[i].capital && len(before) > 3 && !opens[before] && !wholeWords[before] &&
		(slices.Contains(streetEndsFolded, words[i].folded) || slices.Contains(streetEndsMoreFolded, words[i].folded))
}

// livesBefore holds where the words before tell that somebody lives there.
func livesBefore(text string, words []word, first int) bool {
	for j := first - 1; j >= 0 && j >= first-4; j-- {
		if livesAt[words[j].folded] {
			return !strings.ContainsAny(text[words[j].end:words[first].start], ".!?")
		}
	}
	return false
}

// counts holds where the figures count something: "2 minutter herfra".
func counts(rest string) bool {
	rest = strings.TrimLeft(rest, " \u00a0\t")
	if rest == "" {
		return false
	}
	if rest[0] == '%' {
		return true
	}
	words := split(rest[:runeStart(rest, min(len(rest), 24))])
	if len(words) == 0 || words[0].start != 0 || words[0].capital {
		return false
	}
	for _, c := range counting {
		if strings.HasPrefix(rest, c) && (len(c) > 3 || len(c) == words[0].end || c == "dag" || c == "uge" || c == "år" || c == "kr") {
			return true
		}
	}
	return false
}

// goesOnAfter holds where letters or figures follow right away.
func goesOnAfter(rest string) bool {
	return rest != "" && (isFigure(rest[0]) || startsWithLetter(rest))
}

var (
	// behindOf are the words that streets are named with, after what they lie at.
	behindOf = set("ved bag under langs over mellem foran")
	// wholeWords go before a common noun in small letters, and partOfPaper are what
	// papers number.
	wholeWords  = set("denne dette disse ingen noget nogen hver alle mere mindre flere god godt stor stort ledig have eller ikke også kun uden deres vores hans hendes jeres")
	partOfPaper = set(`scenarie scenario bilag side afsnit kapitel punkt spørgsmål bord forslag alternativ version del fase gruppe hold linje etape model dokument
		svar paragraf stk uge kvartal figur tabel trin runde workshop emne princip`)
	months = set("januar februar marts april maj juni juli august september oktober november december jan feb mar apr jun jul aug sep sept okt nov dec")
	// opens are words that open sentences with a capital and are no part of a street.
	opens = set(`jeg vi min mit mine vores du i han hun de det den der her som på i ved fra til og men for hvis når da en et adresse bopæl adr derfra hjemme
		beboer beboerne bor boede lejlighed tlf telefon mvh hilsen`)
)

func isUpperOnly(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}
