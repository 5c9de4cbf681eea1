package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// Tint lies behind a line that may be the one at hand, and shows that it is.
type Tint struct {
	widget.BaseWidget
	on bool
}

var _ fyne.Widget = (*Tint)(nil)

// NewTint makes one that shows nothing yet.
func NewTint() *Tint {
	t := &Tint{}
	t.ExtendBaseWidget(t)
	return t
}

// Set says whether the line is the one at hand.
func (t *Tint) Set(on bool) {
	if t.on != on {
		t.on = on
		t.Refresh()
	}
}

// CreateRenderer is called by Fyne. A bar at the left tells it where colours do not.
func (t *Tint) CreateRenderer() fyne.WidgetRenderer {
	ground, bar := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	r := &renderer{objects: []fyne.CanvasObject{ground, bar}}
	r.minSize = func() fyne.Size { return fyne.Size{} }
	r.layout = func(size fyne.Size) {
		ground.Resize(size)
		bar.Resize(fyne.NewSize(3, size.Height))
	}
	r.refresh = func() {
		ground.Hidden, bar.Hidden = !t.on, !t.on
		ground.CornerRadius, bar.CornerRadius = theme.Size(theme.SizeNameSelectionRadius), 1
		ground.FillColor, bar.FillColor = ink(t, look.ColorNameAccentTint), ink(t, theme.ColorNamePrimary)
		canvas.Refresh(t)
	}
	r.refresh()
	return r
}
