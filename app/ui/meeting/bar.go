package meeting

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// bar tells how many responses take a stance: the word, a bar with a pattern of its
// own, and the number. A projector washes colours out, and not everybody tells
// them apart.
type bar struct {
	widget.BaseWidget
	stance  app.Stance
	n, most int
	name    *widget.Label
	number  *widget.Label
}

func newBar(stance app.Stance, name string, n, most int) *bar {
	b := &bar{stance: stance, n: n, most: most, name: widget.NewLabel(name), number: widget.NewLabel(strconv.Itoa(n))}
	b.number.TextStyle.Bold = true
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is called by Fyne.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	drawn := canvas.NewRasterWithPixels(b.pixel)
	drawn.SetMinSize(fyne.NewSize(0, 1))
	row := container.New(xwidget.Shares{3, 7}, b.name,
		container.New(&length{float32(b.n) / float32(max(1, b.most))}, drawn, b.number))
	return widget.NewSimpleRenderer(row)
}

// length gives a bar its share of the room that the number leaves.
type length struct{ share float32 }

// Layout is called by Fyne.
func (l *length) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	drawn, number := objects[0], objects[1]
	room := max(0, size.Width-number.MinSize().Width)
	inset := theme.InnerPadding() * 0.8
	drawn.Move(fyne.NewPos(0, inset))
	drawn.Resize(fyne.NewSize(room*l.share, max(0, size.Height-2*inset)))
	number.Move(fyne.NewPos(room*l.share, 0))
	number.Resize(fyne.NewSize(number.MinSize().Width, size.Height))
}

// MinSize is called by Fyne.
func (l *length) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().Add(fyne.NewSize(60, 0))
}

// pixel is a point of the pattern: full, slanted stripes, a net, or a frame alone.
func (b *bar) pixel(x, y, w, h int) color.Color {
	const step, line = 14, 6
	fill := theme.ColorForWidget(xwidget.StanceColor(b.stance), b)
	ground := theme.ColorForWidget(theme.ColorNameBackground, b)
	edge := x < 2 || y < 2 || x >= w-2 || y >= h-2
	ink := true
	switch b.stance {
	case app.Partly:
		ink = (x+y)%step < line+2
	case app.Against:
		ink = (x+y)%step < 3 || (x-y+h)%step < 3
		if edge || ink {
			return fill
		}
		return mixed(fill, ground)
	case app.Neutral:
		if edge {
			return theme.ColorForWidget(theme.ColorNameForeground, b)
		}
		ink = false
	}
	if edge || ink {
		return fill
	}
	return ground
}

// mixed is a colour half way to another.
func mixed(a, b color.Color) color.Color {
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	return color.NRGBA64{R: uint16((ar + br) / 2), G: uint16((ag + bg) / 2), B: uint16((ab + bb) / 2), A: 0xffff}
}
