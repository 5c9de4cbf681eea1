package incoming

import (
	"path"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// row is one thing that came in: whether it is marked, who sent it and when, below
// that what it begins with, and at the foot what is to be done with it and which file
// it is.
type row struct {
	widget.BaseWidget
	l  *list
	it *casework.Item

	tick    *xwidget.Tick
	sender  *widget.Label
	day     *widget.Label
	snippet *widget.Label
	sign    *canvas.Image
	state   *widget.Label
	file    *widget.Label
}

const (
	rowHeight = 78
	tickWidth = 36
	signWidth = 20
	dayWidth  = 96
)

func newRow(l *list) *row {
	r := &row{l: l, sign: canvas.NewImageFromResource(look.IconDone)}
	r.tick = xwidget.NewTick(func() { l.toggle(r.it) })
	r.sign.FillMode = canvas.ImageFillContain
	text := func(importance widget.Importance, small bool) *widget.Label {
		label := widget.NewLabel("")
		label.Truncation = fyne.TextTruncateEllipsis
		label.Importance = importance
		if small {
			label.SizeName = theme.SizeNameCaptionText
		}
		return label
	}
	r.sender, r.snippet = text(widget.MediumImportance, false), text(low, false)
	r.state, r.file, r.day = text(widget.MediumImportance, true), text(low, true), text(low, true)
	r.day.Truncation = fyne.TextTruncateOff
	r.day.Alignment, r.file.Alignment = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	r.ExtendBaseWidget(r)
	return r
}

// set shows an item.
func (r *row) set(it *casework.Item) {
	p, say := r.l.p, r.l.p.s.Say
	r.it = it
	can := p.mayTake(it)
	r.tick.Hidden = !can
	r.tick.Set(can && p.marked[it])
	r.sender.TextStyle.Bold = can
	r.file.SetText(p.named(it))
	if it.State == casework.IntakeRefused {
		r.sender.SetText(path.Base(it.Where()))
		r.day.SetText("")
		r.snippet.SetText(p.s.Error(it.Refusal))
	} else {
		sender := it.Entry.Sender
		if sender == "" {
			sender = say("ui.noSender")
		}
		if it.Entry.OnBehalfOf != "" {
			sender += " – " + say("ui.onBehalfOf.short", "Name", it.Entry.OnBehalfOf)
		}
		r.sender.SetText(sender)
		r.day.SetText(it.Entry.Received.Field())
		r.snippet.SetText(beginning(it))
	}
	r.sign.Resource = signs[p.kind(it)]
	r.sign.Refresh()
	r.state.SetText(p.told(it))
	r.Refresh()
}

// named is which file an item came in, and which row of it.
func (p *Page) named(it *casework.Item) string {
	name := path.Base(it.Where())
	if it.Found.Row > 0 {
		return p.s.Say("incoming.row", "File", name, "Row", strconv.Itoa(it.Found.Row))
	}
	return name
}

// beginning is the subject and the first words.
func beginning(it *casework.Item) string {
	text := session.OneLine(it.Entry.Text)
	switch {
	case it.Entry.Subject == "":
		return text
	case text == "":
		return it.Entry.Subject
	}
	return session.OneLine(it.Entry.Subject + " – " + text)
}

var signs = map[string]fyne.Resource{
	taken:                           look.IconDone,
	string(casework.IntakeReady):    look.IconAdd,
	string(casework.IntakeDoubtful): look.IconAttention,
	string(casework.IntakeDouble):   look.IconResponses,
	string(casework.IntakeRefused):  look.IconClear,
}

// told says in words what is to be done with an item: for one that is doubtful the first
// doubt.
func (p *Page) told(it *casework.Item) string {
	say := p.s.Say
	switch kind := p.kind(it); {
	case kind == taken:
		return say("incoming.taken.as", "Number", strconv.Itoa(p.s.File().Response(it.Of).Number))
	case it.State == casework.IntakeDouble && it.Of != "":
		if r := p.s.File().Response(it.Of); r != nil {
			return say("incoming.double.of", "Number", strconv.Itoa(r.Number))
		}
		return say("intakeState." + kind)
	case it.State == casework.IntakeDouble:
		return say("incoming.double.twin")
	case it.State == casework.IntakeDoubtful:
		return say("doubt." + string(it.Doubts[0]))
	case it.State == casework.IntakeReady && p.review.IsLate(it):
		return say("incoming.late")
	default:
		return say("intakeState." + kind)
	}
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r, []fyne.CanvasObject{r.tick, r.sender, r.day, r.snippet, r.sign, r.state, r.file}}
}

type rowRenderer struct {
	r       *row
	objects []fyne.CanvasObject
}

func (rr *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(320, rowHeight) }

func (rr *rowRenderer) Layout(size fyne.Size) {
	r := rr.r
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	line, small := r.sender.MinSize().Height, r.state.MinSize().Height
	x := float32(tickWidth)
	second := float32(rowHeight)/2 - line/2
	third := float32(rowHeight) - small
	place(r.tick, 0, (rowHeight-tickWidth)/2, tickWidth, tickWidth)
	place(r.sender, x, 0, size.Width-x-dayWidth, line)
	place(r.day, size.Width-dayWidth, (line-small)/2, dayWidth, small)
	place(r.snippet, x, second, size.Width-x, line)
	const icon = 14
	place(r.sign, x+look.Near, third+(small-icon)/2, icon, icon)
	// The words take what they need, and the file the rest: the row of a sheet, which
	// tells its lines apart, stands at its end.
	rest := size.Width - x - signWidth
	words := min(wide(r.state), max(rest*0.6, rest-wide(r.file)))
	place(r.state, x+signWidth, third, words, small)
	place(r.file, x+signWidth+words, third, rest-words, small)
}

// wide is how much room a label needs to be read to its end.
func wide(l *widget.Label) float32 {
	return fyne.MeasureText(l.Text, theme.Size(l.SizeName), l.TextStyle).Width + 2*theme.InnerPadding() + 1
}

func (rr *rowRenderer) Refresh() {
	rr.Layout(rr.r.Size())
	canvas.Refresh(rr.r)
}

func (rr *rowRenderer) Objects() []fyne.CanvasObject { return rr.objects }
func (rr *rowRenderer) Destroy()                     {}
