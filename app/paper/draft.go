package paper

import "hvidbog/app/packet/doc"

// draftMark is the strip in the head of every page of a draft.
func (l *layout) draftMark(word string) *strip {
	mark := setting{size: 9, leading: 12, face: doc.Bold, color: quiet}
	s := l.strip(mark.height(), roleText)
	s.mark = inHead
	s.texts = []textAt{l.rightAligned(l.oneLine(word, mark, 0, baseline(mark, 0), textWidth), rightEdge)}
	return s
}

// watermark is the word of a draft as it lies from corner to corner under the
// text, so light that the text is read over it on a copy too.
func (l *layout) watermark(word string) textAt {
	const (
		length = 210.0 // along the diagonal, in millimetres
		most   = 110.0 // points
		cos    = 0.577
		sin    = 0.816
	)
	s := setting{size: 10, face: doc.Bold, color: shade{0xec, 0xee, 0xf0}}
	t := l.oneLine(word, s, 0, 0, length)
	t.of = underText
	t.size = min(most, s.size*length/max(l.faces[s.face].widthOf(t.text, s.size), 1))
	width, height := l.faces[s.face].widthOf(t.text, t.size), capHeight*t.size*mmPerPoint
	t.x = pageWidth/2 - width/2*cos + height/2*sin
	t.y = pageHeight/2 + width/2*sin + height/2*cos
	return t
}
