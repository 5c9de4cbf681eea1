package topics_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

const (
	hours = "Ønske om længere åbningstid"
	moves = "Bekymring for flytning"
	place = "Nye lokaler"
)

// sorted is a hearing in which three letters have been gone through.
func sorted(t *testing.T) *uitest.Window {
	t.Helper()
	w := uitest.Given(t,
		uitest.Scenario("Utterslev"),
		uitest.Letter("SIND", "Vi ønsker aftenåbent. Vi støtter ikke flytning."),
		uitest.Letter("Bispebjerg Lokaludvalg", "Udvalget foreslår åbent i weekenden."),
		uitest.Letter("Mette Dam", "Hvor skal vi gå hen? Åbn om søndagen."),
		uitest.Linked(2, "Utterslev", app.Partly),
		uitest.Marked(1, "Vi støtter ikke flytning.", moves),
		uitest.Marked(1, "Vi ønsker aftenåbent.", hours),
		uitest.Marked(2, "Udvalget foreslår åbent i weekenden.", hours),
		uitest.Marked(3, "Åbn om søndagen.", hours),
		uitest.Topic(place),
	)
	w.Go("Emner")
	w.LayOut()
	return w
}

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func wantTitles(t *testing.T, f *app.CaseFile, want ...string) {
	t.Helper()
	var titles []string
	for _, topic := range f.Topics {
		titles = append(titles, topic.Title)
	}
	if !slices.Equal(titles, want) {
		t.Errorf("the topics are %q, want %q", titles, want)
	}
}

func alt(w *uitest.Window, key fyne.KeyName) {
	w.Shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
	w.LayOut()
}

func TestTopicsStandAsInThePacket(t *testing.T) {
	w := sorted(t)
	w.Sees("(1) "+moves, "(3, LU) "+hours, "(0) "+place)
	w.Sees("mangler sammenfatning, bemærkninger, vurdering", "mangler uddrag, sammenfatning, bemærkninger, vurdering")
	want(t, "the title", w.Read("Titel"), moves)
	w.Sees("Vi støtter ikke flytning.", "1  SIND")
}

func TestATopicIsWorkedThroughByKeyboard(t *testing.T) {
	w := sorted(t)
	w.Press(fyne.KeyDown)
	w.LayOut()
	w.Sees("3 uddrag · 3 svar", "2  Bispebjerg Lokaludvalg", "Støtter delvist: Utterslev")
	w.Press(fyne.KeyReturn)
	w.Press(fyne.KeyDown)
	w.Type("c") // this one is quoted
	w.Enter("Sammenfatning", "Flere ønsker åbent om aftenen og i weekenden.")
	w.Enter("Forvaltningens bemærkninger", "Det kan ske inden for rammen.")
	w.Into("Vurdering")
	w.Type("2")
	w.Enter("Begrundelse", "Der er penge til to aftener.")
	w.Enter("Foreslået ændring", "Åbent til kl. 21 tirsdag og torsdag.")
	w.Pick("Ændringen gælder", "Utterslev")
	w.Pause()
	topic := w.File().TopicNamed(hours)
	want(t, "the summary", topic.Summary, "Flere ønsker åbent om aftenen og i weekenden.")
	want(t, "the remarks", topic.Remarks, "Det kan ske inden for rammen.")
	want(t, "the verdict", topic.Verdict, app.PartlyAccepted)
	want(t, "the reason", topic.Reason, "Der er penge til to aftener.")
	want(t, "the change", topic.Change, "Åbent til kl. 21 tirsdag og torsdag.")
	want(t, "the scenario", topic.ChangeScenario, w.File().ScenarioNamed("Utterslev").ID)
	for _, e := range w.File().Excerpts {
		want(t, "quoted "+e.Text, e.Quoted, e.Text == "Udvalget foreslår åbent i weekenden.")
	}
	w.LayOut()
	w.Sees("Delvist imødekommet", "Citeres")
	w.Into("Vurdering")
	w.Press(fyne.KeyDelete)
	want(t, "the verdict taken back", w.File().TopicNamed(hours).Verdict, "")
	w.Go("Historik")
	w.Sees("Rettede den foreslåede ændring under ”" + hours + "”")
	w.SeesNot("change.")
}

func TestTopicsAreOrderedByHand(t *testing.T) {
	w := sorted(t)
	alt(w, fyne.KeyDown)
	wantTitles(t, w.File(), hours, moves, place)
	alt(w, fyne.KeyDown)
	wantTitles(t, w.File(), hours, place, moves)
	alt(w, fyne.KeyDown) // at the end already
	wantTitles(t, w.File(), hours, place, moves)
	w.Tap("Flyt op")
	wantTitles(t, w.File(), hours, moves, place)
	w.Ctrl(fyne.KeyZ)
	wantTitles(t, w.File(), hours, place, moves)
	want(t, "what is chosen", w.Read("Titel"), moves)
}

