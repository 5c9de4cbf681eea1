package casework

import (
	"cmp"
	"slices"

	"hvidbog/app"
)

// told is what was found in a response.
type told struct {
	of      *app.Response
	raw     [][]app.Proposal // one for each of its texts
	judged  *app.CaseFile    // by whose names the details are
	details []Detail
	open    []Undecided // those of which nobody has decided
}

// told reads a response.
func (pv *Privacy) told(r *app.Response) *told {
	texts := textsOf(r)
	raw := make([][]app.Proposal, len(texts))
	for i, t := range texts {
		raw[i] = pv.propose(t.text)
	}
	return &told{of: r, raw: raw}
}

func byNumber(a, b *app.Response) int {
	return cmp.Or(cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
}

// each goes through the responses of a hearing with what was read of them; nil for one
// that has not been read. Both lists go by number, so one walk is enough.
func (pv *Privacy) each(f *app.CaseFile, do func(i int, r *app.Response, t *told)) {
	before := pv.read
	for i, r := range f.Responses {
		for len(before) > 0 && byNumber(before[0].of, r) < 0 {
			before = before[1:]
		}
		if len(before) > 0 && before[0].of == r {
			do(i, r, before[0])
		} else {
			do(i, r, nil)
		}
	}
}

// unread are the responses that have not been read.
func (pv *Privacy) unread(f *app.CaseFile) []*app.Response {
	var fresh []*app.Response
	if pv.file == f {
		return nil
	}
	pv.each(f, func(_ int, r *app.Response, t *told) {
		if t == nil {
			fresh = append(fresh, r)
		}
	})
	return fresh
}

// gather puts together what nobody has decided of, with what was read meanwhile, and
// forgets the responses that are not in the hearing any more.
func (pv *Privacy) gather(f *app.CaseFile, meanwhile map[*app.Response]*told) []Undecided {
	if pv.file == f {
		return pv.open
	}
	pv.hear(f)
	read := make([]*told, len(f.Responses))
	n := 0
	pv.each(f, func(i int, r *app.Response, t *told) {
		if t == nil {
			t = meanwhile[r]
		}
		if t == nil { // it was forgotten meanwhile, for somebody asked about another version
			t = pv.told(r)
		}
		pv.settle(t)
		read[i] = t
		n += len(t.open)
	})
	open := make([]Undecided, 0, n)
	for _, t := range read {
		open = append(open, t.open...)
	}
	pv.read, pv.file, pv.open = read, f, open
	return open
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
