package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// topics lists the topics of the hearing, or with --add or --set writes one.
func topics(_ context.Context, j *job) error {
	writes := false
	for _, f := range topicTexts {
		writes = writes || j.has(f.flag) || j.has(f.flag+"-file")
		if j.has(f.flag) && j.has(f.flag+"-file") {
			return wrongUse{id: "ctl.wrong.twoTexts", value: f.flag, of: commandNamed("topics")}
		}
	}
	writes = writes || j.has("title") || j.has("verdict") || j.has("change-scenario")
	switch {
	case j.has("add") && j.has("set"), j.has("add") && j.has("title"), writes && !j.has("add") && !j.has("set"):
		return wrongUse{id: "ctl.wrong.topic", of: commandNamed("topics")}
	case j.has("set") && !writes:
		return wrongUse{id: "ctl.wrong.topicSet", of: commandNamed("topics")}
	}
	return j.openHearing(func(desk *casework.Desk) error {
		if !j.has("add") && !j.has("set") {
			return j.listTopics(desk.File())
		}
		edits, err := j.topicEdits(desk.File())
		if err != nil {
			return err
		}
		if j.has("add") {
			t := app.Topic{Title: j.value("add")}
			for _, e := range edits {
				e.change(&t)
			}
			added, err := desk.AddTopic(t)
			if err != nil {
				return err
			}
			j.tell("ctl.done.topic.added", "Title", added.Title)
			return nil
		}
		t, err := topicNamed(desk.File(), j.value("set"))
		if err != nil {
			return err
		}
		for _, e := range edits {
			if err := desk.EditTopic(t.ID, e.field, e.change); err != nil {
				return err
			}
		}
		j.tell("ctl.done.topic.set", "Title", desk.File().Topic(t.ID).Title)
		return nil
	})
}

// topicTexts are the flags that give a topic a text, and the field that it is.
var topicTexts = []struct {
	flag string
	of   func(*app.Topic) *string
}{
	{"summary", func(t *app.Topic) *string { return &t.Summary }},
	{"remarks", func(t *app.Topic) *string { return &t.Remarks }},
	{"reason", func(t *app.Topic) *string { return &t.Reason }},
	{"change", func(t *app.Topic) *string { return &t.Change }},
}

// topicEdit is one field of a topic that is written.
type topicEdit struct {
	field  string
	change func(*app.Topic)
}

// topicEdits are what the flags ask to be written, that first which can be refused.
func (j *job) topicEdits(f *app.CaseFile) ([]topicEdit, error) {
	var edits []topicEdit
	if j.has("title") {
		edits = append(edits, topicEdit{"title", func(t *app.Topic) { t.Title = strings.TrimSpace(j.value("title")) }})
	}
	if j.has("verdict") {
		verdict, err := j.verdict()
		if err != nil {
			return nil, err
		}
		edits = append(edits, topicEdit{"verdict", func(t *app.Topic) { t.Verdict = verdict }})
	}
	if j.has("change-scenario") {
		s, err := scenarioNamed(f, j.value("change-scenario"))
		if err != nil {
			return nil, err
		}
		edits = append(edits, topicEdit{"change/scenario", func(t *app.Topic) { t.ChangeScenario = s.ID }})
	}
	for _, text := range topicTexts {
		if !j.has(text.flag) && !j.has(text.flag+"-file") {
			continue
		}
		said, err := j.textOf(text.flag)
		if err != nil {
			return nil, err
		}
		edits = append(edits, topicEdit{text.flag, func(t *app.Topic) { *text.of(t) = strings.TrimSpace(said) }})
	}
	return edits, nil
}

// topicNamed finds the topic that is meant. The error has noSuch, or ambiguous
// where a part of a title fits several.
func topicNamed(f *app.CaseFile, title string) (*app.Topic, error) {
	if t := f.TopicNamed(title); t != nil {
		return t, nil
	}
	for _, t := range f.Topics {
		if want := app.FoldName(title); want != "" && strings.Contains(app.FoldName(t.Title), want) {
			return nil, app.Refuse(app.CodeAmbiguous, "Value", title)
		}
	}
	return nil, app.Refuse(app.CodeNoSuch, "Value", title)
}

// listedTopic is a topic as programs read it. Verdicts and what is lacking are
// code words, which do not change with the language.
type listedTopic struct {
	Place          int                   `json:"place"`
	Title          string                `json:"title"`
	Heading        string                `json:"heading"`
	Responses      []int                 `json:"responses"` // their numbers
	Excerpts       int                   `json:"excerpts"`
	Summary        string                `json:"summary,omitempty"`
	Remarks        string                `json:"remarks,omitempty"`
	Standard       []string              `json:"standard,omitempty"` // reusable remarks, in full
	Verdict        app.Verdict           `json:"verdict,omitempty"`
	Reason         string                `json:"reason,omitempty"`
	Change         string                `json:"change,omitempty"`
	ChangeScenario string                `json:"changeScenario,omitempty"`
	Lacks          []casework.NoticeKind `json:"lacks"`
}

func asListedTopic(f *app.CaseFile, heard app.Voices, t *app.Topic, place int) listedTopic {
	l := listedTopic{
		Place: place, Title: t.Title, Heading: casework.HeadingOf(f, heard, t), Responses: []int{}, Excerpts: len(heard.On(t.ID)),
		Summary: t.Summary, Remarks: t.Remarks, Verdict: t.Verdict, Reason: t.Reason, Change: t.Change, Lacks: []casework.NoticeKind{},
	}
	for _, r := range heard.All(t.ID) {
		l.Responses = append(l.Responses, r.Number)
	}
	for _, id := range t.Standard {
		if r := f.Remark(id); r != nil {
			l.Standard = append(l.Standard, r.Text)
		}
	}
	if s := f.Scenario(t.ChangeScenario); s != nil {
		l.ChangeScenario = s.Name
	}
	for _, kind := range casework.TopicNotices() {
		if casework.TopicLacks(heard, t, kind) {
			l.Lacks = append(l.Lacks, kind)
		}
	}
	return l
}

func (j *job) listTopics(f *app.CaseFile) error {
	heard := app.Hear(f)
	list := make([]listedTopic, 0, len(f.Topics))
	for i, t := range f.Topics {
		list = append(list, asListedTopic(f, heard, t, i+1))
	}
	if j.on("json") {
		return j.encode(list)
	}
	t := tabwriter.NewWriter(j.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, strings.Join([]string{
		j.say("ctl.column.number"), j.say("ctl.column.topic"), j.say("ctl.column.verdict"), j.say("ctl.column.responses"),
	}, "\t"))
	for _, l := range list {
		verdict := "–"
		if l.Verdict != "" {
			verdict = j.say("verdict." + string(l.Verdict))
		}
		var numbers []string
		for _, n := range l.Responses {
			numbers = append(numbers, strconv.Itoa(n))
		}
		fmt.Fprintln(t, strings.Join([]string{strconv.Itoa(l.Place), l.Heading, verdict, strings.Join(numbers, ", ")}, "\t"))
	}
	fmt.Fprintln(t)
	fmt.Fprintln(t, j.say("count.topics", "n", len(list)))
	if n := len(heard.On("")); n > 0 {
		fmt.Fprintln(t, j.say("notice.unsorted", "n", n))
	}
	return j.unwritten(t.Flush())
}

// encode writes something as JSON for another program.
func (j *job) encode(v any) error {
	e := json.NewEncoder(j.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return j.unwritten(e.Encode(v))
}
