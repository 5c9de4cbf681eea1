package packets_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/uitest"
)

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

const anonymised, internal = "Hvidbog 2015-0273113 anonymiseret.pdf", "Hvidbog 2015-0273113 intern.pdf"

// hearing opens a small hearing on the screen Pakke.
func hearing(t *testing.T) *uitest.Window {
	t.Helper()
	w := uitest.Given(t,
		uitest.Scenario("Samling i Utterslev"), uitest.Letter("Mette Dam", "Jeg er imod."),
		uitest.Linked(1, "Samling i Utterslev", app.Against),
	)
	w.Go("Pakke")
	return w
}

// headings are those of the document that was laid out last.
func headings(w *uitest.Window) string {
	var all []string
	for _, b := range w.Packets[len(w.Packets)-1].Blocks {
		if h, ok := b.(doc.Heading); ok {
			all = append(all, h.Text)
		}
	}
	return strings.Join(all, " · ")
}

func TestThePacketIsMade(t *testing.T) {
	w := hearing(t)
	w.Sees("Privatpersoner hedder ”Borger 1”", "Mangler endnu", "1 scenarie mangler forvaltningens vurdering")
	w.Press(fyne.KeyReturn) // the cursor stands on the button
	w.Sees(anonymised, "Færdig. 1 kB")
	if d := w.Packets[0]; !strings.Contains(d.Subject, "Anonymiseret udgave") {
		t.Errorf("the document is %q", d.Subject)
	}
	w.SeesNot("Annuller")
}

func TestTheChoicesReachThePacket(t *testing.T) {
	w := hearing(t)
	w.Tap("Lav pakken")
	whole := headings(w)
	w.Tap("Intern udgave")
	w.Sees("Den må ikke offentliggøres.")
	w.Enter("Udvalgsmøde", "25/5-2016")
	w.Fill("Dagsordenspunkt", "7") // and no pause
	w.Tap("Lav pakken")
	w.Sees(internal)
	d := w.Packets[1]
	if !strings.Contains(d.Subject, "Intern udgave") {
		t.Errorf("the document is %q", d.Subject)
	}
	want(t, "the agenda item on the disk", w.File().Hearing.Meeting.AgendaItem, "7")
	cover, ok := d.Blocks[0].(doc.Cover)
	if !ok {
		t.Fatalf("the packet begins with a %T", d.Blocks[0])
	}
	if said := fmt.Sprint(cover.Facts); !strings.Contains(said, "25. maj 2016") || !strings.Contains(said, "7") {
		t.Errorf("the cover says %s", said)
	}

	for _, part := range []string{
		"Overblik med tabeller og diagrammer", "Scenarie for scenarie", "Bilag A: liste over svar", "Bilag B: svarene i fuld længde",
	} {
		w.Tick(part)
		w.Tap("Lav pakken")
		if now := headings(w); len(now) >= len(whole) {
			t.Errorf("without %q the packet has the headings %q", part, now)
		} else {
			whole = now
		}
	}
}

func TestProgressIsShownAndThePacketCanBeCancelled(t *testing.T) {
	w := hearing(t)
	w.Paper = func(ctx context.Context, progress func(done, total int)) ([]byte, error) {
		progress(1, 4)
		w.Sees("25%", "Annuller")
		want(t, "that another could be made meanwhile", w.On("Lav pakken"), false)
		w.Tap("Annuller")
		return nil, context.Cause(ctx)
	}
	w.Tap("Lav pakken")
	w.SeesNot("Annuller", ".pdf", "Der er sket en fejl")
	want(t, "that it can be made", w.On("Lav pakken"), true)

	w.Paper = func(context.Context, func(int, int)) ([]byte, error) { return make([]byte, 31_140_000), nil }
	w.Tap("Lav pakken")
	w.Sees("Færdig. 31,1 MB")
}

