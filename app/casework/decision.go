package casework

import "hvidbog/app"

// NoteDecision notes what the committee decided. A decision about a scenario or a
// topic at the same meeting is written over; a point of its own is added. Where
// no meeting is given it is the hearing's.
func (d *Desk) NoteDecision(dec app.Decision) (*app.Decision, error) {
	err := d.do(func(f *app.CaseFile) (step, error) {
		setDefault(&dec.Meeting, f.Hearing.Meeting)
		dec.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
		dec.Order = nextOrder(f.Decisions, decisionOrder)
		if old := decidedAt(f, dec); old != nil {
			dec.Base, dec.Order = old.Base, old.Order
			if same(old, &dec) {
				return step{}, nil
			}
		}
		if err := dec.Validate(f); err != nil {
			return step{}, err
		}
		what := app.Told("change.decision.noted", "Name", SubjectOf(f, &dec))
		return step{what: what, continues: "decision/" + string(dec.ID), put: []app.Record{&dec}}, nil
	})
	if err != nil {
		return nil, err
	}
	return &dec, nil
}

// decidedAt is the decision about the same scenario or topic at the same meeting.
func decidedAt(f *app.CaseFile, dec app.Decision) *app.Decision {
	for _, o := range f.Decisions {
		if o.Meeting == dec.Meeting && o.Scenario == dec.Scenario && o.Topic == dec.Topic && o.Scenario+o.Topic != "" {
			return o
		}
	}
	return nil
}

// EditDecision changes a decision; field names what is being edited.
func (d *Desk) EditDecision(id app.ID, field string, edit func(*app.Decision)) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Decision(id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		dec := app.CloneOf(old)
		edit(dec)
		dec.Base = old.Base
		if same(old, dec) {
			return step{}, nil
		}
		if err := dec.Validate(f); err != nil {
			return step{}, err
		}
		what := app.Told("change.decision.edited", "Name", SubjectOf(f, dec))
		return step{what: what, continues: string(id) + "/" + field, put: []app.Record{dec}}, nil
	})
}

// DeleteDecision takes a decision out.
func (d *Desk) DeleteDecision(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		dec := f.Decision(id)
		if dec == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		return step{what: app.Told("change.decision.deleted", "Name", SubjectOf(f, dec)), remove: []app.Record{dec}}, nil
	})
}

// SubjectOf names what a decision is about: its scenario, its topic or its point.
func SubjectOf(f *app.CaseFile, dec *app.Decision) string {
	if s := f.Scenario(dec.Scenario); s != nil {
		return s.Name
	}
	if t := f.Topic(dec.Topic); t != nil {
		return t.Title
	}
	return dec.Point
}

// decisionsOn are the decisions about a scenario or a topic that is going.
func decisionsOn(f *app.CaseFile, subject app.ID) []app.Record {
	var list []app.Record
	for _, dec := range f.Decisions {
		if dec.Scenario == subject || dec.Topic == subject {
			list = append(list, dec)
		}
	}
	return list
}
