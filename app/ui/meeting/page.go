package meeting

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// What a page is put together from.

func wrapped(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// title is the heading of a page.
func title(text string) fyne.CanvasObject {
	l := wrapped(text)
	l.SizeName = theme.SizeNameHeadingText
	l.TextStyle.Bold = true
	return l
}

// heading is the heading of a part of a page.
func heading(text string) fyne.CanvasObject {
	l := wrapped(text)
	l.SizeName = theme.SizeNameSubHeadingText
	l.TextStyle.Bold = true
	return container.New(layout.NewCustomPaddedLayout(look.Near, 0, 0, 0), l)
}

func quiet(text string) *widget.Label {
	l := wrapped(text)
	l.Importance = widget.LowImportance
	return l
}

// paragraphs are those of a text, which blank lines part.
func paragraphs(text string) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for p := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			list = append(list, wrapped(p))
		}
	}
	return list
}

// strong is a word in bold and what it says.
func strong(word, text string) fyne.CanvasObject {
	bold := &widget.TextSegment{Text: word, Style: widget.RichTextStyleStrong}
	segments := []widget.RichTextSegment{bold}
	if text != "" {
		bold.Text += ": "
		segments = append(segments, &widget.TextSegment{Text: text, Style: widget.RichTextStyleInline})
	}
	t := widget.NewRichText(segments...)
	t.Wrapping = fyne.TextWrapWord
	return t
}

// section is a part of a page with its heading; nothing where nothing is in it.
func section(name string, within ...fyne.CanvasObject) []fyne.CanvasObject {
	if len(within) == 0 {
		return nil
	}
	return append([]fyne.CanvasObject{heading(name)}, within...)
}

func padded(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(look.Apart, look.Apart, look.Apart, look.Apart), o)
}

// column stands the parts of a page one under the other.
func column(parts ...[]fyne.CanvasObject) *fyne.Container {
	c := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for _, part := range parts {
		c.Objects = append(c.Objects, part...)
	}
	return c
}

// barred is what somebody said, with a bar at its left.
func barred(colour fyne.ThemeColorName, within fyne.CanvasObject) fyne.CanvasObject {
	return newGround(colour, within, true)
}

// boxed is what came of something, in a frame that is seen from the last row.
func boxed(within fyne.CanvasObject) fyne.CanvasObject {
	return newGround(look.ColorNameAccentTint, within, false)
}

// ground stands behind a part of the page, or as a bar at its left. It follows the
// theme.
type ground struct {
	widget.BaseWidget
	colour fyne.ThemeColorName
	within fyne.CanvasObject
	bar    bool
}

func newGround(colour fyne.ThemeColorName, within fyne.CanvasObject, bar bool) *ground {
	g := &ground{colour: colour, within: within, bar: bar}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer is called by Fyne.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	r := &groundRenderer{g: g, rect: canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

type groundRenderer struct {
	g    *ground
	rect *canvas.Rectangle
}

// barWidth is how thick the bar is.
const barWidth = 6

func (r *groundRenderer) paint() {
	r.rect.FillColor = theme.ColorForWidget(r.g.colour, r.g)
	r.rect.CornerRadius = 0
	if !r.g.bar {
		r.rect.CornerRadius = theme.SizeForWidget(theme.SizeNameCardRadius, r.g)
	}
}

// Layout is called by Fyne.
func (r *groundRenderer) Layout(size fyne.Size) {
	if r.g.bar {
		r.rect.Move(fyne.NewPos(look.Near, look.Near))
		r.rect.Resize(fyne.NewSize(barWidth, max(0, size.Height-2*look.Near)))
		r.g.within.Move(fyne.NewPos(look.Near+barWidth, 0))
		r.g.within.Resize(size.SubtractWidthHeight(look.Near+barWidth, 0))
		return
	}
	r.rect.Resize(size)
	r.g.within.Resize(size)
}

// MinSize is called by Fyne.
func (r *groundRenderer) MinSize() fyne.Size {
	size := r.g.within.MinSize()
	if r.g.bar {
		size.Width += look.Near + barWidth
	}
	return size
}

// Refresh is called by Fyne.
func (r *groundRenderer) Refresh() {
	r.paint()
	r.rect.Refresh()
	r.g.within.Refresh()
}

// Objects is called by Fyne.
func (r *groundRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.rect, r.g.within}
}

// Destroy is called by Fyne.
func (r *groundRenderer) Destroy() {}

// sides puts what was said beside what is answered where there is room, and else
// above it.
type sides struct{ width float32 }

// roomForTwo is the width from which they stand side by side.
const roomForTwo = 1400

// Layout is called by Fyne.
func (l *sides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	if size.Width >= roomForTwo {
		half := (size.Width - 2*look.Apart) / 2
		for i, o := range objects {
			o.Move(fyne.NewPos(float32(i)*(half+2*look.Apart), 0))
			o.Resize(fyne.NewSize(half, o.MinSize().Height))
		}
		return
	}
	y := float32(0)
	for _, o := range objects {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		y += o.MinSize().Height
	}
}

// MinSize is called by Fyne.
func (l *sides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		least := o.MinSize()
		size.Width = max(size.Width, least.Width)
		if l.width >= roomForTwo {
			size.Height = max(size.Height, least.Height)
		} else {
			size.Height += least.Height
		}
	}
	return size
}

func beside(said, answered *fyne.Container) fyne.CanvasObject {
	return container.New(&sides{}, said, answered)
}
