package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Passage is text that is read and not edited, in as many lines as it is given: what
// does not fit ends in an ellipsis. In a list a wrapped label would run into the
// line below.
type Passage struct {
	widget.BaseWidget
	text  string
	most  int // lines; 0 for all that it needs
	bold  bool
	lines []string
	width float32 // that the lines were broken for

	breaker *wrapper
}

var _ fyne.Widget = (*Passage)(nil)

// NewPassage makes an empty passage of at most so many lines; 0 for as many as it
// needs.
func NewPassage(most int, bold bool) *Passage {
	p := &Passage{most: most, bold: bold, breaker: newWrapper(textSize())}
	p.breaker.measure = func(text string) float32 { return fyne.MeasureText(text, p.breaker.size, p.style()).Width }
	p.ExtendBaseWidget(p)
	return p
}

// Set shows another text, in at most so many lines.
func (p *Passage) Set(text string, most int) {
	if p.text == text && p.most == most {
		return
	}
	p.text, p.most, p.width = text, most, 0
	p.Refresh()
}

// Text is the whole text.
func (p *Passage) Text() string { return p.text }

// HeightFor is the height of a text at a width, in Fyne's device-independent pixels,
// when all of it is shown as this passage shows its own.
func (p *Passage) HeightFor(text string, width float32) float32 {
	return float32(len(p.breaker.lines(text, width))) * p.LineHeight()
}

// LineHeight is the height of one line.
func (p *Passage) LineHeight() float32 { return lineHeight(textSize()) }

func (p *Passage) style() fyne.TextStyle { return fyne.TextStyle{Bold: p.bold} }

// broken is the text in lines that are no wider than told. What is left over goes
// into the last of them, as far as it does.
func (p *Passage) broken(width float32) []string {
	lines := p.breaker.lines(p.text, width)
	if p.most == 0 || len(lines) <= p.most {
		return lines
	}
	last := lines[p.most-1] + " " + lines[p.most]
	return append(lines[:p.most-1], Fitted(last, width, textSize(), p.style()))
}

// CreateRenderer is called by Fyne.
func (p *Passage) CreateRenderer() fyne.WidgetRenderer {
	r := &passageRenderer{p: p}
	r.Refresh()
	return r
}

type passageRenderer struct {
	p       *Passage
	objects []fyne.CanvasObject
}

func (r *passageRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, float32(max(1, len(r.p.lines)))*lineHeight(textSize()))
}

func (r *passageRenderer) Layout(size fyne.Size) {
	if size.Width != r.p.width {
		r.p.width = size.Width
		r.p.lines = r.p.broken(size.Width)
		r.fill()
	}
	height := lineHeight(textSize())
	for i, o := range r.objects {
		o.Move(fyne.NewPos(0, float32(i)*height))
		o.Resize(fyne.NewSize(size.Width, height))
	}
}

func (r *passageRenderer) fill() {
	r.objects = r.objects[:0]
	for _, line := range r.p.lines {
		t := newText(line, ink(r.p, theme.ColorNameForeground), textSize())
		t.TextStyle = r.p.style()
		r.objects = append(r.objects, t)
	}
}

func (r *passageRenderer) Refresh() {
	r.p.width = 0
	if size := r.p.Size(); size.Width > 0 {
		r.Layout(size)
	}
	canvas.Refresh(r.p)
}

func (r *passageRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *passageRenderer) Destroy()                     {}
