package casework

import (
	"cmp"
	"slices"
	"sync"

	"hvidbog/app"
)

// Propose finds what a text by itself may tell too much, in its order and without
// overlapping. The same text gives the same always.
type Propose func(text string) []app.Proposal

// Known makes, of the names that a hearing has, what knows a proposal of which nobody
// need decide: "Mia" in "Bevar Mamma Mia", or whoever is printed as "Borger 3". It
// looks at what the hearing tells of itself, its centres, services, scenarios and
// parties, and at whom to write back to, and at nothing else that counts.
type Known func(f *app.CaseFile) func(text string, p app.Proposal) bool

// Privacy knows what the responses of a hearing may tell too much, and what was
// decided of it. A response is read once, however often it is asked about. Its methods
// may be called from any goroutine.
type Privacy struct {
	propose Propose
	known   Known

	mu    sync.Mutex
	read  []*told       // by number: a response never changes, an edit makes a new one
	names *app.CaseFile // the version that judge was made of
	judge func(text string, p app.Proposal) bool

	file *app.CaseFile // the version that open is of
	open []Undecided
}

// told is what was found in a response.
type told struct {
	of      *app.Response
	raw     [][]app.Proposal // one for each of its texts
	judged  *app.CaseFile    // by whose names the details are
	details []Detail
	open    []Undecided // those of which nobody has decided
}

// Undecided is a detail of which somebody must still decide.
type Undecided struct {
	Response *app.Response
	Detail   Detail
}

// Passage is the undecided detail as it is decided of.
func (u Undecided) Passage() Passage { return u.Detail.Of(u.Response) }

// NewPrivacy makes one that has read nothing yet. Nil finds nothing, and knows nobody.
func NewPrivacy(propose Propose, known Known) *Privacy {
	if propose == nil {
		propose = func(string) []app.Proposal { return nil }
	}
	if known == nil {
		known = func(*app.CaseFile) func(string, app.Proposal) bool {
			return func(string, app.Proposal) bool { return false }
		}
	}
	return &Privacy{propose: propose, known: known}
}

// Details are what a response may tell too much, and what was decided of it: as they
// stand, and then those that do not stand there any longer.
func (pv *Privacy) Details(f *app.CaseFile, r *app.Response) []Detail {
	pv.mu.Lock()
	defer pv.mu.Unlock()
	pv.hear(f)
	at, found := slices.BinarySearchFunc(pv.read, r, func(t *told, r *app.Response) int { return byNumber(t.of, r) })
	var t *told
	switch {
	case !found:
		t = &told{of: r, raw: pv.find(r)}
		pv.read = slices.Insert(pv.read, at, t)
	case pv.read[at].of != r:
		t = &told{of: r, raw: pv.find(r)}
		pv.read[at] = t
	default:
		t = pv.read[at]
	}
	pv.settle(t)
	return t.details
}

func byNumber(a, b *app.Response) int {
	return cmp.Or(cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
}

// Undecided are the details of all responses of which nobody has decided yet, by the
// responses' numbers. The list is not the caller's to change.
func (pv *Privacy) Undecided(f *app.CaseFile) []Undecided {
	pv.mu.Lock()
	defer pv.mu.Unlock()
	if pv.file == f {
		return pv.open
	}
	pv.hear(f)
	pv.readAll(f)
	n := 0
	for _, t := range pv.read {
		pv.settle(t)
		n += len(t.open)
	}
	open := make([]Undecided, 0, n)
	for _, t := range pv.read {
		open = append(open, t.open...)
	}
	pv.file, pv.open = f, open
	return open
}

// hear makes the judge anew where the names have become others.
func (pv *Privacy) hear(f *app.CaseFile) {
	if pv.judge == nil || !sameNames(pv.names, f) {
		pv.names, pv.judge = f, pv.known(f)
	}
}

// sameNames reports whether two versions of a hearing have the same names: lists in
// which nothing changed are one.
func sameNames(a, b *app.CaseFile) bool {
	return samePapers(a.Hearing, b.Hearing) &&
		slices.Equal(a.Centres, b.Centres) && slices.Equal(a.Services, b.Services) &&
		slices.Equal(a.Scenarios, b.Scenarios) && slices.Equal(a.Parties, b.Parties) && sameContacts(a.Responses, b.Responses)
}

// samePapers reports whether a hearing tells the same of itself. What counts in it,
// such as its last number, tells nothing.
func samePapers(a, b *app.Hearing) bool {
	return a == b || a.ID == b.ID && a.Title == b.Title && a.Committee == b.Committee && a.Letterhead == b.Letterhead &&
		a.Background == b.Background && a.Material == b.Material && a.Form == b.Form && slices.Equal(a.Principles, b.Principles)
}

// sameContacts reports whether nobody has become known among those to write back to,
// by one walk of both lists.
func sameContacts(before, now []*app.Response) bool {
	for _, r := range now {
		for len(before) > 0 && byNumber(before[0], r) < 0 {
			before = before[1:]
		}
		switch {
		case len(before) > 0 && (before[0] == r || before[0].ID == r.ID && before[0].Contact == r.Contact):
		case r.Contact != "":
			return false
		}
	}
	return true
}

// readAll reads the responses that have not been read, on all processors, and forgets
// those that are not in the hearing any more. Both lists go by number, so one walk
// finds what is new.
func (pv *Privacy) readAll(f *app.CaseFile) {
	read := make([]*told, len(f.Responses))
	before := pv.read
	var fresh []*told
	for i, r := range f.Responses {
		for len(before) > 0 && byNumber(before[0].of, r) < 0 {
			before = before[1:]
		}
		if len(before) > 0 && before[0].of == r {
			read[i] = before[0]
		} else {
			read[i] = &told{of: r}
			fresh = append(fresh, read[i])
		}
	}
	inParts(len(fresh), func(from, to int) {
		for _, t := range fresh[from:to] {
			t.raw = pv.find(t.of)
		}
	})
	pv.read = read
}

func (pv *Privacy) find(r *app.Response) [][]app.Proposal {
	texts := textsOf(r)
	raw := make([][]app.Proposal, len(texts))
	for i, t := range texts {
		raw[i] = pv.propose(t.text)
	}
	return raw
}

// settle brings the details of a response up to the names that there are.
func (pv *Privacy) settle(t *told) {
	if t.judged == pv.names {
		return
	}
	t.details, t.judged, t.open = detailsOf(t.of, t.raw, pv.judge), pv.names, nil
	for _, d := range t.details {
		if d.Undecided() {
			t.open = append(t.open, Undecided{t.of, d})
		}
	}
}

// Unseen tells, among what wants attention, of what nobody has decided whether it may
// be printed; none where there is nothing.
func Unseen(open []Undecided) []Missing {
	if len(open) == 0 {
		return nil
	}
	return []Missing{{What: NoticeUndecided, Undecided: open}}
}
