package casework

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
)

// AddParty adds a party to the hearing.
func (d *Desk) AddParty(p app.Party) (*app.Party, error) {
	p.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
	p.Name = strings.TrimSpace(p.Name)
	err := d.do(func(f *app.CaseFile) (step, error) {
		if err := p.Validate(f); err != nil {
			return step{}, err
		}
		return step{what: app.Told("change.party.added", "Name", p.Name), put: []app.Record{&p}}, nil
	})
	if err != nil {
		return nil, err
	}
	return &p, nil
}

// EditParty changes a party; field names what is being edited, so that typing on
// in it is one change.
func (d *Desk) EditParty(id app.ID, field string, edit func(*app.Party)) error {
	return editRecord(d, id, field, (*app.CaseFile).Party, edit,
		func(p *app.Party, f *app.CaseFile) error { return p.Validate(f) },
		func(p *app.Party) app.Saying { return app.Told("change.party."+part(field), "Name", p.Name) })
}

// DeleteParty takes a party out. It is refused with inUse while a response names
// it.
func (d *Desk) DeleteParty(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		p := f.Party(id)
		if p == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		for _, r := range f.Responses {
			if slices.Contains(r.Voices(), id) {
				return step{}, app.Refuse(app.CodeInUse, "Value", p.Name)
			}
		}
		return step{what: app.Told("change.party.deleted", "Name", p.Name), remove: []app.Record{p}}, nil
	})
}

// MergeParties makes one party of two spellings: what the second sent is the
// first's from now on, its name is remembered as an alias, and what the first
// lacks is taken from it. A merged party is on the consultation list if either
// was, and a private person if either was.
func (d *Desk) MergeParties(keep, merge app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		if keep == merge {
			return step{}, app.Refuse(app.CodeMergeSelf)
		}
		kept, gone := f.Party(keep), f.Party(merge)
		if kept == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		if gone == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		merged := mergeParty(kept, gone)
		put := []app.Record{merged}
		moved := 0
		for _, old := range f.Responses {
			if slices.Contains(old.Voices(), merge) {
				put = append(put, moveVoice(old, merge, keep))
				moved++
			}
		}
		for _, l := range f.Letters {
			if !l.IsSent() && l.To.Party == merge {
				l = app.CloneOf(l)
				l.To.Party = keep
				put = append(put, l)
			}
		}
		what := app.Told("change.party.merged", "Name", kept.Name, "Other", gone.Name, "n", strconv.Itoa(moved))
		return step{what: what, put: put, remove: []app.Record{gone}}, nil
	})
}

func mergeParty(kept, gone *app.Party) *app.Party {
	p := app.CloneOf(kept)
	p.Invited = p.Invited || gone.Invited
	p.Private = p.Private || gone.Private
	setDefault(&p.Label, gone.Label)
	setDefault(&p.Email, gone.Email)
	setDefault(&p.Phone, gone.Phone)
	setDefault(&p.Address, gone.Address)
	for _, name := range append([]string{gone.Name}, gone.Aliases...) {
		if name != p.Name && !slices.Contains(p.Aliases, name) {
			p.Aliases = append(p.Aliases, name)
		}
	}
	if gone.Note != "" && gone.Note != p.Note {
		p.Note = strings.TrimSpace(p.Note + "\n" + gone.Note)
	}
	return p
}

// moveVoice is the response with one party put in another's place.
func moveVoice(old *app.Response, from, to app.ID) *app.Response {
	r := app.CloneOf(old)
	if r.Sender == from {
		r.Sender = to
	}
	if r.OnBehalfOf == from {
		r.OnBehalfOf = to
	}
	if r.OnBehalfOf == r.Sender {
		r.OnBehalfOf = ""
	}
	return r
}

// editRecord is the use case that all kinds of record share: change one field,
// if the record stays valid.
func editRecord[T any, R interface {
	*T
	app.Record
}](d *Desk, id app.ID, field string, find func(*app.CaseFile, app.ID) R,
	edit func(R), validate func(R, *app.CaseFile) error, saying func(R) app.Saying,
) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := find(f, id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		r := app.CloneOf(old)
		edit(r)
		*r.Common() = *old.Common()
		if same(old, r) {
			return step{}, nil
		}
		if err := validate(r, f); err != nil {
			return step{}, err
		}
		return step{what: saying(r), continues: string(id) + "/" + field, put: []app.Record{r}}, nil
	})
}
