package topics

import (
	"slices"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// begin asks for the title of a new topic.
func (sc *Screen) begin() {
	s := sc.s
	title := xwidget.NewEntry()
	title.SetPlaceHolder(s.Say("ui.topics.title.hint"))
	sheet.Ask(s.Window, s.Say, sheet.Question{
		Title:   s.Say("ui.topics.new"),
		Fields:  []sheet.Field{{Label: s.Say("ui.topic.title"), Input: title}},
		Confirm: s.Say("ui.create"),
		Do: func() error {
			if err := s.Settle(); err != nil {
				return err
			}
			made, err := s.Desk.AddTopic(app.Topic{Title: title.Text})
			if err != nil {
				return err
			}
			s.Do(func() {
				sc.search.SetText("")
				sc.which.SetKey("")
				sc.refresh()
				sc.choose(choice{topic: made.ID})
			})
			return nil
		},
	})
}

// askMerge asks which other topic is really the same one.
func (d *detail) askMerge() {
	keep := d.s.File().Topic(d.shown.topic)
	if keep == nil {
		return
	}
	which := newTopicField(d.sc, keep.ID)
	which.OnCreate = nil
	sheet.Ask(d.s.Window, d.s.Say, sheet.Question{
		Title:   d.s.Say("ui.topic.merge.title", "Title", keep.Title),
		Lead:    d.s.Say("ui.topic.merge.lead"),
		Fields:  []sheet.Field{{Label: d.s.Say("ui.topic.merge.other"), Input: which}},
		Confirm: d.s.Say("ui.topic.merge.confirm"),
		Focus:   which.Focusable(),
		Do: func() error {
			if err := d.s.Settle(); err != nil {
				return err
			}
			title := strings.TrimSpace(which.Text())
			other := titled(d.s.File(), title)
			switch {
			case title == "":
				return app.Refuse(app.CodeNameMissing)
			case other == nil:
				return app.Refuse(app.CodeNoSuch, "Value", title)
			}
			return d.s.Desk.MergeTopics(keep.ID, other.ID)
		},
	})
}

// newTopicField is a field for a topic, found by a few letters of its title;
// but is left out.
func newTopicField(sc *Screen, but app.ID) *xwidget.Completion {
	c := xwidget.NewCompletion(sc.s.Say, func(query string) []xwidget.Suggestion {
		return suggest(sc.s.File(), sc.hear(), query, but)
	})
	c.SetPlaceHolder(sc.s.Say("ui.topic.hint"))
	c.OnCreate = func(title string) { c.SetText(title) }
	return c
}

// suggest finds topics by a few letters of their titles, a screenful of them.
func suggest(f *app.CaseFile, heard app.Voices, query string, but app.ID) []xwidget.Suggestion {
	const most = 8
	titles := make([]string, len(f.Topics))
	for i, t := range f.Topics {
		titles[i] = t.Title
	}
	var found []xwidget.Suggestion
	for _, i := range casework.MatchTopics(titles, query) {
		t := f.Topics[i]
		if t.ID == but || len(found) == most {
			continue
		}
		head, _, _ := strings.Cut(casework.HeadingOf(f, heard, t), ")")
		found = append(found, xwidget.Suggestion{Key: string(t.ID), Label: t.Title, Detail: strings.TrimPrefix(head, "(")})
	}
	return found
}

// titled is the topic of that very title; case and accents do not matter.
func titled(f *app.CaseFile, title string) *app.Topic {
	i := slices.IndexFunc(f.Topics, func(t *app.Topic) bool { return app.FoldName(t.Title) == app.FoldName(title) })
	if i < 0 {
		return nil
	}
	return f.Topics[i]
}
