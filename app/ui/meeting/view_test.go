package meeting_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/uitest"
)

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// meeting opens the meeting view on a small hearing that is worked through.
func meeting(t *testing.T, more ...uitest.Act) *uitest.Window {
	t.Helper()
	acts := []uitest.Act{
		uitest.Scenario("Center City"), uitest.Scenario("Center Nordvest", "Én adresse"),
		uitest.Letter("Mette Dam", "Jeg, Mette Dam, vil have åbent om søndagen."),
		uitest.Letter("Bispebjerg Lokaludvalg", "Vi støtter forslaget."),
		uitest.Linked(1, "Center Nordvest", app.Against), uitest.Linked(2, "Center Nordvest", app.Supports),
		uitest.Marked(1, "Jeg, Mette Dam, vil have åbent om søndagen.", "Åbent om søndagen"),
		func(d *casework.Desk) error {
			return d.EditTopic(d.File().TopicNamed("Åbent om søndagen").ID, "remarks", func(t *app.Topic) {
				t.Remarks, t.Verdict, t.Reason = "Det har Mette Dam ret i.", app.Accepted, "Der er penge til det."
			})
		},
		func(d *casework.Desk) error {
			return d.EditExcerpt(d.File().Excerpts[0].ID, "quoted", func(e *app.Excerpt) { e.Quoted = true })
		},
		uitest.Topic("Buslinjen"),
		func(d *casework.Desk) error {
			return d.EditHearing("meeting", func(h *app.Hearing) {
				h.Committee = "Socialudvalget"
				h.Meeting = app.Meeting{Date: uitest.April(27), AgendaItem: "5"}
			})
		},
	}
	w := uitest.Given(t, append(acts, more...)...)
	w.CtrlShift(fyne.KeyM)
	w.LayOut()
	return w
}

// The day of the meeting, from the first letter typed to the addendum, and back to
// where one was.
func TestTheDayOfTheMeeting(t *testing.T) {
	w := meeting(t)
	w.Press(fyne.KeyF11)
	w.Go("Svar")
	w.Press(fyne.KeyDown)
	before := strings.Join(w.Texts(), "\n")
	focus := w.Canvas().Focused()
	w.CtrlShift(fyne.KeyM)
	want(t, "that it fills the screen", w.UI.Window().FullScreen(), true)
	w.Sees("Fremtidens samværstilbud", "Socialudvalget · møde 27. april 2016", "(1) Åbent om søndagen", "Buslinjen")

	w.Type("nord\n")
	w.Sees("Center Nordvest", "Bispebjerg Lokaludvalg (2)", "Borger 1 (1)", "Én adresse", "Imod")
	w.Press(fyne.KeyF2)
	w.Type("2")
	w.Type("Der tages hensyn til brugerne.")
	w.Pause()
	w.Sees("Udvalgets beslutning", "Tiltrådt med ændringer: Der tages hensyn til brugerne.")
	w.Press(fyne.KeyEscape)

	w.Press(fyne.KeyF8)
	w.Sees("(1) Åbent om søndagen", "”Jeg, Borger 1, vil have åbent om søndagen.”", "Det har Borger 1 ret i.", "Imødekommet: Der er penge til det.")
	w.SeesNot("Mette")
	w.Press(fyne.KeyF2)
	w.Type("1")
	w.Press(fyne.KeyEscape)

	w.Press(fyne.KeyF4)
	w.Type("Budget\n")
	w.Type("4")
	w.Pause()
	w.Press(fyne.KeyEscape)
	w.Press(fyne.KeyF6)
	w.Sees("Beslutninger", "Center Nordvest", "Budget", "Udsat")
	w.Ctrl(fyne.KeyP)
	w.Sees("Tillægget er sendt til printeren.")
	want(t, "what was printed", strings.Join(w.Printed, ""), filepath.Join(w.Dir, "Tillæg 2015-0273113 anonymiseret.pdf"))
	var headings []string
	for _, b := range w.Packets[0].Blocks {
		if one, ok := b.(doc.Together); ok {
			headings = append(headings, one[0].(doc.Heading).Text)
		}
	}
	want(t, "what it tells of", strings.Join(headings, "; "), "1. Center Nordvest; 2. (1) Åbent om søndagen; 3. Budget")

	w.Press(fyne.KeyEscape)
	want(t, "that it fills the screen", w.UI.Window().FullScreen(), false)
	after := strings.Replace(strings.Join(w.Texts(), "\n"), "Gemt 11.30\n", "", 1)
	want(t, "what the window shows afterwards", after, before)
	want(t, "what has the focus", w.Canvas().Focused(), focus)
	f := w.File()
	want(t, "the number of decisions", len(f.Decisions), 3)
	d := f.DecisionOn(f.ScenarioNamed("Center Nordvest").ID)
	want(t, "the decision's words", d.Text, "Der tages hensyn til brugerne.")
	want(t, "its meeting", d.Meeting, f.Hearing.Meeting)
}

