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

// TapSeen taps in the middle of a text where it is seen: what lies there on the
// screen takes the tap, be it what the text stands on or not.
func (w *Window) TapSeen(text string) {
	w.t.Helper()
	var found fyne.CanvasObject
	walk(w.top(), func(o fyne.CanvasObject) bool {
		if said, ok := words(o); ok && said == text && found == nil {
			found = o
		}
		return found == nil
	})
	if found == nil {
		w.t.Fatalf("nothing says %q; the window shows %q", text, texts(w.top()))
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(found)
	test.TapCanvas(w.Canvas(), at.AddXY(found.Size().Width/2, found.Size().Height/2))
}
