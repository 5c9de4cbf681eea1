package main

import (
	"context"
	"strings"

	"hvidbog/app/casework"
	"hvidbog/app/packet"
)

// printAddendum makes the paper that tells what the committee decided, as a PDF
// file that was read through.
func printAddendum(ctx context.Context, j *job) error {
	edition, err := j.edition()
	if err != nil {
		return err
	}
	printed, err := j.printed()
	if err != nil {
		return err
	}
	err = j.openHearing(func(desk *casework.Desk) error {
		o := packet.AddendumOptions(desk.File().Hearing, printed)
		o.Edition = edition
		made, err := packet.MakeAddendum(desk.File(), o, j.say)
		if err != nil {
			return err
		}
		engine := newEngine()
		defer engine.Close()
		pdf, err := press(engine, desk).Print(ctx, made, nil)
		if err != nil {
			return err
		}
		return j.writeFile(j.value("o"), pdf)
	})
	if err != nil || j.value("o") == "-" {
		return err
	}
	j.tell("ctl.done.addendum", "Edition", strings.ToLower(j.say("edition."+string(edition))), "Path", j.value("o"))
	return nil
}
