package casework

import (
	"slices"

	"hvidbog/app"
)

// labelled gives every private person who speaks in what is about to be written a
// label, unless there is one already: "Borger 3" is the same person in every
// packet from then on, whoever else comes or goes. What it returns is to be
// written instead.
func labelled(f *app.CaseFile, put []app.Record) []app.Record {
	l := labelling{f: f, put: put, at: make(map[app.ID]app.Record, len(put))}
	for _, r := range put {
		l.at[r.Common().ID] = r
	}
	for _, r := range slices.Clone(put) {
		switch r := r.(type) {
		case *app.Response:
			for _, id := range r.Voices() {
				l.give(id)
			}
		case *app.Party:
			if r.Private && r.Label == 0 && l.speaks(r.ID) {
				l.give(r.ID)
			}
		}
	}
	return l.put
}

type labelling struct {
	f   *app.CaseFile
	put []app.Record
	at  map[app.ID]app.Record // those to be written: there may be thousands
}

// speaks reports whether a response is already there that a party speaks in.
func (l *labelling) speaks(party app.ID) bool {
	return slices.ContainsFunc(l.f.Responses, func(r *app.Response) bool { return slices.Contains(r.Voices(), party) })
}

// give labels a party that is to have a label and has none.
func (l *labelling) give(party app.ID) {
	p := written(l, party, l.f.Party)
	if p == nil || !p.Private || p.Label != 0 {
		return
	}
	h := written(l, l.f.Hearing.ID, func(app.ID) *app.Hearing { return l.f.Hearing })
	h = toWrite(l, h)
	p = toWrite(l, p)
	h.LastLabel++
	p.Label = h.LastLabel
}

// written is a record as it will be: among those to be written, or else as it is.
func written[R app.Record](l *labelling, id app.ID, find func(app.ID) R) R {
	if r, ok := l.at[id].(R); ok {
		return r
	}
	return find(id)
}

// toWrite is a record among those to be written, which it joins where it is not.
func toWrite[R app.Record](l *labelling, r R) R {
	if l.at[r.Common().ID] != nil {
		return r
	}
	r = app.CloneOf(r)
	l.put = append(l.put, r)
	l.at[r.Common().ID] = r
	return r
}
