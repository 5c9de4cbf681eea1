package casework

import (
	"slices"
	"sync"

	"hvidbog/app"
)

// Propose finds what a text by itself may tell too much, in its order and without
// overlapping. The same text gives the same always.
type Propose func(text string) []app.Proposal

// Known makes, of the names that a hearing has, what knows a proposal of which nobody
// need decide: "Mia" in "Bevar Mamma Mia", or whoever is printed as "Borger 3" and so
// left out, which out tells. It
// looks at what the hearing tells of itself, its centres, services, scenarios and
// parties, and at whom to write back to, and at nothing else that counts.
type Known func(f *app.CaseFile) func(text string, p app.Proposal) (known, out bool)

// Privacy knows what the responses of a hearing may tell too much, and what was
// decided of it. A response is read once, however often it is asked about. Its methods
// may be called from any goroutine.
type Privacy struct {
	propose Propose
	known   Known

	mu    sync.Mutex
	read  []*told       // by number: a response never changes, an edit makes a new one
	names *app.CaseFile // the version that judge was made of
	judge func(text string, p app.Proposal) (known, out bool)

	file *app.CaseFile // the version that open is of
	open []Undecided
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
		known = func(*app.CaseFile) func(string, app.Proposal) (bool, bool) {
			return func(string, app.Proposal) (bool, bool) { return false, false }
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
	if !found {
		pv.read = slices.Insert(pv.read, at, &told{})
	}
	if pv.read[at].of != r {
		pv.read[at] = pv.told(r)
	}
	pv.settle(pv.read[at])
	return pv.read[at].details
}

// Undecided are the details of all responses of which nobody has decided yet, by the
// responses' numbers. The list is not the caller's to change. It takes a second where
// thousands have not been read: see [Privacy.AtOnce].
func (pv *Privacy) Undecided(f *app.CaseFile) []Undecided {
	pv.mu.Lock()
	fresh := pv.unread(f)
	pv.mu.Unlock()
	read := make(map[*app.Response]*told, len(fresh)) // while others may ask about one
	list := make([]*told, len(fresh))
	inParts(len(fresh), func(from, to int) {
		for i := from; i < to; i++ {
			list[i] = pv.told(fresh[i])
		}
	})
	for _, t := range list {
		read[t.of] = t
	}
	pv.mu.Lock()
	defer pv.mu.Unlock()
	return pv.gather(f, read)
}

// AtOnce is what [Privacy.Undecided] is, where it is known or takes no longer than a
// key may; false where it would.
func (pv *Privacy) AtOnce(f *app.CaseFile) ([]Undecided, bool) {
	const most = 64 // responses to read, or four times as many to hold against other names
	if !pv.mu.TryLock() {
		return nil, false
	}
	if pv.file != f {
		work := len(pv.unread(f))
		if pv.judge == nil || !sameNames(pv.names, f) {
			work += len(f.Responses) / 4
		}
		if work > most {
			pv.mu.Unlock()
			return nil, false
		}
	}
	pv.mu.Unlock()
	return pv.Undecided(f), true
}

// Unseen tells, among what wants attention, of what nobody has decided whether it may
// be printed; none where there is nothing.
func Unseen(open []Undecided) []Missing {
	if len(open) == 0 {
		return nil
	}
	return []Missing{{What: NoticeUndecided, Undecided: open}}
}
