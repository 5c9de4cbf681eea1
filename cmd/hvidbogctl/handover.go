package main

import (
	"context"

	"hvidbog/app/casework"
	"hvidbog/app/export"
	"hvidbog/app/handover"
)

// handOver writes the whole hearing as a folder.
func handOver(ctx context.Context, j *job) error {
	var files []handover.Written
	err := j.openHearing(func(desk *casework.Desk) error {
		engine := newEngine()
		defer engine.Close()
		h := handover.Handover{
			File: desk.File(), Say: j.say, Today: desk.Today(),
			Content: desk.FileContent, Draw: j.draw, Print: press(engine, desk).Print, Workbook: export.WriteXLSX,
		}
		var err error
		files, err = h.Write(ctx, j.also(), nil)
		return err
	})
	if err != nil {
		return err
	}
	j.tell("ctl.done.handover", "n", len(files)+1, "Path", j.also()) // and their sums
	return nil
}
