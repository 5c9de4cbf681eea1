package paper

import (
	"strconv"

	"hvidbog/app/packet/doc"
)

func (l *layout) paragraph(p doc.Paragraph) {
	s := paragraphs[p.Style]
	if p.Style == doc.Quote {
		l.element("P", l.block("BlockQuote"))
	} else {
		l.block("P")
	}
	x := l.measure.left + s.indent
	width := l.measure.right - x
	if p.Style == doc.Verdict {
		width -= s.indent
	}
	strips := l.setLines(l.ranged(p.Text, s), s, x, width)
	switch p.Style {
	case doc.Label:
		stickAll(strips) // it names what follows
	case doc.Quote:
		for _, st := range strips {
			x := l.measure.left + 2
			st.lines = []lineAt{{x1: x, x2: x, y2: st.height, width: 0.5, color: hair}}
		}
	case doc.Remark:
		bar(strips, s, l.measure.left)
	case doc.Verdict:
		frame(strips, l.measure)
	}
	if p.KeepNext {
		kept := strips[len(strips)-1:]
		if p.Style == doc.Note || p.Style == doc.Label {
			kept = strips // what stands between a heading and its text is not torn from it
		}
		for _, st := range kept {
			st.bond = max(st.bond, near)
		}
	}
	l.addAll(strips, s)
	if p.Style == doc.Remark {
		l.after = 0 // it is within the bar
	}
}

// bar draws the bar left of the administration's own words. It goes on through the
// white below them, so that it is one over several paragraphs.
func bar(strips []*strip, s setting, left float64) {
	strips[len(strips)-1].height += s.after
	for _, st := range strips {
		st.lines = []lineAt{{x1: left + 0.6, x2: left + 0.6, y2: st.height, width: 1.2, color: accent}}
	}
}

// frame draws a frame around lines, which then stay on one page.
func frame(strips []*strip, m measure) {
	const air = 1.6 // above and below the letters
	stickAll(strips[:len(strips)-1])
	first, last := strips[0], strips[len(strips)-1]
	first.height += air
	first.texts = lowered(first.texts, air)
	last.height += air
	for _, st := range strips {
		for _, x := range []float64{m.left, m.right} {
			st.lines = append(st.lines, lineAt{x1: x, x2: x, y2: st.height, width: 0.3, color: accent})
		}
	}
	first.lines = append(first.lines, lineAt{x1: m.left, x2: m.right, width: 0.3, color: accent})
	last.lines = append(last.lines, lineAt{x1: m.left, x2: m.right, y1: last.height, y2: last.height, width: 0.3, color: accent})
}

func stickAll(strips []*strip) {
	for _, s := range strips {
		s.bond = bound
	}
}

func (l *layout) heading(h doc.Heading) {
	level := min(max(h.Level, 1), 3)
	s := headings[level]
	l.headingElement(level)
	text := l.ranged(doc.Plain(l.cleaner.line(h.Text)), s)
	strips := l.setLines(text, s, l.measure.left, l.measure.width())
	for _, st := range strips {
		st.role, st.bond = roleHeading, bound
	}
	h.Level = level
	to := &heading{block: h, place: l.place(anchorOf(h, len(l.headings)))}
	strips[0].heading = to
	l.headings = append(l.headings, to)
	l.addAll(strips, s)
}

// headingElement opens a heading, and with one of the first level a part. Screen
// readers go from level to level, so none is left out.
func (l *layout) headingElement(level int) {
	l.level = min(level, l.level+1)
	if l.level == 1 {
		l.part = l.element("Sect", l.root)
	}
	l.block("H" + strconv.Itoa(l.level))
}

// anchorOf is where links to a heading lead, the number-th of the document; one
// without an anchor has one that no other text can name.
func anchorOf(h doc.Heading, number int) doc.Anchor {
	if h.Anchor == "" {
		return doc.Anchor("\x00" + strconv.Itoa(number))
	}
	return h.Anchor
}

func (l *layout) list(list doc.List) {
	const gap = 5.5
	s := paragraphs[doc.Body]
	all := l.block("L")
	all.attributes = bulleted
	if list.Numbered {
		all.attributes = numbered
	}
	for i, item := range list.Items {
		both := l.element("LI", all)
		label := l.element("Lbl", both)
		l.element("LBody", both)
		strips := l.setLines(l.ranged(item, s), s, l.measure.left+gap, l.measure.width()-gap)
		mark := "–"
		if list.Numbered {
			mark = strconv.Itoa(i+1) + "."
		}
		bullet := textAt{x: l.measure.left, y: baseline(s, 0), text: mark, size: s.size, color: s.color, of: label}
		strips[0].texts = append([]textAt{bullet}, strips[0].texts...)
		l.addAll(strips, s)
		l.after = 1
	}
	l.after = s.after
}

// facts sets names in a narrow column and values beside them. It is a table whose
// rows have heads.
func (l *layout) facts(facts doc.Facts) {
	const names = 40.0
	s := factSetting
	nameSetting := s
	nameSetting.color = quiet
	all := l.block("Table")
	for _, f := range facts {
		row := l.element("TR", all)
		l.element("TH", row).attributes = scopeRow
		name := l.breakCell(doc.Plain(f.Name), nameSetting, l.measure.left, names-4)
		l.element("TD", row)
		value := l.breakCell(f.Value, s, l.measure.left+names, l.measure.width()-names)
		l.addAll(l.merge(s, name, value), s)
		l.after = 0.6
	}
	l.after = s.after
}
