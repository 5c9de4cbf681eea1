package reading

import (
	"bytes"
	"strings"
)

// kindOfText tells mails, pages and tables from plain text, and all of them from what
// is no text.
func kindOfText(ext string, content []byte) kind {
	head := content[:min(len(content), 64<<10)]
	wide := hasAny(head, "\xff\xfe", "\xfe\xff")
	if !wide && ext != ".csv" && ext != ".html" && ext != ".htm" && isMail(head) {
		return mails
	}
	if !wide && bytes.IndexByte(head, 0) >= 0 {
		return foreign
	}
	switch ext {
	case ".mbox", ".ics", ".vcf", ".json", ".js", ".css", ".svg", ".url", ".webloc": // text that no person wrote, or many did
		return foreign
	}
	switch start := lowerStart(head); {
	case ext == ".eml":
		return mails
	case ext == ".html", ext == ".htm", ext == ".xhtml",
		strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"), strings.HasPrefix(start, "<head"), strings.HasPrefix(start, "<body"):
		return page
	case strings.HasPrefix(start, "<?xml"):
		if strings.Contains(start, "<html") {
			return page
		}
		return foreign
	case ext == ".csv", ext == ".tsv":
		return values
	}
	return plaintext
}

// lowerStart is how a text begins, without what may stand before that.
func lowerStart(head []byte) string {
	head = bytes.TrimPrefix(bytes.TrimPrefix(head[:min(len(head), 1024)], []byte("\xff\xfe")), []byte("\xfe\xff"))
	s := strings.ReplaceAll(string(head), "\x00", "") // of UTF-16
	return strings.ToLower(strings.TrimLeft(s, "\ufeff \t\r\n"))
}

// isMail holds for what begins with the lines of a mail's head: at least two that a
// mail has, one of which only a machine writes or which says who sent it.
func isMail(head []byte) bool {
	known, telling := 0, false
	for line := range bytes.Lines(head) {
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' { // the line before goes on
			continue
		}
		name, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || bytes.ContainsAny(name, " \t") {
			break
		}
		switch strings.ToLower(string(name)) {
		case "from", "received", "message-id", "mime-version", "return-path", "delivered-to":
			known, telling = known+1, true
		case "to", "cc", "date", "subject", "content-type", "reply-to", "in-reply-to", "references", "sender", "dkim-signature":
			known++
		}
	}
	return known >= 2 && telling
}
