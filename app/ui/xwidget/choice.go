package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
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
	// Clearable lets the user take the choice back, by the delete keys or by a tap
	// on what is chosen.
	Clearable bool

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
	if index >= 0 && index < len(c.options) {
		c.change(c.options[index].Key)
	}
}

func (c *Choice) change(key string) {
	if c.Disabled() || key == c.selected {
		return
	}
	c.SetSelected(key)
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
	case fyne.KeyEscape:
		escape(c, key)
	case fyne.KeyDelete, fyne.KeyBackspace:
		if c.Clearable {
			c.change("")
		}
	}
}

// TypedRune is called by Fyne.
func (c *Choice) TypedRune(r rune) {
	if r >= '1' && r <= '9' {
		c.choose(int(r - '1'))
	}
}

// FocusGained is called by Fyne.
func (c *Choice) FocusGained() { c.focused = true; c.Refresh(); reveal(c) }

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
	at := c.at(e.Position)
	if c.Clearable && at >= 0 && at == c.index() {
		c.change("")
		return
	}
	c.choose(at)
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
