package overview_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

func busy(t *testing.T) *uitest.Window {
	t.Helper()
	return uitest.Given(t,
		uitest.Invited("SIND", "LAP"),
		uitest.Scenario("Utterslev"), uitest.Scenario("Et videnscenter"),
		uitest.Letter("SIND", "Vi støtter."),
		uitest.Letter("Mette Dam", "Hvornår svarer I?", func(r *app.Response) { r.Kind = app.Enquiry }),
		uitest.Letter("Bo Holm", "Jeg er imod.", func(r *app.Response) { r.Status = app.StatusNoReply }),
		uitest.Linked(1, "Utterslev", app.Supports),
		uitest.Linked(3, "Utterslev", app.Against),
	)
}

func wantNumbers(t *testing.T, w *uitest.Window, want ...string) {
	t.Helper()
	w.LayOut()
	if got := w.Column(0); !slices.Equal(got, want) {
		t.Errorf("the list has %q, want %q", got, want)
	}
}

func TestFigures(t *testing.T) {
	w := busy(t)
	w.Sees("heraf 2 høringssvar", "er ikke færdigbehandlet", "heraf 2 nye", "scenarier", "i 0 centre",
		"part på listen har svaret", "af 2 inviterede", "høring 19. marts 2016 – 18. april 2016", "sagsnr. 2015-0273113")
	w.Tap("er ikke færdigbehandlet")
	wantNumbers(t, w, "1", "2")
	w.Go("Overblik")
	w.Tap("heraf 2 høringssvar")
	wantNumbers(t, w, "1", "2", "3")
	w.Go("Overblik")
	w.Tap("part på listen har svaret")
	w.Sees("Søg i parter")
}

func TestNoticesLeadToTheirPlace(t *testing.T) {
	for _, c := range []struct{ notice, sees string }{
		{"1 svar er ikke knyttet til et scenarie", "Svar 2"},
		{"1 svar er nyt og ikke begyndt", "Svar 1"},
		{"2 scenarier mangler forvaltningens vurdering", "Søg i scenarier"},
		{"1 part på høringslisten har ikke svaret", "har ikke svaret"},
	} {
		t.Run(c.notice, func(t *testing.T) {
			w := busy(t)
			w.Tap(c.notice)
			w.LayOut()
			w.Sees(c.sees)
			w.SeesNot("Kræver opmærksomhed")
		})
	}
}

func TestTheListThatANoticeLedToIsLeftAgain(t *testing.T) {
	w := busy(t)
	w.Tap("1 svar er ikke knyttet til et scenarie")
	wantNumbers(t, w, "2")
	w.Sees("1 af 3 svar")
	w.Tap("Vis alle")
	wantNumbers(t, w, "1", "2", "3")
	w.SeesNot("Vis alle")
}

// The bars lead to the responses of a kind of party, which no drop-down shows: it
// can be left again all the same.
func TestABarLeadsToTheResponses(t *testing.T) {
	w := busy(t)
	w.LayOut()
	w.Tap("Borger")
	wantNumbers(t, w, "2", "3")
	w.Sees("2 af 3 svar")
	w.Tap("Vis alle")
	wantNumbers(t, w, "1", "2", "3")
}

func TestWhatHappensElsewhereShows(t *testing.T) {
	w := busy(t)
	w.Ctrl(fyne.KeyN)
	w.Type("LAP")
	w.Press(fyne.KeyReturn)
	w.Ctrl(fyne.Key1)
	w.Sees("heraf 3 høringssvar", "parter på listen har svaret", "1 svar mangler tekst")
	w.Ctrl(fyne.KeyZ) // while it is shown
	w.Sees("heraf 2 høringssvar")
	w.SeesNot("mangler tekst")
}

func TestAnEmptyHearing(t *testing.T) {
	w := uitest.Empty(t)
	w.Sees("Høringen har endnu ingen scenarier", "Her ses, hvem der har skrevet", "heraf 0 høringssvar")
	w.Tap("Høringen har endnu ingen scenarier")
	w.Sees("Nyt scenarie", "Annuller")
	w.Tap("Annuller")

	w.Ctrl(fyne.Key1)
	w.Ctrl(fyne.KeyF)
	w.Type("x") // nothing to find it in, and no harm
	w.Sees("Ingen svar endnu")
}

func TestDaysLeft(t *testing.T) {
	w := uitest.Empty(t)
	w.SeesNot("tilbage", "fristen er i dag")
	w.Go("Høring")
	w.Enter("Frist, hvis en anden end sidste dag", "19/4-2016")
	w.Go("Overblik")
	w.Sees("fristen er i dag")
	w.Go("Høring")
	w.Enter("Frist, hvis en anden end sidste dag", "21/4-2016")
	w.Go("Overblik")
	w.Sees("2 dage tilbage")
}
