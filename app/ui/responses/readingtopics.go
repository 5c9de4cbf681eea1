package responses

import (
	"strconv"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/xwidget"
)

// choosers makes what opens beneath the cursor.
func (rd *reading) choosers() {
	say := rd.s.Say
	create := func(name string) string { return say("reading.newTopic", "Title", app.Capital(name)) }
	rd.topics = xwidget.NewChooser(rd.suggestTopics)
	rd.topics.Create = create
	rd.topics.OnChosen = func(key string) { rd.sortUnder(app.ID(key), "") }
	rd.topics.OnCreate = func(title string) { rd.sortUnder("", title) }

	rd.wholes = xwidget.NewChooser(rd.suggestTopics)
	rd.wholes.Create = create
	rd.wholes.OnChosen = func(key string) { rd.sortWhole(app.ID(key), "") }
	rd.wholes.OnCreate = func(title string) { rd.sortWhole("", title) }

	rd.places = xwidget.NewChooser(rd.suggestScenarios)
	rd.places.OnChosen = func(key string) {
		rd.edit("scenario", func(e *app.Excerpt) { e.Scenario = app.ID(key) })
	}
}

// suggestTopics are the topics that a few letters may mean.
func (rd *reading) suggestTopics(query string) []xwidget.Suggestion {
	f := rd.s.File()
	return suggestTopics(rd.voices.of(f), rd.slots.ordered(f), query)
}

func suggestTopics(heard app.Voices, topics []*app.Topic, query string) []xwidget.Suggestion {
	titles := make([]string, len(topics))
	for i, t := range topics {
		titles[i] = t.Title
	}
	var found []xwidget.Suggestion
	for _, i := range casework.MatchTopics(titles, query) {
		s := xwidget.Suggestion{Key: string(topics[i].ID), Label: titles[i]}
		if n := heard.Count(topics[i].ID) + len(heard.Gathered(topics[i].ID)); n > 0 {
			s.Detail = strconv.Itoa(n)
		}
		found = append(found, s)
	}
	return found
}

func (rd *reading) suggestScenarios(query string) []xwidget.Suggestion {
	f := rd.s.File()
	names := []string{rd.s.Say("reading.noScenario")}
	keys := []string{""}
	for _, sc := range f.Scenarios {
		names, keys = append(names, sc.Name), append(keys, string(sc.ID))
	}
	var found []xwidget.Suggestion
	for _, i := range casework.MatchTopics(names, query) {
		found = append(found, xwidget.Suggestion{Key: keys[i], Label: names[i]})
	}
	return found
}

// chooseTopic asks which topic what is marked speaks of.
func (rd *reading) chooseTopic(typed string) {
	title := rd.s.Say("reading.choose.sentence")
	if n := len(rd.reader.Marked()); n > 0 {
		title = rd.s.Say("reading.choose.marked", "n", n)
	} else if rd.under() != nil {
		title = rd.s.Say("reading.choose.excerpt")
	} else if _, ok := rd.reader.Sentence(); !ok {
		return
	}
	rd.topics.Open(rd.reader.Anchor(), title, rd.s.Say("reading.choose.hint"), typed)
}

func (rd *reading) chooseWhole() {
	rd.wholes.Open(rd.reader.Anchor(), rd.s.Say("reading.choose.whole"), rd.s.Say("reading.choose.hint"), "")
}

func (rd *reading) chooseScenario() {
	if rd.current() != nil {
		rd.places.Open(rd.reader.Anchor(), rd.s.Say("reading.choose.scenario"), rd.s.Say("reading.choose.scenarioHint"), "")
	}
}

// figure chooses the topic that has a figure, from 0.
func (rd *reading) figure(i int) {
	if id := rd.slots.topics[i]; id != "" {
		rd.sortUnder(id, "")
	}
}

// sortUnder puts what is marked under a topic, or under a new one of a title: the
// marked sentences; where none are, the excerpt at the cursor; where there is
// none, the sentence there. Then the reading goes on behind it.
func (rd *reading) sortUnder(topic app.ID, title string) {
	spans := rd.reader.Marked()
	if e := rd.under(); len(spans) == 0 && e != nil {
		rd.resort(e, topic, title)
		return
	}
	if len(spans) == 0 {
		s, ok := rd.reader.Sentence()
		if !ok {
			return
		}
		spans = []app.Span{s}
	}
	var passages []app.Excerpt
	for _, s := range spans {
		passages = append(passages, app.Excerpt{Response: rd.response.ID, From: s.From, To: s.To, Topic: topic})
	}
	rd.reader.ClearMarks()
	rd.goOn(spans[len(spans)-1].To)
	rd.mark(passages, title, func() { rd.reader.Mark(spans) })
}

// goOn brings the cursor to the first sentence behind an offset that no excerpt
// begins at.
func (rd *reading) goOn(offset int) {
	for _, s := range app.Sentences(rd.response.Text) {
		if s.From >= offset {
			rd.reader.GoTo(s.From)
			return
		}
	}
}

// sortWhole puts the response as a whole under a topic.
func (rd *reading) sortWhole(topic app.ID, title string) {
	rd.mark([]app.Excerpt{{Response: rd.response.ID, Topic: topic}}, title, nil)
}

// placeHere gives an excerpt that has lost its place the one that is marked, or else
// that of the cursor.
func (rd *reading) placeHere(e *app.Excerpt) {
	spans := rd.reader.Marked()
	if len(spans) == 0 {
		s, ok := rd.reader.Sentence()
		if !ok {
			return
		}
		spans = []app.Span{s}
	}
	rd.reader.ClearMarks()
	rd.save(func() error { return rd.s.Desk.PlaceExcerpt(e.ID, spans[0].From, spans[0].To) },
		func() { rd.goTo(e.ID) }, func() { rd.reader.Mark(spans) })
	rd.focus()
}

// marking is an excerpt on its way to the disk, where it gets its id. Whoever types
// on gives it its stance meanwhile.
type marking struct{ id app.ID }

func (rd *reading) mark(passages []app.Excerpt, title string, failed func()) {
	var topic app.ID
	m := &marking{}
	rd.marking = m
	over := func() {
		if rd.marking == m {
			rd.marking = nil
		}
	}
	rd.save(func() error {
		marked, err := rd.s.Desk.MarkExcerpts(passages, newTopic(title))
		if err == nil {
			m.id, topic = marked[len(marked)-1].ID, marked[0].Topic
		}
		return err
	}, func() {
		over()
		rd.marked = m.id
		rd.slots.use(topic)
	}, func() {
		over()
		if failed != nil {
			failed()
		}
	})
}

// resort gives an excerpt another topic.
func (rd *reading) resort(e *app.Excerpt, topic app.ID, title string) {
	var now app.ID
	rd.save(func() error {
		if title == "" {
			now = topic
			return rd.s.Desk.EditExcerpt(e.ID, "topic", func(e *app.Excerpt) { e.Topic = topic })
		}
		t, err := rd.s.Desk.SortExcerpt(e.ID, *newTopic(title))
		if err == nil {
			now = t.ID
		}
		return err
	}, func() { rd.slots.use(now) }, nil)
}

func newTopic(title string) *app.Topic {
	if title == "" {
		return nil
	}
	return &app.Topic{Title: app.Capital(title)}
}
