package responses_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
)

func TestSeveralResponsesAtOnce(t *testing.T) {
	w := five(t)
	w.ShiftDown()
	w.Press(fyne.KeyDown, fyne.KeyDown)
	w.ShiftUp()
	w.Sees("3 svar valgt")

	w.Into("Læg hele svarene under et emne")
	w.Type("Økonomi")
	w.Press(fyne.KeyReturn) // the offer to make it
	w.Sees("Gjort for 3 svar.", "3 svar valgt")
	for n := 1; n <= 3; n++ {
		wantExcerpts(t, w, n, "Økonomi: ")
	}
	wantExcerpts(t, w, 4)
	w.Ctrl(fyne.KeyZ)
	wantExcerpts(t, w, 1)
	w.SeesNot("Gjort for 3 svar.")
	w.Sees("3 svar valgt")
	want(t, "the number of topics", len(w.File().Topics), 0)

	w.Pick("Knyt til scenarie", "Center Amager")
	w.Tap("Imod")
	for n := 1; n <= 3; n++ {
		if l, ok := link(w, n, "Center Amager"); !ok || l.Stance != app.Against {
			t.Errorf("response %d is linked by %+v", n, l)
		}
	}
	w.Pick("Status", "Besvaret")
	w.Enter("Sagsbehandler", "Ulla Toft")
	for n := 1; n <= 3; n++ {
		r := w.File().Numbered(n)
		want(t, "the status", r.Status, app.StatusAnswered)
		want(t, "the caseworker", r.Caseworker, "Ulla Toft")
	}
	w.Ctrl(fyne.KeyZ)
	want(t, "the caseworker", w.File().Numbered(2).Caseworker == "Ulla Toft", false)
}

func TestResponsesAreChosenOneByOne(t *testing.T) {
	w := five(t)
	w.CtrlDown()
	w.Tap("Åse Ærenfred")
	w.Tap("Bispebjerg Lokaludvalg")
	w.CtrlUp()
	w.Sees("3 svar valgt") // with the first, at which one was
	w.CtrlDown()
	w.Tap("Åse Ærenfred")
	w.CtrlUp()
	w.Sees("2 svar valgt")
	w.Pick("Status", "Besvaret")
	want(t, "the status of the first", w.File().Numbered(1).Status, app.StatusAnswered)
	want(t, "the status of the second", w.File().Numbered(2).Status, app.StatusNew)
	want(t, "the status of the fourth", w.File().Numbered(4).Status, app.StatusAnswered)

	w.Tap("Åse Ærenfred") // only that again
	w.SeesNot("svar valgt")
	w.Sees("Svar 2")
}

func TestAllOfWhatWasFound(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyF)
	w.Type("lap")
	w.Press(fyne.KeyDown)
	w.Ctrl(fyne.KeyA)
	w.Sees("2 svar valgt")
	w.Pick("Status", "Kræver ikke svar")
	want(t, "the status of the fifth", w.File().Numbered(5).Status, app.StatusNoReply)
	want(t, "the status of the second", w.File().Numbered(2).Status, app.StatusNew)
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown, fyne.KeyEscape)
	w.SeesNot("svar valgt")
}

func TestSeveralAreGroupedAsOneLetter(t *testing.T) {
	w := five(t)
	w.ShiftDown()
	w.Press(fyne.KeyDown)
	w.ShiftUp()
	w.Tap("Saml som enslydende svar")
	w.LayOut()
	w.Sees("2 svar i 1 gruppe")
	f := w.File()
	for n := 1; n <= 2; n++ {
		want(t, "the group", f.Numbered(n).FormLetter, f.FormLetters[0].ID)
	}
	w.Ctrl(fyne.KeyZ)
	want(t, "the groups", len(w.File().FormLetters), 0)
}
