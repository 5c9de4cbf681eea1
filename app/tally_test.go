package app_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// many counts the responses that something holds for.
func many(f *app.CaseFile, holds func(*app.Response) bool) (n int) {
	for _, r := range f.Responses {
		if holds(r) {
			n++
		}
	}
	return n
}

// mustCount compares one table of the overview with a count of each of its lines
// by itself; a line that counts nothing may be left out.
func mustCount[K comparable](t *rapid.T, what string, table map[K]int, keys []K, count func(K) int) {
	t.Helper()
	for _, k := range keys {
		if table[k] != count(k) {
			t.Fatalf("%s %v: counted %d, there are %d", what, k, table[k], count(k))
		}
	}
	for k := range table {
		if !slices.Contains(keys, k) {
			t.Fatalf("%s %v is counted, and there is none", what, k)
		}
	}
}

func TestTheOverviewCountsRight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := caseFiles().Draw(t, "hearing")
		tally := app.Count(f)
		for what, got := range map[string][2]int{
			"responses": {tally.Responses, many(f, func(r *app.Response) bool { return r.Kind.IsHearing() })},
			"gathered":  {tally.Gathered, many(f, func(r *app.Response) bool { return !r.Kind.IsHearing() })},
			"unlinked":  {tally.Unlinked, many(f, func(r *app.Response) bool { return len(f.LinksOf(r)) == 0 && r.Kind.IsHearing() })},
			"late":      {tally.Late, many(f, func(r *app.Response) bool { return r.Late(f.Hearing) })},
			"open":      {tally.Open, many(f, func(r *app.Response) bool { return r.Status == "new" || r.Status == "inProgress" })},
			"undated":   {tally.Undated, many(f, func(r *app.Response) bool { return r.Received == app.Date{} && r.Kind.IsHearing() })},
			"invited":   {tally.Invited, tally.Answered + len(tally.Silent)},
		} {
			if got[0] != got[1] {
				t.Fatalf("%s: counted %d, there are %d", what, got[0], got[1])
			}
		}
		mustCount(t, "kind", tally.ByKind, app.Kinds(), func(k app.Kind) int {
			return many(f, func(r *app.Response) bool { return r.Kind == k })
		})
		mustCount(t, "channel", tally.ByChannel, app.Channels(), func(c app.Channel) int {
			return many(f, func(r *app.Response) bool { return r.Channel == c })
		})
		mustCount(t, "status", tally.ByStatus, app.Statuses(), func(s app.Status) int {
			return many(f, func(r *app.Response) bool { return r.Status == s })
		})
		mustCount(t, "kind of party", tally.ByParty, app.PartyKinds(), func(k app.PartyKind) int {
			return many(f, func(r *app.Response) bool {
				p := f.Party(r.Principal())
				return p != nil && p.Kind == k && r.Kind.IsHearing()
			})
		})
		mustCount(t, "district", tally.ByDistrict, app.Districts(), func(d app.District) int {
			return many(f, func(r *app.Response) bool { return r.Kind.IsHearing() && speaksOf(f, r, d) })
		})
	})
}

func speaksOf(f *app.CaseFile, r *app.Response, d app.District) bool {
	return slices.ContainsFunc(r.Links, func(l app.Link) bool {
		s := f.Scenario(l.Scenario)
		return s != nil && slices.Contains(s.Districts, d)
	})
}

func TestStancesAreCountedByScenario(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := caseFiles().Draw(t, "hearing")
		tally := app.Count(f)
		for _, s := range f.Scenarios {
			total := 0
			for _, stance := range app.Stances() {
				n := len(f.LinkedTo(s.ID, stance))
				if tally.ByScenario[s.ID][stance] != n {
					t.Fatalf("%s, %s: counted %d, there are %d", s.Name, stance, tally.ByScenario[s.ID][stance], n)
				}
				total += n
			}
			if tally.ByScenario[s.ID].Total() != total {
				t.Fatalf("%s: %d in all, and there are %d", s.Name, tally.ByScenario[s.ID].Total(), total)
			}
		}
	})
}

