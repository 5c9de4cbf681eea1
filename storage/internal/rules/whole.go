package rules

import (
	"fmt"

	"hvidbog/app"
)

// Whole reports what does not fit together among the records of one hearing:
// references that lead nowhere, and numbers given twice.
func Whole(hearing app.ID, records []app.Record) []string {
	w := whole{id: hearing, records: make(map[app.ID]app.Record, len(records))}
	for _, r := range records {
		key := r.Key()
		if other := w.records[key.ID]; other != nil {
			w.report("%s %s has the ID of a %s", key.Kind, key.ID, other.Key().Kind)
		}
		w.records[key.ID] = r
		if at := r.Common().Hearing; at != hearing {
			w.report("%s %s says that it is of hearing %q", key.Kind, key.ID, at)
		}
	}
	self, ok := w.records[hearing].(*app.Hearing)
	if !ok {
		w.report("its own record is missing")
		return w.found
	}
	for _, r := range records {
		w.references(r)
	}
	w.numbers(records, self.LastNumber)
	return w.found
}

type whole struct {
	id      app.ID
	records map[app.ID]app.Record
	found   []string
}

func (w *whole) report(format string, args ...any) {
	w.found = append(w.found, fmt.Sprintf("hearing %s: ", w.id)+fmt.Sprintf(format, args...))
}

func (w *whole) references(r app.Record) {
	switch r := r.(type) {
	case *app.Service:
		w.refers(r, app.CentreRecord, r.Centre)
	case *app.Scenario:
		w.refers(r, app.CentreRecord, r.Centre)
		for _, id := range r.Services {
			w.refers(r, app.ServiceRecord, id)
		}
	case *app.Response:
		w.refers(r, app.PartyRecord, r.Sender)
		w.refers(r, app.PartyRecord, r.OnBehalfOf)
		for _, l := range r.Links {
			w.refers(r, app.ScenarioRecord, l.Scenario)
			w.prefers(r, l)
		}
		w.refers(r, app.ResponseRecord, r.Follows)
		w.refersAll(r, app.ResponseRecord, r.NotFollows)
	case *app.Letter:
		w.refersAll(r, app.ResponseRecord, r.Answers)
		if !r.IsSent() { // what was sent stays as it was, whoever and whatever went since
			w.refersAll(r, app.ResponseRecord, r.LeftOpen)
		}
	case *app.Promise:
		w.refers(r, app.ResponseRecord, r.Response)
		w.refers(r, app.LetterRecord, r.Letter)
	}
}

func (w *whole) refersAll(from app.Record, kind app.RecordKind, ids []app.ID) {
	for _, id := range ids {
		w.refers(from, kind, id)
	}
}

// refers follows one reference; "" refers to nothing and is in order.
func (w *whole) refers(from app.Record, kind app.RecordKind, id app.ID) {
	if id == "" {
		return
	}
	if r := w.records[id]; r == nil || r.Key().Kind != kind {
		key := from.Key()
		w.report("%s %s refers to the %s %s, which is not there", key.Kind, key.ID, kind, id)
	}
}

func (w *whole) prefers(r *app.Response, l app.Link) {
	s, ok := w.records[l.Scenario].(*app.Scenario)
	if !ok || l.Alternative == "" {
		return
	}
	if _, ok := s.Alternative(l.Alternative); !ok {
		w.report("response %s prefers the alternative %s, which scenario %s has not", r.ID, l.Alternative, s.ID)
	}
}

func (w *whole) numbers(records []app.Record, last int) {
	numbers := make(map[int]app.ID)
	documents := make(map[app.DocumentNo]app.Key)
	for _, r := range records {
		switch r := r.(type) {
		case *app.Response:
			if other, ok := numbers[r.Number]; ok {
				w.report("responses %s and %s both have number %d", other, r.ID, r.Number)
			}
			numbers[r.Number] = r.ID
			if r.Number < 1 || r.Number > last {
				w.report("response %s has number %d; the highest given is %d", r.ID, r.Number, last)
			}
			w.document(documents, r, r.DocumentNo)
		case *app.Letter:
			w.document(documents, r, r.DocumentNo)
		}
	}
}

// document takes a document number for a record; "" is none.
func (w *whole) document(taken map[app.DocumentNo]app.Key, r app.Record, no app.DocumentNo) {
	if no == "" {
		return
	}
	key := r.Key()
	if other, ok := taken[no]; ok {
		w.report("%s %s and %s %s both are document %s", other.Kind, other.ID, key.Kind, key.ID, no)
	}
	taken[no] = key
}
