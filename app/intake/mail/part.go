package mail

import (
	"bufio"
	"bytes"
	"strings"

	"github.com/emersion/go-message/textproto"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// reader walks the parts of one file.
type reader struct {
	name  string
	parts int
}

// part is a mail, or a part of one.
type part struct {
	header      header
	kind        string // "text/plain"
	params      map[string]string
	disposition string
	file        string // its name, "" for one without
	body        []byte // as it stands, encoded
	broken      bool
}

// parse takes a part apart. Only the head goes through the library, whose own
// reader of parts ends the mail at the first line that is out of order: where ends
// of lines are mixed, a last boundary is missing, or a line of a head is no field.
func (r *reader) parse(raw []byte, digest bool) part {
	head, body := cutHead(raw)
	var p part
	p.body = body
	h, err := textproto.ReadHeader(bufio.NewReader(bytes.NewReader(head)))
	if err != nil {
		head = fieldsOnly(head)
		h, err = textproto.ReadHeader(bufio.NewReader(bytes.NewReader(head)))
		p.broken = err != nil
	}
	p.header.Header = h
	p.kind, p.params = p.header.params("Content-Type")
	if p.kind == "" || !strings.Contains(p.kind, "/") {
		p.kind = "text/plain"
		if digest && h.Get("Content-Type") == "" {
			p.kind = "message/rfc822"
		}
	}
	var disposition map[string]string
	p.disposition, disposition = p.header.params("Content-Disposition")
	p.file = p.header.fileName(disposition, p.params)
	return p
}

// mostHead is how much of a head is read, in bytes.
const mostHead = 1 << 20

// cutHead parts a head from its body, at the first blank line.
func cutHead(raw []byte) (head, body []byte) {
	for at := 0; at < len(raw); {
		end := bytes.IndexByte(raw[at:], '\n')
		if end < 0 {
			break
		}
		end += at
		if len(bytes.TrimRight(raw[at:end], "\r")) == 0 {
			return raw[:min(at, mostHead)], raw[end+1:]
		}
		at = end + 1
	}
	return raw[:min(len(raw), mostHead)], nil
}

// fieldsOnly leaves out what is no field, as the line that mail folders of old
// begin each mail with, and broken ones.
func fieldsOnly(head []byte) []byte {
	var kept bytes.Buffer
	keeps := false
	for line := range bytes.Lines(head) {
		if line[0] == ' ' || line[0] == '\t' {
			if keeps { // it goes on with the field above it
				kept.Write(line)
			}
			continue
		}
		key, _, ok := bytes.Cut(line, []byte(":"))
		key = bytes.TrimRight(key, " \t")
		keeps = ok && len(key) > 0 && bytes.IndexFunc(key, func(c rune) bool { return c <= ' ' || c > '~' }) < 0
		if keeps {
			kept.Write(line)
		}
	}
	return kept.Bytes()
}

// isMail reports whether there is a field of a mail at all.
func (p *part) isMail() bool {
	for _, key := range []string{"From", "Date", "Subject", "Message-Id", "Received", "To", "Content-Type", "Return-Path"} {
		if p.header.Has(key) {
			return true
		}
	}
	return false
}

// count refuses a file of too many parts, or parts too deep in others.
func (r *reader) count(depth int) error {
	if depth > intake.MaxDepth {
		return app.Refuse(app.CodeFileDeep, "Path", r.name, "Limit", intake.MaxDepth)
	}
	if r.parts++; r.parts > intake.MaxParts {
		return app.Refuse(app.CodeFileParts, "Path", r.name, "Limit", intake.MaxParts)
	}
	return nil
}

// split takes the body of a multipart apart. It is whole if each part was ended.
// What stands before the first boundary and after the last is for programs that
// know no parts.
func (p *part) split(most int) (parts [][]byte, whole bool) {
	boundary := strings.TrimRight(p.params["boundary"], " ")
	if boundary == "" {
		boundary = p.header.extended("Content-Type", "boundary")
	}
	if boundary == "" {
		return nil, false
	}
	mark := []byte("--" + boundary)
	from := -1
	for at := 0; at < len(p.body); {
		found := bytes.Index(p.body[at:], mark)
		if found < 0 {
			break
		}
		start := at + found
		end := start + len(mark)
		rest := p.body[end:]
		if nl := bytes.IndexByte(rest[:min(len(rest), 200)], '\n'); nl >= 0 {
			rest = rest[:nl]
		}
		tail := strings.TrimSpace(string(rest[:min(len(rest), 200)]))
		if start > 0 && p.body[start-1] != '\n' || tail != "" && tail != "--" {
			at = end // the mark of a part within, or words
			continue
		}
		if from >= 0 {
			parts = append(parts, withoutEnd(p.body[from:start]))
		}
		if tail == "--" {
			return parts, true
		}
		from = min(end+len(rest)+1, len(p.body))
		at = from
		if len(parts) > most {
			return parts, false
		}
	}
	if from >= 0 {
		parts = append(parts, p.body[from:])
	}
	return parts, false
}

// withoutEnd drops the end of line that belongs to the boundary below it.
func withoutEnd(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}
