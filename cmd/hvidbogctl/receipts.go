package main

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/letter"
	"hvidbog/app/packet/doc"
	"hvidbog/app/paper"
	"hvidbog/assets/fonts"
)

// sendReceipts sends receipts for what came in and has none, or for the numbers that
// --to names, and writes them as one file to print, in the order in which they are
// carried out. What was sent when it is interrupted is written too; where the file
// cannot be written, nothing is sent.
func sendReceipts(ctx context.Context, j *job) error {
	var f *app.CaseFile
	var plan []casework.Planned
	var sent []*app.Letter
	err := j.openHearing(func(desk *casework.Desk) error {
		f = desk.File()
		to, err := j.receiptsTo(f)
		if err != nil {
			return err
		}
		plan = casework.Plan(f, app.Receipt, nil, to, false, j.today(), j.say)
		var going []app.Letter
		for _, p := range plan {
			if p.MayGo() {
				going = append(going, p.Letter)
			}
		}
		sent, err = desk.SendAll(ctx, going, app.ByLetter, j.drawLetter, func(int, int) {})
		if len(sent) == 0 {
			return err
		}
		return errors.Join(err, j.writeSheaf(context.WithoutCancel(ctx), desk, sent))
	})
	if err == nil && j.value("o") != "-" {
		j.tellReceipts(f, plan, len(sent))
	}
	return err
}

// receiptsTo are the responses that --to names by number, "1,4-7", or all that have no
// receipt.
func (j *job) receiptsTo(f *app.CaseFile) ([]app.ID, error) {
	if !j.has("to") {
		return casework.WithoutReceipt(f), nil
	}
	return j.responsesOf(f, "to")
}

// responsesOf are the responses whose numbers a flag names, "1,4-7".
func (j *job) responsesOf(f *app.CaseFile, name string) ([]app.ID, error) {
	if !j.has(name) {
		return nil, nil
	}
	var ids []app.ID
	for _, part := range strings.Split(strings.Join(j.values[name], ","), ",") {
		first, last, ok := fromTo(part)
		if !ok || first > last || f.Numbered(first) == nil || f.Numbered(last) == nil {
			return nil, app.Refuse(app.CodeNoSuch, "Value", strings.TrimSpace(part))
		}
		for n := first; n <= last; n++ {
			if r := f.Numbered(n); r != nil { // one that was deleted left a gap
				ids = append(ids, r.ID)
			}
		}
	}
	return ids, nil
}

// tellReceipts says where the receipts lie, and what is lacked by those that were left
// out or went all the same.
func (j *job) tellReceipts(f *app.CaseFile, plan []casework.Planned, sent int) {
	for _, p := range plan {
		id := "ctl.done.receipts.left"
		if p.Lacks == nil {
			continue
		} else if p.MayGo() {
			id = "ctl.done.receipts.noAddress"
		}
		number := casework.Newest(f, &p.Letter).Number
		j.tell(id, "Number", number, "Name", casework.RecipientName(f, &p.Letter), "Why", app.Say(j.say, p.Lacks))
	}
	if sent == 0 {
		j.tell("ctl.done.receipts.none")
		return
	}
	j.tell("ctl.done.receipts", "n", sent, "Path", j.value("o"))
}

// writeSheaf writes the letters as one file; where that fails they are taken back.
func (j *job) writeSheaf(ctx context.Context, desk *casework.Desk, sent []*app.Letter) error {
	casework.ByAddress(sent)
	pdf, err := j.draw(ctx, letter.Sheaf(desk.File(), sent, j.say))
	if err == nil {
		err = j.writeFile(j.value("o"), pdf)
	}
	if err == nil {
		return nil
	}
	ids := make([]app.ID, len(sent))
	for i, l := range sent {
		ids[i] = l.ID
	}
	_, kept := desk.TakeBack(ids)
	return errors.Join(err, kept)
}

// drawLetter draws a letter as it prints.
func (j *job) drawLetter(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
	pdf, err := j.draw(ctx, letter.Document(f, l, j.say))
	return casework.Drawn{Name: letter.FileName(f, l, "pdf", j.say), Content: pdf}, err
}

// draw puts a document on paper.
func (j *job) draw(ctx context.Context, d doc.Document) ([]byte, error) {
	var pdf bytes.Buffer
	faces := paper.Fonts{Regular: fonts.Regular, Bold: fonts.SemiBold, Italic: fonts.Italic}
	if err := paper.Render(ctx, &pdf, d, faces, nil); err != nil {
		return nil, app.Refuse(app.CodePaper, "Detail", err.Error()).Because(err)
	}
	return pdf.Bytes(), nil
}
