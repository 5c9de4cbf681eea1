package office

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
	"time"

	"golang.org/x/text/encoding/charmap"
)

// danish is the time that the mails' programs tell: summer time after 27 March.
func danish(at time.Time) time.Time {
	offset := 1
	if at.After(time.Date(2016, 3, 27, 1, 0, 0, 0, time.UTC)) {
		offset = 2
	}
	return at.In(time.FixedZone("", offset*3600))
}

// text is the letter as its writer typed it.
func (l letter) text() string {
	s := strings.Join(l.Paragraphs, "\n\n") + "\n" + l.Name + "\n"
	if l.Group != "" {
		s += l.Group + "\n"
	}
	return s
}

func (o *office) mails() error {
	for i := range mails {
		var l letter
		if i%7 == 3 && i/7 < FormA {
			l = o.form("Nordstjernen skal blive", letterA, i/7)
		} else {
			l = o.letter()
		}
		if err := o.put(fmt.Sprintf("mails/%02d %s.eml", i+1, l.Subject), mail(l, i)); err != nil {
			return err
		}
	}
	return nil
}

// mail makes a mail in one of the ways that mail programs make them.
func mail(l letter, i int) []byte {
	var b bytes.Buffer
	head := func(name, value string) { fmt.Fprintf(&b, "%s: %s\r\n", name, value) }
	head("From", fmt.Sprintf("%s <%s>", mime.QEncoding.Encode("utf-8", l.Name), l.Email))
	head("To", "Socialforvaltningen <hoering@example.dk>")
	head("Subject", mime.BEncoding.Encode("utf-8", l.Subject))
	head("Date", danish(l.At).Format(time.RFC1123Z))
	head("Message-ID", fmt.Sprintf("<%d.%s>", l.At.Unix(), l.Email))
	head("MIME-Version", "1.0")
	switch i % 5 {
	case 0: // as webmail sends it: plain and marked up, in quoted-printable
		w := parts(&b, i)
		head("Content-Type", `multipart/alternative; boundary="`+w.Boundary()+`"`)
		b.WriteString("\r\n")
		quoted(part(w, "text/plain; charset=utf-8", "quoted-printable"), l.text())
		quoted(part(w, "text/html; charset=utf-8", "quoted-printable"), markedUp(l))
		w.Close()
	case 1: // an older program: Latin-1 as it is
		head("Content-Type", "text/plain; charset=iso-8859-1")
		head("Content-Transfer-Encoding", "8bit")
		b.WriteString("\r\n")
		b.WriteString(crlf(latin1(l.text())))
	case 2: // only marked up, in base64
		head("Content-Type", "text/html; charset=utf-8")
		head("Content-Transfer-Encoding", "base64")
		b.WriteString("\r\n")
		b.WriteString(lined(markedUp(l)))
	case 3: // an answer, with what it answers below
		head("Content-Type", "text/plain; charset=utf-8")
		head("Content-Transfer-Encoding", "quoted-printable")
		b.WriteString("\r\n")
		quoted(&b, l.text()+"\n\nFra: Socialforvaltningen <hoering@example.dk>\nSendt: 19. marts 2016 09:00\nTil: "+l.Name+
			"\nEmne: Høring om aktivitets- og samværstilbud\n\nHermed sendes scenarierne i høring. Fristen er den 18. april 2016.\n")
	case 4: // with something enclosed
		w := parts(&b, i)
		head("Content-Type", `multipart/mixed; boundary="`+w.Boundary()+`"`)
		b.WriteString("\r\n")
		quoted(part(w, "text/plain; charset=utf-8", "quoted-printable"), l.text())
		p := part(w, "application/pdf", "base64", "Content-Disposition", `attachment; filename*=utf-8''Underskrifter%20p%C3%A5%20%C3%98sterbro.pdf`)
		fmt.Fprint(p, lined(string(pdf(letter{Subject: "Underskrifter", Paragraphs: []string{"Vi er enige."}, Name: l.Name, At: l.At}))))
		w.Close()
	}
	return b.Bytes()
}

// parts are told apart by the same line each time.
func parts(b *bytes.Buffer, i int) *multipart.Writer {
	w := multipart.NewWriter(b)
	if err := w.SetBoundary(fmt.Sprintf("=_del_%d", i)); err != nil {
		panic(err)
	}
	return w
}

// part begins a part with headers, which are pairs after the first two.
func part(w *multipart.Writer, kind, encoding string, more ...string) io.Writer {
	h := textproto.MIMEHeader{"Content-Type": {kind}, "Content-Transfer-Encoding": {encoding}}
	for i := 0; i+1 < len(more); i += 2 {
		h.Set(more[i], more[i+1])
	}
	p, err := w.CreatePart(h)
	if err != nil {
		panic(err) // a buffer takes everything
	}
	return p
}

func quoted(to io.Writer, text string) {
	w := quotedprintable.NewWriter(to)
	fmt.Fprint(w, crlf(text))
	w.Close()
}

func crlf(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }

func latin1(text string) string {
	s, err := charmap.ISO8859_1.NewEncoder().String(text)
	if err != nil {
		panic(err) // there are only Danish letters
	}
	return s
}

// lined is base64 in lines.
func lined(text string) string {
	s := base64.StdEncoding.EncodeToString([]byte(text))
	var b strings.Builder
	for len(s) > 76 {
		b.WriteString(s[:76] + "\r\n")
		s = s[76:]
	}
	b.WriteString(s + "\r\n")
	return b.String()
}

func markedUp(l letter) string {
	var b strings.Builder
	b.WriteString("<html><head><style>p {margin: 0}</style></head><body>")
	for _, p := range l.Paragraphs {
		fmt.Fprintf(&b, "<p>%s</p><p>&nbsp;</p>", html.EscapeString(p))
	}
	fmt.Fprintf(&b, "<p>%s<br>%s</p></body></html>", html.EscapeString(l.Name), html.EscapeString(l.Group))
	return b.String()
}
