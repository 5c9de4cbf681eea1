package paper

// paginate puts the strips on pages, each as full as the rules allow: a page ends
// only after a strip that does not stick to the next. Where so many strips stick
// together that no page could hold them, it ends where it is full.
func paginate(strips []*strip) []page {
	var pages []page
	for at := 0; at < len(strips); {
		p, n := fillPage(strips[at:])
		at += n
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
	p := page{bare: strips[0].bare}
	y := topEdge
	if head := strips[0].head; head != nil {
		p.strips = append(p.strips, placed{strip: head, y: y, repeated: true})
		y += head.height
	}
	repeated := len(p.strips)
	fits, whole := 0, 0 // strips that fit; of those, up to where the page may end
	for i, s := range strips {
		if i > 0 && s.newPage {
			whole = i
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
		if !s.sticky || fits == len(strips) {
			whole = fits
		}
	}
	if whole == 0 {
		whole = fits
		for whole > 1 && strips[whole-1].sticky && strips[whole-1].role == roleHeading {
			whole-- // what belongs together is torn, but no heading is left behind
		}
	}
	p.strips = p.strips[:repeated+whole]
	return p, whole
}

// tolerance is what rounding may add up to on a page, in millimetres.
const tolerance = 0.01
