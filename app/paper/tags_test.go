package paper

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app/packet/doc"
)

// tagged draws a document and gives the structure that the pen noted.
func tagged(t testing.TB, d doc.Document) *tags {
	t.Helper()
	l := newTestLayout(t)
	pages, err := l.pages(t.Context(), d, func(int) {})
	if err != nil {
		t.Fatal(err)
	}
	p := newPen(testFonts, l)
	for i, pg := range pages {
		p.newPage()
		p.draw(pg, i+1, l.cleaner)
	}
	return &p.tags
}

// TestEveryMarkIsReadOnce holds where all that stands on the pages of random
// documents is in the structure, and nothing twice.
func TestEveryMarkIsReadOnce(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		marks := tagged(t, anyDocument().Draw(rt, "document"))
		type place struct{ page, number int }
		read := map[place]bool{}
		var walk func(e *element)
		walk = func(e *element) {
			for _, k := range e.kids {
				at := place{k.page, k.number}
				switch {
				case k.element != nil:
					if k.element.parent != e {
						rt.Fatalf("a %s in a %s has another parent", k.element.kind, e.kind)
					}
					walk(k.element)
				case k.link > 0:
				case read[at]:
					rt.Fatalf("text %d of page %d is read twice", k.number, k.page)
				case marks.contents[k.page-1][k.number] != e:
					rt.Fatalf("text %d of page %d belongs to another %s", k.number, k.page, e.kind)
				default:
					read[at] = true
				}
			}
		}
		walk(marks.root)
		for i, contents := range marks.contents {
			for n := range contents {
				if !read[place{i + 1, n}] {
					rt.Fatalf("text %d of page %d is not read", n, i+1)
				}
			}
		}
	})
}

// spell is the structure of a document as nested words. Texts are dots.
func spell(e *element) string {
	if e.empty() {
		return ""
	}
	var kids []string
	for _, k := range e.kids {
		switch {
		case k.element == nil && k.link == 0:
			kids = append(kids, ".")
		case k.link > 0:
			kids = append(kids, "→")
		default:
			if s := spell(k.element); s != "" {
				kids = append(kids, s)
			}
		}
	}
	name := e.kind
	for _, scope := range []string{"Row", "Column"} {
		if strings.Contains(e.attributes, "/Scope /"+scope) {
			name += ":" + scope
		}
	}
	if len(kids) == 0 {
		return name
	}
	return name + "(" + strings.Join(kids, " ") + ")"
}

