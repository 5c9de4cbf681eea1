package uitest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/xwidget"
)

// field finds a field by its label, or by what stands in it while it is empty.
func (w *Window) field(name string) fyne.CanvasObject {
	w.t.Helper()
	var found fyne.CanvasObject
	walk(w.top(), func(o fyne.CanvasObject) bool {
		if found != nil {
			return false
		}
		switch o := o.(type) {
		case *xwidget.FormRow:
			parts := test.WidgetRenderer(o).Objects()
			if label, ok := parts[0].(*canvas.Text); ok && label.Text == name {
				found = parts[1]
			}
		case *widget.Check:
			if o.Text == name {
				found = o
			}
		case *xwidget.Select:
			if o.PlaceHolder == name {
				found = o
			}
		case *xwidget.Completion, *xwidget.LongText:
			if e := entryIn(o); e != nil && e.PlaceHolder == name {
				found = o
			}
		default:
			if e := asEntry(o); e != nil && e.PlaceHolder == name {
				found = o
			}
		}
		return found == nil
	})
	if found == nil {
		w.t.Fatalf("there is no field %q; the window shows %q", name, texts(w.top()))
	}
	return found
}

// asEntry is the entry that one types in.
func asEntry(o fyne.CanvasObject) *widget.Entry {
	switch o := o.(type) {
	case *xwidget.Entry:
		return &o.Entry
	case *xwidget.TextArea:
		return &o.Entry.Entry
	case *xwidget.Jotter:
		return &o.Entry.Entry
	case *xwidget.SearchField:
		return &o.Entry.Entry
	}
	return nil
}

// entryIn is the first entry within.
func entryIn(o fyne.CanvasObject) *widget.Entry {
	var found *widget.Entry
	walk(o, func(o fyne.CanvasObject) bool {
		if found == nil {
			found = asEntry(o)
		}
		return found == nil
	})
	return found
}

// Into puts the cursor into a field.
func (w *Window) Into(name string) {
	w.t.Helper()
	found := w.field(name)
	switch f := found.(type) {
	case interface{ Focusable() fyne.Focusable }:
		w.Canvas().Focus(f.Focusable())
	case fyne.Focusable:
		w.Canvas().Focus(f)
	default:
		var first fyne.Focusable
		walk(found, func(o fyne.CanvasObject) bool {
			if f, ok := o.(fyne.Focusable); ok && first == nil {
				first = f
			}
			return first == nil
		})
		w.Canvas().Focus(first)
	}
}

// Fill puts a text in the place of what stands in a field, by typing, and leaves
// the cursor in it.
func (w *Window) Fill(name, text string) {
	w.t.Helper()
	w.Into(name)
	w.Ctrl(fyne.KeyA)
	if text == "" {
		w.Press(fyne.KeyBackspace)
	}
	w.Type(text)
}

// Enter fills a field and leaves it, as Tab does.
func (w *Window) Enter(name, text string) {
	w.t.Helper()
	w.Fill(name, text)
	w.Press(fyne.KeyTab)
}

// Pick takes a line of a drop-down.
func (w *Window) Pick(name, option string) {
	w.t.Helper()
	test.Tap(w.field(name).(*xwidget.Select))
	w.Tap(option)
}

// PickFrom takes a line of a drop-down without a label, by what is chosen in it.
func (w *Window) PickFrom(chosen, option string) {
	w.t.Helper()
	var found *xwidget.Select
	walk(w.top(), func(o fyne.CanvasObject) bool {
		if s, ok := o.(*xwidget.Select); ok && s.Selected == chosen {
			found = s
		}
		return found == nil
	})
	if found == nil {
		w.t.Fatalf("no drop-down has %q chosen; the window shows %q", chosen, texts(w.top()))
	}
	test.Tap(found)
	w.Tap(option)
}

// Tick taps on a box, and leaves it as it was told.
func (w *Window) Tick(name string) {
	w.t.Helper()
	test.Tap(w.field(name).(*widget.Check))
}

// Read is what stands in a field: its text, what is chosen of a drop-down, "x" in
// a box that is ticked.
func (w *Window) Read(name string) string {
	w.t.Helper()
	switch f := w.field(name).(type) {
	case *widget.Check:
		if f.Checked {
			return "x"
		}
		return ""
	case *xwidget.Select:
		return f.Selected
	case *xwidget.Completion:
		return f.Text()
	case *xwidget.LongText:
		return f.Text()
	case *xwidget.DateField:
		return texts(f)[0]
	default:
		if e := asEntry(f); e != nil {
			return e.Text
		}
		return entryIn(f).Text
	}
}

// Fault is what stands under a field that was refused; "" where all is well.
func (w *Window) Fault(name string) string {
	w.t.Helper()
	if f, ok := w.field(name).(interface{ Error() string }); ok {
		return f.Error()
	}
	return ""
}

// Rename puts a text in the place of another, in the field in which that stands.
func (w *Window) Rename(from, to string) {
	w.t.Helper()
	var found fyne.Focusable
	walk(w.top(), func(o fyne.CanvasObject) bool {
		if e := asEntry(o); e != nil && e.Text == from && found == nil {
			found = o.(fyne.Focusable)
		}
		return found == nil
	})
	if found == nil {
		w.t.Fatalf("no field has %q in it; the window shows %q", from, texts(w.top()))
	}
	w.Canvas().Focus(found)
	w.Ctrl(fyne.KeyA)
	w.Press(fyne.KeyBackspace)
	w.Type(to)
	w.Press(fyne.KeyTab)
}

// Within reports whether the cursor is in a field.
func (w *Window) Within(name string) bool {
	w.t.Helper()
	focused, _ := w.Canvas().Focused().(fyne.CanvasObject)
	within := false
	walk(w.field(name), func(o fyne.CanvasObject) bool {
		within = within || o == focused
		return !within
	})
	return within
}