func TestAFewLettersFindWhatIsMeant(t *testing.T) {
	w := meeting(t)
	w.Type("ce")
	w.Sees("Center City", "Center Nordvest")
	w.Press(fyne.KeyDown, fyne.KeyReturn)
	w.Sees("Én adresse")

	w.Type("lokal\n")
	w.Sees("Bispebjerg Lokaludvalg", "Lokaludvalg", "Svar 2 · Høringssvar · 1. april 2016", "Støtter")

	w.Type("1\n") // a number is a response's
	w.Sees("Svar 1 fra Borger 1", "Jeg, Borger 1, vil have åbent om søndagen.")

	w.Type("findes ikke")
	w.Sees("Intet passer.")
	w.Press(fyne.KeyReturn, fyne.KeyEscape)
	w.Sees("Svar 1 fra Borger 1")
	w.SeesNot("Intet passer.")
}

// The room is told no private name, and none is found by it, until the caseworker
// turns the names on; leaving turns them off.
func TestNamesAreShownOnlyWhenTurnedOn(t *testing.T) {
	w := meeting(t)
	w.Type("mette")
	w.Sees("Intet passer.")
	w.Press(fyne.KeyEscape)
	w.Press(fyne.KeyF9)
	w.Sees("Private personer vises med navn.")
	w.Type("mette\n")
	w.Sees("Mette Dam", "”Jeg, Mette Dam, vil have åbent om søndagen.”")
	w.Press(fyne.KeyF9)
	w.Sees("Borger 1")
	w.SeesNot("Mette")
	w.Press(fyne.KeyF9)
	w.Press(fyne.KeyF11)
	w.CtrlShift(fyne.KeyM)
	w.SeesNot("Mette")
}

// Not one page of the example tells the room who a private person is.
func TestNoPageOfTheExampleNamesAnybodyPrivate(t *testing.T) {
	w := uitest.Example(t)
	f := w.File()
	w.CtrlShift(fyne.KeyM)
	pages := 0
	look := func() {
		pages++
		shown := strings.Join(w.Texts(), "\n")
		for _, p := range f.Parties {
			if p.Private && strings.Contains(shown, p.Name) {
				t.Errorf("the room is told of %q", p.Name)
			}
		}
	}
	look()
	for range len(f.Scenarios) + len(f.Topics) {
		w.Press(fyne.KeyF8)
		look()
	}
	for _, r := range f.Responses {
		w.Type(strconv.Itoa(r.Number) + "\n")
		look()
	}
	for _, p := range f.Parties {
		if p.Label > 0 {
			w.Type("Borger " + strconv.Itoa(p.Label) + "\n")
			w.Sees("Har sendt")
		} else if !p.Private {
			w.Type(p.Name + "\n")
		}
		look()
	}
	if pages < 80 {
		t.Errorf("only %d pages were looked at", pages)
	}
}

func TestTheAgendaIsWalkedByKeys(t *testing.T) {
	w := meeting(t)
	walk := func(want string) {
		t.Helper()
		w.Sees(want)
	}
	w.Press(fyne.KeyF8)
	walk("Center City")
	right := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl}
	w.Shortcut(right)
	walk("Én adresse")
	w.Shortcut(right)
	walk("(1) Åbent om søndagen")
	w.Press(fyne.KeyF8)
	walk("(0) Buslinjen")
	w.Press(fyne.KeyF8)
	walk("(0) Buslinjen") // the last
	w.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierControl})
	walk("(1) Åbent om søndagen")
	w.Press(fyne.KeyF5)
	walk("Socialudvalget · møde 27. april 2016")
	w.Press(fyne.KeyF7) // from the outline, the last
	walk("(0) Buslinjen")
}

func TestADecisionIsTakenBackAndWrittenOver(t *testing.T) {
	w := meeting(t)
	w.Type("bus\n")
	w.Press(fyne.KeyF2)
	w.Type("3")
	w.Sees("Ikke tiltrådt")
	w.Press(fyne.KeyEscape)
	w.Ctrl(fyne.KeyZ)
	w.Sees("Fortrød")
	want(t, "the number of decisions", len(w.File().Decisions), 0)
	w.Ctrl(fyne.KeyY)
	want(t, "the number of decisions", len(w.File().Decisions), 1)

	w.Press(fyne.KeyF2)
	w.Type("5")
	want(t, "the number of decisions", len(w.File().Decisions), 1)
	want(t, "the outcome", w.File().Decisions[0].Outcome, app.TakenNote)
	w.Press(fyne.KeyEscape, fyne.KeyF2, fyne.KeyDelete)
	w.Sees("Beslutningen er slettet.")
	want(t, "the number of decisions", len(w.File().Decisions), 0)
}

