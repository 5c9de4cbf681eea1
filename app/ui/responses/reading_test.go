package responses_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

const letter = `Kære udvalg

Vi vil blive i Utterslev. Vejen til Husum er for lang. Bussen går kun hver time.

Personalet kender os. Det betyder alt.

Venlig hilsen
Mia`

// toRead opens a hearing with a letter of eight sentences and two short ones, at
// the letter's beginning.
func toRead(t *testing.T, more ...uitest.Act) *uitest.Window {
	t.Helper()
	acts := append([]uitest.Act{
		uitest.Scenario("Center Nordvest"),
		uitest.Scenario("Center Amager"),
		uitest.Letter("Bevar Mamma Mia", letter),
		uitest.Letter("Åse Ærenfred", "Jeg støtter forslaget."),
		uitest.Letter("LAP København", "Cafeen skal blive."),
		uitest.Linked(1, "Center Nordvest", app.Against),
		principles("Nærhed", "Sammenhæng", "Brugerne bestemmer"),
	}, more...)
	w := uitest.Given(t, acts...)
	w.Go("Svar")
	w.Press(fyne.KeyReturn) // from the list to the text
	return w
}

func principles(list ...string) uitest.Act {
	return func(d *casework.Desk) error {
		return d.EditHearing("principles", func(h *app.Hearing) { h.Principles = list })
	}
}

// topics makes topics, in that order.
func topics(titles ...string) uitest.Act {
	return func(d *casework.Desk) error {
		for _, title := range titles {
			if _, err := d.AddTopic(app.Topic{Title: title}); err != nil {
				return err
			}
		}
		return nil
	}
}

// excerpts are what is marked in the response with that number: the words, and
// the topic.
func excerpts(w *uitest.Window, number int) []string {
	f := w.File()
	var list []string
	for _, e := range f.ExcerptsOf(f.Numbered(number).ID) {
		topic := "–"
		if t := f.Topic(e.Topic); t != nil {
			topic = t.Title
		}
		list = append(list, topic+": "+strings.ReplaceAll(e.Text, "\n", " "))
	}
	return list
}

func wantExcerpts(t *testing.T, w *uitest.Window, number int, want ...string) {
	t.Helper()
	if got := excerpts(w, number); !slices.Equal(got, want) {
		t.Errorf("response %d has %q, want %q", number, got, want)
	}
}

// only is the only excerpt of the hearing.
func only(t *testing.T, w *uitest.Window) *app.Excerpt {
	t.Helper()
	list := w.File().Excerpts
	if len(list) != 1 {
		t.Fatalf("there are %d excerpts", len(list))
	}
	return list[0]
}

// The day's work: a letter is read from end to end, three passages are marked, a
// topic is made on the way, a stance given, and the next letter comes.
func TestALetterIsReadByKeyboardAlone(t *testing.T) {
	w := toRead(t)
	w.Sees("Ulæst · 0 af 8 sætninger i uddrag", "Bevar Mamma Mia · modtaget 01-04-2016", "3 svar · 3 ulæste")

	w.Press(fyne.KeyDown, fyne.KeySpace)
	w.Type("adresse") // a topic that is new
	w.Sees("Emne for det markerede", "Nyt emne: Adresse")
	w.Press(fyne.KeyReturn)
	wantExcerpts(t, w, 1, "Adresse: Vi vil blive i Utterslev.")
	e := only(t, w)
	want(t, "the scenario", e.Scenario, w.File().ScenarioNamed("Center Nordvest").ID)
	want(t, "the stance", e.Stance, app.Against)

	// The cursor is on the next sentence. The two about the bus go together.
	w.ShiftDown()
	w.Press(fyne.KeyDown)
	w.ShiftUp()
	w.Type("Transport")
	w.Press(fyne.KeyReturn)
	w.Type("*") // supports partly, says the last that was marked
	wantExcerpts(t, w, 1, "Adresse: Vi vil blive i Utterslev.",
		"Transport: Vejen til Husum er for lang. Bussen går kun hver time.")
	want(t, "the stance", w.File().Excerpts[1].Stance, app.Partly)

	w.Type("1") // the first topic, on the sentence about the staff
	wantExcerpts(t, w, 1, "Adresse: Vi vil blive i Utterslev.",
		"Transport: Vejen til Husum er for lang. Bussen går kun hver time.", "Adresse: Personalet kender os.")
	w.Sees("Ulæst · 4 af 8 sætninger i uddrag", "(+) Transport")

	w.Ctrl(fyne.KeyReturn)
	w.Sees("Svar 2", "Jeg støtter forslaget.", "3 svar · 2 ulæste")
	r := w.File().Numbered(1)
	want(t, "that it is read", r.IsRead(), true)
	want(t, "who read it", r.Read.Who, uitest.Caseworker)
	w.Type("2") // and on, in the next
	wantExcerpts(t, w, 2, "Transport: Jeg støtter forslaget.")
}

