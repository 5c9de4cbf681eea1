package outlook

import (
	"encoding/base64"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/intaketest"
	"hvidbog/app/intake/mail"
)

var (
	sentAt      = time.Date(2016, time.April, 18, 21, 58, 0, 0, time.UTC)
	deliveredAt = time.Date(2016, time.April, 18, 21, 59, 30, 0, time.UTC)
)

func read(t *testing.T, content []byte) intake.Found {
	t.Helper()
	c, err := Read("brev.msg", content)
	if err != nil || len(c.Found) != 1 {
		t.Fatalf("%d found, %v", len(c.Found), err)
	}
	return c.Found[0]
}

const exchange = "/O=KOMMUNE/OU=EXCHANGE/CN=RECIPIENTS/CN=KARENH"

// whole is a mail as an office keeps it.
func whole() []byte {
	return msg([]prop{
		text(messageClass, "IPM.Note"), text(subject, "SV: Høring om Nordstjernen"),
		text(senderName, "Karen Høj"), text(senderEmail, exchange), text(senderSMTP, "karen@forening.example"),
		text(body, "Kære udvalg\r\n\r\nVi vil gerne blive på Ørevej. 🙏\r\n\r\nKaren\r\n\r\nFra: Socialforvaltningen\r\nSendt: 1. april 2016 10:12\r\nTil: Karen Høj\r\nEmne: Høring om Nordstjernen\r\n\r\nKære Karen\r\n"),
		text(bodyHTML, `<img src="cid:logo@a">`),
		moment(submitTime, sentAt), moment(deliveryTime, deliveredAt),
		text(messageID, "<svar-1@forening.example>"), text(inReplyTo, "<hoering-1@kommune.example>"),
	},
		recipient(0, text(displayName, "Socialforvaltningen"), text(smtpAddress, "hoering@kommune.example")),
		attached(0, []prop{number(attachMethod, byValue), text(attachLongName, "Høringssvar æøå.pdf"), text(attachShortName, "HRING~1.PDF"), binaryOf(attachData, "%PDF-1.4 "+strings.Repeat("x", 5000))}),
		attached(1, []prop{number(attachMethod, byValue), text(attachLongName, "logo.png"), text(attachContentID, "logo@a"), binaryOf(attachData, "\x89PNG....")}),
		inMail(2, []prop{text(subject, "Referat: juni"), text(senderName, "Ole"), text(senderSMTP, "ole@forening.example"), text(body, "Vi mødtes."), moment(submitTime, sentAt)},
			attached(0, []prop{number(attachMethod, byValue), text(attachLongName, "referat.docx"), binaryOf(attachData, "PK")})),
	)
}

func TestMail(t *testing.T) {
	f := read(t, whole())
	want := `Karen Høj | karen@forening.example | 2016-04-18 23:58 | Høring om Nordstjernen
[Høringssvar æøå.pdf: 5009]
[Referat juni.eml: 453]
Kære udvalg

Vi vil gerne blive på Ørevej. 🙏

Karen
--- Fra: Socialforvaltningen
Sendt: 1. april 2016 10:12
Til: Karen Høj
Emne: Høring om Nordstjernen

Kære Karen
`
	if got := intaketest.Describe(f); got != want {
		t.Errorf("is read as\n%swant\n%s", got, want)
	}
	if f.MessageID != "svar-1@forening.example" || f.InReplyTo != "hoering-1@kommune.example" || f.Channel != app.ByEmail {
		t.Errorf("%q, %q, %q", f.MessageID, f.InReplyTo, f.Channel)
	}
	// What was a mail in it is a file that can be read by itself.
	inner, err := mail.Read("Referat juni.eml", f.Files[1].Content)
	if err != nil {
		t.Fatal(err)
	}
	if got := intaketest.Describe(inner.Found[0]); got != "Ole | ole@forening.example | 2016-04-18 23:58 | Referat: juni\n[referat.docx: 2]\nVi mødtes.\n" {
		t.Errorf("the mail in it is read as\n%s", got)
	}
}

// The mails were written by another program than Outlook; the script stands beside
// them.
func TestMailsOfAnotherProgram(t *testing.T) {
	for file, want := range map[string]string{
		"tuta-files": `Karen Høj | karen@forening.example | 2016-04-18 23:58 | Høring om værestedet på Ørevej
[Underskrifter æøå.txt: 15]
[Høringssvar fra støttegruppen.pdf: 6009]
Kære udvalg

Vi vil gerne blive, hvor vi er.

Karen
`,
		// Its text is packed rich text alone.
		"tuta-rich": `Søren Bæk | soren@forening.example | 2015-12-01 10:12 | Workshop
Vi er imod.

- Køkkenet skal blive & åbne tidligere

Vi er imod. Vi er imod.
`,
	} {
		content, err := os.ReadFile("testdata/" + file + ".msg")
		if err != nil {
			t.Fatal(err)
		}
		if got := intaketest.Describe(read(t, content)); got != want {
			t.Errorf("%s is read as\n%swant\n%s", file, got, want)
		}
	}
}

