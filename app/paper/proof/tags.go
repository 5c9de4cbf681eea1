package proof

import (
	"context"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// mostTags bounds what is walked through of one page's structure.
const mostTags = 20_000

// tags are the texts that a page's tags hold for those who do not see: alternative
// texts, titles, what is to be read aloud instead.
func (f *File) tags(ctx context.Context, page int) ([]string, error) {
	return ask(ctx, f.engine, f, func(r *reader) ([]string, error) {
		tree, err := r.calls.FPDF_StructTree_GetForPage(&requests.FPDF_StructTree_GetForPage{Page: r.page(page)})
		if err != nil {
			return nil, nil //nolint:nilerr // the page has no tags
		}
		defer r.calls.FPDF_StructTree_Close(&requests.FPDF_StructTree_Close{StructTree: tree.StructTree})
		top, err := r.calls.FPDF_StructTree_CountChildren(&requests.FPDF_StructTree_CountChildren{StructTree: tree.StructTree})
		if err != nil {
			return nil, err
		}
		w := tagWalker{ctx: ctx, r: r}
		for i := range top.Count {
			child, err := r.calls.FPDF_StructTree_GetChildAtIndex(&requests.FPDF_StructTree_GetChildAtIndex{StructTree: tree.StructTree, Index: i})
			if err != nil {
				continue // it is no element
			}
			if err := w.walk(child.StructElement, 0); err != nil {
				return nil, err
			}
		}
		return w.texts, nil
	})
}

// tagWalker walks through the structure of a page.
type tagWalker struct {
	ctx   context.Context
	r     *reader
	texts []string
	seen  int
}

func (w *tagWalker) walk(tag references.FPDF_STRUCTELEMENT, depth int) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	if w.seen++; w.seen > mostTags || depth > deepest {
		return nil
	}
	// PDFium gives what is not there as an error.
	if t, err := w.r.calls.FPDF_StructElement_GetAltText(&requests.FPDF_StructElement_GetAltText{StructElement: tag}); err == nil {
		w.texts = append(w.texts, t.AltText)
	}
	if t, err := w.r.calls.FPDF_StructElement_GetActualText(&requests.FPDF_StructElement_GetActualText{StructElement: tag}); err == nil {
		w.texts = append(w.texts, t.Actualtext)
	}
	if t, err := w.r.calls.FPDF_StructElement_GetTitle(&requests.FPDF_StructElement_GetTitle{StructElement: tag}); err == nil {
		w.texts = append(w.texts, t.Title)
	}
	children, err := w.r.calls.FPDF_StructElement_CountChildren(&requests.FPDF_StructElement_CountChildren{StructElement: tag})
	if err != nil {
		return nil //nolint:nilerr // it has none
	}
	for i := range children.Count {
		child, err := w.r.calls.FPDF_StructElement_GetChildAtIndex(&requests.FPDF_StructElement_GetChildAtIndex{StructElement: tag, Index: i})
		if err != nil {
			continue // it is content, and no element
		}
		if err := w.walk(child.StructElement, depth+1); err != nil {
			return err
		}
	}
	return nil
}
