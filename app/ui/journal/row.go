package journal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/casework"
	"hvidbog/app/ui/session"
)

// row is one document: the day, whether it came or went, its number, whose it is and
// what of.
type row struct {
	widget.BaseWidget
	s                             *session.Session
	day, way, number, party, what *widget.Label
}

const (
	dayWidth    = 100
	wayWidth    = 56
	numberWidth = 150
	partyWidth  = 240
	rowHeight   = 36
)

func newRow(s *session.Session) *row {
	r := &row{s: s}
	for _, label := range []**widget.Label{&r.day, &r.way, &r.number, &r.party, &r.what} {
		*label = widget.NewLabel("")
		(*label).Truncation = fyne.TextTruncateEllipsis
	}
	r.way.Importance, r.number.Importance = widget.LowImportance, widget.LowImportance
	r.ExtendBaseWidget(r)
	return r
}

// set shows an entry.
func (r *row) set(e casework.Entry) {
	way := "ui.journal.in"
	if e.Out {
		way = "ui.journal.out"
	}
	r.day.SetText(e.Date.Field())
	r.way.SetText(r.s.Say(way))
	r.number.SetText(string(e.DocumentNo))
	r.party.SetText(e.Party)
	r.what.SetText(e.Theme)
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	cell := func(width float32, label *widget.Label) fyne.CanvasObject {
		return container.NewGridWrap(fyne.NewSize(width, rowHeight), label)
	}
	left := container.NewHBox(cell(dayWidth, r.day), cell(wayWidth, r.way), cell(numberWidth, r.number), cell(partyWidth, r.party))
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, left, nil, r.what))
}
