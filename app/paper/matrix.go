package paper

import (
	"fmt"
	"strconv"

	"hvidbog/app/packet/doc"
)

// The measures of a matrix, in millimetres.
const (
	markWidth    = 5.1  // the least of a column of marks
	uprightMost  = 40.0 // no upright title is longer; what does not fit goes on beside it
	uprightLines = 4    // more than these no upright title has
	uprightAir   = 1.4  // above and below an upright title
	headsMost    = 30.0 // a head column gives way to marks down to its widest word, up to this
	groupMost    = 30.0 // a group is as wide as the widest word of its title, up to this
	groupLines   = 6
)

var (
	uprightSetting = setting{size: 7.5, leading: 9, color: ink}
	groupSetting   = setting{size: 8, leading: 10.4, face: doc.Bold, color: ink}
	markSetting    = setting{size: 8, leading: 12.2, face: doc.Bold, color: ink}
)

// upright is a column of marks.
type upright struct {
	column int     // its number among all
	group  int     // the number of its group
	x      float64 // its left edge
	width  float64
	lines  [][]textAt // its title, as if it lay
}

// matrix sets a table of marks, in as many parts one below the other as the page
// is too narrow for.
func (l *layout) matrix(m doc.Matrix) error {
	if len(m.Heads) == 0 {
		return fmt.Errorf("paper: a matrix without heads")
	}
	columns, length := l.uprights(m.Groups)
	for i, r := range m.Rows {
		if len(r.Heads) != len(m.Heads) || len(r.Marks) != len(columns) {
			return fmt.Errorf("paper: row %d of a matrix has %d heads and %d marks for %d and %d columns",
				i+1, len(r.Heads), len(r.Marks), len(m.Heads), len(columns))
		}
	}
	if len(m.Rows) == 0 {
		return nil
	}
	least := l.leastWidths(headTable(m))
	heads := cellGap * float64(len(m.Heads)-1)
	for _, w := range least {
		heads += min(w, headsMost)
	}
	for i, part := range parts(columns, textWidth-heads-cellGap) {
		if i == 0 {
			l.chartHead(m.Title)
		}
		l.matrixPart(m, part, length)
	}
	return nil
}

// headTable is the head columns of a matrix as a table of their own.
func headTable(m doc.Matrix) doc.Table {
	t := doc.Table{Columns: m.Heads, RowHeads: true}
	for _, r := range m.Rows {
		t.Rows = append(t.Rows, doc.Row{Cells: r.Heads})
	}
	return t
}

// uprights breaks the titles of the columns, and says how long the longest line
// is.
func (l *layout) uprights(groups []doc.MatrixGroup) (columns []upright, length float64) {
	s := uprightSetting
	for g, group := range groups {
		least := min(l.widestWord(doc.Plain(l.cleaner.line(group.Title)), groupSetting), groupMost) + 2
		for _, title := range group.Columns {
			u := upright{column: len(columns), group: g}
			u.lines = l.fewLines(title, s, 0, uprightMost, uprightLines)
			for _, pieces := range u.lines {
				for _, p := range pieces {
					length = max(length, p.x+l.faces[p.face].widthOf(p.text, p.size))
				}
			}
			u.width = max(markWidth, float64(len(u.lines))*s.height()+1, least/float64(len(group.Columns)))
			columns = append(columns, u)
		}
	}
	return columns, length
}

// parts shares columns out on as few matrices as their width allows, about
// equally wide, and begins a part with a group where that costs none.
func parts(columns []upright, room float64) [][]upright {
	total := 0.0
	for _, c := range columns {
		total += c.width
	}
	fill := func(limit float64) (list [][]upright) {
		from, width := 0, 0.0
		for i, c := range columns {
			if i > from && width+c.width > limit {
				list = append(list, columns[from:i])
				from, width = i, 0
			}
			width += c.width
		}
		return append(list, columns[from:])
	}
	fewest := fill(room)
	for share := total / float64(len(fewest)); share < room; share += 1 {
		if even := fill(share); len(even) == len(fewest) {
			return even
		}
	}
	return fewest
}

// matrixPart sets the heads and some of the columns of a matrix.
func (l *layout) matrixPart(m doc.Matrix, columns []upright, length float64) {
	marks := 0.0
	for _, c := range columns {
		marks += c.width
	}
	t := headTable(m)
	heads := l.columnsWithin(t, textWidth-marks-cellGap)
	x := rightEdge - marks
	for i := range columns {
		columns[i].x = x
		x += columns[i].width
	}
	all := l.block("Table")
	all.attributes = "/O /Table /Summary " + textString(l.cleaner.line(m.Alt))
	head := l.matrixHead(m, heads, columns, length, l.element("THead", all))
	first := len(l.strips)
	l.add(head, 1)
	body := l.element("TBody", all)
	cells := cellsOf(body, func(int) string { return scopeRow })
	for i, r := range m.Rows {
		strips := l.rowStrips(t.Rows[i].Cells, heads, cellSetting, head, cells)
		l.marks(strips[0], r.Marks, columns, l.current.parent)
		for _, st := range strips {
			st.lines = append(st.lines, columnRules(columns, 0, st.height)...)
		}
		l.addRow(strips, i == len(m.Rows)-1)
	}
	l.holdRows(l.strips[first+1:], t.Rows)
	l.after = tableAfter
}

