// Package rules holds what every store asks of what it is given and of what it
// keeps, whatever it keeps it in.
package rules

import (
	"fmt"

	"hvidbog/app"
)

// Draft reports what makes a draft impossible to commit. It would be a defect of
// ours, so that the error has no code.
func Draft(d app.Draft) error {
	if d.Hearing == "" {
		return fmt.Errorf("draft of no hearing")
	}
	seen := make(map[app.Key]bool, len(d.Put)+len(d.Delete))
	for _, list := range [][]app.Record{d.Put, d.Delete} {
		for _, r := range list {
			key, base := r.Key(), r.Common()
			switch {
			case base.ID == "":
				return fmt.Errorf("draft has a %s without an ID", key.Kind)
			case base.Hearing != d.Hearing:
				return fmt.Errorf("draft of hearing %s has the %s %s of hearing %q", d.Hearing, key.Kind, key.ID, base.Hearing)
			case key.Kind == app.HearingRecord && key.ID != d.Hearing:
				return fmt.Errorf("hearing %s is said to be in hearing %s", key.ID, d.Hearing)
			case seen[key]:
				return fmt.Errorf("draft has the %s %s twice", key.Kind, key.ID)
			}
			seen[key] = true
		}
	}
	for _, r := range d.Delete {
		if r.Key().Kind == app.HearingRecord {
			return fmt.Errorf("draft deletes its own hearing %s", d.Hearing)
		}
	}
	return nil
}

// MakesHearing reports whether the draft has the record of its hearing in it.
func MakesHearing(d app.Draft) bool {
	for _, r := range d.Put {
		if r.Key().Kind == app.HearingRecord {
			return true
		}
	}
	return false
}

// Continues reports whether a draft becomes part of the hearing's newest change,
// whose draft continued what the second argument says.
func Continues(newest app.Change, continues string, d app.Draft) bool {
	age := d.By.At.Sub(newest.By.At)
	return d.Continues != "" && d.Continues == continues &&
		newest.Action == app.Did && newest.By.Who == d.By.Who &&
		age >= 0 && age < app.TypingSpan
}

// Origin is the piece of work that a change did, took back or brought back: its
// own number for one that did something, and else the number of that.
func Origin(c app.Change) app.Seq {
	if c.Action == app.Did {
		return c.Seq
	}
	return c.Of
}
