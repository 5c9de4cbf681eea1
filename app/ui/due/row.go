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
// answer, what of and when it came, and how it stands.
type row struct {
	widget.BaseWidget
	sc *Screen

	head     *widget.Label
	who      *widget.Label
	due      *widget.Label
	about    *widget.Label
	received *widget.Label
	standing *xwidget.Badge
	notes    *widget.Label
}

const (
	rowHeight  = 88
	headHeight = 40
)

func newRow(sc *Screen) *row {
	r := &row{sc: sc, standing: xwidget.NewBadge("", "")}
	for _, l := range []**widget.Label{&r.head, &r.who, &r.due, &r.about, &r.received, &r.notes} {
		*l = widget.NewLabel("")
		(*l).Truncation = fyne.TextTruncateEllipsis
	}
	r.head.TextStyle.Bold, r.who.TextStyle.Bold = true, true
	r.about.Importance, r.received.Importance, r.notes.Importance = widget.LowImportance, widget.LowImportance, widget.LowImportance
	r.received.SizeName, r.notes.SizeName = theme.SizeNameCaptionText, theme.SizeNameCaptionText
	r.due.Truncation, r.received.Truncation = fyne.TextTruncateOff, fyne.TextTruncateOff
	r.ExtendBaseWidget(r)
	return r
}

// set shows a line.
func (r *row) set(l line) {
	switch {
	case l.head != "":
		r.show(r.sc.partName(l.head)+" · "+r.sc.s.Say("count.number", "n", l.count), rowText{})
	case l.promise != nil:
		r.show("", r.sc.promiseText(l.promise))
	default:
		r.show("", r.sc.clockText(l.clock))
	}
}

// rowText is what a row says.
type rowText struct {
	who, due, about, received, standing string
	fill                                fyne.ThemeColorName // of how it stands
	notes                               []string
}

func (r *row) show(head string, t rowText) {
	r.head.SetText(head)
	r.who.SetText(t.who)
	r.due.SetText(t.due)
	r.about.SetText(t.about)
	r.received.SetText(t.received)
	r.standing.Set(t.standing, t.fill)
	r.notes.SetText(strings.Join(t.notes, " · "))
	r.Refresh()
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
	return &rowRenderer{r, []fyne.CanvasObject{r.head, r.who, r.due, r.about, r.received, r.standing, r.notes}}
}

type rowRenderer struct {
	r       *row
	objects []fyne.CanvasObject
}

func (rr *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(300, rowHeight) }

func (rr *rowRenderer) Layout(size fyne.Size) {
	r := rr.r
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	line := r.who.MinSize().Height
	place(r.head, 0, (size.Height-line)/2, size.Width, line)
	const step = rowHeight / 3.2
	// aside stands at the right of a line, and what the line says before it.
	aside := func(first, beside *widget.Label, y float32) {
		w := beside.MinSize().Width
		h := beside.MinSize().Height
		place(first, 0, y, size.Width-w, line)
		place(beside, size.Width-w, y+(line-h)/2, w, h)
	}
	top := float32(0)
	aside(r.who, r.due, top)
	aside(r.about, r.received, top+step-2)
	y := top + 2*step
	badge, notes := r.standing.MinSize(), r.notes.MinSize()
	place(r.standing, look.Near, y+(line-badge.Height)/2-2, badge.Width, badge.Height)
	x := badge.Width + look.Near
	place(r.notes, x, y+(line-notes.Height)/2-2, size.Width-x, notes.Height)
}

func (rr *rowRenderer) Refresh() {
	rr.Layout(rr.r.Size())
	canvas.Refresh(rr.r)
}

func (rr *rowRenderer) Objects() []fyne.CanvasObject { return rr.objects }
func (rr *rowRenderer) Destroy()                     {}
