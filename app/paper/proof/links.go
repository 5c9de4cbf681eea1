package proof

import (
	"context"

	"github.com/klippa-app/go-pdfium/requests"

	"hvidbog/app/packet/doc"
)

// mostLinks bounds what is read of one page.
const mostLinks = 5_000

// Links are the places on a page that lead to pages of the file.
func (f *File) Links(ctx context.Context, page int) ([]doc.Link, error) {
	if err := f.there(page); err != nil {
		return nil, err
	}
	return ask(ctx, f.engine, f, func(r *reader) ([]doc.Link, error) { return r.links(ctx, page) })
}

func (r *reader) links(ctx context.Context, page int) ([]doc.Link, error) {
	var links []doc.Link
	_, height := r.file.Size(page)
	for at, n := 0, 0; n < mostLinks; n++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		next, err := r.calls.FPDFLink_Enumerate(&requests.FPDFLink_Enumerate{Page: r.page(page), StartPos: at})
		if err != nil {
			return nil, err
		}
		if next.Link == nil || next.NextStartPos == nil {
			break
		}
		at = *next.NextStartPos
		to := 0
		dest, err := r.calls.FPDFLink_GetDest(&requests.FPDFLink_GetDest{Document: r.document, Link: *next.Link})
		if err == nil && dest.Dest != nil {
			to = r.destination(dest.Dest)
		} else if act, err := r.calls.FPDFLink_GetAction(&requests.FPDFLink_GetAction{Link: *next.Link}); err == nil && act.Action != nil {
			to = r.goesTo(*act.Action)
		}
		rect, err := r.calls.FPDFLink_GetAnnotRect(&requests.FPDFLink_GetAnnotRect{Link: *next.Link})
		if err != nil || rect.Rect == nil || to == 0 {
			continue
		}
		left, right := min(rect.Rect.Left, rect.Rect.Right), max(rect.Rect.Left, rect.Rect.Right)
		low, high := min(rect.Rect.Bottom, rect.Rect.Top), max(rect.Rect.Bottom, rect.Rect.Top)
		links = append(links, doc.Link{
			X: float64(left) * mmPerPoint, Y: height - float64(high)*mmPerPoint,
			W: float64(right-left) * mmPerPoint, H: float64(high-low) * mmPerPoint, Page: to,
		})
	}
	return links, nil
}
