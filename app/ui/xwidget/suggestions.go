package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// suggestionLine is a line of the drop-down: a suggestion, or the offer to make
// a new one of the text in create.
type suggestionLine struct {
	Suggestion
	create string
}

// suggestionList is the drop-down of a [Completion]. It draws as many lines as
// it shows and scrolls by moving the window on the lines.
type suggestionList struct {
	widget.BaseWidget
	lines    []suggestionLine
	selected int
	first    int // the topmost line shown
	most     int // how many lines are shown at once, at the most
	onTapped func(index int)
}

var (
	_ fyne.Widget       = (*suggestionList)(nil)
	_ fyne.Tappable     = (*suggestionList)(nil)
	_ fyne.Scrollable   = (*suggestionList)(nil)
	_ desktop.Hoverable = (*suggestionList)(nil)
)

// shownSuggestions is how many lines are shown at once, at the most.
const shownSuggestions = 8

func newSuggestionList(onTapped func(int)) *suggestionList {
	l := &suggestionList{onTapped: onTapped, most: shownSuggestions}
	l.ExtendBaseWidget(l)
	return l
}

func (l *suggestionList) set(lines []suggestionLine) {
	l.lines, l.selected, l.first = lines, 0, 0
	l.Refresh()
}

func (l *suggestionList) line(index int) (suggestionLine, bool) {
	if index < 0 || index >= len(l.lines) {
		return suggestionLine{}, false
	}
	return l.lines[index], true
}

func (l *suggestionList) move(by int) {
	l.selected = max(0, min(len(l.lines)-1, l.selected+by))
	l.first = max(l.selected-l.most+1, min(l.first, l.selected))
	l.Refresh()
}

func (l *suggestionList) shown() int { return min(l.most, len(l.lines)) }

func (l *suggestionList) at(pos fyne.Position) int { return l.first + int(pos.Y/look.RowHeight) }

// Tapped is called by Fyne.
func (l *suggestionList) Tapped(e *fyne.PointEvent) { l.onTapped(l.at(e.Position)) }

// Scrolled is called by Fyne.
func (l *suggestionList) Scrolled(e *fyne.ScrollEvent) {
	by := 1
	if e.Scrolled.DY > 0 {
		by = -1
	}
	l.first = max(0, min(l.first+by, len(l.lines)-l.shown()))
	l.Refresh()
}

// MouseIn is called by Fyne.
func (l *suggestionList) MouseIn(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (l *suggestionList) MouseOut() {}

// MouseMoved is called by Fyne: the line under the mouse is the selected one, so
// that there is never more than one highlight.
func (l *suggestionList) MouseMoved(e *desktop.MouseEvent) {
	if _, ok := l.line(l.at(e.Position)); ok && l.at(e.Position) != l.selected {
		l.selected = l.at(e.Position)
		l.Refresh()
	}
}

// suggestionRow is what one line is drawn with.
type suggestionRow struct {
	ground        *canvas.Rectangle
	label, detail *canvas.Text
}

// CreateRenderer is called by Fyne.
func (l *suggestionList) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{}
	var rows []suggestionRow
	for range l.most {
		row := suggestionRow{canvas.NewRectangle(nil), newText("", nil, textSize()), newText("", nil, captionSize())}
		row.ground.CornerRadius = theme.Size(theme.SizeNameSelectionRadius)
		rows = append(rows, row)
		r.objects = append(r.objects, row.ground, row.label, row.detail)
	}
	r.minSize = func() fyne.Size {
		widest := float32(160)
		for _, line := range l.lines {
			w := widthOf(line.Label, textSize()) + widthOf(line.Detail, captionSize()) + look.Apart
			widest = max(widest, min(w+2*look.Near, 560))
		}
		return fyne.NewSize(widest, float32(l.shown())*look.RowHeight)
	}
	r.layout = func(size fyne.Size) {
		for i, row := range rows {
			l.draw(row, i, size.Width)
		}
	}
	r.refresh = func() {
		r.layout(l.Size())
		canvas.Refresh(l)
	}
	return r
}

func (l *suggestionList) draw(row suggestionRow, i int, width float32) {
	line, ok := l.line(l.first + i)
	ok = ok && i < l.most
	row.label.Hidden, row.detail.Hidden = !ok, !ok
	row.ground.Hidden = !ok || l.first+i != l.selected
	if !ok {
		return
	}
	top := float32(i) * look.RowHeight
	row.ground.FillColor = ink(l, look.ColorNameAccentTint)
	row.ground.Move(fyne.NewPos(0, top))
	row.ground.Resize(fyne.NewSize(width, look.RowHeight))

	row.detail.Text, row.detail.Color = line.Detail, ink(l, look.ColorNameSecondary)
	detail := row.detail.MinSize()
	row.detail.Move(fyne.NewPos(width-look.Near-detail.Width, top+(look.RowHeight-detail.Height)/2))
	row.detail.Resize(detail)

	row.label.Color = ink(l, theme.ColorNameForeground)
	if line.create != "" {
		row.label.Color = ink(l, theme.ColorNamePrimary)
	}
	room := width - 2*look.Near - detail.Width
	if line.Detail != "" {
		room -= look.Near
	}
	row.label.Text = Fitted(line.Label, room, textSize(), fyne.TextStyle{})
	row.label.Move(fyne.NewPos(look.Near, top+(look.RowHeight-row.label.MinSize().Height)/2))
	row.label.Resize(row.label.MinSize())
}
