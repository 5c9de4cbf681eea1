package xwidget

import (
	"fyne.io/fyne/v2"

	"hvidbog/app/ui/look"
)

// Sidebar is a layout of two: what is worked on, and a panel that stands beside it
// where there is room, and else below it.
type Sidebar struct {
	Wide  float32 // the width from which there is room
	Panel float32 // the panel's width beside
	Low   float32 // the panel's height below
}

var _ fyne.Layout = Sidebar{}

// Layout is called by Fyne.
func (s Sidebar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	main, panel := objects[0], objects[1]
	main.Move(fyne.Position{})
	if size.Width >= s.Wide {
		main.Resize(fyne.NewSize(size.Width-s.Panel-look.Apart, size.Height))
		panel.Move(fyne.NewPos(size.Width-s.Panel, 0))
		panel.Resize(fyne.NewSize(s.Panel, size.Height))
		return
	}
	low := min(max(s.Low, panel.MinSize().Height), size.Height*0.6)
	main.Resize(fyne.NewSize(size.Width, size.Height-low-look.Near))
	panel.Move(fyne.NewPos(0, size.Height-low))
	panel.Resize(fyne.NewSize(size.Width, low))
}

// MinSize is called by Fyne.
func (s Sidebar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	main, panel := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(main.Width, panel.Width), main.Height+look.Near+min(s.Low, panel.Height))
}
