package mail

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// mail is a mail with a body of a kind.
func mailOf(kind, body string) string {
	return crlf("From: Ole <ole@a.example>", "Date: Tue, 1 Dec 2015 10:12:00 +0100", "Content-Type: "+kind, "", body)
}

func TestTextInAnyForm(t *testing.T) {
	for _, c := range []struct{ what, mail, want string }{
		{"UTF-8", mailOf("text/plain; charset=utf-8", "Kære Åse"), "Kære Åse"},
		{"Latin-1", mailOf("text/plain; charset=iso-8859-1", "K\xe6re \xc5se"), "Kære Åse"},
		{"the euro of Windows in Latin-1", mailOf("text/plain; charset=iso-8859-1", "5 \x80"), "5 €"},
		{"Latin-9", mailOf("text/plain; charset=ISO-8859-15", "5 \xa4"), "5 €"},
		{"Macintosh", mailOf("text/plain; charset=macintosh", "K\xbere \x81se"), "Kære Åse"},
		{"Cyrillic", mailOf("text/plain; charset=koi8-r", "\xf7\xc1\xdb"), "Ваш"},
		{"Polish", mailOf("text/plain; charset=windows-1250", "Wa\xb3\xeasa"), "Wałęsa"},
		{"UTF-16", mailOf("text/plain; charset=utf-16le", "K\x00\xe6\x00r\x00e\x00"), "Kære"},
		{"no set", mailOf("text/plain", "Kære"), "Kære"},
		{"a set that lies", mailOf("text/plain; charset=utf-8", "K\xe6re"), "Kære (encoding)"},
		{"one that lies otherwise", mailOf("text/plain; charset=iso-8859-1", "Kære"), "Kære (encoding)"},
		{"one that nobody knows", mailOf("text/plain; charset=x-hemmelig", "K\xe6re"), "Kære (encoding)"},
		{"ASCII that is none", mailOf("text/plain; charset=us-ascii", "K\xe6re"), "Kære (encoding)"},
		{"a kind without quotation marks", mailOf("text/plain; name=mit brev; charset=iso-8859-1", "K\xe6re"), "(text) [mit brev]"},
		{"page", mailOf("text/html; charset=utf-8", "<p>Kære<br>Åse"), "Kære\nÅse"},
		{"page with a set of its own", mailOf("text/html", "<meta charset=iso-8859-1><p>K\xe6re"), "Kære"},
		{"page without letters", mailOf("text/html", "<img src=http://a.example/x.png>"), "(text)"},
		{"base64", crlf("From: a@b.example", "Date: Tue, 1 Dec 2015 10:12:00 +0100", "Content-Transfer-Encoding: BASE64", "", "S8Om\r\ncmU="), "Kære"},
		{"base64 joined", crlf("From: a@b.example", "Date: Tue, 1 Dec 2015 10:12:00 +0100", "Content-Transfer-Encoding: base64", "", "S8OmcmU=\r\nS8OmcmU="), "KæreKære"},
		{"base64 with dirt", crlf("From: a@b.example", "Date: Tue, 1 Dec 2015 10:12:00 +0100", "Content-Transfer-Encoding: base64", "", "S8Om*cmU="), "Kære (part)"},
		{"base64 cut off", crlf("From: a@b.example", "Date: Tue, 1 Dec 2015 10:12:00 +0100", "Content-Transfer-Encoding: base64", "", "S8OmcmUsI"), "Kære, (part)"},
		{"quoted", crlf("From: a@b.example", "Date: Tue, 1 Dec 2015 10:12:00 +0100", "Content-Transfer-Encoding: quoted-printable", "", "K=C3=\r\n=A6re=20=\r\nudvalg"), "Kære udvalg"},
		{"quoted, and broken", crlf("From: a@b.example", "Date: Tue, 1 Dec 2015 10:12:00 +0100", "Content-Transfer-Encoding: quoted-printable", "", "K=c3=a6re 2=3 =ZZ ="), "Kære 2=3 =ZZ (part)"},
		{"an encoding that is misspelt", crlf("From: a@b.example", "Date: Tue, 1 Dec 2015 10:12:00 +0100", "Content-Transfer-Encoding: Quoted Printable;", "", "K=C3=A6re"), "Kære"},
		{"an encoding that nobody knows", crlf("From: a@b.example", "Date: Tue, 1 Dec 2015 10:12:00 +0100", "Content-Transfer-Encoding: x-uue", "", "Hej"), "Hej (part)"},
		{"flowed", mailOf("text/plain; format=flowed", "Vi er \r\nimod.\r\n\r\nOle"), "Vi er imod.\n\nOle"},
		{"flowed, and blanks deleted", mailOf("text/plain; format=flowed; delsp=yes", "være \r\n-\r\n stuffed"), "være-\nstuffed"},
		{"control characters", mailOf("text/plain", "Hej\x00\x07 du\u200b der\u2028ny"), "Hej du der\nny"},
		{"pictures' places", mailOf("text/plain", "Hilsen\r\n[cid:image001.png@01D12C2F.8A0B]\r\nOle"), "Hilsen\n\nOle"},
		{"nothing", mailOf("text/plain", ""), "(text)"},
		{"only blanks", mailOf("text/plain", " \r\n\t\r\n"), "(text)"},
		{"no blank line", "From: a@b.example\r\nDate: Tue, 1 Dec 2015 10:12:00 +0100", "(text)"},
	} {
		f := read(t, c.mail)
		got := []string{f.Text}
		for _, d := range f.Doubts {
			got = append(got, "("+string(d)+")")
		}
		for _, file := range f.Files {
			got = append(got, "["+file.Name+"]")
		}
		if g := strings.TrimSpace(strings.Join(got, " ")); g != c.want {
			t.Errorf("%s: %q, want %q", c.what, g, c.want)
		}
	}
}

