package privacy

import (
	"regexp"
	"strings"
)

var mailForm = regexp.MustCompile(`[\p{L}\p{N}._%+-]+[ \t]?(?:@|[(\[](?:at|snabel-?a|AT)[)\]])[ \t]?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`)

// squeezed is an address as it is compared: in small letters, without blanks.
func squeezed(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }

// findEmails finds e-mail addresses of any form, and known ones across line ends.
func (s *Secrets) findEmails(text string, found []Finding) []Finding {
	for _, m := range mailForm.FindAllStringIndex(text, -1) {
		if s.allowed[bare(text[m[0]:m[1]])] {
			continue
		}
		found = append(found, Finding{What: Email, Start: m[0], End: m[1]})
	}
	if !strings.ContainsAny(text, "@([") {
		return found
	}
	// Without blanks and line ends, and where each byte stood.
	var b strings.Builder
	var at []int
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		return found
	}
	for i := range len(lower) {
		if c := lower[i]; c > ' ' {
			b.WriteByte(c)
			at = append(at, i)
		}
	}
	tight := b.String()
	for _, address := range s.emails {
		if i := strings.Index(tight, address); i >= 0 {
			found = append(found, Finding{What: Email, Start: at[i], End: at[i+len(address)-1] + 1})
		}
	}
	return found
}

// street notes each line of an address that has a street and a number.
func (s *Secrets) street(address string) {
	for _, line := range strings.FieldsFunc(address, func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
		at := figureForm.FindStringIndex(line)
		if at == nil {
			continue
		}
		words := wordsOf(line[:at[0]])
		if len(strings.Join(words, "")) < 4 {
			continue
		}
		s.streets[words[0]] = append(s.streets[words[0]], row{words: words, number: line[at[0]:at[1]]})
	}
}

// findStreets finds streets with their numbers.
func (s *Secrets) findStreets(text string, tokens []token, found []Finding) []Finding {
	for i, t := range tokens {
		for _, r := range s.streets[t.folded] {
			if !r.begins(text, tokens[i:]) {
				continue
			}
			from := tokens[i+len(r.words)-1].end
			rest := strings.TrimLeft(text[from:], " \t\r\n\u00a0.")
			after, ok := strings.CutPrefix(rest, r.number)
			if ok && (after == "" || !isFigure(after[0])) {
				found = append(found, Finding{What: Address, Start: t.start, End: len(text) - len(after)})
				break
			}
		}
	}
	return found
}
