package paper

import (
	"fmt"
	"strconv"

	"hvidbog/app/packet/doc"
)

const (
	tileSide = 23.0 // of a square, at most
	tileGap  = 1.0  // between two squares
)

// tints are what tiles are filled with, from none to most. They are far enough
// apart to be told from each other on a poor copy.
var tints = [...]shade{{0xff, 0xff, 0xff}, {0xe3, 0xe8, 0xed}, {0xb4, 0xc2, 0xcf}, {0x6d, 0x88, 0x9f}, accent}

// tiles sets a map of squares as one strip.
func (l *layout) tiles(t doc.Tiles) error {
	first := len(l.strips)
	columns, rows, most := 1, 0, 1
	for _, tile := range t.Tiles {
		if tile.Column < 0 || tile.Row < 0 || tile.Column > 30 || tile.Row > 30 {
			return fmt.Errorf("paper: the tile %q lies in column %d, row %d", tile.Name, tile.Column, tile.Row)
		}
		columns, rows, most = max(columns, tile.Column+1), max(rows, tile.Row+1), max(most, tile.N)
	}
	l.chartHead(t.Title)
	side := min(tileSide, (textWidth+tileGap)/float64(columns)-tileGap, (textHeight*0.8+tileGap)/float64(max(rows, 1))-tileGap)
	pitch := side + tileGap
	s := l.strip(pitch*float64(rows), roleChart)
	for _, tile := range t.Tiles {
		l.tile(s, tile, leftEdge+pitch*float64(tile.Column), pitch*float64(tile.Row), side, tintOf(tile.N, most))
	}
	l.add(s, 0)
	l.figure(len(l.strips)-1, t.Alt)
	l.stick(l.strips[first:])
	l.after = chartAfter
	return nil
}

// tintOf is the number of a tile's tint: the first for none, the last for the most.
func tintOf(n, most int) int {
	if n <= 0 {
		return 0
	}
	return min(1+(n-1)*(len(tints)-1)/most, len(tints)-1)
}

// tile sets one square with its name at the top and its number below.
func (l *layout) tile(s *strip, t doc.Tile, x, y, side float64, tint int) {
	name := setting{size: 7, leading: 8.4, color: ink}
	number := setting{size: 13, leading: 16, face: doc.Bold, color: ink}
	if tint >= 3 {
		name.color, number.color = white, white
	}
	s.boxes = append(s.boxes, boxAt{x: x, y: y, width: side, height: side, pattern: tinted, color: tints[tint]})
	n := l.oneLine(strconv.Itoa(t.N), number, x+1.5, baseline(number, y+side-number.height()-0.6), side-3)
	room := max(int((side-1.2-number.height())/name.height()), 1)
	for i, pieces := range l.fewLines(t.Name, name, x+1.5, side-2, room) {
		s.texts = append(s.texts, lowered(pieces, y+1+float64(i)*name.height())...)
	}
	s.texts = append(s.texts, n)
}
