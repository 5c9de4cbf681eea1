package app_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// enquiries is a hearing with enquiries received on the days, by number from 1.
func enquiries(received ...app.Date) *app.CaseFile {
	records := []app.Record{&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}}}
	for i, day := range received {
		records = append(records, &app.Response{
			Base: app.Base{ID: app.ID(fmt.Sprint("r", i+1)), Hearing: "h"}, Number: i + 1, Kind: app.Enquiry, Status: app.StatusNew, Received: day,
		})
	}
	return app.NewCaseFile(records)
}

// letter is one that was sent on a day in answer to response r1.
func letter(kind app.LetterKind, sent, newDue app.Date) *app.Letter {
	return &app.Letter{
		Base: app.Base{ID: app.ID(string(kind) + sent.String()), Hearing: "h"}, Kind: kind, Answers: []app.ID{"r1"},
		Date: sent, NewDue: newDue, Sent: app.Signature{Who: "Lene Ravnholt", At: sent.Time()},
	}
}

func TestTheClockOfTheForgottenLetters(t *testing.T) {
	f := enquiries(day(2015, time.October, 18), day(2015, time.December, 1))
	second := app.CloneOf(f.Responses[1])
	second.Status, second.Replied = app.StatusAnswered, day(2015, time.December, 11)
	f = f.With([]app.Record{second}, nil)
	for _, c := range []struct {
		on                        app.Date
		number, days, over, place int
		state                     app.ClockState
	}{
		{day(2015, time.October, 18), 1, 0, -10, 0, app.DueLater},
		{day(2015, time.October, 26), 1, 6, -4, 0, app.DueThisWeek},
		{day(2015, time.October, 30), 1, 10, 0, 0, app.DueThisWeek},
		{day(2015, time.October, 31), 1, 10, 0, 0, app.Overdue},
		{day(2015, time.November, 2), 1, 11, 1, 0, app.Overdue},
		{day(2015, time.December, 10), 2, 7, -3, 1, app.DueLater},
		{day(2015, time.December, 11), 1, 40, 30, 0, app.Overdue},
		{day(2015, time.December, 11), 2, 8, -2, 1, app.Answered},
		{day(2016, time.June, 1), 2, 8, -2, 1, app.Answered},
	} {
		clocks := f.Clocks(c.on)
		at := clocks[c.place]
		if at.Response.Number != c.number || at.Days != c.days || at.Over != c.over || at.State != c.state {
			t.Errorf("on %s place %d has no. %d, day %d, %d over, %s; want %+v", c.on, c.place, at.Response.Number, at.Days, at.Over, at.State, c)
		}
		if one := f.Clock(f.Numbered(c.number), c.on); one != at {
			t.Errorf("on %s the clock of no. %d alone is %+v", c.on, c.number, one)
		}
	}
}

// A preliminary answer stops the first clock and sets a new day; a receipt does
// neither. On the days before they were sent they change nothing.
func TestAPreliminaryAnswerSetsANewDay(t *testing.T) {
	received := day(2015, time.October, 18)
	first, promised := day(2015, time.October, 30), day(2015, time.November, 20)
	f := enquiries(received).With([]app.Record{
		letter(app.Receipt, day(2015, time.October, 20), app.Date{}),
		letter(app.Preliminary, day(2015, time.October, 28), promised),
		letter(app.ReplyLetter, day(2015, time.November, 23), app.Date{}),
	}, nil)
	answered := app.CloneOf(f.Responses[0])
	answered.Status = app.StatusAnswered
	f = f.With([]app.Record{answered}, nil)
	for _, c := range []struct {
		on, due app.Date
		state   app.ClockState
	}{
		{day(2015, time.October, 20), first, app.DueLater},
		{day(2015, time.October, 27), first, app.DueThisWeek},
		{day(2015, time.October, 28), promised, app.DueLater},
		{day(2015, time.November, 20), promised, app.DueThisWeek},
		{day(2015, time.November, 21), promised, app.Overdue},
		{day(2015, time.November, 23), promised, app.Answered},
	} {
		got := f.Clock(f.Responses[0], c.on)
		if got.Due != c.due || got.State != c.state {
			t.Errorf("on %s it is due on %s, %s; want %s, %s", c.on, got.Due, got.State, c.due, c.state)
		}
		if moved := got.Due != first; moved && got.First != first {
			t.Errorf("on %s the first day was %s", c.on, got.First)
		}
	}
	if c := f.Clock(f.Responses[0], day(2015, time.December, 1)); c.Days != 26 || c.Over != 1 || c.Receipt != day(2015, time.October, 20) {
		t.Errorf("it was answered on day %d, %d over, its receipt sent on %s", c.Days, c.Over, c.Receipt)
	}
}

// Whatever the office agrees on, the clock says what one gets by going through the
// calendar day by day from the day after receipt.
func TestTheClockAsCountedDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		worked := rapid.SampledFrom(everyAgreement()).Draw(t, "worked")
		within := rapid.IntRange(1, 30).Draw(t, "within")
		received := dates(1990, 2040).Draw(t, "received")
		on := received.Add(rapid.IntRange(0, 400).Draw(t, "days"))
		f := enquiries(received)
		f.Hearing.Replies = app.ReplyRules{Days: map[app.Kind]int{app.Enquiry: within}, Worked: worked}

		var due app.Date
		days, over := 0, 0
		for d, n := received, 0; due.IsZero() || !d.After(on); {
			if d = d.Add(1); !works(d, worked) {
				continue
			}
			if n++; n == within {
				due = d
			}
			if !d.After(on) {
				days = n
			}
		}
		over = days - within
		c := f.Clock(f.Responses[0], on)
		if c.Due != due || c.Days != days || c.Over != over {
			t.Fatalf("on %s it is due on %s, day %d, %d over; counted %s, %d, %d", on, c.Due, c.Days, c.Over, due, days, over)
		}
		if (c.State == app.Overdue) != due.Before(on) {
			t.Fatalf("on %s, due on %s, it is %s", on, due, c.State)
		}
	})
}

// What is more urgent never stands behind what is less so.
func TestClocksByUrgency(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := caseFiles().Draw(t, "file")
		on := dates(2016, 2016).Draw(t, "on")
		clocks := f.Clocks(on)
		come := 0
		for _, r := range f.Responses {
			if !r.Received.After(on) {
				come++
			}
		}
		if len(clocks) != come {
			t.Fatalf("%d responses that have come have %d clocks", come, len(clocks))
		}
		for i := 1; i < len(clocks); i++ {
			before, c := clocks[i-1], clocks[i]
			switch {
			case c.Ticking() && !before.Ticking():
				t.Fatalf("no. %d still waits, and stands behind no. %d", c.Response.Number, before.Response.Number)
			case c.Ticking() && c.Due.Before(before.Due):
				t.Fatalf("no. %d is due before no. %d, and stands behind it", c.Response.Number, before.Response.Number)
			}
			if c.State == app.Overdue && before.State != app.Overdue {
				t.Fatalf("no. %d is overdue, and stands behind no. %d", c.Response.Number, before.Response.Number)
			}
		}
	})
}

// What Frister shows of a large hearing.
func BenchmarkClocks(b *testing.B) {
	today := day(2016, time.June, 1)
	received := make([]app.Date, 5000)
	for i := range received {
		received[i] = today.Add(-i * 3652 / len(received))
	}
	f := enquiries(received...)
	for b.Loop() {
		if c := f.Clocks(today); !slices.ContainsFunc(c, app.Clock.Ticking) {
			b.Fatal("nobody waits")
		}
	}
}
