package letters_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

// enquiry makes a response an enquiry received on a day.
func enquiry(day app.Date) func(*app.Response) {
	return func(r *app.Response) {
		r.Kind, r.Received, r.Subject, r.Contact = app.Enquiry, day, "Mamma Mia", "Maike Petersen"
	}
}

// mammaMia has written twice, and not been answered the first time.
func mammaMia(t testing.TB) *uitest.Window {
	return uitest.Given(t,
		uitest.Letter("Bevar Mamma Mia", "Lad Mamma Mia blive.", enquiry(app.Date{Year: 2016, Month: time.March, Day: 1})),
		uitest.Letter("Bevar Mamma Mia", "Vi har ikke hørt noget. Vi er mange.", enquiry(uitest.April(15))),
		func(d *casework.Desk) error {
			f := d.File()
			return d.SetFollows(f.Numbered(2).ID, f.Numbered(1).ID)
		},
		func(d *casework.Desk) error {
			p := d.File().PartyNamed("Bevar Mamma Mia")
			return d.EditParty(p.ID, "email", func(p *app.Party) { p.Email = "maike@example.dk" })
		})
}

// answering opens the letter that answers the newest.
func answering(t testing.TB) *uitest.Window {
	w := mammaMia(t)
	w.Go(w.Say("ui.screen.responses"))
	w.Press(fyne.KeyDown)
	w.Ctrl(fyne.KeyR)
	w.LayOut()
	return w
}

// draft is the only letter that there is.
func draft(t testing.TB, w *uitest.Window) *app.Letter {
	t.Helper()
	w.Pause()
	letters := w.File().Letters
	if len(letters) != 1 {
		t.Fatalf("there are %d letters", len(letters))
	}
	return letters[0]
}

func TestALetterIsWrittenAndMailed(t *testing.T) {
	w := answering(t)
	w.Sees("Brev til Bevar Mamma Mia", "Svarer på nr. 2 af 15. april 2016", "Svarer også på nr. 1 af 1. marts 2016")
	if n := len(w.File().Letters); n != 0 {
		t.Fatalf("looking has begun %d letters", n)
	}
	w.Type("Mamma Mia bliver, hvor det er.")
	l := draft(t, w)
	want := "Tak for jeres henvendelse af 15. april 2016.\n\nVi beklager, at I ikke fik svar på jeres henvendelse af 1. marts 2016.\n\nMamma Mia bliver, hvor det er."
	if l.Text != want || l.Salutation != "Kære Maike Petersen" || l.To.Email != "maike@example.dk" {
		t.Errorf("the letter says %q to %+v: %q", l.Salutation, l.To, l.Text)
	}
	w.Tap("Send med e-mail")
	l = draft(t, w)
	if !l.IsSent() || l.DocumentNo != "2015-0273113-3" || l.Channel != app.ByEmail || l.Date != uitest.April(19) || l.File.SHA256 == "" {
		t.Fatalf("the letter is %+v", l)
	}
	f := w.File()
	for _, r := range f.Responses {
		if c := f.Clock(r, uitest.April(19)); c.State != app.Answered {
			t.Errorf("number %d is %s", r.Number, c.State)
		}
	}
	if len(w.Opened) != 1 {
		t.Fatalf("opened %q", w.Opened)
	}
	if mail, _ := os.ReadFile(w.Opened[0]); !strings.HasPrefix(string(mail), "To: maike@example.dk") || !strings.Contains(string(mail), want) {
		t.Errorf("the mail is %q", mail)
	}
	w.Sees("Mailen med brevet er åbnet i dit mailprogram. Send den derfra.")
	w.Tap("Fortryd afsendelsen")
	if l := draft(t, w); l.IsSent() {
		t.Error("it is still sent")
	}
	w.Sees("Send med e-mail")
}

