package intaketest

import (
	"encoding/base64"
	"fmt"
	"strings"

	"hvidbog/app"
)

const mailHead = "From: Anna Andersen <anna@example.org>\r\nTo: hoering@example.org\r\nSubject: Mamma Mia\r\nDate: Mon, 4 Apr 2016 10:00:00 +0200\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"

func mails() []Hostile {
	mail := func(rest string) func() []byte { return as(mailHead + rest) }
	const plain = "Content-Type: text/plain; charset=utf-8\r\n\r\n"
	mixed := "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" + plain + letter + "\r\n"
	attached := func(name string) string {
		return "--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n%PDF-\r\n"
	}
	var names strings.Builder
	for _, name := range []string{
		"../../../../tmp/hvidbog-ude.txt", "/etc/hvidbog-ude.txt", `C:\\Windows\\hvidbog-ude.txt`, "CON", "NUL.txt", "brev\u202etxt.exe",
		"", " ", "...", "brev.txt...", strings.Repeat("lang", 20_000) + ".pdf", "a\x00b.pdf", "brev.pdf:skjult", "=?utf-8?q?=2E=2E=2Fa.txt?=",
	} {
		names.WriteString(attached(name))
	}
	whatever := []app.Code{Found, app.CodeFileBroken, app.CodeFileParts, app.CodeFileSwells, app.CodeFileEmpty, app.CodeFileDeep, app.CodeFileLocked}
	return []Hostile{
		hostile("hoved.eml", "a head line of 10 MB", repeated(mailHead+"X-Lang: ", "a", 10<<20, "\r\n\r\n"+letter), whatever...),
		hostile("linjer.eml", "half a million head lines", repeated(mailHead, "X-A: b\r\n", 500_000, "\r\n"+letter), whatever...),
		hostile("foldet.eml", "a subject that is folded 300,000 times", repeated("From: a@example.org\r\nSubject: a", "\r\n b", 300_000, "\r\n\r\n"+letter), whatever...),
		hostile("kodeord.eml", "a subject of 100,000 encoded words", repeated("From: a@example.org\r\nSubject:", " =?utf-8?b?w6Y=?=", 100_000, "\r\n\r\n"+letter), whatever...),
		hostile("afsendere.eml", "200,000 senders", repeated("From: a@example.org", ", a <a@example.org>", 200_000, "\r\nSubject: a\r\n\r\n"+letter), whatever...),
		hostile("grupper.eml", "addresses in brackets in brackets", repeated("From: ", "(", 500_000, "a@example.org\r\nSubject: a\r\n\r\n"+letter), whatever...),
		hostile("stykker.eml", "a name in 50,000 pieces", func() []byte {
			var b strings.Builder
			for i := range 50_000 {
				fmt.Fprintf(&b, ";\r\n filename*%d*=utf-8''a", i)
			}
			return []byte(mailHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment" + b.String() + "\r\n\r\nx\r\n--x--\r\n")
		}, whatever...),
		hostile("navne.eml", "names of files that lead out of the folder, or that no system likes", mail(mixed+names.String()+"--x--\r\n"), Found),
		hostile("tegnløgn.eml", "says UTF-8 and is Windows-1252", mail("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nK\xe6re udvalg, bl\xe5b\xe6rgr\xf8d\r\n"), Found),
		hostile("ascii.eml", "says ASCII and is not", mail("Content-Type: text/plain; charset=us-ascii\r\n\r\nKære udvalg\r\n"), Found),
		hostile("ukendt.eml", "letters that nobody knows", mail("Content-Type: text/plain; charset=\"x-klingon\"\r\n\r\nK\xe6re udvalg\r\n"), Found),
		hostile("utf7.eml", "UTF-7, in which a page can be hidden", mail("Content-Type: text/html; charset=utf-7\r\n\r\n+ADw-script+AD4-alert(1)+ADw-/script+AD4-K+AOY-re udvalg\r\n"), Found),
		hostile("blandet.eml", "three encodings in one text", mail(plain+"Kære udvalg\r\nK\xe6re udvalg\r\nK\x91re\x00 udvalg\xff\xfe\r\n"), Found),
		hostile("utf16.eml", "UTF-16 under a head in ASCII", mail("Content-Type: text/plain; charset=utf-16\r\n\r\n\xff\xfeK\x00\xe6\x00r\x00e\x00 "), Found),
		hostile("base64.eml", "base64 that is none", mail("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nS8Omc@@@mUg===dXZhbGc\r\n===\r\n"), whatever...),
		hostile("qp.eml", "quoted-printable that is none", mail("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nK=C3=A6re =ZZ udvalg = =\r\n=3"), Found),
		hostile("uuencode.eml", "a way of sending that nobody knows", mail("Content-Type: text/plain\r\nContent-Transfer-Encoding: x-rot13\r\n\r\nXære udvalg\r\n"), whatever...),
		hostile("længde.eml", "says that it is 200 MB long", mail("Content-Length: 209715200\r\nLines: 4294967296\r\n"+plain+letter), Found),
		hostile("grænseløs.eml", "parts without a boundary", mail("Content-Type: multipart/mixed\r\n\r\n--x\r\n"+plain+letter), whatever...),
		hostile("tomgrænse.eml", "a boundary of nothing", mail("Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n"+plain+letter+"\r\n----\r\n"), whatever...),
		hostile("andengrænse.eml", "a boundary that never comes", mail("Content-Type: multipart/mixed; boundary=y\r\n\r\n--x\r\n"+plain+letter+"\r\n--x--\r\n"), whatever...),
		hostile("langgrænse.eml", "a boundary of a megabyte", func() []byte {
			y := strings.Repeat("y", 1<<20)
			return []byte(mailHead + "Content-Type: multipart/mixed; boundary=" + y + "\r\n\r\n--" + y + "\r\n" + plain + letter + "\r\n--" + y + "--\r\n")
		}, whatever...),
		hostile("næsten.eml", "lines that are nearly the boundary, again and again", repeated(mailHead+"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"+plain, "--x \t \r-\n--xx\r\n", 300_000, "\r\n--x--\r\n"), whatever...),
		hostile("uendelig.eml", "parts that do not end", mail(strings.TrimSuffix(mixed, "\r\n")), Found),
		hostile("løgntype.eml", "says that a program is a text", mail("Content-Type: text/plain\r\nContent-Transfer-Encoding: 8bit\r\n\r\nMZ\x90\x00\x03\x00\x00\x00\xff\xff\r\n"), whatever...),
		hostile("ydre.eml", "a body that lies on another machine", mail("Content-Type: message/external-body; access-type=local-file; name=\"/etc/passwd\"\r\n\r\nContent-Type: text/plain\r\n\r\n"), whatever...),
		hostile("delvis.eml", "one of 10,000 pieces", mail("Content-Type: message/partial; id=x; number=1; total=10000\r\n\r\n"+mailHead+plain+letter), whatever...),
		hostile("krypteret.eml", "sealed, for somebody else to open", mail("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB\r\n"), whatever...),
		hostile("dato.eml", "a day that there is not", as("From: a@example.org\r\nSubject: a\r\nDate: Foo, 99 Zyx 99999 99:99:99 +9999\r\n\r\n"+letter), Found),
		hostile("hovedløs.eml", "a head and no more", as(mailHead), whatever...),
		hostile("ét.eml", "one byte", as("F"), whatever...),
		hostile("linjeskift.eml", "nothing but line ends", repeated("", "\r\n", 100_000, ""), app.CodeFileEmpty),
		hostile("kolon.eml", "nothing but colons", repeated("", ":", 1<<20, ""), whatever...),
		hostile("mac.eml", "lines that end as on old Macs", as(strings.ReplaceAll(mailHead+plain+letter, "\r\n", "\r")), whatever...),
		hostile("nul.eml", "zeroes between the lines", as(strings.ReplaceAll(mailHead, "\r\n", "\r\n\x00")+letter), app.CodeFileForeign, Found, app.CodeFileBroken),
		hostile("gentaget.eml", "every head line many times", func() []byte {
			return []byte(strings.Repeat(mailHead+"Content-Type: multipart/mixed; boundary=x\r\n", 2000) + plain + letter)
		}, whatever...),
		hostile("html.eml", "a page of a million elements in each other", repeated(mailHead+"Content-Type: text/html\r\n\r\n", "<div>", 1_000_000, letter), whatever...),
		hostile("citat.eml", "a quotation of a quotation, 5,000 deep", func() []byte {
			var b strings.Builder
			for i := range 5000 {
				b.WriteString(strings.Repeat(">", i%1000) + " Bevar Mamma Mia\r\n")
			}
			return []byte(mailHead + plain + letter + b.String())
		}, Found),
		hostile("originaler.eml", "the head of the mail before it, 50,000 times", repeated(mailHead+plain+letter, "\r\n-----Oprindelig meddelelse-----\r\nFra: a\r\nSendt: 1. april 2016\r\nTil: b\r\nEmne: c\r\n", 50_000, ""), Found),
		hostile("skrev.eml", "half a million lines that nearly begin a quotation", repeated(mailHead+plain+letter, "Den 1. april 2016 kl. 10 skrev\r\n", 500_000, ""), whatever...),
	}
}

func nestedMails() []Hostile {
	nested := func(n int) func() []byte {
		return func() []byte {
			var b strings.Builder
			b.WriteString(mailHead)
			for i := range n {
				fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", i, i)
			}
			b.WriteString("Content-Type: text/plain\r\n\r\n" + letter)
			for i := n - 1; i >= 0; i-- {
				fmt.Fprintf(&b, "\r\n--b%d--\r\n", i)
			}
			return []byte(b.String())
		}
	}
	chain := func(n int) func() []byte {
		return func() []byte {
			return []byte(strings.Repeat(mailHead+"Content-Type: message/rfc822\r\n\r\n", n) + mailHead + "\r\n" + letter)
		}
	}
	deep := []app.Code{app.CodeFileDeep, Found}
	return []Hostile{
		hostile("lag.eml", "parts in parts, 30 deep", nested(30), deep...),
		hostile("mangelag.eml", "parts in parts, 10,000 deep", nested(10_000), deep...),
		hostile("kæde.eml", "a mail in a mail, 60 times", chain(60), deep...),
		hostile("langkæde.eml", "a mail in a mail, 20,000 times", chain(20_000), deep...),
		hostile("pakket.eml", "a mail in a mail, packed anew each time", func() []byte {
			inner := mailHead + "\r\n" + letter
			for range 22 {
				inner = mailHead + "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(inner))
			}
			return []byte(inner)
		}, deep...),
		hostile("dele.eml", "100,000 parts", repeated(mailHead+"Content-Type: multipart/mixed; boundary=x\r\n\r\n", "--x\r\n\r\na\r\n", 100_000, "--x--\r\n"), app.CodeFileParts, Found),
		hostile("delegrene.eml", "parts in parts, ten in each, five deep", func() []byte {
			part := "Content-Type: text/plain\r\n\r\n" + letter
			for level := range 5 {
				b := fmt.Sprint("b", level)
				part = "Content-Type: multipart/mixed; boundary=" + b + "\r\n\r\n" + strings.Repeat("--"+b+"\r\n"+part+"\r\n", 10) + "--" + b + "--\r\n"
			}
			return []byte(mailHead + part)
		}, app.CodeFileParts, Found),
		hostile("alternativer.eml", "the same letter 900 times over", func() []byte {
			return []byte(mailHead + "Content-Type: multipart/alternative; boundary=x\r\n\r\n" + strings.Repeat("--x\r\nContent-Type: text/html\r\n\r\n<p>"+letter+"\r\n", 900) + "--x--\r\n")
		}, Found),
	}
}
