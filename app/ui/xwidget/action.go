package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// Action is a line of plain text that does something: it leads somewhere, or is
// the quiet sort of button that stands beside the work and not in its way.
type Action struct {
	widget.BaseWidget

	// OnTapped is raised by a tap, Enter or the space bar.
	OnTapped func()

	text    string
	icon    fyne.Resource
	quiet   bool // in the colour of what only explains
	hovered bool
	focused bool
}

var (
	_ fyne.Widget        = (*Action)(nil)
	_ fyne.Focusable     = (*Action)(nil)
	_ fyne.Tappable      = (*Action)(nil)
	_ desktop.Hoverable  = (*Action)(nil)
	_ desktop.Cursorable = (*Action)(nil)
)

// NewAction makes a line that leads somewhere, with an icon before it or nil.
func NewAction(text string, icon fyne.Resource, tapped func()) *Action {
	a := &Action{text: text, icon: icon, OnTapped: tapped}
	a.ExtendBaseWidget(a)
	return a
}

// NewQuietAction makes a button that does not draw the eye.
func NewQuietAction(text string, tapped func()) *Action {
	a := &Action{text: text, quiet: true, OnTapped: tapped}
	a.ExtendBaseWidget(a)
	return a
}

// SetText shows another text.
func (a *Action) SetText(text string) {
	a.text = text
	a.Refresh()
}

// Text is what the line says.
func (a *Action) Text() string { return a.text }

// Tapped is called by Fyne.
func (a *Action) Tapped(*fyne.PointEvent) {
	if a.OnTapped != nil {
		a.OnTapped()
	}
}

// Cursor is asked by Fyne.
func (a *Action) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn is called by Fyne.
func (a *Action) MouseIn(*desktop.MouseEvent) { a.hovered = true; a.Refresh() }

// MouseMoved is called by Fyne.
func (a *Action) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (a *Action) MouseOut() { a.hovered = false; a.Refresh() }

// FocusGained is called by Fyne.
func (a *Action) FocusGained() { a.focused = true; a.Refresh(); reveal(a) }

// FocusLost is called by Fyne.
func (a *Action) FocusLost() { a.focused = false; a.Refresh() }

// TypedRune is called by Fyne.
func (a *Action) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (a *Action) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		a.Tapped(nil)
	}
}

// CreateRenderer is called by Fyne.
func (a *Action) CreateRenderer() fyne.WidgetRenderer {
	r := &actionRenderer{a: a, ground: canvas.NewRectangle(color.Transparent), label: widget.NewLabel("")}
	r.label.Truncation = fyne.TextTruncateEllipsis
	r.ground.CornerRadius = theme.Size(theme.SizeNameButtonRadius)
	if a.icon != nil {
		r.image = canvas.NewImageFromResource(a.icon)
		r.image.FillMode = canvas.ImageFillContain
	}
	r.paint()
	return r
}

type actionRenderer struct {
	a      *Action
	ground *canvas.Rectangle
	image  *canvas.Image // nil without an icon
	label  *widget.Label
}

// actionHeight is the height of the line, iconSide that of its icon.
const (
	actionHeight = 32
	iconSide     = 16
)

func (r *actionRenderer) paint() {
	r.label.Text = r.a.text
	r.label.Importance = widget.MediumImportance
	if r.a.quiet && !r.a.hovered && !r.a.focused {
		r.label.Importance = widget.LowImportance
	}
	r.label.Refresh()
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = color.Transparent, color.Transparent, 0
	if r.a.hovered {
		r.ground.FillColor = theme.Color(theme.ColorNameHover)
	}
	if r.a.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1
	}
	r.ground.Refresh()
}

func (r *actionRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	x := float32(0)
	if r.image != nil {
		r.image.Move(fyne.NewPos(look.Near, (size.Height-iconSide)/2))
		r.image.Resize(fyne.NewSquareSize(iconSide))
		x = look.Near + iconSide
	}
	h := r.label.MinSize().Height
	r.label.Move(fyne.NewPos(x, (size.Height-h)/2))
	r.label.Resize(fyne.NewSize(size.Width-x, h))
}

func (r *actionRenderer) MinSize() fyne.Size {
	width := widthOf(r.a.text, textSize()) + 2*look.Near + 1
	if r.image != nil {
		width += look.Near + iconSide
		width = min(width, 200) // a line that leads somewhere may be cut
	}
	return fyne.NewSize(width, actionHeight)
}

func (r *actionRenderer) Refresh() {
	r.paint()
	r.Layout(r.a.Size())
	canvas.Refresh(r.a)
}

func (r *actionRenderer) Objects() []fyne.CanvasObject {
	if r.image != nil {
		return []fyne.CanvasObject{r.ground, r.image, r.label}
	}
	return []fyne.CanvasObject{r.ground, r.label}
}

func (r *actionRenderer) Destroy() {}
