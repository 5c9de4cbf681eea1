package uitest

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/xwidget"
)

// Tap taps on a text that the window shows.
func (w *Window) Tap(text string) {
	w.t.Helper()
	if !tapWithin(w, w.top(), text) {
		w.t.Fatalf("nothing to tap says %q; the window shows %q", text, texts(w.top()))
	}
}

// tapWithin taps in the middle of a text within a part of the window: what it
// stands on takes it.
func tapWithin(w *Window, part fyne.CanvasObject, text string) bool {
	w.t.Helper()
	if part == nil {
		return false
	}
	var found fyne.CanvasObject
	var taker fyne.Tappable
	var search func(o fyne.CanvasObject, within fyne.Tappable)
	search = func(o fyne.CanvasObject, within fyne.Tappable) {
		if found != nil || !o.Visible() {
			return
		}
		if t, ok := o.(fyne.Tappable); ok {
			within = t
		}
		if said, ok := words(o); ok && said == text && within != nil {
			found, taker = o, within
			return
		}
		for _, child := range children(o) {
			search(child, within)
		}
	}
	search(part, nil)
	if found == nil {
		return false
	}
	if d, ok := taker.(fyne.Disableable); ok && d.Disabled() {
		w.t.Fatalf("%q is there, but cannot be used now", text)
	}
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	middle := fyne.NewPos(found.Size().Width/2, found.Size().Height/2)
	test.TapAt(taker, place(found).Add(middle).Subtract(place(taker.(fyne.CanvasObject))))
	return true
}

// TapBeside taps the button without words that stands nearest to a text, such as
// the cross that takes the thing away.
func (w *Window) TapBeside(text string) {
	w.t.Helper()
	button := buttonBeside(w.top(), text)
	if button == nil {
		w.t.Fatalf("no button stands beside %q; the window shows %q", text, texts(w.top()))
	}
	test.Tap(button)
}

// buttonBeside looks for the innermost part that has both the text and a button
// without words in it.
func buttonBeside(o fyne.CanvasObject, text string) *xwidget.Button {
	if !o.Visible() || !slices.Contains(texts(o), text) {
		return nil
	}
	for _, child := range children(o) {
		if b := buttonBeside(child, text); b != nil {
			return b
		}
	}
	var button *xwidget.Button
	walk(o, func(o fyne.CanvasObject) bool {
		if b, ok := o.(*xwidget.Button); ok && b.Text == "" && button == nil {
			button = b
		}
		return button == nil
	})
	return button
}

// On reports whether a button can be used now.
func (w *Window) On(text string) bool {
	w.t.Helper()
	usable := false
	walk(w.top(), func(o fyne.CanvasObject) bool {
		switch b := o.(type) {
		case *xwidget.Button:
			usable = usable || b.Text == text && !b.Disabled()
		case *widget.Button:
			usable = usable || b.Text == text && !b.Disabled()
		}
		return true
	})
	return usable
}

// TapOf taps a text that stands on the same line as another, where each line has
// one of the kind.
func (w *Window) TapOf(line, text string) {
	w.t.Helper()
	if !tapWithin(w, lineWith(w.top(), line, text), text) {
		w.t.Fatalf("no line says both %q and %q; the window shows %q", line, text, texts(w.top()))
	}
}

// lineWith is the innermost part that says both.
func lineWith(o fyne.CanvasObject, one, other string) fyne.CanvasObject {
	if !o.Visible() {
		return nil
	}
	if said := texts(o); !slices.Contains(said, one) || !slices.Contains(said, other) {
		return nil
	}
	for _, child := range children(o) {
		if line := lineWith(child, one, other); line != nil {
			return line
		}
	}
	return o
}

// ScrollToEnd scrolls the screen's list to its end, and on as more is read.
func (w *Window) ScrollToEnd() {
	for range 10 {
		walk(w.Canvas().Content(), func(o fyne.CanvasObject) bool {
			if list, ok := o.(interface {
				UnselectAll()
				ScrollToBottom()
			}); ok {
				list.ScrollToBottom()
			}
			return true
		})
		w.LayOut()
	}
}

// CloseSheet takes the sheet away that lies over the page, if one does.
func (w *Window) CloseSheet() {
	w.t.Helper()
	if w.Canvas().Overlays().Top() == nil {
		return
	}
	for _, button := range []string{w.Say("ui.cancel"), w.Say("ui.ok")} {
		if tapWithin(w, w.top(), button) {
			return
		}
	}
	w.t.Fatalf("there is no way out of %q", texts(w.top()))
}

// DragBeside drags what stands nearest to a text and can be dragged up or down, by
// so many device-independent pixels.
func (w *Window) DragBeside(text string, by float32) {
	w.t.Helper()
	part := draggableBeside(w.top(), text)
	if part == nil {
		w.t.Fatalf("nothing to drag stands beside %q; the window shows %q", text, texts(w.top()))
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(part)
	test.Drag(w.Canvas(), at.AddXY(part.Size().Width/2, part.Size().Height/2), 0, by)
	w.LayOut()
}

// draggableBeside looks for the innermost part that has both the text and something
// to drag in it.
func draggableBeside(o fyne.CanvasObject, text string) fyne.CanvasObject {
	if !o.Visible() || !slices.Contains(texts(o), text) {
		return nil
	}
	for _, child := range children(o) {
		if found := draggableBeside(child, text); found != nil {
			return found
		}
	}
	var found fyne.CanvasObject
	walk(o, func(o fyne.CanvasObject) bool {
		if _, ok := o.(fyne.Draggable); ok && found == nil {
			found = o
		}
		return found == nil
	})
	return found
}
