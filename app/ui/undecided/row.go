package undecided

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/session"
)

// row is one detail: the number of its response, what kind it is, its words, and those
// that stand about it.
type row struct {
	widget.BaseWidget
	s *session.Session

	number, kind, words, about *widget.Label
}

func newRow(s *session.Session) *row {
	r := &row{s: s}
	for _, label := range []**widget.Label{&r.number, &r.kind, &r.words, &r.about} {
		*label = widget.NewLabel("")
		(*label).Truncation = fyne.TextTruncateEllipsis
	}
	r.number.Alignment = fyne.TextAlignTrailing
	r.kind.Importance, r.about.Importance = widget.LowImportance, widget.LowImportance
	r.words.TextStyle.Bold = true
	r.ExtendBaseWidget(r)
	return r
}

func number(u casework.Undecided) string { return strconv.Itoa(u.Response.Number) }

// set shows a detail.
func (r *row) set(u casework.Undecided) {
	r.number.SetText(number(u))
	r.kind.SetText(app.Capital(r.s.Say("maskKind." + string(u.Detail.Kind))))
	r.words.SetText(session.OneLine(u.Detail.Text))
	about := around(u)
	if _, inText := u.Detail.First(); !inText {
		about = r.s.Say("undecided.in." + string(u.Detail.Places[0].In))
	}
	if n := len(u.Detail.Places); n > 1 {
		about = r.s.Say("undecided.places", "n", n, "About", about)
	}
	r.about.SetText(about)
}

// around is where a detail stands first in the text, with some words on either side.
func around(u casework.Undecided) string {
	const before, behind = 40, 80 // bytes
	span, ok := u.Detail.First()
	if !ok {
		return ""
	}
	text := u.Response.Text
	from, to := max(0, span.From-before), min(len(text), span.To+behind)
	for from > 0 && text[from-1] != ' ' && text[from-1] != '\n' && from < span.From {
		from++
	}
	for to < len(text) && text[to] != ' ' && text[to] != '\n' && to > span.To {
		to--
	}
	said := session.OneLine(text[from:to])
	if from > 0 {
		said = "… " + said
	}
	if to < len(text) {
		said += " …"
	}
	return said
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(columns{}, r.number, r.kind, r.words, r.about))
}

// columns lays the parts of a line side by side. The words and those about them share
// the width that the others leave.
type columns struct{}

const (
	numberWidth = 56
	kindWidth   = 148
	lineHeight  = 34
)

// MinSize is called by Fyne.
func (columns) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(numberWidth+kindWidth+240, lineHeight)
}

// Layout is called by Fyne.
func (columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	free := size.Width - numberWidth - kindWidth
	words := min(260, 0.4*free)
	x := float32(0)
	for i, width := range []float32{numberWidth, kindWidth, words, free - words} {
		o := objects[i]
		high := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-high)/2))
		o.Resize(fyne.NewSize(width, high))
		x += width
	}
}

// height gives what is in it a height, as a list has none of its own.
type height struct{ of float32 }

// Layout is called by Fyne.
func (*height) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// MinSize is called by Fyne.
func (h *height) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, h.of) }

// flush lets a label stand in line with the fields, without its own padding.
func flush(l *widget.Label) fyne.CanvasObject {
	pad := theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(-pad/2, 0, -pad, -pad), l)
}
