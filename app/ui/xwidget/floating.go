package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// floating shows a body beneath a field, above everything else. It fills the
// canvas, so that a click elsewhere closes it.
//
// Fyne gives the keys to the topmost overlay. The field under it does not lose
// its focus or its cursor, but hears nothing any more
// (https://github.com/fyne-io/fyne/pull/1318). So the panel in the overlay takes
// the keys and hands every one on to the field.
type floating struct {
	widget.BaseWidget
	anchor  fyne.Widget
	panel   *panel
	focus   fyne.Focusable // what takes the keys; nil: the panel, which hands them on
	narrow  bool           // no wider than it needs
	onClose func()
	canvas  fyne.Canvas // nil when closed
}

var (
	_ fyne.Widget   = (*floating)(nil)
	_ fyne.Tappable = (*floating)(nil)
)

// keyTaker gets what is typed while something floats.
type keyTaker interface {
	TypedKey(*fyne.KeyEvent)
	TypedRune(rune)
	TypedShortcut(fyne.Shortcut)
}

func newFloating(anchor fyne.Widget, body fyne.CanvasObject, keys keyTaker) *floating {
	f := &floating{anchor: anchor}
	f.panel = newPanel(body, keys, f.close)
	f.ExtendBaseWidget(f)
	return f
}

func (f *floating) isOpen() bool { return f.canvas != nil }

func (f *floating) open() {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.anchor)
	if f.isOpen() || c == nil {
		return
	}
	f.canvas = c
	c.Overlays().Add(f)
	if f.focus != nil {
		c.Focus(f.focus)
		return
	}
	c.Focus(f.panel)
}

func (f *floating) close() {
	if !f.isOpen() {
		return
	}
	c := f.canvas
	f.canvas = nil
	c.Overlays().Remove(f)
	if f.onClose != nil {
		f.onClose()
	}
}

// leave closes and moves the focus on from the field, as Tab does.
func (f *floating) leave() {
	c := f.canvas
	f.close()
	if c == nil {
		return
	}
	if shiftIsDown() {
		c.FocusPrevious()
	} else {
		c.FocusNext()
	}
}

func shiftIsDown() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// Tapped is called by Fyne for a click beside the panel.
func (f *floating) Tapped(*fyne.PointEvent) { f.close() }

// CreateRenderer is called by Fyne.
func (f *floating) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{objects: []fyne.CanvasObject{f.panel}}
	r.minSize = func() fyne.Size { return fyne.Size{} }
	r.refresh = func() { r.layout(f.Size()); f.panel.Refresh() }
	r.layout = f.place
	return r
}

// place puts the panel beneath the anchor, or above it where there is more room.
func (f *floating) place(size fyne.Size) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.anchor)
	want := f.panel.MinSize()
	if !f.narrow {
		want.Width = max(want.Width, f.anchor.Size().Width)
	}
	below := size.Height - at.Y - f.anchor.Size().Height - 2*look.Tight
	above := at.Y - 2*look.Tight
	y := at.Y + f.anchor.Size().Height + look.Tight
	if want.Height > below && above > below {
		want.Height = min(want.Height, above)
		y = at.Y - look.Tight - want.Height
	}
	x := max(0, min(at.X, size.Width-want.Width))
	f.panel.Move(fyne.NewPos(x, y))
	f.panel.Resize(want)
}
