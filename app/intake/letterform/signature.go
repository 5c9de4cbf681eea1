package letterform

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"hvidbog/app"
)

// writer is who a letter says that wrote it.
type writer struct {
	sender, onBehalfOf, email, address string
	unclear                            bool // something stands there that is no name
}

// head reads the fields that some put above a letter, or below it: "Fra: Karen Holm".
func (l *letter) head() writer {
	var w writer
	for _, line := range append(l.top()[:len(l.top()):len(l.top())], l.foot()...) {
		if name, ok := cutLabel(line, "fra:", "afsender:", "navn:", "indsendt af:", "skrevet af:"); ok && (isName(name) || isBody(name)) {
			w.sender = first(w.sender, name)
		}
		if name, ok := cutLabel(line, "organisation:", "forening:", "på vegne af:"); ok && startsHigh(name) {
			w.onBehalfOf = first(w.onBehalfOf, name)
		}
		if mail, ok := cutLabel(line, "e-mail:", "mail:", "email:", "mailadresse:"); ok {
			w.email = first(w.email, email.FindString(mail))
		}
		if address, ok := cutLabel(line, "adresse:", "bopæl:"); ok && strings.ContainsAny(address, "0123456789") {
			w.address = first(w.address, address)
		}
	}
	return w
}

// signature reads the lines under the closing.
func (l *letter) signature() writer {
	var w writer
	foot := l.foot()
	for i, line := range foot {
		if i == 0 && app.IsClosing(line) {
			line = strings.TrimSpace(afterClosing(line))
		} else if endsSignature(line) {
			break
		}
		w.add(line)
	}
	for _, line := range l.lines[max(l.salutes, l.closes-2):l.closes] {
		if body, ok := onBehalf(line); ok {
			w.onBehalfOf = body
		}
	}
	return w
}

// atTop is the full name of one who signs by first name and has written the rest at the
// top of the letter, and the address that stands below it there.
func (l *letter) atTop(signed string) (name, address string) {
	if signed == "" || strings.Contains(signed, " ") {
		return "", ""
	}
	var w writer
	for _, line := range l.top() {
		isStreet := street.MatchString(line) || postal.MatchString(line)
		switch {
		case w.sender == "" && strings.HasPrefix(line, signed+" ") && isName(line):
			w.sender = line
		case w.sender != "" && isStreet:
			w.add(line)
		case w.sender != "":
			return w.sender, w.address
		}
	}
	return w.sender, w.address
}

// add reads a line of a signature.
func (w *writer) add(line string) {
	if mail := email.FindString(line); mail != "" {
		w.email = first(w.email, mail)
		return
	}
	if street.MatchString(line) || postal.MatchString(line) {
		switch {
		case w.address == "":
			w.address = line
		case postal.MatchString(line) && !hasPostal.MatchString(w.address):
			w.address += ", " + line
		}
		return
	}
	if body, ok := onBehalf(line); ok {
		w.onBehalfOf = first(w.onBehalfOf, body)
		return
	}
	w.name(line)
}

// name reads a line that may name somebody. A name counts where it stands first, or
// after a body's: what stands lower may be a town.
func (w *writer) name(line string) {
	if _, isDate := dateLine(line); isDate || isNumber(line) || line == "" {
		return
	}
	if body, chair, ok := strings.Cut(line, " v/"); ok && startsHigh(body) {
		w.onBehalfOf = first(w.onBehalfOf, body)
		line = strings.TrimSpace(chair)
		for word, rest, more := strings.Cut(line, " "); more && isRole(word); word, rest, more = strings.Cut(line, " ") {
			line = rest
		}
	}
	name, rest, _ := strings.Cut(line, ",")
	if before, inside, ok := strings.Cut(name, " ("); ok {
		name, rest = before, strings.Trim(inside, ")")
	}
	if body, ok := strings.CutSuffix(name, "s sekretariat"); ok {
		name = body
	}
	if name, rest = strings.TrimSpace(name), strings.TrimSpace(rest); isRole(name) {
		name, rest = "", line
	}
	switch {
	case isBody(name):
		w.onBehalfOf = first(w.onBehalfOf, name)
	case w.sender == "" && !w.unclear && isName(name):
		w.sender = name
	case w.sender == "" && name != "":
		w.unclear = true
	}
	w.role(rest)
	if w.sender == "" && w.onBehalfOf != "" && isName(rest) {
		w.sender = rest
	}
}

// role reads what stands after a name: "formand for Bevar Mamma Mia", "Valby
// Lokaludvalg".
func (w *writer) role(text string) {
	for _, mark := range []string{" for ", " i ", " på ", ", "} {
		if _, body, ok := strings.Cut(text, mark); ok && isRole(text) && isBody(body) {
			w.onBehalfOf = first(w.onBehalfOf, body)
			return
		}
	}
	if isBody(text) && !isRole(text) {
		w.onBehalfOf = first(w.onBehalfOf, text)
	}
}

