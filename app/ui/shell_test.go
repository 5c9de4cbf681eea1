package ui_test

import (
	"regexp"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

// anID is what is shown where a sentence is missing.
var anID = regexp.MustCompile(`^(app|ui|xwidget|error|notice|kind|partyKind|partyKindMark|channel|stance|status|change|edition|count|packet)\.[A-Za-z0-9.]+$|\{\{|<no value>`)

func wantNoIDs(t *testing.T, w *uitest.Window, where string) {
	t.Helper()
	for _, text := range w.Texts() {
		if anID.MatchString(text) {
			t.Errorf("%s shows %q", where, text)
		}
	}
	for _, menu := range w.UI.Window().MainMenu().Items {
		for _, item := range append(menu.Items, &fyne.MenuItem{Label: menu.Label}) {
			if anID.MatchString(item.Label) || item.Label == "" && !item.IsSeparator {
				t.Errorf("the menu shows %q in %q", item.Label, menu.Label)
			}
		}
	}
}

func TestEverythingIsSaidInWords(t *testing.T) {
	for _, language := range []string{"da", "en"} {
		world := uitest.NewWorld(t)
		world.Speak(language)
		w := uitest.Start(world)
		wantNoIDs(t, w, "the start")
		w.UI.OpenExample()
		for s := range screens {
			w.Go(w.Say(screens[s]))
			wantNoIDs(t, w, screens[s])
		}
		for _, sheet := range []string{"ui.menu.newHearing", "ui.menu.newScenario", "ui.menu.newTopic", "ui.menu.newParty", "ui.menu.keys", "ui.menu.about", "ui.menu.who"} {
			w.Choose(w.Say(sheet))
			wantNoIDs(t, w, sheet)
			w.CloseSheet()
		}
		w.Choose(w.Say("ui.menu.hearings"))
		wantNoIDs(t, w, "the hearings")
		w.Choose(w.Say("ui.menu.close"))
		wantNoIDs(t, w, "the start again")
	}
}

var screens = []string{
	"ui.screen.overview", "ui.screen.responses", "ui.screen.scenarios", "ui.screen.topics", "ui.screen.parties", "ui.screen.due",
	"ui.screen.packet", "ui.screen.journal", "ui.screen.history", "ui.screen.hearing",
}

func TestTheMenuHasWhatThereIsToDo(t *testing.T) {
	w := uitest.Empty(t)
	var got []string
	for _, menu := range w.UI.Window().MainMenu().Items {
		got = append(got, menu.Label)
	}
	want(t, "the number of menus", len(got), 5)
	for _, action := range []string{"Nyt svar", "Nyt scenarie …", "Nyt emne …", "Ny part …", "Søg", "Udskriv pakke …", "Tastaturgenveje", "Som systemet"} {
		w.Choose(action)
		w.CloseSheet()
	}
	w.Choose("Luk register")
	want(t, "the number of menus without a hearing", len(w.UI.Window().MainMenu().Items), 3)
}

func TestKeysGoFromScreenToScreen(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hej"))
	for key, sees := range map[fyne.KeyName]string{
		fyne.Key1: "Kræver opmærksomhed", fyne.Key2: "Ingen bemærkninger", fyne.Key3: "Søg i scenarier", fyne.Key4: "Søg i emner",
		fyne.Key5: "Søg i parter", fyne.Key6: "Søg i frister", fyne.Key7: "Lav pakken", fyne.Key8: "LAP", fyne.Key9: "Fortryd hertil", fyne.Key0: "Dagsordenspunkt",
	} {
		w.Ctrl(key)
		w.LayOut()
		w.Sees(sees)
	}
	w.Ctrl(fyne.KeyP)
	w.Sees("Lav pakken")
	w.Tap("Svar") // the rail
	w.Sees("Ingen bemærkninger")
}

// The cursor does not stay in a field that is no longer seen.
func TestWhatIsTypedLandsOnTheScreenThatIsSeen(t *testing.T) {
	w := uitest.Empty(t)
	w.Ctrl(fyne.Key0)
	w.Press(fyne.KeyEnd)
	for _, key := range []fyne.KeyName{
		fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9,
	} {
		w.Into("Titel")
		w.Ctrl(key)
		w.Type("x")
		w.Press(fyne.KeyEscape)
		w.Pause()
		want(t, "the hearing's title", w.File().Hearing.Title, uitest.Hearing().Title)
		w.Ctrl(fyne.Key0)
	}
}

func TestTabGoesThroughTheForm(t *testing.T) {
	w := uitest.Given(t, uitest.Scenario("Utterslev"), uitest.Letter("LAP", "Hej"), uitest.Linked(1, "Utterslev", "against"))
	w.Go("Svar")
	w.Tap("Ret")
	w.Tap("Flere oplysninger")
	w.Into("Afsender")
	fields := []string{
		"På vegne af", "Modtaget", "Kanal", "Type", "Status", "Emne", "Kontakt", "Dokumentnr.", "Sagsbehandler", "Internt notat",
		"Knyt til et scenarie: skriv nogle bogstaver af det", "Skriv eller indsæt svarets tekst her",
	}
	passed := 0
	for range 30 {
		w.Press(fyne.KeyTab)
		if passed < len(fields) && w.Within(fields[passed]) {
			passed++
		}
	}
	if passed < len(fields) {
		t.Fatalf("Tab does not come to %q in its turn", fields[passed])
	}
	w.Into("Skriv eller indsæt svarets tekst her")
	w.Press(fyne.KeyTab)
	want(t, "that the cursor is still in the text", w.Within("Skriv eller indsæt svarets tekst her"), false)
	want(t, "the text", w.File().Numbered(1).Text, "Hej")
	w.Back()
	want(t, "that the cursor is in the text again", w.Within("Skriv eller indsæt svarets tekst her"), true)
}

func TestUndoToTheEmptyHearingAndBack(t *testing.T) {
	w := uitest.Empty(t)
	w.Ctrl(fyne.KeyN)
	w.Type("LAP København")
	w.Press(fyne.KeyReturn)
	w.Into("Skriv eller indsæt svarets tekst her")
	w.Type("Vi er imod.")
	w.Pause()
	w.Press(fyne.KeyTab) // within the text, Ctrl+Z would go by its words
	for range 5 {
		w.Ctrl(fyne.KeyZ)
	}
	f := w.File()
	want(t, "the number of responses", len(f.Responses), 0)
	want(t, "the number of parties", len(f.Parties), 0)
	w.Sees("Der er ikke mere at fortryde.", "Ingen svar endnu")
	for range 5 {
		w.CtrlShift(fyne.KeyZ)
	}
	w.Sees("Der er ikke noget at gentage.")
	want(t, "the text", w.File().Numbered(1).Text, "Vi er imod.")
	want(t, "the sender", w.File().SenderName(w.File().Numbered(1)), "LAP København")
}

// Minutes of typing are one change of the hearing; while one is in the field, a step
// back is nevertheless a small one.
func TestUndoWithinAFieldGoesByItsWords(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hej"))
	w.Go("Svar")
	w.Tap("Ret")
	const text = "Skriv eller indsæt svarets tekst her"
	w.Into(text)
	w.Press(fyne.KeyEnd)
	w.Type(" igen")
	w.Pause()
	w.Type(" og igen")
	w.Pause()
	w.Ctrl(fyne.KeyZ)
	w.Pause()
	if got := w.File().Numbered(1).Text; got == "Hej" || got == "Hej igen og igen" {
		t.Errorf("one step back gives %q", got)
	}
	w.Press(fyne.KeyTab)
	w.Ctrl(fyne.KeyZ)
	want(t, "the text before all of it", w.File().Numbered(1).Text, "Hej")
	w.CtrlShift(fyne.KeyZ)
	if got := w.File().Numbered(1).Text; got == "Hej" {
		t.Error("redo brings nothing back")
	}
}

func TestUndoWithinAFieldBeforeItIsSaved(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hej"))
	w.Go("Svar")
	w.Tap("Ret")
	const text = "Skriv eller indsæt svarets tekst her"
	w.Into(text)
	w.Press(fyne.KeyEnd)
	w.Type(" igen")
	w.Ctrl(fyne.KeyZ)
	w.Pause()
	want(t, "the text", w.Read(text), "Hej")
	want(t, "the number of responses", len(w.File().Responses), 1)
}

// Behind a sheet nothing is done that one does not see.
func TestASheetTakesTheKeys(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hej"))
	w.Go("Svar")
	w.Choose("Ny høring …")
	w.Ctrl(fyne.KeyZ)
	want(t, "the number of responses", len(w.File().Responses), 1)
	w.Ctrl(fyne.KeyN)
	w.Ctrl(fyne.Key5)
	w.Type("En titel")
	want(t, "the sheet's title", w.Read("Titel"), "En titel")
	w.CloseSheet()
	w.Sees("Ingen bemærkninger")
}

func TestTheTheme(t *testing.T) {
	w := uitest.Example(t)
	themes := []string{"Mørkt", "Lyst", "Som systemet"}
	for _, theme := range themes {
		w.Choose(theme)
		for _, menu := range w.UI.Window().MainMenu().Items {
			for _, item := range menu.Items {
				if menu.Label == "Vis" && slices.Contains(themes, item.Label) {
					want(t, "the mark at "+item.Label, item.Checked, item.Label == theme)
				}
			}
		}
		w.Go("Svar")
		w.Go("Overblik")
	}
}
