package mail

import "strings"

// Split parts what the sender wrote from what is quoted of an older mail below it.
// Both together are the text; own is never blank unless the text is.
//
// It is sure unless the quoted part may be more, or less, than that. Where the sender
// answers between the lines of another, or points to what stands below, nothing is
// cut and it is not sure: rather a quote too much than a word too little. What is
// sent on is not a quote.
func Split(text string) (own, tail string, sure bool) {
	lines := strings.Split(text, "\n")
	return split(text, lines, boundary(lines))
}

func split(text string, lines []string, b cut) (own, tail string, sure bool) {
	if b.kind == byForward {
		return text, "", true
	}
	quote := firstQuote(lines[:b.at])
	switch {
	case quote < b.at:
		if !allQuoted(lines[quote:b.at]) {
			return text, "", false
		}
		above := overQuote(lines, quote)
		b = cut{at: above, kind: byQuote, sure: above < quote || headQuoted(lines[quote])}
	case b.kind == noCut:
		return text, "", b.sure
	}
	for b.at > 0 && (strings.TrimSpace(lines[b.at-1]) == "" || isRule(lines[b.at-1])) {
		b.at--
	}
	own = strings.TrimRight(strings.Join(lines[:b.at], "\n"), " \t\n")
	if strings.TrimSpace(own) == "" || pointsBelow(own) {
		return text, "", false
	}
	return own, strings.Trim(strings.Join(lines[b.at:], "\n"), "\n"), b.sure
}

// cutKind is what a quoted part begins with.
type cutKind int

const (
	noCut     cutKind = iota
	byHead            // Fra: Sendt: Til: Emne:
	byBanner          // -----Oprindelig meddelelse-----
	byAuthor          // Den 1. december 2015 skrev Ole:
	byQuote           // >
	byForward         // what is sent on begins
)

type cut struct {
	at   int // the line
	kind cutKind
	sure bool
}

// boundary finds the first line, of those not marked as quoted, from which on
// another mail stands.
func boundary(lines []string) cut {
	sure := true
	for i, line := range lines {
		if isQuote(line) || len(line) < 4 {
			continue
		}
		switch readBanner(line) {
		case overForward:
			return cut{i, byForward, true}
		case overReply:
			return cut{i, byBanner, true}
		}
		if f, _ := readField(line); f == fieldFrom {
			h, ok := headAt(lines, i)
			switch {
			case ok && h.byProgram:
				return cut{overFields(lines, i), byHead, true}
			case ok:
				sure = false // of a letter, or of a mail that somebody retyped
			}
		}
		n, told := attribution(lines, i)
		if n == 0 || quoteFollows(lines, i+n) {
			continue // the quote itself is found
		}
		if told {
			return cut{i, byAuthor, true}
		}
		if strings.Contains(strings.ToLower(line), " kl") {
			sure = false // it may be one, or a sentence that cites
		}
	}
	return cut{len(lines), noCut, sure}
}

// overFields is the line at which a head begins that has other fields above the
// sender.
func overFields(lines []string, at int) int {
	for at > 0 {
		if f, _ := readField(lines[at-1]); f == noField {
			break
		}
		at--
	}
	return at
}

func isQuote(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " "), ">") }

func isBlank(line string) bool { return strings.TrimSpace(line) == "" }

// isRule reports whether a line is one that is drawn.
func isRule(line string) bool {
	line = strings.TrimSpace(line)
	return len(line) >= 10 && (strings.Trim(line, "_") == "" || strings.Trim(line, "-") == "")
}

// firstQuote is the first line that is marked as quoted; len(lines) for none.
func firstQuote(lines []string) int {
	for i, line := range lines {
		if isQuote(line) {
			return i
		}
	}
	return len(lines)
}

// quoteFollows reports whether the next line that is not blank is quoted.
func quoteFollows(lines []string, at int) bool {
	for n := 0; at < len(lines) && n < 4; at, n = at+1, n+1 {
		if !isBlank(lines[at]) {
			return isQuote(lines[at])
		}
	}
	return false
}

// allQuoted reports whether the lines hold nothing but a quote, with who wrote it and
// what a telephone adds at the end.
func allQuoted(lines []string) bool {
	for i := 0; i < len(lines); i++ {
		if isQuote(lines[i]) || isBlank(lines[i]) || isRule(lines[i]) || sentFrom(lines[i]) {
			continue
		}
		n, _ := attribution(lines, i)
		if n == 0 || !quoteFollows(lines, i+n) {
			return false
		}
		i += n - 1
	}
	return true
}

// sentFrom reports whether a line is what telephones sign with.
func sentFrom(line string) bool {
	line = strings.ToLower(strings.TrimSpace(line))
	return len(line) < 60 && (strings.HasPrefix(line, "sendt fra min ") || strings.HasPrefix(line, "sent from my "))
}

// overQuote is the line at which what stands over a quote begins, which says who
// wrote it; the quote itself where nothing does.
func overQuote(lines []string, quote int) int {
	at := quote
	for at > 0 && isBlank(lines[at-1]) && quote-at < 3 {
		at--
	}
	for back := min(3, at); back > 0; back-- {
		if n, _ := attribution(lines, at-back); n == back {
			return at - back
		}
	}
	return quote
}

// headQuoted reports whether the first line of a quote says itself who wrote it.
func headQuoted(line string) bool {
	line = strings.TrimLeft(line, "> ")
	if f, _ := readField(line); f != noField {
		return true
	}
	n, _ := attribution([]string{line}, 0)
	return n > 0
}

// pointsBelow reports whether the sender says that the answers stand in the quoted
// part, by place in a few words or by colour in many.
func pointsBelow(own string) bool {
	const few = 400
	lower := strings.ToLower(own)
	for _, words := range []string{"med rødt", "med rød ", "med blåt", "med blå ", "med grønt", "med kursiv", "i teksten nedenfor", "in red", "in blue"} {
		if strings.Contains(lower, words) {
			return true
		}
	}
	if len(own) > few {
		return false
	}
	for _, words := range []string{"nedenfor", "nedenstående", "i teksten", "mellem linjerne", "inline", "below"} {
		if strings.Contains(lower, words) {
			return true
		}
	}
	return false
}
