package paper

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app/packet/doc"
)

// broken are the lines of a text as they are printed.
func broken(l *layout, t ranged, limit int) []string {
	var lines []string
	for _, ln := range l.breaker.breakText(t, limit) {
		s := strings.ReplaceAll(t.text[ln.start:ln.end], "\u00ad", "")
		if ln.hyphen {
			s += "-"
		}
		lines = append(lines, s)
	}
	return lines
}

func TestBreakText(t *testing.T) {
	l := newTestLayout(t)
	// Figures are 600 wide: lines are measured in tens of them.
	for _, c := range []struct {
		name, text string
		figures    int
		want       []string
	}{
		{"nothing", "", 10, []string{""}},
		{"short", "123", 10, []string{"123"}},
		{"at a space", "1234 5678 90", 10, []string{"1234 5678", "90"}},
		{"blanks at the break", "1234    5678", 5, []string{"1234", "5678"}},
		{"line feeds", "1\n\n2\n", 5, []string{"1", "", "2", ""}},
		{"blanks at a line's end", "12   \n3", 5, []string{"12", "3"}},
		{"no-break space", "12 34\u00a056", 6, []string{"12", "34\u00a056"}},
		{"a case number stays whole", "nr. 2015-0273113-4", 15, []string{"nr.", "2015-0273113-4"}},
		{"hyphen between letters", "Brønshøj-Husum", 9, []string{"Brønshøj-", "Husum"}},
		{"slash", "Vesterbro/Enghave", 12, []string{"Vesterbro/", "Enghave"}},
		{"a lone dash stays with its word", "1234 – 5678", 6, []string{"1234 –", "5678"}},
		{"soft hyphen", "kompe\u00adtence\u00adcenter", 11, []string{"kompetence-", "center"}},
		{"soft hyphen unused", "kompe\u00adtence", 20, []string{"kompetence"}},
		{"a word too long", "1234567890123", 6, []string{"123456", "789012", "3"}},
		{"letters too long", strings.Repeat("n", 12), 6, []string{"nnnnn-", "nnnnn-", "nn"}},
		{"after a word", "1 1234567", 5, []string{"1", "12345", "67"}},
		{"room for nothing", "12", 0, []string{"1", "2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := l.ranged(doc.Plain(c.text), paragraphs[doc.Body])
			if got := broken(l, r, 600*c.figures); !slices.Equal(got, c.want) {
				t.Errorf("%q in %d figures:\n got %q\nwant %q", c.text, c.figures, got, c.want)
			}
		})
	}
}

// TestBreakTextLosesNothing breaks random texts in faces that change within
// words: the lines are no wider than they may be and hold every letter in its
// order.
func TestBreakTextLosesNothing(t *testing.T) {
	l := newTestLayout(t)
	rapid.Check(t, func(rt *rapid.T) {
		text := doc.Text{
			{Text: prose(rt, 30)}, {Text: rapid.String().Draw(rt, "bold"), Face: doc.Bold}, {Text: prose(rt, 30), Face: doc.Italic},
		}
		r := l.ranged(text, paragraphs[doc.Body])
		limit := rapid.IntRange(3000, 60000).Draw(rt, "limit")
		lines := slices.Clone(l.breaker.breakText(r, limit))
		end := 0
		for i, ln := range lines {
			if ln.start < end || ln.end < ln.start {
				rt.Fatalf("line %d begins at %d and ends at %d, after one that ends at %d", i, ln.start, ln.end, end)
			}
			if between := strings.Trim(r.text[end:ln.start], " \n\u00ad\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a"); between != "" {
				rt.Fatalf("%q is lost before line %d", between, i)
			}
			width := 0.0
			for _, p := range l.texts(r, ln, setting{size: 1000}, 0, 0) {
				width += l.widthOf(p) / mmPerPoint
			}
			if width > float64(limit)+1 {
				rt.Fatalf("line %d is %.0f wide; %d were allowed: %q", i, width, limit, r.text[ln.start:ln.end])
			}
			end = ln.end
		}
		if rest := strings.Trim(r.text[end:], " \n\u00ad\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a"); rest != "" {
			rt.Fatalf("%q is lost at the end", rest)
		}
	})
}
