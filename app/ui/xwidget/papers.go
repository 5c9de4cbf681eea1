package xwidget

import (
	"fyne.io/fyne/v2"

	"hvidbog/app/ui/look"
)

// Papers is a layout that sets a paper, its first object, beside what is typed from it,
// or above or below where there is little room; the second alone where the paper is
// hidden.
type Papers struct {
	Beside float32 // the width from which they stand beside each other
	Below  bool    // the paper stands below
}

// Layout is called by Fyne.
func (p Papers) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	paper, text := objects[0], objects[1]
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	switch {
	case !paper.Visible():
		place(text, 0, 0, size.Width, size.Height)
	case size.Width >= p.Beside:
		half := (size.Width - look.Near) * 0.52
		place(paper, 0, 0, half, size.Height)
		place(text, half+look.Near, 0, size.Width-half-look.Near, size.Height)
	case p.Below:
		high := max((size.Height-look.Near)*0.52, text.MinSize().Height)
		place(text, 0, 0, size.Width, high)
		place(paper, 0, high+look.Near, size.Width, size.Height-high-look.Near)
	default:
		high := (size.Height - look.Near) * 0.6
		place(paper, 0, 0, size.Width, high)
		place(text, 0, high+look.Near, size.Width, size.Height-high-look.Near)
	}
}

// MinSize is called by Fyne.
func (Papers) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, 120).Max(objects[1].MinSize())
}
