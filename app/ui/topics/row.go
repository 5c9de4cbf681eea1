package topics

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// row is one topic in the list: its heading as the packet has it, and below that
// its verdict and what it lacks.
type row struct {
	widget.BaseWidget
	sc      *Screen
	at      int // its place in the list
	heading *xwidget.Passage
	verdict *xwidget.Badge
	lacks   *widget.Label
	handle  *handle
	gap     *canvas.Rectangle // where a topic that is dragged would go
}

// rowHeight holds two lines of heading and one of what it lacks.
const (
	rowHeight = 76
	gapHeight = 3
)

func newRow(sc *Screen) *row {
	r := &row{sc: sc, heading: xwidget.NewPassage(2, true), verdict: xwidget.NewBadge("", look.ColorNameSubtle), lacks: widget.NewLabel("")}
	r.handle = newHandle(func(dy float32) { sc.drag(r.at, dy) }, sc.drop)
	r.gap = canvas.NewRectangle(nil)
	r.lacks.SizeName = theme.SizeNameCaptionText
	r.lacks.Importance = widget.LowImportance
	r.lacks.Truncation = fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

// set shows a line at its place.
func (r *row) set(at int, l line) {
	say := r.sc.s.Say
	r.at = at
	r.handle.Hidden = l.topic == nil
	if l.topic == nil {
		r.heading.Set(say("ui.topics.unsorted", "n", l.unsorted), 2)
		r.verdict.Set("", look.ColorNameSubtle)
		r.lacks.SetText(say("ui.topics.unsorted.do"))
		r.Refresh()
		return
	}
	f, heard := r.sc.s.File(), r.sc.hear()
	r.heading.Set(casework.HeadingOf(f, heard, l.topic), 2)
	verdict := ""
	if l.topic.Verdict != "" {
		verdict = say("verdict." + string(l.topic.Verdict))
	}
	r.verdict.Set(verdict, look.ColorNameSubtle)
	r.lacks.SetText(lacks(say, heard, l.topic))
	r.Refresh()
}

// lacks says what a topic still lacks; "" for nothing.
func lacks(say app.Words, heard app.Voices, t *app.Topic) string {
	var list []string
	for _, kind := range casework.TopicNotices() {
		if casework.TopicLacks(heard, t, kind) {
			list = append(list, say("ui.topics.lacks."+string(kind)))
		}
	}
	if len(list) == 0 {
		return ""
	}
	return say("ui.topics.lacks", "What", strings.Join(list, ", "))
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r, []fyne.CanvasObject{r.heading, r.verdict, r.lacks, r.handle, r.gap}}
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
	inner := size.Width - look.Near - handleWidth
	place(r.handle, size.Width-handleWidth, 0, handleWidth, size.Height)
	d := r.sc.dragging
	r.gap.Hidden = d.topic == "" || d.to == d.from || d.to != r.at
	r.gap.FillColor = theme.ColorForWidget(theme.ColorNamePrimary, r)
	edge := float32(0)
	if d.to > d.from {
		edge = size.Height - gapHeight
	}
	place(r.gap, 0, edge, size.Width, gapHeight)
	r.heading.Resize(fyne.NewSize(inner, rowHeight)) // breaks into lines, and so has a height
	high, badge := r.heading.MinSize().Height, r.verdict.MinSize()
	top := (size.Height - high - look.Tight - badge.Height) / 2
	place(r.heading, look.Near, top, inner, high)
	below := top + high + look.Tight
	if r.verdict.Text() == "" {
		badge.Width = 0
	}
	place(r.verdict, look.Near, below, badge.Width, badge.Height)
	x := float32(0)
	if badge.Width > 0 {
		x = look.Near + badge.Width
	}
	h := r.lacks.MinSize().Height
	place(r.lacks, x, below+(badge.Height-h)/2, size.Width-x-handleWidth, h)
}

func (rr *rowRenderer) Refresh() {
	rr.Layout(rr.r.Size())
	canvas.Refresh(rr.r)
}

func (rr *rowRenderer) Objects() []fyne.CanvasObject { return rr.objects }
func (rr *rowRenderer) Destroy()                     {}
