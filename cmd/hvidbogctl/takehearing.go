package main

import (
	"context"
	"os"

	"hvidbog/app"
	"hvidbog/app/export"
)

// takeHearing fetches a hearing from a file that "export --format json" has written, into
// a register that is there or, where none is, into a new one.
func takeHearing(_ context.Context, j *job) error {
	h, err := export.ReadFile(j.also())
	if err != nil {
		return err
	}
	withStore := j.openRegister
	if _, err := os.Stat(j.register()); os.IsNotExist(err) {
		withStore = j.makeRegister
	}
	err = withStore(func(store app.Store) error {
		_, err := j.office(store).TakeHearing(h.Records(), h.Contents())
		return err
	})
	if err != nil {
		return err
	}
	j.tell("ctl.done.hearing", "Title", h.Hearing.Title, "Path", j.register(), "Responses", j.say("count.responses", "n", len(h.Responses)))
	return nil
}
