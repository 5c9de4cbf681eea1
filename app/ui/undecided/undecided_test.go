package undecided_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

// three is a hearing with three letters that tell something, and the list of that laid
// out, as one comes to it from Overblik.
func three(t *testing.T) *uitest.Window {
	t.Helper()
	w := uitest.GivenTelling(t,
		uitest.Letter("SIND", "Ring til Åse Krog på 26 30 12 34."),
		uitest.Letter("LAP", "Vi støtter forslaget."),
		uitest.Letter("Bo Holm", "Jeg bor der. Spørg Åse Krog, for Åse Krog ved det.", func(r *app.Response) { r.Subject = "Fra 240575-1234" }),
	)
	w.LayOut()
	w.Tap("4 personoplysninger er ikke afgjort")
	w.LayOut()
	return w
}

func masks(w *uitest.Window) []string {
	var list []string
	for _, r := range w.File().Responses {
		for _, m := range r.Masks {
			line := fmt.Sprint(r.Number, " ", m.Text)
			if m.Waved() {
				line += " – " + m.Reason
			}
			list = append(list, line)
		}
	}
	return list
}

func want(t *testing.T, w *uitest.Window, masked ...string) {
	t.Helper()
	if got := masks(w); !slices.Equal(got, masked) {
		t.Errorf("decided is %q, want %q", got, masked)
	}
}

func TestWhatNobodyHasDecidedIsListed(t *testing.T) {
	w := three(t)
	w.Sees("Personoplysninger, der ikke er afgjort", "4 oplysninger",
		"Telefonnummer", "26 30 12 34", "Ring til Åse Krog på 26 30 12 34.",
		"CPR-nummer", "240575-1234", "I emnet", "2 steder: Jeg bor der. Spørg Åse Krog, for Åse Krog ved det.")
	w.Press(fyne.KeyF9) // the first
	want(t, w, "1 Åse Krog")
	w.Sees("3 oplysninger")
	w.Press(fyne.KeyF9) // and the one that came in its place
	want(t, w, "1 Åse Krog", "1 26 30 12 34")
	w.ShiftDown()
	w.Press(fyne.KeyDown)
	w.ShiftUp()
	w.Sees("2 valgt af 2 oplysninger")
	w.Tap("Udelad")
	want(t, w, "1 Åse Krog", "1 26 30 12 34", "3 240575-1234", "3 Åse Krog")
	w.Sees("Alt er afgjort")
	w.Tap("Luk")
	w.Ctrl(fyne.KeyZ)
	want(t, w, "1 Åse Krog", "1 26 30 12 34")
}

func TestANameIsWavedOffEverywhere(t *testing.T) {
	w := three(t)
	w.Type("krog") // looks for it
	w.Sees("2 oplysninger")
	w.Press(fyne.KeyDown)
	w.Shortcut(&fyne.ShortcutSelectAll{})
	w.Press(fyne.KeyF11)
	w.Sees("Hvorfor må det læses?")
	w.Type("ansat")
	w.Press(fyne.KeyReturn)
	want(t, w, "1 Åse Krog – Nævnes som ansat eller leder", "3 Åse Krog – Nævnes som ansat eller leder")
	w.Sees("Ingen oplysninger passer")
}

func TestFromTheListToTheResponse(t *testing.T) {
	w := three(t)
	w.Press(fyne.KeyEnd, fyne.KeyReturn)
	w.LayOut()
	w.Sees("Svar 3", "2 oplysninger, der måske ikke må trykkes")
	w.SeesNot("Personoplysninger, der ikke er afgjort")
	w.Press(fyne.KeyF9) // it is at hand there
	want(t, w, "3 Åse Krog")
}

func TestEscapeClosesTheList(t *testing.T) {
	w := three(t)
	w.Press(fyne.KeyEscape)
	w.SeesNot("Personoplysninger, der ikke er afgjort")
	w.Sees("4 personoplysninger er ikke afgjort")
	w.Tap("4 personoplysninger er ikke afgjort")
	w.LayOut()
	w.Sees("Personoplysninger, der ikke er afgjort")
}