func TestSeveralPlacesAreMarkedBeforeTheTopicIsChosen(t *testing.T) {
	w := toRead(t, topics("Adresse", "Transport"))
	w.Press(fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	w.Type("tr")
	w.Sees("Emne for 2 markerede steder")
	w.Press(fyne.KeyReturn)
	wantExcerpts(t, w, 1, "Transport: Vi vil blive i Utterslev.", "Transport: Bussen går kun hver time.")
	w.Ctrl(fyne.KeyZ) // one step
	wantExcerpts(t, w, 1)
	w.SeesNot("i uddrag · 2")
	w.CtrlShift(fyne.KeyZ)
	wantExcerpts(t, w, 1, "Transport: Vi vil blive i Utterslev.", "Transport: Bussen går kun hver time.")
}

func TestMarksAreTakenBack(t *testing.T) {
	w := toRead(t, topics("Adresse"))
	w.Press(fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeySpace) // the second is taken back
	w.Type("1")
	wantExcerpts(t, w, 1, "Adresse: Vi vil blive i Utterslev.")

	w.Press(fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeyEscape)
	w.Type("1") // only the sentence of the cursor
	wantExcerpts(t, w, 1, "Adresse: Vi vil blive i Utterslev.", "Adresse: Personalet kender os.")
	w.Press(fyne.KeyEscape, fyne.KeyDown) // to the list, and on
	w.Sees("Svar 2")
}

func TestTheChooserIsLeftWithoutAChoice(t *testing.T) {
	w := toRead(t, topics("Adresse"))
	w.Press(fyne.KeyDown, fyne.KeyReturn)
	w.Sees("Emne for sætningen")
	w.Press(fyne.KeyEscape)
	w.SeesNot("Emne for sætningen")
	wantExcerpts(t, w, 1)
	w.Press(fyne.KeyDown) // the keys are the text's again
	w.Type("1")
	wantExcerpts(t, w, 1, "Adresse: Vejen til Husum er for lang.")
}

// What is known of the excerpt at the cursor is changed by its keys, each a step
// of its own, and taken back.
func TestAnExcerptIsChangedByKeys(t *testing.T) {
	w := toRead(t, topics("Adresse", "Transport"))
	w.Press(fyne.KeyDown)
	w.Type("1")
	w.Press(fyne.KeyUp)
	w.Type("+")
	want(t, "the stance", only(t, w).Stance, app.Supports)
	w.Type("+") // said twice, it is the same
	want(t, "the stance", only(t, w).Stance, app.Supports)
	w.Press(fyne.KeyF4)
	want(t, "that it is quoted", only(t, w).Quoted, true)
	w.Alt(fyne.Key3)
	w.Alt(fyne.Key1)
	w.Alt(fyne.Key9) // there is none
	if got := only(t, w).Principles; !slices.Equal(got, []int{1, 3}) {
		t.Errorf("the principles are %v", got)
	}
	w.Sees("1 Nærhed · 3 Brugerne bestemmer")
	w.Alt(fyne.Key1)
	w.Press(fyne.KeyF3)
	w.Type("amager")
	w.Press(fyne.KeyReturn)
	want(t, "the scenario", only(t, w).Scenario, w.File().ScenarioNamed("Center Amager").ID)
	w.Type("2") // another topic: without a mark it is this excerpt's
	wantExcerpts(t, w, 1, "Transport: Vi vil blive i Utterslev.")

	w.Press(fyne.KeyDelete)
	wantExcerpts(t, w, 1)
	w.Ctrl(fyne.KeyZ)
	w.Ctrl(fyne.KeyZ)
	wantExcerpts(t, w, 1, "Adresse: Vi vil blive i Utterslev.")
	want(t, "the field", w.Read("Emne"), "Adresse")
}

func TestAnExcerptIsChangedInThePanel(t *testing.T) {
	w := toRead(t)
	w.Press(fyne.KeyDown)
	w.Type("adresse\n")
	w.Press(fyne.KeyUp)
	w.Pick("Holdning", "Neutral")
	want(t, "the stance", only(t, w).Stance, app.Neutral)
	w.Pick("Scenarie", "Center Amager")
	want(t, "the scenario", only(t, w).Scenario, w.File().ScenarioNamed("Center Amager").ID)
	w.Tick("Citeres")
	want(t, "that it is quoted", only(t, w).Quoted, true)
	w.Tick("2")
	if got := only(t, w).Principles; !slices.Equal(got, []int{2}) {
		t.Errorf("the principles are %v", got)
	}
	w.Fill("Emne", "Huset")
	w.Press(fyne.KeyReturn)
	wantExcerpts(t, w, 1, "Huset: Vi vil blive i Utterslev.")
	w.Tap("Fjern")
	wantExcerpts(t, w, 1)
}

// Two passages overlap: both are seen, and the arrows go from one to the other.
func TestOverlappingExcerpts(t *testing.T) {
	w := toRead(t, topics("Adresse", "Transport"))
	w.Press(fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	w.Type("1")
	w.Press(fyne.KeyUp, fyne.KeySpace) // marked again, though it is in an excerpt
	w.Type("2")
	wantExcerpts(t, w, 1, "Adresse: Vi vil blive i Utterslev. Vejen til Husum er for lang.", "Transport: Vejen til Husum er for lang.")
	w.Press(fyne.KeyUp)
	w.Sees("Uddrag 2 af 2")
	w.Press(fyne.KeyLeft)
	w.Sees("Uddrag 1 af 2")
	w.Press(fyne.KeyDelete)
	wantExcerpts(t, w, 1, "Transport: Vejen til Husum er for lang.")
}

func TestAResponseAsAWhole(t *testing.T) {
	w := toRead(t, topics("Adresse"))
	w.Press(fyne.KeyF6)
	w.Type("adr")
	w.Press(fyne.KeyReturn)
	w.Sees("Hele svaret:", "– Adresse")
	want(t, "that it is whole", only(t, w).Whole(), true)
	w.Type("0")
	want(t, "the stance", only(t, w).Stance, app.Neutral)
	w.TapBeside("0 Adresse")
	w.SeesNot("Hele svaret:")
	w.Ctrl(fyne.KeyZ)
	w.Sees("Hele svaret:")
}

func TestNothingToSayToTheHearing(t *testing.T) {
	w := toRead(t)
	w.Press(fyne.KeyF7)
	r := w.File().Numbered(1)
	want(t, "that it has no remarks", r.NoRemarks, true)
	want(t, "that it is read", r.IsRead(), true)
	w.Sees("Ingen bemærkninger · 0 af 8 sætninger i uddrag · læst af Karen Lund 19-04-2016")
	w.Tap("Har bemærkninger alligevel")
	want(t, "that it has no remarks", w.File().Numbered(1).NoRemarks, false)
	w.Tap("Markér som ulæst")
	want(t, "that it is read", w.File().Numbered(1).IsRead(), false)
}

// An edit of the text has taken an excerpt's place: it says so, with its words, and
// is put where they stand now.
func TestALostExcerptIsPutInItsPlace(t *testing.T) {
	w := toRead(t, topics("Adresse"), func(d *casework.Desk) error {
		f := d.File()
		e, err := d.MarkExcerpt(app.Excerpt{Response: f.Numbered(1).ID, From: 14, To: 39, Topic: f.Topics[0].ID}, nil)
		if err != nil {
			return err
		}
		return d.EditExcerpt(e.ID, "topic", func(e *app.Excerpt) { e.Lost = true })
	})
	w.Sees("1 uddrag har mistet sin plads", "Adresse: ”Vi vil blive i Utterslev.”")
	w.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	w.Tap("Sæt her")
	wantExcerpts(t, w, 1, "Adresse: Vejen til Husum er for lang.")
	w.SeesNot("mistet sin plads")
	w.Ctrl(fyne.KeyZ)
	w.Sees("mistet sin plads")
}

// The text was put right: it can be seen as it came, and is not marked there.
func TestTheTextAsReceived(t *testing.T) {
	w := toRead(t, topics("Adresse"), func(d *casework.Desk) error {
		id := d.File().Numbered(1).ID
		if _, err := d.MarkExcerpt(app.Excerpt{Response: id, From: 14, To: 39, Topic: d.File().Topics[0].ID}, nil); err != nil {
			return err
		}
		return d.EditResponse(id, casework.FieldText, func(r *app.Response) { r.Text = strings.Replace(r.Text, "alt", "alting", 1) })
	})
	w.Sees("Det betyder alting.")
	w.Tap("Teksten er rettet; vis den som modtaget")
	w.Sees("Det betyder alt.")
	w.Press(fyne.KeySpace)
	w.Type("1")
	wantExcerpts(t, w, 1, "Adresse: Vi vil blive i Utterslev.")
	w.Press(fyne.KeyEscape)
	w.Sees("Det betyder alting.")
}

// From reading to correcting and back: what was typed is what is read, and the
// cursor is where it was.
func TestFromReadingToCorrectingAndBack(t *testing.T) {
	w := toRead(t, topics("Adresse"))
	w.Press(fyne.KeyDown, fyne.KeyDown)
	w.Press(fyne.KeyF2)
	want(t, "that one writes in the text", w.Within(text), true)
	w.Press(fyne.KeyPageUp, fyne.KeyHome)
	w.Type("NB: ")
	w.Ctrl(fyne.KeyL) // before the typing has paused
	w.Sees("NB: Kære udvalg")
	w.Type("1")
	wantExcerpts(t, w, 1, "Adresse: Vejen til Husum er for lang.")
	w.Press(fyne.KeyF2)
	want(t, "that one writes in the text", w.Within(text), true)
	w.Press(fyne.KeyF2)
	w.Type("1")
	wantExcerpts(t, w, 1, "Adresse: Vejen til Husum er for lang.", "Adresse: Bussen går kun hver time.")
}

func TestOnlyTheUnread(t *testing.T) {
	w := toRead(t)
	w.Ctrl(fyne.KeyReturn)
	w.Tap("Alle statusser")
	w.Tap("Ulæste")
	wantNumbers(t, w, "2", "3")
	w.Ctrl(fyne.KeyReturn)
	wantNumbers(t, w, "3")
	w.Sees("Svar 3")
	w.Ctrl(fyne.KeyReturn)
	w.Sees("Alle svar på listen er læst.")
}

// Whoever types faster than the disk writes gives the stance to what was marked, and
// not to what was marked before.
func TestTypingIsNotSlowedByTheDisk(t *testing.T) {
	w := toRead(t, topics("Adresse", "Transport"))
	w.Press(fyne.KeyDown)
	w.Type("1")
	w.Hold()
	w.Type("2")
	w.Type("+")
	w.Press(fyne.KeyF4)
	w.Type("1")
	w.Run()
	wantExcerpts(t, w, 1, "Adresse: Vi vil blive i Utterslev.", "Transport: Vejen til Husum er for lang.",
		"Adresse: Bussen går kun hver time.")
	first, second := w.File().Excerpts[0], w.File().Excerpts[1]
	want(t, "the stance of the first", first.Stance, app.Against)
	want(t, "the stance of the second", second.Stance, app.Supports)
	want(t, "that the second is quoted", second.Quoted, true)
}

// What the disk refuses stays marked, and is told.
func TestARefusedExcerptStaysMarked(t *testing.T) {
	w := toRead(t, topics("Adresse"))
	w.Press(fyne.KeyDown)
	w.DiskFails = app.Refuse(app.CodeDiskFull, "Path", "H:")
	w.Type("1")
	w.Sees("Der er ikke plads på disken til H:")
	wantExcerpts(t, w, 1)
	w.DiskFails = nil
	w.Type("1")
	wantExcerpts(t, w, 1, "Adresse: Vi vil blive i Utterslev.")
	w.SeesNot("Der er ikke plads")
}

// From the topic one goes to the words in their letter.
func TestAnExcerptIsGoneToFromElsewhere(t *testing.T) {
	w := toRead(t, func(d *casework.Desk) error {
		_, err := d.MarkExcerpt(app.Excerpt{Response: d.File().Numbered(3).ID, To: 18}, nil)
		if err != nil {
			return err
		}
		return d.EditExcerpt(d.File().Excerpts[0].ID, "topic", func(e *app.Excerpt) { e.Lost = true })
	})
	w.Go("Overblik")
	w.Tap("1 uddrag har mistet sin plads i teksten")
	w.Sees("Svar 3", "Uddrag uden plads")
	w.Type("-")
	want(t, "the stance", only(t, w).Stance, app.Against)
}
