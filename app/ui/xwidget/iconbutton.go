package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// iconButton is the small button inside a field. The mouse is for it alone:
// whoever types has a key that does the same, so Tab passes it by.
type iconButton struct {
	widget.BaseWidget
	icon     *look.Icon
	onTapped func()
	hovered  bool
}

var (
	_ fyne.Widget        = (*iconButton)(nil)
	_ fyne.Tappable      = (*iconButton)(nil)
	_ desktop.Hoverable  = (*iconButton)(nil)
	_ desktop.Cursorable = (*iconButton)(nil)
)

func newIconButton(icon *look.Icon, onTapped func()) *iconButton {
	b := &iconButton{icon: icon, onTapped: onTapped}
	b.ExtendBaseWidget(b)
	return b
}

func (b *iconButton) Tapped(*fyne.PointEvent) { b.onTapped() }

func (b *iconButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (b *iconButton) MouseIn(*desktop.MouseEvent)    { b.hovered = true; b.Refresh() }
func (b *iconButton) MouseMoved(*desktop.MouseEvent) {}
func (b *iconButton) MouseOut()                      { b.hovered = false; b.Refresh() }

// CreateRenderer is called by Fyne.
func (b *iconButton) CreateRenderer() fyne.WidgetRenderer {
	image := canvas.NewImageFromResource(b.icon)
	image.FillMode = canvas.ImageFillContain
	r := &renderer{objects: []fyne.CanvasObject{image}}
	side := theme.Size(theme.SizeNameInlineIcon)
	r.minSize = func() fyne.Size { return fyne.NewSize(side+2*look.Near, side+look.Near) }
	r.layout = func(size fyne.Size) {
		image.Resize(fyne.NewSquareSize(side))
		image.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
	}
	r.refresh = func() {
		colour := look.ColorNameSecondary
		if b.hovered {
			colour = theme.ColorNameForeground
		}
		image.Resource = b.icon.In(colour)
		image.Refresh()
	}
	r.refresh()
	return r
}
