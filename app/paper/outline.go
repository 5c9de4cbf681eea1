package paper

import "strconv"

// bookmark is an entry of the outline that viewers show beside the pages.
type bookmark struct {
	level int // 1 for the outermost; at most one more than the entry before
	destination
}

// bookmark notes a heading for the outline.
func (t *tags) bookmark(level int, to destination) {
	if n := len(t.outline); n > 0 {
		level = min(level, t.outline[n-1].level+1)
	} else {
		level = 1
	}
	t.outline = append(t.outline, bookmark{level, to})
}

// writeOutline writes the outline and says the number of its root, 0 for none. Only
// its outermost entries are unfolded.
func writeOutline(out *target, entries []bookmark) int {
	if len(entries) == 0 {
		return 0
	}
	root, first := out.number(), out.number()
	for range entries[1:] {
		out.number()
	}
	var b []byte
	ref := func(key string, number int) {
		b = append(b, key...)
		b = append(strconv.AppendInt(b, int64(number), 10), " 0 R"...)
	}
	// children adds the first and the last of the entries from i on that lie at
	// a level, and their count times sign.
	children := func(i, level, sign int) {
		from, last, n := i, i, 0
		for ; i < len(entries) && entries[i].level >= level; i++ {
			if entries[i].level == level {
				last = i
				n++
			}
		}
		if n > 0 {
			ref(" /First ", first+from)
			ref(" /Last ", first+last)
			b = strconv.AppendInt(append(b, " /Count "...), int64(sign*n), 10)
		}
	}
	parents := []int{root} // of the entry at hand, by level
	before := []int{0, 0}  // the entry before on each level, 0 for none
	for i, e := range entries {
		n := first + i
		parents, before = parents[:e.level], before[:e.level+1]
		b = append(append(b[:0], "<</Title "...), textString(e.name)...)
		ref(" /Parent ", parents[e.level-1])
		if before[e.level] > 0 {
			ref(" /Prev ", before[e.level])
		}
		if next := sibling(entries, i); next > 0 {
			ref(" /Next ", first+next)
		}
		children(i+1, e.level+1, -1)
		ref(" /Dest [", pageObject(e.page))
		b = append(append(append(b, " /XYZ 0 "...), points(pageHeight-e.y)...), " null]>>"...)
		out.pack(n, b)
		before[e.level] = n
		parents, before = append(parents, n), append(before, 0)
	}
	b = append(b[:0], "<</Type /Outlines"...)
	children(0, 1, 1)
	out.pack(root, append(b, ">>"...))
	return root
}

// sibling is the next entry on the level of the i-th within the same parent; 0
// for none.
func sibling(entries []bookmark, i int) int {
	for j := i + 1; j < len(entries) && entries[j].level >= entries[i].level; j++ {
		if entries[j].level == entries[i].level {
			return j
		}
	}
	return 0
}

// points is a length in PDF's measure.
func points(mm float64) string { return strconv.FormatFloat(mm/mmPerPoint, 'f', 2, 64) }
