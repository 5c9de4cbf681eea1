package xwidget

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestAStretchIsFoundOnItsLines(t *testing.T) {
	for _, c := range []struct {
		lines []string
		text  string
		part  string
		want  []lineStretch
	}{
		{[]string{"Ring 26 30 nu"}, "Ring 26  30\nnu", "26  30", []lineStretch{{0, 5, 10}}},
		{[]string{"Ring 26", "30 nu"}, "Ring 26 30 nu", "26 30", []lineStretch{{0, 5, 7}, {1, 0, 2}}},
		{[]string{"Åse og Bo"}, "Åse og Bo", "Bo", []lineStretch{{0, 8, 10}}},
		{[]string{"meget", "langt"}, "megetlangt", "etla", []lineStretch{{0, 3, 5}, {1, 0, 2}}},
		{[]string{"intet"}, "intet", "", nil},
	} {
		from := strings.Index(c.text, c.part)
		if got := stretchOn(c.lines, c.text, from, from+len(c.part)); !slices.Equal(got, c.want) {
			t.Errorf("%q on %q: %v, want %v", c.part, c.lines, got, c.want)
		}
	}
}

// Whatever the width, what is drawn apart on the lines is the stretch, but for its
// blanks.
func TestAnyStretchIsFoundOnItsLines(t *testing.T) {
	w := &wrapper{widths: make(map[rune]float32), measure: func(text string) float32 { return float32(len([]rune(text))) }}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zæøå]( {1,2}|[a-zæøå ]|\n){0,60}`).Draw(t, "text")
		runes := []rune(text)
		from := rapid.IntRange(0, len(runes)).Draw(t, "from")
		to := rapid.IntRange(from, len(runes)).Draw(t, "to")
		part := string(runes[from:to])
		start := len(string(runes[:from]))
		lines := w.lines(text, float32(rapid.IntRange(3, 30).Draw(t, "width")))
		var drawn string
		for _, at := range stretchOn(lines, text, start, start+len(part)) {
			drawn += lines[at.line][at.from:at.to]
		}
		if bare(drawn) != bare(part) {
			t.Fatalf("of %q on %q is drawn %q", part, lines, drawn)
		}
	})
}

func bare(s string) string { return strings.Join(strings.Fields(s), "") }
