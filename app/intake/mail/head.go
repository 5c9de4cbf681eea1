package mail

import (
	"regexp"
	"strings"
)

// field is a line of the head that programs write over a mail which they quote or
// send on: "Fra: Ole Hansen".
type field int

const (
	noField field = iota
	fieldFrom
	fieldSent
	fieldTo
	fieldCopy
	fieldSubject
)

// fieldWords are those lines' first words, in Danish, Norwegian, Swedish, English
// and German.
var fieldWords = map[string]field{
	"fra": fieldFrom, "from": fieldFrom, "från": fieldFrom, "von": fieldFrom,
	"sendt": fieldSent, "sent": fieldSent, "dato": fieldSent, "date": fieldSent, "skickat": fieldSent, "datum": fieldSent, "gesendet": fieldSent,
	"til": fieldTo, "to": fieldTo, "till": fieldTo, "an": fieldTo,
	"cc": fieldCopy, "kopi": fieldCopy, "kopia": fieldCopy, "bcc": fieldCopy, "svar til": fieldCopy, "reply-to": fieldCopy,
	"vedhæftede filer": fieldCopy, "attachments": fieldCopy, "prioritet": fieldCopy, "importance": fieldCopy,
	"emne": fieldSubject, "subject": fieldSubject, "ämne": fieldSubject, "Ämne": fieldSubject, "betreff": fieldSubject,
}

// readField reads such a line; Gmail marks the words with stars, as bold.
func readField(line string) (field, string) {
	const longest = 24
	line = strings.TrimSpace(line)
	colon := strings.IndexByte(line[:min(len(line), longest)], ':')
	if colon <= 0 {
		return noField, ""
	}
	var word [longest]byte
	n := copy(word[:], strings.Trim(line[:colon], "* "))
	for i, c := range word[:n] {
		if c >= 'A' && c <= 'Z' {
			word[i] = c - 'A' + 'a'
		}
	}
	return fieldWords[string(word[:n])], strings.TrimSpace(strings.TrimLeft(line[colon+1:], "* "))
}

// quotedHead is the head of a mail that stands in the text of another.
type quotedHead struct {
	from, sent string
	end        int // the line after it
	// byProgram says that no person wrote it: it has an address, or the time of day.
	// People begin letters with "Fra:", "Dato:" and "Emne:" too.
	byProgram bool
}

// clock is a time of day after a date.
var clock = regexp.MustCompile(`\d:\d\d|\bkl\b|\s\d{1,2}\.\d\d(\.\d\d)?(\s|$)`)

// headAt reads the head that begins in a line. It has a sender and two more of the
// fields that programs write, the day among them unless it has all others.
func headAt(lines []string, at int) (quotedHead, bool) {
	const longest = 24 // lines; of many recipients each may have its own
	var h quotedHead
	var seen [fieldSubject + 1]bool
	last := noField
	blanks := 0
	i := at
	for ; i < len(lines) && i < at+longest; i++ {
		line := strings.TrimSpace(lines[i])
		if line == "" {
			if blanks++; blanks > 1 || i+1 >= len(lines) {
				break
			}
			if f, _ := readField(lines[i+1]); f == noField || seen[f] {
				break // the mail begins
			}
			continue
		}
		f, value := readField(line)
		if f == noField && (last == fieldTo || last == fieldCopy || last == fieldSubject && folded(lines[i])) {
			continue // it goes on
		}
		if f == noField || seen[f] && f != fieldCopy {
			break
		}
		blanks = 0
		seen[f], last = true, f
		switch f {
		case fieldFrom:
			h.from = value
		case fieldSent:
			h.sent = value
		}
		h.end = i + 1
		h.byProgram = h.byProgram || f != fieldSubject && strings.Contains(value, "@") || f == fieldSent && clock.MatchString(value)
	}
	ok := h.from != "" && (seen[fieldSent] && (seen[fieldTo] || seen[fieldSubject]) || seen[fieldTo] && seen[fieldSubject])
	return h, ok
}

// folded reports whether a line is indented, as the second of a long field is.
func folded(line string) bool { return strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t") }

// banner is a line that programs put over a mail which they quote or send on.
type banner int

const (
	noBanner banner = iota
	overReply
	overForward
)

// forwardWords are the lines without dashes.
var forwardWords = []string{
	"Begin forwarded message:", "Start på videresendt besked:", "Start på videresendt meddelelse:", "Videresendt besked:",
}

// readBanner reads "-----Oprindelig meddelelse-----" and its kind.
func readBanner(line string) banner {
	const longest = 120
	line = strings.TrimSpace(line)
	if len(line) < 8 || len(line) > longest {
		return noBanner
	}
	if !strings.HasPrefix(line, "---") {
		for _, words := range forwardWords {
			if strings.EqualFold(strings.Trim(line, "* "), words) {
				return overForward
			}
		}
		return noBanner
	}
	inner := strings.ToLower(strings.Trim(line, "- "))
	if !strings.HasSuffix(line, "--") || !message(inner) {
		return noBanner
	}
	for _, word := range []string{"videresendt", "forwarded", "vidarebefordrat", "weitergeleitet"} {
		if strings.Contains(inner, word) {
			return overForward
		}
	}
	for _, word := range []string{"oprindelig", "original", "opprinnelig", "ursprung", "ursprüng"} {
		if strings.Contains(inner, word) {
			return overReply
		}
	}
	return noBanner
}

func message(s string) bool {
	for _, word := range []string{"meddelelse", "besked", "message", "mail", "melding", "meddelande", "nachricht"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// attribution reports whether the lines from one on say who wrote what is quoted
// below, "Den 1. dec. 2015 kl. 10.12 skrev Ole Hansen:", and how many lines it
// takes. It is told beyond doubt by an address or a time of day.
func attribution(lines []string, at int) (n int, told bool) {
	const longest, mostLines = 400, 3
	joined := ""
	for n = 1; n <= mostLines && at+n <= len(lines); n++ {
		line := strings.TrimSpace(lines[at+n-1])
		if line == "" || len(joined)+len(line) > longest {
			return 0, false
		}
		joined = strings.TrimSpace(joined + " " + line)
		if n == 1 && !opensAttribution(joined) {
			return 0, false
		}
		if !strings.HasSuffix(line, ":") {
			continue
		}
		if !wrote(joined) || !strings.ContainsAny(joined, "0123456789@") {
			return 0, false
		}
		return n, strings.Contains(joined, "@") && strings.ContainsAny(joined, "0123456789")
	}
	return 0, false
}

// opensAttribution reports whether a line can be the first of one.
func opensAttribution(line string) bool {
	for _, begins := range []string{"den ", "on ", "d. ", "am ", "på ", "le "} {
		if len(line) >= len(begins) && strings.EqualFold(line[:len(begins)], begins) {
			return true
		}
	}
	return wrote(line) && line[0] != '>' // "Ole Hansen <ole@example.dk> skrev den 1. december:"
}

// wrote finds the word that such lines turn on. It stands after a name, a time or an
// address, and some programs forget the blank.
func wrote(line string) bool {
	for _, word := range []string{"skrev", "wrote", "schrieb", "a écrit"} {
		if at := strings.Index(line, word); at > 0 && strings.IndexByte(" \t>", line[at-1]) >= 0 {
			return true
		}
	}
	return false
}
