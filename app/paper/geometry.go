package paper

import "hvidbog/app/packet/doc"

const mmPerPoint = 25.4 / 72

// The page, in millimetres: A4, with margins that leave lines of some eighty
// letters and room for a hole punch.
const (
	pageWidth  = 210.0
	pageHeight = 297.0

	leftEdge  = 28.0
	rightEdge = pageWidth - 28.0
	topEdge   = 26.0
	footEdge  = pageHeight - 29.0 // the body ends here

	textWidth  = rightEdge - leftEdge
	textHeight = footEdge - topEdge

	footRule = pageHeight - 20.0 // the line above the footer
)

// measure is between which edges running text is set.
type measure struct{ left, right float64 }

func (m measure) width() float64 { return m.right - m.left }

// shade is a colour that stays apart from its neighbours when it is printed in
// grey.
type shade [3]uint8

var (
	ink    = shade{0x1d, 0x1f, 0x21}
	accent = shade{0x12, 0x3a, 0x5c}
	quiet  = shade{0x55, 0x5b, 0x61}
	hair   = shade{0xb9, 0xbe, 0xc3}
	white  = shade{0xff, 0xff, 0xff}
)

// setting is how a text is set: sizes and leading in points, the white around it
// and its indent in millimetres.
type setting struct {
	size, leading float64
	face          doc.Face
	color         shade
	before, after float64
	indent        float64
}

// height is that of one line, in millimetres.
func (s setting) height() float64 { return s.leading * mmPerPoint }

// units is a width in millimetres as [breaker] counts it.
func (s setting) units(width float64) int {
	return int(width / mmPerPoint / s.size * 1000)
}

var paragraphs = map[doc.Style]setting{
	doc.Body:  {size: 10.5, leading: 14.7, color: ink, after: 2.6},
	doc.Lead:  {size: 12, leading: 17, color: ink, after: 4},
	doc.Note:  {size: 9, leading: 12.6, color: quiet, after: 2},
	doc.Label: {size: 9.5, leading: 13.2, face: doc.Bold, color: ink, before: 2.4, after: 1},
	doc.Quote: {size: 10, leading: 14, color: ink, before: 1, after: 3, indent: 6},
	doc.Small: {size: 9.5, leading: 13.3, color: ink, after: 2.2},

	doc.Remark:  {size: 10.5, leading: 14.7, color: ink, after: 2.6, indent: 5},
	doc.Verdict: {size: 10.5, leading: 14.7, color: ink, before: 3, after: 3.4, indent: 3},
}

var headings = [...]setting{
	1: {size: 20, leading: 25, face: doc.Bold, color: accent, before: 12, after: 6},
	2: {size: 13.5, leading: 17.5, face: doc.Bold, color: accent, before: 8.5, after: 2.4},
	3: {size: 11, leading: 15, face: doc.Bold, color: ink, before: 6, after: 1.4},
}

var (
	cellSetting    = setting{size: 9, leading: 12.2, color: ink}
	headSetting    = setting{size: 8.5, leading: 11.4, face: doc.Bold, color: quiet}
	factSetting    = setting{size: 10, leading: 14, color: ink, after: 2.6}
	chartTitle     = setting{size: 9.5, leading: 13.2, face: doc.Bold, color: ink, before: 4, after: 2}
	chartText      = setting{size: 8.5, leading: 11, color: ink}
	chartSmall     = setting{size: 7.5, leading: 9.5, color: quiet}
	footSetting    = setting{size: 8, leading: 10.5, color: quiet}
	contentsSmall  = setting{size: 10, leading: 14, color: ink}
	contentsStrong = setting{size: 10.5, leading: 14.7, face: doc.Bold, color: ink}
)
