package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// Line is a field of one line.
func (f *Form[R]) Line(name string, get func(*R) string, set func(*R, string)) *xwidget.Entry {
	e := xwidget.NewEntry()
	e.OnChanged = func(text string) { f.Type(name, func(r *R) { set(r, text) }) }
	f.fields[name] = input[R]{show: func(r *R) {
		if text := get(r); e.Text != text {
			e.SetText(text)
		}
	}}
	return e
}

// Area is a field of several lines, rows of them to begin with. Where get and set
// tidy what is typed, as by leaving out empty lines, it stays as it was typed until
// the record says something else.
func (f *Form[R]) Area(name string, rows int, get func(*R) string, set func(*R, string)) *xwidget.TextArea {
	e := xwidget.NewTextArea(rows)
	e.OnChanged = func(text string) { f.Type(name, func(r *R) { set(r, text) }) }
	f.fields[name] = input[R]{show: func(r *R) {
		said := *r // with what stands in the field: it may say the same in other words
		if set(&said, e.Text); get(&said) != get(r) {
			e.SetText(get(r))
		}
	}}
	return e
}

// Long is a text of any length.
func (f *Form[R]) Long(name string, get func(*R) string, set func(*R, string)) *xwidget.LongText {
	l := xwidget.NewLongText(8)
	l.OnChanged = func(text string) { f.Type(name, func(r *R) { set(r, text) }) }
	f.fields[name] = input[R]{show: func(r *R) {
		if text := get(r); l.Text() != text {
			l.SetText(text)
		}
	}}
	return l
}

// Read is a field of one line that is read when it is left: parse brings what was
// typed into its form, or refuses it.
func (f *Form[R]) Read(name string, get func(*R) string, parse func(string) (string, error), set func(*R, string)) *xwidget.Entry {
	e := xwidget.NewEntry()
	read := func() {
		text, err := parse(e.Text)
		if err != nil {
			f.Refuse(err)
			return
		}
		e.SetText(text)
		f.Act(name, func(r *R) { set(r, text) })
	}
	e.OnBlur = read
	e.OnSubmitted = func(string) { read() }
	shown := ""
	f.fields[name] = input[R]{show: func(r *R) {
		text := get(r)
		typing := e.Text != shown && f.s.Window.Canvas().Focused() == fyne.Focusable(e)
		if e.Text != text && !typing {
			e.SetText(text)
		}
		shown = text
	}}
	return e
}

// Hour is a small field for a time of day.
func (f *Form[R]) Hour(name string, get func(*R) app.Hour, set func(*R, app.Hour)) *xwidget.Entry {
	return f.Read(name,
		func(r *R) string { return get(r).Field() },
		func(text string) (string, error) {
			hour, err := app.ParseHour(text)
			return hour.Field(), err
		},
		func(r *R, v string) {
			hour, _ := app.ParseHour(v) // it is as it was read
			set(r, hour)
		})
}

// Day is a field for a date.
func (f *Form[R]) Day(name string, get func(*R) app.Date, set func(*R, app.Date)) *xwidget.DateField {
	d := xwidget.NewDateField(f.s.Say, f.s.Desk.Today)
	d.OnChanged = func(day app.Date) { f.Act(name, func(r *R) { set(r, day) }) }
	f.fields[name] = input[R]{wrong: d.SetError, show: func(r *R) {
		if day := get(r); d.Date() != day {
			d.SetDate(day)
		}
	}}
	return d
}

// Select is a drop-down.
func (f *Form[R]) Select(name string, options []xwidget.Option, get func(*R) string, set func(*R, string)) *xwidget.Select {
	s := xwidget.NewSelect(options, func(value string) { f.Act(name, func(r *R) { set(r, value) }) })
	f.fields[name] = input[R]{show: func(r *R) { s.SetKey(get(r)) }}
	return s
}

// Check is a box to tick.
func (f *Form[R]) Check(name, label string, get func(*R) bool, set func(*R, bool)) *widget.Check {
	c := widget.NewCheck(label, nil)
	tick := func(on bool) { f.Act(name, func(r *R) { set(r, on) }) }
	c.OnChanged = tick
	f.fields[name] = input[R]{show: func(r *R) {
		c.OnChanged = nil
		c.SetChecked(get(r))
		c.OnChanged = tick
	}}
	return c
}

// Follow has show called with the record whenever it is shown or has changed.
func (f *Form[R]) Follow(name string, show func(*R)) { f.fields[name] = input[R]{show: show} }
