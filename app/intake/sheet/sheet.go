// Package sheet reads sheets of responses, as a portal or a colleague makes them:
// Excel's .xlsx, and .csv as any program writes it. Which column holds what is guessed,
// and the responses are made once the caseworker has said so.
package sheet

import (
	"bytes"
	"strings"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// compound is what the old .xls begins with, and an .xlsx with a password.
var compound = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

// What of a sheet is read. A hearing has some hundreds of responses, and Excel itself
// takes a million rows.
const (
	mostRows    = 50_000
	mostColumns = 256
	mostCells   = 1_000_000
)

// Read reads the sheets of a file: what its cells show, with days as "12-04-2016".
// Formulas are not reckoned: what they came to when the file was saved is read. The
// error has [app.CodeFileEmpty], [app.CodeFileForeign] for the old .xls among others,
// [app.CodeFileLocked], [app.CodeFileBroken], [app.CodeFileSwells],
// [app.CodeFileParts] or [app.CodeFileEncoding].
func Read(name string, content []byte) (intake.Content, error) {
	var tables []intake.Table
	var err error
	switch {
	case len(content) == 0:
	case bytes.HasPrefix(content, compound):
		// The stream of what is encrypted is called so, in letters of two bytes.
		if bytes.Contains(content, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return intake.Content{}, app.Refuse(app.CodeFileLocked, "Path", name)
		}
		return intake.Content{}, app.Refuse(app.CodeFileForeign, "Path", name)
	case bytes.HasPrefix(content, []byte("PK\x03\x04")), bytes.HasPrefix(content, []byte("PK\x05\x06")):
		tables, err = readBook(name, content)
	default:
		tables, err = readValues(name, content)
	}
	if err != nil {
		return intake.Content{}, err
	}
	if len(tables) == 0 {
		return intake.Content{}, app.Refuse(app.CodeFileEmpty, "Path", name)
	}
	return intake.Content{Tables: tables}, nil
}

// gatherer takes the rows of a sheet, as far as they are read.
type gatherer struct {
	rows  [][]string
	blank int // empty rows since the last
	cells int
	left  bool // something was left out
}

// add takes a row; it is false when no more are wanted.
func (g *gatherer) add(cells []string) bool {
	for len(cells) > 0 && strings.TrimSpace(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	if len(cells) == 0 {
		g.blank++ // Excel tells of a million of them where a whole column has a colour
		return true
	}
	if len(cells) > mostColumns {
		cells, g.left = cells[:mostColumns], true
	}
	if len(g.rows)+g.blank >= mostRows || g.cells+len(cells) > mostCells {
		g.left = true
		return false
	}
	row := make([]string, len(cells))
	for i, c := range cells {
		row[i] = tidy(c)
	}
	g.rows = append(append(g.rows, make([][]string, g.blank)...), row)
	g.blank, g.cells = 0, g.cells+len(row)
	return true
}

// table is the sheet, each row as long as the longest; ok is false where it is empty.
func (g *gatherer) table(name string) (t intake.Table, ok bool) {
	width := 0
	for _, r := range g.rows {
		width = max(width, len(r))
	}
	if len(g.rows)*width <= mostCells {
		for i, r := range g.rows {
			g.rows[i] = append(r, make([]string, width-len(r))...)
		}
	}
	t = intake.Table{Name: name, Rows: g.rows}
	if g.left {
		t.Doubts = append(t.Doubts, intake.DoubtPart)
	}
	return t, len(g.rows) > 0
}

// tidy is what a cell shows, as text is logged.
func tidy(cell string) string {
	return strings.Trim(intake.Tidy(cell), " \t\n\u00a0")
}
