package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// pieceRow shows one piece of a long text. Rows are few and are used again for
// other pieces as one scrolls.
type pieceRow struct {
	widget.BaseWidget
	view    *pieceView
	index   int
	gap     float32 // at the foot, empty; a click there is one on the piece
	label   *widget.Label
	marked  bool // where the keyboard is
	hovered bool
}

var (
	_ fyne.Widget         = (*pieceRow)(nil)
	_ desktop.Mouseable   = (*pieceRow)(nil)
	_ desktop.Hoverable   = (*pieceRow)(nil)
	_ fyne.DoubleTappable = (*pieceRow)(nil)
	_ desktop.Cursorable  = (*pieceRow)(nil)
)

func newPieceRow(view *pieceView) *pieceRow {
	row := &pieceRow{view: view, label: widget.NewLabel("")}
	row.label.Wrapping = fyne.TextWrapWord
	row.ExtendBaseWidget(row)
	return row
}

func (r *pieceRow) show(index int, text string, marked bool) {
	r.index = index
	if r.label.Text != text {
		r.label.SetText(text)
	}
	if r.marked != marked {
		r.marked = marked
		r.Refresh()
	}
}

func (r *pieceRow) setGap(gap float32) {
	if r.gap != gap {
		r.gap = gap
		r.Refresh()
	}
}

// heightAt is the height of the text at that width.
func (r *pieceRow) heightAt(width float32) float32 {
	if r.label.Size().Width != width {
		r.label.Resize(fyne.NewSize(width, r.label.Size().Height))
	}
	return r.label.MinSize().Height - 2*theme.Size(theme.SizeNameInnerPadding)
}

// MouseDown is called by Fyne. The row takes the mouse's press and not a tap,
// because with a double tap about Fyne holds the tap back for 300 ms.
func (r *pieceRow) MouseDown(*desktop.MouseEvent) { r.view.goTo(r.index) }

// MouseUp is called by Fyne.
func (r *pieceRow) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped is called by Fyne.
func (r *pieceRow) DoubleTapped(e *fyne.PointEvent) { r.view.editUnder(r.index, e.Position) }

// Cursor is asked by Fyne.
func (r *pieceRow) Cursor() desktop.Cursor { return desktop.TextCursor }

// MouseIn is called by Fyne.
func (r *pieceRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved is called by Fyne.
func (r *pieceRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (r *pieceRow) MouseOut() { r.hovered = false; r.Refresh() }

// CreateRenderer is called by Fyne.
func (r *pieceRow) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(nil)
	mark := canvas.NewRectangle(nil)
	d := &renderer{objects: []fyne.CanvasObject{ground, mark, r.label}}
	d.minSize = func() fyne.Size { return fyne.Size{} }
	d.layout = func(size fyne.Size) {
		pad := theme.Size(theme.SizeNameInnerPadding)
		size.Height -= r.gap
		ground.Resize(size)
		mark.Resize(fyne.NewSize(2, size.Height))
		r.label.Move(fyne.NewPos(0, -pad))
		r.label.Resize(fyne.NewSize(size.Width, size.Height+2*pad))
	}
	d.refresh = func() {
		ground.Hidden, mark.Hidden = !r.hovered && !r.marked, !r.marked
		ground.FillColor = ink(r, theme.ColorNameHover)
		ground.CornerRadius = theme.Size(theme.SizeNameSelectionRadius)
		if r.marked && r.view.all {
			ground.FillColor = ink(r, look.ColorNameAccentTint)
		}
		mark.FillColor = ink(r, theme.ColorNamePrimary)
		d.layout(r.Size())
		canvas.Refresh(r)
	}
	d.refresh()
	return d
}
