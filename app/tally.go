package app

import (
	"maps"
	"slices"
)

// Tally counts what a case file holds, for the overview on screen and on paper.
// What counts is the response; one that is linked to several scenarios counts
// once in each. For scenarios and districts a form letter counts as one, whoever sent
// it. Contributions at workshops and in interviews are counted apart: of the numbers
// below only Open, ByKind, ByChannel, ByStatus and Heard know them.
type Tally struct {
	Responses  int // those that answer the hearing
	Gathered   int // contributions beside them
	Alike      int // responses that are one of a form letter's
	Groups     int // form letters
	Unlinked   int // responses that no scenario has yet
	Late       int // hearing responses after the last day
	Open       int // responses with something still to be done
	Undated    int // responses without a day of receipt
	Invited    int // parties on the consultation list
	Answered   int // of those, the ones that have sent a hearing response
	ByKind     map[Kind]int
	ByParty    map[PartyKind]int // by the party that the response counts for
	ByChannel  map[Channel]int
	ByStatus   map[Status]int
	ByDay      []DayCount         // from the first to the last day received, gaps included
	ByScenario map[ID]StanceCount // by scenario
	ByDistrict map[District]int   // responses to scenarios of the district, each once
	Silent     []*Party           // invited parties without a hearing response, by name
	Heard      map[ID][]*Response // by party: what it sent or others sent for it
}

// DayCount is the number of responses received on a day.
type DayCount struct {
	Day   Date
	Count int
}

// StanceCount is the number of responses of each stance.
type StanceCount map[Stance]int

// Total is the number of responses of any stance.
func (c StanceCount) Total() int {
	n := 0
	for _, k := range c {
		n += k
	}
	return n
}

// longestSpan bounds the days that ByDay lists, so that one slip of the pen in
// a year does not make a list of thousands.
const longestSpan = 800

// Count tallies a case file.
func Count(f *CaseFile) Tally {
	t := Tally{
		Groups:     len(f.FormLetters),
		ByKind:     make(map[Kind]int),
		ByParty:    make(map[PartyKind]int),
		ByChannel:  make(map[Channel]int),
		ByStatus:   make(map[Status]int),
		ByScenario: make(map[ID]StanceCount),
		ByDistrict: make(map[District]int),
		Heard:      make(map[ID][]*Response),
	}
	answered := make(map[ID]bool)
	days := make(map[Date]int)
	for _, r := range f.Responses {
		t.ByKind[r.Kind]++
		t.ByChannel[r.Channel]++
		t.ByStatus[r.Status]++
		if r.Status.Open() {
			t.Open++
		}
		for _, party := range r.Voices() {
			t.Heard[party] = append(t.Heard[party], r)
			if r.Kind == HearingResponse {
				answered[party] = true
			}
		}
		if !r.Kind.IsHearing() {
			t.Gathered++
			continue
		}
		t.Responses++
		if p := f.Party(r.Principal()); p != nil {
			t.ByParty[p.Kind]++
		}
		if len(f.LinksOf(r)) == 0 {
			t.Unlinked++
		}
		if f.FormLetter(r.FormLetter) != nil {
			t.Alike++
		}
		if r.Late(f.Hearing) {
			t.Late++
		}
		if r.Received.IsZero() {
			t.Undated++
		} else {
			days[r.Received]++
		}
		t.countLinks(f, r)
	}
	for _, p := range f.Parties {
		if !p.Invited {
			continue
		}
		t.Invited++
		if answered[p.ID] {
			t.Answered++
		} else {
			t.Silent = append(t.Silent, p)
		}
	}
	t.ByDay = fillDays(days)
	return t
}

func (t *Tally) countLinks(f *CaseFile, r *Response) {
	districts := make(map[District]bool)
	model := f.ModelFor(r)
	for _, l := range r.Links {
		if said, does := model.LinkTo(l.Scenario); model != r && does && said.Stance == l.Stance {
			continue // the model says it for all
		}
		if t.ByScenario[l.Scenario] == nil {
			t.ByScenario[l.Scenario] = make(StanceCount)
		}
		t.ByScenario[l.Scenario][l.Stance]++
		if s := f.Scenario(l.Scenario); s != nil {
			for _, d := range s.Districts {
				districts[d] = true
			}
		}
	}
	for d := range districts {
		t.ByDistrict[d]++
	}
}

// fillDays lists the days from the first to the last; where they lie further
// apart than a chart can show, only those that have a response.
func fillDays(counts map[Date]int) []DayCount {
	if len(counts) == 0 {
		return nil
	}
	days := slices.SortedFunc(maps.Keys(counts), Date.Compare)
	first, last := days[0], days[len(days)-1]
	if span := last.Sub(first); span <= longestSpan {
		days = days[:0]
		for i := range span + 1 {
			days = append(days, first.Add(i))
		}
	}
	list := make([]DayCount, len(days))
	for i, d := range days {
		list[i] = DayCount{d, counts[d]}
	}
	return list
}

// GatheredOn are the contributions that speak of a scenario, by number.
func (f *CaseFile) GatheredOn(scenario ID) []*Response {
	var list []*Response
	for _, r := range f.Responses {
		if _, ok := r.LinkTo(scenario); ok && !r.Kind.IsHearing() {
			list = append(list, r)
		}
	}
	return list
}

// Apart tells responses that answer the hearing from contributions at workshops and in
// interviews, each in their order.
func Apart(all []*Response) (responses, gathered []*Response) {
	for _, r := range all {
		if r.Kind.IsHearing() {
			responses = append(responses, r)
		} else {
			gathered = append(gathered, r)
		}
	}
	return responses, gathered
}
