package storage

import (
	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
	"hvidbog/storage/internal/rules"
)

// edit is one record to be written, or deleted when it has no JSON.
type edit struct {
	key  app.Key
	from app.Revision // as it was read; 0: it is new
	json []byte
}

// Commit implements [app.Store].
func (r *Register) Commit(d app.Draft) (app.Change, error) {
	edits, err := editsOf(d)
	if err != nil {
		return app.Change{}, err
	}
	var change app.Change
	var revisions []app.Revision
	err = r.update(func(tx *bolt.Tx) error {
		change, revisions, err = r.commit(tx, d, edits)
		return err
	})
	if err != nil {
		return app.Change{}, err
	}
	for i, record := range d.Put {
		record.Common().Revision = revisions[i]
	}
	return change, nil
}

// editsOf are the draft's edits: what it puts, and then what it deletes.
func editsOf(d app.Draft) ([]edit, error) {
	if err := rules.Draft(d); err != nil {
		return nil, err
	}
	edits := make([]edit, 0, len(d.Put)+len(d.Delete))
	for _, record := range d.Put {
		json, err := marshal(record)
		if err != nil {
			return nil, err
		}
		edits = append(edits, edit{record.Key(), record.Common().Revision, json})
	}
	for _, record := range d.Delete {
		edits = append(edits, edit{key: record.Key(), from: record.Common().Revision})
	}
	return edits, nil
}

func (r *Register) commit(tx *bolt.Tx, d app.Draft, edits []edit) (app.Change, []app.Revision, error) {
	fail := func(err error) (app.Change, []app.Revision, error) { return app.Change{}, nil, err }
	h, err := r.hearing(tx, d.Hearing)
	if d.Whole {
		if refusal := rules.Taken(d, err == nil); refusal != nil {
			return fail(refusal)
		}
	}
	if app.CodeOf(err) == app.CodeHearingMissing && rules.MakesHearing(d) {
		h, err = r.newHearing(tx, d.Hearing)
	}
	if err != nil {
		return fail(err)
	}
	for _, content := range d.Files {
		if err := h.writeFile(sumOfContent(content), content); err != nil {
			return fail(err)
		}
	}
	s, err := h.begin(tx, d)
	if err != nil {
		return fail(err)
	}
	revisions := make([]app.Revision, len(edits))
	for i, e := range edits {
		if err := h.fresh(e); err != nil {
			return fail(err)
		}
		if revisions[i], err = h.write(s, e.key, e.json); err != nil {
			return fail(err)
		}
	}
	if err := h.putStep(s); err != nil {
		return fail(err)
	}
	return s.Change, revisions, nil
}

// begin is the step that a draft becomes: the newest one if the draft continues
// it, and else a new one on top of the undo stack.
func (h *hearing) begin(tx *bolt.Tx, d app.Draft) (*step, error) {
	last, err := h.newest()
	if err != nil {
		return nil, err
	}
	if last != nil && rules.Continues(last.Change, last.Continues, d) {
		last.Until, last.What = d.By.At, d.What
		return last, nil
	}
	t, _, err := h.tops()
	if err != nil {
		return nil, err
	}
	s, err := h.newStep(tx, app.Change{By: d.By, What: d.What, Action: app.Did})
	if err != nil {
		return nil, err
	}
	s.Continues = d.Continues
	if last == nil {
		return s, h.putTops(tops{}) // it made the hearing, and stays
	}
	s.Below = t.Undo
	return s, h.putTops(tops{Undo: s.Seq})
}

// newStep gives a change its number and its name.
func (h *hearing) newStep(tx *bolt.Tx, c app.Change) (*step, error) {
	seq, err := tx.Bucket(hearingsBucket).NextSequence()
	if err != nil {
		return nil, err
	}
	c.Seq, c.UUID, c.Hearing, c.Until = app.Seq(seq), app.NewID(), h.id, c.By.At
	return &step{Change: c}, nil
}

// fresh makes sure that a record is as it was when it was read. One that is gone
// is as one that never was: it can only be new.
func (h *hearing) fresh(e edit) error {
	revision, now, err := h.record(e.key)
	if err != nil {
		return err
	}
	if now.gone() {
		revision = 0
	}
	if revision != e.from || now.gone() && len(e.json) == 0 {
		return app.Refuse(app.CodeConflict)
	}
	return nil
}
