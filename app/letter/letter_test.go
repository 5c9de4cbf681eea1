package letter_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/letter"
	"hvidbog/app/packet/doc"
)

// hearing is one with a letterhead of its own.
func hearing() *app.CaseFile {
	return app.NewCaseFile([]app.Record{&app.Hearing{
		Base: app.Base{ID: "h", Hearing: "h"}, Title: "Omlægning", CaseNo: "2015-0273113", Committee: "Socialudvalget",
		Letterhead: app.Letterhead{
			Authority: "Københavns Kommune", Units: "Socialudvalget\nBorgmesteren", Address: "Rådhuset\n1599 København V",
			Phone: "33 66 33 66", Email: "borgmester@eksempel.kk.dk", Web: "www.kk.dk",
		},
	}})
}

func reply() *app.Letter {
	return &app.Letter{
		Kind: app.ReplyLetter, To: app.Recipient{Name: "Bevar Mamma Mia", Attention: "Maike", Address: "Utterslev Torv 12, 2. tv., 2400 København NV", Email: "maike@eksempel.dk"},
		Subject: "Svar på jeres henvendelse", Salutation: "Kære Maike",
		Text:    "Tak for jeres henvendelse.\n\nUdvalget har set på:\n- stederne\n- åbningstiderne\n\nVi tager det med i den videre proces.",
		Closing: "Venlig hilsen", Signature: "Jesper Hansen\nSocialborgmester", Enclosures: []string{"Scenarie for Center Nordvest", " "},
		Date: app.Date{Year: 2015, Month: time.December, Day: 11}, DocumentNo: "2015-0273113-4",
	}
}

func TestALetterAsADocument(t *testing.T) {
	say := caseworktest.Danish(t)
	d := letter.Document(hearing(), reply(), say)
	want := doc.Document{
		Title: "Svar på jeres henvendelse – Bevar Mamma Mia", CaseNo: "2015-0273113", Author: "Københavns Kommune",
		Subject: "Svarbrev", Keywords: "2015-0273113, 2015-0273113-4", Language: "da-DK",
		Date:  time.Date(2015, 12, 11, 0, 0, 0, 0, time.UTC),
		Words: doc.Words{Page: "side", Of: "af", Case: "sagsnr.", Enclosures: "Bilag"},
		Blocks: []doc.Block{doc.Letter{
			Head: doc.Letterhead{
				Authority: "Københavns Kommune", Units: []string{"Socialudvalget", "Borgmesteren"},
				Contact: []doc.Fact{
					{Value: doc.Plain("Rådhuset\n1599 København V")},
					{Name: "Telefon", Value: doc.Plain("33 66 33 66")},
					{Name: "E-mail", Value: doc.Plain("borgmester@eksempel.kk.dk")},
					{Value: doc.Plain("www.kk.dk")},
				},
			},
			Recipient:  []string{"Bevar Mamma Mia", "Att. Maike", "Utterslev Torv 12, 2. tv.", "2400 København NV"},
			Date:       "11. december 2015",
			Marks:      []doc.Fact{{Name: "Sagsnr.", Value: doc.Plain("2015-0273113")}, {Name: "Dokumentnr.", Value: doc.Plain("2015-0273113-4")}},
			Subject:    "Svar på jeres henvendelse",
			Salutation: "Kære Maike",
			Blocks: []doc.Block{
				doc.Paragraph{Text: doc.Plain("Tak for jeres henvendelse.")},
				doc.Paragraph{Text: doc.Plain("Udvalget har set på:")},
				doc.List{Items: []doc.Text{doc.Plain("stederne"), doc.Plain("åbningstiderne")}},
				doc.Paragraph{Text: doc.Plain("Vi tager det med i den videre proces.")},
			},
			Closing:    "Venlig hilsen",
			Signature:  []string{"Jesper Hansen", "Socialborgmester"},
			Enclosures: []string{"Scenarie for Center Nordvest"},
		}},
	}
	if !reflect.DeepEqual(d, want) {
		t.Errorf("the document is\n%+v, want\n%+v", d, want)
	}
	if name := letter.FileName(hearing(), reply(), "pdf", say); name != "Svarbrev 2015-0273113-4.pdf" {
		t.Errorf("the file is called %q", name)
	}
}

// A letter that has no number yet is seen to be none that was sent.
func TestADraftIsMarked(t *testing.T) {
	say := caseworktest.Danish(t)
	l := reply()
	l.DocumentNo, l.Date = "", app.Date{}
	d := letter.Document(hearing(), l, say)
	if d.Draft != "Udkast" {
		t.Errorf("the draft is marked %q", d.Draft)
	}
	if b := d.Blocks[0].(doc.Letter); b.Date != "" || len(b.Marks) != 1 {
		t.Errorf("the draft has the date %q and the marks %v", b.Date, b.Marks)
	}
	if name := letter.FileName(hearing(), l, "docx", say); name != "Svarbrev 2015-0273113 udkast.docx" {
		t.Errorf("the file is called %q", name)
	}
}

