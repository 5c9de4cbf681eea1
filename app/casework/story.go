package casework

import (
	"cmp"
	"slices"

	"hvidbog/app"
)

// Event is something that came in a thread or went out in it: one of the two.
type Event struct {
	Day      app.Date
	Response *app.Response
	Letter   *app.Letter // sent; or a draft, without a day
}

// Story is the thread of a response as it went: what came and what was sent, by day.
// Drafts stand at its end.
func Story(f *app.CaseFile, response app.ID) []Event {
	var list []Event
	told := make(map[app.ID]bool)
	for _, r := range f.Thread(response) {
		list = append(list, Event{Day: r.Received, Response: r})
		for _, l := range f.LettersTo(r.ID) {
			if !told[l.ID] {
				told[l.ID] = true
				list = append(list, Event{Day: l.Date, Letter: l})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Event) int {
		if draft := b.isDraft(); a.isDraft() != draft {
			if draft {
				return -1
			}
			return 1
		}
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.rank(), b.rank()))
	})
	return list
}

func (e Event) isDraft() bool { return e.Letter != nil && !e.Letter.IsSent() }

// rank puts what came before what answers it on the same day.
func (e Event) rank() int {
	if e.Letter != nil {
		return 1
	}
	return 0
}
