package xwidget

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

// Badge is a small rounded label upon one of the theme's colours; with none it is
// bare text.
type Badge struct {
	widget.BaseWidget
	text string
	fill fyne.ThemeColorName
}

var _ fyne.Widget = (*Badge)(nil)

// NewBadge makes a badge; look.ColorNameSubtle is the quiet fill.
func NewBadge(text string, fill fyne.ThemeColorName) *Badge {
	b := &Badge{text: text, fill: fill}
	b.ExtendBaseWidget(b)
	return b
}

// NewStanceBadge is a badge in the colour of a stance, with the stance's name.
func NewStanceBadge(stance app.Stance, text string) *Badge {
	return NewBadge(text, StanceColor(stance))
}

// StanceColor names the colour that a stance has in badges and charts.
func StanceColor(stance app.Stance) fyne.ThemeColorName {
	switch stance {
	case app.Supports:
		return look.ColorNameStanceSupports
	case app.Partly:
		return look.ColorNameStancePartly
	case app.Against:
		return look.ColorNameStanceAgainst
	}
	return look.ColorNameStanceNeutral
}

// Set shows another text upon another colour. An empty text hides the badge.
func (b *Badge) Set(text string, fill fyne.ThemeColorName) {
	if b.text == text && b.fill == fill {
		return
	}
	b.text, b.fill = text, fill
	b.Refresh()
}

// SetStance shows a stance.
func (b *Badge) SetStance(stance app.Stance, text string) { b.Set(text, StanceColor(stance)) }

// Text is what the badge says.
func (b *Badge) Text() string { return b.text }

// CreateRenderer is called by Fyne.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(nil)
	text := newText("", nil, captionSize())
	r := &renderer{objects: []fyne.CanvasObject{ground, text}}
	height := lineHeight(captionSize()) + look.Tight
	r.minSize = func() fyne.Size {
		if b.text == "" {
			return fyne.NewSize(0, height)
		}
		return fyne.NewSize(max(height, widthOf(b.text, captionSize())+2*look.Near), height)
	}
	r.layout = func(size fyne.Size) {
		ground.Resize(fyne.NewSize(size.Width, height))
		ground.Move(fyne.NewPos(0, (size.Height-height)/2))
		ground.CornerRadius = height / 2
		inner := min(text.MinSize().Width, size.Width)
		text.Move(fyne.NewPos((size.Width-inner)/2, (size.Height-text.MinSize().Height)/2))
		text.Resize(text.MinSize())
	}
	r.refresh = func() {
		ground.Hidden, text.Hidden = b.text == "" || b.fill == "", b.text == ""
		text.Color = ink(b, look.ColorNameSecondary)
		if b.fill != "" {
			ground.FillColor, text.Color = ink(b, b.fill), ink(b, look.On(b.fill))
		}
		text.Text = b.text
		r.layout(b.Size())
		ground.Refresh()
		text.Refresh()
	}
	r.refresh()
	return r
}

// CountBadge is the number at the right of a line of the navigation. It is a quiet
// figure; where it counts what is overdue, it is white on red.
type CountBadge struct{ *Badge }

// NewCountBadge makes a badge that shows nothing yet.
func NewCountBadge() CountBadge { return CountBadge{NewBadge("", "")} }

// SetCount shows a number; none is shown for 0.
func (c CountBadge) SetCount(n int, overdue bool) {
	text, fill := "", fyne.ThemeColorName("")
	if n > 0 {
		text = strconv.Itoa(n)
	}
	if overdue {
		fill = look.ColorNameOverdue
	}
	c.Set(text, fill)
}
