package paper

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"hvidbog/app/packet/doc"
)

const (
	chartNames  = 52.0 // the column of names left of the bars
	chartNumber = 10.0 // the room right of the longest bar for its number
	barHeight   = 3.9
	barPitch    = 5.5
	chartAfter  = 5.0
)

// chartHead sets the title of a chart, and keeps it with what follows.
func (l *layout) chartHead(title string) {
	if title == "" {
		return
	}
	l.block("P")
	strips := l.setLines(l.ranged(doc.Plain(l.cleaner.line(title)), chartTitle), chartTitle, leftEdge, textWidth)
	stickAll(strips)
	l.addAll(strips, chartTitle)
}

// figure makes the strips from first on one figure, which is told in words too.
func (l *layout) figure(first int, alt string) {
	e := l.block("Figure")
	var shown []string
	for _, s := range l.strips[first:] {
		s.figure = e
		for i := range s.texts {
			s.texts[i].tail = cmp.Or(s.texts[i].tail, ' ') // so that names and numbers do not run together
			shown = append(shown, s.texts[i].text)
		}
	}
	e.alt = l.alternative(alt, strings.Join(shown, " "))
}

// alternative is what is said of a figure to those who do not see it. Something
// must be.
func (l *layout) alternative(texts ...string) string {
	for _, s := range texts {
		if s = l.cleaner.line(s); s != "" {
			return s
		}
	}
	return "–"
}

// bars sets a chart of horizontal bars, a strip for each.
func (l *layout) bars(b doc.Bars) {
	first := len(l.strips)
	l.chartHead(b.Title)
	bars := len(l.strips)
	most := 1
	for _, v := range b.Values {
		most = max(most, v.N)
	}
	for _, v := range b.Values {
		s, top := l.barStrip(v.Name)
		x := leftEdge + chartNames
		width := (rightEdge - chartNumber - x) * float64(max(v.N, 0)) / float64(most)
		if v.N > 0 {
			s.boxes = append(s.boxes, boxAt{x: x, y: top, width: width, height: barHeight, pattern: solid})
		}
		s.texts = append(s.texts, l.barNumber(v.N, x+width, top))
		s.lines = append(s.lines, lineAt{x1: x, x2: x, y2: s.height, width: 0.2, color: quiet})
		l.add(s, 0)
	}
	l.figure(bars, b.Alt)
	l.stick(l.strips[first:])
	l.after = chartAfter
}

// barStrip is the strip of a bar with its name at the left; the bar begins top
// below the strip's upper edge.
func (l *layout) barStrip(name string) (s *strip, top float64) {
	lines := l.breakCell(doc.Plain(l.cleaner.line(name)), chartText, leftEdge, chartNames-3)
	height := max(barPitch, float64(len(lines))*chartText.height()+1.6)
	s = l.strip(height, roleChart)
	y := (height - float64(len(lines))*chartText.height()) / 2
	for _, pieces := range lines {
		s.texts = append(s.texts, lowered(pieces, y)...)
		y += chartText.height()
	}
	return s, (height - barHeight) / 2
}

func (l *layout) barNumber(n int, x, top float64) textAt {
	y := baseline(chartText, top+(barHeight-chartText.height())/2)
	return textAt{x: x + 1.4, y: y, text: strconv.Itoa(n), size: chartText.size, color: ink}
}

// patterns are the parts of a stack in order: from dark for support to white
// for neutral.
var patterns = [doc.MaxParts]pattern{solid, striped, crossed, open}

// stacks sets a chart of bars cut into parts, with its key above.
func (l *layout) stacks(c doc.Stacks) error {
	if len(c.Parts) > doc.MaxParts {
		return fmt.Errorf("paper: a bar of %d parts; %d can be told apart", len(c.Parts), doc.MaxParts)
	}
	first := len(l.strips)
	l.chartHead(c.Title)
	bars := len(l.strips)
	l.key(c.Parts)
	most := 1
	for _, b := range c.Bars {
		if len(b.Parts) != len(c.Parts) {
			return fmt.Errorf("paper: the bar %q has %d parts for %d names", b.Name, len(b.Parts), len(c.Parts))
		}
		most = max(most, sum(b.Parts))
	}
	for _, b := range c.Bars {
		l.stack(b, most)
	}
	l.figure(bars, c.Alt)
	l.stick(l.strips[first:])
	l.after = chartAfter
	return nil
}

func sum(numbers []int) int {
	n := 0
	for _, k := range numbers {
		n += max(k, 0)
	}
	return n
}

