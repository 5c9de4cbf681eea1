package export

import (
	"fmt"
	"strconv"

	"hvidbog/app/packet/doc"
)

// grid is a table of the file: how wide its columns are, and how it is set.
type grid struct {
	style    string
	widths   []int
	rowHeads bool
	head     bool
	title    string // what it is, for those who do not see it
	alt      string
}

// widthsOf shares the width of the page out on columns.
func widthsOf(weights []float64) []int {
	total := 0.0
	for _, w := range weights {
		total += w
	}
	widths := make([]int, len(weights))
	for i, w := range weights {
		if total > 0 {
			widths[i] = int(textWidth * w / total)
		}
		widths[i] = max(widths[i], 1)
	}
	return widths
}

// gridTable writes a table whose rows inside writes. A small paragraph keeps it apart
// from what comes next: two tables that meet would become one.
func (w *docx) gridTable(g grid, inside func()) {
	if w.newPage {
		w.paragraph(paragraph{style: "TableEnd"}, func() {})
	}
	total := 0
	for _, c := range g.widths {
		total += c
	}
	w.in("w:tbl", func() {
		w.in("w:tblPr", func() {
			w.value("w:tblStyle", g.style)
			w.leaf("w:tblW", "w:w", strconv.Itoa(total), "w:type", "dxa")
			w.leaf("w:tblLayout", "w:type", "fixed")
			w.leaf("w:tblLook", "w:val", lookOf(g), "w:firstRow", flag(g.head), "w:lastRow", "0",
				"w:firstColumn", flag(g.rowHeads), "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1")
			if g.title != "" {
				w.value("w:tblCaption", line(g.title))
			}
			if g.alt != "" {
				w.value("w:tblDescription", line(g.alt))
			}
		})
		w.in("w:tblGrid", func() {
			for _, c := range g.widths {
				w.leaf("w:gridCol", "w:w", strconv.Itoa(c))
			}
		})
		inside()
	})
	w.paragraph(paragraph{style: "TableEnd"}, func() {})
}

func flag(on bool) string {
	if on {
		return "1"
	}
	return "0"
}

// lookOf says the same as the flags beside it, as older programs read it.
func lookOf(g grid) string {
	const firstRow, firstColumn, noBands = 0x20, 0x80, 0x600
	look := noBands
	if g.head {
		look |= firstRow
	}
	if g.rowHeads {
		look |= firstColumn
	}
	return fmt.Sprintf("%04X", look)
}

// row writes a row that is not split over two pages; a head is repeated on each.
func (w *docx) row(head bool, inside func()) {
	w.in("w:tr", func() {
		w.in("w:trPr", func() {
			w.leaf("w:cantSplit")
			if head {
				w.leaf("w:tblHeader")
			}
		})
		inside()
	})
}

// cell is how a cell of a table stands.
type cell struct {
	width    int
	span     int // columns, where it is more than one
	style    string
	align    string
	upright  bool
	mark     bool // a letter or two, with no room beside them
	keepNext bool
	total    bool // of a sum, with a line above
}

func (w *docx) cell(c cell, inside func()) {
	w.in("w:tc", func() {
		w.in("w:tcPr", func() {
			w.leaf("w:tcW", "w:w", strconv.Itoa(c.width), "w:type", "dxa")
			if c.span > 1 {
				w.value("w:gridSpan", strconv.Itoa(c.span))
			}
			if c.total {
				w.in("w:tcBorders", func() { w.leaf("w:top", "w:val", "single", "w:sz", "8", "w:space", "0", "w:color", "404040") })
			}
			if c.mark && !c.upright {
				w.leaf("w:noWrap")
			}
			if c.mark {
				w.in("w:tcMar", func() {
					w.leaf("w:left", "w:w", "0", "w:type", "dxa")
					w.leaf("w:right", "w:w", "0", "w:type", "dxa")
				})
			}
			if c.upright {
				w.value("w:textDirection", "btLr")
				w.value("w:vAlign", "center")
			}
		})
		w.paragraph(paragraph{style: c.style, align: c.align, keepNext: c.keepNext}, inside)
	})
}

func alignOf(a doc.Align) string {
	if a == doc.Right {
		return "right"
	}
	return ""
}

func (w *docx) table(t doc.Table) {
	if len(t.Columns) == 0 {
		return
	}
	g := grid{style: "HvidbogTable", rowHeads: t.RowHeads}
	weights := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		weights[i] = c.Weight
		g.head = g.head || c.Title != ""
	}
	g.widths = widthsOf(weights)
	w.gridTable(g, func() {
		if g.head {
			w.row(true, func() {
				for i, c := range t.Columns {
					w.cell(cell{width: g.widths[i], style: "TableText", align: alignOf(c.Align), keepNext: true}, func() { w.plain(c.Title) })
				}
			})
		}
		for _, r := range t.Rows {
			if len(r.Cells) != len(t.Columns) {
				w.fail(fmt.Errorf("export: a row has %d cells for %d columns", len(r.Cells), len(t.Columns)))
				return
			}
			w.row(false, func() {
				for i, text := range r.Cells {
					if r.Total {
						text = bold(text)
					}
					w.cell(cell{width: g.widths[i], style: "TableText", align: alignOf(t.Columns[i].Align), total: r.Total}, func() { w.text(text) })
				}
			})
		}
	})
}

// bold is a text with all of it bold.
func bold(t doc.Text) doc.Text {
	b := make(doc.Text, len(t))
	for i, r := range t {
		b[i] = doc.Run{Text: r.Text, Face: doc.Bold, To: r.To}
	}
	return b
}

// facts writes names and values as a table without lines.
func (w *docx) facts(facts []doc.Fact) {
	if len(facts) == 0 {
		return
	}
	g := grid{style: "HvidbogFacts", widths: widthsOf([]float64{1, 3}), rowHeads: true}
	w.gridTable(g, func() {
		for _, f := range facts {
			w.row(false, func() {
				w.cell(cell{width: g.widths[0], style: "TableText"}, func() { w.plain(f.Name) })
				w.cell(cell{width: g.widths[1], style: "TableText"}, func() { w.text(f.Value) })
			})
		}
	})
}
