package meeting

import (
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
)

// kind says what is on the wall.
type kind string

const (
	agenda    kind = "agenda"    // everything that the meeting may come to
	decisions kind = "decisions" // what it has decided
	scenario  kind = "scenario"
	topic     kind = "topic"
	party     kind = "party"
	response  kind = "response"
	point     kind = "point" // a point of its own; the id is its decision's, "" before there is one
)

// subject is what is shown, or may be.
type subject struct {
	kind kind
	id   app.ID
}

// decidable reports whether the committee decides about it.
func (s subject) decidable() bool { return s.kind == scenario || s.kind == topic || s.kind == point }

// there reports whether the hearing still has it.
func (s subject) there(f *app.CaseFile) bool {
	switch s.kind {
	case scenario:
		return f.Scenario(s.id) != nil
	case topic:
		return f.Topic(s.id) != nil
	case party:
		return f.Party(s.id) != nil
	case response:
		return f.Response(s.id) != nil
	case point:
		return s.id == "" || f.Decision(s.id) != nil
	}
	return true
}

// inOrder is what the meeting goes through: the scenarios, the topics, and the
// points of their own that were noted.
func inOrder(f *app.CaseFile) []subject {
	var list []subject
	for _, s := range f.Scenarios {
		list = append(list, subject{scenario, s.ID})
	}
	for _, t := range f.Topics {
		list = append(list, subject{topic, t.ID})
	}
	for _, d := range f.DecisionsOf(f.Hearing.Meeting.Date) {
		if d.Scenario == "" && d.Topic == "" {
			list = append(list, subject{point, d.ID})
		}
	}
	return list
}

// match is something that a few letters may mean, as it is listed.
type match struct {
	subject
	title string
}

// mostMatches is how many are listed: a screenful.
const mostMatches = 9

// find are the scenarios, topics, parties and responses that a few letters may mean,
// the likeliest first. A number is a response's. A private person is found by the
// name that the room sees.
func find(f *app.CaseFile, seen packet.Seen, say app.Words, typed string) []match {
	var all []match
	for _, s := range f.Scenarios {
		all = append(all, match{subject{scenario, s.ID}, seen.Text(s.Name)})
	}
	for _, t := range f.Topics {
		all = append(all, match{subject{topic, t.ID}, seen.Text(t.Title)})
	}
	for _, p := range f.Parties {
		if name := seen.Party(p.ID); name != "" {
			all = append(all, match{subject{party, p.ID}, name})
		}
	}
	var found []match
	if n, err := strconv.Atoi(strings.TrimSpace(typed)); err == nil {
		if r := f.Numbered(n); r != nil {
			found = append(found, match{subject{response, r.ID}, titleOf(r, seen, say)})
		}
	}
	titles := make([]string, len(all))
	for i, m := range all {
		titles[i] = m.title
	}
	for _, i := range casework.MatchTopics(titles, typed) {
		if len(found) == mostMatches {
			break
		}
		found = append(found, all[i])
	}
	return found
}

// titleOf is a response with who sent it: "Svar 12 fra Borger 3".
func titleOf(r *app.Response, seen packet.Seen, say app.Words) string {
	return say("meeting.response", "Number", r.Number, "Sender", seen.Sender(r))
}
