package casework_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
)

// wrote logs an enquiry of a day in 2015 or 2016.
func (d *day) wrote(r app.Response, year int, month time.Month, dayOf int) *app.Response {
	d.t.Helper()
	r.Kind, r.Received = app.Enquiry, app.Date{Year: year, Month: month, Day: dayOf}
	return must[*app.Response](d.t)(d.Log(r))
}

func TestWhatAResponseSeemsToFollow(t *testing.T) {
	d := newDay(t) // no. 1 is of 1 December, from the group
	first := d.wrote(app.Response{Sender: d.mia.ID, Subject: "Hvad skal der ske med Mamma Mia?", Text: "Kære udvalg", Contact: "Sanne Strøm"}, 2015, time.October, 18)
	d.wrote(app.Response{Sender: d.anne.ID, Subject: "Bevar vores værested", Text: "Nej."}, 2015, time.November, 2)
	other := must[*app.Party](t)(d.AddParty(app.Party{Name: "Yusuf Holm", Kind: app.Citizen, Private: true}))
	for _, c := range []struct {
		what string
		r    app.Response
		want []string
	}{
		{"nothing", app.Response{Sender: other.ID, Subject: "Åbningstider", Text: "Hvornår er der åbent?"}, nil},
		{"the same sender", app.Response{Sender: d.mia.ID, Text: "Vi er her endnu."}, []string{"1 sender", "2 sender"}},
		{"on whose behalf it is", app.Response{Sender: other.ID, OnBehalfOf: d.anne.ID, Text: "For Anne."}, []string{"3 sender"}},
		{"the same person", app.Response{Sender: other.ID, Contact: "sanne strøm", Text: "Nu som mig selv."}, []string{"2 sender"}},
		{"its day, and a day of nobody's", app.Response{Sender: d.mia.ID, Text: "Vi skrev den 18. oktober og den 19. oktober."}, []string{"2 named", "1 sender"}},
		{"its day in figures", app.Response{Sender: d.mia.ID, Text: "Se vores brev af 18/10-2015."}, []string{"2 named", "1 sender"}},
		{"its day with points", app.Response{Sender: d.mia.ID, Text: "Se vores brev af 18.10.2015."}, []string{"2 named", "1 sender"}},
		{"a longer number", app.Response{Sender: d.mia.ID, Text: "Se side 118/10."}, []string{"1 sender", "2 sender"}},
		{"its number, by anybody", app.Response{Sender: other.ID, Text: "Jeg læste brevet 2015-0273113-2 i aktindsigten."}, []string{"2 named"}},
		{"its subject answered", app.Response{Sender: other.ID, Subject: "SV: Re: hvad skal der ske med Mamma Mia?", Text: "Ja, hvad?"}, []string{"2 subject"}},
		{"its subject forwarded by the sender", app.Response{Sender: d.mia.ID, Subject: "VS:Hvad skal der ske med Mamma Mia?", Text: "Igen."}, []string{"2 subject", "1 sender"}},
		{"a form letter's heading", app.Response{Sender: other.ID, Subject: "Bevar vores værested", Text: "Nej."}, nil},
		{"a heading of anybody's", app.Response{Sender: other.ID, Subject: "SV: Høring", Text: "Hej"}, nil},
	} {
		r := d.wrote(c.r, 2016, time.January, 4)
		var got []string
		for _, e := range casework.Suggest(d.File(), r) {
			got = append(got, fmt.Sprint(e.Response.Number, " ", e.Why))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
		mustDo(t, d.DeleteResponse(r.ID))
	}
	if list := casework.Suggest(d.File(), first); len(list) != 0 {
		t.Errorf("the first follows %+v", list)
	}
	again := d.wrote(app.Response{Sender: d.mia.ID, Text: "Vi skrev den 18. oktober."}, 2015, time.December, 1)
	e := casework.Suggest(d.File(), again)[0]
	if e.Response.ID != first.ID || e.Clock.State != app.Overdue || e.Clock.Over != 22 {
		t.Errorf("the first is suggested as %+v", e)
	}
	mustDo(t, d.SetNotFollows(again.ID, d.letter.ID))
	mustDo(t, d.SetFollows(again.ID, first.ID))
	if list := casework.Suggest(d.File(), d.File().Response(again.ID)); len(list) != 0 {
		t.Errorf("what it follows, and what it was said not to, is suggested: %+v", list)
	}
	mustDo(t, d.SetNotFollows(again.ID, first.ID))
	if r := d.File().Response(again.ID); r.Follows != "" || len(r.NotFollows) != 2 {
		t.Errorf("waved off it is %+v", r)
	}
	mustDo(t, d.SetFollows(again.ID, first.ID))
	if r := d.File().Response(again.ID); r.Follows != first.ID || !slices.Equal(r.NotFollows, []app.ID{d.letter.ID}) {
		t.Errorf("followed after all it is %+v", r)
	}
	d.kept()
}

func TestAThreadIsToldInOrder(t *testing.T) {
	d := newDay(t)
	a := d.wrote(app.Response{Sender: d.mia.ID, Text: "Først"}, 2015, time.October, 18)
	b := d.letter // 1 December
	c := d.wrote(app.Response{Sender: d.mia.ID, Text: "Så"}, 2016, time.January, 4)
	e := d.wrote(app.Response{Sender: d.anne.ID, Text: "Også"}, 2016, time.February, 1)
	mustDo(t, d.SetFollows(b.ID, a.ID))
	mustDo(t, d.SetFollows(c.ID, b.ID))
	mustDo(t, d.SetFollows(e.ID, b.ID))
	order := func(of *app.Response) []app.ID {
		var ids []app.ID
		for _, r := range d.File().Thread(of.ID) {
			ids = append(ids, r.ID)
		}
		return ids
	}
	for _, r := range []*app.Response{a, b, c, e} {
		if got := order(r); !slices.Equal(got, []app.ID{a.ID, b.ID, c.ID, e.ID}) {
			t.Errorf("the thread of no. %d is %v", r.Number, got)
		}
	}
	for from, to := range map[*app.Response]*app.Response{a: a, b: b} {
		d.refuses(app.CodeFollowsSelf, d.SetFollows(from.ID, to.ID))
	}
	d.refuses(app.CodeFollowsSelf, d.SetFollows(a.ID, c.ID))
	d.refuses(app.CodeGone, d.SetFollows(a.ID, "none"))
	d.refuses(app.CodeGone, d.SetFollows("none", a.ID))

	mustDo(t, d.SetNotFollows(e.ID, a.ID))
	mustDo(t, d.DeleteResponse(b.ID))
	if got := order(c); !slices.Equal(got, []app.ID{a.ID, c.ID}) {
		t.Errorf("without its middle the thread is %v", got)
	}
	if got := d.File().Response(e.ID); got.Follows != "" {
		t.Errorf("what was said not to follow the first follows %q", got.Follows)
	}
	must[app.Change](t)(d.Undo())
	if got := order(a); len(got) != 4 {
		t.Errorf("taken back the thread is %v", got)
	}
	mustDo(t, d.SetFollows(c.ID, ""))
	if got := order(c); !slices.Equal(got, []app.ID{c.ID}) {
		t.Errorf("let go it is %v", got)
	}
	d.kept()
}

// What happened in 2015 does not happen unseen: the second letter of a sender is not
// answered without a word to the first.
func TestTheOlderIsNotForgotten(t *testing.T) {
	d := newDay(t)
	first := d.wrote(app.Response{Sender: d.mia.ID, Text: "Kære udvalg"}, 2015, time.October, 18)
	begun := must[*app.Letter](t)(d.BeginLetter(reply(d.letter)))
	_, err := d.Send(t.Context(), begun.ID, app.ByEmail, drawn)
	d.refuses(app.CodeOlderOpen, err)
	for _, kind := range []app.LetterKind{app.Receipt, app.Preliminary} {
		l := reply(d.letter)
		l.Kind, l.NewDue = kind, d.Today().Add(20)
		d.send(l) // these answer nothing, so nothing drops out of sight
	}
	mustDo(t, d.EditLetter(begun.ID, "leftOpen", func(l *app.Letter) { l.LeftOpen = []app.ID{first.ID} }))
	must[*app.Letter](t)(d.Send(t.Context(), begun.ID, app.ByEmail, drawn))
	c := d.File().Clocks(d.Today())[0]
	if c.Response.ID != first.ID || c.State != app.Overdue {
		t.Errorf("the most urgent is no. %d, %s", c.Response.Number, c.State)
	}
	third := d.wrote(app.Response{Sender: d.mia.ID, Text: "Vi venter."}, 2016, time.April, 11)
	_, err = d.SendAll(t.Context(), []app.Letter{reply(third)}, app.ByEmail, drawn, func(int, int) {})
	d.refuses(app.CodeOlderOpen, err)
	d.send(reply(first, third))
	if c := d.File().Clock(d.File().Response(first.ID), d.Today()); c.State != app.Answered {
		t.Errorf("answered with the third it is %s", c.State)
	}

	// A colleague sent it on, so it is of the same thread though of nobody's name.
	forwarded := d.wrote(app.Response{Sender: d.anne.ID, Text: "Vi så dette."}, 2016, time.March, 1)
	fourth := d.wrote(app.Response{Sender: d.mia.ID, Text: "Og igen."}, 2016, time.April, 12)
	mustDo(t, d.SetFollows(fourth.ID, forwarded.ID))
	begun = must[*app.Letter](t)(d.BeginLetter(reply(fourth)))
	_, err = d.Send(t.Context(), begun.ID, app.ByEmail, drawn)
	d.refuses(app.CodeOlderOpen, err)
	mustDo(t, d.EditResponse(forwarded.ID, casework.FieldStatus, func(r *app.Response) { r.Status = app.StatusNoReply }))
	must[*app.Letter](t)(d.Send(t.Context(), begun.ID, app.ByEmail, drawn))

	// That another wrote under the same heading is no reason to answer the one first.
	one := d.wrote(app.Response{Sender: d.anne.ID, Subject: "Bevar vores værested", Text: "Nej."}, 2016, time.April, 1)
	two := d.wrote(app.Response{Sender: d.mia.ID, Subject: "Bevar vores værested", Text: "Nej."}, 2016, time.April, 2)
	if older := casework.OlderOpen(d.File(), &app.Letter{Kind: app.ReplyLetter, Answers: []app.ID{two.ID}}, d.Today()); len(older) != 0 {
		t.Errorf("no. %d would have to be answered with no. %d", one.Number, two.Number)
	}
	d.kept()
}

func TestExampleSuggestsWhatBelongsTogether(t *testing.T) {
	f := caseworktest.Example(t)
	for number, want := range map[int][]int{28: {4, 8}, 4: nil} {
		r := app.CloneOf(f.Numbered(number))
		r.Follows = ""
		alone := f.With([]app.Record{r}, nil)
		var got []int
		for _, e := range casework.Suggest(alone, r) {
			got = append(got, e.Response.Number)
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("no. %d seems to follow %v, want %v", number, got, want)
		}
	}
}

func BenchmarkSuggestAmong5000(b *testing.B) {
	f := largeHearing(5000, 2000)
	r := app.CloneOf(f.Responses[len(f.Responses)-1])
	r.Subject = "SV: Hvad skal der ske med Mamma Mia?"
	for b.Loop() {
		casework.Suggest(f, r)
	}
}

func BenchmarkOlderOpenAmong5000(b *testing.B) {
	f := largeHearing(5000, 2000)
	l := &app.Letter{Kind: app.ReplyLetter, Answers: []app.ID{f.Responses[len(f.Responses)-1].ID}}
	for b.Loop() {
		casework.OlderOpen(f, l, app.Date{Year: 2016, Month: time.May, Day: 2})
	}
}
