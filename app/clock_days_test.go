package app_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// The letters of the winter in which a group had to write twice: what came on Sunday 18
// October 2015 and on 1 December, and the answer of 11 December to the second alone.
func mammaMia(more ...app.Record) *app.CaseFile {
	return app.NewCaseFile(append([]app.Record{
		&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, CaseNo: "2015-0273113"},
		enquiry("october", 1, day(2015, time.October, 18), app.StatusNew),
		enquiry("december", 2, day(2015, time.December, 1), app.StatusAnswered),
		sentLetter("answer", app.ReplyLetter, day(2015, time.December, 11), "december"),
	}, more...))
}

func enquiry(id app.ID, number int, received app.Date, status app.Status) *app.Response {
	return &app.Response{Base: app.Base{ID: id, Hearing: "h"}, Number: number, Kind: app.Enquiry, Received: received, Status: status}
}

func sentLetter(id app.ID, kind app.LetterKind, on app.Date, answers ...app.ID) *app.Letter {
	return &app.Letter{Base: app.Base{ID: id, Hearing: "h"}, Kind: kind, Answers: answers, Date: on, Sent: app.Signature{At: on.Time()}}
}

func preliminary(id app.ID, on, newDue app.Date, answers ...app.ID) *app.Letter {
	l := sentLetter(id, app.Preliminary, on, answers...)
	l.NewDue = newDue
	return l
}

func TestWhenTheyWroteAgain(t *testing.T) {
	f := mammaMia()
	if c := f.Clock(f.Response("october"), day(2015, time.December, 1)); c.State != app.Overdue || c.Over != 22 {
		t.Errorf("the first was %s, %d working days over", c.State, c.Over)
	}
	both := mammaMia(sentLetter("both", app.ReplyLetter, day(2015, time.December, 11), "october"),
		enquiry("october", 1, day(2015, time.October, 18), app.StatusAnswered))
	if c := both.Clock(both.Response("october"), day(2016, time.May, 1)); c.Days != 40 || c.Over != 30 || c.State != app.Answered {
		t.Errorf("answered on 11 December: day %d, %d over, %s", c.Days, c.Over, c.State)
	}
}

func TestTheMostUrgentComesFirst(t *testing.T) {
	waiting := enquiry("waiting", 5, day(2015, time.December, 10), app.StatusAtWork)
	waiting.WaitsFor = "Center Nordvest"
	f := mammaMia(
		enquiry("soon", 3, day(2015, time.November, 30), app.StatusAtWork),
		enquiry("later", 4, day(2015, time.December, 10), app.StatusNew), waiting,
		enquiry("byHand", 6, day(2015, time.November, 3), app.StatusAnswered),
		enquiry("none", 7, day(2015, time.November, 3), app.StatusNoReply),
		&app.Response{Base: app.Base{ID: "response", Hearing: "h"}, Number: 8, Kind: app.HearingResponse, Received: day(2015, time.November, 3), Status: app.StatusNew},
		enquiry("tomorrow", 9, day(2015, time.December, 12), app.StatusNew),
	)
	var got []string
	for _, c := range f.Clocks(day(2015, time.December, 11)) {
		got = append(got, fmt.Sprint(c.Response.ID, " ", c.State))
	}
	want := []string{
		"october overdue", "soon dueLater", "later dueLater", "waiting waiting", "december answered", "byHand answered", "none noneDue", "response noneDue",
	}
	if !slices.Equal(got, want) {
		t.Errorf("in order are %q,\nwant %q", got, want)
	}
	c := f.Clock(f.Response("byHand"), day(2015, time.December, 11))
	if c.State != app.Answered || !c.Answered.IsZero() || c.Days != 0 || c.Over != 0 {
		t.Errorf("answered on a day that nobody noted: %+v", c)
	}
	sooner := app.CloneOf(waiting)
	sooner.Received = day(2015, time.November, 30)
	for on, want := range map[app.Date]app.ClockState{
		day(2015, time.December, 11): app.Waiting, day(2015, time.December, 14): app.DueThisWeek, day(2015, time.December, 15): app.Overdue,
	} {
		if c := f.Clock(sooner, on); c.State != want {
			t.Errorf("on %s what waits for somebody is %s, want %s", on, c.State, want)
		}
	}
}

