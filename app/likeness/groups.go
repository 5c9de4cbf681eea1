package likeness

import "slices"

// Text is one of those that are looked through.
type Text struct {
	Print *Print
	// Model says that it is the model of a group that there is: others may join it,
	// and it joins none.
	Model bool
	// Unlike are the places of others that it must not be in a group with.
	Unlike []int
}

// Group is a letter that several have sent: places in the list of texts.
type Group struct {
	Model   int   // the one that has most of what most of them have, and least beside it
	Members []int // the others, in order
}

// Groups finds the letters among texts: those of the first places first. Every member is
// like the model of its group. One that is like several is of the one that it shares most
// with.
func Groups(texts []Text) []Group {
	prints := make([]*Print, len(texts))
	for i, t := range texts {
		prints[i] = t.Print
	}
	p := parting{prints: prints, apart: apartOf(texts)}
	var found []Group
	for _, set := range together(prints) {
		var models []int
		rest := slices.DeleteFunc(set, func(i int) bool {
			if texts[i].Model {
				models = append(models, i)
			}
			return texts[i].Model
		})
		found = append(found, p.part(models, rest)...)
	}
	slices.SortFunc(found, func(a, b Group) int { return a.first() - b.first() })
	return found
}

// first is the place that a group is listed by.
func (g Group) first() int { return min(g.Model, g.Members[0]) }

// apartOf tells who must not be with whom, from both sides.
func apartOf(texts []Text) map[int][]int {
	apart := make(map[int][]int)
	for i, t := range texts {
		for _, j := range t.Unlike {
			apart[i], apart[j] = append(apart[i], j), append(apart[j], i)
		}
	}
	return apart
}

// parting makes groups of texts that hang together, each around its model.
type parting struct {
	prints []*Print
	apart  map[int][]int
}

// part gives each of the rest to the model that it is most like, and finds new models
// for those that are like none.
func (p parting) part(models, rest []int) []Group {
	_, left := p.hand(models, rest)
	// What a model leaves over is looked through again; each time the model at least
	// leaves it.
	for len(left) > 1 {
		model := p.model(left)
		models = append(models, model)
		_, left = p.hand([]int{model}, slices.DeleteFunc(left, func(i int) bool { return i == model }))
	}
	groups, _ := p.hand(models, slices.DeleteFunc(rest, func(i int) bool { return slices.Contains(models, i) }))
	return slices.DeleteFunc(groups, func(g Group) bool { return len(g.Members) == 0 })
}

// hand gives texts to the models that they are most like, and returns those that none
// can take.
func (p parting) hand(models, texts []int) (groups []Group, left []int) {
	in := make([]map[int]bool, len(models))
	for k, m := range models {
		groups = append(groups, Group{Model: m})
		in[k] = map[int]bool{m: true}
	}
	for _, i := range texts {
		best, most := -1, 0.0
		for k, m := range models {
			if !p.prints[i].Alike(p.prints[m]) || slices.ContainsFunc(p.apart[i], func(j int) bool { return in[k][j] }) {
				continue
			}
			if s := p.prints[i].With(p.prints[m]); s.OfBoth > most {
				best, most = k, s.OfBoth
			}
		}
		if best < 0 {
			left = append(left, i)
			continue
		}
		groups[best].Members = append(groups[best].Members, i)
		in[best][i] = true
	}
	return groups, left
}

// model is the place of the text that stands for some.
func (p parting) model(texts []int) int {
	prints := make([]*Print, len(texts))
	for k, i := range texts {
		prints[k] = p.prints[i]
	}
	return texts[Model(prints)]
}

// Model is the place of the text that stands for all: the one nearest to the shingles
// that more than half of them have, so that it has most of what most have and least
// beside it. Of several it is the first.
func Model(prints []*Print) int {
	count := make(map[uint32]int)
	for _, p := range prints {
		for _, s := range p.shingles {
			count[s]++
		}
	}
	usual := 0
	for _, n := range count {
		if n*2 > len(prints) {
			usual++
		}
	}
	best, most := 0, -1.0
	for i, p := range prints {
		has := 0
		for _, s := range p.shingles {
			if count[s]*2 > len(prints) {
				has++
			}
		}
		if near := float64(has) / float64(max(1, len(p.shingles)+usual-has)); near > most {
			best, most = i, near
		}
	}
	return best
}
