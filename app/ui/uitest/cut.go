package uitest

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Cut lists the texts of the window that are cut off: those that reach to the
// right beyond the part that they stand in. What a field scrolls is left out, and
// so is what is shortened on purpose, which ends in "…".
func (w *Window) Cut() []string {
	var cut []string
	parts := append([]fyne.CanvasObject{w.Canvas().Content()}, w.Canvas().Overlays().List()...)
	for _, part := range parts {
		cut = append(cut, cutIn(part, fyne.Position{}, 0, w.Canvas().Size().Width)...)
	}
	return cut
}

// cutIn lists the texts of an object that are not within left and right, when its
// parent is at a place of the window.
func cutIn(o fyne.CanvasObject, parent fyne.Position, left, right float32) []string {
	const tolerance = 1 // letters may lean out of their box
	if !o.Visible() || asEntry(o) != nil {
		return nil
	}
	at := parent.Add(o.Position())
	if text, ok := o.(*canvas.Text); ok {
		width := text.MinSize().Width
		switch room := o.Size().Width; {
		case text.Text == "":
		case at.X < left-tolerance || at.X+min(width, room) > right+tolerance:
			return []string{fmt.Sprintf("%q stands at %.0f–%.0f and has %.0f–%.0f", text.Text, at.X, at.X+width, left, right)}
		case width > room+tolerance && at.X+width > right+tolerance:
			return []string{fmt.Sprintf("%q is %.0f wide and has %.0f", text.Text, width, right-at.X)}
		}
		return nil
	}
	if _, scrolls := o.(*container.Scroll); scrolls || o.Size().Width > 0 {
		left, right = max(left, at.X), min(right, at.X+o.Size().Width)
	}
	var cut []string
	for _, child := range children(o) {
		cut = append(cut, cutIn(child, at, left, right)...)
	}
	return cut
}
