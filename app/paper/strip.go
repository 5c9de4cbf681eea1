package paper

import "hvidbog/app/packet/doc"

// strip is a horizontal slice of the text area that no page break goes through:
// a line of a paragraph, a row of a table, a chart. All lengths are in
// millimetres, and what is on it is measured from its upper left corner.
type strip struct {
	height  float64
	before  float64 // white above it, unless it begins a page
	bond    bond    // how it holds on to the next strip
	newPage bool    // begins a page
	bare    bool    // its page has no footer
	role    role
	head    *strip  // the table head that is repeated where this strip begins a page
	letter  *letter // that the strip is part of

	heading *heading // where the strip begins a heading
	figure  *element // of a strip that is all of one figure
	mark    *element // of a strip that is not read: what it is to the page
	texts   []textAt
	lines   []lineAt
	boxes   []boxAt
	image   *imageAt
}

// bond is how strongly a strip holds on to the one that follows it.
type bond uint8

const (
	free  bond = iota // a page may end between them
	near              // it should not: they are kept together
	bound             // it must not: a heading and its text, two lines of a paragraph
)

// role says what a strip is part of, for the rules of pagination and their test.
type role uint8

const (
	roleText role = iota
	roleFirstLine
	roleLastLine
	roleOnlyLine
	roleHeading
	roleHead
	roleRow
	roleChart
)

// heading is where links and bookmarks lead.
type heading struct {
	block doc.Heading
	place int // its number as a destination, from 1
	page  int // from 1, once the pages are made
}

// textAt is a piece of text in one face; x is its left end and y its baseline.
type textAt struct {
	x, y  float64
	text  string
	face  doc.Face
	size  float64 // points
	color shade
	to    int // the number of the destination that it leads to; 0 for none

	of     *element // what it is part of
	tail   byte     // a hyphen where the word goes on in the next line, a blank where the text does, or 0
	turned bool     // runs upwards from its place
	hidden bool     // is there for machines and not seen
}

// lineAt is a straight line.
type lineAt struct {
	x1, y1, x2, y2 float64
	width          float64
	color          shade
	dotted         bool
}

// boxAt is a rectangle filled with a pattern.
type boxAt struct {
	x, y, width, height float64
	pattern             pattern
	color               shade // of one that is tinted
}

// imageAt is a picture on a strip.
type imageAt struct {
	x, y, width, height float64
	of                  *element
	*scan
}

// pattern is how a box is filled. The four can be told apart in grey and on a
// poor copy: dark, striped, dotted with crosses, and white.
type pattern uint8

const (
	solid pattern = iota
	striped
	crossed
	open
	plate  // white and without an outline, to write on
	tinted // in a shade of its own, with an outline
)

// page is one finished page: strips and the height of their upper edges.
type page struct {
	strips []placed
	bare   bool
	letter *letter // that the page is part of
	number int     // among the letter's pages, from 1
}

// placed is a strip on a page, y millimetres below the page's upper edge.
type placed struct {
	*strip
	y        float64
	repeated bool // a table head that stood on an earlier page already
}
