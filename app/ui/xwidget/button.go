package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// Button is Fyne's button, which Enter presses too: Fyne's knows only the space
// bar, and who fills in a form by keyboard ends it with Enter.
//
// A focused button has a ring: Fyne's own sign, a shade of the fill, is not seen on
// the fill of a primary button.
type Button struct {
	widget.Button
	focused bool
}

var _ fyne.Widget = (*Button)(nil)

// NewButton makes a button.
func NewButton(label string, tapped func()) *Button { return NewButtonWithIcon(label, nil, tapped) }

// NewButtonWithIcon makes a button with an icon before its label.
func NewButtonWithIcon(label string, icon fyne.Resource, tapped func()) *Button {
	b := &Button{}
	b.Text, b.Icon, b.OnTapped = label, icon, tapped
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained is called by Fyne.
func (b *Button) FocusGained() {
	b.focused = true
	b.Button.FocusGained()
	reveal(b)
}

// FocusLost is called by Fyne.
func (b *Button) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
}

// CreateRenderer is called by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	ring := canvas.NewRectangle(color.Transparent)
	r := &ringed{WidgetRenderer: b.Button.CreateRenderer(), ring: ring, button: b}
	r.paint()
	return r
}

// ringed is a renderer with a ring around what another draws, while that has the
// focus.
type ringed struct {
	fyne.WidgetRenderer
	ring   *canvas.Rectangle
	button *Button
}

func (r *ringed) Objects() []fyne.CanvasObject { return append(r.WidgetRenderer.Objects(), r.ring) }

func (r *ringed) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Move(fyne.NewSquareOffsetPos(ringInset))
	r.ring.Resize(size.SubtractWidthHeight(2*ringInset, 2*ringInset))
}

func (r *ringed) Refresh() {
	r.paint()
	r.WidgetRenderer.Refresh()
}

// ringInset is the distance of the ring from the button's edge.
const ringInset = 2

func (r *ringed) paint() {
	r.ring.Hidden = !r.button.focused
	r.ring.StrokeWidth = 1.5
	r.ring.CornerRadius = theme.Size(theme.SizeNameButtonRadius) - ringInset
	r.ring.StrokeColor = ink(r.button, theme.ColorNamePrimary)
	if r.button.Importance == widget.HighImportance {
		r.ring.StrokeColor = ink(r.button, theme.ColorNameForegroundOnPrimary)
	}
	r.ring.Refresh()
}

// TypedKey is called by Fyne.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		key = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	if key.Name == fyne.KeyEscape {
		escape(b, key)
		return
	}
	b.Button.TypedKey(key)
}

// NewPrimaryButton makes the button for what one most likely wants to do; icon may
// be nil. A page has one.
func NewPrimaryButton(label string, icon *look.Icon, tapped func()) *Button {
	b := NewButton(label, tapped)
	if icon != nil {
		b.Icon = icon.In(theme.ColorNameForegroundOnPrimary)
	}
	b.Importance = widget.HighImportance
	return b
}
