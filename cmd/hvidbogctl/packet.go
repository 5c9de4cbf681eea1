package main

import (
	"context"
	"runtime"
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
	"hvidbog/app/paper"
	"hvidbog/app/paper/proof"
	"hvidbog/assets/fonts"
)

// printPacket makes the committee packet as a PDF file. With --keep the register
// keeps it as its next version.
func printPacket(ctx context.Context, j *job) error {
	edition, err := j.edition()
	if err != nil {
		return err
	}
	options, err := j.options(edition)
	if err != nil {
		return err
	}
	var done packet.Finished
	version := 0
	err = j.openHearing(func(desk *casework.Desk) error {
		o, err := options(desk.File())
		if err != nil {
			return err
		}
		engine := newEngine()
		defer engine.Close()
		if done, err = press(engine, desk).Run(ctx, desk.File(), o, j.say, nil); err != nil {
			return err
		}
		if err := j.writeFile(j.value("o"), done.PDF); err != nil || !j.on("keep") {
			return err
		}
		version, err = keep(ctx, engine, desk, done)
		return err
	})
	if err != nil || j.value("o") == "-" {
		return err
	}
	j.tellPacket(done, version)
	return nil
}

// newEngine makes what draws the pages of originals and reads finished files.
func newEngine() *proof.Engine {
	return proof.New(proof.Config{CacheDir: proof.UserCache(), Instances: runtime.NumCPU()})
}

// press ties the making of a packet to the register and to paper.
func press(engine *proof.Engine, desk *casework.Desk) packet.Press {
	return packet.Press{
		Content: desk.FileContent,
		Sheets: func(ctx context.Context, pdf []byte) ([]doc.Sheet, error) {
			return proof.Sheets(ctx, engine, pdf, proof.SheetPPI)
		},
		Print: func(ctx context.Context, made packet.Made, progress func(done, total int)) ([]byte, error) {
			return proof.Print(ctx, engine, made, paper.Fonts{Regular: fonts.Regular, Bold: fonts.SemiBold, Italic: fonts.Italic}, progress)
		},
	}
}

// keep enters a finished packet in the register, and gives its version.
func keep(ctx context.Context, engine *proof.Engine, desk *casework.Desk, done packet.Finished) (version int, err error) {
	file, err := engine.Open(ctx, done.PDF)
	if err != nil {
		return 0, err
	}
	pages := file.Pages()
	file.Close()
	if _, err := desk.KeepPacketFile(done.Name, done.PDF); err != nil {
		return 0, err
	}
	kept, err := desk.KeepPacket(done.Record(pages))
	if err != nil {
		return 0, err
	}
	return kept.Version, nil
}

// tellPacket says where the packet lies, what it is, and what it lacks.
func (j *job) tellPacket(done packet.Finished, version int) {
	j.tell("ctl.done.packet", "Edition", strings.ToLower(j.say("edition."+string(done.Options.Edition))), "Path", j.value("o"))
	if version > 0 {
		j.tell("ctl.done.kept", "Version", strconv.Itoa(version))
	}
	j.tellUnbound(done.Unbound)
	if !done.Options.Draft {
		return
	}
	j.tell("ctl.done.draft")
	for _, m := range casework.Completeness(done.File) {
		if m.Blocks() {
			j.tell("ctl.done.missing", "What", j.say("notice."+string(m.What), "n", m.Count()))
		}
	}
}

// tellUnbound says which originals could not be bound in.
func (j *job) tellUnbound(list []packet.Unbound) {
	for _, u := range list {
		j.tell("ctl.done.unbound", "Name", u.File.Name, "Why", app.Say(j.say, u.Why))
	}
}

// options reads what the flags say of a packet, and gives the options for the
// packet of a hearing. What is not complete is a draft.
func (j *job) options(edition packet.Edition) (func(*app.CaseFile) (packet.Options, error), error) {
	meeting, err := j.date("meeting")
	if err != nil {
		return nil, err
	}
	printed, err := j.printed()
	if err != nil {
		return nil, err
	}
	order, err := j.order()
	if err != nil {
		return nil, err
	}
	since, err := j.version("since")
	if err != nil {
		return nil, err
	}
	return func(file *app.CaseFile) (packet.Options, error) {
		if since != 0 && file.PacketOf(since) == nil {
			return packet.Options{}, app.Refuse(app.CodeNoSuch, "Value", j.value("since"))
		}
		o := packet.DefaultOptions(file.Hearing, printed)
		o.Edition, o.Order, o.Since = edition, order, since
		o.Draft = j.on("draft") || !casework.Complete(file)
		if j.has("meeting") {
			o.Meeting = meeting
		}
		if j.has("agenda-item") {
			o.AgendaItem = j.value("agenda-item")
		}
		return o, nil
	}, nil
}

// printed is the day that a paper is dated by, today where the flag names none.
func (j *job) printed() (app.Date, error) {
	day, err := j.date("printed")
	if err == nil && day.IsZero() {
		day = j.today()
	}
	return day, err
}

// order is how the packet is to go through what was said.
func (j *job) order() (packet.Order, error) {
	if !j.has("by") {
		return packet.ByTopic, nil
	}
	o, ok := choose(j.value("by"), packet.Orders(), func(o packet.Order) string { return j.say("order." + string(o)) })
	if !ok {
		return "", refusal{"ctl.refused.by", []any{"Value", j.value("by")}}
	}
	return o, nil
}

// version reads the number of a packet from a flag; 0 where it was not given.
func (j *job) version(name string) (int, error) {
	if !j.has(name) {
		return 0, nil
	}
	n, err := strconv.Atoi(strings.TrimSpace(j.value(name)))
	if err != nil || n < 1 {
		return 0, app.Refuse(app.CodeNoSuch, "Value", j.value(name))
	}
	return n, nil
}
