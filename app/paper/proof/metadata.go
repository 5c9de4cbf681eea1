package proof

import (
	"context"

	"github.com/klippa-app/go-pdfium/requests"
)

// Metadata is what a file says of itself.
type Metadata struct {
	Title, Author, Subject, Keywords, Creator, Producer string
	// XMP are the metadata streams in the file, as they are: one for the file, and
	// perhaps one for a picture in it.
	XMP []string
}

// Metadata reads what the file says of itself.
func (f *File) Metadata(ctx context.Context) (Metadata, error) {
	m, err := ask(ctx, f.engine, f, func(r *reader) (m Metadata, err error) {
		for _, of := range []struct {
			tag string
			to  *string
		}{
			{"Title", &m.Title},
			{"Author", &m.Author},
			{"Subject", &m.Subject},
			{"Keywords", &m.Keywords},
			{"Creator", &m.Creator},
			{"Producer", &m.Producer},
		} {
			said, err := r.calls.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: r.document, Tag: of.tag})
			if err == nil { // PDFium gives what is not there as an error
				*of.to = said.Value
			}
		}
		return m, nil
	})
	if err != nil {
		return m, err
	}
	// PDFium does not read XMP.
	m.XMP = objectsIn(f.pdf).about
	return m, nil
}

// Attachments are the names of the files that lie within the file.
func (f *File) Attachments(ctx context.Context) ([]string, error) {
	return ask(ctx, f.engine, f, func(r *reader) ([]string, error) {
		var names []string
		count, err := r.calls.FPDFDoc_GetAttachmentCount(&requests.FPDFDoc_GetAttachmentCount{Document: r.document})
		if err != nil {
			return nil, err
		}
		for i := range min(count.AttachmentCount, mostAttachments) {
			a, err := r.calls.FPDFDoc_GetAttachment(&requests.FPDFDoc_GetAttachment{Document: r.document, Index: i})
			if err != nil {
				return nil, err
			}
			name, err := r.calls.FPDFAttachment_GetName(&requests.FPDFAttachment_GetName{Attachment: a.Attachment})
			if err != nil {
				return nil, err
			}
			names = append(names, name.Name)
		}
		return names, nil
	})
}

// mostAttachments bounds what is read of a damaged file.
const mostAttachments = 5_000
