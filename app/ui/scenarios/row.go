package scenarios

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
)

// row is the name of a centre, or a scenario with its districts and how many
// responses speak of it.
type row struct {
	widget.BaseWidget
	s                         *session.Session
	centre, name, where, many *widget.Label
}

func newRow(s *session.Session) *row {
	r := &row{s: s}
	r.centre, r.name, r.where, r.many = widget.NewLabel(""), widget.NewLabel(""), widget.NewLabel(""), widget.NewLabel("")
	r.centre.SizeName = theme.SizeNameCaptionText
	r.centre.TextStyle.Bold = true
	r.centre.Importance = widget.LowImportance
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.where.Truncation = fyne.TextTruncateEllipsis
	r.where.SizeName = theme.SizeNameCaptionText
	r.where.Importance = widget.LowImportance
	r.many.Importance = widget.LowImportance
	r.ExtendBaseWidget(r)
	return r
}

// set shows a line.
func (r *row) set(l line) {
	if l.scenario == nil {
		r.centre.SetText(l.centre)
		r.centre.Show()
		r.name.Hide()
		r.where.Hide()
		r.many.Hide()
		return
	}
	r.centre.Hide()
	r.name.SetText(l.scenario.Name)
	r.name.Show()
	r.where.SetText(districtNames(l.scenario))
	r.where.Show()
	n := 0
	for _, stance := range app.Stances() {
		n += len(r.s.File().VoicesOn(l.scenario.ID, stance))
	}
	r.many.SetText(r.s.Say("count.responses", "n", n))
	r.many.Show()
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	names := container.New(layout.NewCustomPaddedVBoxLayout(-look.Apart), r.name, r.where)
	return widget.NewSimpleRenderer(container.NewStack(
		container.NewVBox(layout.NewSpacer(), r.centre),
		container.NewBorder(nil, nil, nil, r.many, names),
	))
}