func TestWhatOutlookTells(t *testing.T) {
	dated := []prop{moment(submitTime, sentAt)}
	der, err := sealed("sealed-around.eml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what, want string
		props      []prop
		below      []*folder
	}{
		{what: "no Unicode", want: "Søren Bæk | s@a.example | 2016-04-18 23:58 | Høring\nKære 5 €\n", props: []prop{
			ansi(subject, "H\xf8ring"), ansi(senderName, "S\xf8ren B\xe6k"), ansi(senderEmail, "s@a.example"), ansi(body, "K\xe6re 5 \x80"), number(messageCodePage, 1252),
		}},
		{what: "another code page", want: "Lech | l@a.example | 2016-04-18 23:58 | Wałęsa\nja\n", props: []prop{
			ansi(subject, "Wa\xb3\xeasa"), ansi(senderName, "Lech"), ansi(senderEmail, "l@a.example"), ansi(body, "ja"), number(messageCodePage, 1250),
		}},
		{what: "a code page that lies", want: "Bæk | b@a.example | 2016-04-18 23:58 | \n(encoding)\nKære\n", props: []prop{
			ansi(senderName, "B\xe6k"), ansi(senderEmail, "b@a.example"), ansi(body, "K\xe6re"), number(messageCodePage, 65001),
		}},
		{what: "only a page", want: "Ole | ole@a.example | 2016-04-18 23:58 | \nKære\n\nÅse\n", props: []prop{
			text(senderName, "Ole"), text(senderEmail, "ole@a.example"), binaryOf(bodyHTML, "<meta charset=iso-8859-1><p>K\xe6re<p>\xc5se"),
		}},
		{what: "only a page in Unicode", want: "Ole | ole@a.example | 2016-04-18 23:58 | \nKære\n", props: []prop{
			text(senderName, "Ole"), text(senderEmail, "ole@a.example"), text(bodyHTML, "<p>Kære"), text(body, " \r\n"),
		}},
		{what: "only rich text", want: "Ole | ole@a.example | 2016-04-18 23:58 | \nKære Åse\nVi er imod.\n", props: []prop{
			text(senderName, "Ole"), text(senderEmail, "ole@a.example"), binaryOf(bodyRTF, pack(`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}K\'e6re \u197?se\par Vi er {\b imod}.}`)),
		}},
		{what: "on behalf of another", want: "Formanden | f@a.example | 2016-04-18 23:58 | \nja\n", props: []prop{
			text(senderName, "Sekretæren"), text(senderEmail, "s@a.example"), text(representingName, "Formanden"), text(representingSMTP, "f@a.example"), text(body, "ja"),
		}},
		{what: "on behalf of another without an address", want: "Formanden |  | 2016-04-18 23:58 | \nja\n", props: []prop{
			text(senderName, "Sekretæren"), text(senderEmail, "s@a.example"), text(representingName, "Formanden"), text(body, "ja"),
		}},
		{what: "an address of Exchange's", want: "Karen Høj |  | 2016-04-18 23:58 | \nja\n", props: []prop{
			text(senderName, "Karen Høj"), text(senderEmail, exchange), text(body, "ja"),
		}},
		{what: "one that is among the recipients", want: "Karen Høj | karen@a.example | 2016-04-18 23:58 | \nja\n", props: []prop{
			text(senderName, "Karen Høj"), text(senderEmail, exchange), text(body, "ja"),
		}, below: []*folder{recipient(0, text(emailAddress, "/o=x")), recipient(1, text(emailAddress, strings.ToLower(exchange)), text(smtpAddress, "karen@a.example"))}},
		{what: "one that the head tells", want: "Karen Høj | karen@a.example | 2016-04-18 23:58 | Svar\nja\n", props: []prop{
			text(senderName, "Karen Høj"), text(senderEmail, exchange), text(body, "ja"),
			text(transportHead, "From: Karen <karen@a.example>\r\nSubject: Svar\r\nDate: Mon, 18 Apr 2016 23:58:00 +0200\r\n"),
		}},
		{what: "nobody", want: " |  | 2016-04-18 23:58 | \n(sender)\nja\n", props: []prop{text(body, "ja")}},
		{what: "a report", want: "Postmester | p@a.example | 2016-04-18 23:58 | \n(reply)\nja\n", props: []prop{
			text(messageClass, "REPORT.IPM.Note.NDR"), text(senderName, "Postmester"), text(senderEmail, "p@a.example"), text(body, "ja"),
		}},
		{what: "an answer out of office", want: "Ole | ole@a.example | 2016-04-18 23:58 | \n(reply)\nja\n", props: []prop{
			text(messageClass, "IPM.Note.Rules.OofTemplate.Microsoft"), text(senderName, "Ole"), text(senderEmail, "ole@a.example"), text(body, "ja"),
		}},
		{what: "sent on", want: "Karen | karen@a.example | 2016-04-18 23:58 | Svar\n[kort.png: 3]\n(forward)\nVi er imod.\n+++ Mette <mette@a.example>\n", props: []prop{
			text(senderName, "Mette"), text(senderEmail, "mette@a.example"), text(subject, "VS: Svar"), text(body, "\r\n"),
		}, below: []*folder{inMail(0, []prop{text(subject, "Svar"), text(senderName, "Karen"), text(senderSMTP, "karen@a.example"), text(body, "Vi er imod.")},
			attached(0, []prop{number(attachMethod, byValue), text(displayName, `c:\x\kort.png`), binaryOf(attachData, "abc")}))}},
		{what: "signed", want: "Åse | aase@a.example | 2016-04-18 23:58 | \nKære udvalg\n\nVi er 14 brugere af værestedet, og vi vil gerne beholde det, hvor det er.\nHer kan man få en kop kaffe uden at skulle forklare sig.\n\nVenlig hilsen\nÅse Kjærgård\nBrugerrådet\n", props: []prop{
			text(messageClass, "IPM.Note.SMIME"), text(senderName, "Åse"), text(senderEmail, "aase@a.example"),
		}, below: []*folder{attached(0, []prop{number(attachMethod, byValue), text(attachLongName, "smime.p7m"), binaryOf(attachData, der)})}},
		{what: "signed beside", want: "Åse | aase@a.example | 2016-04-18 23:58 | \nja\n", props: []prop{
			text(messageClass, "IPM.Note.SMIME.MultipartSigned"), text(senderName, "Åse"), text(senderEmail, "aase@a.example"),
		}, below: []*folder{attached(0, []prop{number(attachMethod, byValue), binaryOf(attachData, "MIME-Version: 1.0\r\nContent-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\nja\r\n--b\r\nContent-Type: application/pkcs7-signature\r\n\r\nx\r\n--b--\r\n")})}},
		{what: "a drawing, and a file on a disk", want: "Ole | ole@a.example | 2016-04-18 23:58 | \n(part)\nja\n", props: []prop{
			text(senderName, "Ole"), text(senderEmail, "ole@a.example"), text(body, "ja"),
		}, below: []*folder{attached(0, []prop{number(attachMethod, byObject)}, objectOf(objectData, headOfPart, nil)), attached(1, []prop{number(attachMethod, 2), text(attachLongName, "x")}), inMail(2, nil).below[0]}},
	} {
		if got := intaketest.Describe(read(t, msg(append(slices.Clip(dated), c.props...), c.below...))); got != c.want {
			t.Errorf("%s is read as\n%swant\n%s", c.what, got, c.want)
		}
	}
}

