package paper

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app/packet/doc"
	"hvidbog/assets/fonts"
)

var testFonts = Fonts{Regular: fonts.Regular, Bold: fonts.SemiBold, Italic: fonts.Italic}

var testWords = doc.Words{Page: "side", Of: "af", Case: "sagsnr.", Enclosures: "Bilag"}

// dot is a picture of one pixel.
var dot = func() []byte {
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		panic(err)
	}
	return file.Bytes()
}()

func newTestLayout(t testing.TB) *layout {
	t.Helper()
	l, err := prepare(testFonts)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func testDocument(blocks ...doc.Block) doc.Document {
	return doc.Document{
		Title: "Omlægning af aktivitets- og samværstilbud", CaseNo: "2015-0273113",
		Author: "Københavns Kommune", Subject: "Hvidbog", Language: "da-DK",
		Date: time.Date(2016, 4, 25, 0, 0, 0, 0, time.UTC), Notice: "Anonymiseret udgave",
		Words: testWords, Blocks: blocks,
	}
}

func render(t testing.TB, d doc.Document) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := Render(context.Background(), &file, d, testFonts, nil); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// layPages lays a document out and gives its pages as data.
func layPages(t testing.TB, d doc.Document) []page {
	t.Helper()
	pages, err := newTestLayout(t).pages(context.Background(), d, func(int) {})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// prose draws text of words as they are long in Danish, with a paragraph end here
// and there.
func prose(t *rapid.T, most int) string {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{
		"vi", "ønsker", "at", "aktivitets-", "og", "samværstilbuddene", "bevares", "som", "trygge", "steder",
		"–", "også", "for", "dem,", "der", "ikke", "kan", "arbejde.", "Brønshøj-Husum", "peer-to-peer",
		"videns-\u00a0og", "kompe\u00adtence\u00adcenter", "Kongens/Enghave", "2015-0273113-4", "\n",
		"https://www.kk.dk/" + strings.Repeat("hoeringer/", 14),
	}), 1, most).Draw(t, "prose")
	return strings.Join(words, " ")
}

// anyDocument draws documents of every sort of block.
func anyDocument() *rapid.Generator[doc.Document] {
	return rapid.Custom(func(t *rapid.T) doc.Document {
		d := testDocument(append([]doc.Block{doc.Cover{Title: prose(t, 9)}, doc.Contents{Title: "Indhold", Depth: 2}}, blocks(t)...)...)
		for range rapid.IntRange(0, 2).Draw(t, "letters") {
			d.Blocks = append(d.Blocks, anyLetter(t))
		}
		d.Draft = rapid.SampledFrom([]string{"", "Udkast"}).Draw(t, "draft")
		return d
	})
}

// blocks draws what stands in one.
func blocks(t *rapid.T) []doc.Block {
	var list []doc.Block
	n := rapid.IntRange(1, 40).Draw(t, "blocks")
	headings := 0 // one under the other, of which no page holds any number
	for i := range n {
		b := block(t, i, true)
		if _, ok := b.(doc.Heading); !ok {
			headings = 0
		} else if headings++; headings > 2 {
			continue
		}
		list = append(list, b)
	}
	// A heading ends the last page if it ends the document.
	return append(list, doc.Paragraph{Text: doc.Plain("Slut.")})
}

