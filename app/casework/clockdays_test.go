package casework_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// told is a clock's days a line each week: the working day, "." where nobody works, and
// the first letter of what happened.
func told(days []casework.ClockDay) string {
	var b strings.Builder
	for i, d := range days {
		if i > 0 && i%7 == 0 {
			b.WriteString("\n")
		} else if i > 0 {
			b.WriteString(" ")
		}
		if d.Work > 0 {
			fmt.Fprint(&b, d.Work)
		} else {
			b.WriteString(".")
		}
		if d.Over {
			b.WriteString("!")
		}
		if d.Mark != "" {
			b.WriteString(string(d.Mark))
		}
	}
	return b.String()
}

// date is a day of the calendar.
func date(year, month, day int) app.Date {
	return app.Date{Year: year, Month: time.Month(month), Day: day}
}

func TestTheDaysOfTheForgottenEnquiry(t *testing.T) {
	h := &app.Hearing{Base: app.Base{ID: "h"}}
	r := &app.Response{Base: app.Base{ID: "r"}, Kind: app.Enquiry, Received: date(2015, 10, 18)}
	f := app.NewCaseFile([]app.Record{h, r})
	on := date(2015, 11, 3)
	days, cut := casework.ClockDays(h, f.Clock(r, on), on)
	want := strings.Join([]string{
		". . . . . . .received",
		"1 2 3 4 5 . .",
		"6 7 8 9 10due .! .!",
		"11! 12!today 13 14 15 . .",
	}, "\n")
	if got := told(days); got != want || cut {
		t.Errorf("the days are\n%s\ncut %v, want\n%s", got, cut, want)
	}
}

func TestTheDaysOfWhatWasAnsweredInTime(t *testing.T) {
	h := &app.Hearing{Base: app.Base{ID: "h"}}
	r := &app.Response{Base: app.Base{ID: "r"}, Kind: app.Enquiry, Received: date(2015, 12, 1), Status: app.StatusAnswered, Replied: date(2015, 12, 11)}
	f := app.NewCaseFile([]app.Record{h, r})
	days, _ := casework.ClockDays(h, f.Clock(r, date(2016, 1, 4)), date(2016, 1, 4))
	want := ". .received 1 2 3 . .\n4 5 6 7 8answered . .\n9 10due 11 12 13 . ."
	if got := told(days); got != want {
		t.Errorf("the days are\n%s\nwant\n%s", got, want)
	}
}

func TestThePreliminaryAnswerIsTold(t *testing.T) {
	h := &app.Hearing{Base: app.Base{ID: "h"}}
	r := &app.Response{Base: app.Base{ID: "r"}, Kind: app.Enquiry, Received: date(2015, 12, 1)}
	l := &app.Letter{
		Base: app.Base{ID: "l"},
		Kind: app.Preliminary, Answers: []app.ID{"r"}, Date: date(2015, 12, 4), NewDue: date(2015, 12, 22),
		Sent: app.Signature{At: date(2015, 12, 4).Time()},
	}
	f := app.NewCaseFile([]app.Record{h, r, l})
	on := date(2015, 12, 7)
	days, _ := casework.ClockDays(h, f.Clock(r, on), on)
	want := ". .received 1 2 3preliminary . .\n4today 5 6 7 8 . .\n9 10first 11 12 13 . .\n14 15due 16 . . . ."
	if got := told(days); got != want {
		t.Errorf("the days are\n%s\nwant\n%s", got, want)
	}
}

func TestOfALongWaitTheBeginningIsTold(t *testing.T) {
	h := &app.Hearing{Base: app.Base{ID: "h"}}
	r := &app.Response{Base: app.Base{ID: "r"}, Kind: app.Enquiry, Received: date(2015, 10, 18)}
	on := date(2026, 11, 24)
	days, cut := casework.ClockDays(h, app.NewCaseFile([]app.Record{h, r}).Clock(r, on), on)
	if len(days) != 35 || !cut {
		t.Errorf("%d days, cut %v", len(days), cut)
	}
}

// Whatever the dates, the days run without a gap over whole weeks, and the working
// days among them count up by one.
func TestTheDaysRunOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := &app.Hearing{Base: app.Base{ID: "h"}}
		r := &app.Response{Base: app.Base{ID: "r"}, Kind: app.Enquiry, Received: date(2015, 1, 1).Add(rapid.IntRange(0, 4000).Draw(t, "received"))}
		on := r.Received.Add(rapid.IntRange(0, 200).Draw(t, "on"))
		if rapid.Bool().Draw(t, "answered") {
			r.Status, r.Replied = app.StatusAnswered, r.Received.Add(rapid.IntRange(0, 60).Draw(t, "replied"))
		}
		days, _ := casework.ClockDays(h, app.NewCaseFile([]app.Record{h, r}).Clock(r, on), on)
		if len(days)%7 != 0 || len(days) == 0 || days[0].Day.After(r.Received) {
			t.Fatalf("%d days from %v", len(days), days[0].Day)
		}
		work := 0
		for i, d := range days {
			if d.Day != days[0].Day.Add(i) {
				t.Fatalf("day %d is %v", i, d.Day)
			}
			if d.Work > 0 {
				if work++; d.Work != work {
					t.Fatalf("%v is working day %d, want %d", d.Day, d.Work, work)
				}
			}
		}
	})
}
