package reading

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/letterform"
)

// pdf reads a PDF file. Who wrote it is not taken from what the file says of itself:
// that is whoever set the program up, or the office that scanned it.
func (r Reader) pdf(ctx context.Context, f intake.File) (intake.Content, error) {
	pages, err := r.PDF(ctx, f.Content)
	if err != nil {
		return intake.Content{}, r.pdfRefused(f.Name, err)
	}
	text := flow(pages)
	if text == "" {
		return scan(), nil
	}
	found := intake.Found{Text: text}
	letterform.Fill(&found)
	found.Doubt(intake.DoubtPart, slices.ContainsFunc(pages, isBlank)) // scanned, among those that were not
	return intake.Content{Found: []intake.Found{found}}, nil
}

func isBlank(page string) bool { return strings.TrimSpace(page) == "" }

// pdfRefused says of the file what was said of a PDF file.
func (r Reader) pdfRefused(name string, err error) error {
	var e *app.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code {
	case app.CodePDFLocked:
		return app.Refuse(app.CodeFileLocked, "Path", name).Because(err)
	case app.CodePDFDamaged:
		return app.Refuse(app.CodeFileBroken, "Path", name, "Detail", "PDF").Because(err)
	case app.CodePDFLong:
		return app.Refuse(app.CodeFileParts, append([]any{"Path", name, "Limit"}, e.Args[1])...).Because(err)
	case app.CodePDFStuck:
		if errors.Is(err, context.DeadlineExceeded) {
			return app.Refuse(app.CodeFileStuck, "Path", name, "Limit", int(r.PDFTime/time.Second)).Because(err)
		}
		return app.Refuse(app.CodeFileBroken, "Path", name, "Detail", "PDF").Because(err)
	}
	return err
}
