package export

import (
	"fmt"
	"slices"
	"strconv"

	"hvidbog/app/packet/doc"
)

// Charts are tables of their numbers: those can be read aloud, copied and put right,
// and Word can draw a chart of them. Their words for those who do not see them are
// the table's.

// caption writes the title of what stands below it.
func (w *docx) caption(title string) {
	if title != "" {
		w.paragraph(paragraph{style: "Caption", keepNext: true}, func() { w.plain(title) })
	}
}

// numbers writes a table of names with a number for each column. Without titles it
// has no head.
func (w *docx) numbers(title, alt string, titles []string, rows []doc.Stack) {
	if len(rows) == 0 {
		return
	}
	w.caption(title)
	n := len(rows[0].Parts)
	widths := []int{textWidth / 2}
	for range n {
		widths = append(widths, textWidth/2/max(n, 4)) // a lone number stands near its name
	}
	g := grid{style: "HvidbogTable", widths: widths, rowHeads: true, head: titles != nil, title: title, alt: alt}
	w.gridTable(g, func() {
		if titles != nil {
			w.row(true, func() {
				w.cell(cell{width: widths[0], style: "TableText", keepNext: true}, func() {})
				for i, t := range titles {
					w.cell(cell{width: widths[i+1], style: "TableText", align: "right", keepNext: true}, func() { w.plain(t) })
				}
			})
		}
		for i, r := range rows {
			if len(r.Parts) != n {
				w.fail(fmt.Errorf("export: a bar has %d parts for %d names", len(r.Parts), n))
				return
			}
			w.row(false, func() {
				near := i < len(rows)-1 && len(rows) <= fewRows
				w.cell(cell{width: widths[0], style: "TableText", keepNext: near}, func() { w.plain(r.Name) })
				for j, number := range r.Parts {
					w.cell(cell{width: widths[j+1], style: "TableText", align: "right", keepNext: near}, func() { w.plain(strconv.Itoa(number)) })
				}
			})
		}
	})
}

// fewRows stay together on a page.
const fewRows = 15

// valueTable writes a chart of one number for each name.
func (w *docx) valueTable(title, alt string, values []doc.Value) {
	rows := make([]doc.Stack, len(values))
	for i, v := range values {
		rows[i] = doc.Stack{Name: v.Name, Parts: []int{v.N}}
	}
	w.numbers(title, alt, nil, rows)
}

// spoken are the values of a long row of days or weeks that are not zero.
func spoken(values []doc.Value) []doc.Value {
	if len(values) <= fewRows {
		return values
	}
	return slices.DeleteFunc(slices.Clone(values), func(v doc.Value) bool { return v.N == 0 })
}

// tells says whether what follows a chart is a table of the same numbers, so that
// they need not be told twice.
func tells(following doc.Block, s doc.Stacks) bool {
	t, ok := following.(doc.Table)
	if !ok || len(t.Rows) < len(s.Bars) {
		return false
	}
	for i, bar := range s.Bars {
		cells := t.Rows[i].Cells
		if len(cells) <= len(bar.Parts) || cells[0].String() != bar.Name {
			return false
		}
		for j, n := range bar.Parts {
			if cells[j+1].String() != strconv.Itoa(n) {
				return false
			}
		}
	}
	return true
}

// stacks writes a chart of several numbers for each name.
func (w *docx) stacks(s doc.Stacks) {
	if len(s.Bars) > 0 && len(s.Bars[0].Parts) != len(s.Parts) {
		w.fail(fmt.Errorf("export: a bar has %d parts for %d names", len(s.Bars[0].Parts), len(s.Parts)))
		return
	}
	w.numbers(s.Title, s.Alt, s.Parts, s.Bars)
}
