package journal_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

// The screen opens on 5,000 documents.
func BenchmarkOpen5000(b *testing.B) {
	w := uitest.Made(b, 5000, 0)
	for b.Loop() {
		w.Go("Journal")
		w.Go("Historik")
	}
}

// A letter more is searched for among 5,000 documents.
func BenchmarkSearch5000(b *testing.B) {
	w := uitest.Made(b, 5000, 0)
	w.Go("Journal")
	w.Type("forening")
	for b.Loop() {
		w.Type("e")
		w.Press(fyne.KeyBackspace)
	}
}

// One of 5,000 documents is marked as journalised, and the journal is read anew.
func BenchmarkMark5000(b *testing.B) {
	w := uitest.Made(b, 5000, 0)
	w.Go("Journal")
	for b.Loop() {
		w.Press(fyne.KeySpace)
	}
}
