package word

import (
	"strings"
	"unicode/utf8"
)

// kind is what a paragraph is to the one before and after it.
type kind int

const (
	prose kind = iota
	heading
	item // of a list
	row  // of a table
	note // at the foot
)

type paragraph struct {
	text string
	kind kind
}

// composer puts paragraphs together as a text: each a line, with a blank line about
// prose, so that no line is taken for one that was wrapped. Lines of an address or a
// signature stay together, and so do items and rows.
type composer struct {
	paragraphs []paragraph
	joins      bool // the end of the last paragraph was struck out
}

func (c *composer) add(p paragraph) {
	if last := len(c.paragraphs) - 1; c.joins && last >= 0 {
		c.paragraphs[last].text += p.text
	} else {
		c.paragraphs = append(c.paragraphs, p)
	}
	c.joins = false
}

func (c *composer) addAll(of *composer) {
	for _, p := range of.paragraphs {
		c.add(p)
	}
}

// aside adds what hangs beside the text, as a text box does.
func (c *composer) aside(of *composer) {
	if len(of.paragraphs) > 0 {
		c.add(paragraph{})
		c.addAll(of)
		c.add(paragraph{})
	}
}

// row adds a row of a table, its cells parted by tabs. Where a cell has passages, or a
// table or list of its own, the table is there for the look of the page, and its cells
// stand one after another.
func (c *composer) row(cells []composer) {
	list := make([]string, len(cells))
	filled, layout := 0, false
	for i := range cells {
		text, simple := cells[i].line()
		if text != "" {
			filled++
		}
		layout = layout || !simple
		list[i] = text
	}
	if layout {
		for i := range cells {
			c.addAll(&cells[i])
		}
		return
	}
	if filled > 0 {
		c.add(paragraph{text: strings.TrimRight(strings.Join(list, "\t"), "\t"), kind: row})
	}
}

// line is a cell's text in one line; it is not simple where that is no way to read it.
func (c *composer) line() (text string, simple bool) {
	const mostInCell, longestCell = 2, 300 // paragraphs, characters
	var lines []string
	simple = true
	for _, p := range c.paragraphs {
		if line := strings.Join(strings.Fields(p.text), " "); line != "" {
			lines = append(lines, line)
			simple = simple && (p.kind == prose || p.kind == heading)
		}
	}
	text = strings.Join(lines, " ")
	return text, simple && len(lines) <= mostInCell && utf8.RuneCountInString(text) <= longestCell
}

// String is the text; no two blank lines follow each other.
func (c *composer) String() string {
	var b strings.Builder
	var before *paragraph
	blank := false
	for i := range c.paragraphs {
		p := &c.paragraphs[i]
		text := strings.TrimRight(p.text, " \t\n")
		text = strings.TrimLeft(text, "\n")
		if p.kind == prose || p.kind == heading {
			text = strings.TrimLeft(text, " \t")
		}
		if strings.TrimSpace(text) == "" {
			blank = true
			continue
		}
		if before != nil {
			b.WriteByte('\n')
			if blank || apart(before, p) {
				b.WriteByte('\n')
			}
		}
		for i, line := range strings.Split(text, "\n") {
			if i > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(strings.TrimRight(line, " \t"))
		}
		before, blank = p, false
	}
	return b.String()
}

// apart reports whether a blank line belongs between two paragraphs.
func apart(a, b *paragraph) bool {
	switch {
	case a.kind == heading || b.kind == heading:
		return true
	case a.kind == b.kind && a.kind != prose, a.kind == prose && b.kind == item:
		return false
	case a.kind != b.kind:
		return true
	}
	const longestLine = 60 // characters of a line of an address or a signature
	return utf8.RuneCountInString(a.text) > longestLine || utf8.RuneCountInString(b.text) > longestLine
}
