package privacy

import (
	"regexp"
	"strings"
)

// The at-sign as people write it who do not want to be read by machines; the dot is
// looked for as freely.
var (
	atForm = regexp.MustCompile(`@|[(\[{<]\s?(?i:at|a|snabel[ -]?a|@)\s?[)\]}>]|(?i:\ssnabel[ -]?a\s)`)
	// bareForm is for texts that say a dot.
	bareForm = regexp.MustCompile(atForm.String() + `|(?i:\sat\s)`)
	userEnd  = regexp.MustCompile(`[\p{L}\p{N}._%+\-]+\s{0,2}$`)
	// hostForm is a host after a plain sign; with blanks about the dot only where a
	// known ending follows, so that the next sentence is not taken for a part of it.
	hostForm = regexp.MustCompile(`^\s{0,2}[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)*(?:(?:\s?\.\s?|\s?[(\[{]\s?(?i:punktum|dot|\.)\s?[)\]}]\s?|\s(?i:punktum|dot)\s)(?i:dk|com|net|org|eu|nu|se|no|de|info|uk)\b|\.[\p{L}\p{N}\-]+)`)
	// saidForm is a host whose dot is said, as it must be after a bare "at", which is
	// a Danish word.
	saidForm = regexp.MustCompile(`^\s?[\p{L}\p{N}\-]+(?:\s(?i:punktum|dot)\s[\p{L}\p{N}\-]+)+`)
)

// emails finds the e-mail addresses in a text.
func emails(text string) [][2]int {
	form := atForm
	says := func(s string) bool { return strings.Contains(text, s) }
	switch {
	case says("dot") || says("punktum") || says("DOT") || says("PUNKTUM") || says("Punktum"):
		form = bareForm
	case !strings.ContainsAny(text, "@([{<") && !says("nabel") && !says("NABEL"):
		return nil
	}
	var found [][2]int
	const far = 80 // more than any user or host is long
	last := 0
	for _, at := range form.FindAllStringIndex(text, -1) {
		if at[0] < last {
			continue
		}
		from := runeStart(text, max(last, at[0]-far))
		user := userEnd.FindStringIndex(text[from:at[0]])
		if user == nil {
			continue
		}
		host := hostForm
		if strings.EqualFold(strings.TrimSpace(text[at[0]:at[1]]), "at") {
			host = saidForm
		}
		rest := text[at[1]:runeStart(text, min(len(text), at[1]+far))]
		said := host.FindString(rest)
		if said == "" {
			continue
		}
		start := from + user[0]
		for start < at[0] && text[start] == '.' { // the dots of a sentence before it
			start++
		}
		last = at[1] + len(strings.TrimRight(said, "-"))
		found = append(found, [2]int{start, last})
	}
	return found
}

// runeStart is the place, or the one where the letter begins that it stands in.
func runeStart(text string, at int) int {
	for at > 0 && at < len(text) && text[at]&0xC0 == 0x80 {
		at--
	}
	return at
}
