package parties

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

// list is the parties found. The arrows choose at once.
type list struct {
	widget.List
	sc      *Screen
	marking bool
}

func newList(sc *Screen) *list {
	l := &list{sc: sc}
	l.Length = func() int { return len(sc.found) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(sc) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(sc.found) {
			o.(*row).set(sc.found[i])
		}
	}
	l.OnSelected = func(i widget.ListItemID) {
		if !l.marking && i < len(sc.found) {
			sc.choose(sc.found[i].ID)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *list) mark(i int) {
	l.marking = true
	defer func() { l.marking = false }()
	if i < 0 {
		l.UnselectAll()
		return
	}
	l.Select(i)
}

// TypedKey is called by Fyne.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	to := -1
	switch e.Name {
	case fyne.KeyDown:
		to = l.sc.place() + 1
	case fyne.KeyUp:
		to = l.sc.place() - 1
	case fyne.KeyEscape:
		l.sc.Find()
		return
	default:
		l.List.TypedKey(e)
		return
	}
	if to >= 0 && to < len(l.sc.found) {
		l.sc.choose(l.sc.found[to].ID)
	}
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
