package casework

import (
	"slices"
	"strings"

	"hvidbog/app"
)

// Blocks reports whether a packet in which this stands open is a draft. Invited
// parties may be silent for ever, a promise that was not kept is for the committee to
// see, and of what nobody has decided nothing is printed.
func (m Missing) Blocks() bool {
	return m.What != NoticeSilent && m.What != NoticePromises && m.What != NoticeUndecided
}

// The kinds of what is missing from a packet.
const (
	NoticeNoResponses  NoticeKind = "noResponses"  // a hearing without responses
	NoticeNoSender     NoticeKind = "noSender"     // responses without a sender, contributions not among them
	NoticeNoText       NoticeKind = "noText"       // responses without a text
	NoticeNoSorting    NoticeKind = "noSorting"    // responses without a topic or "ingen bemærkninger"
	NoticeUnsorted     NoticeKind = "unsorted"     // excerpts without a topic
	NoticeLost         NoticeKind = "lost"         // excerpts that have lost their place
	NoticeUnheard      NoticeKind = "unheard"      // topics that no response speaks of
	NoticeNoSaid       NoticeKind = "noSummary"    // topics without a summary
	NoticeNoRemarks    NoticeKind = "noRemarks"    // topics without remarks
	NoticeNoVerdict    NoticeKind = "noVerdict"    // topics without a verdict
	NoticeNoAssessment NoticeKind = "noAssessment" // scenarios without an assessment
	NoticePromises     NoticeKind = "promises"     // responses whose sender was promised something before the meeting that is not kept
	NoticeSilent       NoticeKind = "silent"       // invited parties that have not answered
	NoticeUndecided    NoticeKind = "undecided"    // details of which nobody has decided, whether they may be printed
)

// Completeness lists what still stands open before the packet can go out; none
// when all is done. The packet can be printed all the same, as a draft.
func Completeness(f *app.CaseFile) []Missing {
	var list []Missing
	if len(f.Responses) == 0 {
		list = append(list, Missing{What: NoticeNoResponses})
	}
	for _, kind := range []NoticeKind{NoticeNoSender, NoticeNoText, NoticeNoSorting} {
		if found := concerned(f, kind); len(found) > 0 {
			list = append(list, Missing{What: kind, Responses: found})
		}
	}
	excerpts := func(kind NoticeKind, fits func(*app.Excerpt) bool) {
		if found := those(f.Excerpts, fits); len(found) > 0 {
			list = append(list, Missing{What: kind, Excerpts: found})
		}
	}
	excerpts(NoticeUnsorted, func(e *app.Excerpt) bool { return e.Topic == "" })
	excerpts(NoticeLost, func(e *app.Excerpt) bool { return e.Lost })
	heard := app.Hear(f)
	for _, kind := range TopicNotices() {
		found := those(f.Topics, func(t *app.Topic) bool { return TopicLacks(heard, t, kind) })
		if len(found) > 0 {
			list = append(list, Missing{What: kind, Topics: found})
		}
	}
	bare := those(f.Scenarios, func(s *app.Scenario) bool { return strings.TrimSpace(s.Assessment) == "" })
	if len(bare) > 0 {
		list = append(list, Missing{What: NoticeNoAssessment, Scenarios: bare})
	}
	if broken := concerned(f, NoticePromises); len(broken) > 0 {
		list = append(list, Missing{What: NoticePromises, Responses: broken})
	}
	if silent := app.Count(f).Silent; len(silent) > 0 {
		list = append(list, Missing{What: NoticeSilent, Parties: silent})
	}
	return list
}

// Complete reports whether nothing stands open that makes a packet a draft.
func Complete(f *app.CaseFile) bool {
	for _, m := range Completeness(f) {
		if m.Blocks() {
			return false
		}
	}
	return true
}

// TopicNotices are the kinds of what a topic may lack, in the order in which one
// works on it.
func TopicNotices() []NoticeKind {
	return []NoticeKind{NoticeUnheard, NoticeNoSaid, NoticeNoRemarks, NoticeNoVerdict}
}

// TopicLacks reports whether a topic lacks what one of [TopicNotices] says.
func TopicLacks(heard app.Voices, t *app.Topic, kind NoticeKind) bool {
	switch kind {
	case NoticeUnheard:
		return len(heard.On(t.ID)) == 0
	case NoticeNoSaid:
		return strings.TrimSpace(t.Summary) == ""
	case NoticeNoRemarks:
		return !t.Answered()
	case NoticeNoVerdict:
		return t.Verdict == ""
	}
	return false
}

// concerned are the responses that a notice speaks of, by number; none for one
// that speaks of something else.
func concerned(f *app.CaseFile, kind NoticeKind) []*app.Response {
	return those(f.Responses, func(r *app.Response) bool { return concerns(f, r, kind) })
}

func concerns(f *app.CaseFile, r *app.Response, kind NoticeKind) bool {
	switch kind {
	case NoticeUnanswered:
		return r.Kind == app.Enquiry && r.Status.Open()
	case NoticeNew:
		return r.Kind != app.Enquiry && r.Status == app.StatusNew
	case NoticeUnlinked:
		return len(f.Scenarios) > 0 && len(f.LinksOf(r)) == 0 && r.Kind.IsHearing()
	case NoticeLate:
		return r.Late(f.Hearing)
	case NoticeNoSender:
		return r.Sender == "" && r.Kind.IsHearing() // at a workshop nobody need be named
	case NoticeNoText:
		return strings.TrimSpace(r.Text) == ""
	case NoticeNoSorting:
		return !sorted(f, r)
	case NoticePromises:
		return slices.ContainsFunc(f.PromisesTo(r.ID), func(p *app.Promise) bool { return brokenAtMeeting(f, p) })
	}
	return false
}

// brokenAtMeeting reports whether the day of a promise will have passed when the
// committee meets, and nothing says that it was kept.
func brokenAtMeeting(f *app.CaseFile, p *app.Promise) bool {
	l := f.Letter(p.Letter)
	return !p.IsKept() && !p.Due.IsZero() && p.Due.Before(f.Hearing.Meeting.Date) && (l == nil || l.IsSent())
}

// sorted reports whether all has been done with a response that the packet
// needs: something in it or in the form letter that it is one of is under a topic, or it
// is said to have no remarks.
func sorted(f *app.CaseFile, r *app.Response) bool {
	if r.NoRemarks || f.ModelFor(r).NoRemarks {
		return true
	}
	has := func(r *app.Response) bool {
		return slices.ContainsFunc(f.ExcerptsOf(r.ID), func(e *app.Excerpt) bool { return e.Topic != "" })
	}
	return has(r) || has(f.ModelFor(r))
}

func those[R any](list []R, fits func(R) bool) []R {
	var found []R
	for _, r := range list {
		if fits(r) {
			found = append(found, r)
		}
	}
	return found
}
