package uitest

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// drawn are the pages that stand on the screen with their pictures, from top to
// bottom: what answers to a tap on each.
func (w *Window) drawn() []fyne.Tappable {
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	var list []fyne.Tappable
	var search func(o fyne.CanvasObject, within fyne.Tappable)
	search = func(o fyne.CanvasObject, within fyne.Tappable) {
		if !o.Visible() {
			return
		}
		if t, ok := o.(fyne.Tappable); ok {
			within = t
		}
		if img, ok := o.(*canvas.Image); ok && img.Image != nil && img.Resource == nil && within != nil {
			list = append(list, within)
		}
		for _, child := range children(o) {
			search(child, within)
		}
	}
	search(w.top(), nil)
	slices.SortFunc(list, func(a, b fyne.Tappable) int {
		return int(place(a.(fyne.CanvasObject)).Y - place(b.(fyne.CanvasObject)).Y)
	})
	return list
}

// Pictures is how many pages of a file stand on the screen with their pictures.
func (w *Window) Pictures() int { return len(w.drawn()) }

// TapPage taps in the middle of one of the pages on the screen, the uppermost being
// the first.
func (w *Window) TapPage(n int) {
	w.t.Helper()
	pages := w.drawn()
	if n > len(pages) {
		w.t.Fatalf("%d pages stand on the screen", len(pages))
	}
	size := pages[n-1].(fyne.CanvasObject).Size()
	test.TapAt(pages[n-1], fyne.NewPos(size.Width/2, size.Height/2))
}
