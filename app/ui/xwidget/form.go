package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// FormRow is a field with its label above it, and under it what is wrong.
type FormRow struct {
	widget.BaseWidget

	// Wide makes the row as wide as the form, in a form of two columns.
	Wide bool

	label string
	field fyne.CanvasObject
	fault *fault
}

var _ fyne.Widget = (*FormRow)(nil)

// NewFormRow makes a row.
func NewFormRow(label string, field fyne.CanvasObject) *FormRow {
	r := &FormRow{label: label, field: field, fault: newFault()}
	r.ExtendBaseWidget(r)
	return r
}

// NewWideRow makes a row that is as wide as the form, for long fields.
func NewWideRow(label string, field fyne.CanvasObject) *FormRow {
	r := NewFormRow(label, field)
	r.Wide = true
	return r
}

// SetError shows what is wrong with the field; "" takes it away.
func (f *FormRow) SetError(text string) {
	if f.fault.text == text {
		return
	}
	f.fault.set(text)
	f.Refresh()
}

// Error is what is shown under the field.
func (f *FormRow) Error() string { return f.fault.text }

// CreateRenderer is called by Fyne.
func (f *FormRow) CreateRenderer() fyne.WidgetRenderer {
	label := newText(f.label, nil, captionSize())
	r := &renderer{objects: []fyne.CanvasObject{label, f.field, f.fault}}
	labelHeight := lineHeight(captionSize()) + look.Tight
	r.minSize = func() fyne.Size {
		field, wrong := f.field.MinSize(), f.fault.MinSize()
		return fyne.NewSize(max(field.Width, label.MinSize().Width), labelHeight+field.Height+wrong.Height)
	}
	r.layout = func(size fyne.Size) {
		label.Resize(label.MinSize())
		f.fault.Resize(fyne.NewSize(size.Width, f.fault.MinSize().Height)) // wraps, and so has a height
		// The field gets no more than it needs: beside a row with a fault under it, it
		// stays as it is.
		height := f.field.MinSize().Height
		f.field.Move(fyne.NewPos(0, labelHeight))
		f.field.Resize(fyne.NewSize(size.Width, height))
		f.fault.Move(fyne.NewPos(0, labelHeight+height))
	}
	r.refresh = func() {
		label.Color = ink(f, look.ColorNameSecondary)
		r.layout(f.Size())
		canvas.Refresh(f)
	}
	r.refresh()
	return r
}

const (
	twoColumns = 560 // the width from which a form has two columns
	widestForm = 960 // beyond it, the eye has too far to go from field to field
)

// formLayout sets rows in two columns where there is room, and else in one.
// Fyne asks for the height before it gives a width, so the layout answers for
// the width that it was last given (https://github.com/fyne-io/fyne/issues/2213).
type formLayout struct{ width float32 }

// NewForm puts rows under and beside each other, 16 apart.
func NewForm(rows ...*FormRow) *fyne.Container {
	form := &fyne.Container{Layout: &formLayout{}}
	for _, row := range rows {
		form.Add(row)
	}
	return form
}

func (l *formLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = min(size.Width, widestForm)
	l.walk(objects, func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	})
}

func (l *formLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size.Width = max(size.Width, o.MinSize().Width)
	}
	size.Height = l.walk(objects, func(fyne.CanvasObject, float32, float32, float32, float32) {})
	return size
}

// walk gives each visible row its place, and tells the height of them all.
func (l *formLayout) walk(objects []fyne.CanvasObject, place func(o fyne.CanvasObject, x, y, width, height float32)) float32 {
	column := l.width
	if l.width >= twoColumns {
		column = (l.width - look.Apart) / 2
	}
	y, line, left := float32(0), float32(0), true
	next := func() {
		if line > 0 {
			y += line + look.Apart
		}
		line, left = 0, true
	}
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		row, ok := o.(*FormRow)
		wide := column == l.width || ok && row.Wide
		if wide || left {
			next()
		}
		height := o.MinSize().Height
		line = max(line, height)
		switch {
		case wide:
			place(o, 0, y, l.width, height)
			next()
		case left:
			place(o, 0, y, column, height)
			left = false
		default:
			place(o, column+look.Apart, y, column, height)
			left = true
		}
	}
	next()
	return max(0, y-look.Apart)
}
