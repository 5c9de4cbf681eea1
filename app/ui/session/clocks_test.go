package session_test

import (
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
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
	counts := func(when string, over int) {
		t.Helper()
		if got := b.Overdue(); got != over {
			t.Errorf("%s %d are overdue, want %d", when, got, over)
		}
	}
	counts("at first", 0)
	first := log(app.Response{Text: "Hvornår?", Received: uitest.April(4)})
	log(app.Response{Text: "Hvornår?", Received: uitest.April(5)})
	counts("on the 19th", 1)
	if _, err := b.Desk.Promise(app.Promise{Response: first, Text: "Vi ringer.", Due: uitest.April(18)}); err != nil {
		t.Fatal(err)
	}
	counts("with the promise", 2)
	b.world.Pass(24 * time.Hour)
	counts("on the 20th", 3)
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
