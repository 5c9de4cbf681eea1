package parties_test

import (
	"slices"
	"testing"

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

func wantParties(t *testing.T, w *uitest.Window, want ...string) {
	t.Helper()
	w.LayOut()
	if got := w.Column(0); !slices.Equal(got, want) {
		t.Errorf("the list has %q, want %q", got, want)
	}
}

// four opens a hearing on the screen Parter: two on the list, of which one has
// answered, and two who wrote unasked.
func four(t *testing.T) *uitest.Window {
	t.Helper()
	w := uitest.Given(t,
		uitest.Invited("Bispebjerg Lokaludvalg", "SIND"),
		uitest.Letter("SIND", "Vores svar."),
		uitest.Letter("Mette Dam", "Mit svar."),
		uitest.Letter("Bispebjerg Lokaludvlag", "Vores svar."),
	)
	w.Go("Parter")
	return w
}

func TestAConsultationListIsPasted(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Parter")
	w.Sees("Ingen parter endnu")
	w.Tap("Indsæt høringsliste …")
	w.Paste("Handicaprådet\r\nLAP København\r\n\r\n  handicaprådet \nMette Dam\n")
	w.Tap("Sæt på listen")
	wantParties(t, w, "Handicaprådet", "LAP København", "Mette Dam")
	w.Sees("3 vist · 0 af 3 inviterede har svaret", "har ikke svaret")
	f := w.File()
	want(t, "the council's kind", f.PartyNamed("Handicaprådet").Kind, app.PublicBody)
	want(t, "that she is private", f.PartyNamed("Mette Dam").Private, true)
	w.Ctrl(fyne.KeyZ)
	wantParties(t, w)
	w.Sees("Ingen parter endnu")
}

func TestFiltersAndCounts(t *testing.T) {
	w := four(t)
	wantParties(t, w, "Bispebjerg Lokaludvalg", "Bispebjerg Lokaludvlag", "Mette Dam", "SIND")
	w.Sees("4 vist · 1 af 2 inviterede har svaret")
	at := "Alle parter"
	for _, c := range []struct {
		which string
		want  []string
	}{
		{"På høringslisten", []string{"Bispebjerg Lokaludvalg", "SIND"}},
		{"Inviteret, ikke svaret", []string{"Bispebjerg Lokaludvalg"}},
		{"Ikke på høringslisten", []string{"Bispebjerg Lokaludvlag", "Mette Dam"}},
		{"Privatpersoner", []string{"Bispebjerg Lokaludvlag", "Mette Dam"}}, // a slip, and taken for a person
	} {
		w.Tap(at)
		w.Tap(c.which)
		at = c.which
		wantParties(t, w, c.want...)
	}
	w.Tap(at)
	w.Tap("Alle parter")
	w.Ctrl(fyne.KeyF)
	w.Type("sind")
	wantParties(t, w, "SIND")
	w.Press(fyne.KeyDown, fyne.KeyDown)
	want(t, "the one shown", w.Read("Navn"), "SIND")
}

func TestFieldsSaveThemselves(t *testing.T) {
	w := four(t)
	w.Tap("Mette Dam")
	w.Enter("Navn", "Mette Damgaard")
	w.Enter("E-mail", "mette@eksempel.dk")
	w.Enter("Telefon", "12 34 56 78")
	w.Enter("Adresse", "Tomsgårdsvej 1\n2400 København NV")
	w.Enter("Notat", "Ring om eftermiddagen")
	w.Pick("Type", "Pårørende")
	w.Tick("På høringslisten")
	p := w.File().PartyNamed("Mette Damgaard")
	if p == nil {
		t.Fatal("the new name is not on the disk")
	}
	want(t, "the e-mail", p.Email, "mette@eksempel.dk")
	want(t, "the telephone", p.Phone, "12 34 56 78")
	want(t, "the address", p.Address, "Tomsgårdsvej 1\n2400 København NV")
	want(t, "the note", p.Note, "Ring om eftermiddagen")
	want(t, "the kind", p.Kind, app.Relative)
	want(t, "invited", p.Invited, true)
	w.Tick("Privatperson, nævnes ikke ved navn i den anonymiserede udgave")
	want(t, "private", w.File().Party(p.ID).Private, false)
}

func TestASuggestionMergesTwoSpellings(t *testing.T) {
	w := four(t)
	w.Tap("Bispebjerg Lokaludvalg")
	w.Tap("Ligner Bispebjerg Lokaludvlag. Læg dem sammen")
	wantParties(t, w, "Bispebjerg Lokaludvalg", "Mette Dam", "SIND")
	w.Sees("Skrives også: Bispebjerg Lokaludvlag", "2 af 2 inviterede har svaret", "Svar 3 · Høringssvar · 1. april 2016")
	w.Ctrl(fyne.KeyZ)
	wantParties(t, w, "Bispebjerg Lokaludvalg", "Bispebjerg Lokaludvlag", "Mette Dam", "SIND")
}

func TestTheSheetMergesAnyTwo(t *testing.T) {
	w := four(t)
	w.Tap("SIND")
	w.Tap("Læg sammen …")
	w.Sees("Læg sammen med SIND")
	w.Tap("Læg sammen") // with nobody
	w.Sees("Navnet mangler")
	w.Into("Den anden stavemåde")
	w.Type("Ukendt forening")
	w.Tap("Læg sammen")
	w.Sees("”Ukendt forening” findes ikke i høringen")
	w.Fill("Den anden stavemåde", "")
	w.Type("mette")
	w.Press(fyne.KeyReturn)
	w.Tap("Læg sammen")
	wantParties(t, w, "Bispebjerg Lokaludvalg", "Bispebjerg Lokaludvlag", "SIND")
	want(t, "the sender of 2", w.File().SenderName(w.File().Numbered(2)), "SIND")
}

func TestANewPartyIsMade(t *testing.T) {
	w := four(t)
	w.Tap("Ny part")
	w.Type("SIND")
	w.Press(fyne.KeyReturn)
	w.Sees("Navnet ”SIND” er allerede i brug")
	w.Fill("Navn", "Udsatterådet")
	w.Press(fyne.KeyReturn)
	p := w.File().PartyNamed("Udsatterådet")
	if p == nil {
		t.Fatal("there is no new party")
	}
	want(t, "the kind", p.Kind, app.PublicBody)
	want(t, "invited", p.Invited, true)
	want(t, "the one shown", w.Read("Navn"), "Udsatterådet")
}

func TestAPartyThatHasWrittenIsNotDeleted(t *testing.T) {
	w := four(t)
	w.Tap("SIND")
	w.Tap("Slet")
	w.Sees("”SIND” er i brug og er derfor ikke slettet.")
	w.Tap("Bispebjerg Lokaludvalg")
	w.Tap("Slet")
	wantParties(t, w, "Bispebjerg Lokaludvlag", "Mette Dam", "SIND")
	w.Ctrl(fyne.KeyZ)
	want(t, "the number of parties", len(w.File().Parties), 4)
}

func TestWhatWasSentLeadsToIt(t *testing.T) {
	w := four(t)
	w.Tap("Mette Dam")
	w.Tap("Svar 2 · Høringssvar · 1. april 2016")
	w.Sees("Svar 2", "Mette Dam · modtaget 01-04-2016 · 2015-0273113-2")
}
