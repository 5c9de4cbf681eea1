package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// navLine is a line of the [Nav].
type navLine struct {
	widget.BaseWidget
	nav     *Nav
	item    NavItem
	count   CountBadge
	hovered bool
}

var (
	_ fyne.Widget        = (*navLine)(nil)
	_ fyne.Tappable      = (*navLine)(nil)
	_ desktop.Hoverable  = (*navLine)(nil)
	_ desktop.Cursorable = (*navLine)(nil)
)

func newNavLine(nav *Nav, item NavItem) *navLine {
	l := &navLine{nav: nav, item: item, count: NewCountBadge()}
	l.ExtendBaseWidget(l)
	return l
}

func (l *navLine) Tapped(*fyne.PointEvent) { l.nav.open(l.item.Key) }
func (l *navLine) Cursor() desktop.Cursor  { return desktop.PointerCursor }

func (l *navLine) MouseIn(*desktop.MouseEvent)    { l.hovered = true; l.Refresh() }
func (l *navLine) MouseMoved(*desktop.MouseEvent) {}
func (l *navLine) MouseOut()                      { l.hovered = false; l.Refresh() }

// CreateRenderer is called by Fyne.
func (l *navLine) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(nil)
	image := canvas.NewImageFromResource(l.item.Icon)
	image.FillMode = canvas.ImageFillContain
	label := newText(l.item.Label, nil, textSize())
	r := &renderer{objects: []fyne.CanvasObject{ground, image, label, l.count.Badge}}
	side := theme.Size(theme.SizeNameInlineIcon)
	const before = look.Near
	textLeft := before + side + look.Near + 2
	r.minSize = func() fyne.Size {
		bold := fyne.MeasureText(l.item.Label, textSize(), fyne.TextStyle{Bold: true}).Width
		return fyne.NewSize(textLeft+bold+look.Apart+40, look.RowHeight)
	}
	r.layout = func(size fyne.Size) {
		ground.Resize(size)
		image.Resize(fyne.NewSquareSize(side))
		image.Move(fyne.NewPos(before, (size.Height-side)/2))
		count := l.count.MinSize()
		l.count.Resize(count)
		l.count.Move(fyne.NewPos(size.Width-count.Width-look.Near, (size.Height-count.Height)/2))
		room := size.Width - textLeft - count.Width - 2*look.Near
		label.Text = Fitted(l.item.Label, room, textSize(), label.TextStyle)
		label.Resize(label.MinSize())
		label.Move(fyne.NewPos(textLeft, (size.Height-label.MinSize().Height)/2))
	}
	r.refresh = func() {
		selected := l.item.Key == l.nav.selected
		colour := l.nav.inkOf(l)
		ground.CornerRadius = theme.Size(theme.SizeNameInputRadius)
		ground.FillColor, ground.StrokeColor, ground.StrokeWidth = nil, nil, 0
		switch {
		case selected:
			ground.FillColor = ink(l, look.ColorNameAccentTint)
		case l.hovered:
			ground.FillColor = ink(l, theme.ColorNameHover)
		}
		if selected && l.nav.focused {
			ground.StrokeColor, ground.StrokeWidth = ink(l, theme.ColorNamePrimary), 2
		}
		image.Resource = look.Tinted(l.item.Icon, colour)
		label.Color, label.TextStyle.Bold = ink(l, colour), selected
		r.layout(l.Size())
		image.Refresh()
		canvas.Refresh(l)
	}
	r.refresh()
	return r
}
