package casework

import (
	"strconv"

	"hvidbog/app"
)

// MarkExcerpt marks a passage of a response; see [Desk.MarkExcerpts].
func (d *Desk) MarkExcerpt(e app.Excerpt, newTopic *app.Topic) (*app.Excerpt, error) {
	marked, err := d.MarkExcerpts([]app.Excerpt{e}, newTopic)
	if err != nil {
		return nil, err
	}
	return marked[0], nil
}

// MarkExcerpts marks passages of one response, in one change: From and To say
// which, both 0 for the response as a whole. A topic that is new is written with
// them, and is that of all. Where an excerpt names no scenario and the response is
// linked to just one, it speaks of that, with the stance of the link. The first
// passage marked sets a new response to be at work.
func (d *Desk) MarkExcerpts(passages []app.Excerpt, newTopic *app.Topic) ([]*app.Excerpt, error) {
	marked := make([]*app.Excerpt, len(passages))
	err := d.do(func(f *app.CaseFile) (step, error) {
		f, topic, put, err := d.under(f, nil, newTopic)
		if err != nil {
			return step{}, err
		}
		for i := range passages {
			e := app.CloneOf(&passages[i])
			e.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
			set(&e.Topic, topic)
			if err := mark(f, e); err != nil {
				return step{}, err
			}
			marked[i] = e
			put = append(put, e)
		}
		if len(marked) == 0 {
			return step{}, app.Refuse(app.CodeGone)
		}
		if r := f.Response(marked[0].Response); r.Status == app.StatusNew {
			r = app.CloneOf(r)
			r.Status = app.StatusAtWork
			put = append(put, r)
		}
		what := aboutExcerpt("change.excerpt.marked", f, marked[0])
		if len(marked) > 1 {
			what = aboutExcerpt("change.excerpt.markedMany", f, marked[0], "n", strconv.Itoa(len(marked)))
		}
		return step{what: what, put: put}, nil
	})
	if err != nil {
		return nil, err
	}
	return marked, nil
}

// mark gives an excerpt its words, and where it names no scenario that of its
// response.
func mark(f *app.CaseFile, e *app.Excerpt) error {
	r := f.Response(e.Response)
	if r == nil {
		return app.Refuse(app.CodeGone)
	}
	if err := stand(e, r); err != nil {
		return err
	}
	if e.Scenario == "" && len(r.Links) == 1 {
		e.Scenario = r.Links[0].Scenario
		setDefault(&e.Stance, r.Links[0].Stance)
	}
	return e.Validate(f)
}

// stand puts an excerpt upon the passage of the response that its offsets say.
func stand(e *app.Excerpt, r *app.Response) error {
	if e.From < 0 || e.To > len(r.Text) || e.From > e.To {
		return app.Refuse(app.CodeExcerptPlace, "Number", r.Number).In("text")
	}
	e.Text, e.Lost = r.Text[e.From:e.To], false
	return nil
}

// PlaceExcerpt marks anew where an excerpt stands, as when an edit of the text has
// taken its place away.
func (d *Desk) PlaceExcerpt(id app.ID, from, to int) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Excerpt(id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		e := app.CloneOf(old)
		e.From, e.To = from, to
		if err := stand(e, f.Response(e.Response)); err != nil {
			return step{}, err
		}
		if same(old, e) {
			return step{}, nil
		}
		if err := e.Validate(f); err != nil {
			return step{}, err
		}
		return step{what: aboutExcerpt("change.excerpt.placed", f, e), put: []app.Record{e}}, nil
	})
}

// EditExcerpt changes an excerpt; field names what is being edited. Its place is
// not: that goes with the text.
func (d *Desk) EditExcerpt(id app.ID, field string, edit func(*app.Excerpt)) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Excerpt(id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		e := app.CloneOf(old)
		edit(e)
		e.Base, e.Response = old.Base, old.Response
		if same(old, e) {
			return step{}, nil
		}
		if err := e.Validate(f); err != nil {
			return step{}, err
		}
		what := aboutExcerpt("change.excerpt."+part(field), f, e)
		return step{what: what, continues: string(id) + "/" + field, put: []app.Record{e}}, nil
	})
}

// SortExcerpt gives an excerpt a topic that is new.
func (d *Desk) SortExcerpt(id app.ID, newTopic app.Topic) (*app.Topic, error) {
	var t *app.Topic
	err := d.do(func(f *app.CaseFile) (step, error) {
		old := f.Excerpt(id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		var err error
		if t, err = d.newTopic(f, newTopic); err != nil {
			return step{}, err
		}
		e := app.CloneOf(old)
		e.Topic = t.ID
		f = f.With([]app.Record{t}, nil)
		return step{what: aboutExcerpt("change.excerpt.topic", f, e), put: []app.Record{t, e}}, nil
	})
	if err != nil {
		return nil, err
	}
	return t, nil
}

// DeleteExcerpts takes marks away. The response's text is as it was.
func (d *Desk) DeleteExcerpts(ids ...app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		var gone []app.Record
		for _, id := range distinct(ids) {
			if e := f.Excerpt(id); e != nil {
				gone = append(gone, e)
			}
		}
		if len(gone) == 0 {
			return step{}, app.Refuse(app.CodeGone)
		}
		what := app.Told("change.excerpt.deletedMany", "n", strconv.Itoa(len(gone)))
		if len(gone) == 1 {
			what = aboutExcerpt("change.excerpt.deleted", f, gone[0].(*app.Excerpt))
		}
		return step{what: what, remove: gone}, nil
	})
}

// aboutExcerpt tells what was done to an excerpt, which is named by its response
// and its topic.
func aboutExcerpt(id string, f *app.CaseFile, e *app.Excerpt, more ...string) app.Saying {
	topic := "–"
	if t := f.Topic(e.Topic); t != nil {
		topic = t.Title
	}
	return aboutResponse(id, f, f.Response(e.Response), append([]string{"Topic", topic}, more...)...)
}

// SetRead says that a response has been gone through, or that it has not. A new
// one that has been is at work.
func (d *Desk) SetRead(id app.ID, read bool) error {
	saying := "change.response.unread"
	if read {
		saying = "change.response.read"
	}
	return d.editReading(id, saying, func(r *app.Response) {
		if read == r.IsRead() {
			return
		}
		r.Read = app.Signature{}
		if read {
			r.Read = d.office.sign()
			if r.Status == app.StatusNew {
				r.Status = app.StatusAtWork
			}
		}
	})
}

// SetNoRemarks says that a response has no remarks to the hearing, and has
// thereby been read; or that it has after all.
func (d *Desk) SetNoRemarks(id app.ID, none bool) error {
	saying := "change.response.remarks"
	if none {
		saying = "change.response.noRemarks"
	}
	return d.editReading(id, saying, func(r *app.Response) {
		r.NoRemarks = none
		if none && !r.IsRead() {
			r.Read = d.office.sign()
		}
	})
}

func (d *Desk) editReading(id app.ID, saying string, edit func(*app.Response)) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Response(id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		r := app.CloneOf(old)
		if edit(r); same(old, r) {
			return step{}, nil
		}
		return step{what: aboutResponse(saying, f, r), put: []app.Record{r}}, nil
	})
}
