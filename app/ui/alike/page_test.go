package alike_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

const (
	form = "Jeg er imod, at Mamma Mia flytter til Brønshøj. Det er vores sted, og her har vi fundet ro og venner for livet. " +
		"Vi beder Socialudvalget om at lade Nordstjernen ligge og om at høre brugerne, før noget bliver besluttet."
	own = "Min datter har haft glæde af stedet i ti år."
)

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// given is a hearing with four letters of the same words, of which one has more to say and
// one lacks a sentence, and one by itself.
func given(t *testing.T, more ...uitest.Act) *uitest.Window {
	t.Helper()
	w := uitest.Given(t, append([]uitest.Act{
		uitest.Letter("Åse Krog", "Kære udvalg\n\n"+form+"\n\nMvh Åse"),
		uitest.Letter("Bo Lund", form+"\n\n"+own+"\n\nMvh Bo"),
		uitest.Letter("LAP", "Vi støtter det hele, for det har vi ventet på længe."),
		uitest.Letter("Carl Dam", form),
		uitest.Letter("Dorte Holm", strings.Replace(form, ", og her har vi fundet ro og venner for livet", "", 1)),
	}, more...)...)
	w.Resize(1280, 800)
	w.Go("Svar")
	w.LayOut()
	return w
}

func group(f *app.CaseFile) string {
	said := ""
	for _, g := range f.FormLetters {
		said += g.Name + ":"
		for _, r := range f.SentAs(g.ID) {
			said += " " + f.SenderName(r)
		}
		said += ";"
	}
	return said
}

func TestASuggestionIsAcceptedAndOneTakenOut(t *testing.T) {
	w := given(t)
	w.Tap("Enslydende svar (1 forslag)")
	w.LayOut()
	w.Sees("Forslag: 4 svar, ”Jeg er imod, at Mamma Mia flytter til Brønshøj”", "1 har selv tilføjet noget.", "Nr. 2, Bo Lund", own)
	w.Press(fyne.KeyDown, fyne.KeyDown)
	w.LayOut()
	w.Sees("Det, afsenderen selv har skrevet, er understreget.")
	w.Press(fyne.KeyF2)
	w.Ctrl(fyne.KeyA)
	w.Type("Bevar Mamma Mia\n")
	w.Press(fyne.KeyReturn)
	w.Pause()
	want(t, "the group", group(w.File()), "Bevar Mamma Mia: Åse Krog Bo Lund Carl Dam Dorte Holm;")
	w.Sees("4 afsendere: Bevar Mamma Mia", "4 svar i 1 gruppe")
	w.SeesNot("Godkend gruppen")

	w.Press(fyne.KeyF4)
	w.Pause()
	f := w.File()
	want(t, "the model", f.SenderName(f.Response(f.FormLetters[0].Model)), "Bo Lund")
	w.Press(fyne.KeyDown, fyne.KeyDelete)
	w.Pause()
	want(t, "the group", group(w.File()), "Bevar Mamma Mia: Åse Krog Bo Lund Dorte Holm;")
	w.SeesNot("1 forslag") // it was said not to be alike
	w.Ctrl(fyne.KeyZ)
	w.Pause()
	want(t, "the group", group(w.File()), "Bevar Mamma Mia: Åse Krog Bo Lund Carl Dam Dorte Holm;")

	w.Press(fyne.KeyEscape)
	w.LayOut()
	w.Sees("Enslydende, 4 af slagsen · Kære udvalg " + form[:10])
}

func TestNoneOfASuggestionIsAlike(t *testing.T) {
	w := given(t)
	w.Ctrl(fyne.KeyG)
	w.Press(fyne.KeyDelete)
	w.Pause()
	w.Sees("Ingen svar ligner hinanden")
	want(t, "the groups", len(w.File().FormLetters), 0)
}

func TestAGroupIsAnsweredAsOne(t *testing.T) {
	w := given(t, func(d *casework.Desk) error {
		f := d.File()
		_, err := d.Group("Bevar Mamma Mia", f.Numbered(1).ID, f.Numbered(2).ID)
		return err
	})
	w.Ctrl(fyne.KeyG)
	w.Sees("Forslag: 2 svar ligner ”Bevar Mamma Mia”")
	w.Press(fyne.KeyReturn)
	w.Pause()
	want(t, "the group", group(w.File()), "Bevar Mamma Mia: Åse Krog Bo Lund Carl Dam Dorte Holm;")
	w.Press(fyne.KeyHome)
	w.Tap("Skriv til alle …")
	w.LayOut()
	w.Sees("4 svarbreve", "De 4 valgte svar")
}

func TestOnSvarFormLettersAreFiltered(t *testing.T) {
	w := given(t, func(d *casework.Desk) error {
		f := d.File()
		_, err := d.Group("Bevar Mamma Mia", f.Numbered(1).ID, f.Numbered(2).ID)
		return err
	})
	w.PickFrom("Alle typer", "Enslydende svar")
	w.LayOut()
	w.Sees("2 af 5 svar", "Åse Krog", "Bo Lund")
	w.SeesNot("Carl Dam")
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown)
	w.LayOut()
	w.Tap("Model for 2 enslydende svar: ”Bevar Mamma Mia”")
	w.LayOut()
	w.Sees("Nr. 1, Åse Krog", "Modellen, som står for alle.", "Tag ud: ikke enslydende")
}
