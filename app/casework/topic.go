package casework

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
)

// AddTopic adds a topic after those there are.
func (d *Desk) AddTopic(t app.Topic) (*app.Topic, error) {
	var added *app.Topic
	err := d.do(func(f *app.CaseFile) (step, error) {
		var err error
		if added, err = d.newTopic(f, t); err != nil {
			return step{}, err
		}
		return step{what: app.Told("change.topic.added", "Title", added.Title), put: []app.Record{added}}, nil
	})
	if err != nil {
		return nil, err
	}
	return added, nil
}

// newTopic is a topic as a record, after those there are, once it is found valid.
func (d *Desk) newTopic(f *app.CaseFile, t app.Topic) (*app.Topic, error) {
	t.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
	t.Title = strings.TrimSpace(t.Title)
	t.Standard = slices.Clone(t.Standard)
	t.Order = nextOrder(f.Topics, topicOrder)
	if err := t.Validate(f); err != nil {
		return nil, err
	}
	return &t, nil
}

// EditTopic changes a topic; field names what is being edited.
func (d *Desk) EditTopic(id app.ID, field string, edit func(*app.Topic)) error {
	return editRecord(d, id, field, (*app.CaseFile).Topic, edit,
		func(t *app.Topic, f *app.CaseFile) error { return t.Validate(f) },
		func(t *app.Topic) app.Saying { return app.Told("change.topic."+part(field), "Title", t.Title) })
}

// DeleteTopic takes a topic out. Its excerpts stay, and wait for another.
func (d *Desk) DeleteTopic(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		t := f.Topic(id)
		if t == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		put := sortExcerpts(f, id, "", nil)
		what := app.Told("change.topic.deleted", "Title", t.Title, "n", strconv.Itoa(len(put)))
		return step{what: what, put: put, remove: append(decisionsOn(f, id), t)}, nil
	})
}

// sortExcerpts moves the excerpts of one topic, or those of them that are listed,
// to another.
func sortExcerpts(f *app.CaseFile, from, to app.ID, only []app.ID) []app.Record {
	var put []app.Record
	for _, e := range f.Excerpts {
		if e.Topic == from && (only == nil || slices.Contains(only, e.ID)) {
			e = app.CloneOf(e)
			e.Topic = to
			put = append(put, e)
		}
	}
	return put
}

// MoveTopic puts a topic at a place among the others, from 0.
func (d *Desk) MoveTopic(id app.ID, place int) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		t := f.Topic(id)
		if t == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		put := renumber(placed(f.Topics, t, place), topicOrder)
		return step{what: app.Told("change.topic.moved", "Title", t.Title), put: put}, nil
	})
}

// MergeTopics makes one topic of several: what was said of the others is said of
// the kept one from now on, and their texts are added to its own, so that nothing
// that was written is lost. A verdict stays where all that have one agree; else
// it is to be given anew.
func (d *Desk) MergeTopics(keep app.ID, merge ...app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		kept := f.Topic(keep)
		if kept == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		kept = app.CloneOf(kept)
		s := step{}
		var names []string
		for _, id := range distinct(merge) {
			gone := f.Topic(id)
			if gone == nil {
				return step{}, app.Refuse(app.CodeGone)
			}
			if id == keep {
				return step{}, app.Refuse(app.CodeTopicMerge)
			}
			absorb(kept, gone)
			names = append(names, gone.Title)
			s.put = append(s.put, sortExcerpts(f, id, keep, nil)...)
			for _, dec := range f.Decisions {
				if dec.Topic == id {
					dec = app.CloneOf(dec)
					dec.Topic = keep
					s.put = append(s.put, dec)
				}
			}
			s.remove = append(s.remove, gone)
		}
		if len(merge) == 0 {
			return step{}, nil
		}
		s.what = app.Told("change.topic.merged", "Title", kept.Title, "Others", strings.Join(names, ", "))
		s.put = append(s.put, kept)
		return s, nil
	})
}

// absorb adds to a topic what stands in another.
func absorb(kept, gone *app.Topic) {
	kept.Summary = joined(kept.Summary, gone.Summary)
	kept.Remarks = joined(kept.Remarks, gone.Remarks)
	kept.Reason = joined(kept.Reason, gone.Reason)
	kept.Change = joined(kept.Change, gone.Change)
	for _, id := range gone.Standard {
		if !slices.Contains(kept.Standard, id) {
			kept.Standard = append(kept.Standard, id)
		}
	}
	switch {
	case kept.Verdict == "":
		kept.Verdict = gone.Verdict
	case gone.Verdict != "" && gone.Verdict != kept.Verdict:
		kept.Verdict = ""
	}
	setDefault(&kept.ChangeScenario, gone.ChangeScenario)
}

// joined is two texts one below the other; the same text is not said twice.
func joined(a, b string) string {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	switch {
	case a == "" || a == b:
		return b
	case b == "":
		return a
	}
	return a + "\n\n" + b
}

// SplitTopic moves excerpts of a topic to a new one, which comes right after it.
// What the administration says stays with the old one.
func (d *Desk) SplitTopic(id app.ID, title string, excerpts []app.ID) (*app.Topic, error) {
	var added *app.Topic
	err := d.do(func(f *app.CaseFile) (step, error) {
		old := f.Topic(id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		var err error
		if added, err = d.newTopic(f, app.Topic{Title: title}); err != nil {
			return step{}, err
		}
		moved := sortExcerpts(f, id, added.ID, excerpts)
		if len(moved) == 0 || len(excerpts) == 0 {
			return step{}, app.Refuse(app.CodeTopicSplit)
		}
		at := slices.Index(f.Topics, old)
		added.Order = at + 2
		put := append(moved, added)
		put = append(put, renumber(slices.Insert(slices.Clone(f.Topics), at+1, added), topicOrder)...)
		what := app.Told("change.topic.split", "Title", old.Title, "New", added.Title, "n", strconv.Itoa(len(moved)))
		return step{what: what, put: put}, nil
	})
	if err != nil {
		return nil, err
	}
	return added, nil
}

// HeadingOf is a topic's heading, see [app.TopicHeading].
func HeadingOf(f *app.CaseFile, heard app.Voices, t *app.Topic) string {
	return app.TopicHeading(heard.Count(t.ID), f.Marks(heard.Senders(t.ID)), t.Title)
}
