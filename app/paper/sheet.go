package paper

import (
	"strings"

	"hvidbog/app/packet/doc"
)

// sheet sets a page of a paper from elsewhere: its picture as large as the text
// area allows, and what is written on it over it, unseen. It has a page by itself,
// but for the heading above it.
func (l *layout) sheet(sh doc.Sheet) error {
	pic, err := readScan(sh.Image)
	if err != nil {
		return err
	}
	room := textHeight
	if above := boundEnd(l.strips); len(above) > 0 && !l.newPage {
		above[0].newPage = true
		room = max(textHeight-heightOf(above)-l.after, textHeight/2)
	} else {
		l.newPage = len(l.strips) > 0
	}
	s := l.strip(room, roleChart)
	scale := min(textWidth/float64(pic.width), room/float64(pic.height))
	width, height := scale*float64(pic.width), scale*float64(pic.height)
	x := leftEdge + (textWidth-width)/2
	figure := l.block("Figure")
	figure.alt = l.alternative(sh.Alt)
	s.image = &imageAt{of: figure, x: x, width: width, height: height, scan: pic}
	for _, y := range []float64{0, height} {
		s.lines = append(s.lines, lineAt{x1: x, x2: x + width, y1: y, y2: y, width: 0.15, color: hair})
	}
	for _, x := range []float64{x, x + width} {
		s.lines = append(s.lines, lineAt{x1: x, x2: x, y2: height, width: 0.15, color: hair})
	}
	l.hiddenText(s, sh.Text)
	l.add(s, 0)
	l.newPage = true
	return nil
}

// hiddenText puts a text on a strip so that it is not seen, in letters so small
// that all of it has room.
func (l *layout) hiddenText(s *strip, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	set := setting{size: 9, leading: 11, color: ink}
	var paragraphs []ranged
	for p := range strings.SplitSeq(l.cleaner.clean(text), "\n\n") {
		l.block("P")
		paragraphs = append(paragraphs, l.ranged(doc.Plain(p), set))
	}
	lines := l.count(paragraphs, set)
	for float64(lines)*set.height() > s.height && set.size > 1 {
		set.size *= 0.85
		set.leading *= 0.85
		lines = l.count(paragraphs, set)
	}
	y, pitch := 0.0, min(set.height(), s.height/float64(lines))
	for _, t := range paragraphs {
		for _, ln := range l.breaker.breakText(t, set.units(textWidth)) {
			y += pitch
			for _, piece := range l.texts(t, ln, set, leftEdge, y) {
				piece.hidden = true
				s.texts = append(s.texts, piece)
			}
		}
	}
}

// count is how many lines some texts need.
func (l *layout) count(texts []ranged, s setting) (lines int) {
	for _, t := range texts {
		lines += len(l.breaker.breakText(t, s.units(textWidth)))
	}
	return lines
}
