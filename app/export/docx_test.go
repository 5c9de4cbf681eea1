package export_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"image"
	"image/png"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app/export"
	"hvidbog/app/packet/doc"
)

// onePixel is a picture.
func onePixel(t testing.TB) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 30, 40))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// specimen is a document with every sort of block.
func specimen(t testing.TB) doc.Document {
	return doc.Document{
		Title: "Omlægning", CaseNo: "2015-0273113", Author: "Københavns Kommune", Subject: "Hvidbog", Keywords: "høring, svar", Language: "da-DK",
		Date: time.Date(2016, time.June, 1, 0, 0, 0, 0, time.UTC), Notice: "Anonymiseret udgave", Draft: "Udkast",
		Words: doc.Words{Page: "side", Of: "af", Case: "sagsnr.", Enclosures: "Bilag"},
		Blocks: []doc.Block{
			doc.Cover{Authority: "Socialudvalget", Kind: "Hvidbog", Title: "Omlægning", Subtitle: "Svar", Notice: "Til alle", Facts: []doc.Fact{{Name: "Antal", Value: doc.Plain("27")}}},
			doc.Contents{Title: "Indhold", Depth: 2},
			doc.PageBreak{},
			doc.Heading{Level: 1, Text: "Overblik", Note: "27 svar", Anchor: "overblik"},
			doc.Paragraph{Style: doc.Lead, Text: doc.Text{{Text: "Første linje\nanden "}, {Text: "fed", Face: doc.Bold}, {Text: " kursiv", Face: doc.Italic}}},
			doc.Paragraph{Style: doc.Quote, Text: doc.Linked("svar 1", "svar-1")},
			doc.Paragraph{Style: doc.Remark, Text: doc.Linked("ingen steder", "findes-ikke")},
			doc.Paragraph{Style: doc.Verdict, Text: doc.Plain("Imødekommet")},
			doc.List{Items: []doc.Text{doc.Plain("et punkt")}},
			doc.List{Numbered: true, Items: []doc.Text{doc.Plain("første"), doc.Plain("anden")}},
			doc.List{Numbered: true, Items: []doc.Text{doc.Plain("forfra")}},
			doc.Together{
				doc.Heading{Level: 3, Text: "Holdning", Unlisted: true},
				doc.Stacks{Title: "Søjler", Alt: "Søjler i ord", Parts: []string{"Støtter", "Imod"}, Bars: []doc.Stack{{Name: "Nordvest", Parts: []int{11, 22}}}},
			},
			doc.Bars{Title: "Bydele", Alt: "Bydele i ord", Values: []doc.Value{{Name: "Valby", N: 33}}},
			doc.Columns{Title: "Uger", Values: []doc.Value{{Name: "38", N: 44}}},
			doc.Tiles{Title: "Kort", Tiles: []doc.Tile{{Name: "Vanløse", N: 55}}},
			doc.Matrix{
				Title: "Matrix", Heads: []doc.Column{{Title: "Nr.", Weight: 1}, {Title: "Afsender", Weight: 5}},
				Groups: []doc.MatrixGroup{{Title: "Bydele", Columns: slices.Repeat([]string{"Brønshøj-Husum"}, 40)}},
				Rows:   []doc.MatrixRow{{Heads: []doc.Text{doc.Plain("1"), doc.Plain("SIND")}, Marks: slices.Repeat([]string{"(+)"}, 40)}},
			},
			doc.PageBreak{},
			doc.Table{
				Columns: []doc.Column{{Title: "Scenarie", Weight: 3}, {Title: "I alt", Weight: 1, Align: doc.Right}},
				Rows:    []doc.Row{{Cells: []doc.Text{doc.Plain("Nordvest"), doc.Plain("2")}}, {Cells: []doc.Text{doc.Plain("I alt"), doc.Plain("66")}, Total: true}},
			},
			doc.Table{Columns: []doc.Column{{Weight: 1}}, Rows: []doc.Row{{Cells: []doc.Text{doc.Plain("uden hoved")}}}},
			doc.Facts{{Name: "Center", Value: doc.Plain("Nordvest")}},
			doc.Heading{Level: 2, Text: "1. Bevar Mamma Mia", Anchor: "svar-1", Unlisted: true},
			doc.Sheet{Image: onePixel(t), Alt: "Side 1 af brevet", Text: "Hvad der står på siden"},
			doc.Letter{
				Head:      doc.Letterhead{Authority: "KØBENHAVNS KOMMUNE", Units: []string{"Borgmesteren"}, Contact: []doc.Fact{{Name: "Telefon", Value: doc.Plain("33 66 33 66")}}},
				Recipient: []string{"Bevar Mamma Mia", "2400 København NV"}, Date: "11. december 2015",
				Marks:   []doc.Fact{{Name: "Dokumentnr.", Value: doc.Plain("2015-0273113-4")}},
				Subject: "Svar på jeres brev", Salutation: "Kære Maike", Blocks: []doc.Block{doc.Paragraph{Text: doc.Plain("Tak for brevet.")}},
				Closing: "Venlig hilsen", Signature: []string{"Jesper Hansen"}, Enclosures: []string{"Scenariet"},
			},
		},
	}
}

