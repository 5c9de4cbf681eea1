package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// Option is one of the alternatives of a [Choice].
type Option struct {
	Key   string
	Label string
	// Color fills the segment when it is chosen; "" is the accent.
	Color fyne.ThemeColorName
}

// Choice shows two to five alternatives side by side, of which one holds, or
// none yet. The arrows choose, and so do the figures from 1.
type Choice struct {
	widget.DisableableWidget

	// OnChanged is raised when the user has chosen another.
	OnChanged func(key string)

	options  []Option
	selected string
	focused  bool
	hovered  int // -1 for none
}

var (
	_ fyne.Widget       = (*Choice)(nil)
	_ fyne.Focusable    = (*Choice)(nil)
	_ fyne.Tappable     = (*Choice)(nil)
	_ desktop.Hoverable = (*Choice)(nil)
)

// NewChoice makes a choice of which nothing is chosen.
func NewChoice(options []Option, onChanged func(key string)) *Choice {
	c := &Choice{options: options, OnChanged: onChanged, hovered: -1}
	c.ExtendBaseWidget(c)
	return c
}

// SetSelected shows what is chosen; a key that is no option's shows nothing.
func (c *Choice) SetSelected(key string) {
	c.selected = key
	c.Refresh()
}

// Selected is the key of what is chosen; "" for nothing.
func (c *Choice) Selected() string { return c.selected }

func (c *Choice) choose(index int) {
	if c.Disabled() || index < 0 || index >= len(c.options) || c.options[index].Key == c.selected {
		return
	}
	c.SetSelected(c.options[index].Key)
	if c.OnChanged != nil {
		c.OnChanged(c.selected)
	}
}

func (c *Choice) index() int {
	for i, o := range c.options {
		if o.Key == c.selected {
			return i
		}
	}
	return -1
}

// TypedKey is called by Fyne.
func (c *Choice) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		c.choose(max(0, c.index()-1))
	case fyne.KeyRight, fyne.KeyDown:
		c.choose(min(len(c.options)-1, c.index()+1))
	case fyne.KeySpace: // goes round, so that one key is enough
		c.choose((c.index() + 1) % max(1, len(c.options)))
	case fyne.KeyHome:
		c.choose(0)
	case fyne.KeyEnd:
		c.choose(len(c.options) - 1)
	}
}

// TypedRune is called by Fyne.
func (c *Choice) TypedRune(r rune) {
	if r >= '1' && r <= '9' {
		c.choose(int(r - '1'))
	}
}

// FocusGained is called by Fyne.
func (c *Choice) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost is called by Fyne.
func (c *Choice) FocusLost() { c.focused = false; c.Refresh() }

// Tapped is called by Fyne.
func (c *Choice) Tapped(e *fyne.PointEvent) {
	if c.Disabled() {
		return
	}
	if on := fyne.CurrentApp().Driver().CanvasForObject(c); on != nil {
		on.Focus(c)
	}
	c.choose(c.at(e.Position))
}

// MouseIn is called by Fyne.
func (c *Choice) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved is called by Fyne.
func (c *Choice) MouseMoved(e *desktop.MouseEvent) {
	if i := c.at(e.Position); i != c.hovered {
		c.hovered = i
		c.Refresh()
	}
}

// MouseOut is called by Fyne.
func (c *Choice) MouseOut() { c.hovered = -1; c.Refresh() }

// at is the segment under a point.
func (c *Choice) at(pos fyne.Position) int {
	left := float32(0)
	for i, w := range c.widths(c.Size().Width) {
		left += w
		if pos.X < left {
			return i
		}
	}
	return -1
}

// widths are those of the segments: as wide as their words, and what is left
// over shared among them.
func (c *Choice) widths(total float32) []float32 {
	widths := make([]float32, len(c.options))
	used := float32(0)
	for i, o := range c.options {
		widths[i] = widthOf(o.Label, textSize()) + 2*look.Near + look.Tight
		used += widths[i]
	}
	if extra := (total - used) / float32(max(1, len(widths))); extra > 0 {
		for i := range widths {
			widths[i] += min(extra, 2*look.Apart)
		}
	}
	return widths
}

// CreateRenderer is called by Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	frame := canvas.NewRectangle(nil)
	ring := canvas.NewRectangle(nil)
	r := &renderer{objects: []fyne.CanvasObject{frame}}
	grounds := make([]*canvas.Rectangle, len(c.options))
	labels := make([]*canvas.Text, len(c.options))
	for i := range c.options {
		grounds[i], labels[i] = canvas.NewRectangle(nil), newText("", nil, textSize())
		r.objects = append(r.objects, grounds[i], labels[i])
	}
	r.objects = append(r.objects, ring)
	r.minSize = func() fyne.Size {
		width := float32(0)
		for _, w := range c.widths(0) {
			width += w
		}
		return fyne.NewSize(width, look.RowHeight)
	}
	r.layout = func(size fyne.Size) {
		top := (size.Height - look.RowHeight) / 2
		left := float32(0)
		for i, w := range c.widths(size.Width) {
			grounds[i].Move(fyne.NewPos(left+2, top+2))
			grounds[i].Resize(fyne.NewSize(w-4, look.RowHeight-4))
			centre(labels[i], left, top, w, look.RowHeight)
			left += w
		}
		for _, o := range []fyne.CanvasObject{frame, ring} {
			o.Move(fyne.NewPos(0, top))
			o.Resize(fyne.NewSize(left, look.RowHeight))
		}
	}
	r.refresh = func() {
		radius := theme.Size(theme.SizeNameInputRadius)
		frame.FillColor, frame.CornerRadius = ink(c, look.ColorNameSubtle), radius
		ring.FillColor, ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = nil, nil, 0, radius
		if c.focused {
			ring.StrokeColor, ring.StrokeWidth = ink(c, theme.ColorNamePrimary), 2
		}
		for i, o := range c.options {
			c.paint(o, i, grounds[i], labels[i])
			grounds[i].CornerRadius = radius - 2
		}
		r.layout(c.Size())
		canvas.Refresh(c)
	}
	r.refresh()
	return r
}

func (c *Choice) paint(o Option, i int, ground *canvas.Rectangle, label *canvas.Text) {
	fill, on := fyne.ThemeColorName(""), look.ColorNameSecondary
	switch {
	case o.Key == c.selected && o.Color != "":
		fill, on = o.Color, look.On(o.Color)
	case o.Key == c.selected:
		fill, on = theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
	case i == c.hovered && !c.Disabled():
		fill, on = theme.ColorNameHover, theme.ColorNameForeground
	}
	if c.Disabled() && o.Key != c.selected {
		on = theme.ColorNameDisabled
	}
	ground.Hidden = fill == ""
	if fill != "" {
		ground.FillColor = ink(c, fill)
	}
	label.Text, label.Color = o.Label, ink(c, on)
}