func TestASheafIsInTheOrderGiven(t *testing.T) {
	say := caseworktest.Danish(t)
	later := reply()
	later.To.Name, later.Date = "SIND", later.Date.Add(3)
	d := letter.Sheaf(hearing(), []*app.Letter{later, reply()}, say)
	if len(d.Blocks) != 2 || d.Blocks[0].(doc.Letter).Recipient[0] != "SIND" || d.Title != "2 breve" || !d.Date.Equal(later.Date.Time()) {
		t.Errorf("the sheaf is %+v", d)
	}
	if name := letter.SheafName(hearing().Hearing, app.Receipt, later.Date, say); name != "Kvitteringer 2015-0273113 2015-12-14.pdf" {
		t.Errorf("its file is called %q", name)
	}
}

// A hearing that has no letterhead yet has letters from the authority that holds it.
func TestALetterheadThatIsNotWritten(t *testing.T) {
	f := hearing()
	f.Hearing.Letterhead = app.Letterhead{}
	head := letter.Document(f, reply(), caseworktest.Danish(t)).Blocks[0].(doc.Letter).Head
	if head.Authority != "Københavns Kommune" || !slices.Equal(head.Units, []string{"Socialudvalget"}) || head.Contact != nil {
		t.Errorf("the letterhead is %+v", head)
	}
}

func TestRecipients(t *testing.T) {
	say := caseworktest.Danish(t)
	for _, c := range []struct {
		to   app.Recipient
		want string
	}{
		{app.Recipient{Name: "Karen Holm", Attention: "Karen  Holm", Address: "Nygade 3\n2400 København NV"}, "Karen Holm|Nygade 3|2400 København NV"},
		{app.Recipient{Attention: "Maike"}, "Maike"},
		{app.Recipient{Name: "SIND", Address: " Nygade 3 , DK-2400  København NV \n\nDanmark"}, "SIND|Nygade 3|DK-2400 København NV|Danmark"},
		{app.Recipient{}, ""},
	} {
		l := reply()
		l.To = c.to
		if got := strings.Join(letter.Document(hearing(), l, say).Blocks[0].(doc.Letter).Recipient, "|"); got != c.want {
			t.Errorf("%+v is %q, want %q", c.to, got, c.want)
		}
	}
}

// Every word of a text is in the letter, in its order, however it is divided.
func TestNoWordOfTheTextIsLost(t *testing.T) {
	say := caseworktest.Danish(t)
	rapid.Check(t, func(t *rapid.T) {
		l := reply()
		l.Text = strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"Vi", "ser", "- på", "det", "\n", "\n\n", "\r\n", "-", "- ", " "})).Draw(t, "text"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		var said []string
		for _, b := range letter.Document(hearing(), l, say).Blocks[0].(doc.Letter).Blocks {
			switch b := b.(type) {
			case doc.Paragraph:
				said = append(said, b.Text.String())
			case doc.List:
				for _, item := range b.Items {
					said = append(said, item.String())
				}
			}
		}
		words := func(s string) string { return strings.NewReplacer("-", "", " ", "", "\n", "", "\r", "").Replace(s) }
		if got, want := words(strings.Join(said, "")), words(l.Text); got != want {
			t.Fatalf("the letter says %q of %q", got, l.Text)
		}
	})
}

func TestTheMessageThatALetterGoesWith(t *testing.T) {
	m, err := letter.MailOf(hearing(), reply(), caseworktest.Danish(t))
	if err != nil {
		t.Fatal(err)
	}
	const text = "Kære Maike\n\nVores brev er vedhæftet som PDF.\n\nVenlig hilsen\nJesper Hansen\nSocialborgmester\nBorgmesteren\nSocialudvalget\nKøbenhavns Kommune\n"
	if m.Text != text {
		t.Errorf("the text is %q", m.Text)
	}
	if m.Subject != "Svar på jeres henvendelse (sagsnr. 2015-0273113-4)" {
		t.Errorf("the subject is %q", m.Subject)
	}
	if len(m.To) != 1 || m.To[0].Name != "Bevar Mamma Mia" || m.To[0].Address != "maike@eksempel.dk" {
		t.Errorf("it goes to %v", m.To)
	}
}

func TestMailAddresses(t *testing.T) {
	say := caseworktest.Danish(t)
	for _, c := range []struct {
		email string
		want  int // -1 for a refusal
	}{
		{"", 0},
		{" ; ", 0},
		{"maike@eksempel.dk", 1},
		{" maike@eksempel.dk; sind@eksempel.dk ", 2},
		{"Maike <maike@eksempel.dk>", 1},
		{"maike", -1},
		{"maike@", -1},
		{"maike@eksempel.dk\r\nBcc: alle@eksempel.dk", -1},
		{"maike@eksempel.dk\nBcc: alle@eksempel.dk", -1},
		{"\"maike\r\n b\"@eksempel.dk", -1},
		{"maike@eksempel.dk\x00", -1},
	} {
		l := reply()
		l.To.Email = c.email
		m, err := letter.MailOf(hearing(), l, say)
		if refused := app.CodeOf(err) == app.CodeEmail; refused != (c.want < 0) || err == nil && len(m.To) != c.want {
			t.Errorf("%q gives %v, %v", c.email, m.To, err)
		}
	}
}
