package paper

// element is a node in the structure of a document: what a screen reader calls a
// heading, a list, a cell. Text on the pages belongs to one each; the order of
// its kids is the order in which all is read.
type element struct {
	kind     string // PDF's name for it: "P", "H1", "TD"
	artifact string // not read at all, but a mark of the page: its properties in PDF's words
	parent   *element
	kids     []kid
	placed   bool // is among the kids of its parent

	attributes string // in PDF's words
	alt        string // a figure in words
	box        box    // of a figure, on its first page

	object int // its number in the file
}

// kid is what an element is made of: other elements, text on a page, and the
// areas of links.
type kid struct {
	element *element
	page    int // of text and links, from 1
	number  int // of the text among the marked contents of its page
	link    int // of the link among all, from 1; 0 for none
}

// box is a place on a page, in millimetres.
type box struct{ page, left, top, right, bottom float64 }

// add makes a box reach around another one on its page; a box of no page is
// nothing yet.
func (b *box) add(other box) {
	switch {
	case b.page == 0:
		*b = other
	case b.page == other.page:
		b.left, b.right = min(b.left, other.left), max(b.right, other.right)
		b.top, b.bottom = min(b.top, other.top), max(b.bottom, other.bottom)
	}
}

// The marks that pages have beside what is read.
var (
	drawn     = &element{artifact: "/Type /Layout"}
	again     = &element{artifact: "/Type /Pagination"}
	inHead    = &element{artifact: "/Type /Pagination /Subtype /Header"}
	inFoot    = &element{artifact: "/Type /Pagination /Subtype /Footer"}
	atLineEnd = &element{artifact: "/Type /Layout /ActualText <FEFF00AD>"} // the soft hyphen
	underText = &element{artifact: "/Type /Pagination /Subtype /Watermark"}
)

// The attributes of elements.
const (
	scopeColumn = "/O /Table /Scope /Column"
	scopeRow    = "/O /Table /Scope /Row"
	bulleted    = "/O /List /ListNumbering /Disc"
	numbered    = "/O /List /ListNumbering /Decimal"
)

// element makes a node at the end of its parent. What is set from now on belongs
// to it.
func (l *layout) element(kind string, parent *element) *element {
	e := l.inline(kind, parent)
	e.place()
	l.current = e
	return e
}

// block makes a node at the end of the document, or of the part that is open.
func (l *layout) block(kind string) *element { return l.element(kind, l.part) }

// inline makes a node within running text. It finds its place among the text when
// it is drawn.
func (l *layout) inline(kind string, parent *element) *element {
	if len(l.elements) == 0 {
		l.elements = make([]element, 256)
	}
	e := &l.elements[0]
	l.elements = l.elements[1:]
	e.kind, e.parent = kind, parent
	return e
}

func (e *element) place() {
	if !e.placed && e.parent != nil {
		e.placed = true
		e.parent.kids = append(e.parent.kids, kid{element: e})
	}
}

// empty holds where nothing at all is to be read in an element. A cell may be
// empty; others are then left out.
func (e *element) empty() bool {
	if e.kind == "TD" || e.kind == "TH" {
		return false
	}
	for _, k := range e.kids {
		if k.element == nil || !k.element.empty() {
			return false
		}
	}
	return true
}

// tags is what the pen notes while it draws, for the structure of the file.
type tags struct {
	root     *element
	contents [][]*element // whose each marked content is, by page
	links    []linkAt
	places   []destination // by number
	outline  []bookmark
}

// linkAt is an area that leads somewhere.
type linkAt struct {
	page                int
	x, y, width, height float64
	to                  int // the number of a destination
	of                  *element
}

// destination is where links lead.
type destination struct {
	page int // 0 where there is no such place
	y    float64
	name string
}

// add notes that a piece of the last page belongs to e, and gives its number
// there.
func (t *tags) add(e *element) int {
	page := len(t.contents)
	number := len(t.contents[page-1])
	e.place()
	e.kids = append(e.kids, kid{page: page, number: number})
	t.contents[page-1] = append(t.contents[page-1], e)
	return number
}

// link notes an area of the last page that leads somewhere, and belongs to e. Areas
// of one link that lie on one line are one.
func (t *tags) link(l linkAt) {
	l.page = len(t.contents)
	if n := len(t.links); n > 0 {
		if last := &t.links[n-1]; last.of == l.of && last.page == l.page && last.y == l.y && last.height == l.height {
			left, right := min(last.x, l.x), max(last.x+last.width, l.x+l.width)
			last.x, last.width = left, right-left
			return
		}
	}
	t.links = append(t.links, l)
	l.of.kids = append(l.of.kids, kid{page: l.page, link: len(t.links)})
}
