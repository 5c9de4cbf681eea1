package main

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/export"
	"hvidbog/app/letter"
)

// reply writes the letter that answers a response, and enters it as sent; with
// --draft it is only drawn.
func reply(ctx context.Context, j *job) error {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(j.value("o")), "."))
	if !slices.Contains([]string{"pdf", "docx", "eml"}, ending) {
		return refusal{"ctl.refused.reply", []any{"Path", j.value("o")}}
	}
	kind, err := choice(j, "kind", app.ReplyLetter, app.LetterKinds(), "letterKind.", app.CodeLetterKind)
	if err != nil {
		return err
	}
	if j.has("text") && j.has("text-file") || kind == app.ReplyLetter && !j.has("text") && !j.has("text-file") {
		return wrongUse{id: "ctl.wrong.text", of: commandNamed("reply")}
	}
	by, err := j.channel()
	if err != nil {
		return err
	}
	var number app.DocumentNo
	err = j.openHearing(func(desk *casework.Desk) error {
		l, err := j.letter(desk.File(), kind)
		if err != nil {
			return err
		}
		if j.on("draft") {
			_, err := j.writeLetter(ctx, desk.File(), l, ending)
			return err
		}
		sent, err := desk.SendAll(ctx, []app.Letter{*l}, by, func(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
			return j.writeLetter(ctx, f, l, ending)
		}, func(int, int) {})
		if err == nil {
			number = sent[0].DocumentNo
		}
		return err
	})
	switch {
	case err != nil:
		return err
	case j.on("draft"):
		j.tellWritten("o", "ctl.done.reply.draft")
	default:
		j.tell("ctl.done.reply", "Path", j.value("o"), "Number", string(number))
	}
	return nil
}

// letter is the letter as the flags want it.
func (j *job) letter(f *app.CaseFile, kind app.LetterKind) (*app.Letter, error) {
	r, err := j.numbered(f)
	if err != nil {
		return nil, err
	}
	also, err := j.responsesOf(f, "also")
	if err != nil {
		return nil, err
	}
	leave, err := j.responsesOf(f, "leave")
	if err != nil {
		return nil, err
	}
	due, err := j.date("new-due")
	if err != nil {
		return nil, err
	}
	text, err := j.text()
	if err != nil {
		return nil, err
	}
	l := casework.Compose(f, kind, nil, append([]app.ID{r.ID}, also...), j.today(), j.say)
	l.LeftOpen = leave
	if text = strings.TrimSpace(text); text != "" {
		l.Text = text
	}
	if subject := strings.TrimSpace(j.value("subject")); subject != "" {
		l.Subject = subject
	}
	casework.SetNewDue(&l, due, j.say)
	return &l, nil
}

// writeLetter draws a letter, writes the file that was asked for, and gives the one
// that the register keeps: what cannot be written is not sent.
func (j *job) writeLetter(ctx context.Context, f *app.CaseFile, l *app.Letter, ending string) (casework.Drawn, error) {
	drawn, err := j.drawLetter(ctx, f, l)
	if err != nil {
		return casework.Drawn{}, err
	}
	content := drawn.Content
	switch ending {
	case "docx":
		content, err = export.WriteDOCX(ctx, letter.Document(f, l, j.say))
	case "eml":
		content, err = export.LetterEML(f, l, j.say, drawn.Content)
	}
	if err != nil {
		return casework.Drawn{}, err
	}
	return drawn, j.writeFile(j.value("o"), content)
}
