package main

import (
	"context"
	"strings"

	"hvidbog/app/casework"
	"hvidbog/app/export"
	"hvidbog/app/packet"
)

// exportHearing writes a hearing in the form of another program.
func exportHearing(ctx context.Context, j *job) error {
	format, err := j.format()
	if err != nil {
		return err
	}
	edition, err := j.edition()
	if err != nil {
		return err
	}
	if !j.has("edition") && !format.In(edition) {
		edition = packet.Internal
	}
	options, err := j.options(edition)
	if err != nil {
		return err
	}
	draft := false
	var unbound []packet.Unbound
	err = j.openHearing(func(desk *casework.Desk) error {
		o, err := options(desk.File())
		if err != nil {
			return err
		}
		var originals packet.Originals
		if format.Binds() {
			engine := newEngine()
			defer engine.Close()
			if originals, unbound, err = press(engine, desk).Bind(ctx, desk.File(), o, nil); err != nil {
				return err
			}
		}
		content, err := export.Make(ctx, format, desk.File(), o, j.say, export.Has{Originals: originals, Files: desk.FileContent})
		if err != nil {
			return err
		}
		draft = o.Draft && format == packet.Docx
		return j.writeFile(j.value("o"), content)
	})
	if err != nil || j.value("o") == "-" {
		return err
	}
	j.tell("ctl.done.export", "Edition", strings.ToLower(j.say("edition."+string(edition))), "Path", j.value("o"))
	j.tellUnbound(unbound)
	if draft {
		j.tell("ctl.done.draft")
	}
	return nil
}

// format reads the format that was asked for, by its name alone.
func (j *job) format() (packet.Format, error) {
	var names []string
	for _, f := range packet.Formats() {
		if strings.EqualFold(strings.TrimPrefix(j.value("format"), "."), string(f)) {
			return f, nil
		}
		names = append(names, string(f))
	}
	return "", refusal{"ctl.refused.format", []any{"Value", j.value("format"), "Formats", strings.Join(names, ", ")}}
}
