package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// Tick is the box at a line of a list in which several lines can be chosen. The
// mouse is for it alone: who types ticks by a key of the list, so Tab passes it by.
type Tick struct {
	widget.BaseWidget

	// OnTapped is raised by a tap; what is ticked is the screen's to say.
	OnTapped func()

	on bool
}

var (
	_ fyne.Widget        = (*Tick)(nil)
	_ fyne.Tappable      = (*Tick)(nil)
	_ desktop.Cursorable = (*Tick)(nil)
)

// NewTick makes an empty box.
func NewTick(tapped func()) *Tick {
	t := &Tick{OnTapped: tapped}
	t.ExtendBaseWidget(t)
	return t
}

// Set ticks the box, or empties it.
func (t *Tick) Set(on bool) {
	if t.on != on {
		t.on = on
		t.Refresh()
	}
}

// On reports whether the box is ticked.
func (t *Tick) On() bool { return t.on }

// Tapped is called by Fyne.
func (t *Tick) Tapped(*fyne.PointEvent) { call(t.OnTapped) }

// Cursor is asked by Fyne.
func (t *Tick) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by Fyne.
func (t *Tick) CreateRenderer() fyne.WidgetRenderer {
	const side = 16
	box := canvas.NewRectangle(nil)
	box.CornerRadius, box.StrokeWidth = 3, 1
	mark := canvas.NewImageFromResource(look.IconDone)
	mark.FillMode = canvas.ImageFillContain
	r := &renderer{objects: []fyne.CanvasObject{box, mark}}
	r.minSize = func() fyne.Size { return fyne.NewSquareSize(side + 2*look.Near) }
	r.layout = func(size fyne.Size) {
		at := fyne.NewPos((size.Width-side)/2, (size.Height-side)/2)
		for _, o := range r.objects {
			o.Move(at)
			o.Resize(fyne.NewSquareSize(side))
		}
	}
	r.refresh = func() {
		box.FillColor, box.StrokeColor = ink(t, theme.ColorNameInputBackground), ink(t, look.ColorNameSecondary)
		mark.Hidden = !t.on
		if t.on {
			box.FillColor, box.StrokeColor = ink(t, theme.ColorNamePrimary), ink(t, theme.ColorNamePrimary)
			mark.Resource = look.IconDone.In(theme.ColorNameForegroundOnPrimary)
		}
		box.Refresh()
		mark.Refresh()
	}
	r.refresh()
	return r
}
