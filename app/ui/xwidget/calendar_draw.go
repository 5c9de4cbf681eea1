package xwidget

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

// calendarRenderer draws the month with objects that are made once and get new
// words when the month changes.
type calendarRenderer struct {
	calendar      *calendar
	title         *canvas.Text
	back, forward *canvas.Image
	names         [7]*canvas.Text
	weeks         [weeksShown]*canvas.Text
	grounds       [weeksShown * 7]*canvas.Rectangle
	days          [weeksShown * 7]*canvas.Text
	objects       []fyne.CanvasObject
}

var _ fyne.WidgetRenderer = (*calendarRenderer)(nil)

// CreateRenderer is called by Fyne.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	r := &calendarRenderer{calendar: c, title: newText("", nil, textSize())}
	r.title.TextStyle.Bold = true
	r.back, r.forward = canvas.NewImageFromResource(look.IconBack), canvas.NewImageFromResource(look.IconForward)
	r.objects = append(r.objects, r.title, r.back, r.forward)
	for i := range r.names {
		r.names[i] = newText(c.say("xwidget.weekdayShort."+strconv.Itoa(i+1)), nil, captionSize())
		r.objects = append(r.objects, r.names[i])
	}
	for i := range r.weeks {
		r.weeks[i] = newText("", nil, captionSize())
		r.objects = append(r.objects, r.weeks[i])
	}
	for i := range r.days {
		r.grounds[i] = canvas.NewRectangle(nil)
		r.grounds[i].CornerRadius = theme.Size(theme.SizeNameSelectionRadius)
		r.days[i] = newText("", nil, textSize())
		r.objects = append(r.objects, r.grounds[i], r.days[i])
	}
	r.Refresh()
	return r
}

func (r *calendarRenderer) Destroy()                     {}
func (r *calendarRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *calendarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(weekColumn+7*cellWidth, headHeight+cellHeight*(weeksShown+1))
}

// centre puts a text into the middle of a cell.
func centre(t *canvas.Text, x, y, width, height float32) {
	size := t.MinSize()
	t.Resize(size)
	t.Move(fyne.NewPos(x+(width-size.Width)/2, y+(height-size.Height)/2))
}

func (r *calendarRenderer) Layout(size fyne.Size) {
	centre(r.title, 0, 0, size.Width, headHeight)
	side := theme.Size(theme.SizeNameInlineIcon)
	r.back.Resize(fyne.NewSquareSize(side))
	r.back.Move(fyne.NewPos(look.Near, (headHeight-side)/2))
	r.forward.Resize(fyne.NewSquareSize(side))
	r.forward.Move(fyne.NewPos(size.Width-look.Near-side, (headHeight-side)/2))
	for i, name := range r.names {
		centre(name, weekColumn+float32(i)*cellWidth, headHeight, cellWidth, cellHeight)
	}
	for i, week := range r.weeks {
		centre(week, 0, headHeight+float32(i+1)*cellHeight, weekColumn, cellHeight)
	}
	for i, day := range r.days {
		x := weekColumn + float32(i%7)*cellWidth
		y := headHeight + float32(i/7+1)*cellHeight
		centre(day, x, y, cellWidth, cellHeight)
		r.grounds[i].Move(fyne.NewPos(x+1, y+1))
		r.grounds[i].Resize(fyne.NewSize(cellWidth-2, cellHeight-2))
	}
}

func (r *calendarRenderer) Refresh() {
	c := r.calendar
	secondary, foreground := ink(c, look.ColorNameSecondary), ink(c, theme.ColorNameForeground)
	r.title.Text, r.title.Color = c.title(), foreground
	for _, name := range r.names {
		name.Color = secondary
	}
	first := c.firstShown()
	for i, week := range r.weeks {
		_, number := first.Add(7 * i).Time().ISOWeek()
		week.Text, week.Color = strconv.Itoa(number), ink(c, theme.ColorNameDisabled)
	}
	today := c.today()
	for i := range r.days {
		r.drawDay(i, first.Add(i), today)
	}
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *calendarRenderer) drawDay(i int, day, today app.Date) {
	c, ground, text := r.calendar, r.grounds[i], r.days[i]
	fill, on := fyne.ThemeColorName(""), theme.ColorNameForeground
	switch {
	case day == c.chosen:
		fill, on = theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
	case day == c.cursor:
		fill = look.ColorNameAccentTint
	case day == c.hovered:
		fill = theme.ColorNameHover
	case day.Month != c.cursor.Month:
		on = theme.ColorNameDisabled
	}
	ground.FillColor, ground.StrokeColor, ground.StrokeWidth = nil, nil, 0
	if fill != "" {
		ground.FillColor = ink(c, fill)
	}
	if day == today || day == c.cursor {
		ground.StrokeColor, ground.StrokeWidth = ink(c, theme.ColorNamePrimary), 1
	}
	text.Text, text.Color = strconv.Itoa(day.Day), ink(c, on)
	text.TextStyle.Bold = day == today
}
