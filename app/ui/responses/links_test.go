package responses_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

const linkTo = "Knyt til et scenarie: skriv nogle bogstaver af det"

// fourth opens the five letters at the fourth, which is linked to nothing.
func fourth(t *testing.T) *uitest.Window {
	t.Helper()
	w := five(t)
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	return w
}

func link(w *uitest.Window, number int, scenario string) (app.Link, bool) {
	f := w.File()
	return f.Numbered(number).LinkTo(f.ScenarioNamed(scenario).ID)
}

func TestAResponseIsLinked(t *testing.T) {
	w := fourth(t)
	w.Into(linkTo)
	w.Type("vest")
	w.Press(fyne.KeyReturn)
	got, ok := link(w, 4, "Center Nordvest")
	if !ok || got.Stance != app.Neutral {
		t.Fatalf("the link is %+v, %v", got, ok)
	}
	want(t, "the field for the next", w.Read(linkTo), "")

	w.Tap("Imod")
	got, _ = link(w, 4, "Center Nordvest")
	want(t, "the stance", got.Stance, app.Against)
	w.Type("2") // a figure chooses among the stances
	got, _ = link(w, 4, "Center Nordvest")
	want(t, "the stance", got.Stance, app.Partly)
	w.Press(fyne.KeyLeft)
	got, _ = link(w, 4, "Center Nordvest")
	want(t, "the stance", got.Stance, app.Supports)
}

func TestALinkNamesAnAlternative(t *testing.T) {
	w := fourth(t)
	w.Into(linkTo)
	w.Type("nordv")
	w.Press(fyne.KeyReturn)
	w.Tap("Om selve scenariet")
	w.Tap("Om alternativet ”Utterslev”")
	got, _ := link(w, 4, "Center Nordvest")
	want(t, "the alternative", got.Alternative, w.File().ScenarioNamed("Center Nordvest").Alternatives[0].ID)
	w.Tap("Imod")
	got, _ = link(w, 4, "Center Nordvest")
	if got.Alternative == "" {
		t.Error("another stance has lost the alternative")
	}
}

func TestALinkIsTakenAwayAndUndone(t *testing.T) {
	w := five(t)
	w.TapBeside("Center Nordvest")
	if _, ok := link(w, 1, "Center Nordvest"); ok {
		t.Error("the link is still there")
	}
	w.Ctrl(fyne.KeyZ)
	if got, ok := link(w, 1, "Center Nordvest"); !ok || got.Stance != app.Against {
		t.Errorf("the link came back as %+v, %v", got, ok)
	}
}

// Each scenario is offered once.
func TestALinkedScenarioIsNotOfferedAgain(t *testing.T) {
	w := five(t)
	w.Into(linkTo)
	w.Type("center")
	w.Press(fyne.KeyReturn)
	if _, ok := link(w, 1, "Center Amager"); !ok {
		t.Error("the first that is offered is the one that is not linked yet")
	}
}

func TestOnlyALoggedResponseIsLinked(t *testing.T) {
	w := five(t)
	w.Ctrl(fyne.KeyN)
	w.Into(linkTo)
	w.Type("nord")
	w.Press(fyne.KeyReturn)
	w.Sees("Svaret mangler en afsender og er ikke gemt.")
}
