package paper

import (
	"strconv"
	"strings"

	"hvidbog/app/packet/doc"
)

// draw puts one page on the paper at hand; number counts from 1. Rules and boxes
// come first, so that there is one mark for all of them.
func (p *pen) draw(pg page, number int, c *cleaner) {
	for _, s := range pg.strips {
		if s.figure == nil && s.image == nil && len(s.boxes)+len(s.lines) > 0 {
			p.mark(drawn)
			p.shapes(s)
		}
	}
	for _, s := range pg.strips {
		switch {
		case s.figure != nil:
			p.mark(s.figure)
			p.shapes(s)
			s.figure.box.add(box{float64(number), leftEdge, s.y, rightEdge, s.y + s.height})
		case s.image != nil:
			p.mark(s.image.of)
			p.image(s.image, s.y)
			p.mark(drawn)
			p.shapes(s)
			i := s.image
			i.of.box.add(box{float64(number), i.x, s.y + i.y, i.x + i.width, s.y + i.y + i.height})
		}
		if s.heading != nil && !s.repeated {
			p.place(s.heading, number, s.y, c)
		}
		for _, t := range s.texts {
			if t.text == "" {
				continue
			}
			p.mark(markOf(s, t))
			p.text(t, s.y)
			if t.to > 0 {
				p.link(t, s.y)
			}
		}
	}
	p.mark(nil)
}

// markOf is the element that a text on a strip is part of.
func markOf(s placed, t textAt) *element {
	switch {
	case s.mark != nil:
		return s.mark
	case s.repeated:
		return again
	case s.figure != nil:
		return s.figure
	}
	return t.of
}

func (p *pen) shapes(s placed) {
	for _, b := range s.boxes {
		p.box(b, s.y)
	}
	for _, ln := range s.lines {
		p.line(ln, s.y)
	}
}

// box draws a patterned rectangle; y is the height of its strip on the page.
func (p *pen) box(b boxAt, y float64) {
	y += b.y
	switch b.pattern {
	case solid:
		p.fillBox(b.x, y, b.width, b.height, accent)
		return
	case plate:
		p.fillBox(b.x, y, b.width, b.height, white)
		return
	case tinted:
		p.fillBox(b.x, y, b.width, b.height, b.color)
	case striped:
		p.hatch(b, y, 1.7, false)
	case crossed:
		p.hatch(b, y, 0.8, false)
		p.hatch(b, y, 0.8, true)
	}
	outline := lineAt{width: 0.2, color: accent}
	for _, side := range [4][4]float64{
		{b.x, y, b.x + b.width, y},
		{b.x, y + b.height, b.x + b.width, y + b.height},
		{b.x, y, b.x, y + b.height},
		{b.x + b.width, y, b.x + b.width, y + b.height},
	} {
		outline.x1, outline.y1, outline.x2, outline.y2 = side[0], side[1], side[2], side[3]
		p.line(outline, 0)
	}
}

// hatch draws slanting lines across a box, gap millimetres apart, rising to the
// right or falling. They are reckoned to the edges, so that nothing is clipped.
func (p *pen) hatch(b boxAt, y, gap float64, falling bool) {
	ln := lineAt{width: 0.22, color: accent}
	for at := gap; at < b.width+b.height; at += gap {
		// The line runs from (at, 0) down to the left to (0, at).
		x1, y1 := at, 0.0
		if x1 > b.width {
			x1, y1 = b.width, at-b.width
		}
		x2, y2 := 0.0, at
		if y2 > b.height {
			x2, y2 = at-b.height, b.height
		}
		if falling {
			x1, x2 = b.width-x1, b.width-x2
		}
		ln.x1, ln.y1, ln.x2, ln.y2 = b.x+x1, y+y1, b.x+x2, y+y2
		p.line(ln, 0)
	}
}

// footer is the strip at the foot of a page: title and case number, the page's
// number among all, and below them which edition this is.
func (l *layout) footer(d doc.Document, number, of int) *strip {
	const numberWidth = 34.0
	s := l.strip(pageHeight-footRule, roleText)
	s.mark = inFoot
	s.lines = []lineAt{{x1: leftEdge, x2: rightEdge, width: 0.2, color: hair}}
	y := baseline(footSetting, 1.6)
	title := l.oneLine(d.Title, footSetting, leftEdge, y, textWidth-numberWidth)
	page := l.oneLine(d.Words.Page+" "+strconv.Itoa(number)+" "+d.Words.Of+" "+strconv.Itoa(of), footSetting, 0, y, numberWidth)
	s.texts = []textAt{title, l.rightAligned(page, rightEdge)}
	var below []string
	if d.CaseNo != "" {
		below = append(below, d.Words.Case+" "+d.CaseNo)
	}
	if d.Notice != "" {
		below = append(below, d.Notice)
	}
	if len(below) > 0 {
		line := strings.Join(below, " · ")
		s.texts = append(s.texts, l.oneLine(line, footSetting, leftEdge, y+footSetting.height(), textWidth))
	}
	return s
}
