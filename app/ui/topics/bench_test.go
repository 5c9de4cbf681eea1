package topics_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

// The figures are of what keeps the window's thread busy, with 1,000 responses,
// 5,000 excerpts and 300 topics.

// What it takes to go on to the next topic, one of which has 1,250 excerpts.
func BenchmarkChooseTopic(b *testing.B) {
	w := uitest.WorkedThrough(b, 1000, 5000, 300)
	w.Go("Emner")
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

// What it takes to go on to the next excerpt of 1,250.
func BenchmarkChooseExcerpt(b *testing.B) {
	w := uitest.WorkedThrough(b, 1000, 5000, 300)
	w.Go("Emner")
	w.Press(fyne.KeyReturn)
	for b.Loop() {
		w.Press(fyne.KeyDown)
	}
}

// What it takes to save a verdict and to show everything anew.
func BenchmarkVerdict(b *testing.B) {
	w := uitest.WorkedThrough(b, 1000, 5000, 300)
	w.Go("Emner")
	w.Into("Vurdering")
	verdict := "1"
	for b.Loop() {
		w.Type(verdict)
		if verdict = "1"; w.File().Topics[0].Verdict == "accepted" {
			verdict = "2"
		}
	}
}

// What one key in the search costs.
func BenchmarkSearchTopics(b *testing.B) {
	w := uitest.WorkedThrough(b, 1000, 5000, 300)
	w.Go("Emner")
	w.Ctrl(fyne.KeyF)
	for b.Loop() {
		w.Type("s")
		w.Press(fyne.KeyBackspace)
	}
}

// What it takes to quote 1,250 excerpts at once.
func BenchmarkQuoteAll(b *testing.B) {
	w := uitest.WorkedThrough(b, 1000, 5000, 300)
	w.Go("Emner")
	w.Press(fyne.KeyReturn)
	w.Ctrl(fyne.KeyA)
	for b.Loop() {
		w.Type("c")
	}
}