func TestTopicsAreDragged(t *testing.T) {
	w := sorted(t)
	w.DragBeside("(1) "+moves, 170) // two lines down
	wantTitles(t, w.File(), hours, place, moves)
	w.DragBeside("(0) "+place, -60)
	wantTitles(t, w.File(), place, hours, moves)
	w.DragBeside("(0) "+place, 20) // not far enough
	wantTitles(t, w.File(), place, hours, moves)
	w.DragBeside("(0) "+place, 2000)
	wantTitles(t, w.File(), hours, moves, place)
}

func TestANewTopic(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Emner")
	w.Sees("Ingen emner endnu")
	w.Ctrl(fyne.KeyE)
	w.Type(hours)
	w.Press(fyne.KeyReturn)
	w.LayOut()
	wantTitles(t, w.File(), hours)
	want(t, "the title", w.Read("Titel"), hours)
	w.Sees("Markér dem i svarene under Svar.")
	w.Fill("Titel", "Aftenåbent")
	w.Pause()
	wantTitles(t, w.File(), "Aftenåbent")
	w.Ctrl(fyne.KeyE)
	w.Type("aftenåbent\n")
	w.Sees("allerede i brug")
	w.CloseSheet()
	w.Tap("Slet")
	w.Sees("Ingen emner endnu")
}

func TestManyExcerptsAtOnce(t *testing.T) {
	w := sorted(t)
	w.Press(fyne.KeyDown, fyne.KeyReturn)
	w.Press(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	w.LayOut()
	w.Sees("2 af 3 valgt")
	w.Tap("Citér")
	quoted := 0
	for _, e := range w.File().Excerpts {
		if e.Quoted {
			quoted++
		}
	}
	want(t, "the number of quotes", quoted, 2)
	w.Tap("Scenarie og holdning …")
	w.Pick("Scenarie", "Utterslev")
	w.Pick("Holdning", "Imod")
	w.Tap("Gem")
	against := 0
	for _, e := range w.File().Excerpts {
		if e.Scenario != "" && e.Stance == app.Against {
			against++
		}
	}
	want(t, "the number against", against, 2)

	w.Tap("Del emnet …")
	w.Type("Aften og søndag\n")
	wantTitles(t, w.File(), moves, hours, "Aften og søndag", place)
	want(t, "how many speak of it", len(app.Hear(w.File()).On(w.File().TopicNamed("Aften og søndag").ID)), 2)
	w.Ctrl(fyne.KeyZ)
	wantTitles(t, w.File(), moves, hours, place)
}

func TestExcerptsAreMovedToANewTopic(t *testing.T) {
	w := sorted(t)
	w.Press(fyne.KeyDown, fyne.KeyReturn)
	w.Ctrl(fyne.KeyA)
	w.LayOut()
	w.Sees("3 af 3 valgt")
	w.Tap("Flyt til …")
	w.Type("Weekend og aften")
	w.Press(fyne.KeyReturn, fyne.KeyReturn) // a new one; move
	wantTitles(t, w.File(), moves, hours, place, "Weekend og aften")
	w.LayOut()
	w.Sees("(3, LU) Weekend og aften", "(0) "+hours)
	w.Ctrl(fyne.KeyZ)
	w.LayOut()
	w.Press(fyne.KeySpace)
	w.Tap("Flyt til …")
	w.Type("flyt")
	w.Press(fyne.KeyReturn, fyne.KeyReturn)
	w.LayOut()
	w.Sees("(1) "+moves, "(2, LU) "+hours) // SIND speaks of both in one letter
	w.CloseSheet()
}

func TestTopicsAreMerged(t *testing.T) {
	w := sorted(t)
	w.Tap("Læg sammen med …")
	w.Type("åbn")
	w.Press(fyne.KeyReturn, fyne.KeyReturn)
	wantTitles(t, w.File(), moves, place)
	w.LayOut()
	w.Sees("(3, LU) "+moves, "4 uddrag · 3 svar")
	w.Ctrl(fyne.KeyZ)
	wantTitles(t, w.File(), moves, hours, place)
}

func TestWhatHasNoTopicWaitsAtTheEnd(t *testing.T) {
	w := sorted(t)
	w.SeesNot("Uden emne")
	w.Press(fyne.KeyDown, fyne.KeyDelete)
	w.LayOut()
	wantTitles(t, w.File(), moves, place)
	w.Sees("Uden emne (3)")
	w.Press(fyne.KeyEnd)
	w.LayOut()
	w.Sees("3 uddrag · 3 svar")
	w.SeesNot("Forvaltningens bemærkninger")
	w.Press(fyne.KeyReturn)
	w.Ctrl(fyne.KeyA)
	w.LayOut()
	w.Tap("Flyt til …")
	w.Type("nye lok")
	w.Press(fyne.KeyReturn, fyne.KeyReturn)
	w.LayOut()
	w.Sees("(3, LU) " + place)
	w.SeesNot("Uden emne")
}

func TestAnExcerptLeadsToItsResponse(t *testing.T) {
	w := sorted(t)
	w.Press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn)
	w.LayOut()
	w.Sees("Svar 3")
	w.Go("Emner")
	w.Tap("2  Bispebjerg Lokaludvalg")
	w.LayOut()
	w.Sees("Svar 2")
}

