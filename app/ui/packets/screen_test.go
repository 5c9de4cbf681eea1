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

const anonymised, internal, draft = "Hvidbog 2015-0273113 anonymiseret.pdf", "Hvidbog 2015-0273113 intern.pdf", "Hvidbog 2015-0273113 anonymiseret udkast.pdf"

// hearing opens a small hearing, of which everything has been answered, on the
// screen Pakke.
func hearing(t *testing.T) *uitest.Window {
	t.Helper()
	return opened(t, assessed)
}

// unfinished opens one in which something stands open.
func unfinished(t *testing.T) *uitest.Window {
	t.Helper()
	return opened(t)
}

func opened(t *testing.T, more ...uitest.Act) *uitest.Window {
	t.Helper()
	w := uitest.Given(t, append([]uitest.Act{
		uitest.Scenario("Samling i Utterslev"), uitest.Letter("Mette Dam", "Jeg er imod."),
		uitest.Linked(1, "Samling i Utterslev", app.Against),
		uitest.Topic("Adressen", func(t *app.Topic) {
			t.Summary, t.Remarks, t.Verdict = "Én vil blive.", "Det er noteret.", app.Noted
		}),
		uitest.Marked(1, "Jeg er imod.", "Adressen"),
	}, more...)...)
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
	w.Sees("Privatpersoner hedder ”Borger 1”", "Intet. Pakken kan forelægges.", "Ingen pakke at se")
	w.Press(fyne.KeyReturn) // the cursor stands on the button
	w.Sees(anonymised, "sider, 1 kB. Registret gemmer den, når")
	if d := w.Packets[0]; !strings.Contains(d.Subject, "Anonymiseret udgave") || d.Draft != "" {
		t.Errorf("the document is %q, %q", d.Subject, d.Draft)
	}
	w.SeesNot("Annuller", "Ingen pakke at se")
}

// While something stands open the packet is a draft; what stands open leads to it.
func TestAPacketThatLacksSomethingIsADraft(t *testing.T) {
	w := unfinished(t)
	w.Sees("Der mangler noget, se nedenfor.", "1 scenarie mangler forvaltningens vurdering")
	want(t, "the box", w.Read("Udkast"), "x")
	w.Tap("Lav pakken")
	w.Sees(draft, "Registret gemmer udkastet, når")
	want(t, "the mark", w.Packets[0].Draft, "Udkast")
	w.Tap("1 scenarie mangler forvaltningens vurdering")
	w.Sees("Samling i Utterslev")
	w.SeesNot("Udvalgspakke")
}

// Whoever lacks nothing can call it a draft all the same.
func TestADraftByChoice(t *testing.T) {
	w := hearing(t)
	want(t, "the box", w.Read("Udkast"), "")
	w.Tick("Udkast")
	w.Tap("Lav pakken")
	w.Sees(draft)
	w.Tick("Udkast")
	w.Sees("Pakken blev lavet med andre valg")
	w.Tap("Lav igen")
	w.Sees(anonymised)
	w.SeesNot("Pakken blev lavet med andre valg")
}

func TestTheChoicesReachThePacket(t *testing.T) {
	w := hearing(t)
	w.Tap("Lav pakken")
	whole := headings(w)
	w.Tap("Intern")
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

	w.Tap("Efter afsender")
	w.Tap("Lav pakken")
	if now := headings(w); len(now) <= len(whole) {
		t.Errorf("by sender the packet has the headings %q", now)
	} else {
		whole = now
	}
	for _, part := range []string{"Overblik", "Scenarier", "Bilag A: svarliste", "Bilag B: svarene", "Emner"} {
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
		w.Sees("25 %", "Annuller")
		want(t, "that another could be made meanwhile", w.On("Lav pakken"), false)
		w.Tap("Annuller")
		return nil, context.Cause(ctx)
	}
	w.Tap("Lav pakken")
	w.SeesNot("Annuller", ".pdf", "Der er sket en fejl")
	want(t, "that it can be made", w.On("Lav pakken"), true)

	w.Paper = func(context.Context, func(int, int)) ([]byte, error) { return make([]byte, 31_140_000), nil }
	w.Tap("Lav pakken")
	w.Sees("31,1 MB")
}

// One goes on working while the packet is made; it holds what was there when it was
// begun, and says what has changed since.
func TestOneGoesOnWorkingMeanwhile(t *testing.T) {
	w := hearing(t)
	w.Hold()
	w.Tap("Lav pakken")
	w.Sees("Annuller")
	w.Go("Svar")
	w.Go("Pakke")
	w.Run()
	w.Sees(anonymised)
}

// What the check refuses is said in full, and there is nothing to open or save: not
// the packet from before either.
func TestALeakIsRefused(t *testing.T) {
	w := hearing(t)
	w.Tap("Lav pakken")
	w.Sees("Gem som …")
	refuse(w)
	w.Tap("Lav pakken")
	w.Sees("Der er ingen pakke", "Mette Dam", "12")
	w.SeesNot("Gem som …", "Åbn", "Udskriv", ".pdf")
	want(t, "what is kept", len(w.File().Packets), 0)
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
	w.Paper = func(context.Context, func(int, int)) ([]byte, error) { return []byte("%PDF"), nil }
	w.PDFFails = errors.New("bang")
	w.Tap("Lav pakken")
	w.Sees("Der er ingen pakke", "bang")
}

// What has changed since is marked on its pages; what was not touched is not.
func TestStalePagesAreMarked(t *testing.T) {
	w := hearing(t)
	w.Tap("Lav pakken")
	w.SeesNot("Noget er ændret")
	w.Go("Emner")
	w.Fill("Forvaltningens bemærkninger", "Det er noteret igen.")
	w.Pause()
	w.Go("Pakke")
	w.Sees("Noget er ændret, siden pakken blev lavet. 1 side er mærket.")
	w.SeesNot("Det berører alle sider")
	w.Tap("Lav igen")
	w.SeesNot("Noget er ændret")

	w.Go("Høring")
	w.Fill("Titel", "Fremtidens tilbud")
	w.Pause()
	w.Go("Pakke")
	w.Sees("Det berører alle sider.", "Ændret")
}

func TestAPacketOfOtherChoicesSaysSo(t *testing.T) {
	w := hearing(t)
	w.Tap("Lav pakken")
	w.Tap("Intern")
	w.Sees("Pakken blev lavet med andre valg")
	w.Tap("Anonymiseret")
	w.SeesNot("Pakken blev lavet med andre valg")
}

func TestOpenAndPrint(t *testing.T) {
	w := hearing(t)
	w.Tap("Lav pakken")
	w.Tap("Åbn")
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
	w.Ctrl(fyne.KeyS) // the pages have the keyboard
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

// Search leads to where one can search: the responses, and in a finished packet the
// packet.
func TestCtrlF(t *testing.T) {
	w := hearing(t)
	w.Ctrl(fyne.KeyF)
	w.Type("ingen har skrevet dette")
	w.Sees("Ingen svar passer")

	w.Go("Pakke")
	w.Tap("Lav pakken")
	w.Ctrl(fyne.KeyF)
	w.Type("adressen")
	w.Sees("Adressen")
	w.Type(" findes ikke")
	w.Sees("Intet i pakken passer.")
}
