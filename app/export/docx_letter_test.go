package export_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/export"
	"hvidbog/app/letter"
	"hvidbog/app/packet/doc"
)

func TestALetterForWord(t *testing.T) {
	f, l := answered()
	content, err := export.LetterDOCX(t.Context(), f, l, caseworktest.Danish(t))
	if err != nil {
		t.Fatal(err)
	}
	whole(t, content)
	for name, wants := range map[string][]string{
		"word/document.xml": {
			`<w:pStyle w:val="LetterAddress"></w:pStyle><w:framePr w:w="3742" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="1417" w:y="2523">`,
			"Støttegruppen Ærlig &amp; Åben</w:t><w:br></w:br><w:t xml:space=\"preserve\">Utterslev Torv 12",
			`<w:pStyle w:val="LetterSubject">`, "11. december 2015", "2015-0273113-4", "Tak for jeres brev.",
			`<w:pStyle w:val="ListBullet">`, "Venlig hilsen", "Jesper Hansen", "Scenarie for Center Nordvest", "Rådhuset",
			`w:type="first" r:id="rIdLetterFirst1"`, `<w:pgNumType w:start="1">`, "<w:titlePg>",
		},
		"word/letter-first-1.xml":      {"KØBENHAVNS KOMMUNE", "Socialudvalget", "Borgmesteren"},
		"word/letter-next-1.xml":       {"Svar på jeres henvendelse om støtte", "Støttegruppen Ærlig &amp; Åben · 11. december 2015", ">Side ", `w:instr=" PAGE "`, `w:instr=" NUMPAGES "`, "Dokumentnr. 2015-0273113-4"},
		"[Content_Types].xml":          {"/word/letter-first-1.xml", "/word/letter-next-1.xml"},
		"word/_rels/document.xml.rels": {`Id="rIdLetterFirst1"`, `Target="letter-next-1.xml"`},
	} {
		text := part(t, content, name)
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not have %s", name, want)
			}
		}
	}
	again, err := export.LetterDOCX(t.Context(), f, l, caseworktest.Danish(t))
	if err != nil || !bytes.Equal(content, again) {
		t.Errorf("two files of one letter differ, %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := export.LetterDOCX(ctx, f, l, caseworktest.Danish(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled one says %v", err)
	}
}

// Each letter of several has its own head, and what stands between them is of none.
func TestLettersAreSections(t *testing.T) {
	f, l := answered()
	other := *l
	other.To = app.Recipient{Name: "SIND"}
	d := letter.Sheaf(f, []*app.Letter{l, &other}, caseworktest.Danish(t))
	d.Blocks = append([]doc.Block{doc.Paragraph{Text: doc.Plain("Før")}}, append(d.Blocks, doc.Paragraph{Text: doc.Plain("Efter")})...)
	content := document(t, d)
	whole(t, content)
	body := part(t, content, "word/document.xml")
	if n := strings.Count(body, "<w:sectPr>"); n != 4 {
		t.Errorf("there are %d sections", n)
	}
	for _, id := range []string{"rIdLetterFirst1", "rIdLetterNext2"} {
		if strings.Count(body, `"`+id+`"`) != 1 {
			t.Errorf("%s is not the head of one section", id)
		}
	}
	if next := part(t, content, "word/letter-next-2.xml"); !strings.Contains(next, "SIND") || !strings.Contains(next, "SECTIONPAGES") {
		t.Errorf("the second letter's head is %s", next)
	}
}

// Whatever is written in a letter, and whatever is left out, the file can be opened.
func TestAnyLetterIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(texts(), 0, 3)
		text := func() string { return texts().Draw(t, "text") }
		whole(t, document(t, doc.Document{Draft: text(), Blocks: []doc.Block{doc.Letter{
			Head:      doc.Letterhead{Authority: text(), Units: lines.Draw(t, "units"), Contact: []doc.Fact{{Name: text(), Value: doc.Plain(text())}}},
			Recipient: lines.Draw(t, "recipient"), Date: text(), Marks: []doc.Fact{{Name: text(), Value: doc.Plain(text())}},
			Subject: text(), Salutation: text(), Blocks: []doc.Block{doc.Paragraph{Text: doc.Plain(text())}, doc.List{Items: []doc.Text{doc.Plain(text())}}},
			Closing: text(), Signature: lines.Draw(t, "signature"), Enclosures: lines.Draw(t, "enclosures"),
		}}}))
	})
}
