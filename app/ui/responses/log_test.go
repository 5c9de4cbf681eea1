package responses_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

const text = "Skriv eller indsæt svarets tekst her"

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// The letter comes, and is logged with nothing but the keyboard.
func TestALetterIsLogged(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyN)
	w.Sees("får nummer og gemmes, når du skriver")
	want(t, "the day", w.Read("Modtaget"), "19-04-2016")
	w.Type("Mette Dam")
	w.Press(fyne.KeyTab)
	w.Sees("Svar 6", "2015-0273113-6", "6 svar")
	want(t, "the box for private persons", w.Read("Privatperson, nævnes ikke ved navn i den anonymiserede udgave"), "x")
	w.Into(text)
	w.Paste("Kære udvalg\r\n\r\nVi er imod.")
	w.Pause()
	w.Sees("Gemt 11.30", "Mette Dam")
	wantNumbers(t, w, "1", "2", "3", "4", "5", "6")

	r := w.File().Numbered(6)
	want(t, "the text", r.Text, "Kære udvalg\n\nVi er imod.")
	want(t, "the day", r.Received, uitest.April(19))
	want(t, "the kind", r.Kind, app.HearingResponse)
	want(t, "the caseworker", r.Caseworker, uitest.Caseworker)
	p := w.File().Party(r.Sender)
	want(t, "the sender", p.Name, "Mette Dam")
	want(t, "the sender's kind", p.Kind, app.Citizen)
	want(t, "that she is a private person", p.Private, true)
}

func TestTheSenderCompletes(t *testing.T) {
	w := five(t)
	parties := len(w.File().Parties)
	w.Ctrl(fyne.KeyN)
	w.Type("bispe")
	w.Sees("Lokaludvalg")
	w.Press(fyne.KeyReturn)
	want(t, "the sender", w.Read("Afsender"), "Bispebjerg Lokaludvalg")
	want(t, "the number of parties", len(w.File().Parties), parties)
	want(t, "the sender", w.File().Party(w.File().Numbered(6).Sender).Name, "Bispebjerg Lokaludvalg")

	w.Ctrl(fyne.KeyN)
	w.Type("lap københavn") // typed in full, in small letters
	w.Press(fyne.KeyTab)
	want(t, "the number of parties", len(w.File().Parties), parties)
	want(t, "the sender", w.Read("Afsender"), "LAP København")
}

func TestAGroupIsNoPrivatePersonAndTheGuessIsMended(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyN)
	w.Type("Støttegruppen for Kompasset")
	w.Press(fyne.KeyReturn) // the offer to make it
	sender := func() *app.Party { return w.File().Party(w.File().Numbered(6).Sender) }
	want(t, "the kind", sender().Kind, app.SupportGroup)
	want(t, "private", sender().Private, false)
	w.Tap("Støttegruppe")
	w.Tap("Pårørende")
	want(t, "the kind", sender().Kind, app.Relative)
	want(t, "private", sender().Private, true)
	w.Tick("Privatperson, nævnes ikke ved navn i den anonymiserede udgave")
	want(t, "private", sender().Private, false)
}

func TestAnUntouchedNewResponseLeavesNothing(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyN)
	w.Pick("Kanal", "Brev")
	w.Enter("Modtaget", "12/4")
	w.Ctrl(fyne.Key3)
	w.Ctrl(fyne.Key2)
	w.Pause()
	want(t, "the number of responses", len(w.File().Responses), 5)
	wantNumbers(t, w, "1", "2", "3", "4", "5")
}

// What was chosen before the sender was known is kept.
func TestTheDraftIsKeptUntilItTellsSomething(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyN)
	w.Pick("Kanal", "Brev")
	w.Pick("Type", "Henvendelse")
	w.Enter("Modtaget", "12/4")
	w.Into(text)
	w.Type("Hej")
	w.Pause()
	r := w.File().Numbered(6)
	if r == nil {
		t.Fatal("the response was not logged")
	}
	want(t, "the channel", r.Channel, app.ByLetter)
	want(t, "the kind", r.Kind, app.Enquiry)
	want(t, "the day", r.Received, uitest.April(12))
	w.Sees("Ukendt afsender")
}

