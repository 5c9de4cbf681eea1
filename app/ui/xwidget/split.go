package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Split stands a list beside what is chosen in it, with a hairline between that
// can be dragged. Unlike Fyne's own, it keeps the list's width when the window
// grows: the room goes to what is read.
type Split struct {
	widget.BaseWidget

	// OnMoved is raised with the new width when the user has let the line go, so
	// that it can be remembered.
	OnMoved func(leading float32)

	leading, trailing       fyne.CanvasObject
	minLeading, minTrailing float32
	width                   float32 // of the leading part
	grip                    *grip
}

var _ fyne.Widget = (*Split)(nil)

// NewSplit makes a split whose leading part is width wide, and whose parts never
// get narrower than told, nor than they can be.
func NewSplit(leading, trailing fyne.CanvasObject, width, minLeading, minTrailing float32) *Split {
	s := &Split{
		leading: leading, trailing: trailing, width: width,
		minLeading: minLeading, minTrailing: minTrailing,
	}
	s.grip = &grip{split: s}
	s.grip.ExtendBaseWidget(s.grip)
	s.ExtendBaseWidget(s)
	return s
}

// SetWidth sets the width of the leading part.
func (s *Split) SetWidth(width float32) {
	s.width = width
	s.Refresh()
}

// Width is the width of the leading part as shown.
func (s *Split) Width() float32 {
	low := max(s.minLeading, s.leading.MinSize().Width)
	high := s.Size().Width - max(s.minTrailing, s.trailing.MinSize().Width)
	return max(low, min(s.width, high))
}

// gripWidth is how wide the part is that the mouse can take; the line is 1.
const gripWidth = 8

// CreateRenderer is called by Fyne.
func (s *Split) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{objects: []fyne.CanvasObject{s.leading, s.trailing, s.grip}}
	r.minSize = func() fyne.Size {
		a, b := s.leading.MinSize(), s.trailing.MinSize()
		return fyne.NewSize(max(s.minLeading, a.Width)+1+max(s.minTrailing, b.Width), max(a.Height, b.Height))
	}
	r.layout = func(size fyne.Size) {
		width := s.Width()
		s.leading.Resize(fyne.NewSize(width, size.Height))
		s.grip.Move(fyne.NewPos(width-(gripWidth-1)/2, 0))
		s.grip.Resize(fyne.NewSize(gripWidth, size.Height))
		s.trailing.Move(fyne.NewPos(width+1, 0))
		s.trailing.Resize(fyne.NewSize(size.Width-width-1, size.Height))
	}
	r.refresh = func() {
		r.layout(s.Size())
		s.grip.Refresh()
		canvas.Refresh(s)
	}
	return r
}

// grip is the line between the parts.
type grip struct {
	widget.BaseWidget
	split   *Split
	hovered bool
}

var (
	_ fyne.Draggable     = (*grip)(nil)
	_ desktop.Hoverable  = (*grip)(nil)
	_ desktop.Cursorable = (*grip)(nil)
)

func (g *grip) Cursor() desktop.Cursor { return desktop.HResizeCursor }

func (g *grip) Dragged(e *fyne.DragEvent) { g.split.SetWidth(g.split.Width() + e.Dragged.DX) }

func (g *grip) DragEnd() {
	if g.split.OnMoved != nil {
		g.split.OnMoved(g.split.Width())
	}
}

func (g *grip) MouseIn(*desktop.MouseEvent)    { g.hovered = true; g.Refresh() }
func (g *grip) MouseMoved(*desktop.MouseEvent) {}
func (g *grip) MouseOut()                      { g.hovered = false; g.Refresh() }

// CreateRenderer is called by Fyne.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(nil)
	r := &renderer{objects: []fyne.CanvasObject{line}}
	r.minSize = func() fyne.Size { return fyne.NewSize(gripWidth, 0) }
	r.layout = func(size fyne.Size) {
		width := float32(1)
		if g.hovered {
			width = 3
		}
		line.Resize(fyne.NewSize(width, size.Height))
		line.Move(fyne.NewPos((gripWidth-1)/2-(width-1)/2, 0))
	}
	r.refresh = func() {
		line.FillColor = ink(g, theme.ColorNameSeparator)
		r.layout(g.Size())
		line.Refresh()
	}
	r.refresh()
	return r
}
