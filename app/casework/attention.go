package casework

import (
	"strings"

	"hvidbog/app"
)

// Notice is one thing in a hearing that wants a caseworker's attention, the most
// urgent first in a list of them.
type Notice struct {
	What  NoticeKind
	Count int
	// Response, Scenario or Party is the one it speaks of, or the first of them.
	Response *app.Response
	Scenario *app.Scenario
	Party    *app.Party
	// Responses are all of them, where it speaks of responses.
	Responses []*app.Response
}

// NoticeKind says what is the matter. The sentence is "notice.<kind>".
type NoticeKind string

// The kinds of notice.
const (
	NoticeUnanswered   NoticeKind = "unanswered"   // enquiries that nobody has answered
	NoticeNoSender     NoticeKind = "noSender"     // responses without a sender
	NoticeNoText       NoticeKind = "noText"       // responses without a text
	NoticeUnlinked     NoticeKind = "unlinked"     // responses linked to no scenario
	NoticeNew          NoticeKind = "new"          // responses that nobody has begun on
	NoticeLate         NoticeKind = "late"         // hearing responses after the last day
	NoticeNoAssessment NoticeKind = "noAssessment" // scenarios without an assessment
	NoticeSilent       NoticeKind = "silent"       // invited parties that have not answered
	NoticeNoScenarios  NoticeKind = "noScenarios"  // a hearing without scenarios
	NoticeNoPeriod     NoticeKind = "noPeriod"     // a hearing without a period
)

// Attention lists what wants attention in a case file; none when all is well.
func Attention(f *app.CaseFile) []Notice {
	var list []Notice
	responses := func(kind NoticeKind, fits func(*app.Response) bool) {
		var found []*app.Response
		for _, r := range f.Responses {
			if fits(r) {
				found = append(found, r)
			}
		}
		if len(found) > 0 {
			list = append(list, Notice{What: kind, Count: len(found), Response: oldest(found), Responses: found})
		}
	}
	responses(NoticeUnanswered, func(r *app.Response) bool { return r.Kind == app.Enquiry && r.Status.Open() })
	responses(NoticeNoSender, func(r *app.Response) bool { return r.Sender == "" })
	responses(NoticeNoText, func(r *app.Response) bool { return strings.TrimSpace(r.Text) == "" })
	responses(NoticeNew, func(r *app.Response) bool { return r.Kind != app.Enquiry && r.Status == app.StatusNew })
	if len(f.Scenarios) > 0 {
		responses(NoticeUnlinked, func(r *app.Response) bool { return len(r.Links) == 0 })
	} else {
		list = append(list, Notice{What: NoticeNoScenarios, Count: 1})
	}
	responses(NoticeLate, func(r *app.Response) bool { return r.Late(f.Hearing) })
	var bare []*app.Scenario
	for _, s := range f.Scenarios {
		if strings.TrimSpace(s.Assessment) == "" {
			bare = append(bare, s)
		}
	}
	if len(bare) > 0 {
		list = append(list, Notice{What: NoticeNoAssessment, Count: len(bare), Scenario: bare[0]})
	}
	if silent := app.Count(f).Silent; len(silent) > 0 {
		list = append(list, Notice{What: NoticeSilent, Count: len(silent), Party: silent[0]})
	}
	if f.Hearing.Period.From.IsZero() || f.Hearing.LastDay().IsZero() {
		list = append(list, Notice{What: NoticeNoPeriod, Count: 1})
	}
	return list
}

// oldest is the response that came first.
func oldest(list []*app.Response) *app.Response {
	first := list[0]
	for _, r := range list {
		if r.Received.Before(first.Received) {
			first = r
		}
	}
	return first
}
