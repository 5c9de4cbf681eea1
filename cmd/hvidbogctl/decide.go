package main

import (
	"context"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// decide notes what the committee decided about a scenario, a topic, or a point of
// its own.
func decide(_ context.Context, j *job) error {
	about := 0
	for _, name := range []string{"scenario", "topic", "point"} {
		if j.has(name) {
			about++
		}
	}
	if about != 1 {
		return wrongUse{id: "ctl.wrong.decide", of: commandNamed("decide")}
	}
	if j.has("text") && j.has("text-file") {
		return wrongUse{id: "ctl.wrong.twoTexts", value: "text", of: commandNamed("decide")}
	}
	outcome, err := chosen(j, j.value("outcome"), app.Outcomes(), "outcome.", app.CodeOutcome)
	if err != nil {
		return err
	}
	text, err := j.textOf("text")
	if err != nil {
		return err
	}
	return j.openHearing(func(desk *casework.Desk) error {
		d := app.Decision{Outcome: outcome, Point: strings.TrimSpace(j.value("point")), Text: strings.TrimSpace(text)}
		switch {
		case j.has("scenario"):
			s, err := scenarioNamed(desk.File(), j.value("scenario"))
			if err != nil {
				return err
			}
			d.Scenario = s.ID
		case j.has("topic"):
			t, err := topicNamed(desk.File(), j.value("topic"))
			if err != nil {
				return err
			}
			d.Topic = t.ID
		}
		noted, err := desk.NoteDecision(d)
		if err != nil {
			return err
		}
		j.tell("ctl.done.decide", "Name", casework.SubjectOf(desk.File(), noted), "Outcome", strings.ToLower(j.say("outcome."+string(outcome))))
		return nil
	})
}
