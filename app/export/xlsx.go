package export

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"hvidbog/app/packet/book"
)

// The measures of a sheet.
const (
	lineHeight = 14.5 // points
	mostLines  = 12   // no row is higher; the rest of a long text is read in its cell
	widestPage = 220  // letters; a wider sheet is printed over several pages side by side
	mostUnits  = excelize.TotalCellChars
)

// WriteXLSX makes a spreadsheet of a book: a sheet for each of its own, with the
// columns' titles in a row that stays when one scrolls and that lists can be filtered
// by. The same book gives the same bytes. A cancelled context ends it with the
// context's error.
func WriteXLSX(ctx context.Context, b book.Book) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	styles, err := newStyles(f)
	if err != nil {
		return nil, err
	}
	for i, s := range b.Sheets {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if i == 0 { // a new file has a sheet
			err = f.SetSheetName(f.GetSheetName(0), s.Name)
		} else {
			_, err = f.NewSheet(s.Name)
		}
		if err != nil {
			return nil, fmt.Errorf("sheet %q: %w", s.Name, err)
		}
		w := &sheetWriter{file: f, book: &b, sheet: s, styles: styles}
		if err := w.write(); err != nil {
			return nil, fmt.Errorf("sheet %q: %w", s.Name, err)
		}
	}
	if err := describe(f, b); err != nil {
		return nil, err
	}
	var made bytes.Buffer
	if err := f.Write(&made); err != nil {
		return nil, err
	}
	return timeless(made.Bytes())
}

// describe writes what the file says of itself.
func describe(f *excelize.File, b book.Book) error {
	date := b.Date
	if date.IsZero() {
		date = epoch
	}
	moment := date.UTC().Format(time.RFC3339)
	err := f.SetDocProps(&excelize.DocProperties{
		Title: line(b.Title), Subject: line(b.Subject), Creator: line(b.Author), LastModifiedBy: line(b.Author),
		Identifier: line(b.CaseNo), Language: b.Language, Created: moment, Modified: moment,
	})
	if err != nil {
		return err
	}
	return f.SetAppProps(&excelize.AppProperties{Application: "Microsoft Excel", Company: line(b.Author)})
}

// sheetWriter writes one sheet.
type sheetWriter struct {
	file   *excelize.File
	book   *book.Book
	sheet  book.Sheet
	styles *styles
}

func (w *sheetWriter) write() error {
	titles := 1 // lines
	for i, c := range w.sheet.Columns {
		if err := w.text(0, i, c.Title, w.styles.head); err != nil {
			return err
		}
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := w.file.SetColWidth(w.sheet.Name, name, name, c.Width); err != nil {
			return err
		}
		titles = max(titles, linesOf(c.Title, c.Width-3)) // there is a button to filter by beside it
	}
	if err := w.file.SetRowHeight(w.sheet.Name, 1, lineHeight*float64(min(titles, mostLines))+6); err != nil {
		return err
	}
	for i, row := range w.sheet.Rows {
		if len(row) != len(w.sheet.Columns) {
			return fmt.Errorf("row %d has %d cells for %d columns", i+1, len(row), len(w.sheet.Columns))
		}
		lines := 1
		for j, c := range row {
			if err := w.cell(i+1, j, c); err != nil {
				return err
			}
			if t, ok := c.(book.Text); ok {
				lines = max(lines, linesOf(string(t), w.sheet.Columns[j].Width))
			}
		}
		if err := w.file.SetRowHeight(w.sheet.Name, i+2, lineHeight*float64(min(lines, mostLines))); err != nil {
			return err
		}
	}
	return w.setUp()
}

// linesOf is about how many lines a text takes in a column, up to more than a row
// has.
func linesOf(s string, width float64) int {
	n := 0
	for part := range strings.SplitSeq(s, "\n") {
		n += 1 + int(float64(len(part))/width)
		if n > mostLines {
			break
		}
	}
	return n
}

func (w *sheetWriter) cell(row, column int, c book.Cell) error {
	switch c := c.(type) {
	case nil:
		at, err := place(row, column)
		if err != nil {
			return err
		}
		return w.file.SetCellStyle(w.sheet.Name, at, at, w.styles.text.plain)
	case book.Text:
		return w.text(row, column, string(c), w.styles.text)
	case book.Number:
		at, err := place(row, column)
		if err != nil {
			return err
		}
		if err := w.file.SetCellInt(w.sheet.Name, at, int64(c)); err != nil {
			return err
		}
		return w.file.SetCellStyle(w.sheet.Name, at, at, w.styles.number)
	case book.Day:
		return w.day(row, column, time.Time(c))
	default:
		return fmt.Errorf("no such cell: %T", c)
	}
}

// day writes a day as the number that it is in a sheet, so that it can be sorted and
// reckoned with. Sheets know no day before March 1900; such a one is a text.
func (w *sheetWriter) day(row, column int, day time.Time) error {
	if day.Before(time.Date(1900, time.March, 1, 0, 0, 0, 0, time.UTC)) {
		return w.text(row, column, day.Format("02-01-2006"), w.styles.text)
	}
	at, err := place(row, column)
	if err != nil {
		return err
	}
	const daysTo1970, secondsADay = 25569, 24 * 60 * 60
	if err := w.file.SetCellInt(w.sheet.Name, at, day.Unix()/secondsADay+daysTo1970); err != nil {
		return err
	}
	return w.file.SetCellStyle(w.sheet.Name, at, at, w.styles.day)
}

func (w *sheetWriter) text(row, column int, s string, style textStyle) error {
	at, err := place(row, column)
	if err != nil {
		return err
	}
	s = clean(s)
	if err := w.file.SetCellStr(w.sheet.Name, at, fit(s, w.book.Words.Cut)); err != nil {
		return err
	}
	number := style.plain
	if looksLikeFormula(s) {
		number = style.quoted
	}
	return w.file.SetCellStyle(w.sheet.Name, at, at, number)
}

func place(row, column int) (string, error) { return excelize.CoordinatesToCellName(column+1, row+1) }

// fit is a text as a cell holds it. Where it is too long for that, it ends by saying
// so.
func fit(s string, cut func(letters int) string) string {
	escaped := escape(s)
	if unitsOf(escaped) <= mostUnits {
		return escaped
	}
	note := ""
	if cut != nil {
		note = escape(clean(cut(utf8.RuneCountInString(s))))
	}
	room := mostUnits - unitsOf(note)
	for i, r := range escaped {
		if room -= utf16.RuneLen(r); room < 0 {
			return escaped[:i] + note
		}
	}
	return escaped
}

// escape keeps what looks like the code of a character, "_x0041_", from being read as
// that character (ECMA-376, part 1, 22.9.2.19). excelize 2.11.0 means to do so and
// throws the result away, in setSharedString
// (https://github.com/qax-os/excelize/blob/v2.11.0/cell.go).
func escape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		if s[i] == '_' && isCode(s[i:]) {
			b.WriteString("x005F_")
		}
	}
	return b.String()
}

// isCode says whether a text begins with "_x", four hexadecimal figures and "_".
func isCode(s string) bool {
	return len(s) >= 7 && s[1] == 'x' && s[6] == '_' && strings.Trim(s[2:6], "0123456789abcdefABCDEF") == ""
}

// unitsOf is the length of a text as Excel counts it, in units of UTF-16.
func unitsOf(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
