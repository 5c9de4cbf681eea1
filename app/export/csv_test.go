package export_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app/export"
	"hvidbog/app/packet/book"
)

// table is a finished table as a program reads it.
func table(t rapid.TB, content []byte) [][]string {
	t.Helper()
	rest, ok := bytes.CutPrefix(content, []byte("\xef\xbb\xbf"))
	if !ok {
		t.Fatal("Excel would take it for Windows-1252")
	}
	r := csv.NewReader(bytes.NewReader(rest))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestATableIsAsExcelOpensIt(t *testing.T) {
	s := book.Sheet{
		Columns: []book.Column{{Title: "Nr."}, {Title: "Modtaget"}, {Title: "Afsender"}, {Title: "Tekst"}},
		Rows: [][]book.Cell{
			{book.Number(1), book.Day(time.Date(2016, time.April, 12, 0, 0, 0, 0, time.UTC)), book.Text("Åse Ørum"), book.Text("Ja; \"måske\", sagde jeg.\r\nMen 2,5")},
			{book.Number(2), nil, book.Text("@ole"), book.Text("=HYPERLINK(\"http://x\")")},
		},
	}
	content, err := export.WriteCSV(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	const want = "\ufeffNr.;Modtaget;Afsender;Tekst\n1;12-04-2016;Åse Ørum;\"Ja; \"\"måske\"\", sagde jeg.\nMen 2,5\"\n" +
		"2;;'@ole;\"'=HYPERLINK(\"\"http://x\"\")\"\n"
	if string(content) != want {
		t.Errorf("%q", content)
	}
}

// Whatever people write comes back, and nothing that begins as a formula does.
func TestNoValueIsAFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(texts(), 1, 8).Draw(t, "texts")
		s := book.Sheet{Columns: []book.Column{{Title: "Nr."}, {Title: "Tekst"}}}
		for i, text := range texts {
			s.Rows = append(s.Rows, []book.Cell{book.Number(i), book.Text(text)})
		}
		content, err := export.WriteCSV(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		rows := table(t, content)[1:]
		if len(rows) != len(texts) {
			t.Fatalf("%d rows for %d texts", len(rows), len(texts))
		}
		for i, row := range rows {
			if !slices.Contains([]string{plain(texts[i]), "'" + plain(texts[i])}, row[1]) {
				t.Fatalf("%q came back as %q", texts[i], row[1])
			}
			if begins := strings.TrimLeft(row[1], " \u00a0\u200b\ufeff\""); begins != "" && strings.ContainsAny(begins[:1], "=+-@") {
				t.Fatalf("%q may be a formula", row[1])
			}
		}
	})
}
