package casework

import (
	"fmt"
	"strings"

	"hvidbog/app"
)

// tellReading tells how a response was gone through: its passages marked one by
// one, and the whole set as read.
func (t *telling) tellReading(e exampleReading, responses []exampleResponse) error {
	if e.Response < 1 || e.Response > len(responses) {
		return fmt.Errorf("there are responses 1 to %d", len(responses))
	}
	text, err := t.files.text(responses[e.Response-1].Text)
	if err != nil {
		return err
	}
	places := make([]app.Span, len(e.Excerpts))
	for i, x := range e.Excerpts {
		if places[i], err = x.place(text); err != nil {
			return err
		}
	}
	return t.then(e.Read, 0, func() error {
		r := t.desk.File().Numbered(e.Response)
		if r == nil {
			return app.Refuse(app.CodeNoSuch, "Value", e.Response)
		}
		for i, x := range e.Excerpts {
			if err := t.mark(r.ID, places[i], x); err != nil {
				return err
			}
		}
		if e.NoRemarks {
			return t.desk.SetNoRemarks(r.ID, true)
		}
		return t.desk.SetRead(r.ID, true)
	})
}

// place finds the passage among the sentences of a text. It is there once, or
// the files are amiss: nothing else would tell that a text was reworded.
func (x exampleExcerpt) place(text string) (app.Span, error) {
	sentences := app.Sentences(text)
	first, found := 0, 0
	for i, s := range sentences {
		if x.From != "" && strings.HasPrefix(s.In(text), x.From) {
			first = i
			found++
		}
	}
	if found != 1 {
		return app.Span{}, fmt.Errorf("%d sentences begin with %q, want one", found, x.From)
	}
	last := first + max(x.Sentences, 1) - 1
	if last >= len(sentences) {
		return app.Span{}, fmt.Errorf("fewer than %d sentences from %q on", x.Sentences, x.From)
	}
	return app.Span{From: sentences[first].From, To: sentences[last].To}, nil
}

func (t *telling) mark(response app.ID, at app.Span, x exampleExcerpt) error {
	e := app.Excerpt{
		Response: response, From: at.From, To: at.To,
		Stance: x.Stance, Principles: x.Principles, Quoted: x.Quoted,
	}
	topic := t.desk.File().TopicNamed(x.Topic)
	if topic == nil {
		return app.Refuse(app.CodeNoSuch, "Value", x.Topic)
	}
	e.Topic = topic.ID
	if x.Scenario != "" {
		var err error
		if e.Scenario, err = t.scenario(x.Scenario); err != nil {
			return err
		}
	}
	marked, err := t.desk.MarkExcerpt(e, nil)
	if err != nil || !x.General {
		return err
	}
	return t.desk.EditExcerpt(marked.ID, "scenario", func(to *app.Excerpt) { to.Scenario, to.Stance = "", "" })
}

// tellFormLetter tells that responses were seen to be one letter.
func (t *telling) tellFormLetter(e exampleFormLetter) error {
	return t.then(e.Grouped, 0, func() error {
		ids, err := t.numbered(e.Responses...)
		if err != nil {
			return err
		}
		_, err = t.desk.Group(e.Name, ids...)
		return err
	})
}
