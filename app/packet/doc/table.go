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
	Columns []Column
	Rows    []Row
}
