package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// figure is a number with what it counts, and a smaller line below, which is cut where
// there is no room for all of it. A tap leads to what was counted.
type figure struct {
	widget.BaseWidget
	number, name, note string
	tapped             func()
	hovered            bool
}

func newFigure(number, name, note string, tapped func()) *figure {
	f := &figure{number: number, name: name, note: note, tapped: tapped}
	f.ExtendBaseWidget(f)
	return f
}

// Tapped is called by Fyne.
func (f *figure) Tapped(*fyne.PointEvent) { f.tapped() }

// Cursor is asked by Fyne.
func (f *figure) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn is called by Fyne.
func (f *figure) MouseIn(*desktop.MouseEvent) { f.hovered = true; f.Refresh() }

// MouseMoved is called by Fyne.
func (f *figure) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (f *figure) MouseOut() { f.hovered = false; f.Refresh() }

// numberSize is the size of the number, in device-independent pixels.
const numberSize = 30

// CreateRenderer is called by Fyne.
func (f *figure) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(nil)
	ground.CornerRadius = 8
	ground.StrokeWidth = 1
	number := canvas.NewText(f.number, nil)
	number.TextSize = numberSize
	number.TextStyle.Bold = true
	name := canvas.NewText(f.name, nil)
	note := canvas.NewText(f.note, nil)
	r := &figureRenderer{f: f, ground: ground, number: number, name: name, note: note}
	r.paint()
	return r
}

type figureRenderer struct {
	f                  *figure
	ground             *canvas.Rectangle
	number, name, note *canvas.Text
}

func (r *figureRenderer) paint() {
	r.ground.FillColor = theme.Color(look.ColorNameSurface)
	r.ground.StrokeColor = theme.Color(theme.ColorNameSeparator)
	if r.f.hovered {
		r.ground.StrokeColor = theme.Color(theme.ColorNamePrimary)
	}
	r.number.Color = theme.Color(theme.ColorNameForeground)
	r.name.Color = theme.Color(theme.ColorNameForeground)
	r.name.TextSize = theme.TextSize()
	r.note.Color = theme.Color(look.ColorNameSecondary)
	r.note.TextSize = theme.CaptionTextSize()
}

func (r *figureRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.note.Text = xwidget.Fitted(r.f.note, size.Width-2*look.Apart, theme.CaptionTextSize(), fyne.TextStyle{})
	y := float32(look.Near)
	for _, t := range []*canvas.Text{r.number, r.name, r.note} {
		t.Move(fyne.NewPos(look.Apart, y))
		h := t.MinSize().Height
		t.Resize(fyne.NewSize(size.Width-2*look.Apart, h))
		y += h
	}
}

func (r *figureRenderer) MinSize() fyne.Size {
	number, name, note := r.number.MinSize(), r.name.MinSize(), r.note.MinSize()
	return fyne.NewSize(max(number.Width, name.Width)+2*look.Apart,
		number.Height+name.Height+note.Height+2*look.Near+look.Tight)
}

func (r *figureRenderer) Refresh() {
	r.paint()
	canvas.Refresh(r.f)
}

func (r *figureRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.number, r.name, r.note}
}

func (r *figureRenderer) Destroy() {}
