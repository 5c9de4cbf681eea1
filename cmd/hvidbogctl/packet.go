package main

import (
	"bytes"
	"context"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
	"hvidbog/app/paper"
	"hvidbog/assets/fonts"
)

// printPacket makes the committee packet as a PDF file.
func printPacket(ctx context.Context, j *job) error {
	edition, err := j.edition()
	if err != nil {
		return err
	}
	meeting, err := j.date("meeting")
	if err != nil {
		return err
	}
	printed, err := j.date("printed")
	if err != nil {
		return err
	}
	if printed.IsZero() {
		printed = j.today()
	}
	err = j.openHearing(func(desk *casework.Desk) error {
		o := packet.DefaultOptions(desk.File().Hearing, printed)
		o.Edition = edition
		if j.has("meeting") {
			o.Meeting = meeting
		}
		if j.has("agenda-item") {
			o.AgendaItem = j.value("agenda-item")
		}
		pdf, err := layOut(ctx, desk.File(), o, j.say)
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

// layOut is the packet as a PDF file. The error has [app.CodePaper], or is that
// of ctx.
func layOut(ctx context.Context, f *app.CaseFile, o packet.Options, say app.Words) ([]byte, error) {
	var pdf bytes.Buffer
	document, err := packet.Build(f, o, say)
	if err == nil {
		faces := paper.Fonts{Regular: fonts.Regular, Bold: fonts.SemiBold, Italic: fonts.Italic}
		err = paper.Render(ctx, &pdf, document, faces, nil)
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, app.Refuse(app.CodePaper, "Detail", err.Error()).Because(err)
	}
	return pdf.Bytes(), nil
}
