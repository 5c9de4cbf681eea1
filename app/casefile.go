package app

import (
	"cmp"
	"slices"
	"strings"
)

// CaseFile is a hearing with everything in it, as it stood at one moment. It
// never changes: an edit makes a new one that shares what stayed the same. So any
// goroutine may read it, and a packet is made from one moment's truth.
type CaseFile struct {
	Hearing   *Hearing
	Centres   []*Centre   // in the caseworker's order
	Services  []*Service  // by name
	Scenarios []*Scenario // in the caseworker's order
	Parties   []*Party    // by name
	Responses []*Response // by number

	byID map[ID]Record
}

// NewCaseFile puts the records of one hearing in order.
func NewCaseFile(records []Record) *CaseFile {
	f := &CaseFile{byID: make(map[ID]Record, len(records))}
	for _, r := range records {
		f.byID[r.Common().ID] = r
	}
	for _, kind := range RecordKinds() {
		f.gather(kind)
	}
	return f
}

// With is the case file after some records were written and some deleted.
func (f *CaseFile) With(put []Record, deleted []Key) *CaseFile {
	g := *f
	g.byID = make(map[ID]Record, len(f.byID)+len(put))
	for id, r := range f.byID {
		g.byID[id] = r
	}
	touched := make(map[RecordKind]bool)
	for _, key := range deleted {
		delete(g.byID, key.ID)
		touched[key.Kind] = true
	}
	for _, r := range put {
		g.byID[r.Common().ID] = r
		touched[r.Key().Kind] = true
	}
	for kind := range touched {
		g.gather(kind)
	}
	return &g
}

// gather fills the list of one kind afresh, in its order.
func (f *CaseFile) gather(kind RecordKind) {
	switch kind {
	case HearingRecord:
		f.Hearing = nil
		for _, h := range all[*Hearing](f) {
			f.Hearing = h
		}
	case CentreRecord:
		f.Centres = all[*Centre](f)
		sortByOrder(f.Centres, func(c *Centre) (int, string) { return c.Order, c.Name })
	case ServiceRecord:
		f.Services = all[*Service](f)
		sortByOrder(f.Services, func(s *Service) (int, string) { return 0, s.Name })
	case ScenarioRecord:
		f.Scenarios = all[*Scenario](f)
		sortByOrder(f.Scenarios, func(s *Scenario) (int, string) { return s.Order, s.Name })
	case PartyRecord:
		f.Parties = all[*Party](f)
		sortByOrder(f.Parties, func(p *Party) (int, string) { return 0, p.Name })
	case ResponseRecord:
		f.Responses = all[*Response](f)
		slices.SortFunc(f.Responses, func(a, b *Response) int {
			return cmp.Or(cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
		})
	}
}

func all[R Record](f *CaseFile) []R {
	var list []R
	for _, r := range f.byID {
		if r, ok := r.(R); ok {
			list = append(list, r)
		}
	}
	return list
}

// sortByOrder sorts by the caseworker's order and then as Danes sort names; the
// ID decides between equals, so that the same records are always in one order.
func sortByOrder[R Record](list []R, by func(R) (int, string)) {
	collator := Collator()
	slices.SortFunc(list, func(a, b R) int {
		ao, an := by(a)
		bo, bn := by(b)
		return cmp.Or(cmp.Compare(ao, bo), collator.CompareString(an, bn),
			cmp.Compare(a.Common().ID, b.Common().ID))
	})
}

func find[R Record](f *CaseFile, id ID) R {
	r, _ := f.byID[id].(R)
	return r
}

// Record finds any record; nil when there is none.
func (f *CaseFile) Record(id ID) Record { return f.byID[id] }

// Records are all the records, in no order.
func (f *CaseFile) Records() []Record { return all[Record](f) }

// Centre finds a centre; nil when there is none.
func (f *CaseFile) Centre(id ID) *Centre { return find[*Centre](f, id) }

// Service finds a service; nil when there is none.
func (f *CaseFile) Service(id ID) *Service { return find[*Service](f, id) }

// Scenario finds a scenario; nil when there is none.
func (f *CaseFile) Scenario(id ID) *Scenario { return find[*Scenario](f, id) }

// Party finds a party; nil when there is none.
func (f *CaseFile) Party(id ID) *Party { return find[*Party](f, id) }

// Response finds a response; nil when there is none.
func (f *CaseFile) Response(id ID) *Response { return find[*Response](f, id) }

// Numbered finds the response with a number; nil when there is none.
func (f *CaseFile) Numbered(number int) *Response {
	i, ok := slices.BinarySearchFunc(f.Responses, number, func(r *Response, n int) int {
		return cmp.Compare(r.Number, n)
	})
	if !ok {
		return nil
	}
	return f.Responses[i]
}

// PartyNamed finds the party that goes by a name or that was merged from it;
// case, accents and punctuation do not matter. Nil when there is none.
func (f *CaseFile) PartyNamed(name string) *Party {
	want := FoldName(name)
	if want == "" {
		return nil
	}
	for _, p := range f.Parties {
		if FoldName(p.Name) == want {
			return p
		}
	}
	for _, p := range f.Parties {
		if slices.ContainsFunc(p.Aliases, func(a string) bool { return FoldName(a) == want }) {
			return p
		}
	}
	return nil
}

// ScenarioNamed finds the scenario that goes by a name, or the only one whose
// name contains it; nil when there is none or more than one.
func (f *CaseFile) ScenarioNamed(name string) *Scenario {
	return named(f.Scenarios, name, func(s *Scenario) string { return s.Name })
}

// CentreNamed finds the centre that goes by a name, or the only one whose name
// contains it; nil when there is none or more than one.
func (f *CaseFile) CentreNamed(name string) *Centre {
	return named(f.Centres, name, func(c *Centre) string { return c.Name })
}

func named[R any](list []*R, name string, of func(*R) string) *R {
	want := FoldName(name)
	if want == "" {
		return nil
	}
	var within []*R
	for _, r := range list {
		switch have := FoldName(of(r)); {
		case have == want:
			return r
		case strings.Contains(have, want):
			within = append(within, r)
		}
	}
	if len(within) == 1 {
		return within[0]
	}
	return nil
}

// SenderName is the name of the party that wrote; "" when it is not known.
func (f *CaseFile) SenderName(r *Response) string {
	if p := f.Party(r.Sender); p != nil {
		return p.Name
	}
	return ""
}
