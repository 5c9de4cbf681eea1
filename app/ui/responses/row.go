package responses

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// row is one response in the list: number, sender and day above, and below what
// it begins with and the stances it takes.
type row struct {
	widget.BaseWidget
	s *session.Session

	fresh   *canvas.Circle // stands before what nobody has read
	number  *widget.Label
	sender  *widget.Label
	day     *widget.Label
	snippet *widget.Label
	stances [maxDots]*canvas.Circle
	shown   int
}

const (
	rowHeight   = 60
	numberWidth = 64
	dayWidth    = 92
	maxDots     = 4 // more links than that show as so many
	dotSize     = 8
)

func newRow(s *session.Session) *row {
	r := &row{s: s, fresh: canvas.NewCircle(nil)}
	r.number, r.sender, r.day, r.snippet = widget.NewLabel(""), widget.NewLabel(""), widget.NewLabel(""), widget.NewLabel("")
	r.number.Alignment = fyne.TextAlignTrailing
	r.number.Importance = widget.LowImportance
	r.sender.Truncation = fyne.TextTruncateEllipsis
	r.day.Alignment = fyne.TextAlignTrailing
	r.day.Importance = widget.LowImportance
	r.day.SizeName = theme.SizeNameCaptionText
	r.snippet.Truncation = fyne.TextTruncateEllipsis
	r.snippet.Importance = widget.LowImportance
	for i := range r.stances {
		r.stances[i] = canvas.NewCircle(nil)
	}
	r.ExtendBaseWidget(r)
	return r
}

// set shows a response.
func (r *row) set(response *app.Response) {
	name, onBehalfOf := r.s.From(response)
	if onBehalfOf != "" {
		name += " – " + onBehalfOf
	}
	r.number.SetText(strconv.Itoa(response.Number))
	r.sender.TextStyle.Bold = !response.IsRead()
	r.sender.SetText(name)
	r.day.SetText(response.Received.Field())
	snippet := session.Beginning(response)
	if hasDraft(r.s.File(), response.ID) {
		snippet = r.s.Say("ui.row.draft", "Beginning", snippet)
	}
	if response.FormLetter != "" {
		snippet = r.s.Say("alike.row", "n", r.s.Senders(response.FormLetter), "Beginning", snippet)
	}
	r.snippet.SetText(snippet)
	r.fresh.FillColor = nil
	if !response.IsRead() {
		r.fresh.FillColor = theme.Color(theme.ColorNamePrimary)
	}
	r.fresh.Refresh()
	r.shown = min(len(response.Links), maxDots)
	for i, dot := range r.stances {
		dot.Hidden = i >= r.shown
		if i < r.shown {
			dot.FillColor = theme.Color(xwidget.StanceColor(response.Links[i].Stance))
			dot.Refresh()
		}
	}
	r.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{r.fresh, r.number, r.sender, r.day, r.snippet}
	for _, dot := range r.stances {
		objects = append(objects, dot)
	}
	return &rowRenderer{r, objects}
}

type rowRenderer struct {
	r       *row
	objects []fyne.CanvasObject
}

func (rr *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(240, rowHeight) }

func (rr *rowRenderer) Layout(size fyne.Size) {
	r := rr.r
	line := r.sender.MinSize().Height
	first, second := float32(2), float32(rowHeight)-line-2
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	place(r.fresh, 2, first+line/2-3, 6, 6)
	place(r.number, 0, first, numberWidth, line)
	place(r.sender, numberWidth, first, size.Width-numberWidth-dayWidth, line)
	place(r.day, size.Width-dayWidth, first+(line-r.day.MinSize().Height)/2, dayWidth, r.day.MinSize().Height)
	dots := float32(r.shown) * (dotSize + look.Tight)
	place(r.snippet, numberWidth, second, size.Width-numberWidth-dots-look.Near, line)
	x := size.Width - dots - look.Near
	for i := range r.shown {
		place(r.stances[i], x, second+(line-dotSize)/2, dotSize, dotSize)
		x += dotSize + look.Tight
	}
}

func (rr *rowRenderer) Refresh() {
	rr.Layout(rr.r.Size())
	canvas.Refresh(rr.r)
}

func (rr *rowRenderer) Objects() []fyne.CanvasObject { return rr.objects }
func (rr *rowRenderer) Destroy()                     {}
