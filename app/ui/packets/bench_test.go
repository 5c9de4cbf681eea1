package packets_test

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

// Scrolling through 500 pages, a page at a time: what the window's thread does for
// each.
func BenchmarkScroll500Pages(b *testing.B) {
	w := long(b, 500)
	w.Tap("Lav pakken")
	w.Press(fyne.KeyEnd, fyne.KeyHome)
	w.Hold() // the drawing is the engine's, and has its own benchmark
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if i++; i%500 == 0 {
			w.Press(fyne.KeyHome)
		}
		w.Press(fyne.KeyRight)
	}
}

// Finding out which pages no longer hold, in a hearing of 1,000 responses, from the
// edit until they are marked.
func BenchmarkStale1000(b *testing.B) {
	w := uitest.Made(b, 1000, 0)
	w.Go("Pakke")
	w.Tap("Lav pakken")
	for i := 0; b.Loop(); i++ {
		w.Enter("Dagsordenspunkt", strconv.Itoa(7+i%2))
		w.Pause()
	}
}
