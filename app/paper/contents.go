package paper

import (
	"strconv"

	"hvidbog/app/packet/doc"
)

// entry is a line of the contents that waits for the page of its heading.
type entry struct {
	strip   *strip
	heading int // its number among all headings
	place   int
	link    *element
	s       setting
	from    float64 // where the dots begin
}

// numbersWidth is kept free for the page numbers, in millimetres.
const numbersWidth = 12.0

// contents sets a line for each heading that the document will have. The page
// numbers have a column of their own, so that they can be filled in when the
// pages are made and nothing moves.
func (l *layout) contents(c doc.Contents, blocks []doc.Block) {
	title := headings[1]
	l.headingElement(1)
	strips := l.setLines(l.ranged(doc.Plain(l.cleaner.line(c.Title)), title), title, leftEdge, textWidth)
	stickAll(strips)
	l.addAll(strips, title)
	all := l.block("TOC")
	for i, h := range headingsIn(blocks, nil) {
		if h.Level <= c.Depth && !h.Unlisted {
			l.contentsLine(h, i, all)
		}
	}
}

// headingsIn are the headings of a document in the order in which they are laid
// out.
func headingsIn(blocks []doc.Block, list []doc.Heading) []doc.Heading {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Heading:
			list = append(list, b)
		case doc.Together:
			list = headingsIn(b, list)
		}
	}
	return list
}

// contentsLine sets the line of a heading, the number-th of all. All of it is one
// link.
func (l *layout) contentsLine(h doc.Heading, number int, all *element) {
	link := l.element("Link", l.element("Reference", l.element("TOCI", all)))
	s, indent := contentsSmall, 6*float64(max(h.Level, 1)-1)
	before := 0.8
	if h.Level <= 1 {
		s, before = contentsStrong, 3.4
	}
	x := leftEdge + indent
	text := doc.Text{{Text: l.cleaner.line(h.Text), Face: s.face}}
	if h.Note != "" {
		text = append(text, doc.Run{Text: "  " + l.cleaner.line(h.Note), Face: doc.Italic})
	}
	lines := l.setLines(l.ranged(text, s), s, x, rightEdge-numbersWidth-x)
	stickAll(lines[:len(lines)-1])
	to := l.place(anchorOf(h, number))
	for i, st := range lines {
		for j := range st.texts {
			t := &st.texts[j]
			t.to = to
			if t.face == doc.Italic {
				t.color = quiet
			}
		}
		if i == 0 {
			l.add(st, before)
		} else {
			l.add(st, 0)
		}
	}
	last := lines[len(lines)-1]
	from := x
	for _, t := range last.texts {
		from = max(from, t.x+l.widthOf(t))
	}
	if n := len(last.texts); n > 0 {
		last.texts[n-1].tail = ' '
	}
	l.entries = append(l.entries, entry{strip: last, heading: number, place: to, link: link, s: s, from: from})
}

// numberContents writes the page numbers, with dots leading to them.
func (l *layout) numberContents() {
	for _, e := range l.entries {
		page := strconv.Itoa(l.headings[e.heading].page)
		number := l.rightAligned(l.oneLine(page, e.s, 0, baseline(e.s, 0), numbersWidth), rightEdge)
		number.to, number.of = e.place, e.link
		e.strip.texts = append(e.strip.texts, number)
		if end := number.x - 1.5; end-e.from > 6 {
			e.strip.lines = append(e.strip.lines, lineAt{
				x1: e.from + 2, x2: end, y1: number.y - 0.2, y2: number.y - 0.2,
				width: 0.35, color: quiet, dotted: true,
			})
		}
	}
}
