package responses

import (
	"fyne.io/fyne/v2"

	"hvidbog/app/ui/look"
)

// parts lays two parts of a panel out beside each other where there is room, and
// else under each other, the second first: it keeps its height, and so its place.
type parts struct{}

// Layout is called by Fyne.
func (parts) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, second := objects[0], objects[1]
	if size.Width >= 2*partWidth {
		width := (size.Width - look.Apart) / 2
		first.Move(fyne.Position{})
		first.Resize(fyne.NewSize(width, size.Height))
		second.Move(fyne.NewPos(width+look.Apart, 0))
		second.Resize(fyne.NewSize(width, size.Height))
		return
	}
	height := second.MinSize().Height
	second.Move(fyne.Position{})
	second.Resize(fyne.NewSize(size.Width, height))
	first.Move(fyne.NewPos(0, height+look.Apart))
	first.Resize(fyne.NewSize(size.Width, max(0, size.Height-height-look.Apart)))
}

const partWidth = 260

// MinSize is called by Fyne.
func (parts) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(first.Width, second.Width), max(first.Height, second.Height))
}
