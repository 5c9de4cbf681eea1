package responses_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

const delicate = "Kære udvalg.\nRing til Åse Krog på 26 30 12 34, hun er leder.\nMin søster har en svær depression. Hun hedder også Åse Krog.\nMit nummer er 20 20 30 40."

// toMask is a hearing with a letter that tells much, and one that tells nothing; the
// first is being read.
func toMask(t *testing.T, more ...uitest.Act) *uitest.Window {
	t.Helper()
	acts := []uitest.Act{uitest.Letter("SIND", delicate), uitest.Letter("LAP", "Vi støtter forslaget.")}
	w := uitest.GivenTelling(t, append(acts, more...)...)
	w.Go("Svar")
	w.Press(fyne.KeyHome, fyne.KeyReturn)
	w.LayOut()
	return w
}

// masks are what was decided in a response.
func masks(w *uitest.Window, number int) []string {
	var list []string
	for _, m := range w.File().Numbered(number).Masks {
		line := fmt.Sprint(m.Kind, ": ", m.Text)
		if m.Waved() {
			line += " – " + m.Reason
		}
		list = append(list, line)
	}
	return list
}

func wantMasks(t *testing.T, w *uitest.Window, number int, want ...string) {
	t.Helper()
	if got := masks(w, number); !slices.Equal(got, want) {
		t.Errorf("response %d has %q, want %q", number, got, want)
	}
}

func TestWhatMustNotBePrintedIsDecidedByKeyboardAlone(t *testing.T) {
	w := toMask(t)
	w.Sees("3 oplysninger, der måske ikke må trykkes", "Navn", "Åse Krog", "Telefonnummer", "26 30 12 34", "20 20 30 40")
	w.SeesNot("Vis ")

	w.Press(fyne.KeyF9) // none is at hand: it comes into view and is not decided unseen
	wantMasks(t, w, 1)
	w.Press(fyne.KeyF8, fyne.KeyF9) // the number, past the name
	wantMasks(t, w, 1, "phone: 26 30 12 34")
	w.Sees("2 oplysninger, der måske ikke må trykkes", "Vis 1 afgjort")

	w.Press(fyne.KeyF9) // the cursor went on to the next
	wantMasks(t, w, 1, "phone: 26 30 12 34", "phone: 20 20 30 40")
	w.Press(fyne.KeyF11)
	w.Sees("Hvorfor må det læses?", "Nævnes som ansat eller leder")
	w.Type("leder på stedet")
	w.Sees("Anden grund: leder på stedet")
	w.Press(fyne.KeyReturn)
	wantMasks(t, w, 1, "phone: 26 30 12 34", "phone: 20 20 30 40", "name: Åse Krog – leder på stedet")
	w.SeesNot("måske ikke må trykkes")
	w.Press(fyne.KeyF8)
	w.Sees("Der er intet at afgøre i dette svar.", "Vis 3 afgjorte")

	w.Ctrl(fyne.KeyZ)
	wantMasks(t, w, 1, "phone: 26 30 12 34", "phone: 20 20 30 40")
	w.Sees("1 oplysning, der måske ikke må trykkes")
}

func TestTheUsualReasonsAreOffered(t *testing.T) {
	w := toMask(t)
	w.Press(fyne.KeyF8, fyne.KeyF11)
	w.Type("ansat")
	w.Press(fyne.KeyReturn)
	wantMasks(t, w, 1, "name: Åse Krog – Nævnes som ansat eller leder")
	w.Press(fyne.KeyF11, fyne.KeyEscape) // for the number; nothing is chosen
	wantMasks(t, w, 1, "name: Åse Krog – Nævnes som ansat eller leder")
	w.Press(fyne.KeyF11)
	w.SeesNot("Nævnes som ansat eller leder") // no number is staff
	w.Sees("Tilhører et sted, en forening eller en myndighed")
}

