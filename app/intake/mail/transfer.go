package mail

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"strings"
)

// notLetter takes out what programs put between the letters of an encoding's name.
var notLetter = strings.NewReplacer(" ", "", "\t", "", "-", "", "_", "", `"`, "", "'", "")

// content is what a part holds, decoded; it is whole unless something of it could
// not be read, which is then left out.
func (p *part) content() (content []byte, whole bool) {
	encoding, _, _ := strings.Cut(strings.ToLower(p.header.Get("Content-Transfer-Encoding")), ";")
	switch notLetter.Replace(encoding) {
	case "base64":
		return fromBase64(p.body)
	case "quotedprintable":
		return fromQuotedPrintable(p.body)
	case "", "7bit", "8bit", "8bits", "binary":
		return p.body, true
	}
	return p.body, false
}

// fromBase64 reads also what the library refuses whole: padding in the middle,
// where a program joined pieces, and signs that mean nothing.
func fromBase64(body []byte) (content []byte, whole bool) {
	whole = true
	const chunk = 4096 // a number of whole groups of four
	letters := make([]byte, 0, chunk)
	content = make([]byte, 0, len(body)/4*3+3)
	flush := func() {
		if len(letters)%4 == 1 { // the rest of a byte that is lost
			letters, whole = letters[:len(letters)-1], false
		}
		content, _ = base64.RawStdEncoding.AppendDecode(content, letters) // of letters alone
		letters = letters[:0]
	}
	for _, c := range body {
		switch {
		case c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '+', c == '/':
			if letters = append(letters, c); len(letters) == chunk {
				flush()
			}
		case c == '=':
			flush()
		case c == '\r', c == '\n', c == ' ', c == '\t':
		default:
			whole = false
		}
	}
	flush()
	return content, whole
}

// fromQuotedPrintable reads "=C3=B8"; a sign that is none stays as it is.
func fromQuotedPrintable(body []byte) (content []byte, whole bool) {
	content = make([]byte, 0, len(body))
	whole = true
	for line := range bytes.Lines(body) {
		text := bytes.TrimRight(line, " \t\r\n")
		end := line[len(bytes.TrimRight(line, "\r\n")):]
		for {
			at := bytes.IndexByte(text, '=')
			if at < 0 {
				content = append(append(content, text...), end...)
				break
			}
			content = append(content, text[:at]...)
			text = text[at+1:]
			if len(text) == 0 {
				break // the line goes on in the next
			}
			var b [1]byte
			if len(text) >= 2 {
				if _, err := hex.Decode(b[:], text[:2]); err == nil {
					content = append(content, b[0])
					text = text[2:]
					continue
				}
			}
			content = append(content, '=')
			whole = false
		}
	}
	return content, whole
}
