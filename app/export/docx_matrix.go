package export

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"hvidbog/app/packet/doc"
)

// The measures of a matrix, in twentieths of a point.
const (
	markWidth    = 440 // the least of a column of marks
	markLine     = 260 // a line of a title that stands upright
	headsAtMost  = textWidth * 7 / 20
	titleLetter  = 105 // about as wide is a letter of such a title
	titleAtMost  = 2500
	titleAtLeast = 700
)

// mark is a column of marks.
type mark struct {
	number int // among all
	group  int
	title  string
	width  int
}

// matrix writes a table of marks, in as many tables one below the other as the page
// is too narrow for.
func (w *docx) matrix(m doc.Matrix) {
	if len(m.Heads) == 0 || len(m.Rows) == 0 {
		return
	}
	var marks []mark
	for g, group := range m.Groups {
		for _, title := range group.Columns {
			lines := 1 + titleLetter*utf8.RuneCountInString(line(title))/titleAtMost
			marks = append(marks, mark{number: len(marks), group: g, title: title, width: max(markWidth, lines*markLine+60)})
		}
	}
	for i, r := range m.Rows {
		if len(r.Heads) != len(m.Heads) || len(r.Marks) != len(marks) {
			w.fail(fmt.Errorf("export: row %d of a matrix has %d heads and %d marks for %d and %d columns",
				i+1, len(r.Heads), len(r.Marks), len(m.Heads), len(marks)))
			return
		}
	}
	w.caption(m.Title)
	for _, part := range partsOf(marks, textWidth-headsAtMost) {
		w.matrixPart(m, part)
	}
}

// partsOf shares columns out on as many tables as they have no room in. A group that
// fits in a table is not parted.
func partsOf(marks []mark, room int) (parts [][]mark) {
	from, used := 0, 0
	for i, c := range marks {
		need := c.width
		if i > 0 && marks[i-1].group != c.group {
			need = 0
			for _, of := range marks[i:] {
				if of.group == c.group {
					need += of.width
				}
			}
			if need > room { // it is parted anyway
				need = c.width
			}
		}
		if i > from && used+need > room {
			parts = append(parts, marks[from:i])
			from, used = i, 0
		}
		used += c.width
	}
	return append(parts, marks[from:])
}

// matrixPart writes the heads and some of the columns of a matrix.
func (w *docx) matrixPart(m doc.Matrix, marks []mark) {
	weights := make([]float64, len(m.Heads))
	total := 0.0
	for i, c := range m.Heads {
		weights[i] = max(c.Weight, 0.1)
		total += weights[i]
	}
	g := grid{style: "HvidbogTable", rowHeads: true, head: true, title: m.Title, alt: m.Alt}
	heads := textWidth
	for _, c := range marks {
		heads -= c.width
	}
	for _, weight := range weights {
		g.widths = append(g.widths, int(float64(heads)*weight/total))
	}
	for _, c := range marks {
		g.widths = append(g.widths, c.width)
	}
	w.gridTable(g, func() {
		w.matrixHead(m, marks, g.widths)
		for _, r := range m.Rows {
			w.row(false, func() {
				for i, text := range r.Heads {
					w.cell(cell{width: g.widths[i], style: "TableText", align: alignOf(m.Heads[i].Align)}, func() { w.text(text) })
				}
				for _, c := range marks {
					w.cell(cell{width: c.width, style: "TableMark", align: "center", mark: true}, func() { w.plain(r.Marks[c.number]) })
				}
			})
		}
	})
}

// matrixHead writes the titles of the groups, and below them those of the columns,
// upright.
func (w *docx) matrixHead(m doc.Matrix, marks []mark, widths []int) {
	w.row(true, func() {
		for i := range m.Heads {
			w.cell(cell{width: widths[i], style: "TableText", keepNext: true}, func() {})
		}
		for from := 0; from < len(marks); {
			end, width := from, 0
			for end < len(marks) && marks[end].group == marks[from].group {
				width += marks[end].width
				end++
			}
			title := m.Groups[marks[from].group].Title
			w.cell(cell{width: width, span: end - from, style: "TableMark", mark: true, align: "center", keepNext: true}, func() { w.plain(title) })
			from = end
		}
	})
	longest := 0
	for _, c := range marks {
		longest = max(longest, utf8.RuneCountInString(line(c.title)))
	}
	height := min(max(titleLetter*longest+200, titleAtLeast), titleAtMost)
	w.in("w:tr", func() {
		w.in("w:trPr", func() {
			w.leaf("w:cantSplit")
			w.leaf("w:trHeight", "w:val", strconv.Itoa(height), "w:hRule", "exact")
			w.leaf("w:tblHeader")
		})
		for i, c := range m.Heads {
			w.cell(cell{width: widths[i], style: "TableText", align: alignOf(c.Align), keepNext: true}, func() { w.plain(c.Title) })
		}
		for _, c := range marks {
			w.cell(cell{width: c.width, style: "TableMark", mark: true, upright: true, keepNext: true}, func() { w.plain(c.title) })
		}
	})
}
