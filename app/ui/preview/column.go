package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// column has the pages that are on the screen, each in its place among them all.
type column struct {
	widget.BaseWidget
	pages  *Pages
	sheets map[int]*sheet // by page
	spare  []*sheet
}

var _ fyne.Widget = (*column)(nil)

func newColumn(p *Pages) *column {
	c := &column{pages: p, sheets: make(map[int]*sheet)}
	c.ExtendBaseWidget(c)
	return c
}

// forget takes all pages off the screen.
func (c *column) forget() {
	for page, s := range c.sheets {
		delete(c.sheets, page)
		s.picture.Image = nil
		c.spare = append(c.spare, s)
	}
}

// place lays out what is on the screen, and has what lies beside it drawn too.
func (c *column) place() {
	p := c.pages
	view := p.scroll.Size()
	if p.painter == nil || view.IsZero() {
		canvas.Refresh(c)
		return
	}
	top := p.scroll.Offset.Y
	first, last := p.geometry.seen(top, top+view.Height)
	for page, s := range c.sheets {
		if page-1 < first || page-1 > last {
			delete(c.sheets, page)
			c.spare = append(c.spare, s)
		}
	}
	var wanted []picture
	for i := first; i <= last; i++ {
		c.put(i + 1)
		wanted = append(wanted, p.picture(i+1))
	}
	seen := p.weight(wanted)
	// What lies ahead is drawn too, as long as it does not crowd out what is seen.
	for _, i := range beside(first, last, max(p.columns, 2), len(p.sizes)) {
		if more := append(wanted, p.picture(i+1)); p.weight(more) <= roomy {
			wanted = more
		}
	}
	canvas.Refresh(c)
	p.painter.want(wanted, seen)
}

// beside are the pages after those that are seen and those just before, counted
// from 0, in the order in which one is likely to come to them.
func beside(first, last, ahead, count int) (list []int) {
	for i := last + 1; i <= min(last+ahead, count-1); i++ {
		list = append(list, i)
	}
	if first > 0 {
		list = append(list, first-1)
	}
	return list
}

// put shows a page in its place.
func (c *column) put(page int) {
	s := c.sheets[page]
	if s == nil {
		if n := len(c.spare); n > 0 {
			s, c.spare = c.spare[n-1], c.spare[:n-1]
		} else {
			s = newSheet(c.pages)
		}
		c.sheets[page] = s
	}
	b := c.pages.geometry.boxes[page-1]
	s.Move(fyne.NewPos(b.x, b.y))
	s.Resize(fyne.NewSize(b.w, b.h))
	c.fill(s, page)
}

func (c *column) fill(s *sheet, page int) {
	img, failed := c.pages.painter.picture(c.pages.picture(page))
	s.show(page, img, failed, c.pages.stale[page])
}

// drawn shows a page's picture, if the page is still on the screen.
func (c *column) drawn(page int) {
	if s := c.sheets[page]; s != nil {
		c.fill(s, page)
	}
}

// CreateRenderer is called by Fyne.
func (c *column) CreateRenderer() fyne.WidgetRenderer { return &columnRenderer{c} }

type columnRenderer struct{ c *column }

func (r *columnRenderer) Layout(fyne.Size)   {}
func (r *columnRenderer) MinSize() fyne.Size { return r.c.pages.geometry.size }
func (r *columnRenderer) Refresh()           { r.c.place() }

func (r *columnRenderer) Objects() []fyne.CanvasObject {
	list := make([]fyne.CanvasObject, 0, len(r.c.sheets))
	for _, s := range r.c.sheets {
		list = append(list, s)
	}
	return list
}

func (r *columnRenderer) Destroy() {}
