package reading

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"
	"unicode"

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
	unread := unreadable(text)
	if text == "" || unread > 0.3 {
		return scan(), nil
	}
	found := intake.Found{Text: text}
	found.Doubt(intake.DoubtEncoding, unread > 0)
	letterform.Fill(&found)
	found.Doubt(intake.DoubtPart, slices.ContainsFunc(pages, isBlank)) // scanned, among those that were not
	return intake.Content{Found: []intake.Found{found}}, nil
}

// unreadable is the share of letters that mean nothing: a font may draw letters and not
// tell which they are.
func unreadable(text string) float64 {
	all, bad := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			continue
		case r == unicode.ReplacementChar, unicode.In(r, unicode.Co, unicode.Cc), !unicode.IsGraphic(r) && !unicode.Is(unicode.Cf, r):
			bad++
		}
		all++
	}
	return float64(bad) / float64(max(all, 1))
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
