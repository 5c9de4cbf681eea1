package workshop_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

// BenchmarkContribution types a contribution and Enter among 5,000 responses: who types
// in what sixty have said must not wait for the window.
func BenchmarkContribution(b *testing.B) {
	w := uitest.Made(b, 5000, 0)
	w.Ctrl(fyne.KeyB)
	w.Into(line)
	for b.Loop() {
		w.Type("Hold åbent om søndagen, for der er vi mest alene.\n")
	}
}
