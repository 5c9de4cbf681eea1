package paper

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Where there is not room for the longest words of all columns, those of the widest
// are cut and the dates stay whole.
func TestTheWidestColumnsGiveWay(t *testing.T) {
	if got := fitInto(100, []float64{18, 10, 44, 60}); !slices.Equal(got, []float64{18, 10, 36, 36}) {
		t.Errorf("the columns are %v", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		widths := rapid.SliceOfN(rapid.Float64Range(1, 60), 1, 12).Draw(t, "widths")
		room := rapid.Float64Range(20, 200).Draw(t, "room")
		got := fitInto(room, slices.Clone(widths))
		sum, crowded := 0.0, false
		for i, w := range got {
			sum += w
			crowded = crowded || w < widths[i]
		}
		if math.Abs(sum-room) > 1e-6 {
			t.Fatalf("%v add up to %v, want %v", got, sum, room)
		}
		for i, w := range got {
			if crowded && w < widths[i]-1e-9 && w < slices.Max(got)-1e-9 {
				t.Fatalf("%v gives way in %v before the widest", widths, got)
			}
		}
	})
}
