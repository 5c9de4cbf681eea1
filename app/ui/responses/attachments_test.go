package responses_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

const mayBePrinted = "Må trykkes i den anonymiserede udgave"

// drop drops files on the window that belong to the response that is shown.
func drop(w *uitest.Window, paths ...string) {
	w.Drop(paths...)
	for _, text := range w.Texts() {
		if strings.HasPrefix(text, "Vedhæft ") && strings.HasSuffix(text, " i stedet") {
			w.Tap(text)
			return
		}
	}
}

// sent lies in the folder where the caseworker has saved what came by mail.
func sent(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFilesDroppedOnTheWindowAreAttached(t *testing.T) {
	w := five(t)
	w.SeesNot(mayBePrinted)
	drop(w, sent(t, "Høringssvar.pdf", "%PDF-1.7"), sent(t, "Huset.png", "\x89PNG\r\n\x1a\n"))
	w.Sees("Bilag", "Høringssvar.pdf · PDF, 1 kB", "Huset.png · Billede, 1 kB", mayBePrinted)
	if got := w.File().Numbered(1).Attachments; len(got) != 2 || got[0].Name != "Høringssvar.pdf" || got[0].Publish {
		t.Errorf("attached are %+v", got)
	}

	// They are the first response's, and no other's.
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown, fyne.KeyDown)
	w.SeesNot("Høringssvar.pdf")
	w.Press(fyne.KeyUp)
	w.Sees("Høringssvar.pdf · PDF, 1 kB")
}

func TestAnAttachmentIsTakenAwayAndUndone(t *testing.T) {
	w := five(t)
	drop(w, sent(t, "Høringssvar.pdf", "%PDF-1.7"))
	w.TapBeside("Høringssvar.pdf · PDF, 1 kB")
	w.SeesNot("Høringssvar.pdf · PDF, 1 kB")
	w.Ctrl(fyne.KeyZ)
	w.Sees("Høringssvar.pdf · PDF, 1 kB")
	w.Ctrl(fyne.KeyZ)
	w.SeesNot("Høringssvar.pdf · PDF, 1 kB")
	want(t, "the files", len(w.File().Numbered(1).Attachments), 0)
}

func TestAFileIsClearedForTheAnonymisedEdition(t *testing.T) {
	w := five(t)
	drop(w, sent(t, "Høringssvar.pdf", "%PDF-1.7"))
	publish := func() bool { return w.File().Numbered(1).Attachments[0].Publish }
	w.Tap(mayBePrinted)
	want(t, "cleared", publish(), true)
	w.Tap(mayBePrinted)
	want(t, "cleared", publish(), false)
	w.Ctrl(fyne.KeyZ)
	want(t, "cleared, after undo", publish(), true)
	w.Tap(mayBePrinted) // the box shows what undo brought back
	want(t, "cleared", publish(), false)
}

// Two senders have both called theirs brev.pdf: each opens as it came, under that
// name.
func TestAFileIsOpenedInItsOwnProgram(t *testing.T) {
	w := five(t)
	drop(w, sent(t, "brev.pdf", "%PDF-1.7 et"))
	w.Tap("brev.pdf · PDF, 1 kB")
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown, fyne.KeyDown)
	drop(w, sent(t, "brev.pdf", "%PDF-1.7 to"))
	w.Tap("brev.pdf · PDF, 1 kB")
	if len(w.Opened) != 2 {
		t.Fatalf("opened are %q", w.Opened)
	}
	for i, content := range []string{"%PDF-1.7 et", "%PDF-1.7 to"} {
		got, err := os.ReadFile(w.Opened[i])
		if err != nil || !bytes.Equal(got, []byte(content)) || filepath.Base(w.Opened[i]) != "brev.pdf" {
			t.Errorf("%s reads %q, %v", w.Opened[i], got, err)
		}
	}
	w.SystemFails = app.Refuse(app.CodeViewer, "Path", "brev.pdf", "Detail", "intet program")
	w.Tap("brev.pdf · PDF, 1 kB")
	w.Sees("intet program")
}

// A program that came by mail is not run by a tap on its name.
func TestAProgramIsNotOpened(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	w := five(t)
	drop(w, sent(t, "brev.pdf.exe", "MZ"))
	w.Tap("brev.pdf.exe · Ren tekst, 1 kB")
	want(t, "opened", len(w.Opened), 0)
	w.Sees("Gem filen")
	w.Tap("Gem")
	if got, err := os.ReadFile(filepath.Join(home, "brev.pdf.exe")); err != nil || string(got) != "MZ" {
		t.Errorf("saved is %q, %v", got, err)
	}
}

func TestWhatCannotBeAttachedIsSaid(t *testing.T) {
	w := five(t)
	path := sent(t, "brev.pdf", "%PDF-1.7")
	drop(w, path)
	drop(w, path)
	w.Sees("Filen ”brev.pdf” er allerede vedhæftet svaret")
	drop(w, path+".væk")
	w.Sees("findes ikke")
	drop(w, filepath.Dir(path))
	w.Sees("kan ikke læses")
	drop(w, sent(t, "stor.pdf", string(make([]byte, app.MaxFile+1))))
	w.Sees("fylder over 25 MB")
	want(t, "the files", len(w.File().Numbered(1).Attachments), 1)

	w.Ctrl(fyne.KeyN)
	drop(w, path)
	w.Sees("Svaret mangler en afsender og er ikke gemt.")
}

// Behind a sheet, and on a screen without a response, nothing is taken.
func TestWhereNothingIsDropped(t *testing.T) {
	w := five(t)
	path := sent(t, "brev.pdf", "%PDF-1.7")
	w.Choose("Nyt scenarie …")
	drop(w, path)
	w.CloseSheet()
	w.Go("Parter")
	drop(w, path)
	want(t, "the files", len(w.File().Numbered(1).Attachments), 0)
	empty := uitest.Empty(t)
	empty.Go("Svar")
	empty.Drop(path)
}

// While one reads, the original is a key away; of several, Enter opens the one that
// Tab comes to.
func TestAnOriginalIsOpenedWhileOneReads(t *testing.T) {
	w := toRead(t)
	drop(w, sent(t, "brev.pdf", "%PDF-1.7 et"))
	w.Sees("Bilag:", "brev.pdf")
	w.Press(fyne.KeyF5)
	want(t, "opened", len(w.Opened), 1)

	drop(w, sent(t, "kort.pdf", "%PDF-1.7 to"))
	w.Press(fyne.KeyF5, fyne.KeyTab, fyne.KeyReturn)
	if len(w.Opened) != 2 || filepath.Base(w.Opened[1]) != "kort.pdf" {
		t.Errorf("opened are %q", w.Opened)
	}
}

// What is refused is said where one reads, and not on the form that is not shown.
func TestAFileThatIsRefusedWhileOneReads(t *testing.T) {
	w := toRead(t)
	drop(w, sent(t, "brev.pdf", "%PDF-1.7 et"))
	drop(w, sent(t, "brev.pdf", "%PDF-1.7 et"))
	w.Sees("allerede vedhæftet")
}

// In the form, Tab goes from the links to the text, and from there to the files.
func TestTabGoesFromTheLinksToTheText(t *testing.T) {
	w := five(t)
	w.Into("Knyt til et scenarie: skriv nogle bogstaver af det")
	w.Press(fyne.KeyTab)
	w.Type("Nyt. ")
	w.Pause()
	want(t, "the text", w.File().Numbered(1).Text[:5], "Nyt. ")
}
