package scenarios_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// two opens a hearing with two scenarios on the screen Scenarier.
func two(t *testing.T) *uitest.Window {
	t.Helper()
	w := uitest.Given(t,
		uitest.Scenario("Samling i Utterslev", "Bliv på adressen"), uitest.Scenario("Et videnscenter"),
		uitest.Letter("LAP", "Vi er imod."), uitest.Letter("SIND", "Vi støtter."), uitest.Letter("FriNova", "Vi støtter."),
		uitest.Linked(1, "Samling i Utterslev", app.Against),
		uitest.Linked(2, "Samling i Utterslev", app.Supports),
		uitest.Linked(3, "Samling i Utterslev", app.Supports),
	)
	w.Go("Scenarier")
	return w
}

func TestAScenarioIsCreatedWithItsCentre(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Scenarier")
	w.Sees("Ingen scenarier endnu")
	w.Tap("Nyt scenarie")
	w.Type("Samling omkring Mamma Mia")
	w.Press(fyne.KeyTab)
	w.Type("Center Nordvest")
	w.Press(fyne.KeyReturn)
	w.Tap("Opret")
	s := w.File().Scenarios[0]
	want(t, "the name", s.Name, "Samling omkring Mamma Mia")
	want(t, "the centre", w.File().Centre(s.Centre).Name, "Center Nordvest")
	want(t, "the field", w.Read("Center"), "Center Nordvest")
	w.SeesNot("Ingen scenarier endnu", "Annuller")

	w.Choose("Nyt scenarie …")
	w.Type("Et videnscenter")
	w.Press(fyne.KeyTab)
	w.Type("nordv")
	w.Press(fyne.KeyReturn)
	w.Tap("Opret")
	want(t, "the number of centres", len(w.File().Centres), 1)
	want(t, "the second's centre", w.File().Scenarios[1].Centre, s.Centre)
}

func TestAScenarioWithoutANameIsRefusedInTheSheet(t *testing.T) {
	w := uitest.Empty(t)
	w.Choose("Nyt scenarie …")
	w.Press(fyne.KeyTab)
	w.Type("Center Amager")
	w.Press(fyne.KeyReturn)
	w.Tap("Opret")
	w.Sees("Navnet mangler, så der er ikke gemt noget.")
	want(t, "what was typed", w.Read("Center"), "Center Amager")
	w.Tap("Annuller")
	want(t, "the number of scenarios", len(w.File().Scenarios), 0)
	want(t, "the number of centres", len(w.File().Centres), 0)
}

func TestFieldsSaveThemselves(t *testing.T) {
	w := two(t)
	want(t, "the first is shown", w.Read("Navn"), "Samling i Utterslev")
	w.Enter("Navn", "Alt i Utterslev")
	w.Enter("Beskrivelse", "Nordstjernen flytter.\nMamma Mia bliver.")
	w.Enter("Forvaltningens vurdering", "Det kan lade sig gøre.")
	w.Pause()
	s := w.File().Scenarios[0]
	want(t, "the name", s.Name, "Alt i Utterslev")
	want(t, "the description", s.Description, "Nordstjernen flytter.\nMamma Mia bliver.")
	want(t, "the assessment", s.Assessment, "Det kan lade sig gøre.")
	w.Fill("Navn", "Et videnscenter")
	w.Pause()
	w.Sees("Navnet ”Et videnscenter” er allerede i brug")
	want(t, "the name", w.File().Scenarios[0].Name, "Alt i Utterslev")
}

func TestTheCentreIsChosenOrMade(t *testing.T) {
	w := two(t)
	w.Fill("Center", "Center City")
	w.Press(fyne.KeyReturn)
	centre := func() string {
		if c := w.File().Centre(w.File().Scenarios[0].Centre); c != nil {
			return c.Name
		}
		return ""
	}
	want(t, "the centre", centre(), "Center City")
	w.Enter("Center", "Center Amager") // left by Tab
	want(t, "the centre", centre(), "Center Amager")
	w.Enter("Center", "")
	want(t, "the centre", centre(), "")
	want(t, "the number of centres", len(w.File().Centres), 2)
}

func TestDistricts(t *testing.T) {
	w := two(t)
	w.Tick("Valby")
	w.Tick("Indre By")
	want(t, "the number of districts", len(w.File().Scenarios[0].Districts), 2)
	w.Sees("Indre By, Valby")
	w.Tick("Valby")
	want(t, "the number of districts", len(w.File().Scenarios[0].Districts), 1)
}

