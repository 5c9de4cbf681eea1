package app

// edit is how one text became another.
type edit struct {
	old, new string
	hunks    []hunk
}

// hunk is a stretch of the old text in whose place another stands in the new one.
// Either may be empty. Between two hunks both texts are the same.
type hunk struct{ old, new Span }

// settle chooses, for what was only put in or only taken out, the place that
// touches the fewest spans, where the text leaves several open: whoever types "Vi
// kommer. " before "Vi bliver." may as well have typed it after the "Vi ".
func (e edit) settle(spans []Span) {
	for i, h := range e.hunks {
		back, ahead := e.slack(i)
		if back == 0 && ahead == 0 {
			continue
		}
		reach := Span{h.old.From - back, h.old.To + ahead}
		var near []Span
		for _, s := range spans {
			if s.To >= reach.From && s.From <= reach.To {
				near = append(near, s)
			}
		}
		best, fewest := 0, h.touches(near)
		for k := 0; k < len(near) && fewest > 0; k++ {
			s := near[k]
			for _, by := range []int{s.From - h.old.To, s.To - h.old.From, s.From - h.old.From, s.To - h.old.To} {
				if by < -back || by > ahead {
					continue
				}
				if n := h.moved(by).touches(near); n < fewest {
					best, fewest = by, n
				}
			}
		}
		e.hunks[i] = h.moved(best)
	}
}

// slack is how far a hunk can be moved back and ahead, so that the same is left.
func (e edit) slack(i int) (back, ahead int) {
	h := e.hunks[i]
	text, at := e.new, h.new
	switch {
	case h.new.From == h.new.To:
		text, at = e.old, h.old
	case h.old.From < h.old.To:
		return 0, 0
	}
	start, end := 0, len(e.old)
	if i > 0 {
		start = e.hunks[i-1].old.To
	}
	if i+1 < len(e.hunks) {
		end = e.hunks[i+1].old.From
	}
	for back < h.old.From-start && text[at.From-back-1] == text[at.To-back-1] {
		back++
	}
	for ahead < end-h.old.To && text[at.From+ahead] == text[at.To+ahead] {
		ahead++
	}
	return back, ahead
}

func (h hunk) moved(by int) hunk {
	return hunk{Span{h.old.From + by, h.old.To + by}, Span{h.new.From + by, h.new.To + by}}
}

// touches counts the spans that a hunk is in, or takes something of.
func (h hunk) touches(spans []Span) int {
	n := 0
	for _, s := range spans {
		if h.old.From < s.To && h.old.To > s.From {
			n++
		}
	}
	return n
}
