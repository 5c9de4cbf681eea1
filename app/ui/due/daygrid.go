package due

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
)

// dayGrid shows the days of a clock a week on each line: each day's date, which
// working day it is, and what happened on it.
type dayGrid struct {
	widget.BaseWidget
	say   app.Words
	days  []casework.ClockDay
	clock app.Clock
}

const (
	cellHeight = 54
	cellWidest = 92
	cellGap    = 3
)

func newDayGrid(say app.Words) *dayGrid {
	g := &dayGrid{say: say}
	g.ExtendBaseWidget(g)
	return g
}

// set shows the days of a clock.
func (g *dayGrid) set(days []casework.ClockDay, c app.Clock) {
	g.days, g.clock = days, c
	g.Refresh()
}

// CreateRenderer is called by Fyne.
func (g *dayGrid) CreateRenderer() fyne.WidgetRenderer {
	r := &dayGridRenderer{g: g}
	r.draw()
	return r
}

type dayGridRenderer struct {
	g       *dayGrid
	width   float32
	objects []fyne.CanvasObject
}

func (r *dayGridRenderer) Layout(size fyne.Size) {
	if r.width != size.Width {
		r.width = size.Width
		r.draw()
	}
}

func (r *dayGridRenderer) MinSize() fyne.Size {
	weeks := (len(r.g.days) + 6) / 7
	return fyne.NewSize(7*48, headLine()+float32(weeks)*cellHeight)
}

func (r *dayGridRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.g)
}

func (r *dayGridRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *dayGridRenderer) Destroy()                     {}

func headLine() float32 {
	return fyne.MeasureText("Åg", theme.CaptionTextSize(), fyne.TextStyle{}).Height + look.Tight
}

// draw makes every day anew.
func (r *dayGridRenderer) draw() {
	r.objects = r.objects[:0]
	if r.width == 0 || len(r.g.days) == 0 {
		return
	}
	width := min(r.width/7, cellWidest)
	for i := range 7 {
		r.mid(r.g.say("xwidget.weekdayShort."+strconv.Itoa(i+1)), look.ColorNameSecondary, theme.CaptionTextSize(), false,
			float32(i)*width+width/2, 0)
	}
	for i, d := range r.g.days {
		r.cell(d, float32(i%7)*width, headLine()+float32(i/7)*cellHeight, width-cellGap)
	}
}

// cell draws a day.
func (r *dayGridRenderer) cell(d casework.ClockDay, x, y, width float32) {
	fill, ink := r.coloursOf(d)
	ground := canvas.NewRectangle(nil)
	if fill != "" {
		ground.FillColor = theme.Color(fill)
	}
	ground.CornerRadius = 6
	if d.Mark == casework.MarkToday {
		ground.StrokeColor, ground.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1
	}
	ground.Move(fyne.NewPos(x, y))
	ground.Resize(fyne.NewSize(width, cellHeight-cellGap))
	r.objects = append(r.objects, ground)
	small := ink
	if fill == "" || fill == look.ColorNameSubtle {
		small = look.ColorNameSecondary
	}
	middle := x + width/2
	r.mid(strconv.Itoa(d.Day.Day)+"."+strconv.Itoa(int(d.Day.Month)), small, theme.CaptionTextSize(), false, middle, y+1)
	if d.Mark != "" {
		r.mid(r.g.say("clockMark."+string(d.Mark)), small, theme.CaptionTextSize()-1, false, middle, y+cellHeight-cellGap-16)
	}
	if number := r.numberOf(d); number != "" {
		r.mid(number, ink, theme.TextSize(), true, middle, y+14)
	}
}

// numberOf is which working day it is; the day of receipt is 0.
func (r *dayGridRenderer) numberOf(d casework.ClockDay) string {
	switch {
	case d.Work > 0:
		return strconv.Itoa(d.Work)
	case d.Day == r.g.clock.Response.Received:
		return "0"
	}
	return ""
}

// coloursOf are the ground of a day and what is written on it. Only what is overdue is
// red.
func (r *dayGridRenderer) coloursOf(d casework.ClockDay) (fill, ink fyne.ThemeColorName) {
	switch d.Mark {
	case casework.MarkDue:
		if r.g.clock.State == app.Overdue {
			return look.ColorNameOverdue, look.On(look.ColorNameOverdue)
		}
		return theme.ColorNamePrimary, look.On(theme.ColorNamePrimary)
	case casework.MarkAnswered, casework.MarkReceived, casework.MarkPreliminary, casework.MarkFirst:
		return look.ColorNameAccentTint, look.On(look.ColorNameAccentTint)
	}
	switch {
	case d.Over && d.Work > 0:
		return look.ColorNameSubtle, look.ColorNameOverdue
	case d.Work > 0:
		return look.ColorNameSubtle, theme.ColorNameForeground
	}
	return "", look.ColorNameSecondary
}

// mid writes a text with the middle of its upper edge at a point.
func (r *dayGridRenderer) mid(text string, colour fyne.ThemeColorName, size float32, bold bool, x, y float32) {
	t := canvas.NewText(text, theme.Color(colour))
	t.TextSize, t.TextStyle.Bold = size, bold
	least := t.MinSize()
	t.Move(fyne.NewPos(x-least.Width/2, y))
	t.Resize(least)
	r.objects = append(r.objects, t)
}