func TestServices(t *testing.T) {
	w := two(t)
	add := func(name string) {
		w.Into("Tilføj et tilbud")
		w.Type(name)
		w.Press(fyne.KeyReturn)
	}
	services := func() string {
		var names []string
		for _, id := range w.File().Scenarios[0].Services {
			names = append(names, w.File().Service(id).Name)
		}
		return strings.Join(names, ", ")
	}
	add("Nordstjernen")
	add("Mamma Mia")
	want(t, "the services", services(), "Nordstjernen, Mamma Mia")
	w.Tap("Nordstjernen") // its cross
	want(t, "the services", services(), "Mamma Mia")
	add("nords")
	want(t, "the services", services(), "Mamma Mia, Nordstjernen")
	want(t, "the number of services", len(w.File().Services), 2)

	w.Go("Høring")
	w.Fill("Tilføj tilbud", "") // the cursor leaves it again
	w.Rename("Nordstjernen", "Polarstjernen")
	w.Go("Scenarier")
	w.Sees("Polarstjernen")
	w.SeesNot("Nordstjernen")
}

func TestAlternatives(t *testing.T) {
	w := two(t)
	w.Tap("Tilføj alternativ")
	want(t, "the number of alternatives", len(w.File().Scenarios[0].Alternatives), 2)
	w.Rename("Nyt alternativ", "Flyt FriNova med")
	w.Pause()
	want(t, "the alternative", w.File().Scenarios[0].Alternatives[1].Name, "Flyt FriNova med")
	w.Rename("Flyt FriNova med", "")
	w.Pause()
	w.Sees("Navnet mangler")
	want(t, "the alternative", w.File().Scenarios[0].Alternatives[1].Name, "Flyt FriNova med")
}

func TestOrder(t *testing.T) {
	w := two(t)
	w.Tap("Flyt ned")
	want(t, "the first", w.File().Scenarios[0].Name, "Et videnscenter")
	want(t, "the one shown", w.Read("Navn"), "Samling i Utterslev")
	w.Tap("Flyt op")
	w.Tap("Flyt op") // it is the first already
	want(t, "the first", w.File().Scenarios[0].Name, "Samling i Utterslev")
}

func TestDeleteAndUndo(t *testing.T) {
	w := two(t)
	w.Tap("Slet")
	want(t, "the number of scenarios", len(w.File().Scenarios), 1)
	want(t, "the one shown", w.Read("Navn"), "Et videnscenter")
	want(t, "the links of 1", len(w.File().Numbered(1).Links), 0)
	w.Ctrl(fyne.KeyZ)
	want(t, "the number of scenarios", len(w.File().Scenarios), 2)
	want(t, "the links of 1", len(w.File().Numbered(1).Links), 1)
}

func TestTheVoicesLeadToTheResponses(t *testing.T) {
	w := two(t)
	w.Sees("Støtter", "2 svar", "Imod", "1 svar")
	w.Tap("1  LAP")
	w.Sees("Svar 1", "3 svar")

	w.Go("Scenarier")
	w.Tap("Vis i Svar") // of the first stance: those who support
	w.LayOut()
	if got := w.Column(0); !slices.Equal(got, []string{"2", "3"}) {
		t.Errorf("the list has %q", got)
	}
	w.Go("Scenarier")
	w.Press(fyne.KeyDown)
	w.Sees("Ingen svar er knyttet til scenariet endnu.")
}

func TestTheListFindsByNameCentreAndDistrict(t *testing.T) {
	w := two(t)
	w.Tick("Brønshøj-Husum")
	for _, c := range []struct{ text, want string }{
		{"viden", "Et videnscenter"}, {"bronshoj", "Samling i Utterslev"}, {"uden center", "Samling i Utterslev"},
	} {
		w.Ctrl(fyne.KeyF)
		w.Ctrl(fyne.KeyA)
		w.Type(c.text)
		if rows := strings.Join(w.Rows(), "\n"); !strings.Contains(rows, c.want) {
			t.Errorf("%q finds\n%s", c.text, rows)
		}
	}
	w.Press(fyne.KeyEscape, fyne.KeyDown, fyne.KeyDown)
	want(t, "the one shown", w.Read("Navn"), "Et videnscenter")
	w.Press(fyne.KeyReturn) // into its first field
	w.Press(fyne.KeyEnd)
	w.Type("!")
	w.Pause()
	want(t, "the name", w.File().Scenarios[1].Name, "Et videnscenter!")
}
