package packets_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
)

// assessed answers what stands open in the hearing of these tests.
func assessed(d *casework.Desk) error {
	f := d.File()
	return d.EditScenario(f.Scenarios[0].ID, "assessment", func(s *app.Scenario) { s.Assessment = "Det fastholdes." })
}

// What leaves the house is kept, once; what is only looked at is not.
func TestAPacketThatLeavesTheHouseIsKept(t *testing.T) {
	w := hearing(t)
	w.Enter("Udvalgsmøde", "15/6-2016")
	w.Tap("Lav pakken")
	want(t, "what is kept of one that was only looked at", len(w.File().Packets), 0)
	w.SeesNot("Pakker i registret")
	w.Tap("Åbn")
	w.Sees("Pakker i registret", "Pakke 1, mødet 15. juni 2016", "Gemt i registret som pakke 1.")
	w.Tap("Udskriv")
	kept := w.File().Packets
	if len(kept) != 1 {
		t.Fatalf("%d packets are kept", len(kept))
	}
	p := kept[0]
	want(t, "its edition", p.Edition, string(packet.Anonymised))
	want(t, "its name", p.Name, anonymised)
	want(t, "whether it is a draft", p.Draft, false)
	want(t, "what it held", len(p.Held), 3)
	if p.Pages == 0 || p.Made.Who == "" {
		t.Errorf("kept is %+v", p)
	}
	want(t, "the packets in which the response was laid before the committee", len(w.File().Presented(w.File().Responses[0].ID)), 1)
	w.SeesNot("Noget er ændret", "andre valg") // the keeping itself is no change

	w.Tap("Lav pakken") // the same again is the same
	w.Tap("Udskriv")
	want(t, "packets of the same file", len(w.File().Packets), 1)
}

// A draft that is looked at elsewhere is not kept; one that is printed is, as a draft,
// which was laid before nobody.
func TestADraftIsKeptWhenItIsPrinted(t *testing.T) {
	w := unfinished(t)
	w.Tap("Lav pakken")
	w.Tap("Åbn")
	want(t, "what is kept", len(w.File().Packets), 0)
	w.Tap("Udskriv")
	w.Sees("Udkast. Anonymiseret,")
	want(t, "where the response was laid before the committee", len(w.File().Presented(w.File().Responses[0].ID)), 0)
}

// What cannot be kept is not sent to the printer.
func TestWhatCannotBeKeptIsNotPrinted(t *testing.T) {
	w := hearing(t)
	w.Tap("Lav pakken")
	w.DiskFails = app.Refuse(app.CodeDiskFull, "Path", "x")
	w.Tap("Udskriv")
	want(t, "what was printed", len(w.Printed), 0)
	w.DiskFails = nil
	w.Tap("Udskriv")
	want(t, "what was printed", len(w.Printed), 1)
}

// A kept packet opens from the register as it was, however much has changed.
func TestAKeptPacketOpensAgain(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	w := hearing(t)
	w.Tap("Lav pakken")
	w.Tap("Udskriv")
	w.Go("Emner")
	w.Fill("Forvaltningens bemærkninger", "Noget andet.")
	w.Pause()
	w.Go("Pakke")
	w.Sees("Noget er ændret")
	w.TapOf("Slet", "Pakke 1")
	w.Sees(anonymised, "Gemt i registret som pakke 1.")
	w.SeesNot("Noget er ændret", "Eksportér …")
	w.Tap("Gem som …")
	w.Tap("Gem")
	if pdf, err := os.ReadFile(filepath.Join(os.Getenv("HOME"), anonymised)); err != nil || string(pdf) != "%PDF" {
		t.Errorf("the file holds %q, %v", pdf, err)
	}

	w.Tap("Slet")
	want(t, "what is kept", len(w.File().Packets), 0)
	w.Sees("Ingen pakke at se")
	w.Ctrl(fyne.KeyZ)
	w.Sees("Pakke 1")
}

// A later packet tells what has changed since the last that left the house, unless
// one chooses otherwise.
func TestChangesAreToldAgainstTheLastPacket(t *testing.T) {
	w := hearing(t)
	want(t, "what it is compared with", w.Read("Sammenlign med"), "Ingen tidligere pakke")
	w.Tap("Lav pakken")
	w.Tap("Udskriv")
	want(t, "what it is compared with", w.Read("Sammenlign med"), "Ingen tidligere pakke")
	w.Go("Emner")
	w.Fill("Forvaltningens bemærkninger", "Noget andet.")
	w.Pause()
	w.Go("Pakke")
	want(t, "what it is compared with", w.Read("Sammenlign med"), "Pakke 1")
	w.Tap("Lav igen")
	want(t, "what is told", has(headings(w), "Ændret siden sidst"), true)
	w.Pick("Sammenlign med", "Ingen tidligere pakke")
	w.Sees("andre valg")
	w.Tap("Lav igen")
	want(t, "what is told", has(headings(w), "Ændret siden sidst"), false)
}

func has(headings, one string) bool { return strings.Contains(headings, one) }

// A response knows in which packet it was laid before the committee, and when.
func TestAResponseKnowsWhenItWasPresented(t *testing.T) {
	w := hearing(t)
	w.Enter("Udvalgsmøde", "15/6-2016")
	w.Tap("Lav pakken")
	w.Go("Svar")
	w.SeesNot("Forelagt")
	w.Go("Pakke")
	w.Tap("Udskriv")
	w.Go("Svar")
	w.Sees("Forelagt: pakke 1, mødet 15. juni 2016")
}
