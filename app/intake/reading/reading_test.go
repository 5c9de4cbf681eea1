package reading

import (
	"context"
	"errors"
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// pages is a PDF engine that finds those pages in every file.
func pages(pages ...string) Reader {
	return Reader{PDF: func(context.Context, []byte) ([]string, error) { return pages, nil }}
}

func file(name, content string) intake.File { return intake.File{Name: name, Content: []byte(content)} }

func TestAPDFIsReadByItsText(t *testing.T) {
	c, err := pages("Til Socialudvalget\n\nVi ønsker, at Mamma Mia\nbliver.\n", "Hilsen Anna").Read(t.Context(), file("brev.pdf", "%PDF-1.7"))
	if err != nil || len(c.Found) != 1 || c.Found[0].Text != "Til Socialudvalget\nVi ønsker, at Mamma Mia\nbliver.\nHilsen Anna" {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestAScanIsKeptForItsTextToBeTyped(t *testing.T) {
	for name, content := range map[string]string{"scan.pdf": "%PDF-1.7", "foto.jpg": "\xff\xd8\xff\xe0", "foto": "\x89PNG\r\n\x1a\n"} {
		c, err := pages("", " \n").Read(t.Context(), file(name, content))
		if err != nil || len(c.Found) != 1 || c.Found[0].Text != "" || !slices.Contains(c.Found[0].Doubts, intake.DoubtText) {
			t.Errorf("%s: %v, %v", name, c, err)
		}
	}
	c, err := pages("Kære udvalg", "").Read(t.Context(), file("brev.pdf", "%PDF-1.7"))
	if err != nil || !slices.Contains(c.Found[0].Doubts, intake.DoubtPart) {
		t.Errorf("one page of two: %v, %v", c, err)
	}
}

// A font may draw letters without telling which they are.
func TestLettersThatMeanNothingAreDoubted(t *testing.T) {
	for text, want := range map[string]intake.Doubt{
		"Kære udvalg, bevar Mamma Mi\ue001": intake.DoubtEncoding,
		"\ue001\ue002 \x01\x02 \ufffd a":    intake.DoubtText,
	} {
		c, err := pages(text).Read(t.Context(), file("brev.pdf", "%PDF-1.7"))
		if err != nil || !slices.Contains(c.Found[0].Doubts, want) {
			t.Errorf("%q: %v, %v", text, c, err)
		}
	}
	c, err := pages("Kære\u00ad udvalg 🙏🏽\tja").Read(t.Context(), file("brev.pdf", "%PDF-1.7"))
	if err != nil || slices.Contains(c.Found[0].Doubts, intake.DoubtEncoding) {
		t.Errorf("%v, %v", c, err)
	}
}

func TestASheetIsItsTables(t *testing.T) {
	for name, content := range map[string]string{"svar.csv": "Navn;Svar\nÅse;Ja\n", "svar.tsv": "\xff\xfea\x00\t\x00b\x00"} {
		c, err := pages().Read(t.Context(), file(name, content))
		if err != nil || len(c.Tables) != 1 || len(c.Tables[0].Rows[0]) != 2 {
			t.Errorf("%s: %+v, %v", name, c, err)
		}
	}
}

func TestWhatCannotBeReadIsRefused(t *testing.T) {
	for _, c := range []struct {
		name, content string
		pdf           error
		want          app.Code
	}{
		{"brev.eml", "", nil, app.CodeFileEmpty},
		{"brev.rtf", `{\rtf1}`, nil, app.CodeFileForeign},
		{"brev.docx", compound("EncryptedPackage"), nil, app.CodeFileLocked},
		{"brev.pdf", "%PDF-", app.Refuse(app.CodePDFLocked), app.CodeFileLocked},
		{"brev.pdf", "%PDF-", app.Refuse(app.CodePDFDamaged, "Detail", "x"), app.CodeFileBroken},
		{"brev.pdf", "%PDF-", app.Refuse(app.CodePDFStuck, "Page", 3), app.CodeFileBroken},
		{"brev.pdf", "%PDF-", app.Refuse(app.CodePDFStuck, "Page", 3).Because(context.DeadlineExceeded), app.CodeFileStuck},
		{"brev.pdf", "%PDF-", app.Refuse(app.CodePDFLong, "Number", 500), app.CodeFileParts},
	} {
		r := Reader{PDF: func(context.Context, []byte) ([]string, error) { return nil, c.pdf }}
		if got, err := r.Read(t.Context(), file(c.name, c.content)); app.CodeOf(err) != c.want {
			t.Errorf("%s: %v, %v; want %s", c.name, got, err, c.want)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := pages("x").Read(ctx, file("brev.pdf", "%PDF-")); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
