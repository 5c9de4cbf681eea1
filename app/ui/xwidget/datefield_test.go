package xwidget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"hvidbog/app"
)

func newDate(t *testing.T) (*DateField, *user, *[]app.Date) {
	t.Helper()
	d := NewDateField(danish(t), december)
	var heard []app.Date
	d.OnChanged = func(date app.Date) { heard = append(heard, date) }
	u := sitDown(t, d, NewEntry())
	u.focus(d.Focusable())
	return d, u, &heard
}

func TestDatesAsPeopleTypeThem(t *testing.T) {
	want := app.Date{Year: 2015, Month: 12, Day: 1}
	for _, text := range []string{"1/12", "1.12.15", "01-12-2015", "011215", "1. december 2015"} {
		d, u, heard := newDate(t)
		u.types(text)
		u.press(fyne.KeyTab)
		wants(t, text, d.Date(), want)
		wants(t, text+" as shown", d.entry.Text, "01-12-2015")
		wants(t, text+": weekday", d.weekday(), "tirsdag")
		wants(t, text+": heard", len(*heard), 1)
	}
}

func TestADateThatIsNone(t *testing.T) {
	d, u, heard := newDate(t)
	d.SetDate(app.Date{Year: 2015, Month: 10, Day: 18})
	wants(t, "weekday", d.weekday(), "søndag")
	u.shortcut(&fyne.ShortcutSelectAll{})
	u.types("31/2")
	u.press(fyne.KeyReturn)
	wants(t, "the error names what was typed", strings.Contains(d.Error(), "31/2"), true)
	wants(t, "the text stays, to be mended", d.entry.Text, "31/2")
	wants(t, "the day stays", d.Date().Day, 18)
	wants(t, "nothing heard", len(*heard), 0)
	u.types("x")
	wants(t, "the error goes when one types on", d.Error(), "")
}

func TestAnEmptiedDateIsNoDate(t *testing.T) {
	d, u, heard := newDate(t)
	d.SetDate(december())
	u.shortcut(&fyne.ShortcutSelectAll{})
	u.press(fyne.KeyBackspace, fyne.KeyTab)
	wants(t, "date", d.Date(), app.Date{})
	wants(t, "heard", len(*heard), 1)
	wants(t, "weekday", d.weekday(), "")
}

func TestArrowsStepADay(t *testing.T) {
	d, u, _ := newDate(t)
	u.press(fyne.KeyUp)
	wants(t, "from nothing", d.Date(), december())
	u.press(fyne.KeyUp)
	wants(t, "a day on", d.Date().Day, 12)
	u.press(fyne.KeyDown, fyne.KeyDown)
	wants(t, "two days back", d.Date().Day, 10)
}

func TestTabIntoADateReplacesIt(t *testing.T) {
	d, u, _ := newDate(t)
	d.SetDate(december())
	u.press(fyne.KeyTab)
	u.canvas().FocusPrevious()
	u.types("1/12")
	u.press(fyne.KeyReturn)
	wants(t, "date", d.Date(), app.Date{Year: 2015, Month: 12, Day: 1})
}

func TestTheCalendarByKeys(t *testing.T) {
	d, u, heard := newDate(t)
	u.types("1/12")
	u.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	wants(t, "open", d.drop.isOpen(), true)
	wants(t, "month", d.calendar.title(), "december 2015")
	u.press(fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn)
	wants(t, "a week and a day on", d.Date(), app.Date{Year: 2015, Month: 12, Day: 9})
	wants(t, "closed", d.drop.isOpen(), false)
	wants(t, "heard", len(*heard), 2)
	u.types("x")
	wants(t, "the focus is in the field again", strings.Contains(d.entry.Text, "x"), true)
}

func TestTheCalendarsMonths(t *testing.T) {
	c := newCalendar(danish(t), december, func(app.Date) {})
	c.show(app.Date{Year: 2016, Month: 3, Day: 31})
	c.moveMonth(-1)
	wants(t, "the 31st in February", c.cursor, app.Date{Year: 2016, Month: 2, Day: 29})
	wants(t, "Monday first", c.firstShown(), app.Date{Year: 2016, Month: 2, Day: 1})
	c.moveMonth(-2)
	wants(t, "over the new year", c.cursor, app.Date{Year: 2015, Month: 12, Day: 29})
	c.show(app.Date{})
	wants(t, "today when there is no day", c.cursor, december())
}

func TestTheCalendarByMouse(t *testing.T) {
	d, _, _ := newDate(t)
	d.SetDate(app.Date{Year: 2015, Month: 10, Day: 18})
	d.toggleCalendar()
	// October 2015 begins on a Thursday: the second week is 5 to 11.
	at := fyne.NewPos(weekColumn+1.5*cellWidth, headHeight+2.5*cellHeight)
	test.TapAt(d.calendar, at)
	wants(t, "Tuesday of the second week", d.Date(), app.Date{Year: 2015, Month: 10, Day: 6})
	d.toggleCalendar()
	// Not by test.TapAt, which takes the focus away as the real driver does not.
	d.calendar.Tapped(&fyne.PointEvent{Position: fyne.NewPos(8, 8)})
	wants(t, "month back", d.calendar.title(), "september 2015")
	wants(t, "still open", d.drop.isOpen(), true)
}