// parts joins parts under a boundary.
func parts(kind, boundary string, all ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Content-Type: multipart/%s; boundary=%q\r\n\r\nfor programs of old\r\n", kind, boundary)
	for _, p := range all {
		fmt.Fprintf(&b, "--%s\r\n%s\r\n", boundary, p)
	}
	fmt.Fprintf(&b, "--%s--\r\nafter\r\n", boundary)
	return "From: Ole <ole@a.example>\r\nDate: Tue, 1 Dec 2015 10:12:00 +0100\r\n" + b.String()
}

func part1(kind, body string) string { return "Content-Type: " + kind + "\r\n\r\n" + body }

func TestPartsInDisorder(t *testing.T) {
	text, page := part1("text/plain", "Vi er imod."), part1("text/html", "<p>Vi er <b>imod</b>, og det har vi sagt før.")
	file := part1("application/pdf; name=svar.pdf", "%PDF")
	whole := parts("mixed", "b", text, file)
	for _, c := range []struct{ what, mail, want string }{
		{"in order", whole, "Vi er imod. [svar.pdf]"},
		{"no end", strings.Replace(whole, "--b--\r\nafter\r\n", "", 1), "Vi er imod. (part) [svar.pdf]"},
		{"cut off", whole[:strings.Index(whole, "%PDF")], "Vi er imod. (part) [svar.pdf]"},
		{"mixed ends of lines", strings.Replace(whole, "\r\n--b\r\n", "\n--b\n", 1), "Vi er imod. [svar.pdf]"},
		{"blanks after a boundary", strings.ReplaceAll(whole, "--b\r\n", "--b \t\r\n"), "Vi er imod. [svar.pdf]"},
		{"no boundary said", strings.Replace(whole, "boundary=\"b\"", "", 1), "for programs of old\n--b\nContent-Type: text/plain\n\nVi er imod.\n--b\nContent-Type: application/pdf; name=svar.pdf\n\n%PDF\n--b--\nafter (part)"},
		{"a boundary with a character set", strings.Replace(whole, "boundary=\"b\"", "boundary*=ansi-x3.4-1968''b", 1), "Vi er imod. [svar.pdf]"},
		{"another boundary", strings.Replace(whole, "boundary=\"b\"", "boundary=c", 1), "for programs of old\n--b\nContent-Type: text/plain\n\nVi er imod.\n--b\nContent-Type: application/pdf; name=svar.pdf\n\n%PDF\n--b--\nafter (part)"},
		{"a boundary that begins another", parts("mixed", "b", strings.Replace(parts("alternative", "bb", text, page), "From", "X-From", 1), file), "Vi er imod. [svar.pdf]"},
		{"an empty text beside a page", parts("alternative", "b", part1("text/plain", "\r\n"), page), "Vi er imod, og det har vi sagt før."},
		{"a text that points to the page", parts("alternative", "b", part1("text/plain", "Vis som HTML"), page), "Vis som HTML"},
		{"a text much shorter than the page", parts("alternative", "b", part1("text/plain", "Se HTML"), part1("text/html", strings.Repeat("Vi er imod. ", 20))), strings.TrimSpace(strings.Repeat("Vi er imod. ", 20))},
		{"texts around a file", parts("mixed", "b", text, file, part1("text/plain", "Ole")), "Vi er imod.\n\nOle [svar.pdf]"},
		{"a field that is none", parts("mixed", "b", "dette er intet felt\r\n"+text), "Vi er imod."},
		{"a letter in a file", parts("mixed", "b", text, "Content-Disposition: inline; filename=brev.txt\r\n\r\nHej"), "Vi er imod. [brev.txt]"},
		{"a file without a name", parts("mixed", "b", text, part1("image/jpeg", "x"), part1("application/x", "y")), "Vi er imod. [1.jpg] [2.bin]"},
		{"a file of Outlook alone", parts("mixed", "b", text, part1("application/ms-tnef; name=winmail.dat", "x")), "Vi er imod. (part) [winmail.dat]"},
		{"a mail in pieces", parts("mixed", "b", text, part1("message/partial; id=1", "x")), "Vi er imod. (part) [1.bin]"},
		{"a mail of another", parts("mixed", "b", text, part1("message/rfc822", "Subject: =?utf-8?Q?Gammel_h=C3=B8ring/2?=\r\n\r\nx")), "Vi er imod. [Gammel høring-2.eml]"},
		{"a report that says nothing", strings.Replace(parts("report", "b", "\r\n", part1("message/rfc822", "Subject: Svar\r\n\r\nx")), "report;", "report; report-type=delivery-status;", 1), " (reply) (text) [Svar.eml]"},
		{"a name of old", parts("mixed", "b", text, "Content-Disposition: attachment; filename*=iso-8859-1'da'H%F8ring%20A.pdf\r\n\r\nx"), "Vi er imod. [Høring A.pdf]"},
		{"a name in pieces", parts("mixed", "b", text, "Content-Disposition: attachment; filename*0*=windows-1252''H%F8; filename*1=ring.pdf\r\n\r\nx"), "Vi er imod. [Høring.pdf]"},
		{"a name in pieces of UTF-8", parts("mixed", "b", text, "Content-Disposition: attachment; filename*0*=utf-8''H%C3%B8; filename*1*=ring.pdf\r\n\r\nx"), "Vi er imod. [Høring.pdf]"},
		{"a name in encoded words", parts("mixed", "b", text, "Content-Type: application/pdf; name=\"=?utf-8?B?SMO4cmluZy5wZGY=?=\"\r\n\r\nx"), "Vi er imod. [Høring.pdf]"},
		{"a name that leads out", parts("mixed", "b", text, "Content-Disposition: attachment; filename=\"..\\\\..\\\\..\\\\windows/system32\\\\svar.exe\"\r\n\r\nx"), "Vi er imod. [svar.exe]"},
		{"a name that turns around", parts("mixed", "b", text, "Content-Disposition: attachment; filename*=utf-8''svar%E2%80%AEfdp.exe\r\n\r\nx"), "Vi er imod. [svarfdp.exe]"},
		{"a signature", parts("signed", "b", text, part1("application/pgp-signature; name=s.asc", "x")), "Vi er imod."},
		{"the logo of a signature", parts("related", "b", part1("text/html", "<p>Vi er imod.<img src='cid:1@a'>"), "Content-Type: image/png\r\nContent-ID: <1@a>\r\n\r\nx", "Content-Type: image/png\r\nContent-ID: <2@a>\r\n\r\nx"), "Vi er imod. [2.png]"},
		{"a picture in the text", parts("related", "b", part1("text/html", "<p>Vi er imod.<img src=cid:1@a>"), "Content-Type: image/png; name=plan.png\r\nContent-ID: <1@a>\r\n\r\n"+strings.Repeat("x", tiny+1)), "Vi er imod. [plan.png]"},
		{"one of a folder of mails", "From ole@a.example Tue Dec  1 10:12:00 2015\r\n" + whole, "Vi er imod. [svar.pdf]"},
		{"a mark of UTF-8", "\xef\xbb\xbf" + whole, "Vi er imod. [svar.pdf]"},
	} {
		f := read(t, c.mail)
		got := []string{f.Text}
		for _, d := range f.Doubts {
			got = append(got, "("+string(d)+")")
		}
		for _, file := range f.Files {
			got = append(got, "["+file.Name+"]")
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: %q, want %q\n%s", c.what, g, c.want, c.mail)
		}
	}
}

