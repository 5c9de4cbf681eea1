package mail

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/intaketest"
)

// read reads a mail that is whole.
func read(t *testing.T, content string) intake.Found {
	t.Helper()
	c, err := Read("brev.eml", []byte(content))
	if err != nil || len(c.Found) != 1 {
		t.Fatalf("%d found, %v, in\n%s", len(c.Found), err, content)
	}
	return c.Found[0]
}

// crlf is a mail as it travels.
func crlf(lines ...string) string { return strings.Join(lines, "\r\n") }

// The mails were written by Python, Node's mailer and OpenSSL; the scripts stand
// beside them.
func TestMailsOfOtherPrograms(t *testing.T) {
	signed := `Åse Kjærgård | aase@forening.example |   | Signeret svar
(date)
Kære udvalg

Vi er 14 brugere af værestedet, og vi vil gerne beholde det, hvor det er.
Her kan man få en kop kaffe uden at skulle forklare sig.

Venlig hilsen
Åse Kjærgård
Brugerrådet
`
	for file, want := range map[string]string{
		"python-plain": strings.Replace(signed, "  | Signeret svar\n(date)", "2015-10-18 22:41 | Høringssvar om værestedet på Ørevej", 1),
		"python-latin1": `Søren Bæk | soren@forening.example | 2015-12-01 09:12 | Scenarie 2
Tak for brevet. Vi støtter forslaget, hvis åbningstiden om aftenen bliver bevaret.

Med venlig hilsen
Søren Bæk, pårørende
--- Den 30. nov. 2015 kl. 14.03 skrev Socialforvaltningen <hoering@kommune.example>:
> Kære Søren Bæk
>
> I er velkomne til at uddybe jeres svar.
`,
		"python-files": `Støttegruppen Lyspunkt | lyspunkt@forening.example | 2016-04-15 23:58 | Høringssvar fra støttegruppen
[Høringssvar – på vegne af støttegruppen.pdf: 125]
[underskrifter.csv: 19]
Se vores svar nedenfor.

1. Bevar cafeen.
2. Flere åbne aftener.
`,
		"python-sent-on": `Karen Høj | karen@forening.example | 2016-04-12 10:30 | Bekymring for flytningen
(forward)
Jeg er bekymret for, at min søn mister sit sted at være.
+++ Mette Holm <mette@forening.example>
`,
		"python-forwarded": `Karen Høj | karen@forening.example | 2016-04-12 10:31 | Bekymring for flytningen
(forward)
Jeg er bekymret for, at min søn mister sit sted at være.

Karen
+++ Mette Holm <mette@forening.example>

Til orientering, se mailen herunder.

Mette

Fra: Karen Høj <karen@forening.example>
Sendt: 11. april 2016 08:00
Til: Mette Holm
Emne: Bekymring for flytningen
`,
		"python-report": `Mail Delivery System | MAILER-DAEMON@mx.example | 2016-04-13 09:07 | Undelivered Mail Returned to Sender
(reply)
Mailen kunne ikke afleveres til brugerraad@forening.example.
`,
		"python-flowed": `Ole Friis | ole@forening.example | 2016-04-14 12:00 | Workshop i Husum
Vi sad fem ved bordet og talte om, hvad et værested skal kunne. Alle ønskede længere åbningstid, og to ville gerne hjælpe til i køkkenet.

--
Ole Friis
`,
		"node-html": `Ærø Lokaludvalg | lu@lokaludvalg.example | 2016-04-18 23:59 | Lokaludvalgets høringssvar: ja til en åben café i Brønshøj og nej til at flytte Nordstjernen længere væk
Til Socialudvalget

Lokaludvalget har behandlet sagen på sit møde.

Scenarie | Holdning
1 | støtter
2 | imod
- Bevar adressen
- Åbn også i weekenden

Hilsen
Lokaludvalget
`,
		"node-reply": `Kirsten Bøgh | kirsten@lokaludvalg.example | 2015-12-08 07:30 | Spørgsmål til scenarie 1
Tak, så forstår jeg det bedre. Jeg er imod, at køkkenet lukker.

Kirsten
--- Den man. 7. dec. 2015 kl. 10.12 skrev Socialforvaltningen <
hoering@kommune.example>:

> Kære Kirsten
>
> Køkkenet flytter med.
`,
		"node-files": `Nørrebro Brugerråd | brugerraad@lokaludvalg.example | 2016-03-30 10:00 | Indkaldelse og svar
[Svar på høring, æøå.txt: 34]
[Billede.png: 70]
[invite.ics: 45]
Vores svar er vedhæftet.
`,
		"sealed-beside": signed, "sealed-around": signed, "sealed-pieces": signed,
	} {
		content, err := os.ReadFile(filepath.Join("testdata", file+".eml"))
		if err != nil {
			t.Fatal(err)
		}
		if got := intaketest.Describe(read(t, string(content))); got != want {
			t.Errorf("%s is read as\n%swant\n%s", file, got, want)
		}
		// Editors and version control end lines otherwise.
		if got := intaketest.Describe(read(t, strings.ReplaceAll(string(content), "\r\n", "\n"))); !strings.HasPrefix(file, "node-files") &&
			got != want {
			t.Errorf("%s with lines of Unix is read as\n%s", file, got)
		}
	}
}

