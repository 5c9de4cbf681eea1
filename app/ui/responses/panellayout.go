package responses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// wideForm is the width from which the excerpt's fields stand side by side: below
// the text, where height is dear. Beside it they stand under each other.
const wideForm = 400

// parts lays the excerpt and the topics that have a figure out under each other.
// Below the text the topics come last, beside it first: there they keep their
// height, and so the excerpt its place.
type parts struct{}

// Layout is called by Fyne.
func (parts) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	excerpt, short := objects[0], objects[1]
	high := short.(*xwidget.Shortlist).HeightIn(size.Width)
	first, second, firstHigh := excerpt, short, size.Height-high-look.Near
	if size.Width < wideForm {
		first, second, firstHigh = short, excerpt, high
	}
	first.Move(fyne.Position{})
	first.Resize(fyne.NewSize(size.Width, max(0, firstHigh)))
	top := firstHigh + look.Near
	second.Move(fyne.NewPos(0, top))
	second.Resize(fyne.NewSize(size.Width, max(0, size.Height-top)))
}

// MinSize is the size below the text; beside it there is always the height.
func (parts) MinSize(objects []fyne.CanvasObject) fyne.Size {
	excerpt, short := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(excerpt.Width, short.Width),
		excerpt.Height+look.Near+objects[1].(*xwidget.Shortlist).HeightIn(wideForm))
}

// panelLayout lays out what is known of an excerpt: a line that says which it is,
// with what is ticked and done, and the fields. Beside the text it is narrow and
// all stand under each other; below it, the fields stand on one line.
type panelLayout struct{ p *excerptPanel }

// Layout is called by Fyne.
func (l panelLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p := l.p
	line := l.line()
	place := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, width), height))
	}
	// fromRight puts one more at the right end of the first line.
	right := size.Width
	fromRight := func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		small := o.MinSize()
		right -= small.Width
		place(o, right, (line-small.Height)/2, small.Width, small.Height)
	}
	middle := func(o fyne.CanvasObject, x, width float32) {
		high := o.MinSize().Height
		place(o, x, (line-high)/2, width, high)
	}
	fromRight(p.remove)
	fromRight(p.quoted)
	if size.Width < wideForm {
		middle(p.title, 0, right)
		y := line + look.Tight
		place(p.nothingRow, 0, y, size.Width, max(0, size.Height-y))
		place(p.topic, 0, y, size.Width, p.topic.MinSize().Height)
		y += p.topic.MinSize().Height + look.Tight
		half := (size.Width - look.Tight) / 2
		place(p.scenario, 0, y, half, p.scenario.MinSize().Height)
		place(p.stance, half+look.Tight, y, half, p.stance.MinSize().Height)
		y += p.scenario.MinSize().Height + look.Tight
		pad := theme.Size(theme.SizeNameInnerPadding)
		place(p.said, -pad, y-pad/2, size.Width+pad, p.said.MinSize().Height)
		y += p.said.MinSize().Height - pad
		place(p.principles, -look.Tight, y, size.Width, p.principles.MinSize().Height)
		return
	}
	fromRight(p.principles)
	title := min(right, fyne.MeasureText(p.title.Text(), theme.TextSize(), fyne.TextStyle{}).Width+1)
	middle(p.title, 0, title)
	said := min(right-title-look.Near, fyne.MeasureText(p.said.Text, theme.CaptionTextSize(), fyne.TextStyle{}).Width+2*theme.InnerPadding()+1)
	middle(p.said, right-said, said)
	y := line + look.Tight
	place(p.nothingRow, 0, y, size.Width, max(0, size.Height-y))
	x := float32(0)
	for i, o := range []fyne.CanvasObject{p.topic, p.scenario, p.stance} {
		width := (size.Width - 2*look.Tight) * []float32{0.5, 0.28, 0.22}[i]
		place(o, x, y, width, o.MinSize().Height)
		x += width + look.Tight
	}
}

// line is the height of the first line, whatever stands on it at the moment.
func (l panelLayout) line() float32 {
	return max(l.p.quoted.MinSize().Height, l.p.remove.MinSize().Height)
}

// MinSize is the size below the text.
func (l panelLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(panelWidth, l.line()+look.Tight+l.p.topic.MinSize().Height)
}