// What is told of a day is what was so on it.
func TestAskedOfADayGoneBy(t *testing.T) {
	f := mammaMia(preliminary("preliminary", day(2015, time.November, 2), day(2016, time.January, 15), "october"))
	second := f.Clock(f.Response("december"), day(2015, time.December, 4))
	if second.State != app.DueLater || !second.Answered.IsZero() || second.Days != 3 {
		t.Errorf("a week before its answer it is %s, day %d", second.State, second.Days)
	}
	if c := f.Clock(f.Response("october"), day(2015, time.November, 1)); c.State != app.Overdue || !c.Preliminary.IsZero() {
		t.Errorf("the day before the preliminary answer it is %s, %s", c.State, c.Preliminary)
	}
	byPhone := enquiry("december", 2, day(2015, time.December, 1), app.StatusAnswered)
	byPhone.Replied = day(2015, time.December, 8)
	f = mammaMia(byPhone)
	for on, want := range map[app.Date]app.ClockState{
		day(2015, time.December, 7): app.DueLater, day(2015, time.December, 8): app.Answered, day(2015, time.December, 30): app.Answered,
	} {
		c := f.Clock(byPhone, on)
		if c.State != want || want == app.Answered && (c.Answered != byPhone.Replied || c.Days != 5) {
			t.Errorf("%s: %s on %s, day %d: what was answered by telephone and then by letter was answered by telephone", on, c.State, c.Answered, c.Days)
		}
	}
	if list := f.Clocks(day(2015, time.November, 1)); len(list) != 1 || list[0].Response.ID != "october" {
		t.Errorf("what had not come yet is listed: %+v", list)
	}
}

func TestAPreliminaryAnswerStopsTheFirstClock(t *testing.T) {
	f := mammaMia(
		sentLetter("receipt", app.Receipt, day(2015, time.October, 19), "october"),
		preliminary("first", day(2015, time.October, 28), day(2015, time.November, 20), "october"),
		preliminary("second", day(2015, time.November, 19), day(2015, time.December, 18), "october"),
		&app.Letter{Base: app.Base{ID: "draft", Hearing: "h"}, Kind: app.Preliminary, Answers: []app.ID{"october"}, NewDue: day(2016, time.May, 1)},
	)
	r := f.Response("october")
	for _, c := range []struct {
		on, due, first, preliminary app.Date
		state                       app.ClockState
		over                        int
	}{
		{day(2015, time.October, 27), day(2015, time.October, 30), app.Date{}, app.Date{}, app.DueThisWeek, -3},
		{day(2015, time.November, 3), day(2015, time.November, 20), day(2015, time.October, 30), day(2015, time.October, 28), app.DueLater, -13},
		{day(2015, time.December, 11), day(2015, time.December, 18), day(2015, time.October, 30), day(2015, time.November, 19), app.DueLater, -5},
		{day(2015, time.December, 21), day(2015, time.December, 18), day(2015, time.October, 30), day(2015, time.November, 19), app.Overdue, 1},
	} {
		got := f.Clock(r, c.on)
		if got.Due != c.due || got.First != c.first || got.Preliminary != c.preliminary || got.State != c.state || got.Over != c.over {
			t.Errorf("on %s: %+v", c.on, got)
		}
		if got.Receipt != day(2015, time.October, 19) {
			t.Errorf("on %s the receipt is of %s", c.on, got.Receipt)
		}
	}
	late := preliminary("late", day(2015, time.December, 18), app.Date{}, "october")
	if c := mammaMia(late).Clock(r, day(2015, time.December, 21)); c.State != app.Overdue || c.Due != day(2015, time.October, 30) {
		t.Errorf("a preliminary answer that promises no day: %+v", c)
	}
}

func TestAReceiptStopsNothing(t *testing.T) {
	with := mammaMia(sentLetter("receipt", app.Receipt, day(2015, time.October, 20), "october"))
	on := day(2015, time.November, 2)
	got, want := with.Clock(with.Response("october"), on), mammaMia().Clock(with.Response("october"), on)
	if want.Receipt = day(2015, time.October, 20); got != want {
		t.Errorf("with a receipt it is %+v, without %+v", got, want)
	}
}

func TestAnAnsweredEnquiryMayBeTakenUpAgain(t *testing.T) {
	again := enquiry("december", 2, day(2015, time.December, 1), app.StatusAtWork)
	f := mammaMia(again, preliminary("once more", day(2015, time.December, 21), day(2016, time.January, 8), "december"))
	if c := f.Clock(again, day(2016, time.January, 4)); c.State != app.DueThisWeek || c.Due != day(2016, time.January, 8) {
		t.Errorf("taken up again it is %+v", c)
	}
}

func TestDaysAreOfTheKind(t *testing.T) {
	f := mammaMia(&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, Replies: app.ReplyRules{
		Days:   map[app.Kind]int{app.Enquiry: 0, app.HearingResponse: 3},
		Worked: []app.DayOff{app.ChristmasEve, app.NewYearsEve},
	}})
	if c := f.Clock(f.Response("october"), day(2015, time.December, 1)); c.State != app.NoneDue || !c.Due.IsZero() {
		t.Errorf("where enquiries are due no answer: %+v", c)
	}
	r := &app.Response{Kind: app.HearingResponse, Received: day(2015, time.December, 22), Status: app.StatusNew}
	if c := f.Clock(r, day(2015, time.December, 23)); c.Due != day(2015, time.December, 28) {
		t.Errorf("three days, of which Christmas Eve is one, end on %s", c.Due)
	}
	for kind, want := range map[app.Kind]int{app.Enquiry: 10, app.HearingResponse: 0, app.WorkshopInput: 0, app.Interview: 0} {
		if got := (app.ReplyRules{}).For(kind); got != want {
			t.Errorf("%s: %d days, want %d", kind, got, want)
		}
	}
}