// What programs send where nothing but a page is asked for.
func TestPagesOfMailPrograms(t *testing.T) {
	const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">` +
		`<!--[if !mso]><style>v\:* {behavior:url(#default#VML);}</style><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head>` +
		`<body lang=DA><div class=WordSection1><p class=MsoNormal>Kære udvalg<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>` +
		`<p class=MsoListParagraph style='text-indent:-18.0pt'><![if !supportLists]><span style='font-family:Symbol'>&middot;<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Vi er imod.<o:p></o:p></p>` +
		`<p class=MsoNormal><span style='mso-fareast-language:DA'>Ole<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>` +
		`<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Fra:</b> Kommunen &lt;k@b.example&gt; <br><b>Sendt:</b> 1. december 2015 10:12<br><b>Til:</b> Ole &lt;o@b.example&gt;<br><b>Emne:</b> Høring<o:p></o:p></p></div></div>` +
		`<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Kære Ole<o:p></o:p></p></div></body></html>`
	const web = `<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr">` +
		`<div style="font-family: Calibri;">Kære udvalg</div><div><br></div><div>Vi er imod.</div><div id="appendonsend"></div>` +
		`<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>Fra:</b> Kommunen &lt;k@b.example&gt;<br><b>Sendt:</b> 1. december 2015 10:12<br><b>Til:</b> Ole &lt;o@b.example&gt;<br><b>Emne:</b> Høring</font><div>&nbsp;</div></div><div>Kære Ole</div></body></html>`
	const apple = `<html><body>Vi er imod.<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sendt fra min iPhone</div><div dir="ltr"><br><blockquote type="cite">Den 1. dec. 2015 kl. 10.12 skrev Kommunen &lt;k@b.example&gt;:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">Kære Ole</div></blockquote></body></html>`
	for _, c := range []struct{ what, page, text, tail string }{
		{"on a desk", word, "Kære udvalg\n\n·    Vi er imod.\nOle", "Fra: Kommunen <k@b.example>\nSendt: 1. december 2015 10:12\nTil: Ole <o@b.example>\nEmne: Høring\n\nKære Ole"},
		{"on the web", web, "Kære udvalg\n\nVi er imod.", "Fra: Kommunen <k@b.example>\nSendt: 1. december 2015 10:12\nTil: Ole <o@b.example>\nEmne: Høring\n\nKære Ole"},
		{"Apple's", apple, "Vi er imod.\nSendt fra min iPhone", "> Den 1. dec. 2015 kl. 10.12 skrev Kommunen <k@b.example>:\n>\n> Kære Ole"},
	} {
		f := read(t, crlf("From: Ole <o@b.example>", "Date: Tue, 1 Dec 2015 10:12:00 +0100", "Content-Type: text/html; charset=utf-8", "", c.page))
		if f.Text != c.text || f.Tail != c.tail || len(f.Doubts) > 0 {
			t.Errorf("%s: %q, %q, %v", c.what, f.Text, f.Tail, f.Doubts)
		}
	}
}

func TestIds(t *testing.T) {
	f := read(t, crlf("From: ole@a.example", "Message-ID:", " <1@a.example>", "In-Reply-To: <2@b.example> (brev)", "", "x"))
	if f.MessageID != "1@a.example" || f.InReplyTo != "2@b.example" || f.Channel != app.ByEmail {
		t.Errorf("%+v", f)
	}
}

