package xwidget

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

// StanceRow is one line of a [StanceChart].
type StanceRow struct {
	Label  string
	Counts app.StanceCount
}

// StanceChart shows for each scenario how many responses take each stance, as
// parts of one bar. The bars have one scale, so that scenarios can be compared.
type StanceChart struct {
	chart
	// OnTapped is raised with the row and the stance that was tapped.
	OnTapped func(row int, stance app.Stance)

	name func(app.Stance) string
	rows []StanceRow
}

var _ fyne.Widget = (*StanceChart)(nil)

// NewStanceChart makes a chart without rows, which says the empty text. name
// gives the word for a stance.
func NewStanceChart(name func(app.Stance) string, empty string) *StanceChart {
	c := &StanceChart{name: name}
	c.empty = empty
	c.hasData = func() bool { return len(c.rows) > 0 }
	c.draw, c.minSize = c.paint, c.size
	c.onTap = func() func(int) {
		if c.OnTapped == nil {
			return nil
		}
		return func(index int) {
			stances := app.Stances()
			c.OnTapped(index/len(stances), stances[index%len(stances)])
		}
	}
	c.extend(c)
	return c
}

// SetRows shows other rows, in the order given.
func (c *StanceChart) SetRows(rows []StanceRow) {
	c.rows = rows
	c.hovered = -1
	c.Refresh()
}

const (
	legendHeight = 28
	legendSwatch = 12
)

func (c *StanceChart) size() fyne.Size {
	height := barRow * float32(max(1, len(c.rows)))
	if len(c.rows) > 0 {
		height += legendHeight
	}
	return fyne.NewSize(280, height)
}

func (c *StanceChart) paint(p *pen, size fyne.Size) {
	labels := make([]string, len(c.rows))
	most := 1
	for i, row := range c.rows {
		labels[i] = row.Label
		most = max(most, row.Counts.Total())
	}
	left := labelWidth(labels, size.Width)
	start := left + look.Near + look.Tight
	room := size.Width - start - widthOf(strconv.Itoa(most), textSize()) - look.Near
	c.legend(p, start, size.Width)
	lower := (barRow - lineHeight(textSize())) / 2
	for i, row := range c.rows {
		top := legendHeight + float32(i)*barRow
		label := Fitted(row.Label, left, textSize(), fyne.TextStyle{})
		p.text(label, theme.ColorNameForeground, textSize(), fyne.NewPos(0, top+lower))
		if label != row.Label {
			p.spot(-1, 0, top, left, barRow, row.Label)
		}
		x := c.bar(p, i, start, top, room/float32(most))
		p.text(strconv.Itoa(row.Counts.Total()), look.ColorNameSecondary, textSize(), fyne.NewPos(x+look.Near, top+lower))
	}
}

// legend names the colours, each a swatch and a word: above the bars where there
// is room, and else from the left edge.
func (c *StanceChart) legend(p *pen, x, width float32) {
	const near = 6
	needed := float32(0)
	for _, stance := range app.Stances() {
		needed += legendSwatch + near + widthOf(c.name(stance), captionSize()) + look.Apart
	}
	if x+needed-look.Apart > width {
		x = 0
	}
	for _, stance := range app.Stances() {
		p.rect(StanceColor(stance), x, 2, legendSwatch, legendSwatch, 2)
		size := p.text(c.name(stance), look.ColorNameSecondary, captionSize(), fyne.NewPos(x+legendSwatch+near, 0))
		x += legendSwatch + near + size.Width + look.Apart
	}
}

// bar draws the parts of one bar and gives where it ends. A part tells its
// number where there is room for it; the mouse brings out the others.
func (c *StanceChart) bar(p *pen, row int, x, top, scale float32) float32 {
	const height = barRow - 10
	for i, stance := range app.Stances() {
		n := c.rows[row].Counts[stance]
		if n == 0 {
			continue
		}
		width := float32(n) * scale
		number := strconv.Itoa(n)
		over := p.spot(row*len(app.Stances())+i, x, top, width, barRow, c.name(stance)+": "+number)
		part := p.rect(StanceColor(stance), x, top+5, max(1, width-1), height, 0)
		if over {
			part.StrokeColor, part.StrokeWidth = ink(p.widget, theme.ColorNameForeground), 1
		}
		if widthOf(number, captionSize())+look.Tight < width {
			p.textMid(number, look.On(StanceColor(stance)), captionSize(),
				fyne.NewPos(x+(width-1)/2, top+(barRow-lineHeight(captionSize()))/2))
		}
		x += width
	}
	return x
}

// spoken is a row in words: the stances that somebody takes, with their numbers.
func (c *StanceChart) spoken(row StanceRow) string {
	var parts []string
	for _, stance := range app.Stances() {
		if n := row.Counts[stance]; n > 0 {
			parts = append(parts, c.name(stance)+" "+strconv.Itoa(n))
		}
	}
	if len(parts) == 0 {
		return "0"
	}
	return strings.Join(parts, ", ")
}
