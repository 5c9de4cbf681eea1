package app

import (
	"strconv"
	"strings"
)

// Topic is one thing that responses speak of (emne), across responses and
// scenarios: what was said about it, what the administration answers, and what it
// changes. The white paper goes through them one by one.
type Topic struct {
	Base
	Title   string `json:"title"`
	Order   int    `json:"order"`
	Summary string `json:"summary,omitempty"` // what was said, neutrally
	// Remarks are forvaltningens bemærkninger in this topic's own words. The
	// reusable ones that are to stand before them are in Standard.
	Remarks  string  `json:"remarks,omitempty"`
	Standard []ID    `json:"standard,omitempty"`
	Verdict  Verdict `json:"verdict,omitempty"` // "": none yet
	Reason   string  `json:"reason,omitempty"`  // why the verdict is what it is
	// Change is what the topic leads to, and ChangeScenario the scenario that it is
	// made in; "" where it is none of them.
	Change         string `json:"change,omitempty"`
	ChangeScenario ID     `json:"changeScenario,omitempty"`
}

// Answered reports whether the administration says anything to the topic.
func (t *Topic) Answered() bool { return strings.TrimSpace(t.Remarks) != "" || len(t.Standard) > 0 }

// TopicHeading is a topic as headings name it: how many responses speak of it, the
// marks of those senders whom the committee wants to see at once, and its title, as
// in "(4, LU) Ønske om længere åbningstid".
func TopicHeading(responses int, marks []Mark, title string) string {
	in := strconv.Itoa(responses)
	for _, m := range marks {
		in += ", " + string(m)
	}
	return "(" + in + ") " + title
}

// Verdict is what the administration recommends about a topic.
type Verdict string

// The verdicts.
const (
	Accepted       Verdict = "accepted"       // imødekommet
	PartlyAccepted Verdict = "partlyAccepted" // delvist imødekommet
	Rejected       Verdict = "rejected"       // ikke imødekommet
	Noted          Verdict = "noted"          // taget til efterretning
)

// Verdicts are all verdicts, in the order in which lists show them.
func Verdicts() []Verdict { return []Verdict{Accepted, PartlyAccepted, Rejected, Noted} }

// Remark is a paragraph of the administration's that is used in several places:
// what is changed in it changes in all of them.
type Remark struct {
	Base
	Name string `json:"name"` // what the caseworker knows it by; never printed
	Text string `json:"text"`
}
