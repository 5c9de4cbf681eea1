package export_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"hvidbog/app/export"
	"hvidbog/app/packet/book"
)

// oneColumn is a book with a text in each row of its only column.
func oneColumn(texts ...string) book.Book {
	s := book.Sheet{Name: "Svar", Columns: []book.Column{{Title: "Tekst", Width: 20}}}
	for _, t := range texts {
		s.Rows = append(s.Rows, []book.Cell{book.Text(t)})
	}
	return book.Book{
		Title: "Høring", Sheets: []book.Sheet{s},
		Words: book.Words{Page: "side", Of: "af", Cut: func(n int) string { return fmt.Sprintf("… [afkortet, %d tegn]", n) }},
	}
}

func written(t rapid.TB, b book.Book) []byte {
	t.Helper()
	content, err := export.WriteXLSX(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func opened(t rapid.TB, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// marked says whether a cell is marked as a text.
func marked(t rapid.TB, f *excelize.File, sheet, at string) bool {
	t.Helper()
	style, err := f.GetCellStyle(sheet, at)
	if err != nil {
		t.Fatal(err)
	}
	q := f.Styles.CellXfs.Xf[style].QuotePrefix
	return q != nil && *q
}

// Whatever people write is a text in its cell, and the same text; what could be
// taken for a formula is marked as a text besides.
func TestNoTextIsAFormula(t *testing.T) {
	dangerous := rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{
		"=", "+", "-", "@", "\t", "\n", "\r\n", " ", "\u00a0", "\u200b", "\ufeff", "'", "\"", "”", "＝", "＋", "－", "＠", "−",
		"1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://x\")", "_x003D_", "_x005F_", "&lt;", "]]>", "æ", "🙂",
	}), 0, 6), func(parts []string) string { return strings.Join(parts, "") })
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.OneOf(dangerous, texts()), 1, 8).Draw(t, "texts")
		f := opened(t, written(t, oneColumn(texts...)))
		defer f.Close()
		for i, want := range texts {
			at := fmt.Sprint("A", i+2)
			formula, err := f.GetCellFormula("Svar", at)
			if err != nil || formula != "" {
				t.Fatalf("%q is the formula %q (%v)", want, formula, err)
			}
			kind, err := f.GetCellType("Svar", at)
			if err != nil || kind != excelize.CellTypeSharedString {
				t.Fatalf("%q is of type %v (%v)", want, kind, err)
			}
			got, err := f.GetCellValue("Svar", at)
			if err != nil || got != plain(want) {
				t.Fatalf("%q came back as %q (%v)", want, got, err)
			}
			if begins := strings.TrimLeft(want, " \u00a0\u200b\ufeff'\""); begins != "" && strings.ContainsAny(begins[:1], "=+-@") && !marked(t, f, "Svar", at) {
				t.Fatalf("%q is not marked as a text", want)
			}
		}
	})
}

// plain is a text with line feeds only, and without what no file can hold.
func plain(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("\r\v\f\u0085\u2028\u2029", r):
			return '\n'
		case r != '\n' && r != '\t' && unicode.IsControl(r), r == '\uFFFE', r == '\uFFFF':
			return -1
		}
		return r
	}, s)
}

func TestWhichTextsAreMarked(t *testing.T) {
	for text, want := range map[string]bool{
		"=1+1": true, "+45 33 66 33 66": true, "- et punkt": true, "@navn": true, "\t=1": true, "\rx": true, "\nx": true,
		"  =1": true, "\"=1\"": true, "'=1": true, "”=1": true, "＝1": true, " ＠x": true, "−1": true, "\u200b=1": true, "\u00ad=1": true,
		"Kære udvalg": false, "1+1=2": false, "a@b.dk": false, "": false, "”Kære”": false, "(=1)": false,
	} {
		f := opened(t, written(t, oneColumn(text)))
		if marked(t, f, "Svar", "A2") != want {
			t.Errorf("%q: marked %v", text, !want)
		}
		f.Close()
	}
	f := opened(t, written(t, book.Book{Sheets: []book.Sheet{{Name: "Matrix", Columns: []book.Column{{Title: "=1", Width: 9}}}}}))
	defer f.Close()
	if !marked(t, f, "Matrix", "A1") {
		t.Error("the title of a column is not marked")
	}
}

// A cell holds 32,767 units. What is cut off says so, and no letter is cut in two.
func TestALongTextSaysThatItIsCut(t *testing.T) {
	const most = excelize.TotalCellChars
	for _, c := range []struct {
		letter string
		n      int
		cut    bool
	}{
		{"a", most, false},
		{"a", most + 1, true},
		{"å", most, false},
		{"å", most + 1, true},
		{"🙂", most / 2, false},
		{"🙂", most/2 + 1, true},
		{"a🙂", most, true},
	} {
		text := strings.Repeat(c.letter, c.n)
		f := opened(t, written(t, oneColumn(text)))
		got, err := f.GetCellValue("Svar", "A2")
		if err != nil {
			t.Fatal(err)
		}
		note := fmt.Sprintf("… [afkortet, %d tegn]", utf8.RuneCountInString(text))
		switch {
		case !c.cut && got != text:
			t.Errorf("%d × %s is not what it was", c.n, c.letter)
		case c.cut && (!strings.HasSuffix(got, note) || !strings.HasPrefix(text, strings.TrimSuffix(got, note))):
			t.Errorf("%d × %s ends %q", c.n, c.letter, got[len(got)-60:])
		}
		f.Close()
	}
}

func TestDaysAreDays(t *testing.T) {
	day := func(year int, month time.Month, day int) book.Day {
		return book.Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
	}
	b := book.Book{Sheets: []book.Sheet{{
		Name: "Svar", Columns: []book.Column{{Title: "Modtaget", Width: 12}},
		Rows: [][]book.Cell{{day(2015, time.October, 18)}, {day(1900, time.March, 1)}, {day(1850, time.May, 2)}, {nil}, {book.Number(27)}},
	}}}
	f := opened(t, written(t, b))
	defer f.Close()
	for at, want := range map[string]string{"A2": "18-10-2015", "A3": "01-03-1900", "A4": "02-05-1850", "A5": "", "A6": "27"} {
		if got, err := f.GetCellValue("Svar", at); err != nil || got != want {
			t.Errorf("%s shows %q (%v), want %q", at, got, err, want)
		}
	}
	if raw, err := f.GetCellValue("Svar", "A2", excelize.Options{RawCellValue: true}); err != nil || raw != "42295" {
		t.Errorf("18-10-2015 is kept as %q (%v)", raw, err)
	}
}

func TestTheSameBookIsTheSameFile(t *testing.T) {
	b := oneColumn("Kære udvalg", "=1")
	b.Date = time.Date(2016, time.June, 1, 0, 0, 0, 0, time.UTC)
	first := written(t, b)
	if !bytes.Equal(first, written(t, b)) {
		t.Error("two files of one book differ")
	}
	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if f.Modified.UTC().Year() != 1980 {
			t.Errorf("%s is of %v", f.Name, f.Modified)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "docProps/core.xml" && !strings.Contains(string(text), "2016-06-01T00:00:00Z") {
			t.Errorf("the file's properties are %s", text)
		}
	}
}
