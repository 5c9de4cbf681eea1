package preview

import (
	"math"
	"sort"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/look"
)

// perMM is how many device-independent pixels a millimetre has at 100 %: Fyne
// counts 96 to the inch.
const perMM = 96 / 25.4

// gap is between pages, and around them.
const gap = look.Apart

// mm is the size of a page in millimetres.
type mm struct{ w, h float32 }

// box is the place of a page.
type box struct{ x, y, w, h float32 }

// geometry is where each page of a file stands, in device-independent pixels from
// the upper left corner of them all.
type geometry struct {
	boxes   []box
	columns int
	size    fyne.Size // of them all
	percent float32   // how large the pages are, of the paper
}

// arrange sets the pages in rows within a view. Each page's edges lie on the
// screen's own pixels, of which there are density to one of Fyne's: so its picture
// is shown dot for dot.
func arrange(pages []mm, columns int, zoom Zoom, view fyne.Size, density float32) geometry {
	g := geometry{columns: max(columns, 1), boxes: make([]box, len(pages))}
	if len(pages) == 0 || view.Width <= 0 {
		return g
	}
	widest, highest := float32(0), float32(0) // of the rows
	for at := 0; at < len(pages); at += g.columns {
		w, h := g.row(pages, at)
		widest, highest = max(widest, w), max(highest, h)
	}
	factor := g.factor(zoom, view, widest, highest)
	g.percent = 100 * factor / perMM
	snap := func(v float32) float32 { return float32(math.Round(float64(v*density))) / density }
	y := float32(gap)
	g.size.Width = view.Width
	for at := 0; at < len(pages); at += g.columns {
		n := min(g.columns, len(pages)-at)
		w, _ := g.row(pages, at)
		// The last page of an odd number stands at the left, as in an open file.
		whole := w*factor + float32(n-1)*gap
		if n < g.columns {
			whole = widest*factor + float32(g.columns-1)*gap
		}
		x, height := max(gap, (view.Width-whole)/2), float32(0)
		for i := at; i < at+n; i++ {
			b := box{snap(x), snap(y), snap(pages[i].w * factor), snap(pages[i].h * factor)}
			g.boxes[i] = b
			x += pages[i].w*factor + gap
			height = max(height, b.h)
		}
		g.size.Width = max(g.size.Width, x)
		y += height + gap
	}
	g.size.Height = y
	return g
}

// row is the width and height of the pages of a row, in millimetres.
func (g geometry) row(pages []mm, at int) (w, h float32) {
	for _, p := range pages[at:min(at+g.columns, len(pages))] {
		w += p.w
		h = max(h, p.h)
	}
	return w, h
}

// factor is how many pixels a millimetre gets.
func (g geometry) factor(zoom Zoom, view fyne.Size, widest, highest float32) float32 {
	if zoom > 0 {
		return perMM * float32(min(max(int(zoom), leastZoom), mostZoom)) / 100
	}
	const least = 0.1 * perMM // of a window that is hardly open
	factor := (view.Width - float32(g.columns+1)*gap) / widest
	if zoom == FitPage {
		factor = min(factor, (view.Height-2*gap)/highest)
	}
	return max(factor, least)
}

// seen are the first and the last page between two heights, counted from 0; last
// is before first where there is none. Pages of a row can differ in height, so rows
// are sought.
func (g geometry) seen(top, bottom float32) (first, last int) {
	if len(g.boxes) == 0 {
		return 0, -1
	}
	rows := (len(g.boxes) + g.columns - 1) / g.columns
	above := sort.Search(rows-1, func(r int) bool { return g.boxes[(r+1)*g.columns].y > top })
	below := sort.Search(rows, func(r int) bool { return g.boxes[r*g.columns].y >= bottom })
	return above * g.columns, min(below*g.columns, len(g.boxes)) - 1
}

// at is the page that one reads when the view begins at that height, counted from
// 0: the one that has reached the upper third.
func (g geometry) at(top, height float32) int {
	i := sort.Search(len(g.boxes), func(i int) bool { return g.boxes[i].y > top+height/3 }) - 1
	i = max(i, 0)
	return i - i%g.columns
}
