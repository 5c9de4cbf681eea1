package sheet_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/intaketest"
	"hvidbog/app/intake/sheet"
)

func file(t testing.TB, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func tables(t testing.TB, name string, content []byte) []intake.Table {
	t.Helper()
	c, err := sheet.Read(name, content)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if len(c.Found)+len(c.Files) > 0 {
		t.Fatalf("%s: %+v", name, c)
	}
	return c.Tables
}

// made makes a workbook.
func made(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The same sheet from whichever program it comes is the same responses.
func TestFilesOfRealPrograms(t *testing.T) {
	at := func(day int, hour app.Hour, f intake.Found) intake.Found {
		f.Date, f.Hour = app.Date{Year: 2016, Month: time.April, Day: day}, hour
		return f
	}
	want := []intake.Found{
		at(12, "20:15", intake.Found{
			Sender: "Karen Holm", OnBehalfOf: "Bevar Mamma Mia", Email: "karen@mammamia.example", Scenario: "1", Stance: app.Against,
			Text: "Lad Mamma Mia blive.\nHaven er vores.", Note: "Svarnr.: 1", Row: 4,
		}),
		at(13, "08:05", intake.Found{
			Sender: "Ole Ravn", Email: "ole@mail.example", Scenario: "2", Stance: app.Partly,
			Text: `Et videnscenter er fint; men ikke "for enhver pris".`, Note: "Svarnr.: 2", Row: 5,
		}),
		at(3, "", intake.Found{Sender: "Åse Ørum", Scenario: "1", Stance: app.Supports, Text: "=1+1 er ikke en formel her", Note: "Svarnr.: 3", Row: 6}),
		{
			Scenario: "2", Stance: app.Neutral, Text: "Jeg mangler tal: 2,5 timer er for lidt", Row: 7,
			Doubts: []intake.Doubt{intake.DoubtSender, intake.DoubtDate},
		},
	}
	for _, name := range []string{"openpyxl.xlsx", "libreoffice.xlsx", "windows-1252.csv", "utf-8.csv", "utf-16.tsv"} {
		list := tables(t, name, file(t, name))
		want := slices.Clone(want)
		if strings.HasSuffix(name, ".xlsx") {
			if len(list) != 2 || list[0].Name != "Svar" || list[1].Name != "Intern" || !slices.Equal(list[1].Doubts, []intake.Doubt{intake.DoubtHidden}) {
				t.Fatalf("%s has %d sheets", name, len(list))
			}
			// The last two are one sender's, whose cells are merged.
			want[3] = at(3, "", intake.Found{Sender: "Åse Ørum", Scenario: "2", Stance: app.Neutral, Text: want[3].Text, Note: "Svarnr.: 3", Row: 7})
		}
		head, holds := sheet.Propose(list[0])
		if head != 2 {
			t.Errorf("%s: the head is row %d", name, head)
		}
		got := sheet.Rows(list[0], head, holds)
		for i := range got {
			if got[i].Hour == "00:00" { // what only shows a day has no hour; some write one
				got[i].Hour = ""
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s, columns %v:\n got %+v\nwant %+v", name, holds, got, want)
		}
	}
}

func TestFormulasAreNotReckoned(t *testing.T) {
	last := func(name string) string {
		row := tables(t, name, file(t, name))[0].Rows[3]
		return row[len(row)-1]
	}
	if got := last("libreoffice.xlsx"); got != "36" {
		t.Errorf("what a formula came to is read as %q", got)
	}
	if got := last("openpyxl.xlsx"); got == "36" {
		t.Error("a formula that nobody reckoned was reckoned")
	}
}

func TestValues(t *testing.T) {
	for _, c := range []struct {
		what, raw string
		want      [][]string
		doubts    []intake.Doubt
	}{
		{"semicolons and decimal commas", "Navn;Tal\nÅse;2,5\nBo;3,25\n", [][]string{{"Navn", "Tal"}, {"Åse", "2,5"}, {"Bo", "3,25"}}, nil},
		{"commas", "Navn,Svar\nÅse,\"Ja; nej, måske\"\n", [][]string{{"Navn", "Svar"}, {"Åse", "Ja; nej, måske"}}, nil},
		{"tabs", "Navn\tSvar\nÅse\tJa, tak; gerne\n", [][]string{{"Navn", "Svar"}, {"Åse", "Ja, tak; gerne"}}, nil},
		{"Excel's own first line", "sep=,\r\nNavn,Svar;x\r\nÅse,Ja;y\r\n", [][]string{{"Navn", "Svar;x"}, {"Åse", "Ja;y"}}, nil},
		{"the same in quotes", "\"sep=;\"\nNavn;Svar\n", [][]string{{"Navn", "Svar"}}, nil},
		{"lines within", "Navn;Svar\nÅse;\"en\r\nto\"\n", [][]string{{"Navn", "Svar"}, {"Åse", "en\nto"}}, nil},
		{"UTF-8 with a mark", "\xef\xbb\xbfNavn;Svar\nÅse;x", [][]string{{"Navn", "Svar"}, {"Åse", "x"}}, nil},
		{"Windows-1252", "Navn;Svar\n\xc5se \xd8rum;bl\xe5b\xe6r \x96 5 \x80", [][]string{{"Navn", "Svar"}, {"Åse Ørum", "blåbær – 5 €"}}, nil},
		{"a DOS program", "Navn;Svar\n\x8fse \x9drum;bl\x86b\x91r", [][]string{{"Navn", "Svar"}, {"Åse Ørum", "blåbær"}}, []intake.Doubt{intake.DoubtEncoding}},
		{"an old Mac", "Navn;Svar\r\x81se \xafrum;bl\x8cb\xber", [][]string{{"Navn", "Svar"}, {"Åse Ørum", "blåbær"}}, []intake.Doubt{intake.DoubtEncoding}},
		{"UTF-16", "\xff\xfeN\x00a\x00v\x00n\x00;\x00\xc5\x00\n\x00x\x00;\x00y\x00", [][]string{{"Navn", "Å"}, {"x", "y"}}, nil},
		{"UTF-16 without a mark", "N\x00a\x00v\x00n\x00;\x00\xc5\x00\n\x00x\x00;\x00y\x00", [][]string{{"Navn", "Å"}, {"x", "y"}}, nil},
		{"a quotation mark out of place", "Navn;Svar\nÅse;5\" rør\nBo;x\n", [][]string{{"Navn", "Svar"}, {"Åse", "5\" rør"}, {"Bo", "x"}}, []intake.Doubt{intake.DoubtPart}},
		{"formulas that were defused", "Navn;Svar\nÅse;'=1+1\nBo;'- nej\n'Skat';'ja'", [][]string{{"Navn", "Svar"}, {"Åse", "=1+1"}, {"Bo", "- nej"}, {"'Skat'", "'ja'"}}, nil},
		{"empty lines", "a;b\n\n\"1\";\"to\nlinjer\"\n\n\nc;d\n", [][]string{{"a", "b"}, {"", ""}, {"1", "to\nlinjer"}, {"", ""}, {"", ""}, {"c", "d"}}, nil},
		{"one column", "Svar\nJa\nNej\n", [][]string{{"Svar"}, {"Ja"}, {"Nej"}}, nil},
		{"empty columns and rows at the end", "a;b;;\n1;2;;\n;;;\n", [][]string{{"a", "b"}, {"1", "2"}}, nil},
		{"short rows", "a;b;c\n1\n", [][]string{{"a", "b", "c"}, {"1", "", ""}}, nil},
	} {
		got := tables(t, "svar.csv", []byte(c.raw))
		if len(got) != 1 || !reflect.DeepEqual(got[0].Rows, c.want) || !slices.Equal(got[0].Doubts, c.doubts) {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestDaysAreShownAsDanesWriteThem(t *testing.T) {
	moment := time.Date(2016, time.April, 3, 14, 30, 0, 0, time.UTC)
	formats := []string{"m/d/yyyy", "mm/dd/yy", "d. mmmm yyyy", "[$-406]d. mmm yyyy;@", "yyyy-mm-dd", "dddd"}
	content := made(t, func(f *excelize.File) {
		for i, code := range formats {
			style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
			if err != nil {
				t.Fatal(err)
			}
			at := fmt.Sprint("A", i+1)
			f.SetCellValue("Sheet1", at, moment)
			f.SetCellStyle("Sheet1", at, at, style)
		}
		for i, id := range []int{14, 22, 2, 20} {
			style, err := f.NewStyle(&excelize.Style{NumFmt: id})
			if err != nil {
				t.Fatal(err)
			}
			at := fmt.Sprint("B", i+1)
			f.SetCellValue("Sheet1", at, 42463.5)
			f.SetCellStyle("Sheet1", at, at, style)
		}
		f.SetCellValue("Sheet1", "C1", 42463)
	})
	rows := tables(t, "svar.xlsx", content)[0].Rows
	for i := range formats {
		if rows[i][0] != "03-04-2016" {
			t.Errorf("%s shows %q", formats[i], rows[i][0])
		}
	}
	if got, want := []string{rows[0][1], rows[1][1], rows[2][1], rows[3][1], rows[0][2]}, []string{"03-04-2016", "03-04-2016 12:00", "42463.50", "12:00", "42463"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestPropose(t *testing.T) {
	const s, o, k, e, a, d, h, u, x, c, st, n, id = app.ColumnSender, app.ColumnOnBehalfOf, app.ColumnPartyKind, app.ColumnEmail, app.ColumnAddress,
		app.ColumnDate, app.ColumnHour, app.ColumnSubject, app.ColumnText, app.ColumnScenario, app.ColumnStance, app.ColumnNote, app.ColumnNumber
	for _, test := range []struct {
		what, csv string
		head      int
		want      []app.Column
	}{
		{"a portal", "Svarnr.;Afsender;Organisation;E-mail;Modtaget;Overskrift;Høringssvar", 0, []app.Column{id, s, o, e, d, u, x}},
		{"Høringsportalen", "Navn;Afsendertype;Adresse;Postnr.;By;Dato;Kl.;Svar;Intern note", 0, []app.Column{s, k, a, a, a, d, h, x, n}},
		{"a form's questions", "ID;Starttidspunkt;Fornavn;Efternavn;Hvad synes du om scenarie 1?;Hvad er godt ved haven?;Øvrige kommentarer\n1;12-04-2016;Åse;Ørum;Fint;Alt;Nej", 0, []app.Column{id, d, s, s, c, x, x}},
		{"English", "Name;Email;Date;Scenario;Position;Comment", 0, []app.Column{s, e, d, c, st, x}},
		{"a title above", "Svar på høringen\n\nNavn;Holdning;Bemærkninger", 2, []app.Column{s, st, x}},
		{
			"no head at all", "Åse Ørum;aase@mail.example;12-04-2016;imod;" + strings.Repeat("Haven skal blive. ", 5) + "\nBo;bo@mail.example;13-04-2016;for;" + strings.Repeat("Haven skal væk. ", 5),
			-1,
			[]app.Column{"", e, d, st, x},
		},
		{"one column of answers", "Hvad vil du sige?\nLad Mamma Mia blive.\nJa", 0, []app.Column{x}},
		{"two columns of the same", "Navn;Dato;Dato for svar\n", 0, []app.Column{s, d, ""}},
	} {
		list := tables(t, "svar.csv", []byte(test.csv))
		head, holds := sheet.Propose(list[0])
		if head != test.head || !slices.Equal(holds, test.want) {
			t.Errorf("%s: head %d, %q; want %d, %q", test.what, head, holds, test.head, test.want)
		}
	}
}

func TestRows(t *testing.T) {
	table := intake.Table{Rows: [][]string{
		{"Fornavn", "Efternavn", "Vej", "Postnr.", "By", "Hvad er godt?", "Hvad er skidt?", "Holdning", "Type", "Dato", "Nr."},
		{"Åse", "Ørum", "Tagensvej 9", "2200", "København N", "Haven", "", "Støtter ikke", "Pårørende", "1/12-15", "A-7"},
		{"", "", "", "", "", " ", "", "", "", "2/12-15", "A-8"},
		{"Bo", "Lund", "", "", "", "Alt", "Intet", "måske", "ukendt", "i går", ""},
	}}
	holds := []app.Column{
		app.ColumnSender, app.ColumnSender, app.ColumnAddress, app.ColumnAddress, app.ColumnAddress, app.ColumnText, app.ColumnText,
		app.ColumnStance, app.ColumnPartyKind, app.ColumnDate, app.ColumnNumber,
	}
	want := []intake.Found{
		{
			Sender: "Åse Ørum", Address: "Tagensvej 9, 2200 København N", Text: "Hvad er godt?\nHaven", Stance: app.Against, PartyKind: app.Relative,
			Date: app.Date{Year: 2015, Month: time.December, Day: 1}, Note: "Nr.: A-7", Row: 2,
		},
		{
			Sender: "Bo Lund", Text: "Hvad er godt?\nAlt\n\nHvad er skidt?\nIntet", Note: "Holdning: måske\nDato: i går", Row: 4,
			Doubts: []intake.Doubt{intake.DoubtDate},
		},
	}
	if got := sheet.Rows(table, 0, holds); !reflect.DeepEqual(got, want) {
		t.Errorf(" got %+v\nwant %+v", got, want)
	}
	if got := sheet.Rows(table, 99, holds); got != nil {
		t.Errorf("a head below the sheet has rows: %+v", got)
	}
	if got := sheet.Rows(table, 2, holds[:2]); len(got) != 1 || got[0].Sender != "Bo Lund" {
		t.Errorf("%+v", got)
	}
}

func TestMoments(t *testing.T) {
	december := app.Date{Year: 2015, Month: time.December, Day: 1}
	for cell, want := range map[string]struct {
		day  app.Date
		hour app.Hour
	}{
		"1/12-15":                   {december, ""},
		"01-12-2015":                {december, ""},
		"01-12-2015 10:30":          {december, "10:30"},
		"01.12.2015 kl. 10.30":      {december, "10:30"},
		"1. december 2015, 9:05:59": {december, "09:05"},
		"2015-12-01":                {december, ""},
		"2015-12-01T10:30:00":       {december, "10:30"},
		"2015-12-01 10:30:00.000":   {december, "10:30"},
		"2015-12-01T10:30:00Z":      {december, "11:30"},
		"2015-11-30T23:30:00Z":      {december, "00:30"},
		"1.12.15":                   {december, ""},
		"42339":                     {december, ""},
		"1/12":                      {app.Date{}, ""},
		"12345678":                  {app.Date{}, ""},
		"snart":                     {app.Date{}, ""},
	} {
		list := sheet.Rows(intake.Table{Rows: [][]string{{"Navn", "Dato"}, {"Åse", cell}}}, 0, []app.Column{app.ColumnSender, app.ColumnDate})
		if len(list) != 1 || list[0].Date != want.day || list[0].Hour != want.hour {
			t.Errorf("%s: %v %s, want %v %s", cell, list[0].Date, list[0].Hour, want.day, want.hour)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	book := made(t, func(f *excelize.File) { f.SetCellValue("Sheet1", "A1", "Navn") })
	locked := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
	many := make(map[string]string)
	for i := range intake.MaxParts + 1 {
		many[fmt.Sprint(i)] = ""
	}
	for _, c := range []struct {
		what    string
		content []byte
		want    app.Code
	}{
		{"nothing", nil, app.CodeFileEmpty},
		{"blank rows", []byte(";;\n;;\n"), app.CodeFileEmpty},
		{"a workbook without anything", made(t, func(*excelize.File) {}), app.CodeFileEmpty},
		{"a password", []byte(locked), app.CodeFileLocked},
		{"an old .xls", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook"), app.CodeFileForeign},
		{"a letter", zipped(t, map[string]string{"word/document.xml": "<x/>"}), app.CodeFileForeign},
		{"cut off", book[:len(book)/2], app.CodeFileBroken},
		{"a bomb", zipped(t, map[string]string{"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": strings.Repeat(" ", 80<<20)}), app.CodeFileSwells},
		{"a thousand and one parts", zipped(t, many), app.CodeFileParts},
		{"a picture", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), app.CodeFileEncoding},
	} {
		if _, err := sheet.Read("svar.xlsx", c.content); app.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", c.what, err, c.want)
		}
	}
}

func TestALargeSheetIsReadInPart(t *testing.T) {
	content := made(t, func(f *excelize.File) {
		f.SetCellValue("Sheet1", "A1", "Navn")
		f.SetCellValue("Sheet1", "A1048576", "langt nede")
		f.SetCellValue("Sheet1", "XFD1", "langt ude")
	})
	list := tables(t, "svar.xlsx", content)
	if !slices.Contains(list[0].Doubts, intake.DoubtPart) || list[0].Rows[0][0] != "Navn" {
		t.Errorf("%d rows, %v", len(list[0].Rows), list[0].Doubts)
	}
}

func FuzzValues(f *testing.F) {
	f.Add(file(f, "windows-1252.csv"))
	f.Add(file(f, "utf-16.tsv"))
	f.Add([]byte("sep=;\r\nNavn;Dato\r\n\"Åse\nØrum\";1/12-15\r\n"))
	f.Fuzz(func(t *testing.T, content []byte) { check(t, content) })
}

func FuzzBook(f *testing.F) {
	f.Add(made(f, func(x *excelize.File) { x.SetCellValue("Sheet1", "A1", "Navn") }))
	f.Fuzz(func(t *testing.T, content []byte) { check(t, content) })
}

// FuzzParts feeds the parts of a workbook, which a change of the packed file seldom
// reaches.
func FuzzParts(f *testing.F) {
	const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	f.Add(
		`<workbook `+main+` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Svar" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>`,
		`<worksheet `+main+`><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A2</f><v>42463.5</v></c><c r="C1" t="inlineStr"><is><t>Ja</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>`,
		`<styleSheet `+main+`><numFmts><numFmt numFmtId="164" formatCode="[$-406]d. mmm yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
		`<sst `+main+`><si><r><t>Na</t></r><r><t>vn</t></r></si></sst>`,
	)
	f.Fuzz(func(t *testing.T, workbook, worksheet, styles, strings string) {
		check(t, zipped(t, map[string]string{
			"xl/workbook.xml": workbook, "xl/worksheets/sheet1.xml": worksheet, "xl/styles.xml": styles, "xl/sharedStrings.xml": strings,
			"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		}))
	})
}

// zipped packs the parts of a workbook.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, parts[name]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func check(t *testing.T, content []byte) {
	c, err := sheet.Read("svar", content)
	if err != nil {
		if app.CodeOf(err) == "" {
			t.Fatalf("no refusal: %v", err)
		}
		return
	}
	for _, table := range c.Tables {
		head, holds := sheet.Propose(table)
		for _, found := range sheet.Rows(table, head, holds) {
			if !utf8.ValidString(found.Text) || strings.Contains(found.Text, "\r") || found.Row < 1 || found.Row > len(table.Rows) {
				t.Errorf("%+v", found)
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	const rows = 1000
	var values strings.Builder
	values.WriteString("Navn;Dato;Svar\n")
	book := made(b, func(f *excelize.File) {
		f.SetSheetRow("Sheet1", "A1", &[]any{"Navn", "Dato", "Svar"})
		for i := range rows {
			text := fmt.Sprint(i, ": ", strings.Repeat("Lad Mamma Mia blive. ", 40))
			f.SetSheetRow("Sheet1", fmt.Sprint("A", i+2), &[]any{"Karen Holm", time.Date(2016, 4, 12, 0, 0, 0, 0, time.UTC), text})
			fmt.Fprintf(&values, "Karen Holm;12-04-2016;\"%s\"\n", text)
		}
	})
	for name, content := range map[string][]byte{"1000 rows.xlsx": book, "1000 rows.csv": []byte(values.String())} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				t := tables(b, name, content)[0]
				head, holds := sheet.Propose(t)
				if n := len(sheet.Rows(t, head, holds)); n != rows {
					b.Fatal(n)
				}
			}
		})
	}
}

// Some programs write no forms for cells at all.
func TestASheetWithoutFormsIsRead(t *testing.T) {
	const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>Navn</t></is></c><c r="B1"><v>42472</v></c></row>`
	c, err := sheet.Read("svar.xlsx", intaketest.Workbook(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`+row+`</sheetData></worksheet>`))
	if err != nil || len(c.Tables) != 1 || !slices.Equal(c.Tables[0].Rows[0], []string{"Navn", "42472"}) {
		t.Errorf("%+v, %v", c, err)
	}
}

// Excelize goes to a row that no sheet has one row at a time.
func TestARowBelowTheLastIsNotGoneTo(t *testing.T) {
	const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="4294967295"><c r="A4294967295"><v>2</v></c></row>`
	c, err := sheet.Read("svar.xlsx", intaketest.Workbook(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`+rows+`</sheetData></worksheet>`))
	if err == nil && len(c.Tables[0].Rows) > 50_000 {
		t.Errorf("%d rows", len(c.Tables[0].Rows))
	}
}
