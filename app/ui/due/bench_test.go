package due_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

// The figures are of what keeps the window's thread busy, with 5,000 responses of
// which 1,250 are enquiries.

// What it takes to open the screen for the first time.
func BenchmarkOpenDeadlines(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		w := uitest.Made(b, 5000, 0)
		b.StartTimer()
		w.Ctrl(fyne.Key6)
	}
}

// What it takes to come back to the screen when something has changed meanwhile.
func BenchmarkShowDeadlinesAnew(b *testing.B) {
	w := uitest.Made(b, 5000, 0)
	w.Ctrl(fyne.Key6)
	for b.Loop() {
		b.StopTimer()
		w.Ctrl(fyne.Key0)
		w.Type("x")
		w.Pause()
		b.StartTimer()
		w.Ctrl(fyne.Key6)
	}
}

// What one key in the search costs.
func BenchmarkSearchDeadlines(b *testing.B) {
	w := uitest.Made(b, 5000, 0)
	w.Ctrl(fyne.Key6)
	w.Ctrl(fyne.KeyF)
	for b.Loop() {
		w.Type("f")
		w.Press(fyne.KeyBackspace)
	}
}

// What it takes to go on to the next.
func BenchmarkChooseDeadline(b *testing.B) {
	w := uitest.Made(b, 5000, 0)
	w.Ctrl(fyne.Key6)
	down := true
	for b.Loop() {
		if down {
			w.Press(fyne.KeyDown)
		} else {
			w.Press(fyne.KeyUp)
		}
		down = !down
	}
}

// What the count in the rail costs after a change.
func BenchmarkCountOverdue(b *testing.B) {
	w := uitest.Made(b, 5000, 0)
	f := w.File()
	for b.Loop() {
		f.Clocks(uitest.April(19))
	}
}
