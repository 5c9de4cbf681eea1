package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/export"
	"hvidbog/app/journal"
)

// printJournal lists what came in and went out, or writes the list as a PDF file or
// a workbook; with --enter what was listed is then journalised.
func printJournal(ctx context.Context, j *job) error {
	ext := strings.ToLower(filepath.Ext(j.value("o")))
	switch {
	case j.has("o") && ext != ".pdf" && ext != ".xlsx":
		return refusal{"ctl.refused.journal", []any{"Path", j.value("o")}}
	case j.has("o") && j.on("json"):
		return wrongUse{id: "ctl.wrong.journal", of: commandNamed("journal")}
	}
	entered := 0
	err := j.openHearing(func(desk *casework.Desk) error {
		list := journal.Of(desk.File(), j.on("open"), j.today())
		if err := j.writeJournal(ctx, desk, list, ext); err != nil || !j.on("enter") {
			return err
		}
		entered = len(casework.NotJournalised(list.Entries))
		return desk.Journalise(list.IDs(), true)
	})
	if err != nil || j.on("json") {
		return err
	}
	if j.has("o") {
		j.tell("ctl.done.journal", "Path", j.value("o"))
	}
	if j.on("enter") {
		j.tell("ctl.done.journal.entered", "n", entered)
	}
	return nil
}

// writeJournal writes the list in the form that was asked for.
func (j *job) writeJournal(ctx context.Context, desk *casework.Desk, list journal.List, ext string) error {
	switch {
	case j.on("json"):
		return j.journalAsJSON(list)
	case ext == ".pdf":
		made, err := list.Paper(j.say)
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
	case ext == ".xlsx":
		b, err := list.Book(j.say)
		if err != nil {
			return err
		}
		content, err := export.WriteXLSX(ctx, b)
		if err != nil {
			return app.Refuse(app.CodeExport, "Detail", err.Error()).Because(err)
		}
		return j.writeFile(j.value("o"), content)
	}
	return j.journalAsTable(list)
}

// journalEntry is a document of the journal as programs read it.
type journalEntry struct {
	Date        app.Date       `json:"date"`
	Direction   string         `json:"direction"` // "in" or "out"
	DocumentNo  app.DocumentNo `json:"documentNo"`
	Kind        string         `json:"kind"`             // of the response, or of the letter
	Number      int            `json:"number,omitempty"` // the response's
	Party       string         `json:"party"`
	Theme       string         `json:"theme"`
	Channel     app.Channel    `json:"channel,omitempty"`
	Journalised *app.Signature `json:"journalised"` // null where nobody has
}

func (j *job) journalAsJSON(list journal.List) error {
	entries := make([]journalEntry, 0, len(list.Entries))
	for _, e := range list.Entries {
		told := journalEntry{Date: e.Date, Direction: "in", DocumentNo: e.DocumentNo, Party: e.Party, Theme: e.Theme}
		if e.Letter != nil {
			told.Direction, told.Kind, told.Channel = "out", string(e.Letter.Kind), e.Letter.Channel
		} else {
			told.Kind, told.Channel, told.Number = string(e.Response.Kind), e.Response.Channel, e.Response.Number
		}
		if e.IsJournalised() {
			told.Journalised = &app.Signature{Who: e.Journalised.Who, At: e.Journalised.At.Truncate(time.Second)}
		}
		entries = append(entries, told)
	}
	return j.encode(entries)
}

func (j *job) journalAsTable(list journal.List) error {
	t := tabwriter.NewWriter(j.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, strings.Join([]string{
		j.say("journal.col.date"), j.say("journal.col.way"), j.say("journal.col.documentNo"),
		j.say("journal.col.party"), j.say("journal.col.theme"), j.say("journal.col.journalised"),
	}, "\t"))
	for _, e := range list.Entries {
		theme, when := e.Theme, j.say("journal.no")
		if theme == "" {
			theme = "–"
		}
		if e.IsJournalised() {
			when = app.DateOf(e.Journalised.At).Field()
		}
		fmt.Fprintln(t, strings.Join([]string{
			e.Date.Field(), journal.Way(e, j.say), journal.Number(e, j.say), journal.Party(e, j.say),
			strings.Join(strings.Fields(theme), " "), when,
		}, "\t"))
	}
	fmt.Fprintln(t)
	fmt.Fprintln(t, list.Counted(j.say))
	return j.unwritten(t.Flush())
}
