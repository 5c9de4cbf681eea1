package xwidget

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app/ui/look"
)

// Bar is one bar of a [BarChart].
type Bar struct {
	Label string
	Value int
}

// BarChart compares numbers by horizontal bars: the label at the left, the
// number at the bar's end.
type BarChart struct {
	chart
	// OnTapped is raised with the index of the bar; nil lets no bar be tapped.
	OnTapped func(index int)

	bars []Bar
}

var _ fyne.Widget = (*BarChart)(nil)

// NewBarChart makes a chart without bars, which says the empty text.
func NewBarChart(empty string) *BarChart {
	b := &BarChart{}
	b.empty = empty
	b.hasData = func() bool { return len(b.bars) > 0 }
	b.draw, b.minSize = b.paint, b.size
	b.onTap = func() func(int) { return b.OnTapped }
	b.extend(b)
	return b
}

// SetBars shows other bars, in the order given.
func (b *BarChart) SetBars(bars []Bar) {
	b.bars = bars
	b.hovered = -1
	b.Refresh()
}

// barRow is the height of a bar with the room around it.
const barRow = 28

func (b *BarChart) size() fyne.Size {
	return fyne.NewSize(200, barRow*float32(max(1, len(b.bars))))
}

// labelWidth is the room for the labels: what the longest needs, but not more
// than two fifths of the chart.
func labelWidth(labels []string, total float32) float32 {
	width := float32(0)
	for _, label := range labels {
		width = max(width, widthOf(label, textSize()))
	}
	return min(width, total*0.4)
}

func (b *BarChart) paint(p *pen, size fyne.Size) {
	labels := make([]string, len(b.bars))
	most := 1
	for i, bar := range b.bars {
		labels[i] = bar.Label
		most = max(most, bar.Value)
	}
	left := labelWidth(labels, size.Width)
	start := left + look.Near + look.Tight
	room := size.Width - start - widthOf(strconv.Itoa(most), textSize()) - look.Near
	lower := (barRow - lineHeight(textSize())) / 2
	for i, bar := range b.bars {
		top := float32(i) * barRow
		label, tip := Fitted(bar.Label, left, textSize(), fyne.TextStyle{}), ""
		if label != bar.Label {
			tip = bar.Label
		}
		if p.spot(i, 0, top, size.Width, barRow, tip) && b.OnTapped != nil {
			p.rect(theme.ColorNameHover, 0, top, size.Width, barRow, theme.Size(theme.SizeNameSelectionRadius))
		}
		p.text(label, theme.ColorNameForeground, textSize(), fyne.NewPos(0, top+lower))
		length := max(0, room*float32(bar.Value)/float32(most))
		if bar.Value > 0 {
			p.rect(look.ColorNameChart, start, top+7, max(2, length), barRow-14, 2)
		}
		p.text(strconv.Itoa(bar.Value), look.ColorNameSecondary, textSize(),
			fyne.NewPos(start+length+look.Near, top+lower))
	}
}
