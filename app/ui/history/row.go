package history

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// row is one change: when, by whom, what, and the way back.
type row struct {
	widget.BaseWidget
	sc        *Screen
	day, hour *widget.Label
	what, who *widget.Label
	undo      *xwidget.Action
	shown     app.Change
}

const (
	dayWidth  = 150
	hourWidth = 60
)

func newRow(sc *Screen) *row {
	r := &row{sc: sc}
	r.day, r.hour, r.what, r.who = widget.NewLabel(""), widget.NewLabel(""), widget.NewLabel(""), widget.NewLabel("")
	r.day.TextStyle.Bold = true
	r.hour.Importance = widget.LowImportance
	r.what.Truncation = fyne.TextTruncateEllipsis
	r.who.Importance = widget.LowImportance
	r.who.SizeName = theme.SizeNameCaptionText
	r.undo = xwidget.NewQuietAction(sc.s.Say("ui.history.undoTo"), func() { sc.undoTo(r.shown) })
	r.ExtendBaseWidget(r)
	return r
}

// set shows the change at a place of the list. The day stands only at the first
// change of it.
func (r *row) set(i int) {
	c := r.sc.changes[i]
	r.shown = c
	at := c.By.At
	r.day.SetText("")
	if i == 0 || !sameDay(at, r.sc.changes[i-1].By.At) {
		r.day.SetText(app.DateOf(at).Long())
	}
	r.hour.SetText(at.Format("15.04"))
	what := c.What.Say(r.sc.s.Say)
	switch c.Action {
	case app.Undid:
		what = r.sc.s.Say("ui.undone", "What", what)
	case app.Redid:
		what = r.sc.s.Say("ui.redone", "What", what)
	}
	r.what.SetText(what)
	r.who.SetText(c.By.Who)
	if c.Action == app.Did && r.sc.back[c.Seq] {
		r.undo.Show()
	} else {
		r.undo.Hide()
	}
}

func sameDay(a, b time.Time) bool { return app.DateOf(a) == app.DateOf(b) }

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	left := container.NewHBox(
		container.NewGridWrap(fyne.NewSize(dayWidth, 36), r.day),
		container.NewGridWrap(fyne.NewSize(hourWidth, 36), r.hour))
	return widget.NewSimpleRenderer(
		container.NewBorder(nil, nil, left, container.NewHBox(r.who, r.undo), r.what))
}
