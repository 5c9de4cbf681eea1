package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ground is a plain surface in one of the theme's colours, which follows the
// theme when that changes.
type ground struct {
	widget.BaseWidget
	colour fyne.ThemeColorName
}

func newGround(colour fyne.ThemeColorName) *ground {
	g := &ground{colour: colour}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer is called by Fyne.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	r := canvas.NewRectangle(color.Transparent)
	return &groundRenderer{widget.NewSimpleRenderer(r), g, r}
}

type groundRenderer struct {
	fyne.WidgetRenderer
	g *ground
	r *canvas.Rectangle
}

func (r *groundRenderer) Refresh() {
	r.r.FillColor = theme.Color(r.g.colour)
	r.r.Refresh()
}

func (r *groundRenderer) Layout(size fyne.Size) {
	r.r.FillColor = theme.Color(r.g.colour)
	r.r.Resize(size)
}
