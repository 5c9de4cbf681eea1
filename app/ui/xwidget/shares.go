package xwidget

import (
	"fyne.io/fyne/v2"

	"hvidbog/app/ui/look"
)

// Shares is a layout of columns side by side that divide the width by their
// shares: a column of long words gets more of it than one of short.
type Shares []float32

var _ fyne.Layout = Shares(nil)

// Layout is called by Fyne.
func (s Shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var whole float32
	for _, share := range s {
		whole += share
	}
	room := size.Width - look.Tight*float32(len(objects)-1)
	x := float32(0)
	for i, o := range objects {
		width := room * s[i] / whole
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width + look.Tight
	}
}

// MinSize is called by Fyne.
func (s Shares) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(look.Tight*float32(len(objects)-1), 0)
	for _, o := range objects {
		size.Width += o.MinSize().Width
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}
