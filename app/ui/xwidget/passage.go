package xwidget

import (
	"strings"

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
}

var _ fyne.Widget = (*Passage)(nil)

// NewPassage makes an empty passage of at most so many lines; 0 for as many as it
// needs.
func NewPassage(most int, bold bool) *Passage {
	p := &Passage{most: most, bold: bold}
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

// PassageHeight is the height that a text needs at a width, in Fyne's
// device-independent pixels, when it is shown in at most so many lines.
func PassageHeight(text string, most int, width float32) float32 {
	return float32(len(broken(text, most, width, fyne.TextStyle{}))) * lineHeight(textSize())
}

func (p *Passage) style() fyne.TextStyle { return fyne.TextStyle{Bold: p.bold} }

// broken is a text in lines that are no wider than told, at most so many of them.
func broken(text string, most int, width float32, style fyne.TextStyle) []string {
	size := textSize()
	measure := func(s string) float32 { return fyne.MeasureText(s, size, style).Width }
	space := measure(" ")
	var lines []string
	var line strings.Builder
	at := float32(0)
	full := func() bool { return most > 0 && len(lines) == most }
	words := strings.Fields(text)
	for i, word := range words {
		w := measure(word)
		if line.Len() > 0 && at+space+w > width {
			if most > 0 && len(lines) == most-1 { // what is left goes into the last line, as far as it does
				return append(lines, fitted(line.String()+" "+strings.Join(words[i:min(i+40, len(words))], " "), width, size, style))
			}
			lines = append(lines, line.String())
			line.Reset()
			at = 0
		}
		if line.Len() > 0 {
			line.WriteByte(' ')
			at += space
		}
		line.WriteString(word)
		at += w
	}
	if line.Len() > 0 && !full() {
		lines = append(lines, fitted(line.String(), max(width, 1), size, style))
	}
	return lines
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
		r.p.lines = broken(r.p.text, r.p.most, size.Width, r.p.style())
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