// A sender who was named by mistake before the response could be logged does not
// stay behind as a party.
func TestASenderNamedByMistakeLeavesNothing(t *testing.T) {
	w := five(t)
	parties := len(w.File().Parties)
	w.Ctrl(fyne.KeyN)
	w.Enter("Modtaget", "1/5-2016") // not come yet
	w.Enter("Afsender", "Forkert Navn")
	want(t, "the number of responses", len(w.File().Responses), 5)
	w.Sees("Datoen 01-05-2016 er ikke kommet endnu")
	w.Enter("Afsender", "Rigtigt Navn")
	w.Enter("Modtaget", "18/4-2016")
	want(t, "the number of responses", len(w.File().Responses), 6)
	want(t, "the number of parties", len(w.File().Parties), parties+1)
	want(t, "the sender", w.File().SenderName(w.File().Numbered(6)), "Rigtigt Navn")
}

func TestWrongDatesAreRefusedAtTheField(t *testing.T) {
	w := five(t)
	w.Enter("Modtaget", "i sidste uge")
	want(t, "the reason", w.Fault("Modtaget"),
		"”i sidste uge” er ikke en dato og er ikke gemt. Skriv den fx som 1/12, 01-12-2015 eller 1. december 2015.")
	want(t, "what stands in the field", w.Read("Modtaget"), "i sidste uge")
	w.Enter("Modtaget", "24/12-2016")
	want(t, "the reason", w.Fault("Modtaget"),
		"Datoen 24-12-2016 er ikke kommet endnu, så svaret er ikke gemt. Skriv den dag, det blev modtaget.")
	want(t, "the day on the disk", w.File().Numbered(1).Received, uitest.April(3))
	w.Enter("Modtaget", "1. april 2016")
	want(t, "the reason", w.Fault("Modtaget"), "")
	want(t, "the day on the disk", w.File().Numbered(1).Received, uitest.April(1))
}

func TestDocumentNumbers(t *testing.T) {
	w := five(t)
	w.Tap("Flere oplysninger")
	w.Enter("Dokumentnr.", "77")
	want(t, "the number", w.File().Numbered(1).DocumentNo, app.DocumentNo("2015-0273113-77"))
	want(t, "the field", w.Read("Dokumentnr."), "2015-0273113-77")

	w.Enter("Dokumentnr.", "brev 3")
	w.Sees("”brev 3” er ikke et dokumentnummer og er ikke gemt.")
	w.Enter("Dokumentnr.", "2")
	w.Sees("Svar nr. 2 har allerede dokumentnummer 2015-0273113-2")
	want(t, "the number", w.File().Numbered(1).DocumentNo, app.DocumentNo("2015-0273113-77"))

	log(w, "FriNova", "Hej") // numbers go on after the highest
	want(t, "the next number", w.File().Numbered(6).DocumentNo, app.DocumentNo("2015-0273113-78"))
}

func TestALateResponseIsMarked(t *testing.T) {
	w := five(t)
	w.SeesNot("for sent")
	log(w, "FriNova", "Kan I nå det?") // on the day after the last
	w.Sees("1 dag for sent")
	w.Go("Overblik")
	w.Sees("1 høringssvar kom efter fristen, 1 dag for sent")
	w.Go("Svar")
	w.Enter("Modtaget", "18/4")
	w.SeesNot("for sent")
}

