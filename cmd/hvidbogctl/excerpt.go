package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// marks are the flags that mark something in a response.
var marks = []string{"topic", "sentence", "quote", "scenario", "stance", "principle", "quoted"}

// excerpt marks passages of a response, or the response as a whole, under a topic;
// without anything to mark it lists what is marked already.
func excerpt(_ context.Context, j *job) error {
	marking := false
	for _, name := range marks {
		marking = marking || j.has(name)
	}
	switch {
	case marking && (j.on("json") || j.on("sentences")):
		return wrongUse{id: "ctl.wrong.excerpt", of: commandNamed("excerpt")}
	case j.has("scenario") != j.has("stance"):
		return wrongUse{id: "ctl.wrong.stances", of: commandNamed("excerpt")}
	}
	return j.openHearing(func(desk *casework.Desk) error {
		f := desk.File()
		r, err := j.numbered(f)
		switch {
		case err != nil:
			return err
		case j.on("sentences"):
			return j.listSentences(f, r)
		case !marking:
			return j.listExcerpts(f, r)
		}
		passages, newTopic, err := j.passages(f, r)
		if err != nil {
			return err
		}
		marked, err := desk.MarkExcerpts(passages, newTopic)
		if err != nil {
			return err
		}
		title := "–"
		if t := desk.File().Topic(marked[0].Topic); t != nil {
			title = t.Title
		}
		j.tell("ctl.done.excerpt", "n", len(marked), "Number", r.Number, "Title", title)
		return nil
	})
}

// passages are what is to be marked, and the topic that is made for it where there
// is none that fits.
func (j *job) passages(f *app.CaseFile, r *app.Response) ([]app.Excerpt, *app.Topic, error) {
	about, newTopic, err := j.about(f, r)
	if err != nil {
		return nil, nil, err
	}
	var list []app.Excerpt
	add := func(from, to int) {
		e := about
		e.From, e.To = from, to
		list = append(list, e)
	}
	spans := app.Sentences(r.Text)
	for _, said := range j.values["sentence"] {
		first, last, ok := fromTo(said)
		if !ok || first < 1 || last < first || last > len(spans) {
			return nil, nil, refusal{"ctl.refused.sentence", []any{"Value", said, "Number", r.Number, "Last", len(spans)}}
		}
		add(spans[first-1].From, spans[last-1].To)
	}
	for _, words := range j.values["quote"] {
		from := strings.Index(r.Text, words)
		if from < 0 || words == "" {
			return nil, nil, refusal{"ctl.refused.quote", []any{"Value", words, "Number", r.Number}}
		}
		add(from, from+len(words))
	}
	if len(list) == 0 { // the response as a whole
		add(0, 0)
	}
	return list, newTopic, nil
}

// about is an excerpt with all but its place.
func (j *job) about(f *app.CaseFile, r *app.Response) (e app.Excerpt, newTopic *app.Topic, err error) {
	e = app.Excerpt{Response: r.ID, Quoted: j.on("quoted")}
	if j.has("topic") {
		t, err := topicNamed(f, j.value("topic"))
		switch {
		case err == nil:
			e.Topic = t.ID
		case app.CodeOf(err) == app.CodeNoSuch:
			newTopic = &app.Topic{Title: j.value("topic")}
		default:
			return e, nil, err
		}
	}
	if j.has("scenario") {
		s, err := scenarioNamed(f, j.value("scenario"))
		if err != nil {
			return e, nil, err
		}
		e.Scenario = s.ID
		if e.Stance, err = j.stance(j.value("stance")); err != nil {
			return e, nil, err
		}
	}
	for _, said := range j.values["principle"] {
		n, err := strconv.Atoi(said)
		if err != nil {
			return e, nil, app.Refuse(app.CodePrinciple, "Value", said, "Last", len(f.Hearing.Principles))
		}
		e.Principles = append(e.Principles, n)
	}
	return e, newTopic, nil
}

// fromTo reads "3" and "3-5", also with the dash of a printed page.
func fromTo(text string) (first, last int, ok bool) {
	from, to, ranges := strings.Cut(strings.ReplaceAll(text, "–", "-"), "-")
	first, err := strconv.Atoi(strings.TrimSpace(from))
	if err != nil {
		return 0, 0, false
	}
	if !ranges {
		return first, first, true
	}
	last, err = strconv.Atoi(strings.TrimSpace(to))
	return first, last, err == nil
}

// listedExcerpt is an excerpt as programs read it.
type listedExcerpt struct {
	Topic      string     `json:"topic,omitempty"`
	Text       string     `json:"text"`
	From       int        `json:"from"` // in bytes of the response's text
	To         int        `json:"to"`
	Whole      bool       `json:"whole,omitempty"`
	Lost       bool       `json:"lost,omitempty"`
	Scenario   string     `json:"scenario,omitempty"`
	Stance     app.Stance `json:"stance,omitempty"`
	Principles []int      `json:"principles,omitempty"`
	Quoted     bool       `json:"quoted,omitempty"`
}

func (j *job) listExcerpts(f *app.CaseFile, r *app.Response) error {
	list := []listedExcerpt{}
	for _, e := range f.ExcerptsOf(r.ID) {
		l := listedExcerpt{
			Text: e.Text, From: e.From, To: e.To, Whole: e.Whole(), Lost: e.Lost, Stance: e.Stance, Principles: e.Principles, Quoted: e.Quoted,
		}
		if t := f.Topic(e.Topic); t != nil {
			l.Topic = t.Title
		}
		if s := f.Scenario(e.Scenario); s != nil {
			l.Scenario = s.Name
		}
		list = append(list, l)
	}
	if j.on("json") {
		return j.encode(list)
	}
	t := tabwriter.NewWriter(j.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, j.say("ctl.column.topic")+"\t"+j.say("ctl.column.stance")+"\t"+j.say("ctl.column.excerpt"))
	for _, l := range list {
		stance, topic, text := "–", l.Topic, oneLine(l.Text)
		if l.Stance != "" {
			stance = j.say("stance." + string(l.Stance))
		}
		if topic == "" {
			topic = "–"
		}
		if l.Whole {
			text = j.say("ctl.excerpt.whole")
		}
		fmt.Fprintln(t, topic+"\t"+stance+"\t"+text)
	}
	fmt.Fprintln(t)
	fmt.Fprintln(t, j.say("count.excerpts", "n", len(list)))
	return j.unwritten(t.Flush())
}

// listSentences numbers the sentences of a response, as --sentence means them, and
// says under which topics each is marked.
func (j *job) listSentences(f *app.CaseFile, r *app.Response) error {
	t := tabwriter.NewWriter(j.out, 0, 0, 2, ' ', 0)
	for i, s := range app.Sentences(r.Text) {
		var topics []string
		for _, e := range f.ExcerptsOf(r.ID) {
			if topic := f.Topic(e.Topic); topic != nil && !e.Lost && e.From < s.To && s.From < e.To {
				topics = append(topics, topic.Title)
			}
		}
		line := strconv.Itoa(i+1) + "\t" + oneLine(r.Text[s.From:s.To])
		if len(topics) > 0 {
			line += "  [" + strings.Join(topics, ", ") + "]"
		}
		fmt.Fprintln(t, line)
	}
	return j.unwritten(t.Flush())
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
