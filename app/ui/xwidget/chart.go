package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// chart is what all charts have: a drawing made of canvas objects, places in it
// that can be pointed at and tapped, and words for when there is nothing to draw.
type chart struct {
	widget.BaseWidget
	self    fyne.Widget
	empty   string
	hasData func() bool
	draw    func(p *pen, size fyne.Size)
	minSize func() fyne.Size
	onTap   func() func(index int) // what a tap does; it gives nil for nothing

	spots   []spot
	hovered int // index of a spot, -1 for none
}

// spot is a place in a chart that stands for one of its numbers.
type spot struct {
	pos   fyne.Position
	size  fyne.Size
	index int    // -1 for a place that only says something
	tip   string // said while the mouse is there
}

func (s spot) holds(p fyne.Position) bool {
	return p.X >= s.pos.X && p.Y >= s.pos.Y && p.X < s.pos.X+s.size.Width && p.Y < s.pos.Y+s.size.Height
}

var (
	_ desktop.Hoverable  = (*chart)(nil)
	_ desktop.Cursorable = (*chart)(nil)
	_ fyne.Tappable      = (*chart)(nil)
)

func (c *chart) extend(self fyne.Widget) {
	c.self, c.hovered = self, -1
	c.ExtendBaseWidget(self)
}

func (c *chart) spotAt(pos fyne.Position) int {
	for i, s := range c.spots {
		if s.holds(pos) {
			return i
		}
	}
	return -1
}

// Tapped is called by Fyne.
func (c *chart) Tapped(e *fyne.PointEvent) {
	if i, tap := c.spotAt(e.Position), c.onTap(); i >= 0 && c.spots[i].index >= 0 && tap != nil {
		tap(c.spots[i].index)
	}
}

// Cursor is asked by Fyne: a hand where a tap does something.
func (c *chart) Cursor() desktop.Cursor {
	if c.hovered >= 0 && c.hovered < len(c.spots) && c.spots[c.hovered].index >= 0 && c.onTap() != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseIn is called by Fyne.
func (c *chart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved is called by Fyne.
func (c *chart) MouseMoved(e *desktop.MouseEvent) { c.hover(c.spotAt(e.Position)) }

// MouseOut is called by Fyne.
func (c *chart) MouseOut() { c.hover(-1) }

func (c *chart) hover(spot int) {
	if c.hovered != spot {
		c.hovered = spot
		c.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (c *chart) CreateRenderer() fyne.WidgetRenderer {
	r := &chartRenderer{chart: c}
	r.Layout(c.Size())
	return r
}

// chartRenderer draws the whole chart anew when something changes: it is some
// hundred objects at the most, and simple beats clever.
type chartRenderer struct {
	chart   *chart
	objects []fyne.CanvasObject
}

func (r *chartRenderer) Destroy()                     {}
func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *chartRenderer) MinSize() fyne.Size           { return r.chart.minSize() }

func (r *chartRenderer) Refresh() {
	r.Layout(r.chart.Size())
	canvas.Refresh(r.chart.self)
}

func (r *chartRenderer) Layout(size fyne.Size) {
	c := r.chart
	p := &pen{widget: c.self, hovered: c.hovered}
	if c.hasData() {
		c.draw(p, size)
	} else {
		p.text(Fitted(c.empty, size.Width, textSize(), fyne.TextStyle{}), look.ColorNameSecondary, textSize(), fyne.NewPos(0, look.Near))
	}
	c.spots = p.spots
	if c.hovered >= 0 && c.hovered < len(c.spots) {
		p.tip(c.spots[c.hovered], size)
	}
	r.objects = p.objects
}