// A point of its own is noted, put right and taken out.
func TestAPointOfItsOwn(t *testing.T) {
	w := meeting(t)
	w.Press(fyne.KeyF4)
	w.Press(fyne.KeyReturn)
	w.Type("1") // a point needs words
	w.Sees("Navnet mangler")
	want(t, "the number of decisions", len(w.File().Decisions), 0)
	w.Press(fyne.KeyUp)
	w.Type("Budget\n")
	w.Type("4")
	w.Type("Til august.")
	w.Pause()
	w.Sees("Udsat: Til august.")
	want(t, "the number of decisions", len(w.File().Decisions), 1)
	want(t, "the point", w.File().Decisions[0].Point, "Budget")
	w.Press(fyne.KeyEscape, fyne.KeyF2, fyne.KeyUp)
	w.Type(" for 2017")
	w.Pause()
	want(t, "the point", w.File().Decisions[0].Point, "Budget for 2017")
	w.Press(fyne.KeyReturn, fyne.KeyDelete)
	want(t, "the number of decisions", len(w.File().Decisions), 0)
	w.Sees("Fremtidens samværstilbud") // the outline again
}

func TestTheAddendumIsSavedAndOpened(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	w := meeting(t)
	w.Press(fyne.KeyF6)
	w.Sees("Der er ikke noteret nogen beslutninger endnu.")
	w.Ctrl(fyne.KeyP)
	w.Sees("der er intet tillæg at lave")
	w.Type("bus\n")
	w.Press(fyne.KeyF2)
	w.Type("1")
	w.Press(fyne.KeyEscape)
	w.Ctrl(fyne.KeyO)
	w.Sees("Tillægget er åbnet.")
	w.Ctrl(fyne.KeyS)
	w.Tap("Gem")
	path := filepath.Join(os.Getenv("HOME"), "Tillæg 2015-0273113 anonymiseret.pdf")
	w.Sees("Gemt som " + path)
	if pdf, err := os.ReadFile(path); err != nil || string(pdf) != "%PDF" {
		t.Errorf("the file holds %q, %v", pdf, err)
	}
	want(t, "the number of times it was made", len(w.Packets), 1)
	w.Tap("Intern udgave")
	w.Tap("Udskriv tillæg")
	want(t, "what was printed", filepath.Base(strings.Join(w.Printed, "")), "Tillæg 2015-0273113 intern.pdf")

	w.SystemFails = app.Refuse(app.CodePrinter, "Path", path, "Detail", "ingen papir")
	w.Ctrl(fyne.KeyP)
	w.Sees("ingen papir")
}

// What is refused by the disk is said where the meeting looks, and tried again.
func TestTheDiskRefuses(t *testing.T) {
	w := meeting(t)
	w.Type("bus\n")
	w.Press(fyne.KeyF2)
	w.DiskFails = app.Refuse(app.CodeDiskFull, "Path", "x")
	w.Type("1")
	w.Sees("plads")
	w.DiskFails = nil
	w.Type("1")
	want(t, "the number of decisions", len(w.File().Decisions), 1)
}

// Everything has room, in a small window and in an empty hearing too.
func TestEverythingOnTheWallHasRoom(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *uitest.Window{"empty": uitest.Empty, "the example": uitest.Example} {
		w := open(t)
		w.CtrlShift(fyne.KeyM)
		for _, size := range []fyne.Size{{Width: 1920, Height: 1080}, {Width: 1280, Height: 800}} {
			w.Resize(size.Width, size.Height)
			for _, key := range []fyne.KeyName{fyne.KeyF5, fyne.KeyF8, fyne.KeyF2, fyne.KeyF6, fyne.KeyF4} {
				w.Press(key)
				w.LayOut()
				if least := w.Least(); least.Width > 1280 || least.Height > 800 {
					t.Errorf("%s needs %v after %s", name, least, key)
				}
				for _, cut := range w.Cut() {
					t.Errorf("%s at %v after %s: %s", name, size, key, cut)
				}
				w.Press(fyne.KeyPageDown, fyne.KeyDown, fyne.KeyPageUp)
			}
			w.Press(fyne.KeyEscape)
		}
	}
}
