package responses

import (
	"strconv"
	"testing"

	"hvidbog/app"
)

// file is a hearing with that many topics.
func file(n int) *app.CaseFile {
	records := []app.Record{&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}}}
	for i := range n {
		id := app.ID("t" + strconv.Itoa(i+1))
		records = append(records, &app.Topic{Base: app.Base{ID: id, Hearing: "h"}, Title: string(id), Order: i + 1})
	}
	return app.NewCaseFile(records)
}

// shown shows a response of a hearing with that many topics.
func shown(s *slots, topics int) {
	f := file(topics)
	s.refresh(f, app.Hear(f))
}

func TestFiguresStayWithTheirTopics(t *testing.T) {
	var s slots
	shown(&s, 3)
	if s.topics[0] != "t1" || s.topics[2] != "t3" || s.topics[3] != "" {
		t.Fatalf("the figures choose %q", s.topics)
	}
	s.use("t3")
	shown(&s, 12) // nine have room
	if s.topics[0] != "t1" || s.topics[2] != "t3" || s.topics[8] != "t9" {
		t.Fatalf("the figures choose %q", s.topics)
	}
	for _, id := range []app.ID{"t1", "t2", "t4"} {
		s.use(id)
	}
	s.use("t12") // takes the place of one that was never used
	if s.topics[8] != "t12" || s.topics[4] != "t5" || s.topics[0] != "t1" || s.topics[2] != "t3" {
		t.Errorf("the figures choose %q", s.topics)
	}
	shown(&s, 2) // the others are gone
	if s.topics[0] != "t1" || s.topics[1] != "t2" || s.topics[2] != "" {
		t.Errorf("the figures choose %q", s.topics)
	}
}
