package alike

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/session"
)

// row is a line of the list: the name of a bunch, or a response with its number and
// sender, set in.
type row struct {
	widget.BaseWidget
	s *session.Session

	title, number, sender, is *widget.Label
}

func newRow(s *session.Session) *row {
	r := &row{s: s}
	for _, label := range []**widget.Label{&r.title, &r.number, &r.sender, &r.is} {
		*label = widget.NewLabel("")
	}
	r.title.TextStyle.Bold = true
	r.title.Truncation, r.sender.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	r.number.Alignment = fyne.TextAlignTrailing
	r.number.Importance, r.is.Importance = widget.LowImportance, widget.LowImportance
	r.ExtendBaseWidget(r)
	return r
}

// set shows a line.
func (r *row) set(l line) {
	head := l.response == ""
	r.title.Hidden, r.number.Hidden, r.sender.Hidden, r.is.Hidden = !head, head, head, head
	if head {
		r.title.SetText(l.title(r.s))
		return
	}
	response := r.s.File().Response(l.response)
	if response == nil { // a refresh may come between two states
		return
	}
	sender, _ := r.s.From(response)
	r.number.SetText(strconv.Itoa(response.Number))
	r.sender.SetText(sender)
	r.is.SetText("")
	if l.response == l.model {
		r.is.SetText(r.s.Say("alike.isModel"))
	}
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	number := container.NewGridWrap(fyne.NewSize(64, r.number.MinSize().Height), r.number)
	return widget.NewSimpleRenderer(container.NewStack(r.title, container.NewBorder(nil, nil, number, r.is, r.sender)))
}
