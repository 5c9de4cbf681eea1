package responses_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

func enquiry(day app.Date, subject string) func(*app.Response) {
	return func(r *app.Response) { r.Kind, r.Received, r.Subject = app.Enquiry, day, subject }
}

func TestTheForgottenOneIsSuggestedAndFollowed(t *testing.T) {
	w := uitest.Given(t,
		uitest.Letter("Bevar Mamma Mia", "Lad Mamma Mia blive.", enquiry(app.Date{Year: 2015, Month: time.October, Day: 18}, "Mamma Mia")),
		uitest.Letter("Bevar Mamma Mia", "Vi har ikke hørt noget.", enquiry(app.Date{Year: 2015, Month: time.December, Day: 1}, "Igen")))
	w.Go(w.Say("ui.screen.responses"))
	w.Press(fyne.KeyDown)
	w.LayOut()
	w.Sees("Bevar Mamma Mia skrev også den 18. oktober 2015; ikke besvaret, 22 arbejdsdage over fristen")
	w.Tap("Følger op på den")
	f := w.File()
	if f.Numbered(2).Follows != f.Numbered(1).ID {
		t.Error("number 2 does not follow number 1")
	}
	w.Sees("Nr. 1 af 18. oktober 2015", "Nr. 2 af 1. december 2015")
	w.SeesNot("Følger op på den")
	w.Ctrl(fyne.KeyR)
	w.Type("Undskyld.")
	w.Pause()
	w.Press(fyne.KeyEscape)
	w.LayOut()
	w.Sees("Kladde: Svarbrev", "Skriv videre")
	if rows := w.Rows(); !strings.Contains(strings.Join(rows, "\n"), "Kladde til svar · ") {
		t.Errorf("the list does not tell of the draft: %q", rows)
	}
	w.Tap("Kladde: Svarbrev")
	w.LayOut()
	w.Tap("Udskriv")
	w.Tap("Færdig")
	w.LayOut()
	w.Sees("Svarbrev af 19. april 2016", "svarer på nr. 1, 2 · 2015-0273113-3, sendt af "+uitest.Caseworker)
	w.Tap("Nr. 1 af 18. oktober 2015")
	w.LayOut()
	w.Sees("Svar 1")
	w.Tap("Svarbrev af 19. april 2016")
	w.LayOut()
	w.Sees("Svarbrev til Bevar Mamma Mia")
}

func TestWhatWasNotMeantIsNotSuggestedAgain(t *testing.T) {
	w := uitest.Given(t,
		uitest.Letter("Bevar Mamma Mia", "Lad Mamma Mia blive.", enquiry(uitest.April(1), "Mamma Mia")),
		uitest.Letter("Bevar Mamma Mia", "Om noget andet.", enquiry(uitest.April(10), "Regninger")))
	w.Go(w.Say("ui.screen.responses"))
	w.Press(fyne.KeyDown)
	w.LayOut()
	w.Tap("Nej")
	w.SeesNot("Følger op på den")
}
