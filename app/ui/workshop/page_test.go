package workshop_test

import (
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

const line = "Skriv ét bidrag, og tryk Enter"

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// given is a hearing with a scenario, two topics and two principles, in the evening
// after a workshop.
func given(t *testing.T, more ...uitest.Act) *uitest.Window {
	t.Helper()
	acts := []uitest.Act{
		uitest.Scenario("Nye lokaler til Nordstjernen"),
		func(d *casework.Desk) error {
			return d.EditHearing("principles", func(h *app.Hearing) { h.Principles = []string{"Nærhed", "Fællesskab"} })
		},
		func(d *casework.Desk) error {
			for _, title := range []string{"Åbningstider", "Mad"} {
				if _, err := d.AddTopic(app.Topic{Title: title}); err != nil {
					return err
				}
			}
			return nil
		},
	}
	return uitest.Given(t, append(acts, more...)...)
}

// What was said at the table is typed in, one after another, and the hands stay on the
// keys.
func TestContributionsAreTypedInOneAfterAnother(t *testing.T) {
	w := given(t)
	w.Ctrl(fyne.KeyB)
	w.Type("Center Nordvest")
	w.Press(fyne.KeyTab)
	w.Type("1")
	w.Press(fyne.KeyTab)
	w.Type("3")
	w.Press(fyne.KeyReturn) // to the line
	w.Press(fyne.KeyF6)
	w.Type("åbn\n")
	w.Press(fyne.KeyF3)
	w.Type("nye\n")
	w.Press(fyne.KeyF4) // from neutral round to the first
	w.Alt(fyne.Key2)
	w.Type("Hold åbent om søndagen\n")
	w.Type("Også i ferien\n")
	w.Sees("2 bidrag her · i høringen 2 bidrag fra 1 workshop")
	want(t, "the newest", w.Rows()[0], "2 | Også i ferien | Åbningstider · Nye lokaler til Nordstjernen (Støtter) · princip 2")

	f := w.File()
	r := f.Numbered(1)
	want(t, "the text", r.Text, "Hold åbent om søndagen")
	want(t, "the occasion", r.Occasion, app.Occasion{Place: "Center Nordvest", Round: "1", Table: "3"})
	want(t, "the kind", r.Kind, app.WorkshopInput)
	want(t, "the status", r.Status, app.StatusNoReply)
	want(t, "the stance", r.Links[0].Stance, app.Supports)
	e := f.ExcerptsOf(r.ID)[0]
	want(t, "the topic", f.Topic(e.Topic).Title, "Åbningstider")
	want(t, "its principle", slices.Equal(e.Principles, []int{2}), true)

	w.Press(fyne.KeyF8)
	w.Type("Noget helt andet\n")
	want(t, "the newest", w.Rows()[0], "3 | Noget helt andet | Ikke sorteret endnu")

	w.Ctrl(fyne.KeyZ)
	want(t, "the number of contributions", len(w.File().Responses), 2)
	w.Sees("2 bidrag her")
}

func TestShiftAndEnterBeginsALine(t *testing.T) {
	w := given(t)
	w.Ctrl(fyne.KeyB)
	w.Into(line)
	w.Type("Et")
	w.ShiftDown()
	w.Press(fyne.KeyReturn)
	w.ShiftUp()
	w.Type("To\n")
	want(t, "the text", w.File().Numbered(1).Text, "Et\nTo")
}

// A topic that is new is made once, though many speak of it before the disk is done.
func TestANewTopicIsMadeByTheFirstThatSpeaksOfIt(t *testing.T) {
	w := given(t)
	w.Ctrl(fyne.KeyB)
	w.Enter("Hvem siger det?", "Yusuf Holm")
	w.Into(line)
	w.Press(fyne.KeyF6)
	w.Type("køkken\n")
	w.Hold()
	for i := range 60 {
		w.Type("Bidrag " + strconv.Itoa(i+1) + "\n")
	}
	w.Run()
	f := w.File()
	want(t, "the number of contributions", len(f.Responses), 60)
	want(t, "the number of topics", len(f.Topics), 3)
	want(t, "those who speak of it", len(app.Hear(f).Gathered(f.TopicNamed("Køkken").ID)), 60)
	want(t, "the sender", f.SenderName(f.Numbered(60)), "Yusuf Holm")
	w.Sees("60 bidrag her", "Emne (F6): Køkken")
}

// What is seen to be wrong is mended where it stands, and what was begun waits.
func TestAContributionIsMended(t *testing.T) {
	w := given(t)
	w.Ctrl(fyne.KeyB)
	w.Into(line)
	w.Type("Hold åben\nMere mad\n")
	w.Press(fyne.KeyUp, fyne.KeyDown, fyne.KeyReturn)
	w.Sees("Retter bidrag 1.")
	want(t, "the line", w.Read(line), "Hold åben")
	w.Press(fyne.KeyF6)
	w.Type("åbn\n")
	w.Ctrl(fyne.KeyA)
	w.Type("Hold åbent\n")
	f := w.File()
	want(t, "the text", f.Numbered(1).Text, "Hold åbent")
	want(t, "the topic", f.Topic(f.ExcerptsOf(f.Numbered(1).ID)[0].Topic).Title, "Åbningstider")
	w.Sees("Nyt bidrag", "Emne (F6): intet endnu")
	want(t, "the line", w.Read(line), "")

	w.Press(fyne.KeyUp, fyne.KeyDelete)
	want(t, "the number of contributions", len(w.File().Responses), 1)
	w.Ctrl(fyne.KeyZ)
	want(t, "the number of contributions", len(w.File().Responses), 2)
}

// The head of the next sitting begins with that of the last, and what stood in the line
// when one left is saved.
func TestTheHeadIsRemembered(t *testing.T) {
	w := given(t, func(d *casework.Desk) error {
		_, err := d.Contribute(casework.Contribution{
			Kind: app.Interview, Received: uitest.April(2), Occasion: app.Occasion{Place: "Valby", Theme: "Mad"}, Text: "Varm mad",
		}, nil)
		return err
	})
	w.Ctrl(fyne.KeyB)
	want(t, "the place", w.Read("Sted"), "Valby")
	want(t, "the theme", w.Read("Tema"), "Mad")
	want(t, "the day", w.Read("Dato"), "02-04-2016")
	w.Sees("1 bidrag her · i høringen 1 bidrag fra 1 interview")
	w.Type("Halvt skrevet")
	w.Ctrl(fyne.Key2)
	want(t, "the text", w.File().Numbered(2).Text, "Halvt skrevet")
	want(t, "the kind", w.File().Numbered(2).Kind, app.Interview)
}

// What is refused comes back, and says why.
func TestWhatIsRefusedComesBack(t *testing.T) {
	w := given(t)
	w.Ctrl(fyne.KeyB)
	w.Into(line)
	w.DiskFails = app.Refuse(app.CodeDiskFull, "Path", "Høringer.hvidbog")
	w.Type("Mere mad\n")
	w.Sees("Høringer.hvidbog")
	want(t, "the line", w.Read(line), "Mere mad")
	w.DiskFails = nil
	w.Press(fyne.KeyReturn)
	want(t, "the text", w.File().Numbered(1).Text, "Mere mad")
}

// A head that was mistaken is put right for what was written under it.
func TestTheHeadIsPutRight(t *testing.T) {
	w := given(t)
	w.Ctrl(fyne.KeyB)
	w.Enter("Sted", "Vallby")
	w.Into(line)
	w.Type("Mere mad\nHold åbent\n")
	w.Enter("Sted", "Valby")
	w.Enter("Bord", "3")
	w.Sees("0 bidrag her")
	w.Tap("Ret hovedet for de 2, der er skrevet")
	w.Sees("2 bidrag her")
	w.SeesNot("Ret hovedet")
	want(t, "the occasion", w.File().Numbered(1).Occasion, app.Occasion{Place: "Valby", Table: "3"})
	w.Ctrl(fyne.KeyZ)
	want(t, "the occasion", w.File().Numbered(2).Occasion, app.Occasion{Place: "Vallby"})
	w.Enter("Sted", "Amager")
	w.Into(line)
	w.Type("Noget nyt\n")
	w.SeesNot("Ret hovedet")
}
