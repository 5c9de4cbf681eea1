// Package book is a workbook as plain data: sheets with named columns and a row for
// each thing. It stands beside package doc, which is the same content as pages.
package book

import (
	"iter"
	"time"
)

// Book is a workbook.
type Book struct {
	Title    string
	CaseNo   string
	Author   string // the authority that sends it out
	Subject  string
	Language string    // BCP 47, "da-DK"
	Date     time.Time // the date of the file; the same book has the same date
	Notice   string    // stands at the foot of every printed sheet: which edition this is
	Words    Words
	Sheets   []Sheet
}

// Words are those that the file puts in by itself.
type Words struct {
	Page string // "side", in "side 3 af 12"
	Of   string // "af"
	// Cut is put in place of the end of a text of the given number of letters that
	// no cell can hold.
	Cut func(letters int) string
}

// Sheet is a table with a sheet by itself. Its name has at most 31 letters, and
// none of []:*?/\.
type Sheet struct {
	Name    string
	Columns []Column
	Rows    [][]Cell // each with a cell for each column
	Fixed   int      // as many columns at the left stay when the others are scrolled
}

// Column is a column of a sheet.
type Column struct {
	Title string
	Width float64 // in letters
}

// Cell is a [Text], a [Number] or a [Day]; nil is an empty cell.
type Cell interface{ cell() }

// Text is a text. It is never taken for a formula, whatever it begins with.
type Text string

// Number is a whole number.
type Number int

// Day is a day of the calendar, at midnight in UTC.
type Day time.Time

func (Text) cell()   {}
func (Number) cell() {}
func (Day) cell()    {}

// Strings yields every piece of text in the book, with what stands in its metadata.
func (b Book) Strings() iter.Seq[string] {
	return func(yield func(string) bool) {
		done := false
		say := func(s string) {
			if !done && s != "" {
				done = !yield(s)
			}
		}
		for _, s := range []string{b.Title, b.CaseNo, b.Author, b.Subject, b.Notice, b.Words.Page, b.Words.Of} {
			say(s)
		}
		for _, sheet := range b.Sheets {
			say(sheet.Name)
			for _, c := range sheet.Columns {
				say(c.Title)
			}
			for _, row := range sheet.Rows {
				for _, c := range row {
					if t, ok := c.(Text); ok {
						say(string(t))
					}
				}
				if done {
					return
				}
			}
		}
	}
}
