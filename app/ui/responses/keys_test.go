package responses_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

func TestArrowsReadDownTheList(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown)
	w.Sees("Svar 1")
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "Svar 2"},
		{fyne.KeyDown, "Svar 3"},
		{fyne.KeyUp, "Svar 2"},
		{fyne.KeyEnd, "Svar 5"},
		{fyne.KeyDown, "Svar 5"},
		{fyne.KeyHome, "Svar 1"},
		{fyne.KeyUp, "Svar 1"},
		{fyne.KeyPageDown, "Svar 5"},
		{fyne.KeyPageUp, "Svar 1"},
	} {
		w.Press(c.key)
		w.Sees(c.want)
	}
}

func TestFromTheListToTheTextAndToTheSearch(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown, fyne.KeyEnd, fyne.KeyReturn)
	w.Press(fyne.KeyEnd)
	w.Type(" Hilsen os")
	w.Pause()
	if got := w.File().Numbered(5).Text; got != "Et efterskrift. Hilsen os" {
		t.Errorf("the text is %q", got)
	}

	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown, fyne.KeyEscape)
	w.Type("lap")
	wantNumbers(t, w, "3", "5")
}

func TestWhatIsTypedInTheListIsLookedFor(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown)
	w.Type("lap")
	wantNumbers(t, w, "3", "5")
}

// Whoever goes to the screen by Ctrl+2 goes on with the arrows.
func TestTheArrowsWorkFromTheStart(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.Key1)
	w.Ctrl(fyne.Key2)
	w.Press(fyne.KeyDown)
	w.Sees("Svar 2")
}

func TestDeleteAndUndo(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDelete)
	wantNumbers(t, w, "1", "3", "4", "5")
	w.Sees("Svar 3") // its neighbour takes its place
	w.Press(fyne.KeyDown)
	w.Sees("Svar 4")

	w.Tap("Slet")
	wantNumbers(t, w, "1", "3", "5")
	w.Ctrl(fyne.KeyZ)
	w.Ctrl(fyne.KeyZ)
	wantNumbers(t, w, "1", "2", "3", "4", "5")
	if r := w.File().Numbered(2); r == nil || len(r.Links) != 1 {
		t.Errorf("response 2 came back as %+v", r)
	}
	w.CtrlShift(fyne.KeyZ)
	wantNumbers(t, w, "1", "3", "4", "5")
	w.Sees("Gentog: ")
}

// A number is given once.
func TestTheNumberOfADeletedResponseIsNotUsedAgain(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown, fyne.KeyEnd, fyne.KeyDelete)
	log(w, "FriNova", "En hilsen")
	wantNumbers(t, w, "1", "2", "3", "4", "6")
}

// log logs a response as one does at the keyboard.
func log(w *uitest.Window, sender, text string) {
	w.Ctrl(fyne.KeyN)
	w.Type(sender)
	w.Press(fyne.KeyTab)
	w.Into("Skriv eller indsæt svarets tekst her")
	w.Type(text)
	w.Pause()
}
