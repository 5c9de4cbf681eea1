package undecided_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/privacy"
	"hvidbog/app/ui/uitest"
)

// real is a hearing in which the program's own finder finds.
func real(t *testing.T, acts ...uitest.Act) *uitest.Window {
	t.Helper()
	world := uitest.NewWorld(t)
	world.Propose, world.Known = privacy.Propose, privacy.Known
	desk := world.Desk()
	for _, act := range acts {
		if err := act(desk); err != nil {
			t.Fatal(err)
		}
	}
	w := uitest.Start(world)
	w.UI.Begin(world.Path("Høringer"))
	w.LayOut()
	return w
}

// printed is what the packet that is made now says.
func printed(t *testing.T, w *uitest.Window) string {
	t.Helper()
	w.Go("Pakke")
	w.Tap("Lav pakken")
	w.LayOut()
	if len(w.Packets) == 0 {
		t.Fatal("no packet was laid out")
	}
	return strings.Join(slices.Collect(w.Packets[len(w.Packets)-1].Strings()), "\n")
}

// What the list says is left out is left out on paper, and what was waved off in every
// letter that tells it is read there.
func TestThePaperDoesWhatTheListSays(t *testing.T) {
	const first, second = "Ring til Kirsten Bach på 26 30 12 34. Vi kommer i Bevar Mamma Mia.", "Spørg Kirsten Bach."
	w := real(t, uitest.Letter("Bevar Mamma Mia", first), uitest.Letter("LAP", second))
	paper := printed(t, w)
	for _, not := range []string{"Kirsten", "26 30 12 34"} {
		if strings.Contains(paper, not) {
			t.Errorf("the paper tells %q", not)
		}
	}
	for _, want := range []string{"Ring til [udeladt: navn] på [udeladt: telefonnummer]. Vi kommer i Bevar Mamma Mia.", "Spørg [udeladt: navn]."} {
		if !strings.Contains(paper, want) {
			t.Errorf("the paper does not say %q", want)
		}
	}
	w.Sees("3 personoplysninger er udeladt, uden at nogen har set på dem.")

	w.Tap("Se dem")
	w.LayOut()
	w.Sees("3 oplysninger")
	w.Press(fyne.KeyF11) // in the first letter alone
	w.Type("ansat")
	w.Press(fyne.KeyReturn)
	w.Tap("Luk")
	if paper = printed(t, w); strings.Contains(paper, "Kirsten") {
		t.Error("she is read though nobody has decided of her in the second letter")
	}
	w.Tap("Se dem")
	w.LayOut()
	w.Press(fyne.KeyF9, fyne.KeyF11) // the number, and her in the second
	w.Type("ansat")
	w.Press(fyne.KeyReturn)
	w.Tap("Luk")
	paper = printed(t, w)
	for _, want := range []string{"Ring til Kirsten Bach på [udeladt: telefonnummer].", "Spørg Kirsten Bach."} {
		if !strings.Contains(paper, want) {
			t.Errorf("the paper does not say %q", want)
		}
	}
	w.SeesNot("uden at nogen har set", "ikke afgjort")
}
