package ui_test

import (
	"testing"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

// A register that one did not go over to after all is not held open.
func TestStayingWithWhatIsUnsaved(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hej"))
	w.Register("Andet")
	w.Go("Svar")
	w.Tap("Ret")
	w.Into("Skriv eller indsæt svarets tekst her")
	w.Type("NB ")
	w.DiskFails = app.Refuse(app.CodeDiskFull, "Path", "H:")
	w.UI.Begin(w.Path("Andet"))
	w.Sees("Der er ikke plads på disken til H:")
	w.Tap("Annuller")
	want(t, "the text", w.File().Numbered(1).Text, "Hej")
	w.Sees("NB Hej") // nothing is lost
	w.DiskFails = nil
	w.UI.Begin(w.Path("Andet"))
	w.Sees("Registret er tomt.")
	want(t, "the text", w.File().Numbered(1).Text, "NB Hej")
}

func TestLeavingWhatCannotBeSaved(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hej"))
	w.Go("Svar")
	w.Tap("Ret")
	w.Into("Skriv eller indsæt svarets tekst her")
	w.Type("NB ")
	w.DiskFails = app.Refuse(app.CodeDiskFull, "Path", "H:")
	w.Choose("Luk register")
	w.Sees(w.Say("ui.unsaved"))
	w.Tap(w.Say("ui.unsaved.leave"))
	w.Sees("Senest åbnet")
	want(t, "the text", w.File().Numbered(1).Text, "Hej")
}
