package casework_test

import (
	"fmt"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// BenchmarkSuggest looks for form letters in a hearing that was just opened, and again
// when the text of one response has been edited. No two letters of it are alike; how well
// those that are get found is measured where they are made.
func BenchmarkSuggest(b *testing.B) {
	for _, n := range []int{5000, 50_000} {
		f := largeHearing(n, 2400)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				casework.NewFormFinder().Suggest(f)
			}
		})
		b.Run(fmt.Sprint(n, "/afterEdit"), func(b *testing.B) {
			ff, f := casework.NewFormFinder(), f
			ff.Suggest(f)
			for i := 0; b.Loop(); i++ {
				r := app.CloneOf(f.Responses[i*7919%n])
				r.Text += " x"
				f = f.With([]app.Record{r}, nil)
				ff.Suggest(f)
			}
		})
	}
}
