package xwidget

import (
	"fyne.io/fyne/v2"

	"hvidbog/app/ui/look"
)

// Papers is a layout that sets a paper beside the text that is typed from it, or above where there is
// little room; the text alone where there is no paper.
type Papers struct{}

// roomBeside is the width from which they stand beside each other.
const roomBeside = 620

// Layout is called by Fyne.
func (Papers) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	paper, text := objects[0], objects[1]
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	switch {
	case !paper.Visible():
		place(text, 0, 0, size.Width, size.Height)
	case size.Width >= roomBeside:
		half := (size.Width - look.Near) * 0.55
		place(paper, 0, 0, half, size.Height)
		place(text, half+look.Near, 0, size.Width-half-look.Near, size.Height)
	default:
		high := (size.Height - look.Near) * 0.62
		place(paper, 0, 0, size.Width, high)
		place(text, 0, high+look.Near, size.Width, size.Height-high-look.Near)
	}
}

// MinSize is called by Fyne.
func (Papers) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, 120)
}
