package history_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

func wantRows(t *testing.T, w *uitest.Window, want ...string) {
	t.Helper()
	w.LayOut()
	var got []string
	for _, row := range w.Rows() {
		row = strings.ReplaceAll(row, " | Fortryd hertil", " ←")
		got = append(got, strings.Replace(row, "19. april 2016 | ", "", 1))
	}
	if !slices.Equal(got, want) {
		t.Errorf("the history is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestEveryChangeIsToldInWords(t *testing.T) {
	w := uitest.Given(t, uitest.Scenario("Utterslev"), uitest.Letter("LAP", "Hej"), uitest.Linked(1, "Utterslev", app.Against))
	w.Go("Historik")
	wantRows(t, w,
		"Knyttede svar 1 (LAP) til scenariet ”Utterslev” som imod | 11.30 | Ole Bang ←",
		"Registrerede svar 1 (LAP) | 11.30 | Ole Bang ←",
		"Oprettede scenariet ”Utterslev” | 11.30 | Ole Bang ←",
		"Oprettede høringen ”Fremtidens samværstilbud” | 11.30 | Ole Bang")
	w.Sees("19. april 2016")

	w.Pass(24 * time.Hour)
	w.Ctrl(fyne.KeyZ)
	w.Sees("20. april 2016", "Fortrød: Knyttede svar 1", uitest.Caseworker)
	w.CtrlShift(fyne.KeyZ)
	w.Sees("Gentog: Knyttede svar 1")
}

func TestUndoToHere(t *testing.T) {
	w := uitest.Given(t, uitest.Scenario("Utterslev"), uitest.Letter("LAP", "Hej"), uitest.Letter("SIND", "Hej"))
	w.Go("Historik")
	w.TapOf("Registrerede svar 1 (LAP)", "Fortryd hertil")
	if f := w.File(); len(f.Responses) != 0 || len(f.Scenarios) != 1 {
		t.Errorf("%d responses and %d scenarios are left, want 0 and 1", len(f.Responses), len(f.Scenarios))
	}
	wantRows(t, w,
		"Fortrød: Registrerede svar 1 (LAP) | 11.30 | Karen Lund",
		"Fortrød: Registrerede svar 2 (SIND) | 11.30 | Karen Lund",
		"Registrerede svar 2 (SIND) | 11.30 | Ole Bang",
		"Registrerede svar 1 (LAP) | 11.30 | Ole Bang",
		"Oprettede scenariet ”Utterslev” | 11.30 | Ole Bang ←",
		"Oprettede høringen ”Fremtidens samværstilbud” | 11.30 | Ole Bang")
	w.CtrlShift(fyne.KeyZ)
	w.CtrlShift(fyne.KeyZ)
	if n := len(w.File().Responses); n != 2 {
		t.Errorf("%d responses came back, want 2", n)
	}
}

func TestTheHistoryGoesBackToTheFirstChange(t *testing.T) {
	const changes = 520
	var acts []uitest.Act
	for i := range changes {
		acts = append(acts, func(d *casework.Desk) error {
			_, err := d.AddCentre(app.Centre{Name: fmt.Sprint("Center ", i)})
			return err
		})
	}
	w := uitest.Given(t, acts...)
	w.Go("Historik")
	w.Sees("Tilføjede Center 519")
	w.SeesNot("Oprettede høringen")
	for range 6 { // End goes to the end of what has been read
		w.Press(fyne.KeyEnd)
		w.LayOut()
	}
	w.ScrollToEnd()
	w.Sees("Oprettede høringen ”Fremtidens samværstilbud”", "Tilføjede Center 0")
}
