package export_test

import (
	"bytes"
	"errors"
	"io"
	netmail "net/mail"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-message/mail"
	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/export"
	"hvidbog/app/letter"
)

// read is a message as a mail program sees it.
type read struct {
	header mail.Header
	text   string
	file   []byte
	name   string
}

func readEML(t rapid.TB, content []byte) read {
	t.Helper()
	r, err := mail.CreateReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	got := read{header: r.Header}
	for {
		p, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			return got
		}
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(p.Body)
		if err != nil {
			t.Fatal(err)
		}
		switch h := p.Header.(type) {
		case *mail.InlineHeader:
			got.text = strings.ReplaceAll(string(body), "\r\n", "\n")
		case *mail.AttachmentHeader:
			got.file = body
			if got.name, err = h.Filename(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func answered() (*app.CaseFile, *app.Letter) {
	f := app.NewCaseFile([]app.Record{&app.Hearing{
		Base: app.Base{ID: "h", Hearing: "h"}, CaseNo: "2015-0273113",
		Letterhead: app.Letterhead{Authority: "Københavns Kommune", Units: "Socialudvalget\nBorgmesteren", Address: "Rådhuset\n1599 København V", Email: "borgmester@eksempel.kk.dk"},
	}})
	return f, &app.Letter{
		Kind: app.ReplyLetter, To: app.Recipient{Name: "Støttegruppen Ærlig & Åben", Address: "Utterslev Torv 12\n2400 København NV", Email: "maike@eksempel.dk; sind@eksempel.dk"},
		Subject: "Svar på jeres henvendelse om støtte", Salutation: "Kære Maike", Text: "Tak for jeres brev.\n\n- Et\n- To", Closing: "Venlig hilsen", Signature: "Jesper Hansen\nBorgmester",
		Enclosures: []string{"Scenarie for Center Nordvest"},
		Date:       app.Date{Year: 2015, Month: time.December, Day: 11}, DocumentNo: "2015-0273113-4",
	}
}

func TestADraftForTheMailProgram(t *testing.T) {
	f, l := answered()
	pdf := bytes.Repeat([]byte("%PDF-1.7\r\n\x00\xff"), 500)
	content, err := export.LetterEML(f, l, caseworktest.Danish(t), pdf)
	if err != nil {
		t.Fatal(err)
	}
	got := readEML(t, content)
	if got.header.Get("X-Unsent") != "1" {
		t.Error("it is no draft")
	}
	if subject, err := got.header.Subject(); err != nil || subject != "Svar på jeres henvendelse om støtte (sagsnr. 2015-0273113-4)" {
		t.Errorf("the subject is %q, %v", subject, err)
	}
	to, err := got.header.AddressList("To")
	if err != nil || len(to) != 2 || to[0].Name != l.To.Name || to[1].Address != "sind@eksempel.dk" {
		t.Errorf("it goes to %v, %v", to, err)
	}
	if !strings.HasPrefix(got.text, "Kære Maike\n\nVores brev er vedhæftet") {
		t.Errorf("the text is %q", got.text)
	}
	if got.name != "Svarbrev 2015-0273113-4.pdf" || !bytes.Equal(got.file, pdf) {
		t.Errorf("%d bytes are enclosed as %q", len(got.file), got.name)
	}
	for i, r := range string(content) {
		if r > 0x7e {
			t.Fatalf("byte %d is no ASCII", i)
		}
	}
	for ln := range bytes.SplitSeq(content, []byte("\r\n")) {
		if len(ln) > 998 || bytes.ContainsAny(ln, "\r\n") {
			t.Fatalf("a line of %d bytes is none that mail may have", len(ln))
		}
	}
	again, err := export.LetterEML(f, l, caseworktest.Danish(t), pdf)
	if err != nil || !bytes.Equal(content, again) {
		t.Errorf("two drafts of one letter differ, %v", err)
	}
}

// Whatever stands in a letter's fields, the message has the heads that it is to have
// and no others.
func TestNothingGetsIntoTheHeadOfAMessage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(texts(), rapid.SampledFrom([]string{"Svar\r\nBcc: alle@eksempel.dk", "Svar\nBcc: alle@eksempel.dk\n\nTekst", "a\rBcc: b@c.dk", strings.Repeat("langt ", 300), strings.Repeat("ø", 2000)}))
		m := letter.Mail{
			To:      []netmail.Address{{Name: text.Draw(t, "name"), Address: "maike@eksempel.dk"}},
			Subject: text.Draw(t, "subject"), Text: text.Draw(t, "text"), Date: time.Unix(1449792000, 0),
		}
		pdf := []byte(text.Draw(t, "pdf"))
		content, err := export.WriteEML(m, text.Draw(t, "file"), pdf)
		if err != nil {
			t.Fatal(err)
		}
		got := readEML(t, content)
		fields := got.header.Fields()
		for fields.Next() {
			switch fields.Key() {
			case "X-Unsent", "Date", "Subject", "To", "Content-Type", "Mime-Version":
			default:
				t.Fatalf("the message has a head %q", fields.Key())
			}
		}
		if to, err := got.header.AddressList("To"); err != nil || len(to) != 1 || to[0].Address != "maike@eksempel.dk" {
			t.Fatalf("it goes to %v, %v", to, err)
		}
		if !bytes.Equal(got.file, pdf) {
			t.Fatalf("the file is %q, not %q", got.file, pdf)
		}
	})
}

func TestAMessageToNoAddress(t *testing.T) {
	f, l := answered()
	l.To.Email = "maike@eksempel.dk\r\nBcc: alle@eksempel.dk"
	if _, err := export.LetterEML(f, l, caseworktest.Danish(t), nil); app.CodeOf(err) != app.CodeEmail {
		t.Errorf("it is made with %v", err)
	}
	l.To.Email = ""
	content, err := export.LetterEML(f, l, caseworktest.Danish(t), []byte("x"))
	if err != nil {
		t.Fatal(err)
	}
	if h := readEML(t, content).header; h.Has("To") {
		t.Errorf("it goes to %q", h.Get("To"))
	}
}
