package ui_test

import (
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

// A hearing that a colleague has exported is fetched into the register, and opened.
func TestAHearingIsFetchedFromAFile(t *testing.T) {
	there := uitest.NewWorld(t)
	desk := there.Desk()
	if _, err := desk.Contribute(casework.Contribution{Kind: app.WorkshopInput, Text: "Hold åbent"}, nil); err != nil {
		t.Fatal(err)
	}
	if err := desk.EditHearing("title", func(h *app.Hearing) { h.Title = "Høringen fra Valby" }); err != nil {
		t.Fatal(err)
	}
	w := uitest.Empty(t)
	w.Fetch = func(path string) ([]app.Record, [][]byte, error) {
		if path != "valby.json" {
			return nil, nil, app.Refuse(app.CodeHearingForeign, "Path", path)
		}
		return desk.File().Records(), nil, nil
	}
	w.UI.TakeHearing("brev.json")
	w.Sees("Filen brev.json er ikke en høring fra Hvidbog")
	w.Tap("OK")
	w.UI.TakeHearing("valby.json")
	w.Sees("Høringen fra Valby")
	w.UI.TakeHearing("valby.json")
	w.Sees("Høringen ”Høringen fra Valby” er allerede i registret")
}
