package casework

import "hvidbog/app"

// Missing is one kind of thing in a hearing that still wants a caseworker, with
// all that it is true of.
type Missing struct {
	What NoticeKind
	// Those that it is true of, of one kind: responses, topics, scenarios, parties
	// or excerpts; none where it is true of the hearing as a whole.
	Responses []*app.Response
	Topics    []*app.Topic
	Scenarios []*app.Scenario
	Parties   []*app.Party
	Excerpts  []*app.Excerpt
	// Undecided are details of responses of which nobody has decided, whether they may
	// be printed; see [Unseen].
	Undecided []Undecided
}

// Count is how many it is true of.
func (m Missing) Count() int {
	return max(1, len(m.Responses)+len(m.Topics)+len(m.Scenarios)+len(m.Parties)+len(m.Excerpts)+len(m.Undecided))
}

// Oldest is the response that came first of those that it is true of; nil where
// it speaks of no responses.
func (m Missing) Oldest() *app.Response {
	var first *app.Response
	for _, r := range m.Responses {
		if first == nil || r.Received.Before(first.Received) {
			first = r
		}
	}
	return first
}

// Latest is the response that came latest after the hearing's last day of those that
// it is true of; nil where it speaks of no responses.
func (m Missing) Latest(h *app.Hearing) *app.Response {
	var last *app.Response
	most := -1
	for _, r := range m.Responses {
		if days, hours := r.LateBy(h); days*24+hours > most {
			last, most = r, days*24+hours
		}
	}
	return last
}

// NoticeKind says what is the matter. The sentence is "notice.<kind>".
type NoticeKind string

// The kinds of notice that are of the daily work. Those of the packet stand with
// [Completeness].
const (
	NoticeUnanswered  NoticeKind = "unanswered"  // enquiries that nobody has answered
	NoticeNew         NoticeKind = "new"         // responses that nobody has begun on
	NoticeUnlinked    NoticeKind = "unlinked"    // responses linked to no scenario, contributions not among them
	NoticeLate        NoticeKind = "late"        // hearing responses after the last day
	NoticeNoScenarios NoticeKind = "noScenarios" // a hearing without scenarios
	NoticeNoPeriod    NoticeKind = "noPeriod"    // a hearing without a period
)

// Attention lists what wants attention in a case file, the most urgent first: what
// presses today, and then what the packet still lacks. None when all is well.
func Attention(f *app.CaseFile) []Missing {
	var list []Missing
	for _, kind := range []NoticeKind{NoticeUnanswered, NoticeNew, NoticeUnlinked, NoticeLate} {
		if found := concerned(f, kind); len(found) > 0 {
			list = append(list, Missing{What: kind, Responses: found})
		}
	}
	if len(f.Scenarios) == 0 {
		list = append(list, Missing{What: NoticeNoScenarios})
	}
	if f.Hearing.Period.From.IsZero() || f.Hearing.LastDay().IsZero() {
		list = append(list, Missing{What: NoticeNoPeriod})
	}
	return append(list, Completeness(f)...)
}
