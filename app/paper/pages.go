package paper

import "cmp"

// paginate puts the strips on pages, each as full as the rules allow: a page ends
// only where the bond between two strips is free. Where no page could hold all
// that is kept together, the weakest bond breaks.
func paginate(strips []*strip) []page {
	var pages []page
	for at := 0; at < len(strips); {
		p, n := fillPage(strips[at:])
		at += n
		if p.letter != nil {
			p.letter.pages++
			p.number = p.letter.pages
		}
		for _, s := range p.strips {
			if s.heading != nil && !s.repeated {
				s.heading.page = len(pages) + 1
			}
		}
		pages = append(pages, p)
	}
	return pages
}

// fillPage makes one page of the first strips and says how many it took, at
// least one.
func fillPage(strips []*strip) (page, int) {
	p := page{bare: strips[0].bare, letter: strips[0].letter}
	y := topEdge
	if p.letter != nil && p.letter.first != strips[0] {
		y = letterTop
	}
	if head := strips[0].head; head != nil {
		p.strips = append(p.strips, placed{strip: head, y: y, repeated: true})
		y += head.height
	}
	repeated := len(p.strips)
	fits := 0       // strips that fit
	var ends [3]int // of those, up to where the page may end, by the bond that breaks
	for i, s := range strips {
		if i > 0 && s.newPage {
			ends[free] = i
			break
		}
		before := s.before
		if i == 0 {
			before = 0
		}
		if i > 0 && y+before+s.height > footEdge+tolerance {
			break
		}
		y += before
		p.strips = append(p.strips, placed{strip: s, y: y})
		y += s.height
		fits = i + 1
		ends[s.bond] = fits
		if fits == len(strips) {
			ends[free] = fits
		}
	}
	n := cmp.Or(ends[free], ends[near], fits)
	if n == fits && ends[free]+ends[near] == 0 {
		for n > 1 && (strips[n-1].role == roleHeading || strips[n-1].role == roleHead) {
			n-- // something must be torn, but no heading is left behind
		}
	}
	p.strips = p.strips[:repeated+n]
	return p, n
}

// tolerance is what rounding may add up to on a page, in millimetres.
const tolerance = 0.01
