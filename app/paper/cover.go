package paper

import "hvidbog/app/packet/doc"

// cover sets the front page as one strip as high as the page, without a footer.
func (l *layout) cover(c doc.Cover) {
	const (
		titleTop = 62.0  // below the text area's upper edge
		factsTop = 150.0 // no title reaches further down
		names    = 44.0
	)
	s := l.strip(textHeight, roleText)
	s.bare = true
	l.block("P")

	authority := setting{size: 11, leading: 15, face: doc.Bold, color: ink}
	s.texts = append(s.texts, l.oneLine(c.Authority, authority, leftEdge, baseline(authority, 0), textWidth))
	s.lines = append(s.lines, lineAt{x1: leftEdge, x2: rightEdge, y1: 8, y2: 8, width: 0.9, color: accent})

	l.block("P")
	kind := setting{size: 11, leading: 15, face: doc.Bold, color: accent}
	s.texts = append(s.texts, l.oneLine(c.Kind, kind, leftEdge, baseline(kind, titleTop-12), textWidth))

	l.headingElement(1)
	head := l.current
	l.block("P")
	subtitle := setting{size: 13, leading: 18.5, color: ink}
	below := l.breakCell(doc.Plain(c.Subtitle), subtitle, leftEdge, textWidth)
	if c.Subtitle == "" {
		below = nil
	}
	l.current = head
	title, y := l.coverTitle(c.Title, titleTop, factsTop-4-float64(min(len(below), 4))*subtitle.height())
	s.texts = append(s.texts, title...)
	y += 4
	for _, pieces := range below {
		if y+subtitle.height() > factsTop {
			break
		}
		s.texts = append(s.texts, lowered(pieces, y)...)
		y += subtitle.height()
	}
	l.coverFacts(s, c, names)
	l.add(s, 0)
	l.newPage = true
}

// coverTitle sets the title as large as it fits between two heights, and says
// where it ends. What does not fit in the smallest size is cut.
func (l *layout) coverTitle(title string, top, bottom float64) ([]textAt, float64) {
	s := setting{size: 27, leading: 33, face: doc.Bold, color: ink}
	var lines [][]textAt
	for {
		lines = l.breakCell(doc.Plain(l.cleaner.line(title)), s, leftEdge, textWidth)
		if top+float64(len(lines))*s.height() <= bottom || s.size < 14 {
			break
		}
		s.size *= 0.85
		s.leading *= 0.85
	}
	var texts []textAt
	y := top
	for _, pieces := range lines {
		if y+s.height() > bottom {
			break
		}
		texts = append(texts, lowered(pieces, y)...)
		y += s.height()
	}
	return texts, y
}

// coverFacts sets the facts at the foot of the cover, and the notice below them.
func (l *layout) coverFacts(s *strip, c doc.Cover, names float64) {
	fact := factSetting
	name := fact
	name.color = quiet
	noticeTop := textHeight - 8
	y := noticeTop - 8
	nameOf, valueOf := l.factCells(len(c.Facts))
	for i := len(c.Facts) - 1; i >= 0; i-- {
		f := c.Facts[i]
		l.current = valueOf[i]
		values := l.breakCell(f.Value, fact, leftEdge+names, textWidth-names)
		if len(values) > 3 {
			values = values[:3]
		}
		y -= float64(len(values))*fact.height() + 1
		l.current = nameOf[i]
		s.texts = append(s.texts, l.oneLine(f.Name, name, leftEdge, baseline(fact, y), names-4))
		for j, pieces := range values {
			s.texts = append(s.texts, lowered(pieces, y+float64(j)*fact.height())...)
		}
	}
	if len(c.Facts) > 0 {
		s.lines = append(s.lines, lineAt{x1: leftEdge, x2: rightEdge, y1: y - 4, y2: y - 4, width: 0.2, color: hair})
	}
	if c.Notice != "" {
		s.lines = append(s.lines, lineAt{x1: leftEdge, x2: rightEdge, y1: noticeTop - 4, y2: noticeTop - 4, width: 0.2, color: hair})
		l.block("P")
		notice := setting{size: 9.5, leading: 13, face: doc.Bold, color: ink}
		s.texts = append(s.texts, l.oneLine(c.Notice, notice, leftEdge, baseline(notice, noticeTop), textWidth))
	}
}

// factCells are the cells of a table of names and values, in their order.
func (l *layout) factCells(n int) (names, values []*element) {
	all := l.block("Table")
	for range n {
		row := l.element("TR", all)
		name := l.element("TH", row)
		name.attributes = scopeRow
		names, values = append(names, name), append(values, l.element("TD", row))
	}
	return names, values
}

// lowered are pieces of text moved down by y.
func lowered(pieces []textAt, y float64) []textAt {
	for i := range pieces {
		pieces[i].y += y
	}
	return pieces
}