func TestWhoWasHeardAndWhoIsSilent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := caseFiles().Draw(t, "hearing")
		tally := app.Count(f)
		var silent []*app.Party
		for _, p := range f.Parties {
			var heard []*app.Response
			for _, r := range f.Responses {
				if r.Sender == p.ID || r.OnBehalfOf == p.ID {
					heard = append(heard, r)
				}
			}
			if !slices.Equal(tally.Heard[p.ID], heard) {
				t.Fatalf("from %s: %v, want %v", p.ID, tally.Heard[p.ID], heard)
			}
			if p.Invited && !slices.ContainsFunc(heard, func(r *app.Response) bool { return r.Kind == app.HearingResponse }) {
				silent = append(silent, p)
			}
		}
		if !slices.Equal(tally.Silent, silent) {
			t.Fatalf("silent are %v, want %v", tally.Silent, silent)
		}
	})
}

func TestTheDaysOfTheHearing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var received []app.Record
		counts := make(map[app.Date]int)
		for i, d := range rapid.SliceOf(orNone(dates(2014, 2017))).Draw(t, "received") {
			received = append(received, &app.Response{Base: app.Base{ID: app.ID(fmt.Sprint("r", i))}, Number: i, Received: d})
			if !d.IsZero() {
				counts[d]++
			}
		}
		received = append(received, &app.Hearing{Base: app.Base{ID: "h"}})
		days := app.Count(app.NewCaseFile(received)).ByDay
		if len(counts) == 0 {
			if len(days) != 0 {
				t.Fatalf("days without a response: %v", days)
			}
			return
		}
		sorted := slices.SortedFunc(maps.Keys(counts), app.Date.Compare)
		first, last := sorted[0], sorted[len(sorted)-1]
		if days[0].Day != first || days[len(days)-1].Day != last {
			t.Fatalf("from %v to %v, want from %v to %v", days[0].Day, days[len(days)-1].Day, first, last)
		}
		span := last.Sub(first)
		total := 0
		for i, d := range days {
			if d.Count != counts[d.Day] {
				t.Fatalf("%v: %d, want %d", d.Day, d.Count, counts[d.Day])
			}
			if i > 0 && span <= 800 && d.Day.Sub(days[i-1].Day) != 1 {
				t.Fatalf("the days between %v and %v are left out", days[i-1].Day, d.Day)
			}
			if i > 0 && !d.Day.After(days[i-1].Day) {
				t.Fatalf("%v stands after %v", d.Day, days[i-1].Day)
			}
			if span > 800 && d.Count == 0 {
				t.Fatalf("%v has no response, and the span is %d days", d.Day, span)
			}
			total += d.Count
		}
		if undated := app.Count(app.NewCaseFile(received)).Undated; total+undated != len(received)-1 {
			t.Fatalf("%d days and %d undated, of %d", total, undated, len(received)-1)
		}
	})
}

func TestASlipOfTheCenturyMakesNoLongList(t *testing.T) {
	f := app.NewCaseFile([]app.Record{
		&app.Hearing{Base: app.Base{ID: "h"}},
		&app.Response{Base: app.Base{ID: "r1"}, Number: 1, Received: day(1816, time.April, 1)},
		&app.Response{Base: app.Base{ID: "r2"}, Number: 2, Received: day(2016, time.April, 1)},
		&app.Response{Base: app.Base{ID: "r3"}, Number: 3, Received: day(2199, time.April, 1)},
	})
	want := []app.DayCount{{day(1816, time.April, 1), 1}, {day(2016, time.April, 1), 1}, {day(2199, time.April, 1), 1}}
	if got := app.Count(f).ByDay; !slices.Equal(got, want) {
		t.Errorf("the days are %v", got)
	}
}
