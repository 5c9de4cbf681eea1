package casework

import (
	"slices"

	"hvidbog/app"
)

// regrouping is responses being moved between groups. However they are moved, every
// group has two at least, and its model is one of them.
type regrouping struct {
	f         *app.CaseFile
	responses map[app.ID]*app.Response // those that may be changed
	gone      app.ID                   // a response that is deleted; "" where none is
}

func newRegrouping(f *app.CaseFile) *regrouping {
	return &regrouping{f: f, responses: make(map[app.ID]*app.Response)}
}

// response is one as it will be; what is changed in it is written.
func (r *regrouping) response(id app.ID) *app.Response {
	if r.responses[id] == nil {
		r.responses[id] = app.CloneOf(r.f.Response(id))
	}
	return r.responses[id]
}

// move puts responses into a group; "": into none. Where they come to be together, that
// one was not like another is taken back.
func (r *regrouping) move(list []*app.Response, group app.ID) {
	for _, old := range list {
		r.response(old.ID).FormLetter = group
	}
	if group == "" {
		return
	}
	in := make(map[app.ID]bool)
	members := r.members(group)
	for _, m := range members {
		in[m.ID] = true
	}
	for _, m := range members {
		if slices.ContainsFunc(m.Unlike, func(id app.ID) bool { return in[id] }) {
			fresh := r.response(m.ID)
			fresh.Unlike = slices.DeleteFunc(fresh.Unlike, func(id app.ID) bool { return in[id] })
			if len(fresh.Unlike) == 0 {
				fresh.Unlike = nil
			}
		}
	}
}

// members are the responses that will be in a group, by number.
func (r *regrouping) members(group app.ID) []*app.Response {
	var list []*app.Response
	for _, m := range r.f.Responses {
		if fresh := r.responses[m.ID]; fresh != nil {
			m = fresh
		}
		if m.FormLetter == group && m.ID != r.gone {
			list = append(list, m)
		}
	}
	return list
}

// records are what is to be written and what to be deleted, once no group is left alone
// or without its model.
func (r *regrouping) records() (put, remove []app.Record) {
	for _, old := range r.f.FormLetters {
		members := r.members(old.ID)
		switch {
		case len(members) < 2:
			remove = append(remove, old)
			for _, m := range members {
				r.response(m.ID).FormLetter = ""
			}
		case !slices.ContainsFunc(members, func(m *app.Response) bool { return m.ID == old.Model }):
			g := app.CloneOf(old)
			g.Model = modelOf(members)
			put = append(put, g)
		}
	}
	for _, old := range r.f.Responses {
		if fresh := r.responses[old.ID]; fresh != nil && old.ID != r.gone && !same(old, fresh) {
			put = append(put, fresh)
		}
	}
	return put, remove
}

// step is the change that writes it, with its saying.
func (r *regrouping) step(what app.Saying) step {
	put, remove := r.records()
	return step{what: what, put: put, remove: remove}
}

// ungrouped writes what a response that is deleted leaves behind: its group has another
// model, and those that were not like it are not like that. Responses that are written for
// another reason are written once, with theirs.
func ungrouped(f *app.CaseFile, gone *app.Response, written []app.Record) (put, remove []app.Record) {
	r := newRegrouping(f)
	r.gone = gone.ID
	for _, w := range written {
		r.responses[w.Common().ID] = w.(*app.Response)
	}
	heir := app.ID("")
	if g := f.FormLetter(gone.FormLetter); g != nil && g.Model == gone.ID {
		if left := r.members(g.ID); len(left) > 1 {
			heir = modelOf(left)
		}
	}
	for _, o := range f.Responses {
		if o.ID == gone.ID || !slices.Contains(o.Unlike, gone.ID) {
			continue
		}
		fresh := r.response(o.ID)
		fresh.Unlike = without(fresh.Unlike, gone.ID)
		if heir != "" && heir != o.ID && !slices.Contains(fresh.Unlike, heir) {
			fresh.Unlike = append(fresh.Unlike, heir)
		}
	}
	return r.records()
}
