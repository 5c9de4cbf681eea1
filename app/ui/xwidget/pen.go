package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app/ui/look"
)

// pen collects the objects of a drawing.
type pen struct {
	widget  fyne.Widget
	hovered int
	objects []fyne.CanvasObject
	spots   []spot
}

func (p *pen) rect(name fyne.ThemeColorName, x, y, width, height, radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(ink(p.widget, name))
	r.CornerRadius = radius
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(width, height))
	p.objects = append(p.objects, r)
	return r
}

// text writes with its upper left corner at pos, and gives the size.
func (p *pen) text(s string, name fyne.ThemeColorName, size float32, pos fyne.Position) fyne.Size {
	t := newText(s, ink(p.widget, name), size)
	t.Move(pos)
	t.Resize(t.MinSize())
	p.objects = append(p.objects, t)
	return t.MinSize()
}

// textRight writes with its upper right corner at pos.
func (p *pen) textRight(s string, name fyne.ThemeColorName, size float32, pos fyne.Position) {
	p.text(s, name, size, pos.SubtractXY(widthOf(s, size), 0))
}

// textMid writes with the middle of its upper edge at pos.
func (p *pen) textMid(s string, name fyne.ThemeColorName, size float32, pos fyne.Position) {
	p.text(s, name, size, pos.SubtractXY(widthOf(s, size)/2, 0))
}

// spot marks a place; it tells whether the mouse is there.
func (p *pen) spot(index int, x, y, width, height float32, tip string) bool {
	p.spots = append(p.spots, spot{fyne.NewPos(x, y), fyne.NewSize(width, height), index, tip})
	return p.hovered == len(p.spots)-1
}

// tip writes what a spot says into a small box above it, within the chart.
func (p *pen) tip(s spot, size fyne.Size) {
	if s.tip == "" {
		return
	}
	width := widthOf(s.tip, captionSize()) + 2*look.Near
	height := lineHeight(captionSize()) + look.Near
	x := max(0, min(s.pos.X+s.size.Width/2-width/2, size.Width-width))
	y := max(0, s.pos.Y-height-look.Tight)
	box := p.rect(theme.ColorNameForeground, x, y, width, height, theme.Size(theme.SizeNameSelectionRadius))
	box.Shadow = canvas.Shadow{Color: ink(p.widget, theme.ColorNameShadow), BlurRadius: 6, Offset: fyne.NewPos(0, 2)}
	p.text(s.tip, theme.ColorNameBackground, captionSize(), fyne.NewPos(x+look.Near, y+look.Tight))
}
