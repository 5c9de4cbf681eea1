package casework_test

import (
	"slices"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
)

func TestALetterAnswersTheSendersOlderOnesToo(t *testing.T) {
	say := func(id string, args ...any) string { return id }
	day := func(month time.Month, day int) app.Date { return app.Date{Year: 2016, Month: month, Day: day} }
	base := func() app.Base { return app.Base{ID: app.NewID(), Hearing: "h"} }
	mamma := &app.Party{Base: base(), Name: "Bevar Mamma Mia"}
	bo := &app.Party{Base: base(), Name: "Bo Holm"}
	const subject = "Fremtiden for Mamma Mia"
	first := &app.Response{Base: base(), Number: 1, Kind: app.Enquiry, Received: day(1, 5), Sender: mamma.ID, Subject: "Et brev", Status: app.StatusNew}
	others := &app.Response{Base: base(), Number: 2, Kind: app.Enquiry, Received: day(1, 6), Sender: bo.ID, Subject: subject, Status: app.StatusNew}
	newest := &app.Response{Base: base(), Number: 3, Kind: app.Enquiry, Received: day(2, 1), Sender: mamma.ID, Subject: "SV: " + subject, Status: app.StatusNew}
	f := app.NewCaseFile([]app.Record{
		&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, Title: "Samvær", CaseNo: "2015-0273113"}, mamma, bo, first, others, newest,
	})
	l := casework.Answering(f, newest, app.ReplyLetter, day(4, 1), say)
	if !slices.Equal(l.Answers, []app.ID{first.ID, newest.ID}) {
		t.Errorf("answers %v", l.Answers)
	}
	if left := casework.OlderOpen(f, &l, day(4, 1)); len(left) > 0 {
		t.Errorf("%d would go without a word", len(left))
	}
	if l := casework.Answering(f, newest, app.Receipt, day(4, 1), say); len(l.Answers) != 1 {
		t.Errorf("a receipt is for %v", l.Answers)
	}
}
