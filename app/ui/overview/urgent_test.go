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
	w.SeesNot("også over fristen", "ikke besvaret")
}

// What is overdue is told of once, and what is not leads to its deadline.
func TestWhoStillWaitsInTimeIsToldApart(t *testing.T) {
	w := uitest.Given(t,
		uitest.Letter("LAP", "Hvornår?", enquiry(uitest.April(4))),
		uitest.Letter("Karin Holm", "Hvornår?", enquiry(uitest.April(18))),
		uitest.Letter("SIND", "Hvornår?", enquiry(uitest.April(14))))
	w.Sees("LAP skrev den 4. april 2016 og har ikke fået svar")
	w.Tap("2 henvendelser er ikke besvaret. Den første er fra SIND og skal besvares senest 29. april 2016.")
	w.Sees("Over fristen · 1", "Svar 3 · Henvendelse")
}

// Where enquiries have no deadline they are not on Frister, and are told of all the same.
func TestWhoHasNoDeadlineIsNotForgotten(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hvornår?", enquiry(uitest.April(4))), func(d *casework.Desk) error {
		return d.EditHearing("replies", func(h *app.Hearing) { h.Replies.Days = map[app.Kind]int{app.Enquiry: 0} })
	})
	w.Tap("1 henvendelse er ikke besvaret. Den er fra LAP, modtaget 4. april 2016.")
	w.Sees("1 svar", "Henvendelse", "Ikke færdigbehandlet")
}

func TestWhatElseIsOverdueIsCounted(t *testing.T) {
	promised := func(d *casework.Desk) error {
		_, err := d.Promise(app.Promise{Response: d.File().Numbered(1).ID, Text: "Vi ringer.", Due: uitest.April(15)})
		return err
	}
	w := uitest.Given(t,
		uitest.Letter("LAP", "Hvornår?", enquiry(uitest.April(3))),
		uitest.Letter("SIND", "Hvornår?", enquiry(uitest.April(4))), promised, promised)
	w.Sees("én anden og 2 løfter er også over fristen")
	w = uitest.Given(t, uitest.Letter("LAP", "Tak."), promised, promised)
	w.Sees("ét andet løfte er også over fristen")
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
