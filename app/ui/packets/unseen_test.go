package packets_test

import (
	"testing"

	"hvidbog/app/ui/uitest"
)

// A packet can be made though nobody has decided of something; it says so.
func TestWhatIsLeftOutUnseenIsTold(t *testing.T) {
	w := uitest.GivenTelling(t, uitest.Letter("SIND", "Ring til Åse Krog på 26 30 12 34."))
	w.Go("Pakke")
	w.Sees("2 personoplysninger er ikke afgjort")
	w.Tap("Intern")
	w.LayOut()
	w.SeesNot("ikke afgjort")
	w.Tap("Lav pakken")
	w.LayOut()
	w.SeesNot("uden at nogen har set")
	w.Tap("Anonymiseret")
	w.LayOut()
	w.Tap("Lav igen")
	w.LayOut()
	w.Sees("2 personoplysninger er udeladt, uden at nogen har set på dem.")
	w.Tap("Se dem")
	w.LayOut()
	w.Tap("Udelad")
	w.Tap("Udelad")
	w.Tap("Luk")
	w.LayOut()
	w.SeesNot("ikke afgjort")
	w.Sees("2 personoplysninger er udeladt") // from the packet that is shown
}
