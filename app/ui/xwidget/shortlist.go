package xwidget

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// Shortlist shows up to nine things with the figure that chooses each, in one
// column or, where there is room, in two. It can be tapped too.
type Shortlist struct {
	widget.BaseWidget

	// OnTapped is raised with the place of what was tapped, from 0.
	OnTapped func(i int)

	lines   []ShortlistLine
	hovered int // -1 for none
	pen     pen
}

// ShortlistLine is one line of a [Shortlist]; an empty label leaves its figure out.
type ShortlistLine struct {
	Label string
	Count int  // stands behind it
	On    bool // it is the one at hand
}

var (
	_ fyne.Widget       = (*Shortlist)(nil)
	_ fyne.Tappable     = (*Shortlist)(nil)
	_ desktop.Hoverable = (*Shortlist)(nil)
)

// NewShortlist makes an empty list.
func NewShortlist(onTapped func(i int)) *Shortlist {
	s := &Shortlist{OnTapped: onTapped, hovered: -1}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows other lines.
func (s *Shortlist) Set(lines []ShortlistLine) {
	s.lines = lines
	s.Refresh()
}

const (
	shortlistLine = 22
	shortlistWide = 400 // the width from which it has two columns
)

// columns is how many there are, and how many lines each has.
func (s *Shortlist) columns() (columns, rows int) { return s.columnsIn(s.Size().Width) }

func (s *Shortlist) columnsIn(width float32) (columns, rows int) {
	if width < shortlistWide {
		return 1, len(s.lines)
	}
	return 2, (len(s.lines) + 1) / 2
}

// HeightIn is the height of all its lines in a width.
func (s *Shortlist) HeightIn(width float32) float32 {
	_, rows := s.columnsIn(width)
	return float32(rows * shortlistLine)
}

func (s *Shortlist) at(pos fyne.Position) int {
	columns, rows := s.columns()
	column := min(columns-1, max(0, int(pos.X/(s.Size().Width/float32(columns)))))
	row := int(pos.Y / shortlistLine)
	if i := column*rows + row; row >= 0 && row < rows && i < len(s.lines) && s.lines[i].Label != "" {
		return i
	}
	return -1
}

// Tapped is called by Fyne.
func (s *Shortlist) Tapped(e *fyne.PointEvent) {
	if i := s.at(e.Position); i >= 0 {
		s.OnTapped(i)
	}
}

// MouseIn is called by Fyne.
func (s *Shortlist) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved is called by Fyne.
func (s *Shortlist) MouseMoved(e *desktop.MouseEvent) {
	if i := s.at(e.Position); i != s.hovered {
		s.hovered = i
		s.Refresh()
	}
}

// MouseOut is called by Fyne.
func (s *Shortlist) MouseOut() {
	s.hovered = -1
	s.Refresh()
}

// CreateRenderer is called by Fyne.
func (s *Shortlist) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{}
	r.minSize = func() fyne.Size { return fyne.NewSize(160, s.HeightIn(s.Size().Width)) }
	r.layout = func(fyne.Size) {
		s.draw()
		r.objects = s.pen.objects
	}
	r.refresh = func() {
		r.layout(s.Size())
		canvas.Refresh(s)
	}
	r.refresh()
	return r
}

func (s *Shortlist) draw() {
	s.pen = pen{widget: s}
	columns, rows := s.columns()
	width := s.Size().Width / float32(columns)
	for i, line := range s.lines {
		if line.Label == "" {
			continue
		}
		left, top := float32(i/max(1, rows))*width, float32(i%max(1, rows))*shortlistLine
		if line.On || i == s.hovered {
			name := theme.ColorNameHover
			if line.On {
				name = look.ColorNameAccentTint
			}
			s.pen.rect(name, left, top, width-look.Near, shortlistLine-2, theme.Size(theme.SizeNameSelectionRadius))
		}
		// The figure stands on a small key, as on the keyboard.
		key := float32(16)
		s.pen.rect(look.ColorNameSubtle, left+2, top+2, key, key, 3)
		s.pen.textMid(strconv.Itoa(i+1), theme.ColorNameForeground, captionSize(), fyne.NewPos(left+2+key/2, top+1))
		count := ""
		if line.Count > 0 {
			count = strconv.Itoa(line.Count)
		}
		right := left + width - look.Near - look.Tight
		s.pen.textRight(count, look.ColorNameSecondary, captionSize(), fyne.NewPos(right, top+1))
		room := right - left - key - 2*look.Near - widthOf(count, captionSize())
		s.pen.text(Fitted(line.Label, room, captionSize()+1, fyne.TextStyle{}), theme.ColorNameForeground, captionSize()+1,
			fyne.NewPos(left+key+look.Near+2, top))
	}
}