func TestWhatIsDecidedIsSeenAndChanged(t *testing.T) {
	w := toMask(t)
	w.Tap("Udelad alle")
	wantMasks(t, w, 1, "name: Åse Krog", "phone: 26 30 12 34", "phone: 20 20 30 40")
	w.LayOut()
	w.Tap("Vis 3 afgjorte")
	w.LayOut()
	w.Sees("Åse Krog", "udeladt · Karen Lund 19-04-2016", "Skjul 3 afgjorte")
	w.Tap("Ophæv") // the first
	wantMasks(t, w, 1, "phone: 26 30 12 34", "phone: 20 20 30 40")
	w.LayOut()
	w.Sees("1 oplysning, der måske ikke må trykkes")
	w.Tap("Udelad")
	wantMasks(t, w, 1, "phone: 26 30 12 34", "phone: 20 20 30 40", "name: Åse Krog")
}

func TestAHealthDetailIsMarked(t *testing.T) {
	w := toMask(t)
	w.Press(fyne.KeyDown, fyne.KeyDown)
	w.Press(fyne.KeyF12)
	w.Sees("Udelad noget her", "Helbredsoplysning: hele sætningen")
	w.Press(fyne.KeyReturn)
	wantMasks(t, w, 1, "health: Min søster har en svær depression.")
	w.Ctrl(fyne.KeyZ)

	w.Press(fyne.KeyF12)
	w.Type("svær dep")
	w.Sees("Helbredsoplysning: ”svær depression”", "Navn: ”svær depression”")
	w.Press(fyne.KeyReturn)
	wantMasks(t, w, 1, "health: svær depression")
	w.Ctrl(fyne.KeyZ)

	w.Press(fyne.KeyHome, fyne.KeyF12)
	w.Type("min søster") // of another sentence
	w.Press(fyne.KeyReturn)
	wantMasks(t, w, 1, "name: Min søster") // with a capital it is more like a name
	w.Ctrl(fyne.KeyZ)

	w.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyUp, fyne.KeyUp, fyne.KeySpace)
	w.Press(fyne.KeyF12)
	w.Sees("Helbredsoplysning: alle 2 markerede steder")
	w.Press(fyne.KeyReturn)
	wantMasks(t, w, 1, "health: Kære udvalg.", "health: Min søster har en svær depression.")
}

// A decision about words that are edited away is kept, and says so.
func TestAMaskWhoseWordsAreGone(t *testing.T) {
	w := toMask(t, func(d *casework.Desk) error {
		r := d.File().Numbered(1)
		if err := d.Mask(r.ID, app.MaskPhone, "20 20 30 40"); err != nil {
			return err
		}
		return d.EditResponse(r.ID, casework.FieldText, func(r *app.Response) { r.Text = "Kære udvalg." })
	})
	w.LayOut()
	w.Tap("Vis 1 afgjort")
	w.LayOut()
	w.Sees("20 20 30 40", "udeladt · Ole Bang 19-04-2016 · findes ikke i teksten længere")
}

func TestALetterThatTellsNothingShowsNothing(t *testing.T) {
	w := toMask(t)
	w.Press(fyne.KeyEscape, fyne.KeyDown, fyne.KeyReturn)
	w.Sees("Svar 2")
	w.SeesNot("måske ikke må trykkes", "afgjort")
	w.Press(fyne.KeyF9)
	w.Sees("Der er intet at afgøre i dette svar.")
}

// Whoever leads a place is named in many letters: it is said once that her name may be
// read.
func TestTheSameIsDecidedInOtherLetters(t *testing.T) {
	w := toMask(t, uitest.Letter("Bo Holm", "Spørg Åse Krog."), uitest.Letter("Ida Dam", "Åse Krog ved det."))
	w.Press(fyne.KeyF8, fyne.KeyF11)
	w.Type("ansat")
	w.Press(fyne.KeyReturn)
	w.LayOut()
	w.Tap("Det må også læses i 2 andre svar, hvor det ikke er afgjort")
	for _, n := range []int{1, 3, 4} {
		wantMasks(t, w, n, "name: Åse Krog – Nævnes som ansat eller leder")
	}
	w.SeesNot("andre svar")
	w.Ctrl(fyne.KeyZ) // one step for both
	wantMasks(t, w, 3)
	wantMasks(t, w, 1, "name: Åse Krog – Nævnes som ansat eller leder")
}
