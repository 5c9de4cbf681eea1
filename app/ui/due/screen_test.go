package due_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

// enquiry is an enquiry of a day in April; more says what is different about it.
func enquiry(sender string, day int, more ...func(*app.Response)) uitest.Act {
	return uitest.Letter(sender, "Hvornår?", append([]func(*app.Response){func(r *app.Response) {
		r.Kind, r.Received, r.Caseworker = app.Enquiry, uitest.April(day), uitest.Colleague
	}}, more...)...)
}

func about(subject string) func(*app.Response) {
	return func(r *app.Response) { r.Subject = subject }
}

func waitsFor(who string) func(*app.Response) { return func(r *app.Response) { r.WaitsFor = who } }

func of(caseworker string) func(*app.Response) {
	return func(r *app.Response) { r.Caseworker = caseworker }
}

func answered(day int) func(*app.Response) {
	return func(r *app.Response) { r.Status, r.Replied = app.StatusAnswered, uitest.April(day) }
}

// promise notes what was promised to the sender of a response.
func promise(number int, text string, due app.Date) uitest.Act {
	return func(d *casework.Desk) error {
		_, err := d.Promise(app.Promise{Response: d.File().Numbered(number).ID, Text: text, Due: due})
		return err
	}
}

// office has something of every kind, on Tuesday 19 April 2016.
func office(t testing.TB) *uitest.Window {
	w := uitest.Given(t,
		enquiry("LAP", 14, about("Åbningstid")),                           // due 29 April, as the 22nd is a holiday
		enquiry("Karin Holm", 2, about("Min plads")),                      // due 15 April
		enquiry("SIND", 7, about("Lokaler"), of(uitest.Caseworker)),       // due 21 April
		enquiry("Bedre Psykiatri", 18, waitsFor("Center City")),           // due 3 May
		enquiry("Kim", 6, answered(12)),                                   // on working day 4
		uitest.Letter("Danske Handicaporganisationer", "Et høringssvar."), // is not due an answer
		promise(1, "Vi sender referatet.", uitest.April(18)),
		promise(5, "Vi tager det med i den videre proces.", app.Date{}),
	)
	w.Go("Frister")
	w.LayOut()
	return w
}

