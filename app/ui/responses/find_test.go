package responses_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

// five opens a hearing with five letters on the screen Svar.
func five(t *testing.T) *uitest.Window {
	t.Helper()
	w := uitest.Given(t,
		uitest.Scenario("Center Nordvest", "Utterslev"),
		uitest.Scenario("Center Amager"),
		uitest.Letter("Bevar Mamma Mia", "Vi vil beholde vores samværstilbud.", func(r *app.Response) {
			r.Kind, r.Received, r.Status = app.Enquiry, uitest.April(3), app.StatusAtWork
		}),
		uitest.Letter("Åse Ærenfred", "Jeg støtter forslaget.", func(r *app.Response) { r.Received = uitest.April(2) }),
		uitest.Letter("LAP København", "Cafeen skal blive.", func(r *app.Response) { r.Status = app.StatusAnswered }),
		uitest.Letter("Bispebjerg Lokaludvalg", "Om økonomi.", func(r *app.Response) { r.Status = app.StatusNoReply }),
		uitest.Letter("LAP København", "Et efterskrift.", func(r *app.Response) { // a report, which is a document of the case
			r.Kind, r.DocumentNo, r.Status = app.WorkshopInput, "2015-0273113-5", app.StatusNew
		}),
		uitest.Linked(1, "Center Nordvest", app.Against),
		uitest.Linked(2, "Center Nordvest", app.Supports),
		uitest.Linked(3, "Center Amager", app.Supports),
	)
	w.Go("Svar")
	w.Tap("Ret")
	w.Go("Svar") // to the list again
	return w
}

// numbers are those in the list, from the top.
func wantNumbers(t *testing.T, w *uitest.Window, want ...string) {
	t.Helper()
	if got := w.Column(0); !slices.Equal(got, want) {
		t.Errorf("the list has %q, want %q", got, want)
	}
}

func TestTheListFiltersAsOneTypes(t *testing.T) {
	w := five(t)
	wantNumbers(t, w, "1", "2", "3", "4", "5")
	for _, c := range []struct {
		text string
		want []string
	}{
		{"lap", []string{"3", "5"}},
		{"tilbud", []string{"1"}},          // within samværstilbud
		{"CAFE", []string{"3"}},            // case, and an accent left out
		{"ase aerenfred", []string{"2"}},   // as whoever has no Danish keys types it
		{"nordvest", []string{"1", "2"}},   // the scenario
		{"lap efterskrift", []string{"5"}}, // both words
		{"2015-0273113-4", []string{"4"}},  // the document
		{"nogetsomingenharskrevet", nil},   //
		{"02-04-2016", []string{"2"}},      // the day
		{"mamma mia nordvest", []string{"1"}},
	} {
		w.Ctrl(fyne.KeyF)
		w.Ctrl(fyne.KeyA)
		w.Type(c.text)
		if got := w.Column(0); !slices.Equal(got, c.want) {
			t.Errorf("%q finds %q, want %q", c.text, got, c.want)
		}
	}
}

func TestCountsSayHowManyOfHowMany(t *testing.T) {
	w := five(t)
	w.Sees("5 svar")
	w.Ctrl(fyne.KeyF)
	w.Type("lap")
	w.Sees("2 af 5 svar")
	w.Press(fyne.KeyEscape)
	w.SeesNot("af 5 svar")
	wantNumbers(t, w, "1", "2", "3", "4", "5")
}

func TestFilters(t *testing.T) {
	w := five(t)
	for _, c := range []struct {
		from, to string
		want     []string
	}{
		{"Alle scenarier", "Center Nordvest", []string{"1", "2"}},
		{"Alle scenarier", "Uden scenarie", []string{"4", "5"}},
		{"Alle holdninger", "Støtter", []string{"2", "3"}},
		{"Alle typer", "Henvendelse", []string{"1"}},
		{"Alle statusser", "Besvaret", []string{"3"}},
		{"Alle statusser", "Ikke færdigbehandlet", []string{"1", "2", "5"}},
	} {
		w.Tap(c.from)
		w.Tap(c.to)
		wantNumbers(t, w, c.want...)
		w.Tap("Vis alle")
		wantNumbers(t, w, "1", "2", "3", "4", "5")
		w.SeesNot("Vis alle")
	}
}

func TestFiltersNarrowEachOther(t *testing.T) {
	w := five(t)
	w.Tap("Alle scenarier")
	w.Tap("Center Nordvest")
	w.Tap("Alle holdninger")
	w.Tap("Imod")
	wantNumbers(t, w, "1")
	w.Ctrl(fyne.KeyF)
	w.Type("lap")
	wantNumbers(t, w)
	w.Sees("Ingen svar passer")
	w.Tap("Vis alle svar")
	wantNumbers(t, w, "1", "2", "3", "4", "5")
	w.Sees("Alle scenarier", "Alle holdninger")
}

func TestSorting(t *testing.T) {
	w, at := five(t), "Nummer"
	for _, c := range []struct {
		order string
		want  []string
	}{
		{"Nummer, højeste først", []string{"5", "4", "3", "2", "1"}},
		{"Ældste først", []string{"3", "4", "5", "2", "1"}},
		{"Nyeste først", []string{"1", "2", "5", "4", "3"}},
		{"Afsender", []string{"1", "4", "3", "5", "2"}}, // Å is the last letter
		{"Status", []string{"2", "5", "1", "3", "4"}},
		{"Nummer", []string{"1", "2", "3", "4", "5"}},
	} {
		w.Tap(at)
		w.Tap(c.order)
		at = c.order
		wantNumbers(t, w, c.want...)
	}
}

func TestAnEmptyHearingSaysWhatToDo(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Svar")
	w.Sees("Ingen svar endnu", "Intet svar valgt")
	w.Tap("Nyt svar")
	w.Type("LAP")
	w.Press(fyne.KeyTab)
	w.Sees("Svar 1")
	w.SeesNot("Ingen svar endnu")
}
