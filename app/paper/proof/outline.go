package proof

import (
	"context"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"

	"hvidbog/app/packet/doc"
)

// mostBookmarks and deepest bound what is read of an outline, which a damaged
// file may have run in a circle.
const (
	mostBookmarks = 50_000
	deepest       = 32
)

// Outline is the file's bookmarks in the order in which they are shown.
func (f *File) Outline(ctx context.Context) ([]doc.Bookmark, error) {
	return ask(ctx, f.engine, f, func(r *reader) ([]doc.Bookmark, error) {
		o := outliner{ctx: ctx, r: r, whole: true}
		first, err := o.child(nil)
		if err == nil && first != nil {
			err = o.row(*first, 1)
		}
		if err == nil && o.whole {
			o.pages()
		}
		return o.list, err
	})
}

// outliner walks through an outline.
type outliner struct {
	ctx   context.Context
	r     *reader
	list  []doc.Bookmark
	whole bool // no bound was met
}

func (o *outliner) child(of *references.FPDF_BOOKMARK) (*references.FPDF_BOOKMARK, error) {
	c, err := o.r.calls.FPDFBookmark_GetFirstChild(&requests.FPDFBookmark_GetFirstChild{Document: o.r.document, Bookmark: of})
	if err != nil {
		return nil, err
	}
	return c.Bookmark, nil
}

// row reads a bookmark, those below it, and those after it.
func (o *outliner) row(mark references.FPDF_BOOKMARK, level int) error {
	for {
		if err := o.ctx.Err(); err != nil {
			return err
		}
		if len(o.list) == mostBookmarks {
			o.whole = false
			return nil
		}
		b := doc.Bookmark{Level: level}
		// PDFium gives a mark without a title as an error.
		if title, err := o.r.calls.FPDFBookmark_GetTitle(&requests.FPDFBookmark_GetTitle{Bookmark: mark}); err == nil {
			b.Title = title.Title
		}
		o.list = append(o.list, b)
		if level == deepest {
			o.whole = false
		} else {
			below, err := o.child(&mark)
			if err != nil {
				return err
			}
			if below != nil {
				if err := o.row(*below, level+1); err != nil {
					return err
				}
			}
		}
		next, err := o.r.calls.FPDFBookmark_GetNextSibling(&requests.FPDFBookmark_GetNextSibling{Document: o.r.document, Bookmark: mark})
		if err != nil {
			return err
		}
		if next.Bookmark == nil {
			return nil
		}
		mark = *next.Bookmark
	}
}

// pages finds where the bookmarks lead. Asked for one of them, the binding looks
// for a bookmark of that name instead; only asked for all does it look where they
// lead, and then it follows one that runs in a circle for ever. So that is asked
// when the outline has been walked to its end.
func (o *outliner) pages() {
	all, err := o.r.calls.GetBookmarks(&requests.GetBookmarks{Document: o.r.document})
	if err != nil {
		return // one has no title
	}
	at := 0
	var take func([]responses.GetBookmarksBookmark)
	take = func(marks []responses.GetBookmarksBookmark) {
		for _, m := range marks {
			if at == len(o.list) {
				return
			}
			if to := m.DestInfo; to != nil && to.PageIndex >= 0 && to.PageIndex < o.r.file.Pages() {
				o.list[at].Page = to.PageIndex + 1
			}
			at++
			take(m.Children)
		}
	}
	take(all.Bookmarks)
}

// goesTo is the page that an action leads to, 0 for none.
func (r *reader) goesTo(action references.FPDF_ACTION) int {
	to, err := r.calls.FPDFAction_GetDest(&requests.FPDFAction_GetDest{Document: r.document, Action: action})
	if err != nil {
		return 0
	}
	return r.destination(to.Dest)
}

func (r *reader) destination(to *references.FPDF_DEST) int {
	if to == nil {
		return 0
	}
	at, err := r.calls.FPDFDest_GetDestPageIndex(&requests.FPDFDest_GetDestPageIndex{Document: r.document, Dest: *to})
	if err != nil || at.Index < 0 || at.Index >= r.file.Pages() {
		return 0
	}
	return at.Index + 1
}
