package xwidget

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

// calendar is one month as a Danish calendar has it: weeks begin on Monday and
// bear their ISO number. Arrows move the day, Page Up and Page Down the month,
// Home goes to today, Enter takes the day.
type calendar struct {
	widget.BaseWidget
	onPicked func(app.Date)
	onEscape func()
	onLeave  func()

	say     app.Words
	today   func() app.Date
	chosen  app.Date // as it stands in the field; zero for none
	cursor  app.Date // where the keyboard is; its month is shown
	hovered app.Date
}

var (
	_ fyne.Widget       = (*calendar)(nil)
	_ fyne.Tappable     = (*calendar)(nil)
	_ desktop.Hoverable = (*calendar)(nil)
	_ keyTaker          = (*calendar)(nil)
)

func newCalendar(say app.Words, today func() app.Date, onPicked func(app.Date)) *calendar {
	c := &calendar{say: say, today: today, onPicked: onPicked}
	c.ExtendBaseWidget(c)
	return c
}

// show opens the month of the day, or of today.
func (c *calendar) show(chosen app.Date) {
	c.chosen, c.cursor, c.hovered = chosen, chosen, app.Date{}
	if c.cursor.IsZero() {
		c.cursor = c.today()
	}
	c.Refresh()
}

// isoWeekday counts from Monday, 1, to Sunday, 7.
func isoWeekday(d app.Date) int {
	return (int(d.Time().Weekday())+6)%7 + 1
}

// firstShown is the Monday of the week that the month begins in.
func (c *calendar) firstShown() app.Date {
	first := app.Date{Year: c.cursor.Year, Month: c.cursor.Month, Day: 1}
	return first.Add(1 - isoWeekday(first))
}

func (c *calendar) title() string {
	return c.say("xwidget.month."+strconv.Itoa(int(c.cursor.Month))) + " " + strconv.Itoa(c.cursor.Year)
}

func (c *calendar) moveTo(d app.Date) {
	c.cursor = d
	c.Refresh()
}

// moveMonth keeps the day, or takes the month's last where it has no such day.
func (c *calendar) moveMonth(by int) {
	first := time.Date(c.cursor.Year, c.cursor.Month+time.Month(by), 1, 0, 0, 0, 0, time.UTC)
	last := app.DateOf(first.AddDate(0, 1, -1))
	c.moveTo(app.Date{Year: last.Year, Month: last.Month, Day: min(c.cursor.Day, last.Day)})
}

// TypedKey gets the keys while the calendar floats.
func (c *calendar) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		c.moveTo(c.cursor.Add(-1))
	case fyne.KeyRight:
		c.moveTo(c.cursor.Add(1))
	case fyne.KeyUp:
		c.moveTo(c.cursor.Add(-7))
	case fyne.KeyDown:
		c.moveTo(c.cursor.Add(7))
	case fyne.KeyPageUp:
		c.moveMonth(-1)
	case fyne.KeyPageDown:
		c.moveMonth(1)
	case fyne.KeyHome:
		c.moveTo(c.today())
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.onPicked(c.cursor)
	case fyne.KeyEscape:
		c.onEscape()
	case fyne.KeyTab:
		c.onLeave()
	}
}

// TypedRune takes nothing: the field is typed in when the calendar is closed.
func (c *calendar) TypedRune(rune) {}

// TypedShortcut closes the calendar by the key that opened it.
func (c *calendar) TypedShortcut(s fyne.Shortcut) {
	if s, ok := s.(*desktop.CustomShortcut); ok && s.Modifier == fyne.KeyModifierAlt {
		c.onEscape()
	}
}

// The grid: a column for the number of the week and seven for its days; a line
// for the month, one for the names of the days, and six weeks.
const (
	cellWidth  = 34
	cellHeight = 30
	weekColumn = 30
	headHeight = 36
	weeksShown = 6
)

// dayAt is the day under a point; false beside the days.
func (c *calendar) dayAt(pos fyne.Position) (app.Date, bool) {
	x, y := pos.X-weekColumn, pos.Y-headHeight-cellHeight
	if x < 0 || y < 0 {
		return app.Date{}, false
	}
	column, row := int(x/cellWidth), int(y/cellHeight)
	if column > 6 || row >= weeksShown {
		return app.Date{}, false
	}
	return c.firstShown().Add(row*7 + column), true
}

// Tapped is called by Fyne.
func (c *calendar) Tapped(e *fyne.PointEvent) {
	if day, ok := c.dayAt(e.Position); ok {
		c.onPicked(day)
		return
	}
	if e.Position.Y < headHeight {
		switch width := c.Size().Width; {
		case e.Position.X < 2*look.Apart:
			c.moveMonth(-1)
		case e.Position.X > width-2*look.Apart:
			c.moveMonth(1)
		}
	}
}

// MouseIn is called by Fyne.
func (c *calendar) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved is called by Fyne.
func (c *calendar) MouseMoved(e *desktop.MouseEvent) {
	if day, _ := c.dayAt(e.Position); day != c.hovered {
		c.hovered = day
		c.Refresh()
	}
}

// MouseOut is called by Fyne.
func (c *calendar) MouseOut() {
	c.hovered = app.Date{}
	c.Refresh()
}