func TestSearchAndWhatIsLacking(t *testing.T) {
	w := sorted(t)
	w.Ctrl(fyne.KeyF)
	w.Type("flyt")
	w.LayOut()
	want(t, "the number of rows", len(w.Rows()) > 0, true)
	w.SeesNot("(3, LU)")
	w.Press(fyne.KeyEscape)
	w.Tap("Alle emner")
	w.Tap("Uden uddrag")
	w.LayOut()
	w.Sees("(0) " + place)
	w.SeesNot("(3, LU)")
}

func TestReusableRemarks(t *testing.T) {
	w := sorted(t)
	w.Enter("Forvaltningens bemærkninger", "Rammen ligger fast.")
	w.Pause()
	w.LayOut()
	w.Tap("Gør til standardbemærkning")
	w.Type("Rammen\n")
	w.LayOut()
	want(t, "the topic's own words", w.Read("Forvaltningens bemærkninger"), "")
	w.Sees("Rammen ligger fast.")
	w.Into("Vurdering")
	w.Canvas().Focus(nil)

	w.Tap("(3, LU) " + hours)
	w.LayOut()
	w.SeesNot("Rammen ligger fast.")
	w.Into("Indsæt en standardbemærkning: skriv nogle bogstaver af den")
	w.Type("ram")
	w.Press(fyne.KeyReturn)
	w.LayOut()
	w.Sees("Rammen ligger fast.")

	w.Tap("Standardbemærkninger")
	w.LayOut()
	w.Sees("2 emner", "(1) "+moves, "(3, LU) "+hours)
	w.Enter("Tekst", "Den økonomiske ramme ligger fast.")
	w.Pause()
	w.Tap("(1) " + moves)
	w.LayOut()
	w.Sees("Den økonomiske ramme ligger fast.")
	w.TapBeside("Rammen")
	w.LayOut()
	w.SeesNot("Den økonomiske ramme ligger fast.")
	want(t, "the remarks of the other", len(w.File().TopicNamed(hours).Standard), 1)
}

// The excerpt at hand shows all its words, the others their beginning.
func TestTheExcerptAtHandIsReadWhole(t *testing.T) {
	long := uitest.Prose(7, 900)
	w := uitest.Given(t, uitest.Letter("SIND", long), uitest.Letter("LAP", long),
		uitest.Marked(1, long, hours), uitest.Marked(2, long, hours))
	w.Go("Emner")
	w.LayOut()
	end := long[len(long)-12:]
	count := func() (n int) {
		for _, text := range w.Texts() {
			if strings.HasSuffix(strings.TrimSpace(text), strings.TrimSpace(end)) {
				n++
			}
		}
		return n
	}
	want(t, "how many are shown to their end", count(), 1)
	w.Press(fyne.KeyReturn, fyne.KeyDown)
	w.LayOut()
	want(t, "how many are shown to their end", count(), 1)
}

func TestThreeHundredTopics(t *testing.T) {
	w := uitest.WorkedThrough(t, 1000, 5000, 300)
	w.Go("Emner")
	w.LayOut()
	w.Sees("1.250 uddrag · 250 svar")
	w.Press(fyne.KeyEnd)
	w.LayOut()
	w.Sees("Emne 300")
}

// What is searched for is chosen as soon as one goes down to it, though another
// topic was at hand before.
func TestDownFromTheSearchChoosesWhatIsFound(t *testing.T) {
	w := sorted(t)
	if got := w.Read("Titel"); got != moves {
		t.Fatalf("at hand is %q", got)
	}
	w.Ctrl(fyne.KeyF)
	w.Type("åbningstid")
	w.Press(fyne.KeyDown)
	if got := w.Read("Titel"); got != hours {
		t.Errorf("at hand is %q", got)
	}
}
