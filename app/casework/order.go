package casework

import (
	"slices"

	"hvidbog/app"
)

// The place that a record has in the caseworker's order, from 1.

func centreOrder(c *app.Centre) *int     { return &c.Order }
func scenarioOrder(s *app.Scenario) *int { return &s.Order }
func topicOrder(t *app.Topic) *int       { return &t.Order }
func decisionOrder(d *app.Decision) *int { return &d.Order }

// nextOrder is the place after all that there are.
func nextOrder[R any](list []R, order func(R) *int) int {
	last := 0
	for _, r := range list {
		last = max(last, *order(r))
	}
	return last + 1
}

// placed is a list with one of those in it at another place, from 0.
func placed[R comparable](list []R, one R, place int) []R {
	list = slices.DeleteFunc(slices.Clone(list), func(r R) bool { return r == one })
	return slices.Insert(list, min(max(place, 0), len(list)), one)
}

// renumber gives records the order in which they are listed, and returns those that
// had another.
func renumber[R app.Record](list []R, order func(R) *int) []app.Record {
	var put []app.Record
	for i, r := range list {
		if *order(r) != i+1 {
			r = app.CloneOf(r)
			*order(r) = i + 1
			put = append(put, r)
		}
	}
	return put
}
