package session_test

import (
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/uitest"
)

func TestWhatIsOverdueIsCounted(t *testing.T) {
	b := newBench(t)
	log := func(r app.Response) app.ID {
		t.Helper()
		r.Kind = app.Enquiry
		logged, err := b.Desk.Log(r)
		if err != nil {
			t.Fatal(err)
		}
		return logged.ID
	}
	counts := func(when string, answers, promises int) {
		t.Helper()
		if got, want := b.Overdue(), (session.Over{Answers: answers, Promises: promises}); got != want {
			t.Errorf("%s %+v are overdue, want %+v", when, got, want)
		}
	}
	counts("at first", 0, 0)
	first := log(app.Response{Text: "Hvornår?", Received: uitest.April(4)})
	log(app.Response{Text: "Hvornår?", Received: uitest.April(5)})
	counts("on the 19th", 1, 0)
	if _, err := b.Desk.Promise(app.Promise{Response: first, Text: "Vi ringer.", Due: uitest.April(18)}); err != nil {
		t.Fatal(err)
	}
	counts("with the promise", 1, 1)
	draft, err := b.Desk.BeginLetter(app.Letter{Answers: []app.ID{first}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Desk.Promise(app.Promise{Letter: draft.ID, Response: first, Text: "Vi skriver.", Due: uitest.April(18)}); err != nil {
		t.Fatal(err)
	}
	counts("with what a draft would promise", 1, 1)
	b.world.Pass(24 * time.Hour)
	counts("on the 20th", 2, 1)
}

// A day begins as a change does, and ends with the session.
func TestANewDayIsNews(t *testing.T) {
	b := newBench(t)
	heard, glanced := 0, 0
	b.Listen(func(casework.News) { heard++ })
	stop := b.KeepDay(func() { glanced++ })
	b.world.Pass(12 * time.Hour)
	if heard != 0 || glanced != 48 {
		t.Errorf("by 23.30 %d pieces of news, %d looks at the clock", heard, glanced)
	}
	b.world.Pass(time.Hour)
	if heard != 1 {
		t.Errorf("after midnight %d pieces of news", heard)
	}
	stop()
	b.world.Pass(48 * time.Hour)
	if heard != 1 {
		t.Errorf("when it was stopped %d pieces of news", heard)
	}
}
