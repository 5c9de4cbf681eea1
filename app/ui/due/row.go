package due

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// row is one line of the list: the head of a section; or who wrote and by when to
// answer, what of and when it came, and how it stands. It draws its texts itself, as a
// label takes its time to find where to cut one.
type row struct {
	widget.BaseWidget
	sc       *Screen
	standing *xwidget.Badge
	head     string
	text     rowText
}

const (
	rowHeight  = 82
	headHeight = 40
)

func newRow(sc *Screen) *row {
	r := &row{sc: sc, standing: xwidget.NewBadge("", "")}
	r.ExtendBaseWidget(r)
	return r
}

// set shows a line.
func (r *row) set(l line) {
	r.head, r.text = "", rowText{}
	switch {
	case l.head != "":
		r.head = r.sc.partName(l.head) + " · " + r.sc.s.Say("count.number", "n", l.count)
	case l.promise != nil:
		r.text = r.sc.promiseText(l.promise)
	default:
		r.text = r.sc.clockText(l.clock)
	}
	r.standing.Set(r.text.standing, r.text.fill)
	r.Refresh()
}

// rowText is what a row says.
type rowText struct {
	who, due, about, received, standing string
	fill                                fyne.ThemeColorName // of how it stands
	notes                               []string
}

// clockText is what the row of a response says.
func (sc *Screen) clockText(c app.Clock) rowText {
	say, r := sc.s.Say, c.Response
	t := rowText{
		who: sc.from(r), due: say("ui.due.by", "Day", c.Due.Long()), about: session.Beginning(r),
		received: say("ui.due.received", "Day", r.Received.Long()), standing: sc.standing(c), fill: fillOf(c.State),
	}
	if r.WaitsFor != "" && c.Ticking() {
		t.notes = append(t.notes, say("ui.due.waitsFor", "Who", r.WaitsFor))
	}
	if !c.Preliminary.IsZero() {
		t.notes = append(t.notes, say("ui.due.preliminarySent"))
	} else if !c.Receipt.IsZero() {
		t.notes = append(t.notes, say("ui.due.receiptSent"))
	}
	if sc.filter.by.one || r.Caseworker == "" {
		return t
	}
	t.notes = append(t.notes, r.Caseworker)
	return t
}

// from is who sent a response, on one line.
func (sc *Screen) from(r *app.Response) string {
	name, onBehalfOf := sc.s.From(r)
	if onBehalfOf != "" {
		name += " – " + onBehalfOf
	}
	return name
}

// fillOf is the ground on which it is said how something stands: red for what is
// overdue and for nothing else.
func fillOf(state app.ClockState) fyne.ThemeColorName {
	switch state {
	case app.Overdue:
		return look.ColorNameOverdue
	case app.DueThisWeek:
		return look.ColorNameAccentTint
	}
	return look.ColorNameSubtle
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	rr := &rowRenderer{r: r}
	for i := range rr.texts {
		rr.texts[i] = canvas.NewText("", nil)
		if i == notesText {
			rr.objects = append(rr.objects, r.standing)
		}
		rr.objects = append(rr.objects, rr.texts[i])
	}
	return rr
}

// rowRenderer draws a row.
type rowRenderer struct {
	r       *row
	texts   [notesText + 1]*canvas.Text
	objects []fyne.CanvasObject
}

// The texts of a row.
const (
	headText = iota
	whoText
	dueText
	aboutText
	receivedText
	notesText
)

func (rr *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(300, rowHeight) }

func (rr *rowRenderer) Layout(size fyne.Size) {
	r := rr.r
	for _, t := range rr.texts {
		t.Hidden = true
	}
	if size.Width == 0 {
		return
	}
	const left = look.Near
	right, line := size.Width-look.Near, fyne.MeasureText("Åg", theme.TextSize(), fyne.TextStyle{}).Height
	rr.say(headText, r.head, left, (size.Height-line)/2, right-left)
	y := float32(look.Near)
	rr.both(whoText, r.text.who, dueText, r.text.due, left, right, y)
	y += line + look.Tight
	rr.both(aboutText, r.text.about, receivedText, r.text.received, left, right, y)
	y += line + look.Tight
	badge := r.standing.MinSize()
	r.standing.Move(fyne.NewPos(left, y))
	r.standing.Resize(badge)
	x := left + badge.Width + look.Near
	rr.say(notesText, strings.Join(r.text.notes, " · "), x, y+smaller, right-x)
}

// smaller is how much lower a text of the smaller size stands on a line of the other.
const smaller = 2

// both writes a line: what ends at the right, and before it as much of the first text
// as there is room for.
func (rr *rowRenderer) both(first int, text string, second int, aside string, left, right, y float32) {
	_, size, style := rr.look(second)
	width := fyne.MeasureText(aside, size, style).Width
	down := float32(0)
	if size < theme.TextSize() {
		down = smaller
	}
	rr.say(first, text, left, y, right-left-width-look.Near)
	rr.say(second, aside, right-width, y+down, width+1)
}

// say writes a text, as much of it as there is room for.
func (rr *rowRenderer) say(which int, text string, x, y, width float32) {
	if text == "" {
		return
	}
	t := rr.texts[which]
	colour, size, style := rr.look(which)
	t.Color, t.TextSize, t.TextStyle = theme.ColorForWidget(colour, rr.r), size, style
	t.Text = xwidget.Fitted(text, width, size, style)
	t.Hidden = false
	t.Move(fyne.NewPos(x, y))
	t.Resize(t.MinSize())
}

// look is how a text is written.
func (rr *rowRenderer) look(which int) (colour fyne.ThemeColorName, size float32, style fyne.TextStyle) {
	switch which {
	case headText, whoText:
		return theme.ColorNameForeground, theme.TextSize(), fyne.TextStyle{Bold: true}
	case dueText:
		return theme.ColorNameForeground, theme.TextSize(), style
	case aboutText:
		return look.ColorNameSecondary, theme.TextSize(), style
	}
	return look.ColorNameSecondary, theme.CaptionTextSize(), style
}

func (rr *rowRenderer) Refresh() {
	rr.Layout(rr.r.Size())
	canvas.Refresh(rr.r)
}

func (rr *rowRenderer) Objects() []fyne.CanvasObject { return rr.objects }
func (rr *rowRenderer) Destroy()                     {}
