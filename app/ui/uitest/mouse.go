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
	if !w.tap(text) {
		w.t.Fatalf("nothing to tap says %q; the window shows %q", text, texts(w.top()))
	}
}

// tap taps in the middle of a text: what it stands on takes it.
func (w *Window) tap(text string) bool {
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
	search(w.top(), nil)
	if found == nil {
		return false
	}
	if d, ok := taker.(fyne.Disableable); ok && d.Disabled() {
		w.t.Helper()
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
