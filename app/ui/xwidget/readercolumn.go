package xwidget

import (
	"slices"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// readerColumn lays the sentences of a [Reader] out under each other. It knows
// where all stand as soon as it knows its width, and has rows for those on the
// screen.
type readerColumn struct {
	widget.BaseWidget
	reader  *Reader
	wrapper *wrapper
	names   *wrapper  // breaks the names in the margin
	width   float32   // of the lines
	ends    []float32 // of the sentences, by number
	of      string    // the letter that they are the ends of
	rows    map[int]*readerRow
	spare   []*readerRow
	placing bool
}

var _ fyne.Widget = (*readerColumn)(nil)

func newReaderColumn(r *Reader) *readerColumn {
	c := &readerColumn{reader: r, wrapper: newWrapper(readingSize()), names: newWrapper(captionSize()), rows: make(map[int]*readerRow)}
	c.ExtendBaseWidget(c)
	return c
}

const (
	readerGutter = 24  // before the text: the cursor, and the sign of what is marked
	readerMost   = 620 // the longest line: some 85 letters
	readerMargin = 152 // behind the text: bars and names
	readerNames  = 280 // the longest line of a name
	scrollRoom   = 14  // what the scroll bar takes of the margin
	readerInset  = 3   // above and below the lines of a sentence
	paragraphGap = 12
)

// lineWidth is the room for a line of text where the column is that wide.
func lineWidth(column float32) float32 {
	return max(120, min(readerMost, column-readerGutter-readerMargin))
}

func readingLine() float32 { return lineHeight(readingSize()) + look.Tight - 1 }

// measure finds where each sentence ends, if that may be elsewhere than before.
func (c *readerColumn) measure() {
	r := c.reader
	if r.scroll == nil || r.scroll.Size().Width <= 0 {
		return
	}
	width := lineWidth(r.scroll.Size().Width)
	if width == c.width && r.text == c.of && len(c.ends) == len(r.sentences) {
		return
	}
	c.width, c.of = width, r.text
	c.ends = slices.Grow(c.ends[:0], len(r.sentences))
	y := float32(0)
	for i, s := range r.sentences {
		y += float32(len(c.wrapper.lines(s.In(r.text), c.width)))*readingLine() + 2*readerInset + c.gap(i)
		c.ends = append(c.ends, y)
	}
}

// gap is the room behind a sentence: more where a paragraph ends.
func (c *readerColumn) gap(i int) float32 {
	r := c.reader
	if i+1 < len(r.sentences) && strings.Count(r.text[r.sentences[i].To:r.sentences[i+1].From], "\n") > 1 {
		return paragraphGap
	}
	return 1
}

func (c *readerColumn) top(i int) float32 {
	if i == 0 || i > len(c.ends) {
		return 0
	}
	return c.ends[i-1]
}

func (c *readerColumn) height() float32 { return c.top(len(c.ends)) }

// at is the sentence that stands at a height.
func (c *readerColumn) at(y float32) int {
	return sort.Search(len(c.ends), func(i int) bool { return c.ends[i] > y })
}

// pageFrom is the sentence that stands a page further down or up.
func (c *readerColumn) pageFrom(i, direction int) int {
	page := c.reader.scroll.Size().Height - 2*readingLine()
	if direction < 0 {
		return min(c.at(max(0, c.top(i)-page)), i-1)
	}
	return max(c.at(c.top(i)+page), i+1)
}

// reveal brings a sentence into view, with a line above and below it.
func (c *readerColumn) reveal(i int) {
	scroll := c.reader.scroll
	if i >= len(c.ends) {
		return
	}
	top, bottom := c.top(i)-readingLine(), c.ends[i]+readingLine()
	switch height := scroll.Size().Height; {
	case top < scroll.Offset.Y || bottom-top > height:
		scroll.Offset.Y = max(0, top)
	case bottom > scroll.Offset.Y+height:
		scroll.Offset.Y = max(0, min(bottom, c.height())-height)
	}
	scroll.Refresh()
	c.place()
}

// place gives each sentence on the screen a row, and takes those of the others
// back.
func (c *readerColumn) place() {
	scroll := c.reader.scroll
	if c.placing || scroll == nil || len(c.ends) != len(c.reader.sentences) {
		return
	}
	c.placing = true
	defer func() { c.placing = false }()
	first, last := c.at(scroll.Offset.Y), c.at(scroll.Offset.Y+scroll.Size().Height)
	for i, row := range c.rows {
		if i < first || i > last {
			delete(c.rows, i)
			c.spare = append(c.spare, row)
		}
	}
	for i := first; i <= last && i < len(c.ends); i++ {
		row := c.row(i)
		row.Move(fyne.NewPos(0, c.top(i)))
		row.Resize(fyne.NewSize(scroll.Size().Width, c.ends[i]-c.top(i)))
		row.show(i)
	}
	canvas.Refresh(c)
}

func (c *readerColumn) row(i int) *readerRow {
	row := c.rows[i]
	if row == nil {
		if n := len(c.spare); n > 0 {
			row, c.spare = c.spare[n-1], c.spare[:n-1]
		} else {
			row = newReaderRow(c)
		}
		c.rows[i] = row
	}
	return row
}

// refresh draws everything anew, as in other colours.
func (c *readerColumn) refresh() {
	c.measure()
	c.place()
	for _, row := range c.rows {
		row.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (c *readerColumn) CreateRenderer() fyne.WidgetRenderer { return &readerColumnRenderer{c} }

type readerColumnRenderer struct{ column *readerColumn }

func (d *readerColumnRenderer) Destroy()           {}
func (d *readerColumnRenderer) Layout(fyne.Size)   { d.column.place() }
func (d *readerColumnRenderer) Refresh()           { d.column.place() }
func (d *readerColumnRenderer) MinSize() fyne.Size { return fyne.NewSize(0, d.column.height()) }

// Objects are the rows on the screen.
func (d *readerColumnRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, len(d.column.rows))
	for _, row := range d.column.rows {
		objects = append(objects, row)
	}
	return objects
}
