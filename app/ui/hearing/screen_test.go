package hearing_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func TestEveryFieldSavesItself(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Høring")
	w.Enter("Titel", "Omlægning af samværstilbud")
	w.Enter("Sagsnr.", "20160001234")
	w.Enter("Udvalg", "Sundheds- og Omsorgsudvalget")
	w.Enter("Høring fra", "1/3-2016")
	w.Enter("Høring til", "1. april 2016")
	w.Enter("Frist, hvis en anden end sidste dag", "4/4-2016")
	w.Enter("Udvalgsmøde", "25-05-2016")
	w.Enter("Dagsordenspunkt", "7")
	w.Enter("Baggrund, som udvalget læser først i pakken", "Første afsnit.\n\nAndet.")
	w.Enter("Udvalgets principper, ét på hver linje", "Nærhed\nFrivillighed")
	for name, text := range map[string]string{
		"Resumé: hvad der kom ind, og hvad det fører til": "Der kom 27 svar.",
		"Høringens form: hvordan og hvor den blev holdt":  "På Høringsportalen og to borgermøder.",
		"Høringsmateriale, ét på hver linje":              "Høringsbrev\nScenarier",
		"Ændringer efter høringen":                        "Åbningstiden bliver længere.",
		"Den videre proces":                               "Budgettet i september.",
		"Indstilling":                                     "at udvalget tager svarene til efterretning",
	} {
		w.Enter(name, text)
	}
	w.Pause()
	h := w.File().Hearing
	day := func(month time.Month, day int) app.Date { return app.Date{Year: 2016, Month: month, Day: day} }
	want(t, "the title", h.Title, "Omlægning af samværstilbud")
	want(t, "the case number", h.CaseNo, app.CaseNo("2016-0001234"))
	want(t, "the committee", h.Committee, "Sundheds- og Omsorgsudvalget")
	want(t, "the period", h.Period, app.Period{From: day(time.March, 1), To: day(time.April, 1)})
	want(t, "the deadline", h.Deadline, day(time.April, 4))
	want(t, "the meeting", h.Meeting, app.Meeting{Date: day(time.May, 25), AgendaItem: "7"})
	want(t, "the background", h.Background, "Første afsnit.\n\nAndet.")
	want(t, "the principles", strings.Join(h.Principles, "|"), "Nærhed|Frivillighed")
	want(t, "the summary", h.Summary, "Der kom 27 svar.")
	want(t, "the form", h.Form, "På Høringsportalen og to borgermøder.")
	want(t, "the material", h.Material, "Høringsbrev\nScenarier")
	want(t, "the changes", h.Changes, "Åbningstiden bliver længere.")
	want(t, "the process", h.Process, "Budgettet i september.")
	want(t, "the recommendation", h.Recommendation, "at udvalget tager svarene til efterretning")
	want(t, "the window's title", w.UI.Window().Title(), "Omlægning af samværstilbud – Hvidbog")
	w.Sees("2016-0001234")
}

func TestWhatCannotStandIsRefused(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Høring")
	w.Enter("Sagsnr.", "15/273113")
	w.Sees("”15/273113” er ikke et sagsnummer")
	want(t, "the field", w.Read("Sagsnr."), "15/273113")
	w.Enter("Høring til", "1/3-2016")
	want(t, "under the field", w.Fault("Høring til"),
		"Høringsperioden slutter 01-03-2016, før den begynder 19-03-2016, og er ikke gemt. Ret en af datoerne.")
	w.Fill("Titel", "")
	w.Pause()
	w.Sees("Høringen mangler en titel")
	want(t, "the title", w.File().Hearing.Title, uitest.Hearing().Title)
	want(t, "the period", w.File().Hearing.Period, uitest.Hearing().Period)
}

