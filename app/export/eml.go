package export

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	netmail "net/mail"
	"strings"
	"time"

	"github.com/emersion/go-message"
	"github.com/emersion/go-message/mail"

	"hvidbog/app/letter"
)

// WriteEML makes a file of a message that is yet to be sent, with a PDF file of the
// given name.
func WriteEML(m letter.Mail, name string, pdf []byte) ([]byte, error) {
	var h mail.Header
	h.Set("X-Unsent", "1") // Outlook opens it as a draft
	h.SetDate(moment(m.Date))
	h.SetSubject(line(m.Subject))
	h.SetAddressList("To", addressees(m.To))
	h.SetContentType("multipart/mixed", map[string]string{"boundary": boundary(m, pdf)})
	var file bytes.Buffer
	w, err := message.CreateWriter(&file, h.Header)
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	var text mail.InlineHeader
	text.SetContentType("text/plain", map[string]string{"charset": "utf-8"})
	text.Set("Content-Transfer-Encoding", "quoted-printable")
	if err := writePart(w, text.Header, strings.ReplaceAll(clean(m.Text), "\n", "\r\n")); err != nil {
		return nil, err
	}
	var attached mail.AttachmentHeader
	attached.SetContentType("application/pdf", nil)
	attached.SetFilename(line(name))
	attached.Set("Content-Transfer-Encoding", "base64")
	if err := writePart(w, attached.Header, string(pdf)); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	return file.Bytes(), nil
}

func writePart(w *message.Writer, h message.Header, content string) error {
	part, err := w.CreatePart(h)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if _, err := io.WriteString(part, content); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if err := part.Close(); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

// addressees are addresses whose names are on one line each. A backslash beside a letter
// that is not ASCII is written by net/mail as it cannot read it.
func addressees(list []netmail.Address) []*mail.Address {
	var to []*mail.Address
	for _, a := range list {
		to = append(to, &mail.Address{Name: strings.ReplaceAll(line(a.Name), `\`, "/"), Address: line(a.Address)})
	}
	return to
}

// boundary parts a message from its file. It comes of what is in them, so that it is
// the same each time, and none that they could contain: both are encoded.
func boundary(m letter.Mail, pdf []byte) string {
	hash := sha256.New()
	fmt.Fprintf(hash, "%q %q %v %v\n", m.Subject, m.Text, m.To, m.Date)
	hash.Write(pdf)
	return fmt.Sprintf("hvidbog-%x", hash.Sum(nil)[:16])
}

// moment is the time of a message, or the one that all have which know of none.
func moment(t time.Time) time.Time {
	if t.IsZero() {
		return epoch
	}
	return t.UTC()
}