func TestADraftIsFoundAgain(t *testing.T) {
	w := answering(t)
	w.Type("Vi undersøger det.")
	w.Press(fyne.KeyEscape)
	w.Pause()
	w.SeesNot("Send med e-mail")
	w.Ctrl(fyne.Key1)
	w.Ctrl(fyne.Key2)
	w.Ctrl(fyne.KeyR)
	w.LayOut()
	w.Type(" Og ringer.")
	if l := draft(t, w); !strings.HasSuffix(l.Text, "\n\nVi undersøger det. Og ringer.") {
		t.Errorf("the letter says %q", l.Text)
	}
	w.Tap("Kassér kladden")
	w.Pause()
	if n := len(w.File().Letters); n != 0 {
		t.Errorf("there are %d letters", n)
	}
	w.Ctrl(fyne.KeyZ)
	if n := len(w.File().Letters); n != 1 {
		t.Errorf("undone: there are %d letters", n)
	}
}

func TestWhatIsLeftOpenGoesOnWaiting(t *testing.T) {
	w := answering(t)
	w.Tick("Svarer også på nr. 1 af 1. marts 2016")
	l := draft(t, w)
	f := w.File()
	if !slices.Equal(l.LeftOpen, []app.ID{f.Numbered(1).ID}) || strings.Contains(l.Text, "beklager") {
		t.Errorf("leaves %v open, and says %q", l.LeftOpen, l.Text)
	}
	w.Tick("Svarer også på nr. 1 af 1. marts 2016")
	if l := draft(t, w); len(l.LeftOpen) != 0 || len(l.Answers) != 2 || !strings.Contains(l.Text, "beklager") {
		t.Errorf("answers %v, and says %q", l.Answers, l.Text)
	}
	w.Tick("Svarer også på nr. 1 af 1. marts 2016")
	w.Tap("Udskriv")
	w.Pause()
	f = w.File()
	if c := f.Clock(f.Numbered(1), uitest.April(19)); c.State != app.Overdue {
		t.Errorf("number 1 is %s", c.State)
	}
	if len(w.Printed) != 1 {
		t.Errorf("printed %q", w.Printed)
	}
}

func TestAnotherKindLeavesWhatWasWritten(t *testing.T) {
	w := answering(t)
	w.Type("Egne ord.")
	w.Fill("Overskrift", "Min egen overskrift")
	w.Tap("Foreløbigt svar")
	l := draft(t, w)
	if l.Kind != app.Preliminary || l.Subject != "Min egen overskrift" || !strings.HasSuffix(l.Text, "Egne ord.") || !strings.Contains(l.Text, "I får svar senest den 4. maj 2016.") {
		t.Errorf("it is a %s, %q: %q", l.Kind, l.Subject, l.Text)
	}
	w.Enter("Svaret kommer senest", "10/5-2016")
	if l := draft(t, w); l.NewDue != (app.Date{Year: 2016, Month: time.May, Day: 10}) || !strings.Contains(l.Text, "I får svar senest den 10. maj 2016.") {
		t.Errorf("the new day is %v: %q", l.NewDue, l.Text)
	}
	w.Tap("Svarbrev")
	if l := draft(t, w); strings.Contains(l.Text, "I får svar senest") || !l.NewDue.IsZero() {
		t.Errorf("says %q", l.Text)
	}
}

func TestARefusalStandsByItsField(t *testing.T) {
	w := answering(t)
	w.Fill("Overskrift", "")
	w.Tap("Send med e-mail")
	const fault = "Brevet har ingen overskrift, så det er ikke sendt. Skriv kort, hvad det handler om; overskriften kommer også i journalen."
	w.Sees(fault)
	w.SeesNot(w.Say("ui.unsaved"))
	if draft(t, w).IsSent() {
		t.Error("it was sent")
	}
	w.Fill("Overskrift", "Svar")
	w.SeesNot(fault)
}

func TestPromisesAreProposedAndMarked(t *testing.T) {
	w := answering(t)
	w.Type("Det tager vi med i den videre proces. Huset er malet.")
	w.Pause()
	w.Sees("Løfte? ”Det tager vi med i den videre proces.”")
	w.Tap("Notér")
	w.Pause()
	w.Press(fyne.KeyF4)
	w.Pause()
	var texts []string
	for _, p := range w.File().Promises {
		texts = append(texts, p.Text)
	}
	slices.Sort(texts)
	if !slices.Equal(texts, []string{"Det tager vi med i den videre proces.", "Huset er malet."}) {
		t.Errorf("promised %q", texts)
	}
}

