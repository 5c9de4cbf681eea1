package casework

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
)

// ResponsesChange is what is done to many responses at once. What is nil stays
// as it is.
type ResponsesChange struct {
	Caseworker *string
	Status     *app.Status
	Link       *app.Link // to link them to a scenario with a stance
	// Topic sorts the responses as wholes under a topic; NewTopic under one that is
	// made for it.
	Topic    *app.ID
	NewTopic *app.Topic
}

// ChangeResponses does the same to many responses, in one change. Those that are
// gone meanwhile are left out, and one that is named twice is changed once.
func (d *Desk) ChangeResponses(ids []app.ID, c ResponsesChange) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		f, topic, put, err := d.under(f, c.Topic, c.NewTopic)
		if err != nil {
			return step{}, err
		}
		n := 0
		for _, id := range distinct(ids) {
			old := f.Response(id)
			if old == nil {
				continue
			}
			r := app.CloneOf(old)
			c.apply(r)
			d.noteReply(old, r)
			changed := !same(old, r)
			if changed {
				if err := r.Validate(f, d.Today()); err != nil {
					return step{}, err
				}
				put = append(put, r)
			}
			if topic != nil && !speaksOf(f, id, *topic) {
				e := &app.Excerpt{Base: app.Base{ID: app.NewID()}, Response: id, Topic: *topic}
				if err := e.Validate(f); err != nil {
					return step{}, err
				}
				put = append(put, e)
				changed = true
			}
			if changed {
				n++
			}
		}
		if n == 0 {
			return step{}, nil
		}
		return step{what: c.what(n), put: put}, nil
	})
}

func (c ResponsesChange) apply(r *app.Response) {
	if c.Caseworker != nil {
		r.Caseworker = strings.TrimSpace(*c.Caseworker)
	}
	if c.Status != nil {
		r.Status = *c.Status
	}
	if c.Link == nil {
		return
	}
	i := slices.IndexFunc(r.Links, func(l app.Link) bool { return l.Scenario == c.Link.Scenario })
	if i < 0 {
		r.Links = append(r.Links, *c.Link)
	} else {
		r.Links[i].Stance = c.Link.Stance
	}
}

// what tells in the log what was done to n responses.
func (c ResponsesChange) what(n int) app.Saying {
	var ids []string
	for _, part := range []struct {
		id  string
		set bool
	}{
		{"change.bulk.caseworker", c.Caseworker != nil},
		{"change.bulk.status", c.Status != nil},
		{"change.bulk.link", c.Link != nil},
		{"change.bulk.topic", c.Topic != nil || c.NewTopic != nil},
	} {
		if part.set {
			ids = append(ids, part.id)
		}
	}
	if len(ids) == 1 {
		return app.Told(ids[0], "n", strconv.Itoa(n))
	}
	return app.Told("change.bulk.several", "n", strconv.Itoa(n))
}

func speaksOf(f *app.CaseFile, response, topic app.ID) bool {
	return slices.ContainsFunc(f.ExcerptsOf(response), func(e *app.Excerpt) bool { return e.Topic == topic })
}

// ExcerptsChange is what is done to many excerpts at once. What is nil stays as
// it is.
type ExcerptsChange struct {
	Topic    *app.ID
	NewTopic *app.Topic
	Scenario *app.ID
	Stance   *app.Stance
	Quoted   *bool
}

// ChangeExcerpts does the same to many excerpts, in one change. Those that are
// gone meanwhile are left out, and one that is named twice is changed once.
func (d *Desk) ChangeExcerpts(ids []app.ID, c ExcerptsChange) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		f, topic, put, err := d.under(f, c.Topic, c.NewTopic)
		if err != nil {
			return step{}, err
		}
		n := 0
		for _, id := range distinct(ids) {
			old := f.Excerpt(id)
			if old == nil {
				continue
			}
			e := app.CloneOf(old)
			set(&e.Topic, topic)
			set(&e.Scenario, c.Scenario)
			set(&e.Stance, c.Stance)
			set(&e.Quoted, c.Quoted)
			if same(old, e) {
				continue
			}
			if err := e.Validate(f); err != nil {
				return step{}, err
			}
			put = append(put, e)
			n++
		}
		if n == 0 {
			return step{}, nil
		}
		return step{what: app.Told("change.bulk.excerpts", "n", strconv.Itoa(n)), put: put}, nil
	})
}

// under is the topic that a change sorts under, nil for none: a new one where
// there is one, which is then what is put, in the file that has it.
func (d *Desk) under(f *app.CaseFile, topic *app.ID, fresh *app.Topic) (*app.CaseFile, *app.ID, []app.Record, error) {
	if fresh == nil {
		return f, topic, nil, nil
	}
	t, err := d.newTopic(f, *fresh)
	if err != nil {
		return nil, nil, nil, err
	}
	put := []app.Record{t}
	return f.With(put, nil), &t.ID, put, nil
}

func set[T any](field *T, value *T) {
	if value != nil {
		*field = *value
	}
}

// distinct are the ids, each once, in their order.
func distinct(ids []app.ID) []app.ID {
	seen := make(map[app.ID]bool, len(ids))
	var list []app.ID
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			list = append(list, id)
		}
	}
	return list
}
