package proof

import (
	"errors"
	"fmt"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"hvidbog/app"
)

// reader is one instance of PDFium with one file open in it. It reads no second
// file: what a stranger's may have left behind in it goes with it.
type reader struct {
	file     *File
	lane     *lane
	instance pdfium.Pdfium
	calls    calls
	document references.FPDF_DOCUMENT
	// The binding keeps something of all that was asked of it, so an instance that
	// was asked much is replaced.
	asked int
}

// worn is after how many askings an instance is replaced.
const worn = 2000

// open opens the file in the instance.
func (r *reader) open() error {
	// The calls go past the pool's own handle, which one goroutine may kill while
	// another is in a call.
	c, ok := r.instance.GetImplementation().(calls)
	if !ok {
		return errors.New("proof: this is another PDFium")
	}
	r.calls = c
	opened, err := c.OpenDocument(&requests.OpenDocument{File: &r.file.pdf})
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		return app.Refuse(app.CodePDFLocked).Because(err)
	case err != nil:
		return app.Refuse(app.CodePDFDamaged, "Detail", err.Error()).Because(err)
	}
	r.document = opened.Document
	return nil
}

// page names a page to PDFium, which counts from 0.
func (r *reader) page(number int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: r.document, Index: number - 1}}
}

// end gives the instance up.
func (r *reader) end() {
	defer func() { _ = recover() }() // it fell before
	r.instance.Close()
}

// caught turns the fall of an instance into an error.
func caught(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("proof: PDFium fell: %v", p)
	}
}
