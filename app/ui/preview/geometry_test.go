package preview

import (
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"hvidbog/app/packet/doc"
)

func a4(n int) []mm {
	pages := make([]mm, n)
	for i := range pages {
		pages[i] = mm{210, 297}
	}
	return pages
}

func TestThePagesAreFitted(t *testing.T) {
	view := fyne.NewSize(700, 500)
	for _, c := range []struct {
		what    string
		zoom    Zoom
		columns int
		width   float32 // of a page
	}{
		{"the width", FitWidth, 1, 700 - 2*gap},
		{"the width, two by two", FitWidth, 2, (700 - 3*gap) / 2},
		{"the page", FitPage, 1, (500 - 2*gap) * 210.0 / 297},
		{"as it lies on the desk", 100, 1, 210 * 96 / 25.4},
		{"more than there is", 900, 1, 210 * 96 / 25.4 * 3},
	} {
		g := arrange(a4(3), c.columns, c.zoom, view, 1)
		if got := g.boxes[0].w; math.Abs(float64(got-c.width)) > 0.6 {
			t.Errorf("%s: a page is %v wide, want %v", c.what, got, c.width)
		}
	}
}

// Whatever the pages are, none overlaps another, each lies on the screen's own
// pixels, and what is seen is found.
func TestPagesLieApart(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		pages := make([]mm, rapid.IntRange(1, 40).Draw(rt, "pages"))
		for i := range pages {
			pages[i] = mm{rapid.Float32Range(50, 900).Draw(rt, "w"), rapid.Float32Range(50, 900).Draw(rt, "h")}
		}
		density := rapid.SampledFrom([]float32{1, 1.25, 1.5, 2}).Draw(rt, "density")
		zoom := rapid.SampledFrom(zooms()).Draw(rt, "zoom")
		view := fyne.NewSize(rapid.Float32Range(200, 2000).Draw(rt, "width"), rapid.Float32Range(120, 1200).Draw(rt, "height"))
		g := arrange(pages, rapid.IntRange(1, 2).Draw(rt, "columns"), zoom, view, density)
		for i, b := range g.boxes {
			for _, v := range []float32{b.x, b.y, b.w, b.h} {
				if dots := float64(v * density); math.Abs(dots-math.Round(dots)) > 0.01 {
					rt.Fatalf("page %d lies at %v of %v", i, v, density)
				}
			}
			if i > 0 {
				a := g.boxes[i-1]
				if a.y+a.h > b.y && a.x+a.w > b.x {
					rt.Fatalf("page %d lies on page %d", i, i-1)
				}
			}
			if b.y+b.h > g.size.Height {
				rt.Fatalf("page %d ends below the end", i)
			}
			middle := b.y + b.h/2
			if first, last := g.seen(middle-1, middle+1); i < first || i > last {
				rt.Fatalf("page %d is not among %d to %d", i, first, last)
			}
		}
	})
}

func TestSteps(t *testing.T) {
	for _, c := range []struct {
		percent float32
		up      bool
		want    Zoom
	}{{43, true, 50}, {43, false, 50}, {100, true, 125}, {99.8, true, 125}, {100, false, 75}, {300, true, 300}, {240, false, 200}} {
		if got := next(c.percent, c.up); got != c.want {
			t.Errorf("from %v, up %v, one comes to %d, want %d", c.percent, c.up, got, c.want)
		}
	}
}

// The pictures never take more than they may, but for the newest.
func TestTheCacheIsBounded(t *testing.T) {
	c := newCache(10 * 400)
	for page := 1; page <= 30; page++ {
		c.put(picture{page, 10}, image.NewRGBA(image.Rect(0, 0, 10, 10)))
		c.get(picture{1, 10}) // one that is looked at all the time
		if c.size > c.most {
			t.Fatalf("after %d pages it holds %d bytes", page, c.size)
		}
	}
	if c.get(picture{1, 10}) == nil || c.get(picture{30, 10}) == nil || c.get(picture{5, 10}) != nil {
		t.Error("it does not hold those that were used last")
	}
	c.put(picture{31, 1000}, image.NewRGBA(image.Rect(0, 0, 100, 100)))
	if c.any(31) == nil || c.any(1) != nil {
		t.Error("a picture larger than all is not the only one")
	}
}

func TestLines(t *testing.T) {
	outline := []doc.Bookmark{{Title: "Resumé", Level: 1, Page: 3}, {Title: "Ønske om længere åbningstid", Level: 2, Page: 9}, {Title: "Intetsteds", Level: 1}}
	pages := []string{"", "Forord", "Brugerne ønsker\nlængere åbningstid om aftenen."}
	for _, c := range []struct {
		text string
		want []int // pages
	}{
		{"", []int{3, 9}},
		{"ÅBNINGSTID", []int{9, 3}},
		{"længere  åbn", []int{}},
		{"længere åbn", []int{9, 3}},
		{"fo", []int{}},
		{"for", []int{2}},
		{"resume", []int{3}},
	} {
		var got []int
		for _, l := range lines(outline, pages, c.text) {
			got = append(got, l.page)
		}
		if len(got) != len(c.want) {
			t.Errorf("%q leads to %v, want %v", c.text, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q leads to %v, want %v", c.text, got, c.want)
			}
		}
	}
}
