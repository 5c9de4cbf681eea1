package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

// The window fits the smallest screen that municipalities still hand out, and
// nothing in it is cut off; a smaller window cuts nothing either.
func TestEverythingHasRoom(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *uitest.Window{
		"an empty hearing": uitest.Empty,
		"the example":      uitest.Example,
		"1,000 responses":  func(t testing.TB) *uitest.Window { return uitest.Made(t, 1000, 0) },
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 800, Height: 600}} {
				for _, screen := range screens {
					w.Go(w.Say(screen))
					w.Resize(size.Width, size.Height)
					if least := w.Least(); least.Width > 1280 || least.Height > 800 {
						t.Errorf("%s needs %v", screen, least)
					}
					for _, cut := range w.Cut() {
						t.Errorf("%s at %v: %s", screen, size, cut)
					}
				}
			}
			w.Resize(1280, 800)
			w.Go("Svar")
			if name != "an empty hearing" {
				w.Tap("Ret")
				w.LayOut()
				for _, cut := range w.Cut() {
					t.Errorf("the form: %s", cut)
				}
				w.Tap("Flere oplysninger")
				w.LayOut()
			}
			for _, sheet := range []string{"Ny høring …", "Nyt scenarie …", "Nyt emne …", "Ny part …", "Tastaturgenveje", "Om Hvidbog", "Dit navn …"} {
				w.Choose(sheet)
				w.LayOut()
				for _, cut := range w.Cut() {
					t.Errorf("%s: %s", sheet, cut)
				}
				w.CloseSheet()
			}
		})
	}
}

// A hearing that ends at an hour has one field more in the row that is fullest.
func TestTheHourOfReceiptHasRoom(t *testing.T) {
	w := uitest.Example(t)
	w.Go("Høring")
	w.Enter("Klokken", "12")
	w.Go("Svar")
	w.Tap("Ret")
	w.Resize(1280, 800)
	w.Enter("Klokken", "13.30")
	w.Pick("Type", "Workshopbidrag")
	w.Pick("Kanal", "Høringsportal")
	w.Pick("Status", "Kræver ikke svar")
	w.LayOut()
	for _, cut := range w.Cut() {
		t.Error(cut)
	}
}