// sealed is what OpenSSL made of a mail, taken out of it.
func sealed(name string) (string, error) {
	content, err := os.ReadFile("../mail/testdata/" + name)
	if err != nil {
		return "", err
	}
	_, packed, _ := strings.Cut(string(content), "\n\n")
	der, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(packed, "\n", ""))
	return string(der), err
}

func TestRefuses(t *testing.T) {
	secret, err := sealed("sealed-encrypted.eml")
	if err != nil {
		t.Fatal(err)
	}
	deep := func(levels int) []byte {
		f := objectOf("", headOfFile, []prop{text(body, "x")})
		for range levels - 1 {
			f.name = objectData
			f = objectOf("", headOfFile, []prop{text(body, "x")}, attached(0, []prop{number(attachMethod, byMail)}, f))
		}
		return compound(f, 512)
	}
	many := func(n int) []byte {
		var all []*folder
		for i := range n {
			all = append(all, attached(i, []prop{number(attachMethod, byValue), binaryOf(attachData, "x")}))
		}
		return compound(objectOf("", headOfFile, nil, all...), 4096)
	}
	if _, err := Read("brev.msg", deep(intake.MaxDepth)); err != nil {
		t.Errorf("%d levels: %v", intake.MaxDepth, err)
	}
	if f := read(t, many(intake.MaxParts)); len(f.Files) != intake.MaxParts {
		t.Errorf("%d files of %d", len(f.Files), intake.MaxParts)
	}
	for _, c := range []struct {
		what    string
		content []byte
		want    app.Code
	}{
		{"nothing", nil, app.CodeFileEmpty},
		{"a text", []byte("Kære udvalg"), app.CodeFileBroken},
		{"a page", []byte(strings.Repeat("<p>", 1000)), app.CodeFileBroken},
		{"a document of old Word", compound(&folder{streams: []stream{{"WordDocument", []byte("x")}}}, 512), app.CodeFileForeign},
		{"too much", make([]byte, app.MaxFile+1), app.CodeFileTooLarge},
		{"a level more", deep(intake.MaxDepth + 1), app.CodeFileDeep},
		{"very deep", deep(200), app.CodeFileDeep},
		{"a file more", many(intake.MaxParts + 1), app.CodeFileParts},
		{"a secret", msg([]prop{text(messageClass, "IPM.Note.SMIME")}, attached(0, []prop{number(attachMethod, byValue), binaryOf(attachData, secret)})), app.CodeFileLocked},
	} {
		if _, err := Read("brev.msg", c.content); app.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", c.what, err, c.want)
		}
	}
}
