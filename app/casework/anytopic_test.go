package casework_test

import (
	"fmt"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// What a caseworker may do to topics and to what was said of them; see
// [TestAnyDayCanBeTakenBackAndBroughtBack].

func (w *worker) topic(t *rapid.T) app.ID   { return oneOf(t, w.desk.File().Topics, "topic") }
func (w *worker) excerpt(t *rapid.T) app.ID { return oneOf(t, w.desk.File().Excerpts, "excerpt") }
func (w *worker) remark(t *rapid.T) app.ID  { return oneOf(t, w.desk.File().Remarks, "remark") }

// topicOrNone is a topic, or "" for none.
func (w *worker) topicOrNone(t *rapid.T) app.ID {
	if id := w.topic(t); id != "none" && rapid.Bool().Draw(t, "sorted") {
		return id
	}
	return ""
}

func (w *worker) newTopic(t *rapid.T) *app.Topic {
	return &app.Topic{Title: w.name(t, "Emne")}
}

func (w *worker) stance(t *rapid.T) app.Stance {
	return rapid.SampledFrom(append(app.Stances(), "")).Draw(t, "stance")
}

func (w *worker) mark(t *rapid.T) {
	e := app.Excerpt{Response: w.responseID(t), Topic: w.topicOrNone(t), Stance: w.stance(t)}
	if r := w.desk.File().Response(e.Response); r != nil && rapid.Bool().Draw(t, "a passage") {
		if spans := app.Sentences(r.Text); len(spans) > 0 {
			s := rapid.SampledFrom(spans).Draw(t, "sentence")
			e.From, e.To = s.From, s.To
		}
	}
	var fresh *app.Topic
	if rapid.Bool().Draw(t, "new topic") {
		fresh = w.newTopic(t)
	}
	_, err := w.desk.MarkExcerpt(e, fresh)
	w.expect(err, app.CodeGone, app.CodeNameTaken)
}

func (w *worker) editExcerpt(t *rapid.T) {
	id := w.excerpt(t)
	switch rapid.SampledFrom([]string{"topic", "stance", "quoted", "new topic", "scenario"}).Draw(t, "field") {
	case "topic":
		topic := w.topicOrNone(t)
		w.expect(w.desk.EditExcerpt(id, "topic", func(e *app.Excerpt) { e.Topic = topic }), app.CodeGone)
	case "stance":
		stance := w.stance(t)
		w.expect(w.desk.EditExcerpt(id, "stance", func(e *app.Excerpt) { e.Stance = stance }), app.CodeGone)
	case "quoted":
		w.expect(w.desk.EditExcerpt(id, "quoted", func(e *app.Excerpt) { e.Quoted = !e.Quoted }), app.CodeGone)
	case "scenario":
		scenario := w.scenario(t)
		w.expect(w.desk.EditExcerpt(id, "scenario", func(e *app.Excerpt) { e.Scenario = scenario }), app.CodeGone)
	default:
		_, err := w.desk.SortExcerpt(id, *w.newTopic(t))
		w.expect(err, app.CodeGone, app.CodeNameTaken)
	}
}

// some are a few of the excerpts, and one that may be gone.
func (w *worker) some(t *rapid.T) []app.ID {
	ids := []app.ID{w.excerpt(t)}
	for _, e := range w.desk.File().Excerpts {
		if rapid.Bool().Draw(t, "chosen") {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

func (w *worker) manyAtOnce(t *rapid.T) {
	topic, scenario := w.topicOrNone(t), w.scenario(t)
	stance, status, quoted := w.stance(t), rapid.SampledFrom(app.Statuses()).Draw(t, "status"), rapid.Bool().Draw(t, "quoted")
	if rapid.Bool().Draw(t, "excerpts") {
		c := casework.ExcerptsChange{Topic: &topic, Stance: &stance, Quoted: &quoted}
		if rapid.Bool().Draw(t, "new topic") {
			c.Topic, c.NewTopic = nil, w.newTopic(t)
		}
		if scenario != "none" {
			c.Scenario = &scenario
		}
		w.expect(w.desk.ChangeExcerpts(w.some(t), c), app.CodeNameTaken)
		return
	}
	ids := []app.ID{w.responseID(t), w.responseID(t)}
	c := casework.ResponsesChange{Status: &status}
	switch {
	case rapid.Bool().Draw(t, "new topic"):
		c.NewTopic = w.newTopic(t)
	case topic != "":
		c.Topic = &topic
	case scenario != "none":
		c.Link = &app.Link{Scenario: scenario, Stance: app.Partly}
	}
	w.expect(w.desk.ChangeResponses(ids, c), app.CodeNameTaken)
}

func (w *worker) read(t *rapid.T) {
	on := rapid.Bool().Draw(t, "on")
	if rapid.Bool().Draw(t, "read") {
		w.expect(w.desk.SetRead(w.responseID(t), on), app.CodeGone)
		return
	}
	w.expect(w.desk.SetNoRemarks(w.responseID(t), on), app.CodeGone)
}

func (w *worker) addTopic(t *rapid.T) {
	_, err := w.desk.AddTopic(*w.newTopic(t))
	w.expect(err, app.CodeNameTaken)
}

func (w *worker) editTopic(t *rapid.T) {
	field := rapid.SampledFrom([]string{"title", "summary", "remarks", "verdict", "change"}).Draw(t, "field")
	title, verdict, scenario := w.name(t, "Emne"), rapid.SampledFrom(append(app.Verdicts(), "")).Draw(t, "verdict"), w.scenario(t)
	err := w.desk.EditTopic(w.topic(t), field, func(topic *app.Topic) {
		switch field {
		case "title":
			topic.Title = title
		case "summary":
			topic.Summary += "."
		case "remarks":
			topic.Remarks += "!"
		case "verdict":
			topic.Verdict = verdict
		case "change":
			topic.Change = "Åbent om søndagen."
			if scenario != "none" {
				topic.ChangeScenario = scenario
			}
		}
	})
	w.expect(err, app.CodeGone, app.CodeNameTaken)
}

func (w *worker) moveTopic(t *rapid.T) {
	w.expect(w.desk.MoveTopic(w.topic(t), rapid.IntRange(-1, 5).Draw(t, "place")), app.CodeGone)
}

func (w *worker) mergeTopics(t *rapid.T) {
	w.expect(w.desk.MergeTopics(w.topic(t), w.topic(t)), app.CodeGone, app.CodeTopicMerge)
}

func (w *worker) splitTopic(t *rapid.T) {
	_, err := w.desk.SplitTopic(w.topic(t), w.name(t, "Emne"), w.some(t))
	w.expect(err, app.CodeGone, app.CodeTopicSplit, app.CodeNameTaken)
}

func (w *worker) reuse(t *rapid.T) {
	switch rapid.SampledFrom([]string{"new", "edit", "use", "make"}).Draw(t, "how") {
	case "new":
		_, err := w.desk.AddRemark(app.Remark{Name: w.name(t, "Bemærkning"), Text: "Rammen ligger fast."})
		w.expect(err, app.CodeNameTaken)
	case "edit":
		w.expect(w.desk.EditRemark(w.remark(t), "text", func(r *app.Remark) { r.Text += "." }), app.CodeGone)
	case "use":
		id := w.remark(t)
		w.expect(w.desk.EditTopic(w.topic(t), "standard", func(topic *app.Topic) { topic.Standard = []app.ID{id} }), app.CodeGone)
	case "make":
		_, err := w.desk.MakeReusable(w.topic(t), w.name(t, "Bemærkning"))
		w.expect(err, app.CodeGone, app.CodeNameTaken)
	}
}

func (w *worker) decide(t *rapid.T) {
	dec := app.Decision{Outcome: rapid.SampledFrom(app.Outcomes()).Draw(t, "outcome")}
	switch rapid.IntRange(0, 2).Draw(t, "about") {
	case 0:
		dec.Topic = w.topic(t)
	case 1:
		dec.Scenario = w.scenario(t)
	default:
		dec.Point = "Orientering"
	}
	_, err := w.desk.NoteDecision(dec)
	w.expect(err, app.CodeGone)
}

func (w *worker) keepPacket(t *rapid.T) {
	content := rapid.SampledFrom([]string{"%PDF a", "%PDF bb", "%PDF ccc"}).Draw(t, "file")
	sum, err := w.office.store.KeepFile(w.desk.Hearing(), []byte(content))
	w.expect(err)
	p, err := w.desk.KeepPacket(app.Packet{SHA256: sum, Size: int64(len(content)), Edition: "internal"})
	w.expect(err)
	if p.Version > w.desk.File().Hearing.LastPacket {
		t.Fatalf("version %d is beyond the hearing's %d", p.Version, w.desk.File().Hearing.LastPacket)
	}
}

func (w *worker) takeOut(t *rapid.T) {
	switch rapid.IntRange(0, 4).Draw(t, "what") {
	case 0:
		w.expect(w.desk.DeleteTopic(w.topic(t)), app.CodeGone)
	case 1:
		w.expect(w.desk.DeleteRemark(w.remark(t)), app.CodeGone)
	case 2:
		w.expect(w.desk.DeleteExcerpts(w.some(t)...), app.CodeGone)
	case 3:
		w.expect(w.desk.DeleteDecision(oneOf(t, w.desk.File().Decisions, "decision")), app.CodeGone)
	case 4:
		w.expect(w.desk.DeletePacket(oneOf(t, w.desk.File().Packets, "packet")), app.CodeGone)
	}
}

// faultsIn says what cannot stand of topics and of what was said of them, and
// where the order of the topics is no order.
func faultsIn(f *app.CaseFile) []error {
	var list []error
	add := func(what app.ID, err error) {
		if err != nil {
			list = append(list, fmt.Errorf("%s cannot stand: %w", what, err))
		}
	}
	for _, t := range f.Topics {
		add(t.ID, t.Validate(f))
	}
	for i := 1; i < len(f.Topics); i++ {
		if f.Topics[i-1].Order >= f.Topics[i].Order {
			add(f.Topics[i].ID, fmt.Errorf("place %d comes after place %d", f.Topics[i].Order, f.Topics[i-1].Order))
		}
	}
	for _, e := range f.Excerpts {
		add(e.ID, e.Validate(f))
	}
	for _, r := range f.Remarks {
		add(r.ID, r.Validate(f))
	}
	for _, d := range f.Decisions {
		add(d.ID, d.Validate(f))
	}
	heard := app.Hear(f)
	total := len(heard.On(""))
	for _, t := range f.Topics {
		total += len(heard.On(t.ID))
	}
	if total != len(f.Excerpts) {
		list = append(list, fmt.Errorf("%d of %d excerpts are heard", total, len(f.Excerpts)))
	}
	return list
}
