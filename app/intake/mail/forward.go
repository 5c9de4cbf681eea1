package mail

import "strings"

// forward is a mail that somebody sent on: what he wrote over it, the head of the
// mail as it stands in the text, and what that mail says.
type forward struct {
	cover, head, content string
	from                 string // as the head tells it; "" where there is none
}

// readForward takes a forwarded mail apart, in the text of one whose subject says how
// it was sent. Under a line that says so it is one whatever the subject says; a
// head alone may be of a mail that is answered, or of the letter itself.
func readForward(lines []string, b cut, how sentHow) (forward, bool) {
	cover := strings.TrimSpace(strings.Join(lines[:b.at], "\n"))
	switch {
	case b.kind == byForward:
	case (b.kind == byHead || b.kind == byBanner) && (how == asForward || how == asNew && cover == ""):
	default:
		return forward{}, false
	}
	f := forward{cover: strings.TrimRight(cover, "_ \n")}
	rest := lines[b.at:]
	if b.kind != byHead {
		f.head = strings.TrimSpace(rest[0])
		rest = rest[1:]
	}
	rest = unquote(rest)
	at := 0
	for at < len(rest) && isBlank(rest[at]) {
		at++
	}
	if h, ok := anyHead(rest, at); ok {
		f.from = h.from
		f.head = strings.TrimSpace(f.head + "\n" + strings.Join(rest[at:h.end], "\n"))
		at = h.end
	}
	f.content = strings.Trim(strings.Join(rest[at:], "\n"), "\n")
	return f, strings.TrimSpace(f.content) != ""
}

// anyHead reads a head also where it begins with another field than the sender.
func anyHead(lines []string, at int) (quotedHead, bool) {
	if at >= len(lines) {
		return quotedHead{}, false
	}
	if f, _ := readField(lines[at]); f == noField {
		return quotedHead{}, false
	}
	return headAt(lines, at)
}

// unquote takes one level of quotation marks off, where all that is sent on stands
// under them, as Apple's program sets it.
func unquote(lines []string) []string {
	for _, line := range lines {
		if !isBlank(line) && !isQuote(line) {
			return lines
		}
	}
	bare := make([]string, len(lines))
	for i, line := range lines {
		line = strings.TrimPrefix(strings.TrimLeft(line, " "), ">")
		bare[i] = strings.TrimPrefix(line, " ")
	}
	return bare
}