func document(t rapid.TB, d doc.Document) []byte {
	t.Helper()
	content, err := export.WriteDOCX(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// part reads a part of an archive.
func part(t rapid.TB, content []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// whole fails where the parts of an archive are no XML.
func whole(t rapid.TB, content []byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if strings.HasPrefix(f.Name, "word/media/") {
			continue
		}
		text := part(t, content, f.Name)
		for d := xml.NewDecoder(strings.NewReader(text)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
}

func TestADocumentForWord(t *testing.T) {
	d := specimen(t)
	content := document(t, d)
	whole(t, content)
	body := part(t, content, "word/document.xml")
	for what, want := range map[string]string{
		"a heading by Word's own style":           `<w:pStyle w:val="Heading1"></w:pStyle><w:pageBreakBefore></w:pageBreakBefore></w:pPr><w:bookmarkStart`,
		"a heading that is not in the contents":   `<w:pStyle w:val="UnlistedHeading2">`,
		"the field of the contents":               `TOC \o &#34;1-2&#34; \h \z`,
		"an entry with what is counted":           `Overblik (27 svar)`,
		"a line end":                              `Første linje</w:t><w:br></w:br><w:t xml:space="preserve">anden </w:t>`,
		"a row that is not split":                 `<w:trPr><w:cantSplit></w:cantSplit><w:tblHeader></w:tblHeader></w:trPr>`,
		"the words of a chart":                    `<w:tblDescription w:val="Bydele i ord">`,
		"the title of a chart":                    `<w:tblCaption w:val="Bydele">`,
		"what is written on a picture":            `descr="Hvad der står på siden" title="Side 1 af brevet"`,
		"a second list that begins with 1":        `<w:numId w:val="3">`,
		"a sum":                                   `<w:b></w:b></w:rPr><w:t xml:space="preserve">66</w:t>`,
		"a front page without a footer":           `<w:titlePg></w:titlePg>`,
		"a page break before what comes after it": `<w:pStyle w:val="TableEnd"></w:pStyle><w:pageBreakBefore>`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("there is not %s: %s", what, want)
		}
	}
	footer := part(t, content, "word/footer.xml")
	for _, want := range []string{"sagsnr. 2015-0273113 · Anonymiseret udgave", `w:instr=" PAGE "`, `w:instr=" NUMPAGES "`} {
		if !strings.Contains(footer, want) {
			t.Errorf("the footer does not have %s", want)
		}
	}
	if !strings.Contains(part(t, content, "word/header.xml"), "Udkast") {
		t.Error("the draft is not marked")
	}
	if !strings.Contains(part(t, content, "docProps/core.xml"), "2016-06-01T00:00:00Z") {
		t.Error("the file is not dated as the document is")
	}
	if !bytes.Equal(content, document(t, d)) {
		t.Error("two files of one document differ")
	}
}

// What can be read in the document can be read in the file: each text stands in it,
// and each link leads to a bookmark.
func TestTheDocumentIsWhole(t *testing.T) {
	d := specimen(t)
	content := document(t, d)
	var said strings.Builder
	for _, name := range []string{"word/document.xml", "word/header.xml", "word/footer.xml", "word/letter-first-1.xml", "docProps/core.xml"} {
		for decoder := xml.NewDecoder(strings.NewReader(part(t, content, name))); ; {
			token, err := decoder.Token()
			if err != nil {
				break
			}
			switch token := token.(type) {
			case xml.CharData:
				said.Write(token)
			case xml.StartElement:
				if token.Name.Local == "br" {
					said.WriteByte('\n')
				}
				for _, a := range token.Attr {
					if a.Name.Local == "space" {
						continue // within a sentence
					}
					said.WriteString(" " + a.Value + " ")
				}
			}
		}
	}
	for text := range d.Strings() {
		switch text {
		case "overblik", "svar-1", "findes-ikke": // anchors go by other names
			continue
		}
		if !strings.Contains(said.String(), text) {
			t.Errorf("the file does not say %q", text)
		}
	}
	for _, n := range []string{"11", "22", "33", "44", "55", "66"} {
		if !strings.Contains(said.String(), n) {
			t.Errorf("the number %s is not in the file", n)
		}
	}
	body := part(t, content, "word/document.xml")
	if strings.Count(body, "<w:hyperlink ") != 2 { // in the contents and in the quote; not where nothing is
		t.Errorf("there are %d links", strings.Count(body, "<w:hyperlink "))
	}
	for _, link := range strings.Split(body, `w:anchor="`)[1:] {
		name, _, _ := strings.Cut(link, `"`)
		if !strings.Contains(body, `w:name="`+name+`"`) {
			t.Errorf("a link leads to %s, where nothing is", name)
		}
	}
}

// Whatever is written, the file can be opened, and reads as the document does.
func TestAnyTextIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := func(name string) string { return texts().Draw(t, name) }
		d := doc.Document{Title: text("title"), Author: text("author"), Draft: text("draft"), Notice: text("notice"), Blocks: []doc.Block{
			doc.Cover{Title: text("title"), Facts: []doc.Fact{{Name: text("name"), Value: doc.Plain(text("value"))}}},
			doc.Contents{Title: text("contents"), Depth: rapid.IntRange(1, 3).Draw(t, "depth")},
			doc.Heading{Level: rapid.IntRange(1, 3).Draw(t, "level"), Text: text("heading"), Anchor: doc.Anchor(text("anchor"))},
			doc.Paragraph{Text: doc.Text{{Text: text("text"), To: doc.Anchor(text("to"))}}},
			doc.Bars{Title: text("chart"), Alt: text("alt"), Values: []doc.Value{{Name: text("name"), N: 1}}},
			doc.Table{Columns: []doc.Column{{Title: text("column"), Weight: rapid.Float64Range(0, 9).Draw(t, "weight")}}, Rows: []doc.Row{{Cells: []doc.Text{doc.Plain(text("cell"))}}}},
			doc.Matrix{
				Heads: []doc.Column{{Title: text("head")}}, Groups: []doc.MatrixGroup{{Title: text("group"), Columns: []string{text("mark")}}},
				Rows: []doc.MatrixRow{{Heads: []doc.Text{doc.Plain(text("row"))}, Marks: []string{text("letter")}}},
			},
		}}
		whole(t, document(t, d))
	})
}

func TestADocumentThatDoesNotHold(t *testing.T) {
	for _, b := range []doc.Block{
		doc.Table{Columns: []doc.Column{{Title: "a", Weight: 1}}, Rows: []doc.Row{{}}},
		doc.Stacks{Parts: []string{"a", "b"}, Bars: []doc.Stack{{Name: "x", Parts: []int{1}}}},
		doc.Stacks{Parts: []string{"a"}, Bars: []doc.Stack{{Name: "x", Parts: []int{1}}, {Name: "y"}}},
		doc.Matrix{Heads: []doc.Column{{}}, Rows: []doc.MatrixRow{{}}},
		doc.Sheet{Image: []byte("no picture")},
		nil,
	} {
		if _, err := export.WriteDOCX(context.Background(), doc.Document{Blocks: []doc.Block{b}}); err == nil {
			t.Errorf("%#v was written", b)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := export.WriteDOCX(ctx, specimen(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled export says %v", err)
	}
}
