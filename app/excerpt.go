package app

import (
	"cmp"
	"slices"
)

// Excerpt is a passage of a response that speaks of a topic (uddrag). It is
// marked by whole sentences.
type Excerpt struct {
	Base
	Response ID `json:"response"`
	// From and To are where the passage stands in the response's working text, in
	// bytes, To behind the last; both 0 for an excerpt that is the response as a
	// whole and no passage of it.
	From int `json:"from"`
	To   int `json:"to"`
	// Text is the passage as it stands, or where its place was lost as it last
	// stood in the text.
	Text string `json:"text,omitempty"`
	// Lost says that an edit of the text has taken the passage away.
	Lost     bool   `json:"lost,omitempty"`
	Topic    ID     `json:"topic,omitempty"`    // "": not sorted yet
	Scenario ID     `json:"scenario,omitempty"` // "": none in particular
	Stance   Stance `json:"stance,omitempty"`   // "": it takes none
	// Principles are the numbers, from 1, of those of the committee's principles
	// that the passage speaks to.
	Principles []int `json:"principles,omitempty"`
	// Quoted excerpts are printed as quotes under their topic.
	Quoted bool `json:"quoted,omitempty"`
}

// Whole reports whether the excerpt is the response as a whole.
func (e *Excerpt) Whole() bool { return e.From == 0 && e.To == 0 && !e.Lost }

func byPlace(a, b *Excerpt) int {
	return cmp.Or(cmp.Compare(a.Response, b.Response), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.ID, b.ID))
}

// ExcerptsOf are the excerpts of a response, as they stand in its text.
func (f *CaseFile) ExcerptsOf(response ID) []*Excerpt {
	first, _ := slices.BinarySearchFunc(f.Excerpts, response, func(e *Excerpt, id ID) int { return cmp.Compare(e.Response, id) })
	last := first
	for last < len(f.Excerpts) && f.Excerpts[last].Response == response {
		last++
	}
	return f.Excerpts[first:last:last]
}

// Voices is what was said of the topics: their excerpts, and the responses that
// these stand in.
type Voices struct {
	file      *CaseFile
	byTopic   map[ID][]*Excerpt
	responses map[ID][]*Response
	gathered  map[ID][]*Response
}

// Hear gathers the excerpts by topic, those of each topic by the number of their
// response. What is not sorted yet is heard under "".
func Hear(f *CaseFile) Voices {
	v := Voices{
		file: f, byTopic: make(map[ID][]*Excerpt), responses: make(map[ID][]*Response), gathered: make(map[ID][]*Response),
	}
	for _, r := range f.Responses {
		heard := v.responses
		if !r.Kind.IsHearing() {
			heard = v.gathered
		}
		for _, e := range f.ExcerptsOf(r.ID) {
			v.byTopic[e.Topic] = append(v.byTopic[e.Topic], e)
			list := heard[e.Topic]
			if n := len(list); n == 0 || list[n-1] != r {
				heard[e.Topic] = append(list, r)
			}
		}
	}
	return v
}

// On are the excerpts that speak of a topic, by the number of their response.
func (v Voices) On(topic ID) []*Excerpt { return v.byTopic[topic] }

// Responses are those that answer the hearing and speak of a topic, each once, by
// number.
func (v Voices) Responses(topic ID) []*Response { return v.responses[topic] }

// Speaking are the voices that speak of a topic, by number. What is marked in the model of
// a form letter is said by all who sent it; what is marked in another of its group is that
// sender's own.
func (v Voices) Speaking(topic ID) []Voice {
	list := v.file.asVoices(v.responses[topic])
	for i, voice := range list {
		if voice.Group != nil {
			list[i].Senders = v.file.SentAs(voice.Group.ID)
		}
	}
	return list
}

// Senders are all who speak of a topic, also those that a form letter's model speaks for.
func (v Voices) Senders(topic ID) []*Response {
	var list []*Response
	for _, voice := range v.Speaking(topic) {
		list = append(list, voice.Senders...)
	}
	return list
}

// Count is how many voices speak of a topic.
func (v Voices) Count(topic ID) int { return len(v.file.asVoices(v.responses[topic])) }

// Gathered are the contributions at workshops and in interviews that speak of a topic,
// likewise.
func (v Voices) Gathered(topic ID) []*Response { return v.gathered[topic] }

// All are the responses and then the contributions that speak of a topic.
func (v Voices) All(topic ID) []*Response {
	return slices.Concat(v.responses[topic], v.gathered[topic])
}

// Mark is what stands beside the count in a topic's heading for a sender whom
// the committee wants to see at once.
type Mark string

// The marks.
const (
	MarkLocalCommittee Mark = "LU" // lokaludvalg
	MarkPublicBody     Mark = "O"  // offentlig instans
)

// Marks are the marks of the parties for whom responses count, each once, in
// alphabetical order.
func (f *CaseFile) Marks(responses []*Response) []Mark {
	var local, public bool
	for _, r := range responses {
		if p := f.Party(r.Principal()); p != nil {
			local = local || p.Kind == LocalCommittee
			public = public || p.Kind == PublicBody
		}
	}
	var marks []Mark
	if local {
		marks = append(marks, MarkLocalCommittee)
	}
	if public {
		marks = append(marks, MarkPublicBody)
	}
	return marks
}
