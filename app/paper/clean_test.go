package paper

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app/packet/doc"
)

func TestClean(t *testing.T) {
	c := newTestLayout(t).cleaner
	for _, x := range []struct{ name, text, want string }{
		{"plain", "Kære Socialudvalg – æøå ÆØÅ é ü § ½ €", "Kære Socialudvalg – æøå ÆØÅ é ü § ½ €"},
		{"decomposed", "a\u030angstro\u0308m", "ångström"},
		{"line ends", "a\r\nb\rc\u2028d\ve\u0085f", "a\nb\nc\nd\ne\nf"},
		{"two line ends", "a\r\n\r\nb", "a\n\nb"},
		{"tab", "a\tb", "a  b"},
		{"control", "a\x00\x07b\x7f\u009fc", "abc"},
		{"no width", "a\u200bb\u200dc\ufeffd\u2060e", "abcde"},
		{"directions", "\u202eabc\u202c \u2066d\u2069", "abc d"},
		{"ligatures", "\ufb01n \ufb02ot a\ufb00 e\ufb03 e\ufb04", "fin flot aff effi effl"},
		{"emoji", "Tak 😀", "Tak [smiley]"},
		{"emoji at a word", "Tak😀!", "Tak [smiley]!"},
		{"skin tone, variation", "👍🏽 ❤️", "[tommel op] [hjerte]"},
		{"a row of them", "😀😀😃 😀", "[smiley] [smiley]"},
		{"joined", "👩‍👩‍👧", "\ufffd"},
		{"flag", "🇩🇰", "[flag]"},
		{"unknown picture", "🦩", "\ufffd"},
		{"other scripts", "中文", "\ufffd\ufffd"},
		{"mathematical letters", "𝐇𝐞𝐣", "\ufffd\ufffd\ufffd"},
		{"strange blanks", "a\u3000b\u00a0c", "a b\u00a0c"},
		{"no-break hyphen", "2015\u20110273113", "2015-0273113"},
		{"not UTF-8", "a\xffb\xc3", "a\ufffdb\ufffd"},
		{"accents that no letter carries", "x\u0334\u0338y", "xy"},
	} {
		t.Run(x.name, func(t *testing.T) {
			got := c.clean(x.text)
			if got != x.want {
				t.Errorf("clean(%q)\n got %q\nwant %q", x.text, got, x.want)
			}
			if again := c.clean(got); again != got {
				t.Errorf("cleaned again it is %q", again)
			}
		})
	}
}

// TestCleanTextCanBePrinted holds for all strings: what comes out has a letter in
// the fonts.
func TestCleanTextCanBePrinted(t *testing.T) {
	l := newTestLayout(t)
	rapid.Check(t, func(rt *rapid.T) {
		for _, r := range l.cleaner.clean(rapid.String().Draw(rt, "text")) {
			if r != '\n' && r != softHyphen && !l.faces[doc.Regular].has(r) {
				rt.Fatalf("%U has no letter", r)
			}
		}
	})
}

// FuzzText prints any text in every place that a text can stand in. Another
// engine must be able to read the file.
func FuzzText(f *testing.F) {
	for _, s := range []string{
		"", "Kære udvalg", "😀👩‍👩‍👧🇩🇰", "\r\n\r", "\x00\xff\xfe", "a\u0301\u0301\u0301", "\u202e(]\\)", "\ufb01",
		strings.Repeat("a", 3000), strings.Repeat("\u00ad", 50), "\u010d\u0d0d", strings.Repeat(" ", 900), "\uffff\ufffe\ufffd",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if r := []rune(s); len(r) > 20000 { // long texts have a test of their own
			s = string(r[:20000])
		}
		d := testDocument(
			doc.Cover{Authority: s, Kind: s, Title: s, Subtitle: s, Notice: s, Facts: []doc.Fact{{Name: s, Value: doc.Plain(s)}}},
			doc.Contents{Title: s, Depth: 3},
			doc.Heading{Level: 1, Text: s, Note: s, Anchor: doc.Anchor(s)},
			doc.Paragraph{Text: doc.Text{{Text: s, To: doc.Anchor(s)}, {Text: s, Face: doc.Bold}, {Text: s, Face: doc.Italic}}},
			doc.List{Items: []doc.Text{doc.Plain(s)}},
			doc.Facts{{Name: s, Value: doc.Plain(s)}},
			doc.Table{Columns: []doc.Column{{Title: s}, {Title: s, Align: doc.Right}}, Rows: []doc.Row{{Cells: []doc.Text{doc.Plain(s), doc.Plain(s)}}}},
			doc.Bars{Title: s, Values: []doc.Value{{Name: s, N: 2}}},
			doc.Stacks{Title: s, Parts: []string{s}, Bars: []doc.Stack{{Name: s, Parts: []int{3}}}},
			doc.Columns{Title: s, Values: []doc.Value{{Name: s, N: 1}}},
			doc.Paragraph{Style: doc.Remark, Text: doc.Plain(s)}, doc.Paragraph{Style: doc.Verdict, Text: doc.Plain(s)},
			doc.Matrix{
				Title: s, Alt: s, Heads: []doc.Column{{Title: s}, {Title: s}}, Groups: []doc.MatrixGroup{{Title: s, Columns: []string{s}}},
				Rows: []doc.MatrixRow{{Heads: []doc.Text{doc.Plain(s), doc.Plain(s)}, Marks: []string{s}}},
			},
			doc.Tiles{Title: s, Alt: s, Tiles: []doc.Tile{{Name: s, N: 3}}},
			doc.Sheet{Image: dot, Alt: s, Text: s},
		)
		d.Title, d.CaseNo, d.Author, d.Subject, d.Notice, d.Keywords, d.Draft = s, s, s, s, s, s, s
		var file bytes.Buffer
		if err := Render(context.Background(), &file, d, testFonts, nil); err != nil {
			t.Fatal(err)
		}
		if _, err := strictly(file.Bytes()); err != nil {
			t.Error(err)
		}
	})
}
