package casework

import (
	"errors"

	"hvidbog/app"
)

// TakeHearing makes a hearing of records that another register has written, with the
// files that they refer to, in one change, and lays it on the desk. Its records are as
// they were, their ids and numbers too. They are held to the same rules as what one
// types: the error has hearingBroken, with what is wrong, or hearingThere where the
// register has the hearing already; then nothing is taken.
func (o *Office) TakeHearing(records []app.Record, files [][]byte) (*Desk, error) {
	put := make([]app.Record, len(records))
	for i, r := range records {
		put[i] = r.Clone()
		put[i].Common().Revision = 0
	}
	f := app.NewCaseFile(put)
	if f.Hearing == nil || len(f.Records()) != len(put) { // none, or two of one id
		return nil, brokenBy(errors.New("hearing"))
	}
	today := app.DateOf(o.now())
	for _, r := range put {
		if err := f.Validate(r, today); err != nil {
			return nil, brokenBy(err)
		}
	}
	if err := countedRight(f); err != nil {
		return nil, brokenBy(err)
	}
	_, err := o.store.Commit(app.Draft{
		Hearing: f.Hearing.ID, By: o.sign(), What: app.Told("change.hearing.taken", "Title", f.Hearing.Title),
		Put: put, Whole: true, Files: files,
	})
	if err != nil {
		return nil, err
	}
	return o.Desk(f.Hearing.ID)
}

func brokenBy(err error) error {
	return app.Refuse(app.CodeHearingBroken, "Detail", err.Error()).Because(err)
}

// countedRight refuses names that two have, and numbers that would be given out again.
// The rules of each record see only what is edited.
func countedRight(f *app.CaseFile) error {
	for _, err := range []error{
		once(f.Centres, func(c *app.Centre) string { return c.Name }),
		once(f.Services, func(s *app.Service) string { return s.Name }),
		once(f.Scenarios, func(s *app.Scenario) string { return s.Name }),
		once(f.Parties, func(p *app.Party) string { return p.Name }),
		once(f.Remarks, func(r *app.Remark) string { return r.Name }),
		once(f.Topics, func(t *app.Topic) string { return t.Title }),
		once(f.Templates, func(t *app.Template) string { return t.Name }),
		once(f.FormLetters, func(g *app.FormLetterGroup) string { return g.Name }),
	} {
		if err != nil {
			return err
		}
	}
	h := app.CloneOf(f.Hearing)
	for _, r := range f.Responses {
		countDocument(h, r.DocumentNo)
	}
	for _, l := range f.Letters {
		countDocument(h, l.DocumentNo)
	}
	versions := make(map[int]bool)
	for _, p := range f.Packets {
		if versions[p.Version] || p.Version < 1 {
			return errors.New("packets: version")
		}
		versions[p.Version] = true
		h.LastPacket = max(h.LastPacket, p.Version)
	}
	labels := make(map[int]bool)
	for _, p := range f.Parties {
		if p.Label != 0 && labels[p.Label] {
			return errors.New("parties: label")
		}
		labels[p.Label] = true
		h.LastLabel = max(h.LastLabel, p.Label)
	}
	if h.LastDocument != f.Hearing.LastDocument || h.LastPacket != f.Hearing.LastPacket || h.LastLabel != f.Hearing.LastLabel {
		return errors.New("lastDocument, lastPacket, lastLabel")
	}
	return nil
}

// once refuses a name that two records of a kind have.
func once[R any](list []*R, name func(*R) string) error {
	seen := make(map[string]bool, len(list))
	for _, r := range list {
		key := app.FoldName(name(r))
		if seen[key] {
			return app.Refuse(app.CodeNameTaken, "Value", name(r)).In("name")
		}
		seen[key] = true
	}
	return nil
}