// key sets the pattern of each part beside its name.
func (l *layout) key(parts []string) {
	s := l.strip(chartText.height()+2, roleChart)
	s.bond = bound
	x := leftEdge + chartNames
	for i, name := range parts {
		s.boxes = append(s.boxes, boxAt{x: x, y: 0.7, width: 5, height: 2.8, pattern: patterns[i]})
		t := l.oneLine(name, chartText, x+6.4, baseline(chartText, 0.2), textWidth)
		s.texts = append(s.texts, t)
		x = t.x + l.faces[t.face].widthOf(t.text, t.size) + 5
	}
	l.add(s, 0)
}

// stack sets one bar of parts: each number within its part where there is room,
// and the sum at the end.
func (l *layout) stack(b doc.Stack, most int) {
	s, top := l.barStrip(b.Name)
	x := leftEdge + chartNames
	s.lines = append(s.lines, lineAt{x1: x, x2: x, y2: s.height, width: 0.2, color: quiet})
	scale := (rightEdge - chartNumber - x) / float64(most)
	for i, n := range b.Parts {
		if n <= 0 {
			continue
		}
		width := scale * float64(n)
		s.boxes = append(s.boxes, boxAt{x: x, y: top, width: width, height: barHeight, pattern: patterns[i]})
		number := l.barNumber(n, 0, top)
		letters := l.faces[0].widthOf(number.text, number.size)
		if letters+2.4 <= width {
			number.x = x + (width-letters)/2
			if patterns[i] == solid {
				number.color = white
			} else {
				s.boxes = append(s.boxes, boxAt{x: number.x - 0.7, y: top + 0.5, width: letters + 1.4, height: barHeight - 1, pattern: plate})
			}
			s.texts = append(s.texts, number)
		}
		x += width
	}
	total := l.barNumber(sum(b.Parts), x, top)
	total.face = doc.Bold
	s.texts = append(s.texts, total)
	l.add(s, 0)
}

// columns sets a chart of upright columns, all in one strip.
func (l *layout) columns(c doc.Columns) {
	const (
		height = 34.0 // of the highest column
		above  = 5.0  // for its number
		below  = 6.0  // for the names
	)
	first := len(l.strips)
	l.chartHead(c.Title)
	s := l.strip(above+height+below, roleChart)
	most := 1
	for _, v := range c.Values {
		most = max(most, v.N)
	}
	foot := above + height
	pitch := min(textWidth/float64(max(len(c.Values), 1)), 16)
	column := pitch * 0.66
	for i, v := range c.Values {
		x := leftEdge + pitch*float64(i)
		if v.N > 0 {
			tall := height * float64(v.N) / float64(most)
			s.boxes = append(s.boxes, boxAt{x: x + (pitch-column)/2, y: foot - tall, width: column, height: tall, pattern: solid})
			l.centred(s, strconv.Itoa(v.N), x+pitch/2, foot-tall-3.6, pitch)
		}
	}
	s.lines = append(s.lines, lineAt{x1: leftEdge, x2: leftEdge + pitch*float64(len(c.Values)), y1: foot, y2: foot, width: 0.25, color: quiet})
	l.columnNames(s, c.Values, pitch, foot+1)
	l.add(s, 0)
	l.figure(len(l.strips)-1, c.Alt)
	l.stick(l.strips[first:])
	l.after = chartAfter
}

// columnNames sets as many names below the columns as there is room for, at even
// steps.
func (l *layout) columnNames(s *strip, values []doc.Value, pitch, y float64) {
	widest := 0.0
	for _, v := range values {
		widest = max(widest, l.faces[0].widthOf(l.cleaner.line(v.Name), chartSmall.size))
	}
	step := 1
	for float64(step)*pitch < widest+2 && step < len(values) {
		step++
	}
	for i := 0; i < len(values); i += step {
		x := leftEdge + pitch*(float64(i)+0.5)
		l.centred(s, values[i].Name, x, y, float64(step)*pitch)
		s.lines = append(s.lines, lineAt{x1: x, x2: x, y1: y - 1, y2: y - 0.2, width: 0.2, color: quiet})
	}
}

// centred puts a small text on a chart with x as its middle, unless it is wider
// than room.
func (l *layout) centred(s *strip, text string, x, top, room float64) {
	t := l.oneLine(text, chartSmall, x, baseline(chartSmall, top), textWidth)
	width := l.faces[t.face].widthOf(t.text, t.size)
	if width > room+1 {
		return
	}
	t.x = min(max(x-width/2, leftEdge), rightEdge-width)
	s.texts = append(s.texts, t)
}
