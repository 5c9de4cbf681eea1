package paper

import (
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app/packet/doc"
)

// TestPagesKeepTheRules lays out random documents and looks at every page.
func TestPagesKeepTheRules(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		checkPages(rt, layPages(t, anyDocument().Draw(rt, "document")))
	})
}

// failer is what both kinds of test fail with.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// checkPages holds the rules of pagination against pages: no heading or head of a
// table ends one, no line of a paragraph stands alone at the head or foot of one,
// no row is torn that one could hold, and a table that goes on has its head again.
func checkPages(t failer, pages []page) {
	t.Helper()
	var before *strip // the strip that ended the page before
	for n, p := range pages {
		if len(p.strips) == 0 {
			t.Fatalf("page %d is empty", n+1)
		}
		first, last := p.strips[0], p.strips[len(p.strips)-1]
		more := n+1 < len(pages)
		if more && last.role == roleHeading {
			t.Fatalf("a heading ends page %d", n+1)
		}
		if more && last.role == roleHead {
			t.Fatalf("the head of a table ends page %d", n+1)
		}
		if more && last.role == roleFirstLine {
			t.Fatalf("the first line of a paragraph stands alone at the foot of page %d", n+1)
		}
		if before != nil && first.role == roleLastLine {
			t.Fatalf("the last line of a paragraph stands alone at the top of page %d", n+1)
		}
		if first.head != nil {
			t.Fatalf("page %d goes on with a table without its head", n+1)
		}
		if first.repeated && len(p.strips) > 1 && p.strips[1].head != first.strip {
			t.Fatalf("page %d has the head of another table", n+1)
		}
		checkPlaces(t, n, p)
		before = last.strip
	}
	checkRows(t, pages)
}

// checkRows holds where only those rows are cut that no page could hold below the
// head of their table and the headings before it.
func checkRows(t failer, pages []page) {
	t.Helper()
	const heads = 60.0 // millimetres; more than head and headings are
	height, from := 0.0, 0
	for n, p := range pages {
		for _, s := range p.strips {
			if s.head == nil || s.role == roleRow {
				continue
			}
			if s.role == roleFirstLine {
				height, from = 0, n+1
			}
			height += s.height
			if s.role == roleLastLine && n+1 != from && height < textHeight-heads-s.head.height {
				t.Fatalf("a row of %.0f mm is torn on page %d", height, from)
			}
		}
	}
}

// checkPlaces holds where strips lie below each other within the text area and
// what is on them within the margins.
func checkPlaces(t failer, n int, p page) {
	t.Helper()
	y := topEdge
	for i, s := range p.strips {
		if s.y < y-tolerance {
			t.Fatalf("page %d: strip %d lies over the one before", n+1, i)
		}
		y = s.y + s.height
		if y > footEdge+tolerance {
			t.Fatalf("page %d: strip %d reaches to %.2f mm", n+1, i, y)
		}
		for _, x := range s.texts {
			if end := x.x + x.size*0.3*mmPerPoint; x.turned && (x.x < leftEdge || end > rightEdge || x.y > s.height) {
				t.Fatalf("page %d: %q stands at %.2f mm, %.2f mm down a strip of %.2f", n+1, x.text, x.x, x.y, s.height)
			}
		}
		for _, b := range s.boxes {
			if b.x < leftEdge || b.x+b.width > rightEdge+tolerance {
				t.Fatalf("page %d: a box from %.2f to %.2f mm", n+1, b.x, b.x+b.width)
			}
		}
	}
}

// TestTextStaysWithinItsMargins measures every piece of text of random documents.
func TestTextStaysWithinItsMargins(t *testing.T) {
	l := newTestLayout(t)
	rapid.Check(t, func(rt *rapid.T) {
		for n, p := range layPages(t, anyDocument().Draw(rt, "document")) {
			left, right := leftEdge, rightEdge
			if p.letter != nil {
				left, right = letterLeft, asideRight
			}
			for _, s := range p.strips {
				for _, x := range s.texts {
					if x.turned {
						continue // checkPlaces sees to it
					}
					if end := x.x + l.widthOf(x); x.x < left-tolerance || end > right+0.1 {
						rt.Fatalf("page %d: %q reaches from %.2f to %.2f mm", n+1, x.text, x.x, end)
					}
				}
			}
		}
	})
}

func TestContentsTellThePages(t *testing.T) {
	var list []doc.Block
	list = append(list, doc.Cover{Title: "Hvidbog"}, doc.Contents{Title: "Indhold", Depth: 2})
	for range 3 {
		list = append(list, doc.PageBreak{}, doc.Heading{Level: 1, Text: "Samme navn"}, doc.Paragraph{Text: doc.Plain("x")},
			doc.Heading{Level: 2, Text: "Ikke nævnt", Unlisted: true}, doc.Paragraph{Text: doc.Plain("x")},
			doc.Heading{Level: 3, Text: "For dyb"}, doc.Paragraph{Text: doc.Plain("x")})
	}
	pages := layPages(t, testDocument(list...))
	if len(pages) != 5 || !pages[0].bare || pages[1].bare {
		t.Fatalf("%d pages, the first bare %v", len(pages), pages[0].bare)
	}
	var lines [][2]string
	for _, s := range pages[1].strips[1:] {
		lines = append(lines, [2]string{s.texts[0].text, s.texts[len(s.texts)-1].text})
	}
	want := [][2]string{{"Samme navn", "3"}, {"Samme navn", "4"}, {"Samme navn", "5"}}
	if len(lines) != len(want) {
		t.Fatalf("the contents are %v", lines)
	}
	for i := range want {
		if lines[i] != want[i] {
			t.Errorf("line %d of the contents is %v, want %v", i+1, lines[i], want[i])
		}
	}
}

func TestTogetherStaysOnOnePage(t *testing.T) {
	filler := func(n int) (list []doc.Block) {
		for range n {
			list = append(list, doc.Paragraph{Text: doc.Plain("fyld")})
		}
		return list
	}
	pages := layPages(t, testDocument(append(filler(25), doc.Together(filler(12)))...))
	if len(pages) != 2 || len(pages[1].strips) != 12 {
		t.Errorf("%d pages; what belongs together is torn apart", len(pages))
	}
	if pages := layPages(t, testDocument(doc.Together(filler(80)))); len(pages) < 2 {
		t.Error("what no page holds was put on one")
	}
}

// The lines between a response's heading and its text say who wrote and of what; no
// page ends among them, wherever on a page they come.
func TestWhatStandsBelowAHeadingIsNotTornFromItsText(t *testing.T) {
	for n := range 60 {
		var blocks []doc.Block
		for range n {
			blocks = append(blocks, doc.Paragraph{Text: doc.Plain("Et afsnit.")})
		}
		blocks = append(blocks,
			doc.Heading{Level: 2, Text: "Svaret"},
			doc.Paragraph{Style: doc.Note, Text: doc.Plain("første\nanden\ntredje\nfjerde"), KeepNext: true},
			doc.Paragraph{Text: doc.Plain("Teksten.")})
		at := map[string]int{}
		for i, p := range layPages(t, testDocument(blocks...)) {
			for _, s := range p.strips {
				for _, text := range s.texts {
					at[text.text] = i
				}
			}
		}
		for _, word := range []string{"første", "anden", "tredje", "fjerde", "Teksten."} {
			if at[word] != at["Svaret"] {
				t.Errorf("after %d paragraphs %q is on page %d, and the heading on %d", n, word, at[word]+1, at["Svaret"]+1)
			}
		}
	}
}