// nested is a text in so many levels of parts, itself one.
func nested(levels int) string {
	var open strings.Builder
	open.WriteString("From: a@b.example\r\n")
	for i := range levels - 1 {
		fmt.Fprintf(&open, "Content-Type: multipart/mixed; boundary=b%dx\r\n\r\n--b%dx\r\n", i, i)
	}
	open.WriteString("\r\nVi er imod.")
	for i := levels - 2; i >= 0; i-- {
		fmt.Fprintf(&open, "\r\n--b%dx--", i)
	}
	return open.String()
}

func TestLimits(t *testing.T) {
	if f := read(t, nested(intake.MaxDepth)); f.Text != "Vi er imod." || slices.Contains(f.Doubts, intake.DoubtPart) {
		t.Errorf("%d levels: %+v", intake.MaxDepth, f)
	}
	if f := read(t, parts("mixed", "b", slices.Repeat([]string{"\r\nx"}, intake.MaxParts-1)...)); len(f.Text) != 3*intake.MaxParts-5 {
		t.Errorf("%d parts: %d bytes", intake.MaxParts, len(f.Text))
	}
	mails := "Subject: x\r\n\r\nVi er imod."
	for range 3 * intake.MaxDepth {
		mails = "From: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n" + mails
	}
	for _, c := range []struct {
		what, mail string
		want       app.Code
	}{
		{"a level more", nested(intake.MaxDepth + 1), app.CodeFileDeep},
		{"very deep", nested(5000), app.CodeFileDeep},
		{"mails in mails", mails, app.CodeFileDeep},
		{"a part more", parts("mixed", "b", slices.Repeat([]string{"\r\nx"}, intake.MaxParts)...), app.CodeFileParts},
		{"very many parts", parts("mixed", "b", slices.Repeat([]string{"\r\n"}, 500_000)...), app.CodeFileParts},
	} {
		if _, err := Read("brev.eml", []byte(c.mail)); app.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", c.what, err, c.want)
		}
	}
}

