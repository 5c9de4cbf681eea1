package letters_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

// BenchmarkKey is a key while one writes: a letter of some two pages, and one of
// twenty, with the forms around it.
func BenchmarkKey(b *testing.B) {
	for name, letters := range map[string]int{"4000": 4_000, "40000": 40_000} {
		b.Run(name, func(b *testing.B) {
			w := mammaMia(b)
			w.Go(w.Say("ui.screen.responses"))
			w.Press(fyne.KeyDown)
			w.Ctrl(fyne.KeyR)
			w.LayOut()
			w.Paste(uitest.Prose(1, letters))
			w.Pause()
			w.LayOut()
			b.ResetTimer()
			for i := range b.N {
				w.Type("a")
				if i%200 == 199 { // as one rests now and then
					b.StopTimer()
					w.Pause()
					b.StartTimer()
				}
			}
		})
	}
}

// BenchmarkPause is what happens when the typing pauses: it is saved, and everything
// on the page shows it.
func BenchmarkPause(b *testing.B) {
	w := mammaMia(b)
	w.Go(w.Say("ui.screen.responses"))
	w.Press(fyne.KeyDown)
	w.Ctrl(fyne.KeyR)
	w.LayOut()
	w.Paste(uitest.Prose(1, 4_000))
	w.Pause()
	b.ResetTimer()
	for range b.N {
		w.Type("a")
		w.Pause()
	}
}
