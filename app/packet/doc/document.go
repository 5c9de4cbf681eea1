// Package doc is what can stand on the pages of a packet: headings, paragraphs,
// tables and charts, as plain data. It knows neither hearings nor paper, so that
// what the committee reads can be built, compared and searched without a page
// being drawn.
package doc

import "time"

// Document is one paper from cover to last annex.
type Document struct {
	Title    string
	CaseNo   string
	Author   string // the authority that sends the paper out
	Subject  string
	Keywords string    // what the file is found by, parted by commas
	Language string    // BCP 47, "da-DK"
	Date     time.Time // the date of the file; the same document has the same date
	Notice   string    // stands at the foot of every page: which edition this is
	Draft    string    // "Udkast" stands over every page of a paper that is not done; "" on one that is
	Words    Words
	Blocks   []Block
}

// Words are those few that layout puts on the page by itself.
type Words struct {
	Page       string // "side", in "side 3 af 12"
	Of         string // "af"
	Case       string // "sagsnr.", before the case number in the footer
	Enclosures string // "Bilag", above what comes with a letter
}

// Anchor names a place in the document that links lead to. No two headings
// share one.
type Anchor string

// Block is one thing that stands on the pages: [Cover], [Contents], [Heading],
// [Paragraph], [List], [Table], [Matrix], [Facts], [Bars], [Stacks], [Columns],
// [Tiles], [Sheet], [Letter], [PageBreak] or [Together].
type Block interface{ block() }

// Cover is the front page. It fills a page by itself.
type Cover struct {
	Authority string // who sends the paper out, at the top
	Kind      string // what sort of paper it is
	Title     string
	Subtitle  string
	Facts     []Fact
	Notice    string // who may read this edition
}

// Contents is the table of contents. Layout fills it with the headings down to
// level Depth and their page numbers.
type Contents struct {
	Title string
	Depth int
}

// Heading opens a part. It never ends a page.
type Heading struct {
	Level    int // 1 to 3
	Text     string
	Note     string // said after the heading's text in the contents: a count
	Bookmark string // in the outline, where it differs from Text
	Anchor   Anchor
	Unlisted bool // not in the contents
	Recurs   bool // stands in part after part ("Forvaltningens bemærkninger"): no bookmark leads to it
}

// Style is how a paragraph is set.
type Style int

// The styles.
const (
	Body    Style = iota
	Lead          // opens a part, a little larger
	Note          // small and quiet, for what is only remarked
	Label         // small and bold, above what it names
	Quote         // indented: someone else's words
	Small         // body of the annexes
	Remark        // the administration's own voice, a bar at its left
	Verdict       // what came of it, a short line in a frame: "Imødekommet delvist: …"
)

// Paragraph is running text. A line feed in it begins a new line.
type Paragraph struct {
	Style    Style
	Text     Text
	KeepNext bool // on one page with what follows, where that can be
}

// List is a list with bullets, or with numbers from 1.
type List struct {
	Numbered bool
	Items    []Text
}

// Fact is a name and its value, "Sagsnr." and "2015-0273113".
type Fact struct {
	Name  string
	Value Text
}

// Facts are names and values, one under the other.
type Facts []Fact

// PageBreak begins a new page, unless one has just begun.
type PageBreak struct{}

// Together keeps its blocks on one page where they fit on one.
type Together []Block

func (Cover) block()     {}
func (Contents) block()  {}
func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Matrix) block()    {}
func (Facts) block()     {}
func (Bars) block()      {}
func (Stacks) block()    {}
func (Columns) block()   {}
func (Tiles) block()     {}
func (Sheet) block()     {}
func (PageBreak) block() {}
func (Together) block()  {}
