package topics

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

// dragging is a topic that is being dragged among the others.
type dragging struct {
	topic app.ID // "" while none is
	from  int    // its place in the list
	to    int    // where it would go if it were let go
	by    float32
}

// drag carries the topic at a place of the list on by so much.
func (sc *Screen) drag(at int, dy float32) {
	if sc.dragging.topic == "" {
		if at >= len(sc.lines) || sc.lines[at].topic == nil {
			return
		}
		sc.dragging = dragging{topic: sc.lines[at].topic.ID, from: at, to: at}
	}
	d := &sc.dragging
	d.by += dy
	last := len(sc.lines) - 1
	if last > 0 && sc.lines[last].topic == nil {
		last-- // what has no topic stays at the end
	}
	step := rowHeight + theme.Size(theme.SizeNamePadding)
	to := min(max(d.from+int(math.Round(float64(d.by/step))), 0), last)
	if to != d.to {
		d.to = to
		sc.list.Refresh()
	}
}

// drop lets the topic go where it is.
func (sc *Screen) drop() {
	d := sc.dragging
	sc.dragging = dragging{}
	if d.topic != "" && d.to != d.from && d.from < len(sc.lines) && d.to < len(sc.lines) {
		sc.put(d.topic, sc.lines[d.to].topic.ID)
	}
	sc.list.Refresh()
}

// handle is what a line of the list is dragged by.
type handle struct {
	widget.BaseWidget
	dragged func(dy float32)
	dropped func()
	hovered bool
}

var (
	_ fyne.Draggable     = (*handle)(nil)
	_ desktop.Hoverable  = (*handle)(nil)
	_ desktop.Cursorable = (*handle)(nil)
)

func newHandle(dragged func(dy float32), dropped func()) *handle {
	h := &handle{dragged: dragged, dropped: dropped}
	h.ExtendBaseWidget(h)
	return h
}

// Dragged is called by Fyne.
func (h *handle) Dragged(e *fyne.DragEvent) { h.dragged(e.Dragged.DY) }

// DragEnd is called by Fyne.
func (h *handle) DragEnd() { h.dropped() }

// Cursor is asked by Fyne.
func (h *handle) Cursor() desktop.Cursor { return desktop.VResizeCursor }

// MouseIn is called by Fyne.
func (h *handle) MouseIn(*desktop.MouseEvent) { h.hovered = true; h.Refresh() }

// MouseMoved is called by Fyne.
func (h *handle) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (h *handle) MouseOut() { h.hovered = false; h.Refresh() }

const (
	handleWidth = 20
	handleDots  = 3 // in each of two columns
	handleDot   = 2.5
)

// CreateRenderer is called by Fyne.
func (h *handle) CreateRenderer() fyne.WidgetRenderer {
	r := &handleRenderer{h: h}
	for range 2 * handleDots {
		r.objects = append(r.objects, canvas.NewCircle(nil))
	}
	r.Refresh()
	return r
}

type handleRenderer struct {
	h       *handle
	objects []fyne.CanvasObject
}

func (r *handleRenderer) MinSize() fyne.Size { return fyne.NewSize(handleWidth, handleWidth) }

func (r *handleRenderer) Layout(size fyne.Size) {
	const step = 6
	left, top := (size.Width-step-handleDot)/2, (size.Height-(handleDots-1)*step-handleDot)/2
	for i, o := range r.objects {
		o.Resize(fyne.NewSquareSize(handleDot))
		o.Move(fyne.NewPos(left+float32(i%2)*step, top+float32(i/2)*step))
	}
}

func (r *handleRenderer) Refresh() {
	colour := look.ColorNameSecondary
	if r.h.hovered {
		colour = theme.ColorNameForeground
	}
	for _, o := range r.objects {
		o.(*canvas.Circle).FillColor = theme.ColorForWidget(colour, r.h)
		o.Refresh()
	}
}

func (r *handleRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *handleRenderer) Destroy()                     {}
