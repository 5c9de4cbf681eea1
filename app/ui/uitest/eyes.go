package uitest

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// children are what an object is made of.
func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// walk visits what is seen of an object and in it, from the outside in; where
// visit says no, what is within is passed by.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject) bool) {
	if o == nil || !o.Visible() || !visit(o) {
		return
	}
	for _, child := range children(o) {
		walk(child, visit)
	}
}

// top is what answers to the mouse: the sheet or the drop-down that lies over the
// page, or else the page.
func (w *Window) top() fyne.CanvasObject {
	if over := w.Canvas().Overlays().Top(); over != nil {
		return over
	}
	return w.Canvas().Content()
}

// words is what an object says by itself; false for one that is only made of
// others.
func words(o fyne.CanvasObject) (string, bool) {
	switch o := o.(type) {
	case *widget.Label:
		return o.Text, true
	case *widget.RichText:
		return o.String(), true
	case *canvas.Text:
		return o.Text, true
	}
	return "", false
}

// texts are the texts seen on an object.
func texts(o fyne.CanvasObject) []string {
	var list []string
	walk(o, func(o fyne.CanvasObject) bool {
		text, says := words(o)
		if says && text != "" {
			list = append(list, text)
		}
		return !says
	})
	return list
}

// Texts are all the texts that the window shows, also those on what lies under a
// sheet.
func (w *Window) Texts() []string {
	list := texts(w.Canvas().Content())
	for _, over := range w.Canvas().Overlays().List() {
		list = append(list, texts(over)...)
	}
	return list
}

// Sees fails the test unless the window shows each text, whole or within another.
func (w *Window) Sees(wanted ...string) {
	w.t.Helper()
	shown := w.Texts()
	for _, want := range wanted {
		if !slices.ContainsFunc(shown, func(text string) bool { return strings.Contains(text, want) }) {
			w.t.Errorf("the window does not show %q, but:\n%s", want, strings.Join(shown, "\n"))
		}
	}
}

// SeesNot fails the test if the window shows one of the texts.
func (w *Window) SeesNot(unwanted ...string) {
	w.t.Helper()
	for _, text := range w.Texts() {
		for _, not := range unwanted {
			if strings.Contains(text, not) {
				w.t.Errorf("the window shows %q in %q", not, text)
			}
		}
	}
}

// Where is the place in the window at which a text stands.
func (w *Window) Where(text string) fyne.Position {
	w.t.Helper()
	var found fyne.CanvasObject
	walk(w.top(), func(o fyne.CanvasObject) bool {
		if said, ok := words(o); ok && said == text && found == nil {
			found = o
		}
		return found == nil
	})
	if found == nil {
		w.t.Fatalf("the window does not show %q, but %q", text, texts(w.top()))
	}
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(found)
}

// Rows are the lines of the screen's list as it stands, each with its texts from
// left to right, top line first.
func (w *Window) Rows() []string {
	w.t.Helper()
	var lines []fyne.CanvasObject
	walk(w.Canvas().Content(), func(o fyne.CanvasObject) bool {
		if _, ok := o.(interface{ UnselectAll() }); !ok {
			return true
		}
		walk(o, func(o fyne.CanvasObject) bool {
			_, line := o.(fyne.Tappable)
			if line {
				lines = append(lines, o)
			}
			return !line
		})
		return false
	})
	slices.SortFunc(lines, func(a, b fyne.CanvasObject) int { return int(a.Position().Y - b.Position().Y) })
	rows := make([]string, len(lines))
	for i, line := range lines {
		rows[i] = strings.Join(texts(line), " | ")
	}
	return rows
}

// Column is the text at one place of every row, from 0.
func (w *Window) Column(place int) []string {
	w.t.Helper()
	var list []string
	for _, row := range w.Rows() {
		parts := strings.Split(row, " | ")
		if place < len(parts) {
			list = append(list, parts[place])
		}
	}
	return list
}