func TestSender(t *testing.T) {
	for field, want := range map[string]string{
		`Ole Hansen <ole@a.example>`:                                 "Ole Hansen|ole@a.example",
		`"Hansen, Ole" <ole@a.example>`:                              "Hansen, Ole|ole@a.example",
		`Hansen, Ole <ole@a.example>`:                                "Hansen, Ole|ole@a.example",
		`=?iso-8859-1?Q?S=F8ren_B=E6k?= <s@a.example>`:               "Søren Bæk|s@a.example",
		`=?UTF-8?B?U8O4cmVu?= =?UTF-8?B?IELDpms=?= <s@a.example>`:    "Søren Bæk|s@a.example",
		`=?utf-8?Q?S=C3=B8ren_B=C3?= =?utf-8?Q?=A6k?= <s@a.example>`: "Søren Bæk|s@a.example",
		`"=?utf-8?Q?S=C3=B8ren?=" <s@a.example>`:                     "Søren|s@a.example",
		"S\xf8ren B\xe6k <s@a.example>":                              "Søren Bæk|s@a.example|encoding",
		`=?x-ukendt?Q?S=F8ren?= <s@a.example>`:                       "Søren|s@a.example|encoding",
		`=?utf-8?Q?S=F8ren?= <s@a.example>`:                          "Søren|s@a.example|encoding",
		`Søren Bæk <s@a.example>`:                                    "Søren Bæk|s@a.example",
		`'ole@a.example' <ole@a.example>`:                            "|ole@a.example",
		`ole@a.example`:                                              "|ole@a.example",
		`<ole@a.example>`:                                            "|ole@a.example",
		`ole@a.example (Ole Hansen)`:                                 "Ole Hansen|ole@a.example",
		`Ole <ole@a.example>, Ida <ida@a.example>`:                   "Ole|ole@a.example",
		`Ole Hansen </O=KOMMUNE/CN=OLE>`:                             "Ole Hansen|",
		`Ole Hansen ole@a.example`:                                   "Ole Hansen|ole@a.example",
		"Ole\xef\xbf\xbd <ole@a.example>":                            "Ole\ufffd|ole@a.example|encoding",
		`Ole Hansen`:                                                 "Ole Hansen|",
		`Høringsportalen <no-reply@portal.example>`:                  "Høringsportalen|no-reply@portal.example|sender",
		"Ole\u202e Hansen\x07 <ole@a.example>":                       "Ole Hansen|ole@a.example",
		``:                                                           "||sender",
	} {
		f := read(t, crlf("From: "+field, "Date: Tue, 1 Dec 2015 10:12:00 +0100", "", "Kære udvalg"))
		got := f.Sender + "|" + f.Email
		for _, d := range f.Doubts {
			got += "|" + string(d)
		}
		if got != want {
			t.Errorf("%s is read as %s, want %s", field, got, want)
		}
	}
}

