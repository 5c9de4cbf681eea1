package due

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// row is one line of the list: the head of a section, or a response with who wrote
// and how it stands above, and what of and the day below.
type row struct {
	widget.BaseWidget
	s *session.Session

	head     *widget.Label
	sender   *widget.Label
	standing *xwidget.Badge
	subject  *widget.Label
	day      *widget.Label
}

const rowHeight = 60

func newRow(s *session.Session) *row {
	r := &row{s: s, standing: xwidget.NewBadge("", "")}
	r.head, r.sender, r.subject, r.day = widget.NewLabel(""), widget.NewLabel(""), widget.NewLabel(""), widget.NewLabel("")
	r.head.TextStyle.Bold = true
	r.sender.Truncation = fyne.TextTruncateEllipsis
	r.subject.Truncation = fyne.TextTruncateEllipsis
	r.subject.Importance = widget.LowImportance
	r.day.Importance = widget.LowImportance
	r.day.SizeName = theme.SizeNameCaptionText
	r.day.Alignment = fyne.TextAlignTrailing
	r.ExtendBaseWidget(r)
	return r
}

// set shows a line.
func (r *row) set(l line) {
	if l.head != "" {
		r.head.SetText(r.s.Say("clock."+string(l.head)) + " · " + r.s.Say("count.number", "n", l.count))
		r.sender.SetText("")
		r.subject.SetText("")
		r.day.SetText("")
		r.standing.Set("", "")
		r.Refresh()
		return
	}
	sender, _ := r.s.From(l.clock.Response)
	r.head.SetText("")
	r.sender.SetText(sender)
	r.subject.SetText(l.clock.Response.Subject)
	r.day.SetText(l.clock.Due.Long())
	fill := fyne.ThemeColorName("")
	if l.clock.State == app.Overdue {
		fill = look.ColorNameOverdue
	}
	r.standing.Set(casework.Standing(r.s.Say, l.clock, r.s.Desk.Today()), fill)
	r.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r, []fyne.CanvasObject{r.head, r.sender, r.standing, r.subject, r.day}}
}

type rowRenderer struct {
	r       *row
	objects []fyne.CanvasObject
}

func (rr *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(240, rowHeight) }

func (rr *rowRenderer) Layout(size fyne.Size) {
	r := rr.r
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	line := r.sender.MinSize().Height
	first, second := float32(2), rowHeight-line-2
	place(r.head, 0, second, size.Width, line)
	badge, day := r.standing.MinSize(), r.day.MinSize()
	place(r.sender, 0, first, size.Width-badge.Width-2*look.Near, line)
	place(r.standing, size.Width-badge.Width-look.Near, first+(line-badge.Height)/2, badge.Width, badge.Height)
	place(r.subject, 0, second, size.Width-day.Width, line)
	place(r.day, size.Width-day.Width, second+(line-day.Height)/2, day.Width, day.Height)
}

func (rr *rowRenderer) Refresh() {
	rr.Layout(rr.r.Size())
	canvas.Refresh(rr.r)
}

func (rr *rowRenderer) Objects() []fyne.CanvasObject { return rr.objects }
func (rr *rowRenderer) Destroy()                     {}
