package handing_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

// given opens a hearing with two responses, of which one has a file.
func given(t *testing.T) (w *uitest.Window, dir string) {
	t.Helper()
	t.Setenv("HOME", t.TempDir())
	w = uitest.Given(t, uitest.Letter("Bevar Mamma Mia", "Behold adressen."), uitest.Letter("Ellen Krog", "Hej."), func(d *casework.Desk) error {
		file, err := d.KeepFile("Tegning på Ærø.png", []byte("\x89PNG"))
		if err != nil {
			return err
		}
		return d.Attach(d.File().Responses[0].ID, file)
	})
	return w, filepath.Join(os.Getenv("HOME"), "Aflevering 2015-0273113")
}

func TestAHearingIsHandedOverFromTheMenu(t *testing.T) {
	w, dir := given(t)
	w.Choose("Aflevér høringen …")
	w.Tap("Aflevér")
	w.Sees("Høringen er afleveret", "7 filer ligger i "+dir)
	for _, name := range []string{"Svar/001/Svar 001.pdf", "Svar/001/Tegning på Ærø.png", "Svar/002/Svar 002.pdf", "Journal.pdf", "Indeks.xlsx", "LÆSMIG.txt", "SHA256SUMS"} {
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	w.Press(fyne.KeyReturn)
	w.Go("Journal")
	w.Tap("Aflevér høringen …")
	w.Tap("Aflevér") // into the same
	w.Sees("Der ligger allerede noget i mappen")
	w.Fill("Navn", "Igen")
	w.Tap("Aflevér")
	w.Sees("Høringen er afleveret")
}

// Whoever cancels, or has a register with a damaged file, has no half of a folder.
//
// One file is written at a time here, as the one who taps must be alone at the window.
func TestAHandoverIsWholeOrNotThere(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for what, paper := range map[string]func(w *uitest.Window) func(context.Context) ([]byte, error){
		"cancelled by the button": func(w *uitest.Window) func(context.Context) ([]byte, error) {
			return func(ctx context.Context) ([]byte, error) {
				w.Sees("Høringen skrives som mappe")
				w.Tap("Annuller")
				return nil, ctx.Err()
			}
		},
		"refused": func(w *uitest.Window) func(context.Context) ([]byte, error) {
			return func(context.Context) ([]byte, error) {
				return nil, app.Refuse(app.CodeFileDamaged, "Value", "brev.pdf")
			}
		},
	} {
		t.Run(what, func(t *testing.T) {
			w, dir := given(t)
			print := paper(w)
			w.Paper = func(ctx context.Context, _ func(int, int)) ([]byte, error) { return print(ctx) }
			w.Choose("Aflevér høringen …")
			w.Tap("Aflevér")
			w.SeesNot("Høringen skrives som mappe", "Høringen er afleveret")
			if what == "refused" {
				w.Sees("Høringen er ikke afleveret", "brev.pdf")
			}
			there, err := os.ReadDir(filepath.Dir(dir))
			if err != nil || len(there) > 0 {
				var names []string
				for _, f := range there {
					names = append(names, f.Name())
				}
				t.Errorf("it left %s (%v)", strings.Join(names, ", "), err)
			}
		})
	}
}
