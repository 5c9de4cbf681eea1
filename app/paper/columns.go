package paper

import (
	"slices"
	"strings"
	"unicode/utf8"

	"hvidbog/app/packet/doc"
)

// columnAt is where a column of a table lies.
type columnAt struct {
	x, width float64
	align    doc.Align
}

// columnsOf gives each column its share of the width, and more than that where its
// words would be cut otherwise: a date stays on one line.
func (l *layout) columnsOf(t doc.Table) []columnAt { return l.columnsWithin(t, textWidth) }

// columnsWithin does so for a table that is narrower than the page.
func (l *layout) columnsWithin(t doc.Table, width float64) []columnAt {
	room := width - cellGap*float64(max(len(t.Columns)-1, 0))
	widths := shareOut(room, t.Columns, l.leastWidths(t))
	at := make([]columnAt, len(t.Columns))
	x := leftEdge
	for i, c := range t.Columns {
		at[i] = columnAt{x: x, width: widths[i], align: c.Align}
		x += widths[i] + cellGap
	}
	return at
}

// leastWidths are the widths of the widest word in each column, in millimetres,
// up to what a column may claim for itself.
func (l *layout) leastWidths(t doc.Table) []float64 {
	const most = 44.0
	least := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		least[i] = l.widestWord(doc.Plain(c.Title), headSetting)
		for _, r := range t.Rows {
			s := cellSetting
			if r.Total || t.RowHeads && i == 0 {
				s.face = doc.Bold
			}
			if i < len(r.Cells) {
				least[i] = max(least[i], l.widestWord(r.Cells[i], s))
			}
		}
		least[i] = min(least[i]+0.1, most)
	}
	return least
}

// shareOut gives out room by the columns' weights, and to none less than its
// least, unless there is not so much.
func shareOut(room float64, columns []doc.Column, least []float64) []float64 {
	widths := make([]float64, len(columns))
	fixed := make([]bool, len(columns))
	for {
		left, weights := room, 0.0
		for i, c := range columns {
			if fixed[i] {
				left -= widths[i]
			} else {
				weights += weight(c)
			}
		}
		again := false
		for i, c := range columns {
			if fixed[i] {
				continue
			}
			widths[i] = left * weight(c) / weights
			if widths[i] < least[i] {
				widths[i], fixed[i], again = least[i], true, true
			}
		}
		if !again {
			break
		}
	}
	for i, w := range widths {
		widths[i] = max(w, 1)
	}
	return fitInto(room, widths)
}

// fitInto makes widths add up to room. Where they are too much the widest give way,
// which wrap anyhow, so that dates and numbers beside them stay whole.
func fitInto(room float64, widths []float64) []float64 {
	sum := 0.0
	for _, w := range widths {
		sum += w
	}
	if sum <= room {
		for i, w := range widths {
			widths[i] = w * room / sum
		}
		return widths
	}
	most, left := room, room // what each of those may have that have not got theirs
	order := slices.Clone(widths)
	slices.Sort(order)
	for i, w := range order {
		if most = left / float64(len(order)-i); w > most {
			break
		}
		left -= w
	}
	for i, w := range widths {
		widths[i] = min(w, most)
	}
	return widths
}

// widestWord is the width of the widest part of a text that a line cannot be
// broken in.
func (l *layout) widestWord(t doc.Text, s setting) float64 {
	widest := 0.0
	for _, run := range t {
		f := l.faces[pick(run.Face, s)]
		for word := range strings.FieldsFuncSeq(l.cleaner.clean(run.Text), func(r rune) bool { return r == '\n' || breaksAfter(r) }) {
			start, figures := 0, strings.ContainsAny(word, "0123456789")
			for i, r := range word {
				if joins(r) && i > 0 && !figures {
					widest = max(widest, f.widthOf(word[start:i+utf8.RuneLen(r)], s.size))
					start = i + utf8.RuneLen(r)
				}
			}
			widest = max(widest, f.widthOf(word[start:], s.size))
		}
	}
	return widest
}

func weight(c doc.Column) float64 {
	if c.Weight <= 0 {
		return 1
	}
	return c.Weight
}