// onBehalf reads "på vegne af X", "p.v.a. X" and "på Xs vegne".
func onBehalf(line string) (string, bool) {
	small := strings.ToLower(line)
	if len(small) != len(line) {
		return "", false
	}
	for _, mark := range []string{"på vegne af ", "p.v.a. ", "pva. ", "p.v.a ", "for og på vegne af "} {
		if _, body, ok := cutAt(line, small, mark); ok && startsHigh(body) && len(body) <= longestName {
			return strings.Trim(body, " .,:"), true
		}
	}
	if body, ok := strings.CutPrefix(small, "på "); ok {
		if body, ok = strings.CutSuffix(body, " vegne"); ok {
			body = line[len("på ") : len("på ")+len(body)]
			body = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(body, "s"), "’"), "'")
			if !startsHigh(body) { // "på rådets vegne", and which it is stands elsewhere
				body = ""
			}
			return body, true
		}
	}
	return "", false
}

// afterClosing is what stands after the greeting in its own line: "Mvh Ole".
func afterClosing(line string) string {
	for _, w := range []string{"hilsener", "hilsner", "hilsen", "mvh.", "mvh", "vh"} {
		if _, after, ok := cutAt(line, strings.ToLower(line), w); ok {
			return strings.TrimPrefix(strings.Trim(after, " .,:!")+" ", "fra ")
		}
	}
	return ""
}

// endsSignature knows the lines with which what comes after the signature begins.
func endsSignature(line string) bool {
	small := strings.ToLower(line)
	for _, begins := range []string{"ps", "p.s", "bilag", "vedhæftet", "vedlagt", "kopi", "cc", "sendt fra", "denne mail", "--", "__", ">", "fra:", "til:"} {
		if strings.HasPrefix(small, begins) {
			return true
		}
	}
	return len(line) > longestName+20
}

const longestName = 80 // bytes

var (
	email     = regexp.MustCompile(`[\pL\d._%+-]+@[\pL\d-]+(?:\.[\pL\d-]+)*\.\pL{2,}`)
	street    = regexp.MustCompile(`^\p{Lu}[\pL .'’-]{2,40} \d{1,3} ?[A-Za-z]?(?:,.*)?$`)
	postal    = regexp.MustCompile(`^(?:DK-?)?\d{4} \p{Lu}[\pL .]{1,30}$`)
	hasPostal = regexp.MustCompile(`\b\d{4} \p{Lu}`)
)

// isName knows what can be a person's name, or the one word that a letter is signed
// with.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || len(s) > longestName || isRole(s) || app.IsClosing(s) {
		return false
	}
	for _, r := range s {
		if !unicode.IsLetter(r) && !strings.ContainsRune(" .-'’", r) {
			return false
		}
	}
	if !startsHigh(s) || !startsHigh(words[len(words)-1]) {
		return false
	}
	both := strings.Replace(s, " og ", " ", 1) // Gerda og Svend Aage Mølholt
	return app.GuessPartyKind(strings.TrimRight(both, ".")) == app.Citizen
}

// isBody knows what must be a group, a council or a place rather than a person.
func isBody(s string) bool {
	if !startsHigh(s) || len(s) > longestName || strings.ContainsAny(s, "@?!0123456789") || len(strings.Fields(s)) > 8 {
		return false
	}
	switch app.GuessPartyKind(s) {
	case app.SupportGroup, app.UserCouncil, app.LocalCommittee, app.PublicBody:
		return true
	case app.Employee: // all of them, or a person by that name
		small := strings.ToLower(s)
		return strings.HasPrefix(small, "medarbejderne ") || strings.HasPrefix(small, "personalet ")
	case app.Organisation: // it is so, or only has a small word in it
		small := " " + strings.ToLower(s) + " "
		return strings.ToUpper(s) == s || strings.Contains(small, "forening") || strings.Contains(small, "forbund") ||
			strings.Contains(small, "netværk") || strings.Contains(small, "råd") || isPlace(small)
	}
	return isPlace(" " + strings.ToLower(s) + " ")
}

// isPlace knows the names of services and of houses.
func isPlace(small string) bool {
	for _, w := range []string{" center ", "centret ", "centeret ", "center ", "værested", " klub", " café ", "huset ", "boform", "botilbud", "brugerne ", "beboerne ", "bestyrelsen "} {
		if strings.Contains(small, w) {
			return true
		}
	}
	return false
}

// isRole knows what a person is called rather than named: "Formand for …".
func isRole(s string) bool {
	word, _, _ := strings.Cut(strings.ToLower(s), " ")
	word = strings.Trim(word, ".,:")
	return roles[word] || roles[strings.TrimSuffix(word, "en")] || roles[strings.TrimSuffix(word, "et")]
}

var roles = func() map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(`formand formandskab forkvinde forperson næstformand kasserer sekretær bestyrelsesmedlem medlem bruger brugerrepræsentant
		pårørende mor far søster bror datter søn borger nabo beboer leder centerchef centerleder afdelingsleder direktør tillidsrepræsentant
		tillidsmand medarbejder kontaktperson talsperson talsmand repræsentant frivillig psykiater læge sygeplejerske pædagog socialrådgiver
		ergoterapeut konsulent chefkonsulent landsformand lokalformand tlf telefon mobil mob cvr ean www`) {
		m[w] = true
	}
	return m
}()

// isNumber knows the lines of a signature that are to be rung or looked up.
func isNumber(line string) bool {
	figures := 0
	for _, r := range line {
		if unicode.IsDigit(r) {
			figures++
		}
	}
	return figures >= 6 || strings.HasPrefix(line, "www.") || strings.HasPrefix(line, "http")
}

func startsHigh(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
