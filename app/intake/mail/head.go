package mail

import (
	"strings"
	"unicode/utf8"
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
	"emne": fieldSubject, "subject": fieldSubject, "ämne": fieldSubject, "betreff": fieldSubject,
}

// readField reads such a line; Gmail marks the words with stars, as bold.
func readField(line string) (field, string) {
	const longest = 24
	line = strings.TrimSpace(line)
	colon := strings.IndexByte(line[:min(len(line), longest)], ':')
	if colon <= 0 {
		return noField, ""
	}
	word := strings.ToLower(strings.Trim(line[:colon], "* "))
	return fieldWords[word], strings.TrimSpace(strings.TrimLeft(line[colon+1:], "* "))
}

// quotedHead is the head of a mail that stands in the text of another.
type quotedHead struct {
	from, sent, subject string
	end                 int // the line after it
}

// headAt reads the head that begins in a line. It has a sender and two more of the
// fields that programs write, the day among them unless it has all others: people
// begin letters with "Til:" and "Emne:" too.
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
		case fieldSubject:
			h.subject = value
		}
		h.end = i + 1
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

// readBanner reads "-----Oprindelig meddelelse-----" and its kind.
func readBanner(line string) banner {
	const longest = 120
	line = strings.TrimSpace(line)
	if len(line) < 8 || len(line) > longest {
		return noBanner
	}
	inner := strings.ToLower(strings.Trim(line, "-_ *"))
	switch inner {
	case "begin forwarded message:", "start på videresendt besked:", "start på videresendt meddelelse:", "videresendt besked:":
		return overForward
	}
	if !strings.HasPrefix(line, "---") || !strings.HasSuffix(line, "--") || !message(inner) {
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
		lower := strings.ToLower(joined)
		if !wrote(lower) || !strings.ContainsAny(lower, "0123456789@") {
			return 0, false
		}
		return n, strings.Contains(lower, "@") && strings.ContainsAny(lower, "0123456789")
	}
	return 0, false
}

// opensAttribution reports whether a line can be the first of one.
func opensAttribution(line string) bool {
	lower := strings.ToLower(line)
	for _, begins := range []string{"den ", "on ", "d. ", "am ", "på ", "le "} {
		if strings.HasPrefix(lower, begins) {
			return true
		}
	}
	first, _ := utf8.DecodeRuneInString(line)
	return wrote(lower) && first != '>' // "Ole Hansen <ole@example.dk> skrev den 1. december:"
}

func wrote(lower string) bool {
	for _, word := range []string{"skrev", "wrote", "schrieb", "a écrit"} {
		// It stands after a name, a time or an address, and some programs forget the blank.
		if at := strings.Index(lower, word); at > 0 && strings.ContainsRune(" \t>", rune(lower[at-1])) {
			return true
		}
	}
	return false
}
