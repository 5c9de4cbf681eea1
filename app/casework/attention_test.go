package casework_test

import (
	"slices"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// wellKept is a hearing in which nothing wants attention and from which a packet
// can be made.
func wellKept() []app.Record {
	return []app.Record{
		&app.Hearing{Base: app.Base{ID: "h"}, Period: app.Period{From: day0, To: day0.Add(30)}},
		&app.Scenario{Base: app.Base{ID: "s1"}, Name: "Nye lokaler", Assessment: "Forvaltningen anbefaler det."},
		&app.Party{Base: app.Base{ID: "p1"}, Name: "Bevar Mamma Mia", Invited: true},
		&app.Response{
			Base: app.Base{ID: "r1"}, Number: 1, Kind: app.HearingResponse, Sender: "p1", Text: "Imod", Received: day0, Status: app.StatusAnswered,
			Links: []app.Link{{Scenario: "s1", Stance: app.Against}},
		},
		&app.Response{
			Base: app.Base{ID: "r2"}, Number: 2, Kind: app.Enquiry, Sender: "p1", Text: "Hvornår?", Received: day0, Status: app.StatusNoReply,
			Links: []app.Link{{Scenario: "s1", Stance: app.Neutral}}, NoRemarks: true,
		},
		&app.Topic{Base: app.Base{ID: "t1"}, Title: "Flytning", Summary: "Flere frygter den.", Remarks: "Noteret.", Verdict: app.Noted},
		&app.Excerpt{Base: app.Base{ID: "e1"}, Response: "r1", From: 0, To: 4, Text: "Imod", Topic: "t1"},
	}
}

var day0 = app.Date{Year: 2016, Month: time.March, Day: 19}

func TestEachThingThatWantsAttention(t *testing.T) {
	for _, c := range []struct {
		what   string
		amiss  func(f *app.CaseFile) *app.CaseFile
		notice casework.NoticeKind // "": none
		of     app.ID              // the record that it speaks of
	}{
		{"all is well", func(f *app.CaseFile) *app.CaseFile { return f }, "", ""},
		{"an enquiry lies", response("r2", func(r *app.Response) { r.Status = app.StatusAtWork }), casework.NoticeUnanswered, "r2"},
		{"a new enquiry lies", response("r2", func(r *app.Response) { r.Status = app.StatusNew }), casework.NoticeUnanswered, "r2"},
		{"nobody has begun", response("r1", func(r *app.Response) { r.Status = app.StatusNew }), casework.NoticeNew, "r1"},
		{"someone has begun", response("r1", func(r *app.Response) { r.Status = app.StatusAtWork }), "", ""},
		{"no sender", response("r2", func(r *app.Response) { r.Sender = "" }), casework.NoticeNoSender, "r2"},
		{"no text", response("r1", func(r *app.Response) { r.Text = " \n" }), casework.NoticeNoText, "r1"},
		{"no link", response("r1", func(r *app.Response) { r.Links = nil }), casework.NoticeUnlinked, "r1"},
		{"it came late", response("r1", func(r *app.Response) { r.Received = day0.Add(31) }), casework.NoticeLate, "r1"},
		{"an enquiry cannot be late", response("r2", func(r *app.Response) { r.Received = day0.Add(31) }), "", ""},
		{"an invited party is silent", response("r1", func(r *app.Response) { r.Kind = app.WorkshopInput }), casework.NoticeSilent, "p1"},
		{"no assessment", func(f *app.CaseFile) *app.CaseFile {
			s := app.CloneOf(f.Scenarios[0])
			s.Assessment = " "
			return f.With([]app.Record{s}, nil)
		}, casework.NoticeNoAssessment, "s1"},
		{"no scenarios", func(f *app.CaseFile) *app.CaseFile {
			return f.With(nil, []app.Key{f.Scenarios[0].Key()})
		}, casework.NoticeNoScenarios, ""},
		{"no period", hearing(func(h *app.Hearing) { h.Period = app.Period{} }), casework.NoticeNoPeriod, ""},
		{"no end", hearing(func(h *app.Hearing) { h.Period.To = app.Date{} }), casework.NoticeNoPeriod, ""},
		{"a deadline for an end", hearing(func(h *app.Hearing) { h.Period.To, h.Deadline = app.Date{}, day0.Add(30) }), "", ""},
	} {
		got := casework.Attention(c.amiss(app.NewCaseFile(wellKept())))
		if c.notice == "" {
			if len(got) != 0 {
				t.Errorf("%s: %+v", c.what, got)
			}
			continue
		}
		if len(got) != 1 || got[0].What != c.notice || got[0].Count() != 1 || speaksOf(got[0]) != c.of {
			t.Errorf("%s: %+v", c.what, got)
		}
	}
}

func response(id app.ID, edit func(*app.Response)) func(*app.CaseFile) *app.CaseFile {
	return func(f *app.CaseFile) *app.CaseFile {
		r := app.CloneOf(f.Response(id))
		edit(r)
		return f.With([]app.Record{r}, nil)
	}
}

func hearing(edit func(*app.Hearing)) func(*app.CaseFile) *app.CaseFile {
	return func(f *app.CaseFile) *app.CaseFile {
		h := app.CloneOf(f.Hearing)
		edit(h)
		return f.With([]app.Record{h}, nil)
	}
}

// speaksOf is the record that a notice is true of; the first of several, "" of
// none.
func speaksOf(m casework.Missing) app.ID {
	for _, list := range [][]app.ID{idsOf(m.Responses), idsOf(m.Topics), idsOf(m.Scenarios), idsOf(m.Parties), idsOf(m.Excerpts)} {
		if len(list) > 0 {
			return list[0]
		}
	}
	return ""
}

func idsOf[R app.Record](list []R) []app.ID {
	ids := make([]app.ID, len(list))
	for i, r := range list {
		ids[i] = r.Common().ID
	}
	return ids
}

// The letter of 18 October was forgotten because nothing named it. The oldest
// enquiry is named first, whatever its number.
func TestTheOldestUnansweredIsNamed(t *testing.T) {
	enquiry := func(n int, received app.Date) *app.Response {
		return &app.Response{Base: app.Base{ID: app.ID(rune('a' + n))}, Number: n, Kind: app.Enquiry, Received: received, Status: app.StatusNew}
	}
	f := app.NewCaseFile([]app.Record{
		&app.Hearing{Base: app.Base{ID: "h"}},
		enquiry(1, app.Date{Year: 2015, Month: time.December, Day: 1}),
		enquiry(2, app.Date{Year: 2015, Month: time.October, Day: 18}),
		enquiry(3, app.Date{Year: 2015, Month: time.December, Day: 2}),
	})
	list := casework.Attention(f)
	if n := list[0]; n.What != casework.NoticeUnanswered || n.Count() != 3 || n.Oldest() != f.Numbered(2) || !slices.Equal(n.Responses, f.Responses) {
		t.Errorf("first is named %+v", n)
	}
}

func BenchmarkAttention(b *testing.B) {
	f := largeHearing(100_000, 100)
	for b.Loop() {
		casework.Attention(f)
	}
}
