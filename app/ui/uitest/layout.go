package uitest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// LayOut gives everything its place once more. On a screen Fyne's driver does so at
// every picture where something has grown; the test driver draws no pictures.
func (w *Window) LayOut() {
	for range 3 { // what wraps knows its height only when it has its width
		w.win().Resize(w.Canvas().Size())
		layOut(w.Canvas().Content())
		for _, over := range w.Canvas().Overlays().List() {
			layOut(over)
		}
	}
}

func layOut(o fyne.CanvasObject) {
	walk(o, func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *fyne.Container:
			if o.Layout != nil {
				o.Layout.Layout(o.Objects, o.Size())
			}
		case fyne.Widget:
			test.WidgetRenderer(o).Layout(o.Size())
		}
		return true
	})
}
