package casework

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/likeness"
)

// Group makes a group of responses that are one letter, sent by several (enslydende
// svar). Whoever was in another group is in this one from now on, and what was said of
// their not being alike no longer stands. The one that has most of what most of them say
// is the model. The error has groupAlone where there are not two.
func (d *Desk) Group(name string, ids ...app.ID) (*app.FormLetterGroup, error) {
	group := &app.FormLetterGroup{Base: app.Base{ID: app.NewID(), Hearing: d.hearing}, Name: strings.TrimSpace(name)}
	err := d.do(func(f *app.CaseFile) (step, error) {
		members, err := responsesOf(f, ids)
		if err != nil {
			return step{}, err
		}
		if len(members) < 2 {
			return step{}, app.Refuse(app.CodeGroupAlone)
		}
		group.Model = modelOf(members)
		if err := group.Validate(f); err != nil {
			return step{}, err
		}
		r := newRegrouping(f)
		r.move(members, group.ID)
		s := r.step(app.Told("change.formLetter.grouped", "Name", group.Name, "n", strconv.Itoa(len(members))))
		s.put = append(s.put, group)
		return s, nil
	})
	if err != nil {
		return nil, err
	}
	return group, nil
}

// AddToGroup puts responses into a group, as [Desk.Group] does into a new one.
func (d *Desk) AddToGroup(group app.ID, ids ...app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		g := f.FormLetter(group)
		if g == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		members, err := responsesOf(f, ids)
		if err != nil {
			return step{}, err
		}
		members = slices.DeleteFunc(members, func(r *app.Response) bool { return r.FormLetter == group })
		r := newRegrouping(f)
		r.move(members, group)
		return r.step(app.Told("change.formLetter.joined", "Name", g.Name, "n", strconv.Itoa(len(members)))), nil
	})
}

// Ungroup takes responses out of their groups, where they may be put again. A group of
// one is none.
func (d *Desk) Ungroup(ids ...app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		members, err := responsesOf(f, ids)
		if err != nil {
			return step{}, err
		}
		members = slices.DeleteFunc(members, func(r *app.Response) bool { return r.FormLetter == "" })
		r := newRegrouping(f)
		r.move(members, "")
		return r.step(aboutResponses("change.response.ungrouped", "change.responses.ungrouped", f, members)), nil
	})
}

// RenameGroup gives a group another name.
func (d *Desk) RenameGroup(id app.ID, name string) error {
	return editRecord(d, id, "name", (*app.CaseFile).FormLetter,
		func(g *app.FormLetterGroup) { g.Name = strings.TrimSpace(name) },
		func(g *app.FormLetterGroup, f *app.CaseFile) error { return g.Validate(f) },
		func(g *app.FormLetterGroup) app.Saying { return app.Told("change.formLetter.name", "Name", g.Name) })
}

// SetModel has a response of a group stand for all of it.
func (d *Desk) SetModel(response app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		r := f.Response(response)
		if r == nil || r.FormLetter == "" {
			return step{}, app.Refuse(app.CodeGone)
		}
		g := app.CloneOf(f.FormLetter(r.FormLetter))
		if g.Model == response {
			return step{}, nil
		}
		g.Model = response
		return step{what: aboutResponse("change.formLetter.model", f, r, "Name", g.Name), put: []app.Record{g}}, nil
	})
}

// NotAlike says that a response is not like others, however like it looks: it leaves the
// group that one of them is in, and is not suggested to be in one with them.
func (d *Desk) NotAlike(id app.ID, others ...app.ID) error {
	return d.NotAlikeAll([]app.ID{id}, others...)
}

// NotAlikeAll says the same of several responses, in one change.
func (d *Desk) NotAlikeAll(ids []app.ID, others ...app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		list, err := responsesOf(f, ids)
		if err != nil {
			return step{}, err
		}
		known, err := responsesOf(f, others)
		if err != nil {
			return step{}, err
		}
		r := newRegrouping(f)
		for _, old := range list {
			fresh := r.response(old.ID)
			for _, o := range known {
				if o.ID == old.ID {
					continue
				}
				if !slices.Contains(fresh.Unlike, o.ID) {
					fresh.Unlike = append(fresh.Unlike, o.ID)
				}
				if o.FormLetter == fresh.FormLetter {
					fresh.FormLetter = ""
				}
			}
		}
		return r.step(aboutResponses("change.response.notAlike", "change.responses.notAlike", f, list)), nil
	})
}

// NoneAlike says that responses are like none, neither each other nor those that come:
// they leave their groups, and are suggested for none.
func (d *Desk) NoneAlike(ids ...app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		members, err := responsesOf(f, ids)
		if err != nil {
			return step{}, err
		}
		r := newRegrouping(f)
		for _, m := range members {
			fresh := r.response(m.ID)
			fresh.FormLetter = ""
			if !slices.Contains(fresh.Unlike, m.ID) {
				fresh.Unlike = append(fresh.Unlike, m.ID)
			}
		}
		return r.step(aboutResponses("change.response.notAlike", "change.responses.notAlike", f, members)), nil
	})
}

// responsesOf are responses by their ids, each once and by number.
func responsesOf(f *app.CaseFile, ids []app.ID) ([]*app.Response, error) {
	var list []*app.Response
	for _, id := range distinct(ids) {
		r := f.Response(id)
		if r == nil {
			return nil, app.Refuse(app.CodeGone)
		}
		list = append(list, r)
	}
	slices.SortFunc(list, func(a, b *app.Response) int { return a.Number - b.Number })
	return list, nil
}

// aboutResponses tells what was done to one response by its name, and to more by how
// many there are.
func aboutResponses(one, more string, f *app.CaseFile, list []*app.Response) app.Saying {
	if len(list) == 1 {
		return aboutResponse(one, f, list[0])
	}
	return app.Told(more, "n", strconv.Itoa(len(list)))
}

// modelOf is the response that stands for some.
func modelOf(list []*app.Response) app.ID {
	texts := make([]string, len(list))
	for i, r := range list {
		texts[i] = r.Text
	}
	return list[likeness.Model(likeness.PrintsOf(texts))].ID
}
