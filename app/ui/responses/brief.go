package responses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// brief says on two lines whom a response that is read is from and what it takes a
// stand on. The form says so by its fields.
type brief struct {
	s     *session.Session
	from  *widget.Label
	links *fyne.Container
	line  fyne.CanvasObject // that they stand on
}

func newBrief(s *session.Session) *brief {
	b := &brief{s: s, from: widget.NewLabel("")}
	b.from.Truncation = fyne.TextTruncateEllipsis
	b.links = container.New(linkLine{})
	b.line = flush(container.NewHScroll(b.links))
	return b
}

func (b *brief) show(r *app.Response) {
	f := b.s.File()
	from, onBehalfOf := b.s.From(r)
	if onBehalfOf != "" {
		from += ", " + onBehalfOf
	}
	text := b.s.Say("reading.from", "From", from, "Day", r.Received.Field())
	if late := r.SayLate(f.Hearing, b.s.Say); late != "" {
		text += " · " + late
	}
	if said := r.Occasion.Say(b.s.Say, false); said != "" && !r.Kind.IsHearing() {
		text += " · " + said
	}
	if r.DocumentNo != "" {
		text += " · " + string(r.DocumentNo)
	}
	b.from.SetText(text)
	b.links.RemoveAll()
	for _, l := range r.Links {
		sc := f.Scenario(l.Scenario)
		if sc == nil {
			continue
		}
		name := widget.NewLabel(sc.Name)
		name.Importance = widget.LowImportance
		name.Truncation = fyne.TextTruncateEllipsis
		b.links.Add(name)
		b.links.Add(xwidget.NewStanceBadge(l.Stance, b.s.Say("stance."+string(l.Stance))))
	}
	if len(b.links.Objects) == 0 {
		b.line.Hide()
	} else {
		b.line.Show()
	}
}

// linkLine lays out names on a line, each with its badge behind it. Where they do
// not all fit, the names are cut.
type linkLine struct{}

// shortName is the width that a name keeps, however many there are.
const shortName = 72

// Layout is called by Fyne.
func (linkLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := size.Width
	widths := make([]float32, len(objects))
	for i, o := range objects {
		if name, ok := o.(*widget.Label); ok {
			widths[i] = fyne.MeasureText(name.Text, theme.TextSize(), fyne.TextStyle{}).Width + 2*theme.InnerPadding() + 1
			continue
		}
		widths[i] = o.MinSize().Width
		room -= widths[i] + look.Near
	}
	names := len(objects) / 2
	x := float32(0)
	for i, o := range objects {
		if i%2 == 0 { // a name gets its share of what the ones before it have left
			widths[i] = max(min(widths[i], room/float32(names)), shortName)
			room -= widths[i]
			names--
		}
		high := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-high)/2))
		o.Resize(fyne.NewSize(widths[i], high))
		x += widths[i]
		if i%2 == 1 {
			x += look.Near
		}
	}
}

// MinSize is called by Fyne.
func (linkLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, o := range objects {
		small := o.MinSize()
		size.Height = max(size.Height, small.Height)
		if i%2 == 0 {
			size.Width += shortName
		} else {
			size.Width += small.Width + look.Near
		}
	}
	return size
}

// flush lets a label stand where the fields below it do, and not in by its padding.
func flush(label fyne.CanvasObject) fyne.CanvasObject {
	pad := theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(0, 0, -pad, 0), label)
}
