package parties

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// newList is the list of the parties found.
func newList(sc *Screen) *xwidget.PickList {
	l := xwidget.NewPickList(
		func() int { return len(sc.found) },
		func() fyne.CanvasObject { return newRow(sc) },
		func(i int, o fyne.CanvasObject) { o.(*row).set(sc.found[i]) },
		func(i int) { sc.choose(sc.found[i].ID) })
	l.OnEscape = sc.Find
	return l
}

// row is a party: its name and kind, and whether it was asked and has answered.
type row struct {
	widget.BaseWidget
	sc               *Screen
	name, kind, mark *widget.Label
}

func newRow(sc *Screen) *row {
	r := &row{sc: sc, name: widget.NewLabel(""), kind: widget.NewLabel(""), mark: widget.NewLabel("")}
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.kind.Truncation = fyne.TextTruncateEllipsis
	r.kind.Importance = widget.LowImportance
	r.kind.SizeName = theme.SizeNameCaptionText
	r.mark.SizeName = theme.SizeNameCaptionText
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(p *app.Party) {
	say := r.sc.s.Say
	r.name.SetText(p.Name)
	kind := say("partyKind." + string(p.Kind))
	if p.Private {
		kind += " · " + say("ui.party.private.short")
	}
	r.kind.SetText(kind)
	heard := len(r.sc.tally.Heard[p.ID])
	switch {
	case heard > 0:
		r.mark.Importance = widget.MediumImportance
		r.mark.SetText(say("count.responses", "n", heard))
	case p.Invited:
		r.mark.Importance = widget.LowImportance
		r.mark.SetText(say("ui.party.silent"))
	default:
		r.mark.SetText("")
	}
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	names := container.New(layout.NewCustomPaddedVBoxLayout(-look.Apart), r.name, r.kind)
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, r.mark, names))
}
