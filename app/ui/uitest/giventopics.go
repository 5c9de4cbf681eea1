package uitest

import (
	"fmt"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// Topic makes a topic; more says what stands in it.
func Topic(title string, more ...func(*app.Topic)) Act {
	return func(d *casework.Desk) error {
		t := app.Topic{Title: title}
		for _, change := range more {
			change(&t)
		}
		_, err := d.AddTopic(t)
		return err
	}
}

// Marked marks those words of the response with that number under the topic of
// that title, which is made where there is none; "" sorts them under none.
func Marked(number int, words, topic string) Act {
	return func(d *casework.Desk) error {
		f := d.File()
		r := f.Numbered(number)
		from := strings.Index(r.Text, words)
		if from < 0 {
			return fmt.Errorf("response %d does not say %q", number, words)
		}
		e := app.Excerpt{Response: r.ID, From: from, To: from + len(words)}
		var fresh *app.Topic
		if t := f.TopicNamed(topic); t != nil {
			e.Topic = t.ID
		} else if topic != "" {
			fresh = &app.Topic{Title: topic}
		}
		_, err := d.MarkExcerpt(e, fresh)
		return err
	}
}

// WorkedThrough opens a hearing of that many responses, made up, in which as many
// excerpts stand under as many topics as told.
func WorkedThrough(t testing.TB, responses, excerpts, topics int) *Window {
	t.Helper()
	world := NewWorld(t)
	h := Hearing()
	h.Base = app.Base{ID: app.NewID()}
	h.Hearing = h.ID
	h.LastNumber, h.LastDocument = responses, responses
	records := made(h, responses, 0)
	list := make([]app.ID, topics)
	for i := range list {
		list[i] = app.NewID()
		topic := &app.Topic{
			Base: app.Base{ID: list[i], Hearing: h.ID}, Title: fmt.Sprintf("Emne %d om samværstilbud og %s", i+1, Prose(i, 12)), Order: i + 1,
		}
		if i%2 == 0 {
			topic.Summary, topic.Remarks, topic.Verdict = Prose(i, 200), Prose(i+1, 300), app.Verdicts()[i%4]
		}
		records = append(records, topic)
	}
	var letters []*app.Response
	for _, r := range records {
		if r, ok := r.(*app.Response); ok {
			letters = append(letters, r)
		}
	}
	for i := range excerpts {
		r := letters[i%len(letters)]
		from := (i / len(letters)) * 60
		to := from + 60
		for from > 0 && r.Text[from-1] >= 0x80 || from < to && r.Text[from] >= 0x80 {
			from++
		}
		for to < len(r.Text) && r.Text[to] >= 0x80 {
			to++
		}
		topic := list[(i*7)%len(list)]
		if i%4 == 0 { // one topic that many speak of
			topic = list[0]
		}
		records = append(records, &app.Excerpt{
			Base: app.Base{ID: app.NewID(), Hearing: h.ID}, Response: r.ID, From: from, To: to, Text: r.Text[from:to],
			Topic: topic, Stance: app.Stances()[i%4], Quoted: i%5 == 0,
		})
	}
	_, err := world.Register("Høringer").Commit(app.Draft{
		Hearing: h.ID, By: app.Signature{Who: Colleague, At: Monday}, What: app.Told("change.hearing.begun", "Title", h.Title),
		Put: append(records, &h),
	})
	if err != nil {
		t.Fatal(err)
	}
	return Start(world).begin()
}
