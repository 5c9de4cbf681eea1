package app

import (
	"iter"
	"maps"
)

// recordSet is the records of a case file by ID. It never changes: with makes
// another set, in time that does not grow with the hearing. Most records stand in
// a map that many versions share, and the latest few writes in a small one over
// it.
type recordSet struct {
	shared map[ID]Record
	latest map[ID]Record // nil: deleted since
}

// foldIn is how many latest writes a set holds before it makes one map of the
// two; more where the shared map is large, so that this is seldom.
const foldIn = 64

func (s recordSet) get(id ID) Record {
	if r, ok := s.latest[id]; ok {
		return r
	}
	return s.shared[id]
}

// with is the set after some writes; a nil record is a deletion.
func (s recordSet) with(writes map[ID]Record) recordSet {
	latest := make(map[ID]Record, len(s.latest)+len(writes))
	maps.Copy(latest, s.latest)
	maps.Copy(latest, writes)
	if len(s.shared) > 0 && len(latest) <= max(foldIn, len(s.shared)/foldIn) {
		return recordSet{s.shared, latest}
	}
	shared := make(map[ID]Record, len(s.shared)+len(latest))
	for r := range (recordSet{s.shared, latest}).all() {
		shared[r.Common().ID] = r
	}
	return recordSet{shared: shared}
}

// all are the records, in no order.
func (s recordSet) all() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, r := range s.latest {
			if r != nil && !yield(r) {
				return
			}
		}
		for id, r := range s.shared {
			if _, newer := s.latest[id]; !newer && !yield(r) {
				return
			}
		}
	}
}
