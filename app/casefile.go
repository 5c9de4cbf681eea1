package app

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// CaseFile is a hearing with everything in it, as it stood at one moment. It
// never changes: an edit makes a new one that shares what stayed the same. So any
// goroutine may read it, and a packet is made from one moment's truth.
type CaseFile struct {
	Hearing     *Hearing
	Centres     []*Centre          // in the caseworker's order
	Services    []*Service         // by name
	Scenarios   []*Scenario        // in the caseworker's order
	Parties     []*Party           // by name
	Responses   []*Response        // by number
	Remarks     []*Remark          // by name
	Topics      []*Topic           // in the caseworker's order
	Excerpts    []*Excerpt         // those of a response together, as they stand in its text
	Decisions   []*Decision        // by the day of the meeting
	Packets     []*Packet          // by version
	Templates   []*Template        // by name
	Letters     []*Letter          // those sent as they were sent, then the drafts
	Promises    []*Promise         // by the day they are due
	FormLetters []*FormLetterGroup // by name

	records recordSet
}

// NewCaseFile puts the records of one hearing in order.
func NewCaseFile(records []Record) *CaseFile { return new(CaseFile).With(records, nil) }

// With is the case file after some records were deleted and some written. What it
// costs grows with what is written; of the rest only a list of pointers is copied.
func (f *CaseFile) With(put []Record, deleted []Key) *CaseFile {
	if len(put)+len(deleted) == 0 {
		return f
	}
	writes := make(map[ID]Record, len(put)+len(deleted))
	for _, key := range deleted {
		writes[key.ID] = nil
	}
	for _, r := range put {
		writes[r.Common().ID] = r
	}
	var out, in []Record // what leaves the lists and what enters them
	for id, r := range writes {
		if old := f.records.get(id); old != nil {
			out = append(out, old)
		}
		if r != nil {
			in = append(in, r)
		}
	}
	g := *f
	g.records = f.records.with(writes)
	for _, h := range only[*Hearing](out) {
		if g.Hearing == h {
			g.Hearing = nil
		}
	}
	for _, h := range only[*Hearing](in) {
		g.Hearing = h
	}
	g.Centres = splice(f.Centres, out, in, byOrder(func(c *Centre) (int, string) { return c.Order, c.Name }))
	g.Services = splice(f.Services, out, in, byOrder(func(s *Service) (int, string) { return 0, s.Name }))
	g.Scenarios = splice(f.Scenarios, out, in, byOrder(func(s *Scenario) (int, string) { return s.Order, s.Name }))
	g.Parties = splice(f.Parties, out, in, byOrder(func(p *Party) (int, string) { return 0, p.Name }))
	g.Responses = splice(f.Responses, out, in, byNumber)
	g.Remarks = splice(f.Remarks, out, in, byOrder(func(r *Remark) (int, string) { return 0, r.Name }))
	g.Topics = splice(f.Topics, out, in, byOrder(func(t *Topic) (int, string) { return t.Order, t.Title }))
	g.Excerpts = splice(f.Excerpts, out, in, byPlace)
	g.Decisions = splice(f.Decisions, out, in, byMeeting)
	g.Packets = splice(f.Packets, out, in, byVersion)
	g.Templates = splice(f.Templates, out, in, byOrder(func(t *Template) (int, string) { return 0, t.Name }))
	g.Letters = splice(f.Letters, out, in, byLetter)
	g.Promises = splice(f.Promises, out, in, byPromise)
	g.FormLetters = splice(f.FormLetters, out, in, byOrder(func(g *FormLetterGroup) (int, string) { return 0, g.Name }))
	return &g
}

func byNumber(a, b *Response) int {
	return cmp.Or(cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
}

// byOrder compares by the caseworker's order and then as Danes sort names; the
// ID decides between equals, so that the same records are always in one order.
func byOrder[R Record](key func(R) (int, string)) func(a, b R) int {
	collator := sync.OnceValue(Collator) // costly, and mostly not needed
	return func(a, b R) int {
		ao, an := key(a)
		bo, bn := key(b)
		if c := cmp.Compare(ao, bo); c != 0 {
			return c
		}
		if an != bn {
			if c := collator().CompareString(an, bn); c != 0 {
				return c
			}
		}
		return cmp.Compare(a.Common().ID, b.Common().ID)
	}
}

// splice is an ordered list with the records of its kind among out left out and
// those among in put in their places. The list itself stays as it is; where
// nothing in it changes, it is handed back.
func splice[R Record](list []R, out, in []Record, order func(a, b R) int) []R {
	leave, enter := only[R](out), only[R](in)
	if len(leave)+len(enter) == 0 {
		return list
	}
	slices.SortFunc(leave, order)
	slices.SortFunc(enter, order)
	spliced := make([]R, 0, len(list)+len(enter)-len(leave))
	for len(leave)+len(enter) > 0 {
		if len(enter) == 0 || len(leave) > 0 && order(leave[0], enter[0]) <= 0 {
			i, found := slices.BinarySearchFunc(list, leave[0], order)
			if !found { // it was changed after it was handed out, which it must not be
				i = slices.IndexFunc(list, func(r R) bool { return r.Common().ID == leave[0].Common().ID })
			}
			spliced = append(spliced, list[:i]...)
			list, leave = list[i+1:], leave[1:]
		} else {
			i, _ := slices.BinarySearchFunc(list, enter[0], order)
			spliced = append(spliced, list[:i]...)
			spliced = append(spliced, enter[0])
			list, enter = list[i:], enter[1:]
		}
	}
	return append(spliced, list...)
}

// only are the records of one kind.
func only[R Record](records []Record) []R {
	var list []R
	for _, r := range records {
		if r, ok := r.(R); ok {
			list = append(list, r)
		}
	}
	return list
}

func find[R Record](f *CaseFile, id ID) R {
	r, _ := f.records.get(id).(R)
	return r
}

// Record finds any record; nil when there is none.
func (f *CaseFile) Record(id ID) Record { return f.records.get(id) }

// Records are all the records, in no order.
func (f *CaseFile) Records() []Record { return slices.Collect(f.records.all()) }

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

// Remark finds a reusable remark; nil when there is none.
func (f *CaseFile) Remark(id ID) *Remark { return find[*Remark](f, id) }

// Topic finds a topic; nil when there is none.
func (f *CaseFile) Topic(id ID) *Topic { return find[*Topic](f, id) }

// Excerpt finds an excerpt; nil when there is none.
func (f *CaseFile) Excerpt(id ID) *Excerpt { return find[*Excerpt](f, id) }

// Decision finds a decision; nil when there is none.
func (f *CaseFile) Decision(id ID) *Decision { return find[*Decision](f, id) }

// Packet finds a packet; nil when there is none.
func (f *CaseFile) Packet(id ID) *Packet { return find[*Packet](f, id) }

// Template finds a template; nil when there is none.
func (f *CaseFile) Template(id ID) *Template { return find[*Template](f, id) }

// Letter finds a letter; nil when there is none.
func (f *CaseFile) Letter(id ID) *Letter { return find[*Letter](f, id) }

// Promise finds a promise; nil when there is none.
func (f *CaseFile) Promise(id ID) *Promise { return find[*Promise](f, id) }

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

// TopicNamed finds the topic that goes by a title, or the only one whose title
// contains it; nil when there is none or more than one.
func (f *CaseFile) TopicNamed(title string) *Topic {
	return named(f.Topics, title, func(t *Topic) string { return t.Title })
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
