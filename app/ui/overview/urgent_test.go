package overview_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

func enquiry(day app.Date) func(*app.Response) {
	return func(r *app.Response) { r.Kind, r.Received, r.Subject = app.Enquiry, day, "Hvornår?" }
}

// The one who was forgotten is what one sees first.
func TestTheForgottenOneComesFirst(t *testing.T) {
	w := uitest.Example(t)
	w.Sees("Bevar Mamma Mia skrev den 18. oktober 2015 og har ikke fået svar", "115 arbejdsdage over fristen", "fristen var 30. oktober 2015")
	w.Press(fyne.KeyReturn) // and Enter leads to the answer
	w.SeesNot("Kræver opmærksomhed")
	w.Sees("Bevar Mamma Mia")
}

func TestNothingIsUrgentWhereNothingIsOverdue(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hvornår?", enquiry(uitest.April(18))))
	w.SeesNot("har ikke fået svar", "Se fristerne")
	w.Pass(15 * 24 * time.Hour) // and the next day it is, by itself
	w.Sees("LAP skrev den 18. april 2016 og har ikke fået svar")
	w.SeesNot("også over fristen")
}

func TestTheLongestWaitIsTold(t *testing.T) {
	w := uitest.Given(t,
		uitest.Letter("LAP", "Hvornår?", enquiry(uitest.April(4))),
		uitest.Letter("Karin Holm", "Hvornår?", enquiry(uitest.April(1)), func(r *app.Response) { r.WaitsFor = "Center City" }),
		uitest.Letter("SIND", "Hvornår?", enquiry(uitest.April(3))))
	w.Sees("Karin Holm skrev den 1. april 2016 og har ikke fået svar", "2 andre er også over fristen", "venter på Center City")
	w.Tap("Se fristerne")
	w.Sees("Over fristen · 3", "Dag for dag")
}

func TestABrokenPromiseIsToldWhereNobodyWaits(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hvornår?"), func(d *casework.Desk) error {
		_, err := d.Promise(app.Promise{Response: d.File().Numbered(1).ID, Text: "Vi sender referatet.", Due: uitest.April(15)})
		return err
	})
	w.Sees("Løftet til LAP skulle være holdt den 15. april 2016", "2 arbejdsdage over fristen", "Vi sender referatet.")
	w.Tap("Se løftet")
	w.Sees("Hvad er lovet")
}
