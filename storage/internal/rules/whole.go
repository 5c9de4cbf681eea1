package rules

import (
	"fmt"

	"hvidbog/app"
)

// Whole reports what does not fit together among the records of one hearing:
// references that lead nowhere, and numbers given twice.
func Whole(hearing app.ID, records []app.Record) []string {
	w := whole{hearing: hearing, kinds: make(map[app.ID]app.RecordKind, len(records))}
	for _, r := range records {
		key := r.Key()
		if other, ok := w.kinds[key.ID]; ok {
			w.report("%s %s has the ID of a %s", key.Kind, key.ID, other)
		}
		w.kinds[key.ID] = key.Kind
		if at := r.Common().Hearing; at != hearing {
			w.report("%s %s says that it is of hearing %q", key.Kind, key.ID, at)
		}
	}
	if w.kinds[hearing] != app.HearingRecord {
		w.report("its own record is missing")
	}
	for _, r := range records {
		w.references(r)
	}
	w.numbers(records)
	return w.found
}

type whole struct {
	hearing app.ID
	kinds   map[app.ID]app.RecordKind
	found   []string
}

func (w *whole) report(format string, args ...any) {
	w.found = append(w.found, fmt.Sprintf("hearing %s: ", w.hearing)+fmt.Sprintf(format, args...))
}

func (w *whole) references(r app.Record) {
	switch r := r.(type) {
	case *app.Service:
		w.refers(r, "centre", r.Centre, app.CentreRecord)
	case *app.Scenario:
		w.refers(r, "centre", r.Centre, app.CentreRecord)
		for _, id := range r.Services {
			w.refers(r, "service", id, app.ServiceRecord)
		}
	case *app.Response:
		w.refers(r, "sender", r.Sender, app.PartyRecord)
		w.refers(r, "principal", r.OnBehalfOf, app.PartyRecord)
		for _, l := range r.Links {
			w.refers(r, "scenario", l.Scenario, app.ScenarioRecord)
		}
	}
}

// refers checks one reference; "" refers to nothing and is in order.
func (w *whole) refers(from app.Record, as string, id app.ID, kind app.RecordKind) {
	if id != "" && w.kinds[id] != kind {
		key := from.Key()
		w.report("%s %s has a %s, %s, that is not there", key.Kind, key.ID, as, id)
	}
}

func (w *whole) numbers(records []app.Record) {
	numbers := make(map[int]app.ID)
	documents := make(map[app.DocumentNo]app.ID)
	for _, r := range records {
		r, ok := r.(*app.Response)
		if !ok {
			continue
		}
		if other, ok := numbers[r.Number]; ok {
			w.report("responses %s and %s both have number %d", other, r.ID, r.Number)
		}
		numbers[r.Number] = r.ID
		if r.DocumentNo == "" {
			continue
		}
		if other, ok := documents[r.DocumentNo]; ok {
			w.report("responses %s and %s both are document %s", other, r.ID, r.DocumentNo)
		}
		documents[r.DocumentNo] = r.ID
	}
}
