package casework

import (
	"strings"

	"hvidbog/app"
)

// Missing is one kind of thing that still stands open before the packet can go
// out, with all that it is true of. The packet can be printed all the same, as a
// draft.
type Missing struct {
	What NoticeKind
	// Those that it is true of, of one kind: responses, topics, scenarios, parties
	// or excerpts.
	Responses []*app.Response
	Topics    []*app.Topic
	Scenarios []*app.Scenario
	Parties   []*app.Party
	Excerpts  []*app.Excerpt
}

// Count is how many it is true of.
func (m Missing) Count() int {
	return len(m.Responses) + len(m.Topics) + len(m.Scenarios) + len(m.Parties) + len(m.Excerpts)
}

// Blocks reports whether a packet in which this stands open is a draft. Invited
// parties may be silent for ever.
func (m Missing) Blocks() bool { return m.What != NoticeSilent }

// The kinds of what is missing from a packet, beside those that want attention
// anyhow.
const (
	NoticeNoSorting NoticeKind = "noSorting" // responses without a topic or "ingen bemærkninger"
	NoticeUnsorted  NoticeKind = "unsorted"  // excerpts without a topic
	NoticeLost      NoticeKind = "lost"      // excerpts that have lost their place
	NoticeNoSaid    NoticeKind = "noSummary" // topics without a summary
	NoticeNoRemarks NoticeKind = "noRemarks" // topics without remarks
	NoticeNoVerdict NoticeKind = "noVerdict" // topics without a verdict
	NoticeUnheard   NoticeKind = "unheard"   // topics that no response speaks of
)

// Completeness lists what still stands open before the packet can go out; none
// when all is done.
func Completeness(f *app.CaseFile) []Missing {
	var list []Missing
	add := func(m Missing) {
		if m.Count() > 0 {
			list = append(list, m)
		}
	}
	heard := app.Hear(f)
	add(Missing{What: NoticeNoSender, Responses: those(f.Responses, func(r *app.Response) bool { return r.Sender == "" })})
	add(Missing{What: NoticeNoText, Responses: those(f.Responses, func(r *app.Response) bool { return strings.TrimSpace(r.Text) == "" })})
	add(Missing{What: NoticeNoSorting, Responses: those(f.Responses, func(r *app.Response) bool { return !sorted(f, r) })})
	add(Missing{What: NoticeUnsorted, Excerpts: those(f.Excerpts, func(e *app.Excerpt) bool { return e.Topic == "" })})
	add(Missing{What: NoticeLost, Excerpts: those(f.Excerpts, func(e *app.Excerpt) bool { return e.Lost })})
	add(Missing{What: NoticeUnheard, Topics: those(f.Topics, func(t *app.Topic) bool { return len(heard.On(t.ID)) == 0 })})
	add(Missing{What: NoticeNoSaid, Topics: those(f.Topics, func(t *app.Topic) bool { return strings.TrimSpace(t.Summary) == "" })})
	add(Missing{What: NoticeNoRemarks, Topics: those(f.Topics, func(t *app.Topic) bool { return !t.Answered() })})
	add(Missing{What: NoticeNoVerdict, Topics: those(f.Topics, func(t *app.Topic) bool { return t.Verdict == "" })})
	add(Missing{What: NoticeNoAssessment, Scenarios: those(f.Scenarios, func(s *app.Scenario) bool { return strings.TrimSpace(s.Assessment) == "" })})
	add(Missing{What: NoticeSilent, Parties: app.Count(f).Silent})
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

// sorted reports whether all has been done with a response that the packet
// needs: something in it is under a topic, or it is said to have no remarks.
func sorted(f *app.CaseFile, r *app.Response) bool {
	if r.NoRemarks {
		return true
	}
	for _, e := range f.ExcerptsOf(r.ID) {
		if e.Topic != "" {
			return true
		}
	}
	return false
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
