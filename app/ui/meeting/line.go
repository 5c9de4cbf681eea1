package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// tap is something on the wall that the mouse can choose.
type tap struct {
	widget.BaseWidget
	face   fyne.CanvasObject
	ground *canvas.Rectangle
	onTap  func()
	chosen bool
}

var (
	_ fyne.Tappable      = (*tap)(nil)
	_ desktop.Cursorable = (*tap)(nil)
)

func newTap(face fyne.CanvasObject, onTap func()) *tap {
	t := &tap{face: face, onTap: onTap, ground: canvas.NewRectangle(nil)}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped is called by Fyne.
func (t *tap) Tapped(*fyne.PointEvent) {
	if t.onTap != nil {
		t.onTap()
	}
}

// Cursor is asked by Fyne.
func (t *tap) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by Fyne.
func (t *tap) CreateRenderer() fyne.WidgetRenderer {
	r := &tapRenderer{widget.NewSimpleRenderer(container.NewStack(t.ground, t.face)), t}
	r.paint()
	return r
}

type tapRenderer struct {
	fyne.WidgetRenderer
	t *tap
}

// Refresh is called by Fyne.
func (r *tapRenderer) Refresh() {
	r.paint()
	r.WidgetRenderer.Refresh()
}

func (r *tapRenderer) paint() {
	r.t.ground.Hidden = !r.t.chosen
	r.t.ground.FillColor = theme.ColorForWidget(look.ColorNameAccentTint, r.t)
	r.t.ground.CornerRadius = theme.SizeForWidget(theme.SizeNameSelectionRadius, r.t)
}

// line is one thing in a list on the wall: what it is, its title, and what was
// decided about it.
type line struct {
	*tap
	kind, title, note *widget.Label
}

// newLine makes a line that does onTap; kind may be "".
func newLine(kind, title, note string, onTap func()) *line {
	l := &line{kind: widget.NewLabel(kind), title: wrapped(title), note: wrapped(note)}
	l.kind.Importance = widget.LowImportance
	l.note.TextStyle.Bold = true
	l.note.Alignment = fyne.TextAlignTrailing
	face := container.New(xwidget.Shares{7, 3}, l.title, l.note)
	if kind != "" {
		face = container.New(xwidget.Shares{1.6, 6.4, 3}, l.kind, l.title, l.note)
	}
	l.tap = newTap(face, onTap)
	return l
}