func TestWhatPaperRefusesIsTold(t *testing.T) {
	w := hearing(t)
	w.Paper = func(context.Context, func(int, int)) ([]byte, error) {
		return nil, app.Refuse(app.CodePaper, "Detail", "tegn uden for skriften")
	}
	w.Tap("Lav pakken")
	w.Sees("Udvalgspakken kunne ikke sættes op", "tegn uden for skriften")
	w.Paper = func(context.Context, func(int, int)) ([]byte, error) { return nil, errors.New("boom") }
	w.Tap("Lav pakken")
	w.Sees("Der er sket en fejl, som Hvidbog ikke kender", "boom")
}

func TestAPacketThatNoLongerHoldsSaysSo(t *testing.T) {
	w := hearing(t)
	w.Tap("Lav pakken")
	w.Ctrl(fyne.KeyN)
	w.Type("SIND")
	w.Press(fyne.KeyReturn)
	w.Go("Pakke")
	w.Sees("Høringen er ændret, siden pakken blev lavet.")
	w.Tap("Lav pakken")
	w.SeesNot("Høringen er ændret")
	w.Sees("Færdig.")
	w.Tap("Intern udgave")
	w.Sees("Pakken blev lavet med andre valg")
	w.Tap("Anonymiseret udgave")
	w.Sees("Færdig.")
}

func TestOpenAndPrint(t *testing.T) {
	w := hearing(t)
	w.Tap("Lav pakken")
	w.Press(fyne.KeyReturn) // the cursor has gone on to "Åbn"
	w.Tap("Udskriv")
	path := filepath.Join(w.Dir, anonymised)
	want(t, "what was opened", strings.Join(w.Opened, "; "), path)
	want(t, "what was printed", strings.Join(w.Printed, "; "), path)
	w.Sees("Sendt til printeren.")
	if pdf, err := os.ReadFile(path); err != nil || string(pdf) != "%PDF" {
		t.Errorf("the file holds %q, %v", pdf, err)
	}

	w.SystemFails = app.Refuse(app.CodePrinter, "Path", path, "Detail", "ingen papir")
	w.Tap("Udskriv")
	w.Sees("Printeren tog ikke imod", "ingen papir")
	w.SystemFails = app.Refuse(app.CodeViewer, "Path", path, "Detail", "xdg-open")
	w.Tap("Åbn")
	w.Sees("Der er intet program, som kan vise")
}

func TestSaveAs(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	w := hearing(t)
	w.Tap("Lav pakken")
	w.Tap("Gem som …")
	w.Tap("Gem")
	path := filepath.Join(os.Getenv("HOME"), anonymised)
	w.Sees("Gemt som " + path)
	if pdf, err := os.ReadFile(path); err != nil || string(pdf) != "%PDF" {
		t.Errorf("the file holds %q, %v", pdf, err)
	}
}

// A file that is there is replaced only by whoever has been told of it.
func TestSaveAsOverAnother(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	path := filepath.Join(os.Getenv("HOME"), "gammel.pdf")
	if err := os.WriteFile(path, []byte("en anden pakke"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := hearing(t)
	w.Tap("Lav pakken")
	w.Tap("Gem som …")
	w.Fill("Navn", "../gammel")
	w.Tap("Gem")
	w.Sees("kan ikke være et filnavn")
	w.Fill("Navn", "gammel")
	w.Tap("Gem")
	w.Sees("Der ligger allerede en fil, der hedder ”gammel.pdf”")
	if old, err := os.ReadFile(path); err != nil || string(old) != "en anden pakke" {
		t.Fatalf("before one has said so, the file holds %q, %v", old, err)
	}
	w.Tap("Gem")
	w.Sees("Gemt som " + path)
	if pdf, err := os.ReadFile(path); err != nil || string(pdf) != "%PDF" {
		t.Errorf("the file holds %q, %v", pdf, err)
	}
}

// Search leads to where one can search.
func TestCtrlFGoesToTheResponses(t *testing.T) {
	w := hearing(t)
	w.Ctrl(fyne.KeyF)
	w.Type("ingen har skrevet dette")
	w.Sees("Ingen svar passer")
}
