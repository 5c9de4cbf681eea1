package export

import (
	"context"

	"hvidbog/app"
	"hvidbog/app/letter"
)

// LetterDOCX makes a word processor's file of a letter, to be written on outside the
// program. The error has [app.CodeExport], or is that of ctx.
func LetterDOCX(ctx context.Context, f *app.CaseFile, l *app.Letter, say app.Words) ([]byte, error) {
	made, err := WriteDOCX(ctx, letter.Document(f, l, say))
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, app.Refuse(app.CodeExport, "Detail", err.Error()).Because(err)
	}
	return made, nil
}

// LetterEML makes the message that a letter goes with, with the letter's finished PDF
// file in it. The user's mail program opens it as a draft, to be looked through and
// sent from there. The same letter and file give the same bytes. The error has
// [app.CodeEmail] where the letter's mail address is none.
func LetterEML(f *app.CaseFile, l *app.Letter, say app.Words, pdf []byte) ([]byte, error) {
	m, err := letter.MailOf(f, l, say)
	if err != nil {
		return nil, err
	}
	made, err := WriteEML(m, letter.FileName(f, l, "pdf", say), pdf)
	if err != nil {
		return nil, app.Refuse(app.CodeExport, "Detail", err.Error()).Because(err)
	}
	return made, nil
}
