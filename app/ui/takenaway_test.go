package ui_test

import (
	"testing"

	"hvidbog/app/ui/uitest"
)

// Nothing asks "are you sure"; what was taken away is told, with the way back.
func TestWhatIsTakenAwayIsToldWithTheWayBack(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("SIND", "Behold stedet."))
	w.Go("Svar")
	w.Tap("Slet")
	w.Sees("Slettede svar 1 (SIND). Ctrl+Z fortryder.")
	if n := len(w.File().Responses); n != 0 {
		t.Errorf("there are still %d responses", n)
	}
}
