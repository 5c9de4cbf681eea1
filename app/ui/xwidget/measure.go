package xwidget

import "fyne.io/fyne/v2"

// Measure is a layout of one column that gets no wider than Most, in Fyne's
// device-independent pixels: a line that is longer is not read more easily.
type Measure struct{ Most float32 }

var _ fyne.Layout = Measure{}

// Layout is called by Fyne.
func (m Measure) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(fyne.NewSize(min(size.Width, m.Most), size.Height))
	}
}

// MinSize is called by Fyne.
func (m Measure) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var most fyne.Size
	for _, o := range objects {
		most = most.Max(o.MinSize())
	}
	return most
}
