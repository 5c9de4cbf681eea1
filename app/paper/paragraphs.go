package paper

import (
	"strconv"

	"hvidbog/app/packet/doc"
)

func (l *layout) paragraph(p doc.Paragraph) {
	s := paragraphs[p.Style]
	x := leftEdge + s.indent
	strips := l.setLines(l.ranged(p.Text, s), s, x, rightEdge-x)
	switch p.Style {
	case doc.Label:
		stickAll(strips) // it names what follows
	case doc.Quote:
		for _, st := range strips {
			st.lines = []lineAt{{x1: leftEdge + 2, x2: leftEdge + 2, y2: st.height, width: 0.5, color: hair}}
		}
	}
	if last := strips[len(strips)-1]; p.KeepNext {
		last.bond = max(last.bond, near)
	}
	l.addAll(strips, s)
}

func stickAll(strips []*strip) {
	for _, s := range strips {
		s.bond = bound
	}
}

func (l *layout) heading(h doc.Heading) {
	level := min(max(h.Level, 1), 3)
	s := headings[level]
	text := l.ranged(doc.Plain(l.cleaner.line(h.Text)), s)
	strips := l.setLines(text, s, leftEdge, textWidth)
	for _, st := range strips {
		st.role, st.bond = roleHeading, bound
	}
	h.Level = level
	to := &heading{block: h, place: l.place(anchorOf(h, len(l.headings)))}
	strips[0].heading = to
	l.headings = append(l.headings, to)
	l.addAll(strips, s)
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
	for i, item := range list.Items {
		strips := l.setLines(l.ranged(item, s), s, leftEdge+gap, textWidth-gap)
		mark := "–"
		if list.Numbered {
			mark = strconv.Itoa(i+1) + "."
		}
		bullet := textAt{x: leftEdge, y: baseline(s, 0), text: mark, size: s.size, color: s.color}
		strips[0].texts = append([]textAt{bullet}, strips[0].texts...)
		l.addAll(strips, s)
		l.after = 1
	}
	l.after = s.after
}

// facts sets names in a narrow column and values beside them.
func (l *layout) facts(facts doc.Facts) {
	const names = 40.0
	s := factSetting
	nameSetting := s
	nameSetting.color = quiet
	for _, f := range facts {
		value := l.breakCell(f.Value, s, leftEdge+names, textWidth-names)
		name := l.breakCell(doc.Plain(f.Name), nameSetting, leftEdge, names-4)
		l.addAll(l.merge(s, name, value), s)
		l.after = 0.6
	}
	l.after = s.after
}
