package journal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/journal"
	"hvidbog/app/ui/session"
)

// row is one document: the day, whether it came or went, its number, whose it is and
// what of, and when it was journalised. A dot stands before what is not.
type row struct {
	widget.BaseWidget
	s *session.Session

	dot                                 *canvas.Circle
	day, way, number, party, theme, end *widget.Label
}

func newRow(s *session.Session) *row {
	r := &row{s: s, dot: canvas.NewCircle(nil)}
	for _, label := range []**widget.Label{&r.day, &r.way, &r.number, &r.party, &r.theme, &r.end} {
		*label = widget.NewLabel("")
		(*label).Truncation = fyne.TextTruncateEllipsis
	}
	r.way.Importance, r.number.Importance = widget.LowImportance, widget.LowImportance
	r.ExtendBaseWidget(r)
	return r
}

// set shows an entry.
func (r *row) set(e entry) {
	say := r.s.Say
	r.day.SetText(e.Date.Field())
	r.way.SetText(journal.Way(e.Entry, say))
	r.number.SetText(journal.Number(e.Entry, say))
	r.party.SetText(journal.Party(e.Entry, say))
	r.theme.Importance, r.theme.TextStyle.Italic = widget.MediumImportance, e.Theme == ""
	if e.Theme == "" {
		r.theme.Importance = widget.LowImportance
		r.theme.SetText(say("ui.journal.noTheme"))
	} else {
		r.theme.SetText(e.Theme)
	}
	r.dot.FillColor = nil
	r.end.Importance = widget.LowImportance
	if e.IsJournalised() {
		r.end.SetText(app.DateOf(e.Journalised.At).Field())
	} else {
		r.dot.FillColor = theme.Color(theme.ColorNamePrimary)
		r.end.Importance = widget.MediumImportance
		r.end.SetText(say("ui.journal.notYet"))
	}
	r.dot.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(columns{}, r.dot, r.day, r.way, r.number, r.party, r.theme, r.end))
}

// newHeads names the columns.
func newHeads(say app.Words) fyne.CanvasObject {
	objects := []fyne.CanvasObject{canvas.NewCircle(nil)}
	for _, id := range []string{
		"journal.col.date", "journal.col.way", "journal.col.documentNo", "journal.col.party", "journal.col.theme", "journal.col.journalised",
	} {
		head := widget.NewLabel(say(id))
		head.Importance = widget.LowImportance
		head.SizeName = theme.SizeNameCaptionText
		objects = append(objects, head)
	}
	return container.New(columns{}, objects...)
}

// columns lays the parts of a row side by side. Whose a document is and what of get
// the width that the others leave.
type columns struct{}

const (
	dotSize     = 6
	dotWidth    = 12
	dayWidth    = 98
	wayWidth    = 54
	numberWidth = 148
	endWidth    = 106
	rowHeight   = 34
	leastParty  = 116
	leastFree   = leastParty + 124
)

// MinSize is called by Fyne.
func (columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(dotWidth+dayWidth+wayWidth+numberWidth+endWidth+leastFree, min(height, rowHeight))
}

// Layout is called by Fyne.
func (columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	free := size.Width - dotWidth - dayWidth - wayWidth - numberWidth - endWidth
	party := max(leastParty, min(0.4*free, 320))
	x := float32(0)
	for i, width := range []float32{dotWidth, dayWidth, wayWidth, numberWidth, party, free - party, endWidth} {
		o := objects[i]
		if i == 0 {
			o.Move(fyne.NewPos(x+dotWidth-dotSize, (size.Height-dotSize)/2))
			o.Resize(fyne.NewSquareSize(dotSize))
		} else {
			o.Move(fyne.NewPos(x, (size.Height-o.MinSize().Height)/2))
			o.Resize(fyne.NewSize(width, o.MinSize().Height))
		}
		x += width
	}
}