func block(t *rapid.T, i int, nested bool) doc.Block {
	kinds := 13
	if nested {
		kinds++
	}
	switch rapid.IntRange(0, kinds).Draw(t, "kind") {
	case 0, 1:
		if !nested {
			return doc.Paragraph{Text: doc.Plain(prose(t, 30))}
		}
		if rapid.IntRange(0, 9).Draw(t, "sheet") == 0 {
			return doc.Sheet{Image: dot, Alt: "Brev", Text: prose(t, 200)}
		}
		return doc.Heading{
			Level: rapid.IntRange(1, 3).Draw(t, "level"), Text: prose(t, 3), Note: "3 svar",
			Anchor: doc.Anchor(fmt.Sprint("sted-", i)), Unlisted: rapid.Bool().Draw(t, "unlisted"),
		}
	case 2, 3, 4:
		return doc.Paragraph{
			Style: doc.Style(rapid.IntRange(int(doc.Body), int(doc.Verdict)).Draw(t, "style")),
			Text:  doc.Text{{Text: prose(t, 60)}, {Text: prose(t, 5), Face: doc.Bold}, {Text: prose(t, 200), To: "sted-0"}},
		}
	case 5, 6:
		return table(t)
	case 7:
		return doc.List{Numbered: rapid.Bool().Draw(t, "numbered"), Items: []doc.Text{doc.Plain(prose(t, 40)), doc.Plain(prose(t, 3))}}
	case 8:
		return doc.Bars{Title: prose(t, 8), Values: []doc.Value{{Name: prose(t, 9), N: 3}, {Name: "to", N: 0}}}
	case 9:
		return doc.Stacks{Title: prose(t, 8), Parts: []string{"a", "b", "c", "d"}, Bars: []doc.Stack{{Name: prose(t, 9), Parts: []int{1, 0, 30, 4}}}}
	case 10:
		return doc.Facts{{Name: "Sagsnr.", Value: doc.Plain("2015-0273113")}, {Name: prose(t, 4), Value: doc.Plain(prose(t, 50))}}
	case 11:
		return matrix(t)
	case 12:
		return doc.Tiles{Title: prose(t, 8), Tiles: []doc.Tile{{Name: prose(t, 3), N: 3}, {Name: "to", N: 0, Column: 4, Row: 5}}}
	case 13:
		return doc.Columns{Title: prose(t, 8), Values: []doc.Value{{Name: prose(t, 2), N: 3}, {Name: "to", N: 0}, {Name: "tre", N: 7}}}
	}
	together := doc.Together{}
	for j := range rapid.IntRange(1, 3).Draw(t, "together") {
		together = append(together, block(t, 1000*i+j, false))
	}
	return together
}

func table(t *rapid.T) doc.Table {
	tab := doc.Table{RowHeads: rapid.Bool().Draw(t, "row heads"), Columns: []doc.Column{
		{Title: "Afsender", Weight: 3}, {Title: "Svaret begynder", Weight: 6}, {Title: "I alt", Weight: 1, Align: doc.Right},
	}}
	for range rapid.IntRange(1, 30).Draw(t, "rows") {
		most := 12
		if rapid.IntRange(0, 20).Draw(t, "long") == 0 {
			most = rapid.SampledFrom([]int{400, 1500}).Draw(t, "length")
		}
		tab.Rows = append(tab.Rows, doc.Row{Cells: []doc.Text{doc.Linked(prose(t, 5), "sted-0"), doc.Plain(prose(t, most)), doc.Plain("12")}})
	}
	tab.Rows = append(tab.Rows, doc.Row{Cells: []doc.Text{doc.Plain("I alt"), nil, doc.Plain("120")}, Total: true})
	return tab
}

func matrix(t *rapid.T) doc.Matrix {
	m := doc.Matrix{
		Title: prose(t, 8), Heads: []doc.Column{{Title: "Nr.", Align: doc.Right}, {Title: prose(t, 2), Weight: 5}},
	}
	columns := 0
	for range rapid.IntRange(0, 4).Draw(t, "groups") {
		g := doc.MatrixGroup{Title: prose(t, 3)}
		for range rapid.IntRange(1, 14).Draw(t, "columns") {
			g.Columns = append(g.Columns, prose(t, 6))
			columns++
		}
		m.Groups = append(m.Groups, g)
	}
	for range rapid.IntRange(0, 60).Draw(t, "rows") {
		r := doc.MatrixRow{Heads: []doc.Text{doc.Plain("17"), doc.Plain(prose(t, 5))}}
		for range columns {
			r.Marks = append(r.Marks, rapid.SampledFrom([]string{"", "+", "÷", "(+)", "o", "•"}).Draw(t, "mark"))
		}
		m.Rows = append(m.Rows, r)
	}
	return m
}
