package proof

import (
	"context"
	"fmt"
	"strings"

	"github.com/klippa-app/go-pdfium/requests"

	"hvidbog/app"
)

// File is an open PDF file. It may be used by several goroutines; its pages are
// then read side by side, in as many instances as the engine has. Pages count
// from 1.
type File struct {
	engine  *Engine
	pdf     []byte
	trust   trust
	sizes   []size
	nothing bool // it is no file, and only starts PDFium
	closed  bool // engine.mu guards it
}

// size is that of a page, in millimetres.
type size struct{ w, h float64 }

// Open opens a file of our own making. The bytes are not to change while it is
// open. What is no PDF is refused with [app.CodePDFDamaged], one that has a
// password with [app.CodePDFLocked].
func (e *Engine) Open(ctx context.Context, pdf []byte) (*File, error) {
	return e.open(ctx, pdf, ours)
}

// OpenStranger opens a file that somebody sent. It is read more slowly: in
// return even a page that PDFium would never come back from ends with ctx.
func (e *Engine) OpenStranger(ctx context.Context, pdf []byte) (*File, error) {
	return e.open(ctx, pdf, strangers)
}

func (e *Engine) open(ctx context.Context, pdf []byte, t trust) (*File, error) {
	f := &File{engine: e, pdf: pdf, trust: t}
	sizes, err := ask(ctx, e, f, func(r *reader) ([]size, error) { return r.sizes(ctx) })
	if err != nil {
		e.forget(f)
		return nil, err
	}
	f.sizes = sizes
	return f, nil
}

// sizes are the sizes of all pages.
func (r *reader) sizes(ctx context.Context) ([]size, error) {
	pages, err := r.calls.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: r.document})
	switch {
	case err != nil:
		return nil, err
	case pages.PageCount <= 0:
		return nil, app.Refuse(app.CodePDFDamaged, "Detail", "no pages")
	case pages.PageCount > mostPages:
		return nil, app.Refuse(app.CodePDFLong, "Number", mostPages)
	}
	sizes := make([]size, pages.PageCount)
	for i := range sizes {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s, err := r.calls.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: r.document, Index: i})
		if err != nil {
			return nil, app.Refuse(app.CodePDFDamaged, "Detail", err.Error()).Because(err)
		}
		sizes[i] = size{w: s.Width * mmPerPoint, h: s.Height * mmPerPoint}
	}
	return sizes, nil
}

// mmPerPoint is how long a point is, of which 72 make an inch.
const mmPerPoint = 25.4 / 72

// mostPages is how many pages a file may have. Ours may have thousands; what says
// it has more was made to keep us busy.
const mostPages = 20_000

// Close gives back what the file holds. What is being read of it is read to its
// end.
func (f *File) Close() error {
	f.engine.forget(f)
	return nil
}

// Pages is how many pages the file has.
func (f *File) Pages() int { return len(f.sizes) }

// Size is the size of a page in millimetres, as it is looked at.
func (f *File) Size(page int) (w, h float64) {
	if page < 1 || page > len(f.sizes) {
		return 0, 0
	}
	s := f.sizes[page-1]
	return s.w, s.h
}

// there refuses a page that the file does not have.
func (f *File) there(page int) error {
	if page < 1 || page > len(f.sizes) {
		return fmt.Errorf("proof: there is no page %d of %d", page, len(f.sizes))
	}
	return nil
}

// Text is what is written on a page, in the order of the file, with its line ends
// as "\n". A line that ends in a hyphen ends in one here, be it the word's own
// or one that dividing it gave.
func (f *File) Text(ctx context.Context, page int) (string, error) {
	if err := f.there(page); err != nil {
		return "", err
	}
	return ask(ctx, f.engine, f, func(r *reader) (string, error) { return r.text(page) })
}

// lineEnds are as PDFium tells them; it takes the hyphen at the end of a line for
// a mark of its own.
var lineEnds = strings.NewReplacer("\ufffe\r\n", "-\n", "\ufffe", "-\n", "\x02", "-\n", "\r\n", "\n", "\r", "\n", "\x00", "")

func (r *reader) text(page int) (string, error) {
	loaded, err := r.calls.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: r.page(page)})
	if err != nil {
		return "", err
	}
	defer r.calls.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: loaded.TextPage})
	chars, err := r.calls.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: loaded.TextPage})
	if err != nil || chars.Count <= 0 {
		return "", err
	}
	text, err := r.calls.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: loaded.TextPage, Count: chars.Count})
	if err != nil {
		return "", err
	}
	return lineEnds.Replace(text.Text), nil
}
