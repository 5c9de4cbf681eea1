package meeting_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

// A letter typed in the search, in a hearing of 1,000 responses and 60 topics.
func BenchmarkALetter(b *testing.B) {
	w := uitest.WorkedThrough(b, 1000, 3000, 60)
	w.CtrlShift(fyne.KeyM)
	for b.Loop() {
		w.Type("s")
		w.Press(fyne.KeyBackspace)
	}
}

// The next topic on the wall, of 50 excerpts.
func BenchmarkTheNextTopic(b *testing.B) {
	w := uitest.WorkedThrough(b, 1000, 3000, 60)
	w.CtrlShift(fyne.KeyM)
	w.Press(fyne.KeyF8, fyne.KeyF8)
	for b.Loop() {
		w.Press(fyne.KeyF8, fyne.KeyF7)
	}
}

// The names turned on and off, for which all that is seen is masked anew.
func BenchmarkTheNames(b *testing.B) {
	w := uitest.WorkedThrough(b, 1000, 3000, 60)
	w.CtrlShift(fyne.KeyM)
	for b.Loop() {
		w.Press(fyne.KeyF9, fyne.KeyF9)
	}
}
