package casework

import (
	"slices"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// doubts are what is still to be looked at in an item: what the reader doubted and
// nobody has put right.
func (v *Review) doubts(it *Item) []intake.Doubt {
	var list []intake.Doubt
	doubt := func(d intake.Doubt, holds bool) {
		if holds && !slices.Contains(list, d) {
			list = append(list, d)
		}
	}
	found, e, was := &it.Found, &it.Entry, &it.proposed
	doubt(intake.DoubtSender, e.Sender == "" || found.Sender == "" && e.Sender == was.Sender && v.named(e.Sender) == nil)
	doubt(intake.DoubtDate, (found.Date.IsZero() || found.Date.After(v.today)) && e.Received == was.Received)
	doubt(intake.DoubtText, e.Text == "")
	for _, d := range found.Doubts {
		switch d {
		case intake.DoubtSender:
			doubt(d, e.Sender == was.Sender)
		case intake.DoubtDate:
			doubt(d, e.Received == was.Received)
		case intake.DoubtText:
		case intake.DoubtEncoding, intake.DoubtTail:
			doubt(d, e.Text == was.Text)
		default:
			doubt(d, true)
		}
	}
	return list
}

// alike is a party that a new sender's name may be another spelling of. Words that
// both have are looked for first: names that share none are hardly one.
func (v *Review) alike(name string) *app.Party {
	if name == "" || v.named(name) != nil {
		return nil
	}
	words := nameWords(name)
	for _, w := range words {
		for _, p := range v.byWord[w] {
			if sameWords(words, nameWords(p.Name)) {
				return p
			}
		}
	}
	return nil
}

// IsLate reports whether an item, as it would be entered, came after the deadline.
func (v *Review) IsLate(it *Item) bool {
	r := app.Response{Kind: it.Entry.Kind, Received: it.Entry.Received, ReceivedHour: it.Entry.Hour}
	return it.Refusal == nil && r.Late(v.f.Hearing)
}

// Known is the party that an item's sender is in the register; nil for a new one.
func (v *Review) Known(it *Item) *app.Party { return v.named(it.Entry.Sender) }

// Corrected reports whether somebody has put something right in an item.
func (it *Item) Corrected() bool { return it.Entry != it.proposed }

// Counts are how many there are of each state.
func (v *Review) Counts() map[IntakeState]int {
	counts := make(map[IntakeState]int)
	for _, it := range v.Items {
		counts[it.State]++
	}
	return counts
}

// Answered is what an item comes back to: a response in the register, or the place of
// one that came in with it; nil and -1 where it is not known.
func (v *Review) Answered(it *Item) (*app.Response, int) {
	if it.Entry.Answers == "" {
		return nil, -1
	}
	mark := marksOf(it.Entry.Answers, "", 0, "", "")[0]
	if id, ok := v.here[mark]; ok {
		return v.f.Response(id), -1
	}
	if places := v.came[mark]; len(places) > 0 {
		return nil, places[0]
	}
	return nil, -1
}
