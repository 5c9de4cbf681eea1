package main

import (
	"context"
	"runtime"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
	"hvidbog/app/paper"
	"hvidbog/app/paper/proof"
	"hvidbog/assets/fonts"
)

// printPacket makes the committee packet as a PDF file.
func printPacket(ctx context.Context, j *job) error {
	edition, err := j.edition()
	if err != nil {
		return err
	}
	options, err := j.options(edition)
	if err != nil {
		return err
	}
	err = j.openHearing(func(desk *casework.Desk) error {
		pdf, err := layOut(ctx, desk.File(), options(desk.File().Hearing), j.say)
		if err != nil {
			return err
		}
		return j.writeFile(j.value("o"), pdf)
	})
	if err != nil || j.value("o") == "-" {
		return err
	}
	j.tell("ctl.done.packet", "Edition", strings.ToLower(j.say("edition."+string(edition))), "Path", j.value("o"))
	return nil
}

// options reads what the flags say of a packet, and gives the options for the
// packet of a hearing.
func (j *job) options(edition packet.Edition) (func(*app.Hearing) packet.Options, error) {
	meeting, err := j.date("meeting")
	if err != nil {
		return nil, err
	}
	printed, err := j.date("printed")
	if err != nil {
		return nil, err
	}
	if printed.IsZero() {
		printed = j.today()
	}
	return func(h *app.Hearing) packet.Options {
		o := packet.DefaultOptions(h, printed)
		o.Edition = edition
		if j.has("meeting") {
			o.Meeting = meeting
		}
		if j.has("agenda-item") {
			o.AgendaItem = j.value("agenda-item")
		}
		return o
	}, nil
}

// layOut is the packet as a PDF file that has been read through. The error is that
// of [proof.Print].
func layOut(ctx context.Context, f *app.CaseFile, o packet.Options, say app.Words) ([]byte, error) {
	made, err := packet.Make(f, o, say, nil)
	if err != nil {
		return nil, app.Refuse(app.CodePaper, "Detail", err.Error()).Because(err)
	}
	engine := proof.New(proof.Config{CacheDir: proof.UserCache(), Instances: runtime.NumCPU()})
	defer engine.Close()
	return proof.Print(ctx, engine, made, paper.Fonts{Regular: fonts.Regular, Bold: fonts.SemiBold, Italic: fonts.Italic}, nil)
}
