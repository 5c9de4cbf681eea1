package casework_test

import (
	"fmt"
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

func TestTheJournalHasWhatCameInAndWentOut(t *testing.T) {
	d := newDay(t) // no. 1 came on 1 December 2015
	other := must[*app.Response](t)(d.Log(app.Response{Sender: d.anne.ID, Subject: " Torvet ", Text: "Hej", DocumentNo: "2015-0205531-9"}))
	same := must[*app.Response](t)(d.Log(app.Response{Sender: d.anne.ID, Text: "Hej igen"}))
	sent := d.send(reply(d.letter))
	draft := must[*app.Letter](t)(d.BeginLetter(reply(same)))
	list := func() (got []string) {
		for _, e := range casework.Journal(d.File()) {
			way := "ind"
			if e.Out {
				way = "ud"
			}
			got = append(got, fmt.Sprint(e.Date, " ", way, " ", e.DocumentNo, " ", e.Party, " ", e.Theme, " ", e.IsJournalised()))
		}
		return got
	}
	want := []string{
		"2015-12-01 ind 2015-0273113-1 Bevar Mamma Mia  false",
		"2016-04-18 ind 2015-0273113-2 Anne Nørregård  false",
		"2016-04-18 ud 2015-0273113-3 Bevar Mamma Mia Svar: Mamma Mia false",
		"2016-04-18 ind 2015-0205531-9 Anne Nørregård Torvet false",
	}
	if got := list(); !slices.Equal(got, want) {
		t.Errorf("the journal is %q,\nwant %q", got, want)
	}
	mustDo(t, d.Journalise([]app.ID{other.ID, sent.ID, draft.ID, sent.ID, "none"}, true))
	if now := d.File().Letter(sent.ID); now.Journalised.Who != "Lene" || now.File != sent.File || now.Text != sent.Text {
		t.Errorf("the letter is %+v", now)
	}
	if !d.File().Letter(draft.ID).Journalised.At.IsZero() {
		t.Error("a draft is in the records system")
	}
	if told := d.newest().What; told.Args["n"] != "2" {
		t.Errorf("the log tells %+v", told)
	}
	first := d.File().Letter(sent.ID).Journalised
	d.who = "Jonas"
	mustDo(t, d.Journalise([]app.ID{sent.ID, same.ID}, true))
	if again := d.File().Letter(sent.ID).Journalised; again != first {
		t.Errorf("what was entered is entered again: %+v", again)
	}
	mustDo(t, d.Journalise([]app.ID{sent.ID, same.ID}, false))
	if open := casework.CountJournal(casework.Journal(d.File())); open.Open != 3 || open.In != 3 || open.Out != 1 || open.NoTheme != 2 {
		t.Errorf("counted are %+v", open)
	}
	d.kept()
	d.unchanged(func() { mustDo(t, d.Journalise([]app.ID{sent.ID, draft.ID}, false)) })
}
