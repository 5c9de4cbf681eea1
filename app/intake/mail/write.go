package mail

import (
	"bytes"
	"encoding/base64"
	"mime"
	"net/mail"
	"strings"
	"time"
)

// EML writes the letter as a mail file. It is for one that was stored in another
// mail in a form that is no file of its own. The same letter gives the same bytes.
func (l Letter) EML() []byte {
	var b bytes.Buffer
	field := func(key, value string) {
		if value != "" {
			b.WriteString(key + ": " + value + "\r\n")
		}
	}
	field("From", (&mail.Address{Name: oneLine(l.From.Name), Address: oneLine(l.From.Email)}).String())
	if !l.Sent.IsZero() {
		field("Date", l.Sent.UTC().Format(time.RFC1123Z))
	}
	field("Subject", mime.QEncoding.Encode("utf-8", oneLine(l.Subject)))
	if l.MessageID != "" {
		field("Message-ID", "<"+oneLine(l.MessageID)+">")
	}
	field("MIME-Version", "1.0")
	const boundary = "=_hvidbog" // no line of base64 begins so
	field("Content-Type", `multipart/mixed; boundary="`+boundary+`"`)
	part := func(kind, disposition string, content []byte) {
		b.WriteString("\r\n--" + boundary + "\r\n")
		field("Content-Type", kind)
		field("Content-Disposition", disposition)
		field("Content-Transfer-Encoding", "base64")
		b.WriteString("\r\n")
		writeBase64(&b, content)
	}
	part("text/plain; charset=utf-8", "", []byte(strings.ReplaceAll(l.Text, "\n", "\r\n")))
	for _, f := range l.Files {
		part("application/octet-stream", mime.FormatMediaType("attachment", map[string]string{"filename": f.Name}), f.Content)
	}
	b.WriteString("\r\n--" + boundary + "--\r\n")
	return b.Bytes()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// writeBase64 writes lines of 76 letters, as mails have them.
func writeBase64(b *bytes.Buffer, content []byte) {
	const perLine = 57
	var line [76]byte
	for len(content) > 0 {
		n := min(len(content), perLine)
		size := base64.StdEncoding.EncodedLen(n)
		base64.StdEncoding.Encode(line[:size], content[:n])
		b.Write(line[:size])
		b.WriteString("\r\n")
		content = content[n:]
	}
}