func wantRows(t *testing.T, w *uitest.Window, want ...string) {
	t.Helper()
	w.LayOut()
	if got := w.Rows(); !slices.Equal(got, want) {
		t.Errorf("the list is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTheMostUrgentComesFirst(t *testing.T) {
	w := office(t)
	w.Resize(1280, 1100)
	wantRows(t, w,
		"Over fristen · 1",
		"Karin Holm | frist 15. april 2016 | Min plads | modtaget 2. april 2016 | 2 arbejdsdage over fristen | Ole Bang",
		"Løfter over fristen · 1",
		"LAP | frist 18. april 2016 | Vi sender referatet. | lovet 19. april 2016 | 1 arbejdsdag over fristen | Ole Bang",
		"Frist i denne uge · 1",
		"SIND | frist 21. april 2016 | Lokaler | modtaget 7. april 2016 | 2 arbejdsdage tilbage | Karen Lund",
		"Løfter · 1",
		"Kim | Vi tager det med i den videre proces. | lovet 19. april 2016 | uden dato | Ole Bang",
		"Venter · 1",
		"Bedre Psykiatri | frist 3. maj 2016 | Hvornår? | modtaget 18. april 2016 | 9 arbejdsdage tilbage | venter på Center City · Ole Bang",
		"Frist senere · 1",
		"LAP | frist 29. april 2016 | Åbningstid | modtaget 14. april 2016 | 7 arbejdsdage tilbage | Ole Bang",
		"Besvaret · 1",
		"Kim | frist 20. april 2016 | Hvornår? | modtaget 6. april 2016 | besvaret på 4. arbejdsdag | Ole Bang",
	)
	w.Sees("Karin Holm", "Svar 2 · Henvendelse · Min plads") // the most urgent is chosen
}

func TestOnesOwnDeadlinesAlone(t *testing.T) {
	w := office(t)
	w.Tap("Alle sagsbehandlere")
	w.Tap("Karen Lund (dig)")
	wantRows(t, w, "Frist i denne uge · 1",
		"SIND | frist 21. april 2016 | Lokaler | modtaget 7. april 2016 | 2 arbejdsdage tilbage")
	w.Tap("Alle frister")
	w.Tap("Løfter")
	w.Sees("Ingen fundet")
	w.Tap("Vis alle")
	w.Sees("Over fristen · 1", "Løfter over fristen · 1", "Løfter · 1")
}

// What the rail counts in red is what one gets who asks for what is over.
func TestAllThatIsOverdueTogether(t *testing.T) {
	w := office(t)
	w.Tap("Alle frister")
	w.Tap("Over fristen")
	wantRows(t, w,
		"Over fristen · 1",
		"Karin Holm | frist 15. april 2016 | Min plads | modtaget 2. april 2016 | 2 arbejdsdage over fristen | Ole Bang",
		"Løfter over fristen · 1",
		"LAP | frist 18. april 2016 | Vi sender referatet. | lovet 19. april 2016 | 1 arbejdsdag over fristen | Ole Bang")
}

func TestWhatIsTypedInTheListSearches(t *testing.T) {
	w := office(t)
	w.Type("center city")
	wantRows(t, w, "Venter · 1",
		"Bedre Psykiatri | frist 3. maj 2016 | Hvornår? | modtaget 18. april 2016 | 9 arbejdsdage tilbage | venter på Center City · Ole Bang")
	w.Press(fyne.KeyDown)
	w.Sees("Svar 4 · Henvendelse")
	w.Press(fyne.KeyReturn) // opens the response
	w.SeesNot("Dag for dag")
	w.Sees("Hvornår?")
}

func TestTheDaysAreToldOneByOne(t *testing.T) {
	w := office(t)
	w.Sees("Modtaget den 2. april 2016. Skal besvares inden for 10 arbejdsdage, det vil sige senest den 15. april 2016.",
		"I dag er arbejdsdag nr. 12.", "2.4", "modtaget", "15.4", "frist", "i dag")
	w.Press(fyne.KeyEnd) // what was answered
	w.Sees("Besvaret den 12. april 2016, på 4. arbejdsdag.", "svar")
	w.SeesNot("I dag er arbejdsdag")
}

func TestWhomOneWaitsForIsNoted(t *testing.T) {
	w := office(t)
	w.Press(fyne.KeyEnd, fyne.KeyUp) // the one that is due later
	w.Enter("Venter på", "Center Nordvest")
	w.Pause()
	want(t, "whom the answer waits for", w.File().Numbered(1).WaitsFor, "Center Nordvest")
	w.LayOut()
	w.Sees("Venter · 2", "venter på Center Nordvest · Ole Bang")
	w.Into("Sagsbehandler")
	w.Ctrl(fyne.KeyA)
	w.Type("kar") // the names that are there are offered
	w.Press(fyne.KeyReturn)
	want(t, "the caseworker", w.File().Numbered(1).Caseworker, uitest.Caseworker)
	w.Enter("Venter på", "")
	want(t, "whom the answer waits for", w.File().Numbered(1).WaitsFor, "")
}

func TestWhatIsAnsweredByHandLeavesTheList(t *testing.T) {
	w := office(t)
	w.Pick("Status", "Besvaret")
	want(t, "the day", w.File().Numbered(2).Replied, uitest.April(19))
	w.Sees("Besvaret · 2", "besvaret på 12. arbejdsdag, 2 over fristen")
	w.SeesNot("Over fristen · 1")
	w.Enter("Besvaret den", "14/4")
	w.Sees("besvaret på 9. arbejdsdag")
	w.Canvas().Unfocus()
	w.Ctrl(fyne.KeyZ)
	w.Ctrl(fyne.KeyZ)
	w.Sees("Over fristen · 1")
}

func TestThePromiseIsKept(t *testing.T) {
	w := office(t)
	w.Tap("Alle frister")
	w.Tap("Løfter")
	w.Tap("Vi sender referatet.")
	w.Sees("LAP · Svar 1 · lovet 19. april 2016")
	w.Fill("Hvordan er det holdt?", "Sendt med post")
	w.Tap("Holdt")
	p := w.File().PromisesTo(w.File().Numbered(1).ID)[0]
	want(t, "how it was kept", p.How, "Sendt med post")
	w.LayOut()
	w.Sees("Holdte løfter · 1", "Holdt den 19. april 2016, noteret af Karen Lund · Sendt med post")
	w.Tap("Ikke holdt endnu")
	w.Sees("Løfter over fristen · 1")
}

func TestAPromiseIsNotedAndMended(t *testing.T) {
	w := office(t)
	w.Tap("Notér et løfte …")
	w.Type("Vi ringer.")
	w.Enter("Skal være holdt senest", "1/4")
	w.Tap("Gem")
	w.LayOut()
	w.Sees("Løfter over fristen · 2", "Karin Holm · Svar 2 · lovet 19. april 2016")
	w.Enter("Hvad er lovet", "Vi ringer til dig.")
	w.Pause()
	want(t, "the promise", w.File().PromisesTo(w.File().Numbered(2).ID)[0].Text, "Vi ringer til dig.")
	w.Tap("Slet")
	w.Sees("Slettede et løfte til afsenderen af svar 2 (Karin Holm). Ctrl+Z fortryder.")
	w.SeesNot("Løfter over fristen · 2")
}

// What is due today is overdue tomorrow, and the one who looks at it stays with it.
func TestANewDayIsSeen(t *testing.T) {
	w := office(t)
	w.Press(fyne.KeyDown)
	w.Press(fyne.KeyDown)
	w.Sees("Svar 3 · Henvendelse")
	w.Pass(5 * 24 * time.Hour)
	w.LayOut()
	w.Sees("Over fristen · 2", "Svar 3 · Henvendelse", "fristen udløb den 21. april 2016")
}

func TestTheListForTheMeeting(t *testing.T) {
	w := office(t)
	w.Tap("Udskriv liste")
	w.Sees("Listen er sendt til printeren.")
	if len(w.Printed) != 1 || filepath.Base(w.Printed[0]) != "Frister 2015-0273113 2016-04-19.pdf" {
		t.Errorf("printed %q", w.Printed)
	}
	want(t, "the list", w.Drawn[0].Title, "Frister pr. 19. april 2016")
	w.DrawFails = app.Refuse(app.CodePaper, "Detail", "uden papir")
	w.Tap("Udskriv liste")
	w.Sees("uden papir")
}

func TestTheListAndTheCalendarAreSaved(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	t.Setenv("USERPROFILE", os.Getenv("HOME"))
	w := office(t)
	for button, name := range map[string]string{
		"Gem liste …": "Frister 2015-0273113 2016-04-19.pdf", "Kalenderfil …": "Frister 2015-0273113 2016-04-19.ics",
	} {
		w.Tap(button)
		w.Tap("Gem")
		path := filepath.Join(os.Getenv("HOME"), name)
		w.Sees("Gemt i " + path)
		if content, err := os.ReadFile(path); err != nil || len(content) == 0 {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestAnEmptyHearingHasNoDeadlines(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Frister")
	w.Sees("Ingen frister endnu")
	w.Ctrl(fyne.KeyR) // does nothing
	w.Sees("Ingen frister endnu")
}

func TestTheThreadIsTold(t *testing.T) {
	w := uitest.Given(t, enquiry("LAP", 1, about("Hvornår?")), enquiry("LAP", 12, about("Igen")), func(d *casework.Desk) error {
		f := d.File()
		return d.SetFollows(f.Numbered(2).ID, f.Numbered(1).ID)
	})
	w.Go("Frister")
	w.LayOut()
	w.Sees("LAP skrev (nr. 1): Hvornår?", "LAP skrev (nr. 2): Igen", "2 arbejdsdage over fristen")
	w.Tap("LAP skrev (nr. 2): Igen")
	w.SeesNot("Dag for dag")
}

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// Who works through what is overdue comes to the next when one is answered.
func TestAnsweringOneLeadsToTheNext(t *testing.T) {
	w := uitest.Given(t, enquiry("LAP", 1, about("Hvornår?")), enquiry("SIND", 3, about("Hvorfor?")), enquiry("Kim", 18))
	w.Go("Frister")
	w.Tap("Alle frister")
	w.Tap("Over fristen")
	w.Sees("Svar 1 · Henvendelse · Hvornår?")
	w.Into("Søg i frister")
	w.Press(fyne.KeyDown)
	w.Ctrl(fyne.KeyR)
	w.LayOut()
	w.Sees("Brev til LAP")
	w.Type("Den 1. oktober.")
	w.Tap("Send med e-mail")
	w.Tap("Færdig")
	w.LayOut()
	w.Sees("Over fristen · 1", "Svar 2 · Henvendelse · Hvorfor?")
	w.SeesNot("Kim")
	w.Tap("Over fristen")
	w.Tap("Alle frister")
	w.Sees("Besvaret · 1", "besvaret på 12. arbejdsdag, 2 over fristen")
}

// Whom one waits for is asked of all that waits, and not of that alone which has time.
func TestWhatWaitsForSomebody(t *testing.T) {
	w := uitest.Given(t, enquiry("LAP", 1, waitsFor("Jura")), enquiry("SIND", 3), enquiry("Kim", 18, waitsFor("Center City")))
	w.Go("Frister")
	w.Tap("Alle frister")
	w.Tap("Venter")
	wantRows(t, w, "Over fristen · 1",
		"LAP | frist 15. april 2016 | Hvornår? | modtaget 1. april 2016 | 2 arbejdsdage over fristen | venter på Jura · Ole Bang",
		"Venter · 1",
		"Kim | frist 3. maj 2016 | Hvornår? | modtaget 18. april 2016 | 9 arbejdsdage tilbage | venter på Center City · Ole Bang")
}

// A hearing response is due no answer by itself; once one is promised, it is.
func TestAPreliminaryAnswerSetsTheDay(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Et høringssvar."), func(d *casework.Desk) error {
		_, err := d.EnterSent(app.Letter{
			Kind: app.Preliminary, Answers: []app.ID{d.File().Numbered(1).ID}, Date: uitest.April(11), NewDue: uitest.April(15),
			Subject: "Foreløbigt svar", Text: "Vi vender tilbage.", To: app.Recipient{Name: "LAP"}, Channel: app.ByEmail,
		})
		return err
	})
	w.Go("Frister")
	w.LayOut()
	w.Sees("Over fristen · 1", "foreløbigt svar sendt", "Foreløbigt svar sendt, dokumentnr. 2015-0273113-2",
		"Modtaget den 1. april 2016. Et foreløbigt svar af 11. april 2016 lover svar senest den 15. april 2016. I dag er arbejdsdag nr. 12.")
}

// Where one thread is shorter than the one before, nothing stands empty below it.
func TestTheDaysFollowTheThread(t *testing.T) {
	acts := []uitest.Act{enquiry("SIND", 2)}
	for day := 3; day < 9; day++ {
		acts = append(acts, enquiry("LAP", day), func(d *casework.Desk) error {
			f := d.File()
			if n := len(f.Responses); n > 2 {
				return d.SetFollows(f.Numbered(n).ID, f.Numbered(n-1).ID)
			}
			return nil
		})
	}
	w := uitest.Given(t, acts...)
	w.Go("Frister")
	w.LayOut()
	short := w.Where("Dag for dag").Y
	w.Press(fyne.KeyDown)
	w.LayOut()
	if w.Where("Dag for dag").Y <= short {
		t.Fatal("the second thread is no longer than the first")
	}
	w.Press(fyne.KeyUp)
	if y := w.Where("Dag for dag").Y; y != short {
		t.Errorf("the days begin at %v, want %v", y, short)
	}
}