func TestALetterSentOutsideTheProgramIsEntered(t *testing.T) {
	w := answering(t)
	w.Type("Vi talte om det i telefonen.")
	begun := draft(t, w)
	w.Tap("Er sendt …")
	w.Enter("Sendt", "18/4-2016")
	w.Enter("Dokumentnr.", "7")
	w.Tap("Registrér som sendt")
	l := draft(t, w)
	if l.ID != begun.ID || !l.IsSent() || l.Date != uitest.April(18) || l.DocumentNo != "2015-0273113-7" {
		t.Errorf("the letter is %+v", l)
	}
}

func TestWhatATopicWasAnsweredIsInserted(t *testing.T) {
	w := uitest.Given(t,
		uitest.Letter("Bevar Mamma Mia", "Lad Mamma Mia blive. Vi er mange.", enquiry(uitest.April(15))),
		uitest.Topic("Mamma Mia", func(t *app.Topic) { t.Remarks, t.Verdict = "Mamma Mia bliver.", app.Accepted }),
		uitest.Marked(1, "Lad Mamma Mia blive.", "Mamma Mia"),
		func(d *casework.Desk) error {
			_, err := d.AddRemark(app.Remark{Name: "Om lokaler", Text: "Lokalerne er lejet."})
			return err
		})
	w.Go(w.Say("ui.screen.responses"))
	w.Ctrl(fyne.KeyR)
	w.LayOut()
	w.Press(fyne.KeyF3)
	w.Type("mamma")
	w.Press(fyne.KeyReturn)
	w.Press(fyne.KeyF3)
	w.Type("lokaler")
	w.Press(fyne.KeyReturn)
	w.Type("Hilsen.")
	want := "Tak for jeres henvendelse af 15. april 2016.\n\nI skriver: ”Lad Mamma Mia blive.”\n\nForvaltningen bemærker: Mamma Mia bliver.\n\nLokalerne er lejet.\n\nHilsen."
	if l := draft(t, w); l.Text != want {
		t.Errorf("says %q\nwant %q", l.Text, want)
	}
}

func TestAnAddressIsKeptForTheNextLetter(t *testing.T) {
	w := answering(t)
	w.Tap("Ret modtager og underskrift")
	w.Fill("Adresse", "Utterslev Torv 12\n2400 København NV")
	w.Pause()
	w.Tap("Gem også på parten")
	w.SeesNot("Gem også på parten")
	if p := w.File().PartyNamed("Bevar Mamma Mia"); p.Address != "Utterslev Torv 12\n2400 København NV" || p.Email != "maike@example.dk" {
		t.Errorf("the party is %+v", p)
	}
	if l := draft(t, w); l.To.Address != "Utterslev Torv 12\n2400 København NV" {
		t.Errorf("the letter goes to %+v", l.To)
	}
}

func TestAPromiseThatTheLetterKeepsIsKept(t *testing.T) {
	w := mammaMia(t)
	w.Go(w.Say("ui.screen.responses"))
	w.Press(fyne.KeyDown)
	w.Ctrl(fyne.KeyR)
	w.Type("Vi vender tilbage.")
	w.Pause()
	w.Tap("Notér")
	w.Tap("Udskriv")
	w.SeesNot("Er holdt nu")
	w.Tap("Færdig")
	w.Ctrl(fyne.KeyR)
	w.Type("Nu vender vi tilbage: Mamma Mia bliver.")
	w.Tap("Udskriv")
	w.LayOut()
	w.Sees("Lovet 19. april 2016: ”Vi vender tilbage.”")
	w.Tap("Er holdt nu")
	w.SeesNot("Er holdt nu")
	if p := w.File().Promises[0]; !p.IsKept() || p.How != "Brev 2015-0273113-4" {
		t.Errorf("the promise is %+v", p)
	}
}

// A receipt is no answer, and does not say that it is one.
func TestAReceiptDoesNotSayThatItAnswers(t *testing.T) {
	w := answering(t)
	w.Tap("Kvittering")
	w.Sees("Kvitterer for nr. 2 af 15. april 2016")
	w.SeesNot("Svarer på nr. 2 af 15. april 2016")
}
