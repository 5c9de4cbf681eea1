package app_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
)

func TestOnlyHearingResponsesComeLate(t *testing.T) {
	hearing := &app.Hearing{Period: app.Period{From: day(2016, time.March, 19), To: day(2016, time.April, 18)}}
	extended := &app.Hearing{Period: hearing.Period, Deadline: day(2016, time.April, 25)}
	open := &app.Hearing{}
	for _, c := range []struct {
		kind     app.Kind
		received app.Date
		hearing  *app.Hearing
		late     bool
	}{
		{app.HearingResponse, day(2016, time.April, 18), hearing, false},
		{app.HearingResponse, day(2016, time.April, 19), hearing, true},
		{app.HearingResponse, day(2016, time.April, 19), extended, false},
		{app.HearingResponse, day(2016, time.April, 26), extended, true},
		{app.HearingResponse, day(2016, time.April, 26), open, false},
		{app.HearingResponse, app.Date{}, hearing, false},
		{app.Enquiry, day(2016, time.May, 1), hearing, false},
		{app.WorkshopInput, day(2016, time.May, 1), hearing, false},
	} {
		if got := (&app.Response{Kind: c.kind, Received: c.received}).Late(c.hearing); got != c.late {
			t.Errorf("%s of %v, by %v: late is %v", c.kind, c.received, c.hearing.LastDay(), got)
		}
	}
}

// The hearing ends on Monday 18 April 2016 at noon.
func TestLateByDayAndHour(t *testing.T) {
	say := caseworktest.Danish(t)
	noon := &app.Hearing{Deadline: day(2016, time.April, 18), DeadlineHour: "12:00"}
	night := &app.Hearing{Deadline: noon.Deadline, DeadlineHour: "24:00"}
	allDay := &app.Hearing{Deadline: noon.Deadline}
	for _, c := range []struct {
		hearing *app.Hearing
		day     int // of April
		hour    app.Hour
		says    string
	}{
		{noon, 17, "23:59", ""},
		{noon, 18, "", ""}, // nobody knows when
		{noon, 18, "09:05", ""},
		{noon, 18, "12:00", ""},
		{noon, 18, "12:01", "1 time for sent"},
		{noon, 18, "13:00", "1 time for sent"},
		{noon, 18, "13:01", "2 timer for sent"},
		{noon, 19, "09:00", "21 timer for sent"},
		{noon, 19, "11:59", "1 dag for sent"},
		{noon, 19, "12:00", "1 dag for sent"},
		{noon, 19, "12:01", "1 dag og 1 time for sent"},
		{noon, 21, "14:00", "3 dage og 2 timer for sent"},
		{noon, 19, "", "1 dag for sent"},
		{noon, 21, "", "3 dage for sent"},
		{night, 18, "23:59", ""},
		{night, 19, "00:00", "1 time for sent"},
		{night, 19, "01:30", "2 timer for sent"},
		{allDay, 18, "23:59", ""},
		{allDay, 19, "00:01", "1 dag for sent"},
		{allDay, 21, "14:00", "3 dage for sent"},
	} {
		r := &app.Response{Kind: app.HearingResponse, Received: day(2016, time.April, c.day), ReceivedHour: c.hour}
		if got := r.SayLate(c.hearing, say); got != c.says {
			t.Errorf("%s %q, by %q: %q, want %q", r.Received, c.hour, c.hearing.DeadlineHour, got, c.says)
		}
		if r.Late(c.hearing) != (c.says != "") {
			t.Errorf("%s %q, by %q: late is %t", r.Received, c.hour, c.hearing.DeadlineHour, r.Late(c.hearing))
		}
	}
}

// Whoever comes later is never less late, and who is late is so by something.
func TestLatenessGrows(t *testing.T) {
	hours := rapid.SampledFrom([]app.Hour{"00:00", "00:01", "09:05", "12:00", "12:01", "23:59", "24:00"})
	rapid.Check(t, func(t *rapid.T) {
		h := &app.Hearing{Deadline: day(2016, time.April, 18), DeadlineHour: orNone(hours).Draw(t, "deadline")}
		drawn := func(name string) *app.Response {
			return &app.Response{
				Kind: app.HearingResponse, Received: h.Deadline.Add(rapid.IntRange(-1, 3).Draw(t, name+" day")),
				ReceivedHour: hours.Draw(t, name+" hour"),
			}
		}
		by := func(r *app.Response) int {
			days, hours := r.LateBy(h)
			if days < 0 || hours < 0 || hours > 23 || (days+hours > 0) != r.Late(h) {
				t.Fatalf("%s %s is %d days and %d hours late", r.Received, r.ReceivedHour, days, hours)
			}
			return days*24 + hours
		}
		a, b := drawn("a"), drawn("b")
		if a.Received.Before(b.Received) || a.Received == b.Received && a.ReceivedHour <= b.ReceivedHour {
			if by(a) > by(b) {
				t.Fatalf("%s %s is later than %s %s", a.Received, a.ReceivedHour, b.Received, b.ReceivedHour)
			}
		}
	})
}

func TestAnHourThatDoesNotCompareIsRefused(t *testing.T) {
	for _, hour := range []app.Hour{"9:05", "15.30", "kl. 15", "25:00"} {
		h := &app.Hearing{Title: "Høring", CaseNo: "2015-0273113", DeadlineHour: hour}
		if err := h.Validate(); app.CodeOf(err) != app.CodeHour || !strings.Contains(err.Error(), "deadlineHour") {
			t.Errorf("a deadline at %q: %v", hour, err)
		}
		r := &app.Response{
			Kind: app.HearingResponse, Channel: app.ByEmail, Status: app.StatusNew,
			Received: day(2016, time.April, 18), ReceivedHour: hour, Text: "Ja.",
		}
		if err := r.Validate(app.NewCaseFile(nil), day(2016, time.June, 1)); app.CodeOf(err) != app.CodeHour {
			t.Errorf("received at %q: %v", hour, err)
		}
	}
}
