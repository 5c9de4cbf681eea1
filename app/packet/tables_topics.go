package packet

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/book"
)

func (t *tables) topicsSheet() book.Sheet {
	s := book.Sheet{Name: t.say("tables.topics"), Fixed: 2, Columns: []book.Column{
		t.column("no", 6), t.column("topic", 40), t.column("count", 9), t.column("marks", 9), t.column("numbers", 22), t.column("gathered", 22),
		t.column("summary", 50), t.column("remarks", 60), t.column("verdict", 22), t.column("reason", 40), t.column("change", 40),
		t.column("changeScenario", 28), t.column("decision", 36),
	}}
	for i, topic := range t.file.Topics {
		responses := t.voices.Responses(topic.ID)
		s.Rows = append(s.Rows, []book.Cell{
			book.Number(i + 1), t.masked(topic.Title), book.Number(t.voices.Count(topic.ID)), text(t.marks(t.voices.Senders(topic.ID))), numbers(responses), numbers(t.voices.Gathered(topic.ID)),
			t.masked(topic.Summary), t.masked(t.remarks(topic)), word(t, "verdict.", topic.Verdict), t.masked(topic.Reason),
			t.masked(topic.Change), t.scenarioName(topic.ChangeScenario), t.decision(topic.ID),
		})
	}
	return s
}

// marks are the marks of the senders whom the committee wants to see at once.
func (t *tables) marks(responses []*app.Response) string {
	var marks []string
	for _, m := range t.file.Marks(responses) {
		marks = append(marks, string(m))
	}
	return strings.Join(marks, ", ")
}

// remarks are all that the administration says to a topic, the reusable remarks
// first.
func (t *tables) remarks(topic *app.Topic) string {
	var parts []string
	for _, id := range topic.Standard {
		if r := t.file.Remark(id); r != nil {
			parts = append(parts, strings.TrimSpace(r.Text))
		}
	}
	if own := strings.TrimSpace(topic.Remarks); own != "" {
		parts = append(parts, own)
	}
	return strings.Join(parts, "\n\n")
}

// scenarioName is a cell with a scenario's name; empty for none.
func (t *tables) scenarioName(id app.ID) book.Cell {
	if s := t.file.Scenario(id); s != nil {
		return t.masked(s.Name)
	}
	return nil
}

// decision is what the committee decided about a topic or a scenario.
func (t *tables) decision(subject app.ID) book.Cell {
	d := t.file.DecisionOn(subject)
	if d == nil {
		return nil
	}
	words := t.say("outcome." + string(d.Outcome))
	if said := strings.TrimSpace(t.builder.text(d.Text)); said != "" {
		words += "\n" + said
	}
	return book.Text(words)
}

// topicTitles are the titles of topics, a line each.
func (t *tables) topicTitles(topics []*app.Topic) string {
	titles := make([]string, len(topics))
	for i, topic := range topics {
		titles[i] = t.builder.text(topic.Title)
	}
	return strings.Join(titles, "\n")
}
