package paper

import (
	"fmt"

	"hvidbog/app/packet/doc"
)

const (
	cellGap    = 3.0 // between columns
	cellAbove  = 1.3 // between a row's upper rule and its text
	cellBelow  = 1.5
	tableAfter = 5.0
)

// table sets a table: a head that is repeated on every page, rows with hairlines
// between them. A row that no page holds is cut between its lines. Without rows there is
// no table.
func (l *layout) table(t doc.Table) error {
	if len(t.Rows) == 0 {
		return nil
	}
	columns := l.columnsOf(t)
	all := l.block("Table")
	titles := make([]doc.Text, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = doc.Plain(c.Title)
	}
	head := l.row(titles, columns, headSetting, headCells(l.element("THead", all)))
	l.lowerTitles(head, columns)
	head.role, head.bond = roleHead, bound
	head.lines = append(head.lines, lineAt{x1: leftEdge, x2: rightEdge, y1: head.height, y2: head.height, width: 0.35, color: ink})
	first := len(l.strips)
	l.add(head, 1)
	body := l.element("TBody", all)
	for i, r := range t.Rows {
		if len(r.Cells) != len(t.Columns) {
			return fmt.Errorf("paper: row %d of a table has %d cells for %d columns", i+1, len(r.Cells), len(t.Columns))
		}
		if t.RowHeads {
			r.Cells = append([]doc.Text{strong(r.Cells[0])}, r.Cells[1:]...)
		}
		l.tableRow(r, columns, head, bodyCells(body, t.RowHeads), i == len(t.Rows)-1)
	}
	l.holdRows(l.strips[first+1:], t.Rows)
	l.after = tableAfter
	return nil
}

// strong is a text in bold, but for what is in italics.
func strong(t doc.Text) doc.Text {
	bold := make(doc.Text, len(t))
	for i, r := range t {
		if bold[i] = r; r.Face == doc.Regular {
			bold[i].Face = doc.Bold
		}
	}
	return bold
}

// holdRows keeps the first two rows together and the last two, and a table of less
// than a quarter of a page whole. A sum never stands alone.
func (l *layout) holdRows(strips []*strip, rows []doc.Row) {
	last := len(strips) - 2
	if last < 0 {
		return
	}
	strips[0].bond = max(strips[0].bond, near)
	strips[last].bond = max(strips[last].bond, near)
	if rows[len(rows)-1].Total {
		strips[last].bond = bound
	}
	if heightOf(strips) < textHeight/4 {
		l.stick(strips)
	}
}

// lowerTitles puts the titles of a head on its last line, each above its column.
func (l *layout) lowerTitles(head *strip, columns []columnAt) {
	lowest := baseline(headSetting, head.height-cellBelow-headSetting.height())
	for _, c := range columns {
		bottom := 0.0
		within := func(t textAt) bool { return t.x >= c.x-tolerance && t.x < c.x+c.width+tolerance }
		for _, t := range head.texts {
			if within(t) {
				bottom = max(bottom, t.y)
			}
		}
		for i := range head.texts {
			if within(head.texts[i]) {
				head.texts[i].y += lowest - bottom
			}
		}
	}
}

func (l *layout) tableRow(r doc.Row, columns []columnAt, head *strip, cell cellKind, last bool) {
	s := cellSetting
	if r.Total {
		s.face = doc.Bold
	}
	strips := l.rowStrips(r.Cells, columns, s, head, cell)
	if first := strips[0]; r.Total {
		first.lines = append(first.lines, lineAt{x1: leftEdge, x2: rightEdge, width: 0.35, color: ink})
	}
	l.addRow(strips, last)
}

// rowStrips sets cells side by side: in one strip, or in one for each line where
// no page holds the row below the head and what the head stays with.
func (l *layout) rowStrips(cells []doc.Text, columns []columnAt, s setting, head *strip, cell cellKind) []*strip {
	room := textHeight - head.height
	if l.strips[len(l.strips)-1] == head {
		room = textHeight - heightOf(boundEnd(l.strips))
	}
	lines := l.cells(cells, columns, s, cell)
	strips := []*strip{l.rowOf(lines, s)}
	if strips[0].height > room {
		strips = l.longRow(lines, s)
	}
	for _, st := range strips {
		st.head = head
	}
	return strips
}

// boundEnd is the end of strips that stays with what follows.
func boundEnd(strips []*strip) []*strip {
	i := len(strips)
	for i > 0 && strips[i-1].bond == bound {
		i--
	}
	return strips[i:]
}

// addRow puts a row below the others, with a hairline below it.
func (l *layout) addRow(strips []*strip, last bool) {
	end := strips[len(strips)-1]
	rule := lineAt{x1: leftEdge, x2: rightEdge, y1: end.height, y2: end.height, width: 0.15, color: hair}
	if last {
		rule.width, rule.color = 0.25, quiet
	}
	end.lines = append(end.lines, rule)
	for _, st := range strips {
		l.add(st, 0)
	}
}

// cellKind makes the elements of a row: called with 0 it opens the row, and then
// each of its cells in turn.
type cellKind func(l *layout, column int)

// headCells are cells that name their columns.
func headCells(head *element) cellKind { return cellsOf(head, func(int) string { return scopeColumn }) }

// bodyCells are cells of which the first of a row may name it.
func bodyCells(body *element, heads bool) cellKind {
	return cellsOf(body, func(column int) string {
		if heads && column == 0 {
			return scopeRow
		}
		return ""
	})
}

// cellsOf are cells whose scope is asked for: those with one are heads.
func cellsOf(within *element, scope func(column int) string) cellKind {
	var row *element
	return func(l *layout, column int) {
		if column == 0 {
			row = l.element("TR", within)
		}
		if s := scope(column); s != "" {
			l.element("TH", row).attributes = s
		} else {
			l.element("TD", row)
		}
	}
}

// cells breaks the text of each cell of a row into lines.
func (l *layout) cells(cells []doc.Text, columns []columnAt, s setting, cell cellKind) [][][]textAt {
	lines := make([][][]textAt, len(cells))
	for i, c := range cells {
		cell(l, i)
		lines[i] = l.cell(c, columns[i], s)
	}
	return lines
}

// row sets cells side by side in one strip.
func (l *layout) row(cells []doc.Text, columns []columnAt, s setting, cell cellKind) *strip {
	return l.rowOf(l.cells(cells, columns, s, cell), s)
}

func (l *layout) rowOf(cells [][][]textAt, s setting) *strip {
	st := l.strip(0, roleRow)
	most := 1
	for _, lines := range cells {
		most = max(most, len(lines))
		for j, pieces := range lines {
			first := len(st.texts)
			st.texts = append(st.texts, pieces...)
			lowered(st.texts[first:], cellAbove+float64(j)*s.height())
		}
	}
	st.height = cellAbove + float64(most)*s.height() + cellBelow
	return st
}

// longRow sets cells side by side in a strip for each line.
func (l *layout) longRow(cells [][][]textAt, s setting) []*strip {
	strips := l.merge(s, cells...)
	strips[0].height += cellAbove
	lowered(strips[0].texts, cellAbove)
	strips[len(strips)-1].height += cellBelow
	return strips
}

// cell breaks a cell's text and aligns its lines.
func (l *layout) cell(t doc.Text, c columnAt, s setting) [][]textAt {
	lines := l.breakCell(t, s, c.x, c.width)
	if c.align != doc.Right {
		return lines
	}
	for _, pieces := range lines {
		width := 0.0
		for _, p := range pieces {
			width += l.widthOf(p)
		}
		for i := range pieces {
			pieces[i].x += c.width - width
		}
	}
	return lines
}
