package xwidget

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// readerRow shows one sentence. Rows are few and are used again for other
// sentences as one scrolls.
type readerRow struct {
	widget.BaseWidget
	column  *readerColumn
	index   int
	hovered bool
	shown   readerState
	pen     pen
}

// readerState is what a row is drawn from. A row is drawn anew only when it has
// changed: to draw a line of text costs more than all the rest of a key.
type readerState struct {
	text                  string
	width, height         float32
	cursor, focus, marked bool
	bars, signs           string
}

var (
	_ fyne.Widget       = (*readerRow)(nil)
	_ fyne.Tappable     = (*readerRow)(nil)
	_ desktop.Hoverable = (*readerRow)(nil)
)

func newReaderRow(c *readerColumn) *readerRow {
	row := &readerRow{column: c}
	row.ExtendBaseWidget(row)
	return row
}

func (r *readerRow) show(index int) {
	r.index = index
	if state := r.state(); state != r.shown {
		r.shown = state
		r.Refresh()
	}
}

func (r *readerRow) state() readerState {
	reader := r.column.reader
	cursor := reader.cursor == r.index
	state := readerState{
		text: reader.sentences[r.index].In(reader.text), width: r.column.width, height: r.Size().Height,
		cursor: cursor, focus: cursor && reader.focused, marked: reader.marked[r.index], signs: reader.signsIn(r.index),
	}
	for _, i := range reader.at[r.index] {
		p := reader.passages[i]
		state.bars += fmt.Sprint(reader.lanes[i], p.Key == reader.current, p.Name, r.index == reader.sentenceAt(p.From), p.To > reader.sentences[r.index].To)
	}
	return state
}

// Tapped is called by Fyne.
func (r *readerRow) Tapped(e *fyne.PointEvent) {
	r.column.reader.tapped(r.index, e.Position.X < readerGutter)
}

// MouseIn is called by Fyne.
func (r *readerRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved is called by Fyne.
func (r *readerRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (r *readerRow) MouseOut() { r.hovered = false; r.Refresh() }

// CreateRenderer is called by Fyne.
func (r *readerRow) CreateRenderer() fyne.WidgetRenderer {
	d := &renderer{}
	d.minSize = func() fyne.Size { return fyne.Size{} }
	d.layout = func(fyne.Size) {}
	d.refresh = func() {
		r.draw()
		d.objects = r.pen.objects
		canvas.Refresh(r)
	}
	d.refresh()
	return d
}

func (r *readerRow) draw() {
	reader, c := r.column.reader, r.column
	r.pen = pen{widget: r}
	if r.index >= len(reader.sentences) {
		return
	}
	span := reader.sentences[r.index]
	lines := c.wrapper.lines(span.In(reader.text), c.width)
	height := float32(len(lines))*readingLine() + 2*readerInset
	r.ground(height)
	if reader.cursor == r.index {
		name := look.ColorNameSecondary
		if reader.focused {
			name = theme.ColorNamePrimary
		}
		r.pen.rect(name, 0, 0, 3, height, 1)
	}
	y := float32(readerInset)
	for _, line := range lines {
		r.pen.text(line, theme.ColorNameForeground, readingSize(), fyne.NewPos(readerGutter, y))
		y += readingLine()
	}
	r.signs(lines)
	r.bars(height, len(lines))
}

// ground lies behind the sentence: a tint behind what is named, another and a sign
// before it where it is marked, and a shade under the mouse and the cursor.
func (r *readerRow) ground(height float32) {
	reader := r.column.reader
	radius := theme.Size(theme.SizeNameSelectionRadius)
	left, width := float32(readerGutter-look.Near), r.column.width+2*look.Near
	switch marked := reader.marked[r.index]; {
	case marked:
		r.pen.rect(look.ColorNameAccentTint, left, 0, width, height, radius)
		side := float32(9)
		r.pen.rect(theme.ColorNamePrimary, 5, readerInset+(readingLine()-side)/2, side, side, 2)
	case len(reader.at[r.index]) > 0:
		r.pen.rect(look.ColorNameSubtle, left, 0, width, height, radius)
	}
	if r.hovered || reader.cursor == r.index {
		r.pen.rect(theme.ColorNameHover, left, 0, width, height, radius)
	}
}

// bars are drawn beside the text, one for each passage that the sentence is in,
// with the passage's name where it begins.
func (r *readerRow) bars(height float32, lines int) {
	const apart = 7
	reader, c := r.column.reader, r.column
	left := readerGutter + c.width + look.Near + look.Tight
	most := 0
	var names []Stretch
	for _, i := range reader.at[r.index] {
		p := reader.passages[i]
		most = max(most, reader.lanes[i])
		long := height
		if p.To > reader.sentences[r.index].To {
			long = r.Size().Height // on into the next sentence
		}
		name, thick := look.ColorNameSecondary, float32(2)
		if p.Key == reader.current {
			name, thick = theme.ColorNamePrimary, 4
		}
		r.pen.rect(name, left+float32(reader.lanes[i]*apart), 0, thick, long, 1)
		if r.index == reader.sentenceAt(p.From) {
			names = append(names, p)
		}
	}
	left += float32(most)*apart + look.Near
	r.names(names, left, lines)
}

// names are written beside the lines of the sentence, each in as many as there are
// for it.
func (r *readerRow) names(names []Stretch, left float32, lines int) {
	room := min(r.Size().Width-left-scrollRoom, readerNames)
	line := 0
	for i, p := range names {
		until := max(line+1, lines*(i+1)/len(names))
		if line >= lines {
			return
		}
		text := p.Name
		if until == lines {
			for _, also := range names[i+1:] {
				text += " · " + also.Name
			}
		}
		name := look.ColorNameSecondary
		if p.Key == r.column.reader.current {
			name = theme.ColorNamePrimary
		}
		parts := r.column.names.lines(text, room)
		step := lineHeight(captionSize())
		if most := int(float32(until-line) * readingLine() / step); len(parts) > most {
			parts = append(parts[:most-1], Fitted(strings.Join(parts[most-1:], " "), room, captionSize(), fyne.TextStyle{}))
		}
		for k, part := range parts {
			r.pen.text(part, name, captionSize(), fyne.NewPos(left, readerInset+2+float32(line)*readingLine()+float32(k)*step))
		}
		line = until
	}
}