// Enter begins a line, and the pause after it does not take the line away.
func TestALineThatIsBegunStays(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Høring")
	const principles = "Udvalgets principper, ét på hver linje"
	w.Into(principles)
	w.Type("Nærhed\n")
	w.Pause()
	want(t, "the principles", strings.Join(w.File().Hearing.Principles, "|"), "Nærhed")
	w.Tap("Indsæt City, Nordvest, Nørrebro og Amager")
	want(t, "the field", w.Read(principles), "Nærhed\n")
	w.Into(principles)
	w.Type("Tryghed")
	w.Pause()
	want(t, "the principles", strings.Join(w.File().Hearing.Principles, "|"), "Nærhed|Tryghed")
}

func TestPlaces(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Høring")
	w.Tap("Indsæt City, Nordvest, Nørrebro og Amager")
	w.Tap("Indsæt City, Nordvest, Nørrebro og Amager") // adds none twice
	want(t, "the number of centres", len(w.File().Centres), 4)
	w.Into("Tilføj center")
	w.Type("Center Valby\n")
	want(t, "the number of centres", len(w.File().Centres), 5)
	want(t, "the field for the next", w.Read("Tilføj center"), "")
	w.Type("center valby\n")
	w.Sees("Navnet ”Center Valby” er allerede i brug")

	w.Into("Tilføj tilbud")
	w.Type("Mamma Mia\n")
	service := func() *app.Service { return w.File().Services[0] }
	w.Tap("Intet center")
	w.Tap("Center Nordvest")
	w.Tap("Ingen bydel")
	w.Tap("Bispebjerg")
	want(t, "the service's centre", w.File().Centre(service().Centre).Name, "Center Nordvest")
	want(t, "the service's district", service().District.Name(), "Bispebjerg")

	w.Rename("Mamma Mia", "Mamma Mia i Utterslev")
	want(t, "the service's name", service().Name, "Mamma Mia i Utterslev")
	w.TapBeside("Mamma Mia i Utterslev")
	want(t, "the number of services", len(w.File().Services), 0)
	w.TapBeside("Center Nordvest")
	want(t, "the number of centres", len(w.File().Centres), 4)
	w.Ctrl(fyne.KeyZ)
	w.Ctrl(fyne.KeyZ)
	want(t, "the number of services", len(w.File().Services), 1)
	w.Sees("Mamma Mia i Utterslev", "Center Nordvest")
}

// Tab goes from one name to the next while the first is being saved.
func TestTheCursorStaysInThePlaces(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Høring")
	w.Tap("Indsæt City, Nordvest, Nørrebro og Amager")
	w.Rename("Center City", "Center Indre By")
	w.Press(fyne.KeyTab) // past the cross
	w.Ctrl(fyne.KeyA)
	w.Type("Center Bispebjerg")
	w.Press(fyne.KeyTab)
	want(t, "the first", w.File().Centres[0].Name, "Center Indre By")
	want(t, "the second", w.File().Centres[1].Name, "Center Bispebjerg")
}

// The office sets within how many days it answers each kind, and on which of the
// doubtful days it works.
func TestWhenRepliesAreDue(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Høring")
	want(t, "the usual days", w.Read("Henvendelse"), "10")
	want(t, "for a hearing response", w.Read("Høringssvar"), "")
	w.Enter("Henvendelse", "5")
	w.Enter("Interview", "20")
	w.Tap("Juleaftensdag (24. december)")
	rules := w.File().Hearing.Replies
	want(t, "an enquiry", rules.For(app.Enquiry), 5)
	want(t, "an interview", rules.For(app.Interview), 20)
	want(t, "Christmas Eve", rules.WorksOn(app.ChristmasEve), true)
	want(t, "Grundlovsdag", rules.WorksOn(app.ConstitutionDay), false)

	w.Enter("Henvendelse", "snarest")
	w.Sees("”snarest” er ikke et antal arbejdsdage og er ikke gemt.")
	w.Enter("Henvendelse", "")
	want(t, "no reply", w.File().Hearing.Replies.For(app.Enquiry), 0)
	w.Ctrl(fyne.KeyZ)
	want(t, "undone", w.File().Hearing.Replies.For(app.Enquiry), 5)
}