func TestWhenItCame(t *testing.T) {
	const by = "Received: from a by b with SMTP id 7; "
	for _, c := range []struct {
		what, want string
		head       []string
	}{
		{"winter", "2015-12-01 10:12", []string{"Date: Tue, 1 Dec 2015 10:12:00 +0100"}},
		{"summer, from Greenwich", "2016-04-18 23:59", []string{"Date: Mon, 18 Apr 2016 21:59:00 +0000"}},
		{"the day after in Denmark", "2016-04-19 00:01", []string{"Date: Mon, 18 Apr 2016 22:01:00 GMT"}},
		{"a zone by name", "2015-12-01 10:12", []string{"Date: Tue, 1 Dec 2015 10:12 CET"}},
		{"a zone in brackets", "2015-12-01 10:12", []string{"Date: Tue, 01 Dec 2015 10:12:00 +0100 (Romance Standard Time)"}},
		{"no zone", "2015-12-01 10:12", []string{"Date: Tue, 1 Dec 2015 10:12:00"}},
		{"no weekday", "2015-12-01 10:12", []string{"Date: 1 Dec 2015 10:12:00 +0100"}},
		{"nothing", " (date)", nil},
		{"nonsense", " (date)", []string{"Date: i går"}},
		{"a clock that was never set", " (date)", []string{"Date: Thu, 1 Jan 1970 00:00:00 +0000"}},
		{"no date, but servers' lines", "2015-12-01 10:13", []string{by + "Tue, 1 Dec 2015 10:13:00 +0100", by + "Tue, 1 Dec 2015 10:11:00 +0100"}},
		{"a clock that was never set, and servers'", "2015-12-01 10:13", []string{by + "Tue, 1 Dec 2015 10:13:00 +0100", "Date: Thu, 1 Jan 1970 00:00:00 +0000"}},
		{"a lie", "2015-12-01 10:13 (date)", []string{by + "Tue, 1 Dec 2015 10:13:00 +0100", "Date: Sun, 18 Oct 2015 10:00:00 +0200"}},
		{"a date to come", "2015-12-01 10:13 (date)", []string{by + "Tue, 1 Dec 2015 10:13:00 +0100", "Date: Mon, 1 Dec 2036 10:12:00 +0100"}},
		{"a slow night", "2015-12-01 10:12", []string{by + "Wed, 2 Dec 2015 03:13:00 +0100", "Date: Tue, 1 Dec 2015 10:12:00 +0100"}},
		{"servers that write nonsense", "2015-12-01 10:12", []string{by + "nu", "Date: Tue, 1 Dec 2015 10:12:00 +0100"}},
	} {
		f := read(t, crlf(append(c.head, "From: Ole <ole@a.example>", "", "Kære udvalg")...))
		got := strings.TrimSpace(f.Date.String() + " " + string(f.Hour))
		if slices.Contains(f.Doubts, intake.DoubtDate) {
			got += " (date)"
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestSubject(t *testing.T) {
	for subject, want := range map[string]string{
		"Høringssvar":                    "Høringssvar",
		"SV: Høringssvar":                "Høringssvar",
		"Sv: RE: Re[2]: AW: Høringssvar": "Høringssvar",
		"VS: Høringssvar":                "Høringssvar (forward)",
		"Fwd: FW: SV: Høringssvar":       "Høringssvar (forward)",
		"SV: VS: Høringssvar":            "Høringssvar", // an answer to what was sent on
		"SV:":                            "SV:",
		"Reform: hvad nu?":               "Reform: hvad nu?",
		"Fra: os til jer":                "Fra: os til jer",
		"Automatisk svar: Høring":        "Automatisk svar: Høring (reply)",
		"SV: Ikke til stede: Re: Høring": "Ikke til stede: Re: Høring (reply)",
		"=?iso-8859-1?Q?H=F8ring?=\r\n =?iso-8859-1?Q?ssvar?=": "Høringssvar",
		"H\xf8ringssvar": "Høringssvar (encoding)",
		"":               "",
	} {
		f := read(t, crlf("Subject: "+subject, "From: Ole <ole@a.example>", "Date: Tue, 1 Dec 2015 10:12:00 +0100", "", "Kære udvalg"))
		got := f.Subject
		for _, d := range f.Doubts {
			got += " (" + string(d) + ")"
		}
		if got != want {
			t.Errorf("%q becomes %q, want %q", subject, got, want)
		}
	}
}

func TestMachines(t *testing.T) {
	for field, want := range map[string]bool{
		"Auto-Submitted: auto-replied":       true,
		"Auto-Submitted: auto-generated":     false, // a portal
		"Auto-Submitted: no":                 false,
		"X-Autoreply: yes":                   true,
		"Precedence: auto_reply":             true,
		"Precedence: bulk":                   false,
		"Return-Path: <>":                    true,
		"Return-Path: <ole@a.example>":       false,
		"From: postmaster@a.example":         true,
		"X-Failed-Recipients: ida@a.example": true,
		"X-Auto-Response-Suppress: All":      false, // as Outlook marks mails of people
		"Content-Type: multipart/report; report-type=disposition-notification; boundary=x": true,
	} {
		f := read(t, crlf(field, "From: Ole <ole@a.example>", "", "--x", "", "Kære udvalg", "--x--"))
		if got := slices.Contains(f.Doubts, intake.DoubtReply); got != want {
			t.Errorf("%s: %v", field, got)
		}
	}
}

func TestNoMail(t *testing.T) {
	for _, c := range []struct {
		what    string
		content []byte
		want    app.Code
	}{
		{"nothing", nil, app.CodeFileEmpty},
		{"blank lines", []byte("\r\n \r\n"), app.CodeFileEmpty},
		{"a letter", []byte("Kære udvalg\n\nHer er mit svar.\n"), app.CodeFileBroken},
		{"a picture", []byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01"), app.CodeFileBroken},
		{"too much", bytes.Repeat([]byte("From: a\n"), app.MaxFile/8+1), app.CodeFileTooLarge},
		{"a secret", []byte(crlf("From: a@b.example", "Content-Type: multipart/encrypted; boundary=x", "", "--x--")), app.CodeFileLocked},
	} {
		if _, err := Read("brev.eml", c.content); app.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", c.what, err, c.want)
		}
	}
	content, err := os.ReadFile("testdata/sealed-encrypted.eml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Read("brev.eml", content); app.CodeOf(err) != app.CodeFileLocked {
		t.Errorf("encrypted by OpenSSL: %v", err)
	}
}
