package main

import (
	"context"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/export"
	"hvidbog/app/letter"
)

// post is how letters get their files.
type post struct{ say app.Words }

// pdf draws a letter as it prints.
func (p post) pdf(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
	content, err := draw(ctx, letter.Document(f, l, p.say))
	return casework.Drawn{Name: letter.FileName(f, l, "pdf", p.say), Content: content}, err
}

// as writes a letter in the form of another program.
func (p post) as(ctx context.Context, ending string, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
	content, err := export.WriteDOCX(ctx, letter.Document(f, l, p.say))
	return casework.Drawn{Name: letter.FileName(f, l, ending, p.say), Content: content}, err
}

// mail makes the message that a letter's file goes with.
func (p post) mail(f *app.CaseFile, l *app.Letter, pdf casework.Drawn) (casework.Drawn, error) {
	content, err := export.LetterEML(f, l, p.say, pdf.Content)
	return casework.Drawn{Name: letter.FileName(f, l, "eml", p.say), Content: content}, err
}