// What is made to take long takes no longer than any file of its size.
func TestLargeOnes(t *testing.T) {
	const size = 1 << 20
	for what, mail := range map[string]string{
		"a line":                mailOf("text/plain", strings.Repeat("x", size)),
		"blank lines":           mailOf("text/plain", strings.Repeat("\n", size)),
		"quotes":                mailOf("text/plain", strings.Repeat("> x\n", size/4)),
		"authors":               mailOf("text/plain", strings.Repeat("Den 1. dec. skrev\n", size/18)),
		"heads":                 mailOf("text/plain", strings.Repeat("Fra: x\n", size/7)),
		"recipients":            mailOf("text/plain", "Fra: x\n"+strings.Repeat("Til: x\n", size/7)),
		"flowing":               mailOf("text/plain; format=flowed", strings.Repeat("x \r\n", size/4)),
		"flowing quotes":        mailOf("text/plain; format=flowed", strings.Repeat(">", size)),
		"divisions":             mailOf("text/html", strings.Repeat("<div>", size/5)),
		"quotes in quotes":      mailOf("text/html", strings.Repeat("<blockquote type=cite>x", size/23)),
		"open tags":             mailOf("text/html", strings.Repeat("<", size)),
		"comments":              mailOf("text/html", strings.Repeat("<!--", size/4)),
		"an attribute":          mailOf("text/html", "<p "+strings.Repeat("a=b ", size/4)),
		"pictures":              mailOf("text/html", strings.Repeat("cid:x ", size/6)),
		"a field":               "From: a@b.example\r\nSubject: " + strings.Repeat("x", size),
		"a field in lines":      "From: a@b.example\r\nSubject: x" + strings.Repeat("\r\n x", size/4),
		"fields":                strings.Repeat("From: a@b.example\r\n", size/19),
		"encoded words":         "Subject: " + strings.Repeat("=?utf-8?Q?x?= ", size/14),
		"addresses":             "From: " + strings.Repeat("a@b.example, ", size/13),
		"comments in addresses": "From: " + strings.Repeat("(", size),
		"parameters":            mailOf("text/plain"+strings.Repeat("; a=b", size/5), ""),
		"servers":               strings.Repeat("Received: x; y\r\n", size/16),
		"almost boundaries":     mailOf("multipart/mixed; boundary=b", strings.Repeat("\n--bx", size/5)),
		"a long boundary":       mailOf("multipart/mixed; boundary="+strings.Repeat("-", 1<<16), strings.Repeat("-", size)),
		"base64":                crlf("From: a@b.example", "Content-Type: application/pdf", "Content-Transfer-Encoding: base64", "", strings.Repeat("AAAA", size/4)),
		"base64 of ends":        crlf("From: a@b.example", "Content-Transfer-Encoding: base64", "", strings.Repeat("=", size)),
		"quoted":                crlf("From: a@b.example", "Content-Transfer-Encoding: quoted-printable", "", strings.Repeat("=3D", size/3)),
		"signatures":            crlf("From: a@b.example", "Content-Type: application/pkcs7-mime", "Content-Transfer-Encoding: binary", "", strings.Repeat("\x30\x80", size/2)),
	} {
		// What comes of it matters less than that something does.
		if _, err := Read("brev.eml", []byte(mail)); err != nil && app.CodeOf(err) == "" {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func FuzzMail(f *testing.F) {
	files, err := filepath.Glob("testdata/*.eml")
	if err != nil || len(files) == 0 {
		f.Fatal(err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Add([]byte(nested(4)))
	f.Add([]byte(parts("signed", "b", part1("text/html; charset=x", "<p>x"), part1("application/pkcs7-mime", base64.StdEncoding.EncodeToString([]byte("0\x80\x06\x09"))))))
	f.Fuzz(func(t *testing.T, content []byte) {
		c, err := Read("brev.eml", content)
		if err != nil {
			if app.CodeOf(err) == "" {
				t.Fatalf("%v is no refusal", err)
			}
			return
		}
		for _, found := range c.Found {
			for _, s := range []string{found.Sender, found.Email, found.Subject, found.Text, found.Tail, found.Note, found.MessageID} {
				if !utf8.ValidString(s) || strings.ContainsAny(s, "\x00\r") {
					t.Fatalf("%q is no text", s)
				}
			}
			for _, file := range found.Files {
				if file.Name == "" || file.Name != app.CleanName(file.Name) {
					t.Fatalf("%q is no name", file.Name)
				}
			}
		}
	})
}

// BenchmarkMail reads a thousand mails of the kinds that come.
func BenchmarkMail(b *testing.B) {
	files, err := filepath.Glob("testdata/*.eml")
	if err != nil || len(files) == 0 {
		b.Fatal(err)
	}
	var mails [][]byte
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		mails = append(mails, content)
	}
	b.ReportAllocs()
	for b.Loop() {
		for i := range 1000 {
			if _, err := Read("brev.eml", mails[i%len(mails)]); err != nil && app.CodeOf(err) != app.CodeFileLocked {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N)*1000/b.Elapsed().Seconds(), "mails/s")
}

// BenchmarkLargeMail reads one of 25 MB, with a file of 18.
func BenchmarkLargeMail(b *testing.B) {
	pdf := base64.StdEncoding.EncodeToString(make([]byte, 18<<20))
	var lines strings.Builder
	for len(pdf) > 76 {
		lines.WriteString(pdf[:76] + "\r\n")
		pdf = pdf[76:]
	}
	mail := []byte(parts("mixed", "b", part1("text/plain", "Vi er imod."), "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"+lines.String()))
	b.SetBytes(int64(len(mail)))
	for b.Loop() {
		if _, err := Read("brev.eml", mail); err != nil {
			b.Fatal(err)
		}
	}
}