func TestTheStructureIsThatOfTheDocument(t *testing.T) {
	long := doc.Plain(strings.Repeat("Vi ønsker et sted at være. ", 260)) // two pages
	for _, c := range []struct {
		name  string
		block doc.Block
		want  string
	}{
		{"paragraph", doc.Paragraph{Text: doc.Plain("x")}, "P(.)"},
		{"of two pages", doc.Paragraph{Text: long}, "P(. .)"},
		{"nothing", doc.Paragraph{}, ""},
		{"with a link", doc.Paragraph{Text: doc.Text{{Text: "Se "}, {Text: "her", To: "her"}, {Text: "."}}}, "P(. Link(. →) .)"},
		{"quote", doc.Paragraph{Style: doc.Quote, Text: doc.Plain("x")}, "BlockQuote(P(.))"},
		{"remark", doc.Paragraph{Style: doc.Remark, Text: doc.Plain("x")}, "P(.)"},
		{"list", doc.List{Items: []doc.Text{doc.Plain("x")}}, "L(LI(Lbl(.) LBody(.)))"},
		{"facts", doc.Facts{{Name: "x", Value: doc.Plain("y")}}, "Table(TR(TH:Row(.) TD(.)))"},
		{
			"table",
			doc.Table{Columns: []doc.Column{{Title: "a"}, {Title: "b"}}, Rows: []doc.Row{{Cells: []doc.Text{doc.Plain("x"), nil}}}},
			"Table(THead(TR(TH:Column(.) TH:Column(.))) TBody(TR(TD(.) TD)))",
		},
		{
			"table with heads",
			doc.Table{RowHeads: true, Columns: []doc.Column{{Title: "a"}}, Rows: []doc.Row{{Cells: []doc.Text{doc.Plain("x")}}}},
			"Table(THead(TR(TH:Column(.))) TBody(TR(TH:Row(.))))",
		},
		{
			"a row of two pages",
			doc.Table{Columns: []doc.Column{{Title: "a"}}, Rows: []doc.Row{{Cells: []doc.Text{long}}}},
			"Table(THead(TR(TH:Column(.))) TBody(TR(TD(. .))))",
		},
		{
			"matrix",
			doc.Matrix{
				Heads:  []doc.Column{{Title: "Nr."}},
				Groups: []doc.MatrixGroup{{Title: "Bydele", Columns: []string{"Valby", "Vanløse"}}},
				Rows:   []doc.MatrixRow{{Heads: []doc.Text{doc.Plain("1")}, Marks: []string{"+", ""}}},
			},
			"Table(THead(TR(TH:Column(.) TH:Column(.)) TR(TH:Column(.) TH:Column(.))) TBody(TR(TH:Row(.) TD(.) TD)))",
		},
		{"chart", doc.Bars{Title: "x", Values: []doc.Value{{Name: "a", N: 1}, {Name: "b", N: 2}}}, "P(.) Figure(.)"},
		{"tiles", doc.Tiles{Tiles: []doc.Tile{{Name: "Valby", N: 1}}}, "Figure(.)"},
		{"sheet", doc.Sheet{Image: dot, Text: "x\n\ny"}, "Figure(.) P(.) P(.)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := testDocument(doc.Heading{Level: 1, Text: "Overskrift", Anchor: "her"}, c.block)
			want := strings.Replace("Document(Sect(H1(.) "+c.want+"))", " ))", "))", 1)
			if got := spell(tagged(t, d).root); got != want {
				t.Errorf("the structure is\n%s, want\n%s", got, want)
			}
		})
	}
}

// TestNoLevelOfHeadingsIsLeftOut holds whatever levels a document jumps to.
func TestNoLevelOfHeadingsIsLeftOut(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var list []doc.Block
		for range rapid.IntRange(1, 20).Draw(rt, "headings") {
			list = append(list, doc.Heading{Level: rapid.IntRange(0, 5).Draw(rt, "level"), Text: "x"}, doc.Paragraph{Text: doc.Plain("x")})
		}
		last := byte('0')
		for _, word := range strings.FieldsFunc(spell(tagged(t, testDocument(list...)).root), func(r rune) bool { return strings.ContainsRune("() .", r) }) {
			if word[0] == 'H' {
				if word[1] > last+1 {
					rt.Fatalf("%s follows H%c", word, last)
				}
				last = word[1]
			}
		}
	})
}

// TestAHyphenAtALinesEndIsNoneInTheWord reads a paragraph as the structure gives it.
func TestAHyphenAtALinesEndIsNoneInTheWord(t *testing.T) {
	word := strings.Repeat("kompe\u00adtence\u00ad", 12) + "center"
	l := newTestLayout(t)
	strips := l.setLines(l.ranged(doc.Plain("Et "+word+" på Utterslev Torv"), paragraphs[doc.Body]), paragraphs[doc.Body], leftEdge, 60)
	read, hyphens := "", 0
	for _, s := range strips {
		for _, x := range s.texts {
			switch read += x.text; x.tail {
			case ' ':
				read += " "
			case '-':
				hyphens++
			}
		}
	}
	if want := "Et " + strings.ReplaceAll(word, "\u00ad", "") + " på Utterslev Torv"; read != want || hyphens == 0 {
		t.Errorf("read as %q with %d hyphens", read, hyphens)
	}
	file := render(t, testDocument(doc.Paragraph{Text: doc.Plain(word)}))
	if page := strings.Join(streams(t, file), ""); !strings.Contains(page, "EMC\n/Artifact <</Type /Layout /ActualText <FEFF00AD>>> BDC") {
		t.Error("the hyphen is text")
	}
}
