package xwidget

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

// DateField is a field for a day. It takes dates in all the ways Danes type
// them, shows them as dd-mm-yyyy with the day of the week beside, and has a
// calendar. Up and Down step a day; Alt+Down opens the calendar.
type DateField struct {
	widget.BaseWidget

	// OnChanged is raised when another day, or none, has been given.
	OnChanged func(app.Date)
	// Past says that the day has come already, such as that of a letter's receipt:
	// a year that is left out is then never one ahead.
	Past bool
	// Short leaves out the day of the week, where another field stands beside.
	Short bool

	say      app.Words
	today    func() app.Date
	entry    *dateEntry
	calendar *calendar
	drop     *floating
	date     app.Date
	fault    *fault // what is wrong with the text, in the user's words
}

var _ fyne.Widget = (*DateField)(nil)

// NewDateField makes an empty field.
func NewDateField(say app.Words, today func() app.Date) *DateField {
	d := &DateField{say: say, today: today, fault: newFault()}
	d.entry = newDateEntry(say("xwidget.date.form"), d.toggleCalendar)
	d.entry.OnKey = d.takeKey
	d.entry.OnBlur = d.read
	d.entry.OnFocus = d.selectAll
	d.entry.OnSubmitted = func(string) { d.read() }
	d.entry.OnChanged = func(string) { d.showError("") }
	d.calendar = newCalendar(say, today, d.pick)
	d.ExtendBaseWidget(d)
	d.drop = newFloating(d.entry, d.calendar, d.calendar)
	d.calendar.onEscape = d.drop.close
	d.calendar.onLeave = d.drop.leave
	return d
}

// SetDate shows a day; the zero Date empties the field.
func (d *DateField) SetDate(date app.Date) {
	d.date = date
	d.entry.SetText(date.Field())
	d.fault.set("")
	d.Refresh()
}

// Date is the day that was last understood; zero for none.
func (d *DateField) Date() app.Date { return d.date }

// SetError shows what a rule of the screen says about the day; "" takes it away.
func (d *DateField) SetError(text string) { d.showError(text) }

// Error is what stands under the field; "" where all is well.
func (d *DateField) Error() string { return d.fault.text }

// Text is what stands in the field, be it a day or not.
func (d *DateField) Text() string { return d.entry.Text }

// Focusable is the part that takes the focus, for Canvas.Focus.
func (d *DateField) Focusable() fyne.Focusable { return d.entry }

// read understands what was typed. What cannot be understood stays, so that it
// can be mended, and the day remains what it was.
func (d *DateField) read() {
	text := strings.TrimSpace(d.entry.Text)
	if text == d.date.Field() {
		return
	}
	if text == "" {
		d.give(app.Date{})
		return
	}
	parse := app.ParseDate
	if d.Past {
		parse = app.ParsePast
	}
	date, err := parse(text, d.today())
	if err != nil {
		d.showError(app.Say(d.say, err))
		return
	}
	d.give(date)
}

func (d *DateField) give(date app.Date) {
	changed := date != d.date
	d.SetDate(date)
	if changed && d.OnChanged != nil {
		d.OnChanged(date)
	}
}

// selectAll lets the next key replace the day, as one expects of a field that Tab
// has led to. Half a date is left alone: the window may only have been away.
func (d *DateField) selectAll() {
	if d.entry.Text == d.date.Field() {
		d.entry.SelectAll()
	}
}

func (d *DateField) takeKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp:
		d.step(1)
	case fyne.KeyDown:
		d.step(-1)
	default:
		return false
	}
	return true
}

// step goes a day on or back from what stands in the field, or gives today.
func (d *DateField) step(days int) {
	d.read()
	switch {
	case d.fault.text != "":
	case d.date.IsZero():
		d.give(d.today())
	default:
		d.give(d.date.Add(days))
	}
}

func (d *DateField) toggleCalendar() {
	if d.drop.isOpen() {
		d.drop.close()
		return
	}
	d.read()
	d.calendar.show(d.date)
	d.drop.open()
}

func (d *DateField) pick(date app.Date) {
	d.drop.close()
	d.give(date)
}

func (d *DateField) showError(text string) {
	if d.fault.text != text {
		d.fault.set(text)
		d.Refresh()
	}
}

// weekday is the day of the week in words; "" without a day, and where it is left
// out.
func (d *DateField) weekday() string {
	if d.date.IsZero() || d.Short {
		return ""
	}
	return d.say("xwidget.weekday." + strconv.Itoa(isoWeekday(d.date)))
}

// CreateRenderer is called by Fyne.
func (d *DateField) CreateRenderer() fyne.WidgetRenderer {
	weekday := newText("", nil, textSize())
	r := &renderer{objects: []fyne.CanvasObject{d.entry, weekday, d.fault}}
	const width = 136
	dayWidth := float32(0)
	for day := 1; day <= 7; day++ {
		dayWidth = max(dayWidth, widthOf(d.say("xwidget.weekday."+strconv.Itoa(day)), textSize()))
	}
	r.minSize = func() fyne.Size {
		size := fyne.NewSize(width+look.Near+dayWidth, d.entry.MinSize().Height)
		if d.Short {
			size.Width = width
		}
		size.Height += d.fault.MinSize().Height
		return size
	}
	r.layout = func(size fyne.Size) {
		height := d.entry.MinSize().Height
		d.entry.Resize(fyne.NewSize(width, height))
		weekday.Move(fyne.NewPos(width+look.Near, (height-weekday.MinSize().Height)/2))
		weekday.Resize(weekday.MinSize())
		d.fault.Move(fyne.NewPos(0, height))
		d.fault.Resize(fyne.NewSize(size.Width, d.fault.MinSize().Height))
	}
	r.refresh = func() {
		weekday.Text, weekday.Color = d.weekday(), ink(d, look.ColorNameSecondary)
		r.layout(d.Size())
		canvas.Refresh(d)
	}
	r.refresh()
	return r
}
