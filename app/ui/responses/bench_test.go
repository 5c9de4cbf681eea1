package responses_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

// What one key in the search field keeps the window's thread busy for, with 10,000
// responses: a word is typed and taken back, letter by letter.
func BenchmarkFilterKey10000(b *testing.B) {
	w := uitest.Made(b, 10_000, 0)
	w.Go("Svar")
	w.Ctrl(fyne.KeyF)
	word := []rune("samværstilbud")
	typed := 0
	for b.Loop() {
		if typed < len(word) {
			w.Type(string(word[typed]))
			typed++
		} else {
			w.Press(fyne.KeyEscape)
			typed = 0
		}
	}
}

// What it takes to choose the last or the first response of 10,000.
func BenchmarkSelect10000(b *testing.B) {
	w := uitest.Made(b, 10_000, 0)
	w.Go("Svar")
	down := true
	for b.Loop() {
		if down {
			w.Press(fyne.KeyEnd)
		} else {
			w.Press(fyne.KeyHome)
		}
		down = !down
	}
}

// What it takes to show a letter of 200,000 characters.
func BenchmarkShowLongText(b *testing.B) {
	w := uitest.Made(b, 2, 200_000)
	w.Go("Svar")
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown)
	for b.Loop() {
		w.Press(fyne.KeyDown) // to the short one
		w.Press(fyne.KeyUp)   // and back
	}
}

// What a key keeps the window's thread busy for, reading a letter of 200,000
// characters: down a sentence, and every ninth time marked.
func BenchmarkReadLongText(b *testing.B) {
	w := uitest.Made(b, 2, 200_000)
	w.Go("Svar")
	w.Press(fyne.KeyReturn)
	i := 0
	for b.Loop() {
		i++
		switch {
		case i%300 == 0:
			w.Press(fyne.KeyEscape)
			w.Press(fyne.KeyReturn, fyne.KeyHome)
		case i%9 == 0:
			w.Press(fyne.KeySpace)
		default:
			w.Press(fyne.KeyDown)
		}
	}
}

// What it takes to go from the beginning of such a letter to its end.
func BenchmarkReadToTheEnd(b *testing.B) {
	w := uitest.Made(b, 2, 200_000)
	w.Go("Svar")
	w.Press(fyne.KeyReturn)
	for b.Loop() {
		w.Press(fyne.KeyEnd, fyne.KeyHome)
	}
}
