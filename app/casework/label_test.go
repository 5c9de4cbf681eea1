package casework_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// labels are the labels of those who have one, by party.
func (d *day) labels() map[app.ID]int {
	labels := map[app.ID]int{}
	for _, p := range d.File().Parties {
		if p.Label != 0 {
			labels[p.ID] = p.Label
		}
	}
	return labels
}

func TestPrivatePersonsAreLabelledWhenTheySpeak(t *testing.T) {
	d := newDay(t)
	if len(d.labels()) != 0 {
		t.Errorf("before anybody private has spoken there are %v", d.labels())
	}
	must[*app.Response](t)(d.Log(app.Response{Sender: d.anne.ID, Text: "Kære udvalg"}))
	bo := &app.Party{Base: app.Base{ID: app.NewID()}, Name: "Bo Holm", Kind: app.Relative, Private: true}
	must[*app.Response](t)(d.Log(app.Response{Sender: bo.ID, OnBehalfOf: d.anne.ID, Text: "Hej"}, bo))
	if got, want := d.labels(), (map[app.ID]int{d.anne.ID: 1, bo.ID: 2}); !maps.Equal(got, want) {
		t.Errorf("the labels are %v, want %v", got, want)
	}
	// A group that turns out to be one person has spoken already.
	mustDo(t, d.EditParty(d.mia.ID, "private", func(p *app.Party) { p.Private = true }))
	if got := d.labels()[d.mia.ID]; got != 3 {
		t.Errorf("Mia is labelled %d", got)
	}
	d.kept()
}

// Whoever comes or goes, nobody who is still there is called otherwise than
// before, and no two are called the same.
func TestLabelsNeverMove(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newDay(t)
		before := map[app.ID]int{}
		for i := range rapid.IntRange(1, 15).Draw(rt, "steps") {
			f := d.File()
			switch rapid.IntRange(0, 4).Draw(rt, "step") {
			case 0, 1:
				p := &app.Party{Base: app.Base{ID: app.NewID()}, Name: fmt.Sprint("Person ", i), Kind: app.Citizen, Private: true}
				must[*app.Response](t)(d.Log(app.Response{Sender: p.ID, Text: "Hej"}, p))
			case 2:
				mustDo(t, d.DeleteResponse(rapid.SampledFrom(f.Responses).Draw(rt, "response").ID))
				must[*app.Response](t)(d.Log(app.Response{Sender: d.anne.ID, Text: "Hej"}))
			case 3:
				p := rapid.SampledFrom(f.Parties).Draw(rt, "party")
				mustDo(t, d.EditParty(p.ID, "private", func(p *app.Party) { p.Private = !p.Private }))
			case 4:
				a, b := rapid.SampledFrom(f.Parties).Draw(rt, "kept"), rapid.SampledFrom(f.Parties).Draw(rt, "merged")
				if a.ID != b.ID && b.ID != d.anne.ID && b.ID != d.mia.ID {
					mustDo(t, d.MergeParties(a.ID, b.ID))
					if before[a.ID] == 0 {
						delete(before, a.ID) // it may have taken the other's
					}
				}
			}
			now := d.labels()
			for id, label := range before {
				if d.File().Party(id) != nil && now[id] != label {
					rt.Fatalf("%s was labelled %d and is %d", id, label, now[id])
				}
			}
			all := slices.Sorted(maps.Values(now))
			if len(slices.Compact(slices.Clone(all))) != len(all) {
				rt.Fatalf("two have one label: %v", all)
			}
			before = now
		}
		d.kept()
	})
}
