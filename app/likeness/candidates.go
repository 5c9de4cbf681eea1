package likeness

import (
	"cmp"
	"slices"
)

// mostUnlike is how many texts that are not alike are kept of those that meet in a band.
// Where more do, what they share is a phrase that everybody uses.
const mostUnlike = 16

// together joins all texts that are alike, and those that are like the same: what comes
// out may be several letters in a chain, each like the next.
func together(prints []*Print) [][]int {
	sets := newSets(len(prints))
	type entry struct {
		band uint32
		at   int32
	}
	entries := make([]entry, 0, len(prints))
	for b := range bands {
		entries = entries[:0]
		for i, p := range prints {
			if len(p.shingles) > 0 {
				entries = append(entries, entry{p.bands[b], int32(i)})
			}
		}
		slices.SortFunc(entries, func(x, y entry) int { return cmp.Or(cmp.Compare(x.band, y.band), cmp.Compare(x.at, y.at)) })
		var met []int // in this bucket, one for each set of them
		for k, e := range entries {
			if k == 0 || entries[k-1].band != e.band {
				met = met[:0]
			}
			known := false
			for _, m := range met {
				if !sets.same(m, int(e.at)) && prints[m].Alike(prints[e.at]) {
					sets.join(m, int(e.at))
				}
				known = known || sets.same(m, int(e.at))
			}
			if !known && len(met) < mostUnlike {
				met = append(met, int(e.at))
			}
		}
	}
	return sets.larger()
}

// sets are a forest of disjoint sets (B. Galler and M. Fischer, 1964): each points
// towards the first of its own.
type sets []int32

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = int32(i)
	}
	return s
}

func (s sets) first(i int) int {
	for int(s[i]) != i {
		s[i] = s[s[i]]
		i = int(s[i])
	}
	return i
}

func (s sets) same(i, j int) bool { return s.first(i) == s.first(j) }

func (s sets) join(i, j int) {
	i, j = s.first(i), s.first(j)
	s[max(i, j)] = int32(min(i, j))
}

// larger are the sets of more than one, each in order and by its first.
func (s sets) larger() [][]int {
	of := make([][]int, len(s))
	for i := range s {
		f := s.first(i)
		of[f] = append(of[f], i)
	}
	return slices.DeleteFunc(of, func(set []int) bool { return len(set) < 2 })
}
