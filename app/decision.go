package app

import (
	"cmp"
	"slices"
)

// Decision is what the committee decided about a scenario, a topic, or a point of
// its own, as it was noted at the meeting.
type Decision struct {
	Base
	Meeting Meeting `json:"meeting"`
	// Scenario or Topic is what was decided about; with neither, Point says it.
	Scenario ID      `json:"scenario,omitempty"`
	Topic    ID      `json:"topic,omitempty"`
	Point    string  `json:"point,omitempty"`
	Outcome  Outcome `json:"outcome"`
	Text     string  `json:"text,omitempty"` // the decision in words, as the minutes will have it
	Order    int     `json:"order"`          // in which they were noted
}

// Outcome is how the committee decided.
type Outcome string

// The outcomes.
const (
	Adopted        Outcome = "adopted"        // tiltrådt
	AdoptedAmended Outcome = "adoptedAmended" // tiltrådt med ændringer
	NotAdopted     Outcome = "notAdopted"     // ikke tiltrådt
	Postponed      Outcome = "postponed"      // udsat
	TakenNote      Outcome = "takenNote"      // taget til efterretning
)

// Outcomes are all outcomes, in the order in which lists show them.
func Outcomes() []Outcome {
	return []Outcome{Adopted, AdoptedAmended, NotAdopted, Postponed, TakenNote}
}

func byMeeting(a, b *Decision) int {
	return cmp.Or(a.Meeting.Date.Compare(b.Meeting.Date), cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
}

// DecisionsOf are the decisions of the meeting on a day, in the order of the agenda:
// those about scenarios, those about topics, and points of their own as they were
// noted. One that was noted before the hearing had a meeting is of any.
func (f *CaseFile) DecisionsOf(meeting Date) []*Decision {
	var list []*Decision
	for _, d := range f.Decisions {
		if d.Meeting.Date == meeting || d.Meeting.Date.IsZero() {
			list = append(list, d)
		}
	}
	place := make(map[ID]int, len(f.Scenarios)+len(f.Topics))
	for _, s := range f.Scenarios {
		place[s.ID] = len(place)
	}
	for _, t := range f.Topics {
		place[t.ID] = len(place)
	}
	at := func(d *Decision) int {
		if i, ok := place[d.Scenario+d.Topic]; ok {
			return i
		}
		return len(place)
	}
	slices.SortStableFunc(list, func(a, b *Decision) int { return cmp.Or(cmp.Compare(at(a), at(b)), cmp.Compare(a.Order, b.Order)) })
	return list
}

// DecisionOn is the newest decision about a scenario or a topic; nil when there
// is none.
func (f *CaseFile) DecisionOn(subject ID) *Decision {
	if subject == "" {
		return nil
	}
	for i := len(f.Decisions) - 1; i >= 0; i-- {
		if d := f.Decisions[i]; d.Scenario == subject || d.Topic == subject {
			return d
		}
	}
	return nil
}
