package doc

// Align is where in its column a cell stands.
type Align uint8

// The alignments.
const (
	Left Align = iota
	Right
)

// Column is a column of a table.
type Column struct {
	Title  string
	Weight float64 // its share of the width, in proportion to the others
	Align  Align
}

// Row is a row of a table; it has a cell for each column.
type Row struct {
	Cells []Text
	Total bool // a sum of the rows above, set apart from them
}

// Table is a table whose head is repeated on every page that it runs over.
type Table struct {
	Columns  []Column
	Rows     []Row
	RowHeads bool // the first column names what its row is about
}

// Matrix is a table of marks under many narrow columns, whose titles stand
// upright below the titles of their groups. Where a page is not wide enough for
// all columns it goes on in a further matrix below, with the same heads.
type Matrix struct {
	Title  string
	Alt    string   // what the matrix shows, in a sentence
	Heads  []Column // the columns at the left that name the rows; at least one
	Groups []MatrixGroup
	Rows   []MatrixRow
}

// MatrixGroup is a group of columns and what they have in common, "Bydele".
type MatrixGroup struct {
	Title   string
	Columns []string
}

// MatrixRow is a row of a [Matrix]: a head for each of Heads and a mark for each
// column of all groups.
type MatrixRow struct {
	Heads []Text
	Marks []string // one or a few letters, "+", "÷", "(+)"; "" where nothing is to be said
}
