package app_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
)

func TestInCommon(t *testing.T) {
	for _, c := range []struct{ old, edited, want string }{
		{"", "vi bliver", ""},
		{"vi bliver her", "vi bliver her", "vi bliver her"},
		{"vi bliver her", "nej vi kan blive her", "vi her"},
		{"en værestedsbruger kom", "kom en værestedsbruger", "en værestedsbruger"},
	} {
		old, edited := strings.Fields(c.old), strings.Fields(c.edited)
		var got []string
		for _, p := range app.InCommon(old, edited) {
			got = append(got, edited[p.New])
		}
		if want := strings.Fields(c.want); !slices.Equal(got, want) {
			t.Errorf("%q and %q have %q in common, want %q", c.old, c.edited, got, want)
		}
	}
}

func TestInCommonIsInBothInOrder(t *testing.T) {
	words := rapid.SliceOf(rapid.SampledFrom(strings.Fields("vi er her og vil blive")))
	rapid.Check(t, func(t *rapid.T) {
		old, edited := words.Draw(t, "old"), words.Draw(t, "edited")
		last := app.Pair{Old: -1, New: -1}
		for _, p := range app.InCommon(old, edited) {
			if p.Old <= last.Old || p.New <= last.New || old[p.Old] != edited[p.New] {
				t.Fatalf("%v after %v of %q and %q", p, last, old, edited)
			}
			last = p
		}
	})
}
