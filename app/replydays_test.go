package app_test

import (
	"reflect"
	"testing"
	"time"

	"hvidbog/app"
)

func TestDaysForAReply(t *testing.T) {
	for text, want := range map[string]int{"": 0, " ": 0, "0": 0, "10": 10, " 15 ": 15, "250": 250} {
		if got, err := app.ParseReplyDays(text); err != nil || got != want {
			t.Errorf("%q is read as %d, %v", text, got, err)
		}
	}
	for _, text := range []string{"ti", "-1", "251", "1000", "10 dage", "1,5"} {
		if got, err := app.ParseReplyDays(text); app.CodeOf(err) != app.CodeReplyDays {
			t.Errorf("%q is read as %d, %v", text, got, err)
		}
	}
}

func TestTheRulesThatAnOfficeSets(t *testing.T) {
	usual := app.ReplyRules{}
	fast := usual.Within(app.Enquiry, 5).Within(app.HearingResponse, 20)
	if usual.For(app.Enquiry) != 10 || fast.For(app.Enquiry) != 5 || fast.For(app.HearingResponse) != 20 || fast.For(app.Interview) != 0 {
		t.Errorf("the days are %v and %v", usual.Days, fast.Days)
	}
	if back := fast.Within(app.Enquiry, 10).Within(app.HearingResponse, 0); len(back.Days) != 0 {
		t.Errorf("what is as usual is said: %v", back.Days)
	}
	if none := usual.Within(app.Enquiry, 0); none.For(app.Enquiry) != 0 {
		t.Error("enquiries are due a reply")
	}

	open := usual.Working(app.NewYearsEve, true).Working(app.ConstitutionDay, true)
	if want := []app.DayOff{app.ConstitutionDay, app.NewYearsEve}; !reflect.DeepEqual(open.Worked, want) {
		t.Errorf("the office works on %v", open.Worked)
	}
	if !open.Workdays().Is(day(2015, time.December, 31)) || open.Workdays().Is(day(2015, time.December, 24)) {
		t.Error("the working days are others")
	}
	if shut := open.Working(app.NewYearsEve, false).Working(app.ConstitutionDay, false); !reflect.DeepEqual(shut, usual) {
		t.Errorf("closed again, the rules are %v", shut)
	}
	h := &app.Hearing{Title: "Høring", CaseNo: "2015-0273113", Replies: app.ReplyRules{Days: map[app.Kind]int{app.Enquiry: 1000}}}
	if err := h.Validate(); app.CodeOf(err) != app.CodeReplyDays {
		t.Errorf("1,000 days for a reply: %v", err)
	}
}
