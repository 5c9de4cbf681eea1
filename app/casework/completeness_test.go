package casework_test

import (
	"slices"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
)

func edited[R app.Record](of func(*app.CaseFile) R, edit func(R)) func(*app.CaseFile) *app.CaseFile {
	return func(f *app.CaseFile) *app.CaseFile {
		r := app.CloneOf(of(f))
		edit(r)
		return f.With([]app.Record{r}, nil)
	}
}

// promised is a hearing with a promise to the sender of r1 for the day before the
// meeting.
func promised(edit func(*app.Promise)) func(*app.CaseFile) *app.CaseFile {
	return func(f *app.CaseFile) *app.CaseFile {
		h := app.CloneOf(f.Hearing)
		h.Meeting.Date = app.Date{Year: 2016, Month: time.June, Day: 15}
		p := &app.Promise{Base: app.Base{ID: "l"}, Response: "r1", Text: "Vi ringer.", Due: h.Meeting.Date.Add(-1)}
		edit(p)
		return f.With([]app.Record{h, p}, nil)
	}
}

func TestEachThingThatAPacketLacks(t *testing.T) {
	topic := func(edit func(*app.Topic)) func(*app.CaseFile) *app.CaseFile {
		return edited(func(f *app.CaseFile) *app.Topic { return f.Topics[0] }, edit)
	}
	excerpt := func(edit func(*app.Excerpt)) func(*app.CaseFile) *app.CaseFile {
		return edited(func(f *app.CaseFile) *app.Excerpt { return f.Excerpts[0] }, edit)
	}
	remark := &app.Remark{Base: app.Base{ID: "m1"}, Name: "Rammen"}
	for _, c := range []struct {
		what   string
		amiss  func(*app.CaseFile) *app.CaseFile
		lacks  []casework.NoticeKind
		of     app.ID
		blocks bool
	}{
		{"nothing", func(f *app.CaseFile) *app.CaseFile { return f }, nil, "", false},
		{"no topic nor no remarks", response("r2", func(r *app.Response) { r.NoRemarks = false }), []casework.NoticeKind{casework.NoticeNoSorting}, "r2", true},
		{"no sender", response("r2", func(r *app.Response) { r.Sender = "" }), []casework.NoticeKind{casework.NoticeNoSender}, "r2", true},
		{"no text", response("r2", func(r *app.Response) { r.Text = " " }), []casework.NoticeKind{casework.NoticeNoText}, "r2", true},
		{
			"an excerpt without a topic", excerpt(func(e *app.Excerpt) { e.Topic = "" }),
			[]casework.NoticeKind{casework.NoticeNoSorting, casework.NoticeUnsorted, casework.NoticeUnheard},
			"r1", true,
		},
		{"a lost excerpt", excerpt(func(e *app.Excerpt) { e.Lost = true }), []casework.NoticeKind{casework.NoticeLost}, "e1", true},
		{"no summary", topic(func(t *app.Topic) { t.Summary = "\n" }), []casework.NoticeKind{casework.NoticeNoSaid}, "t1", true},
		{"no remarks", topic(func(t *app.Topic) { t.Remarks = " " }), []casework.NoticeKind{casework.NoticeNoRemarks}, "t1", true},
		{"no verdict", topic(func(t *app.Topic) { t.Verdict = "" }), []casework.NoticeKind{casework.NoticeNoVerdict}, "t1", true},
		{"a reusable remark for an answer", func(f *app.CaseFile) *app.CaseFile {
			return topic(func(t *app.Topic) { t.Remarks, t.Standard = "", []app.ID{"m1"} })(f.With([]app.Record{remark}, nil))
		}, nil, "", false},
		{
			"no assessment", edited(func(f *app.CaseFile) *app.Scenario { return f.Scenarios[0] }, func(s *app.Scenario) { s.Assessment = "" }),
			[]casework.NoticeKind{casework.NoticeNoAssessment},
			"s1", true,
		},
		{"a silent party", response("r1", func(r *app.Response) { r.Kind = app.WorkshopInput }), []casework.NoticeKind{casework.NoticeSilent}, "p1", false},
		{"a promise whose day passes before the meeting", promised(func(*app.Promise) {}), []casework.NoticeKind{casework.NoticePromises}, "r1", false},
		{"a promise of the day of the meeting", promised(func(p *app.Promise) { p.Due = p.Due.Add(1) }), nil, "", false},
		{"a promise of no day", promised(func(p *app.Promise) { p.Due = app.Date{} }), nil, "", false},
		{"a promise that was kept", promised(func(p *app.Promise) { p.Kept.At = p.Due.Time() }), nil, "", false},
		{"a promise of a draft", func(f *app.CaseFile) *app.CaseFile {
			l := &app.Letter{Base: app.Base{ID: "l1"}, Kind: app.ReplyLetter, Answers: []app.ID{"r1"}}
			return promised(func(p *app.Promise) { p.Letter = "l1" })(f.With([]app.Record{l}, nil))
		}, nil, "", false},
	} {
		f := c.amiss(app.NewCaseFile(wellKept()))
		got := casework.Completeness(f)
		var kinds []casework.NoticeKind
		for _, m := range got {
			kinds = append(kinds, m.What)
		}
		if !slices.Equal(kinds, c.lacks) || len(got) > 0 && speaksOf(got[0]) != c.of {
			t.Errorf("%s: %+v", c.what, got)
		}
		if casework.Complete(f) == c.blocks {
			t.Errorf("%s: a packet is complete: %v", c.what, !c.blocks)
		}
		// On the overview nothing is said twice.
		seen := make(map[casework.NoticeKind]bool)
		for _, m := range casework.Attention(f) {
			if seen[m.What] {
				t.Errorf("%s: %s is said twice", c.what, m.What)
			}
			seen[m.What] = true
		}
	}
}

// What a notice says of responses, a query finds.
func TestANoticeFindsItsResponses(t *testing.T) {
	f := largeHearing(500, 60)
	for _, m := range casework.Attention(f) {
		if len(m.Responses) == 0 {
			continue
		}
		if found := casework.NewFinder().Find(f, casework.Query{Notice: m.What}); !slices.Equal(found, m.Responses) {
			t.Errorf("%s finds %d of %d", m.What, len(found), len(m.Responses))
		}
	}
}

func BenchmarkCompleteness(b *testing.B) {
	f := largeHearing(100_000, 100)
	for b.Loop() {
		casework.Completeness(f)
	}
}
