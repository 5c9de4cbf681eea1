package xwidget

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

// Mark is a day that a [DayChart] names, such as the deadline.
type Mark struct {
	Day   app.Date
	Label string
}

// DayChart shows how many responses came each day. A long time is folded into
// weeks or months.
type DayChart struct {
	chart
	// OnTapped is raised with the first and last day of the column tapped.
	OnTapped func(from, to app.Date)

	say   app.Words
	bins  []dayBin
	width span
	marks []Mark
}

var _ fyne.Widget = (*DayChart)(nil)

// NewDayChart makes a chart without days, which says the empty text.
func NewDayChart(say app.Words, empty string) *DayChart {
	c := &DayChart{say: say}
	c.empty = empty
	c.hasData = func() bool { return len(c.bins) > 0 }
	c.draw = c.paint
	c.minSize = func() fyne.Size { return fyne.NewSize(280, 160) }
	c.onTap = func() func(int) {
		if c.OnTapped == nil {
			return nil
		}
		return func(i int) { c.OnTapped(c.bins[i].from, c.bins[i].to) }
	}
	c.extend(c)
	return c
}

// SetDays shows other days. Marks outside of them widen the chart to hold them
// when they lie within a month; those further off are left out.
func (c *DayChart) SetDays(days []app.DayCount, marks ...Mark) {
	c.marks = nil
	for _, m := range marks {
		if len(days) > 0 && near(m.Day, days) {
			c.marks = append(c.marks, m)
			days = append(days[:len(days):len(days)], app.DayCount{Day: m.Day})
		}
	}
	c.bins, c.width = foldDays(days)
	c.hovered = -1
	c.Refresh()
}

func near(day app.Date, days []app.DayCount) bool {
	const month = 31
	return !day.IsZero() && day.Sub(days[0].Day) > -month && day.Sub(days[len(days)-1].Day) < month
}

// axis are the numbers at the left: zero, and one to three round ones above.
func axis(most int) []int {
	step := 1
	for _, s := range []int{1, 2, 5} {
		for factor := 1; factor < 1_000_000; factor *= 10 {
			if n := s * factor; most <= 3*n && (step == 1 && most > 3 || n < step) {
				step = n
			}
		}
	}
	numbers := []int{0}
	for n := step; n < most+step; n += step {
		numbers = append(numbers, n)
	}
	return numbers
}

func (c *DayChart) paint(p *pen, size fyne.Size) {
	most := 1
	for _, b := range c.bins {
		most = max(most, b.count)
	}
	numbers := axis(most)
	top := numbers[len(numbers)-1]
	line := lineHeight(captionSize())
	left := widthOf(strconv.Itoa(top), captionSize()) + look.Near
	upper := line + look.Near // the labels of the marks stand above
	plot := size.Height - upper - line - look.Tight
	y := func(n int) float32 { return upper + plot*(1-float32(n)/float32(top)) }
	for _, n := range numbers {
		p.rect(theme.ColorNameSeparator, left, y(n), size.Width-left, 1, 0)
		p.textRight(strconv.Itoa(n), look.ColorNameSecondary, captionSize(), fyne.NewPos(left-look.Near, y(n)-line/2))
	}
	step := (size.Width - left) / float32(len(c.bins))
	gap := min(max(1, step*0.2), 6)
	for i, b := range c.bins {
		x := left + float32(i)*step
		over := p.spot(i, x, upper, step, plot, c.tipOf(b))
		if b.count == 0 {
			continue
		}
		column := p.rect(look.ColorNameChart, x+gap/2, y(b.count), max(1, min(step-gap, 40)), y(0)-y(b.count), 0)
		column.TopLeftCornerRadius, column.TopRightCornerRadius = 2, 2
		if over {
			column.FillColor = ink(p.widget, theme.ColorNamePrimary)
		}
	}
	c.paintMarks(p, left, step, y(top), y(0), size.Width)
	below := fyne.NewPos(left, y(0)+look.Tight)
	p.text(c.bins[0].from.Field(), look.ColorNameSecondary, captionSize(), below)
	if len(c.bins) > 1 {
		last := c.bins[len(c.bins)-1].from.Field()
		p.textRight(last, look.ColorNameSecondary, captionSize(), fyne.NewPos(size.Width, below.Y))
	}
}

// paintMarks draws a line at each marked day and its name above, at the side
// where there is room.
func (c *DayChart) paintMarks(p *pen, left, step, top, bottom, width float32) {
	line := lineHeight(captionSize())
	for _, m := range c.marks {
		for i, b := range c.bins {
			if m.Day.Before(b.from) || m.Day.After(b.to) {
				continue
			}
			x := left + float32(i+1)*step - 1 // the day's end: what lies left was in time
			for y := top - look.Tight; y < bottom; y += 6 {
				p.rect(look.ColorNameSecondary, x, y, 1, min(3, bottom-y), 0)
			}
			at := fyne.NewPos(x+look.Tight, top-line-look.Tight)
			if at.X+widthOf(m.Label, captionSize()) > width {
				p.textRight(m.Label, look.ColorNameSecondary, captionSize(), fyne.NewPos(x, at.Y))
			} else {
				p.text(m.Label, look.ColorNameSecondary, captionSize(), at)
			}
		}
	}
}

// tipOf says what a column holds: the day, the week or the month, and the number.
func (c *DayChart) tipOf(b dayBin) string {
	switch c.width {
	case spanWeek:
		_, week := b.from.Time().ISOWeek()
		return c.say("xwidget.day.week", "week", week, "year", b.to.Year, "n", b.count)
	case spanMonth:
		month := c.say("xwidget.month." + strconv.Itoa(int(b.from.Month)))
		return c.say("xwidget.day.month", "month", month, "year", b.from.Year, "n", b.count)
	}
	weekday := c.say("xwidget.weekday." + strconv.Itoa(isoWeekday(b.from)))
	return c.say("xwidget.day.day", "weekday", weekday, "date", b.from.Field(), "n", b.count)
}
