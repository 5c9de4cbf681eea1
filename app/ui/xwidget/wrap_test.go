package xwidget

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// even gives every letter the width of 1.
func even() *wrapper {
	return &wrapper{widths: make(map[rune]float32), measure: func(text string) float32 { return float32(len([]rune(text))) }}
}

func TestLinesAreBrokenAtBlanks(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"", 10, []string{""}},
		{"Vi vil blive", 12, []string{"Vi vil blive"}},
		{"Vi vil blive", 11, []string{"Vi vil", "blive"}},
		{"Vi\nvil  blive", 12, []string{"Vi vil blive"}},
		{"se kk.dk/hoeringer/2016 nu", 8, []string{"se", "kk.dk/ho", "eringer/", "2016 nu"}},
	} {
		if got := even().lines(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q at %v became %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// No word is lost and no line is too long, whatever the text.
func TestLinesKeepTheWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("aæø ,.\n "))).Draw(t, "text")
		width := rapid.IntRange(1, 12).Draw(t, "width")
		lines := even().lines(text, float32(width))
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if squeeze(strings.Join(lines, "")) != squeeze(text) {
			t.Errorf("%q became %q", text, lines)
		}
		for _, line := range lines {
			if len([]rune(line)) > width {
				t.Errorf("%q is longer than %d", line, width)
			}
		}
	})
}