// The week ends on Sunday, whichever day it is.
func TestDueThisWeekIsBySunday(t *testing.T) {
	for on := day(2015, time.December, 7); on.Before(day(2015, time.December, 21)); on = on.Add(1) {
		sunday := on
		for sunday.Time().Weekday() != time.Sunday {
			sunday = sunday.Add(1)
		}
		for ahead := range 12 {
			due := on.Add(ahead)
			f := mammaMia(preliminary("p", day(2015, time.October, 20), due, "october"))
			want := app.DueLater
			if !due.After(sunday) {
				want = app.DueThisWeek
			}
			if c := f.Clock(f.Response("october"), on); c.State != want {
				t.Errorf("on %s, due %s: %s, want %s", on, due, c.State, want)
			}
		}
	}
}

// clockFiles draws hearings with letters to their responses.
func clockFiles() *rapid.Generator[*app.CaseFile] {
	return rapid.Custom(func(t *rapid.T) *app.CaseFile {
		all := []app.Record{&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, Replies: app.ReplyRules{
			Days: map[app.Kind]int{app.Interview: rapid.IntRange(0, 30).Draw(t, "days")},
		}}}
		n := rapid.IntRange(1, 8).Draw(t, "responses")
		for i := range n {
			r := enquiry(app.ID(fmt.Sprint("r", i)), i+1, dates(2015, 2016).Draw(t, "received"), rapid.SampledFrom(app.Statuses()).Draw(t, "status"))
			r.Kind = rapid.SampledFrom(app.Kinds()).Draw(t, "kind")
			r.Replied = orNone(dates(2015, 2017)).Draw(t, "replied")
			if rapid.Bool().Draw(t, "waits") {
				r.WaitsFor = "Jura"
			}
			all = append(all, r)
		}
		for i := range rapid.IntRange(0, 8).Draw(t, "letters") {
			l := sentLetter(app.ID(fmt.Sprint("l", i)), rapid.SampledFrom(app.LetterKinds()).Draw(t, "letter"), dates(2015, 2017).Draw(t, "sent"),
				rapid.SliceOfNDistinct(ids("r", n), 1, n, func(id app.ID) app.ID { return id }).Draw(t, "answers")...)
			l.NewDue = orNone(dates(2015, 2017)).Draw(t, "new due")
			if rapid.Bool().Draw(t, "draft") {
				l.Sent, l.Date = app.Signature{}, app.Date{}
			}
			all = append(all, l)
		}
		return app.NewCaseFile(all)
	})
}

func TestAllClocksAreTheClocksOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := clockFiles().Draw(t, "hearing")
		on := rapid.OneOf(dates(2015, 2018), dates(1, 9999), rapid.Just(app.Date{})).Draw(t, "on")
		list := f.Clocks(on)
		listed := make(map[app.ID]bool)
		states := app.ClockStates()
		for i, c := range list {
			if want := f.Clock(c.Response, on); c != want {
				t.Fatalf("no. %d among all is %+v, by itself %+v", c.Response.Number, c, want)
			}
			listed[c.Response.ID] = true
			if !slices.Contains(states, c.State) {
				t.Fatalf("state %q", c.State)
			}
			if c.State == app.Overdue != (c.Ticking() && c.Due.Before(on)) {
				t.Fatalf("due %s, on %s it is %s", c.Due, on, c.State)
			}
			if c.Ticking() && c.Due.IsZero() {
				t.Fatalf("it ticks towards no day: %+v", c)
			}
			if i == 0 {
				continue
			}
			before := list[i-1]
			switch {
			case before.Ticking() != c.Ticking():
				if c.Ticking() {
					t.Fatalf("%s stands before %s", before.State, c.State)
				}
			case c.Ticking():
				if c.Due.Before(before.Due) || c.Due == before.Due && c.Response.Number < before.Response.Number {
					t.Fatalf("due %s stands before due %s", before.Due, c.Due)
				}
			case before.State == app.NoneDue && c.State == app.Answered:
				t.Fatal("what needs no answer stands before what is answered")
			case before.State == app.Answered && c.State == app.Answered && before.Answered.Before(c.Answered):
				t.Fatalf("answered %s stands before answered %s", before.Answered, c.Answered)
			}
		}
		for _, r := range f.Responses {
			if listed[r.ID] == r.Received.After(on) {
				t.Fatalf("received %s, on %s listed: %v", r.Received, on, listed[r.ID])
			}
		}
		if again := f.Clocks(on); !slices.Equal(list, again) {
			t.Fatal("the order is another the second time")
		}
	})
}