// matrixHead sets the titles of the columns upright, those of the groups above
// them and those of the heads at their foot.
func (l *layout) matrixHead(m doc.Matrix, heads []columnAt, columns []upright, length float64, within *element) *strip {
	titles := make([]doc.Text, len(m.Heads))
	for i, c := range m.Heads {
		titles[i] = doc.Plain(c.Title)
	}
	upper := l.element("TR", within)
	s := l.row(titles, heads, headSetting, func(l *layout, _ int) {
		cell := l.element("TH", upper)
		if cell.attributes = scopeColumn; len(columns) > 0 {
			cell.attributes += " /RowSpan 2"
		}
	})
	s.role, s.bond = roleHead, bound
	groups := l.groupTitles(m, columns, upper)
	lower := l.element("TR", within)
	for _, c := range columns {
		e := l.element("TH", lower)
		e.attributes = scopeColumn
		for _, pieces := range c.lines {
			for i := range pieces {
				pieces[i].of = e
			}
		}
	}
	foot := max(length+2*uprightAir, s.height)
	above := 0.0
	for _, g := range groups {
		above = max(above, float64(len(g.lines))*groupSetting.height()+1)
	}
	rise := above + foot - s.height
	s.height = above + foot
	lowered(s.texts, rise)
	l.lowerTitles(s, heads)
	for _, g := range groups {
		for i, pieces := range g.lines {
			s.texts = append(s.texts, lowered(pieces, float64(i)*groupSetting.height())...)
		}
		if len(g.lines) > 0 {
			s.lines = append(s.lines, lineAt{x1: g.x + 0.6, x2: g.x + g.width - 0.6, y1: above, y2: above, width: 0.2, color: quiet})
		}
	}
	for _, c := range columns {
		x := c.x + (c.width-float64(len(c.lines))*uprightSetting.height())/2
		for i, pieces := range c.lines {
			for _, p := range pieces {
				p.x, p.y = x+float64(i)*uprightSetting.height()+baseline(uprightSetting, 0), s.height-uprightAir-p.x
				p.turned = true
				s.texts = append(s.texts, p)
			}
		}
	}
	s.lines = append(s.lines, columnRules(columns, above, s.height)...)
	s.lines = append(s.lines, lineAt{x1: leftEdge, x2: rightEdge, y1: s.height, y2: s.height, width: 0.35, color: ink})
	return s
}

// groupTitle is the title of a group of columns and the width that they have.
type groupTitle struct {
	x, width float64
	lines    [][]textAt
}

// groupTitles breaks the titles of the groups that some columns belong to.
func (l *layout) groupTitles(m doc.Matrix, columns []upright, upper *element) (titles []groupTitle) {
	for from := 0; from < len(columns); {
		group, end := columns[from].group, from
		g := groupTitle{x: columns[from].x}
		for ; end < len(columns) && columns[end].group == group; end++ {
			g.width += columns[end].width
		}
		l.element("TH", upper).attributes = scopeColumn + " /ColSpan " + strconv.Itoa(end-from)
		if title := l.cleaner.line(m.Groups[group].Title); title != "" {
			g.lines = l.fewLines(title, groupSetting, g.x+0.8, g.width-1, groupLines)
		}
		titles = append(titles, g)
		from = end
	}
	return titles
}

// marks sets the marks of a row, each in the middle of its column.
func (l *layout) marks(s *strip, marks []string, columns []upright, row *element) {
	for _, c := range columns {
		l.element("TD", row)
		mark := l.oneLine(marks[c.column], markSetting, 0, cellAbove+baseline(markSetting, 0), c.width)
		mark.x = c.x + (c.width-l.faces[mark.face].widthOf(mark.text, mark.size))/2
		s.texts = append(s.texts, mark)
	}
}

// columnRules are the upright lines left of columns, dark where a group begins.
func columnRules(columns []upright, top, bottom float64) []lineAt {
	rules := make([]lineAt, len(columns))
	for i, c := range columns {
		rules[i] = lineAt{x1: c.x, x2: c.x, y1: top, y2: bottom, width: 0.15, color: hair}
		if i == 0 || columns[i-1].group != c.group {
			rules[i].y1, rules[i].width, rules[i].color = 0, 0.25, quiet
		}
	}
	return rules
}
