package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app/ui/look"
)

// widths are those of the segments: as wide as their words, and what is left
// over shared among them.
func (c *Choice) widths(total float32) []float32 {
	widths := make([]float32, len(c.options))
	used := float32(0)
	for i, o := range c.options {
		widths[i] = widthOf(o.Label, textSize()) + 2*look.Near + look.Tight
		used += widths[i]
	}
	if extra := (total - used) / float32(max(1, len(widths))); extra > 0 {
		for i := range widths {
			widths[i] += min(extra, 2*look.Apart)
		}
	}
	return widths
}

// CreateRenderer is called by Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	frame := canvas.NewRectangle(nil)
	ring := canvas.NewRectangle(nil)
	r := &renderer{objects: []fyne.CanvasObject{frame}}
	grounds := make([]*canvas.Rectangle, len(c.options))
	labels := make([]*canvas.Text, len(c.options))
	for i := range c.options {
		grounds[i], labels[i] = canvas.NewRectangle(nil), newText("", nil, textSize())
		r.objects = append(r.objects, grounds[i], labels[i])
	}
	r.objects = append(r.objects, ring)
	r.minSize = func() fyne.Size {
		width := float32(0)
		for _, w := range c.widths(0) {
			width += w
		}
		return fyne.NewSize(width, look.RowHeight)
	}
	r.layout = func(size fyne.Size) {
		top := (size.Height - look.RowHeight) / 2
		left := float32(0)
		for i, w := range c.widths(size.Width) {
			grounds[i].Move(fyne.NewPos(left+2, top+2))
			grounds[i].Resize(fyne.NewSize(w-4, look.RowHeight-4))
			centre(labels[i], left, top, w, look.RowHeight)
			left += w
		}
		for _, o := range []fyne.CanvasObject{frame, ring} {
			o.Move(fyne.NewPos(0, top))
			o.Resize(fyne.NewSize(left, look.RowHeight))
		}
	}
	r.refresh = func() {
		radius := theme.Size(theme.SizeNameInputRadius)
		frame.FillColor, frame.CornerRadius = ink(c, look.ColorNameSubtle), radius
		ring.FillColor, ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = nil, nil, 0, radius
		if c.focused {
			ring.StrokeColor, ring.StrokeWidth = ink(c, theme.ColorNamePrimary), 2
		}
		for i, o := range c.options {
			c.paint(o, i, grounds[i], labels[i])
			grounds[i].CornerRadius = radius - 2
		}
		r.layout(c.Size())
		canvas.Refresh(c)
	}
	r.refresh()
	return r
}

func (c *Choice) paint(o Option, i int, ground *canvas.Rectangle, label *canvas.Text) {
	fill, on := fyne.ThemeColorName(""), look.ColorNameSecondary
	switch {
	case o.Key == c.selected && o.Color != "":
		fill, on = o.Color, look.On(o.Color)
	case o.Key == c.selected:
		fill, on = theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
	case i == c.hovered && !c.Disabled():
		fill, on = theme.ColorNameHover, theme.ColorNameForeground
	}
	if c.Disabled() && o.Key != c.selected {
		on = theme.ColorNameDisabled
	}
	ground.Hidden = fill == ""
	if fill != "" {
		ground.FillColor = ink(c, fill)
	}
	label.Text, label.Color = o.Label, ink(c, on)
}
