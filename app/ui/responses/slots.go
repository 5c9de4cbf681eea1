package responses

import (
	"cmp"
	"slices"

	"hvidbog/app"
)

// slots are the topics that the figures 1-9 choose. A topic keeps its figure while
// one reads on, so that the hand learns it.
type slots struct {
	topics [9]app.ID // "" for one that is free
	used   [9]int    // when each was last chosen, by clock
	clock  int
}

// refresh lets go of topics that are gone, and gives free figures to those that
// are used most.
func (s *slots) refresh(f *app.CaseFile, heard app.Voices) {
	for i, id := range s.topics {
		if id != "" && f.Topic(id) == nil {
			s.topics[i], s.used[i] = "", 0
		}
	}
	if !slices.Contains(s.topics[:], "") {
		return
	}
	ranked := slices.Clone(f.Topics)
	slices.SortStableFunc(ranked, func(a, b *app.Topic) int {
		return cmp.Compare(len(heard.On(b.ID)), len(heard.On(a.ID)))
	})
	for _, t := range ranked {
		free := slices.Index(s.topics[:], "")
		if free < 0 {
			return
		}
		if !slices.Contains(s.topics[:], t.ID) {
			s.topics[free] = t.ID
		}
	}
}

// use tells that a topic was chosen. One without a figure takes that of the topic
// which was chosen longest ago, and of those that never were the last.
func (s *slots) use(id app.ID) {
	i := slices.Index(s.topics[:], id)
	if i < 0 {
		if i = slices.Index(s.topics[:], ""); i < 0 {
			i = s.leastUsed()
		}
		s.topics[i] = id
	}
	s.clock++
	s.used[i] = s.clock
}

func (s *slots) leastUsed() int {
	least := 0
	for i, used := range s.used {
		if used < s.used[least] || used == 0 {
			least = i
		}
	}
	return least
}

// ordered are all topics, those with a figure first.
func (s *slots) ordered(f *app.CaseFile) []*app.Topic {
	var list []*app.Topic
	for _, id := range s.topics {
		if t := f.Topic(id); t != nil {
			list = append(list, t)
		}
	}
	for _, t := range f.Topics {
		if !slices.Contains(s.topics[:], t.ID) {
			list = append(list, t)
		}
	}
	return list
}
