package casework_test

import (
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
)

func TestHowAClockStandsInWords(t *testing.T) {
	say := caseworktest.Danish(t)
	sunday, tuesday := date(2015, 10, 18), date(2015, 12, 1)
	for _, c := range []struct {
		received, on, replied app.Date
		status                app.Status
		want                  string
	}{
		{received: sunday, on: date(2015, 10, 19), want: "9 arbejdsdage tilbage"},
		{received: sunday, on: date(2015, 10, 28), want: "2 arbejdsdage tilbage"},
		{received: sunday, on: date(2015, 10, 29), want: "i morgen"},
		{received: sunday, on: date(2015, 10, 30), want: "i dag"},
		{received: sunday, on: date(2015, 10, 31), want: "fristen udløb den 30. oktober 2015"}, // a Saturday
		{received: sunday, on: date(2015, 11, 2), want: "1 arbejdsdag over fristen"},
		{received: sunday, on: date(2015, 12, 1), want: "22 arbejdsdage over fristen"},
		{received: sunday, on: date(2016, 10, 30), want: "250 arbejdsdage over fristen"},
		{received: sunday, on: date(2016, 10, 31), want: "mere end et år over fristen"},
		{received: sunday, on: date(2026, 11, 24), want: "mere end 11 år over fristen"},
		{received: sunday, on: date(2016, 1, 4), replied: date(2015, 12, 11), status: app.StatusAnswered, want: "besvaret på 40. arbejdsdag, 30 over fristen"},
		{received: tuesday, on: date(2016, 1, 4), replied: date(2015, 12, 11), status: app.StatusAnswered, want: "besvaret på 8. arbejdsdag"},
		{received: tuesday, on: date(2016, 1, 4), replied: tuesday, status: app.StatusAnswered, want: "besvaret samme dag"},
		{received: sunday.Add(-1), on: date(2016, 1, 4), replied: sunday, status: app.StatusAnswered, want: "besvaret før første arbejdsdag"},
		{received: tuesday, on: date(2016, 1, 4), status: app.StatusAnswered, want: "besvaret"},
		{received: tuesday, on: date(2016, 1, 4), status: app.StatusNoReply, want: "skal ikke besvares"},
		{received: date(2015, 10, 24), on: date(2015, 10, 24), want: "10 arbejdsdage tilbage"},
	} {
		r := &app.Response{Base: app.Base{ID: "r"}, Kind: app.Enquiry, Received: c.received, Status: c.status, Replied: c.replied}
		clock := app.NewCaseFile([]app.Record{&app.Hearing{Base: app.Base{ID: "h"}}, r}).Clock(r, c.on)
		if got := casework.Standing(say, clock, c.on); got != c.want {
			t.Errorf("received %v, on %v: %q, want %q", c.received, c.on, got, c.want)
		}
	}
}

func TestTheStoryOfAThread(t *testing.T) {
	first := &app.Response{Base: app.Base{ID: "1"}, Number: 1, Received: date(2015, 10, 18)}
	second := &app.Response{Base: app.Base{ID: "2"}, Number: 2, Received: date(2015, 12, 1), Follows: "1"}
	sent := func(id app.ID, kind app.LetterKind, day app.Date, answers ...app.ID) *app.Letter {
		return &app.Letter{Base: app.Base{ID: id}, Kind: kind, Date: day, Answers: answers, Sent: app.Signature{At: day.Time()}}
	}
	f := app.NewCaseFile([]app.Record{
		&app.Hearing{Base: app.Base{ID: "h"}}, first, second,
		sent("k", app.Receipt, date(2015, 12, 1), "2"), sent("s", app.ReplyLetter, date(2015, 12, 11), "1", "2"),
		&app.Letter{Base: app.Base{ID: "d"}, Kind: app.ReplyLetter, Answers: []app.ID{"1"}},
	})
	for _, id := range []app.ID{"1", "2"} {
		got := ""
		for _, e := range casework.Story(f, id) {
			if e.Letter != nil {
				got += string(e.Letter.ID)
			} else {
				got += string(e.Response.ID)
			}
		}
		if got != "12ksd" {
			t.Errorf("the story of %s is %s", id, got)
		}
	}
}
