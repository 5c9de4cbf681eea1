package missing_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

// halfway is a hearing in which everything that can be missing is.
func halfway(t *testing.T) *uitest.Window {
	t.Helper()
	return uitest.Given(t,
		uitest.Invited("LAP"),
		uitest.Scenario("Utterslev"),
		uitest.Letter("SIND", "Vi ønsker aftenåbent. Tak."),
		uitest.Letter("Mette Dam", ""),
		uitest.Letter("Bo Holm", "Jeg er imod."),
		func(d *casework.Desk) error {
			_, err := d.Log(app.Response{Text: "Uden navn", Received: uitest.April(2)})
			return err
		},
		uitest.Marked(1, "Vi ønsker aftenåbent.", "Åbningstid"),
		uitest.Marked(3, "Jeg er imod.", ""),
		uitest.Topic("Transport", func(t *app.Topic) { t.Summary, t.Verdict = "Bussen.", app.Noted }),
	)
}

func TestEachLineLeadsToWhatIsMissing(t *testing.T) {
	for _, c := range []struct {
		line  string
		sees  []string
		lists []string // the numbers of the responses that are listed; nil where none are
	}{
		{"1 svar mangler afsender", []string{"Svar 4", "1 af 4 svar"}, []string{"4"}},
		{"1 svar mangler tekst", []string{"Svar 2"}, []string{"2"}},
		{"3 svar er ikke lagt under et emne", []string{"Svar 2", "3 af 4 svar"}, []string{"2", "3", "4"}},
		{"1 uddrag mangler et emne", []string{"Uden emne (1)", "Jeg er imod."}, nil},
		{"1 emne har ingen uddrag", []string{"(0) Transport", "Uden uddrag"}, nil},
		{"1 emne mangler en sammenfatning", []string{"(1) Åbningstid", "Mangler sammenfatning"}, nil},
		{"2 emner mangler bemærkninger", []string{"(1) Åbningstid", "(0) Transport", "Mangler bemærkninger"}, nil},
		{"1 emne mangler en vurdering", []string{"(1) Åbningstid", "Mangler vurdering"}, nil},
		{"1 scenarie mangler forvaltningens vurdering", []string{"Søg i scenarier"}, nil},
		{"1 part på høringslisten har ikke svaret", []string{"har ikke svaret"}, nil},
	} {
		t.Run(c.line, func(t *testing.T) {
			w := halfway(t)
			w.LayOut()
			w.Tap(c.line)
			w.LayOut()
			w.Sees(c.sees...)
			w.SeesNot("Kræver opmærksomhed")
			if c.lists != nil && !slices.Equal(w.Column(0), c.lists) {
				t.Errorf("the list has %q, want %q", w.Column(0), c.lists)
			}
		})
	}
}

// Whoever follows a line and comes back finds the list as it is then.
func TestWhatIsMendedIsGoneFromTheList(t *testing.T) {
	w := halfway(t)
	w.LayOut()
	w.Tap("1 emne mangler en vurdering")
	w.LayOut()
	w.Into("Vurdering")
	w.Type("1")
	w.Ctrl(fyne.Key1)
	w.LayOut()
	w.SeesNot("mangler en vurdering")
	w.Sees("2 emner mangler bemærkninger")
}
