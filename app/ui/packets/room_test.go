package packets_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

// Nothing on the screen is cut off, whatever it has to say.
func TestEverythingHasRoom(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 800, Height: 600}, {Width: 1280, Height: 800}, {Width: 1920, Height: 1080}} {
		w := hearing(t)
		w.Resize(size.Width, size.Height)
		whole := func(when string) {
			w.LayOut()
			for _, cut := range w.Cut() {
				t.Errorf("%v, %s: %s", size, when, cut)
			}
			if least := w.Least(); least.Width > 1280 || least.Height > 800 {
				t.Errorf("%v, %s: it needs %v", size, when, least)
			}
		}
		w.Tap("Lav pakken")
		whole("made")
		w.Tap("Udskriv")
		whole("kept")
		w.Ctrl(fyne.KeyF)
		whole("with its contents")
		w.Go("Emner")
		w.Fill("Forvaltningens bemærkninger", "Noget andet.")
		w.Pause()
		w.Go("Pakke")
		whole("stale")
		w.SystemFails = app.Refuse(app.CodePrinter, "Path", "/tmp/en/lang/sti/til/en/fil.pdf", "Detail", "ingen papir")
		w.Tap("Udskriv")
		whole("not printed")
		refuse(w)
		w.Tap("Lav pakken")
		whole("refused")
	}
}

// refuse has the check find a name in the next packet.
func refuse(w *uitest.Window) {
	w.Paper = func(context.Context, func(int, int)) ([]byte, error) {
		return nil, app.Refuse(app.CodeLeak, "What", app.Term("leak.kind.name"), "Place", app.Term("leak.place.text"), "Page", 12, "Value", "Mette Dam")
	}
}