// A hearing that ends at an hour asks for the hour of what comes in; one that does
// not, does not.
func TestTheHourOfReceipt(t *testing.T) {
	w := five(t)
	w.SeesNot("Klokken")
	w.Go("Høring")
	w.Enter("Klokken", "kl. 12")
	want(t, "the deadline's hour", w.File().Hearing.DeadlineHour, app.Hour("12:00"))
	want(t, "the field", w.Read("Klokken"), "12.00")
	w.Go("Svar")
	log(w, "FriNova", "Kan I nå det?")
	w.Enter("Modtaget", "18/4")
	w.SeesNot("for sent")
	w.Enter("Klokken", "1330")
	want(t, "the hour", w.File().Numbered(6).ReceivedHour, app.Hour("13:30"))
	w.Sees("2 timer for sent")

	w.Enter("Klokken", "efter frokost")
	w.Sees("”efter frokost” er ikke et klokkeslæt og er ikke gemt.")
	want(t, "the hour", w.File().Numbered(6).ReceivedHour, app.Hour("13:30"))
	w.Enter("Klokken", "")
	want(t, "the hour", w.File().Numbered(6).ReceivedHour, app.Hour(""))
	w.SeesNot("for sent", "er ikke et klokkeslæt")
}

// A new response comes into view though a filter would hide it.
func TestANewResponseIsNotHiddenByAFilter(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyF)
	w.Type("efterskrift")
	wantNumbers(t, w, "5")
	log(w, "FriNova", "Noget helt andet")
	wantNumbers(t, w, "1", "2", "3", "4", "5", "6")
	w.Sees("Svar 6")
}

func TestEveryFieldIsKept(t *testing.T) {
	w := five(t)
	w.Tap("Flere oplysninger")
	w.Enter("Emne", "Vores sted")
	w.Enter("Kontakt", "mia@eksempel.dk")
	w.Enter("Sagsbehandler", "Ulla Toft")
	w.Enter("Internt notat", "Ring tilbage")
	w.Enter("På vegne af", "LAP København")
	w.Pick("Status", "Besvaret")
	w.Pause()
	w.Press(fyne.KeyEscape)
	r := w.File().Numbered(1)
	want(t, "the subject", r.Subject, "Vores sted")
	want(t, "the contact", r.Contact, "mia@eksempel.dk")
	want(t, "the caseworker", r.Caseworker, "Ulla Toft")
	want(t, "the note", r.Note, "Ring tilbage")
	want(t, "on whose behalf", w.File().Party(r.OnBehalfOf).Name, "LAP København")
	want(t, "the status", r.Status, app.StatusAnswered)
	w.Sees("på vegne af LAP København")
	w.Fill("På vegne af", "")
	w.Press(fyne.KeyTab)
	want(t, "on whose behalf", w.File().Numbered(1).OnBehalfOf, app.ID(""))
}

func TestAFullDiskIsTold(t *testing.T) {
	w := five(t)
	w.DiskFails = app.Refuse(app.CodeDiskFull, "Path", "H:\\Høringer.hvidbog")
	w.Into(text)
	w.Press(fyne.KeyHome)
	w.Type("NB: ")
	w.Pause()
	w.Sees("Ikke gemt", "Der er ikke plads på disken til H:\\Høringer.hvidbog", "NB: Vi vil beholde")
	w.DiskFails = nil
	w.Type("!")
	w.Pause()
	want(t, "the text", w.File().Numbered(1).Text, "NB: !Vi vil beholde vores samværstilbud.")
	w.SeesNot("Ikke gemt", "Der er ikke plads")
}

// A contribution from a workshop says where it was given; a letter does not ask.
func TestAContributionSaysWhereItWasGiven(t *testing.T) {
	w := uitest.Given(t, func(d *casework.Desk) error {
		_, err := d.Contribute(casework.Contribution{
			Kind: app.WorkshopInput, Occasion: app.Occasion{Place: "Valby", Table: "3"}, Text: "Hold åbent om søndagen",
		}, nil)
		return err
	}, uitest.Letter("FriNova", "Hej"))
	w.Go("Svar")
	w.Sees("Workshopbidrag, Valby, bord 3")
	w.Tap("Ret")
	want(t, "the table", w.Read("Bord"), "3")
	w.Enter("Tema", "Hverdagen")
	w.Pause()
	want(t, "the theme", w.File().Numbered(1).Occasion.Theme, "Hverdagen")
	w.Pick("Type", "Høringssvar")
	w.SeesNot("Facilitator")
}
