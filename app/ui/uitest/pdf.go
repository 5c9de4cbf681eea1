package uitest

import (
	"cmp"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"

	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/session"
)

// Page is a page of the finished file that a window shows in a test.
type Page struct {
	Text     string
	Bookmark string // what the outline calls it; "" for a page that is not in it
	Links    []doc.Link
}

// openPDF shows the world's pages, whatever the bytes are; where a test has given
// none, a cover and a page for each heading of the packet that was laid out last.
func (w *World) openPDF(ctx context.Context, _ []byte) (session.PDF, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if w.PDFFails != nil {
		return nil, w.PDFFails
	}
	pages := w.Pages
	if pages == nil {
		pages = []Page{{Text: "Forside"}}
		if n := len(w.Packets); n > 0 {
			pages = append(pages, headingsOf(w.Packets[n-1].Blocks)...)
		}
	}
	return &pdf{pages: pages}, nil
}

// sheets draws the world's pages as those of a PDF that somebody sent, or refuses
// it with PDFFails.
func (w *World) sheets(ctx context.Context, _ []byte) ([]doc.Sheet, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var list []doc.Sheet
	for _, page := range w.Pages {
		list = append(list, doc.Sheet{Text: page.Text})
	}
	return list, w.PDFFails
}

// headingsOf are a page for each heading that the outline has.
func headingsOf(blocks []doc.Block) (pages []Page) {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Together:
			pages = append(pages, headingsOf(b)...)
		case doc.Heading:
			if !b.Recurs {
				pages = append(pages, Page{Text: b.Text, Bookmark: cmp.Or(b.Bookmark, b.Text)})
			}
		}
	}
	return pages
}

// pdf is a finished file of drawn pages, A4.
type pdf struct {
	pages  []Page
	closed bool
}

func (p *pdf) Pages() int { return len(p.pages) }

func (p *pdf) Size(int) (w, h float64) { return 210, 297 }

// there refuses what a window must not ask for.
func (p *pdf) there(ctx context.Context, page int) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case p.closed:
		return fmt.Errorf("uitest: page %d of a closed file", page)
	case page < 1 || page > len(p.pages):
		return fmt.Errorf("uitest: page %d of %d", page, len(p.pages))
	}
	return nil
}

// Image is white, with a grey bar for each line of text and the page's number told
// by the shade of its corner, so that two pages differ.
func (p *pdf) Image(ctx context.Context, page, width int) (*image.RGBA, error) {
	if err := p.there(ctx, page); err != nil {
		return nil, err
	}
	img := image.NewRGBA(image.Rect(0, 0, width, width*297/210))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	margin, step := width/10, max(2, width/40)
	fill := func(r image.Rectangle, c color.Color) {
		draw.Draw(img, r, image.NewUniform(c), image.Point{}, draw.Src)
	}
	fill(image.Rect(0, 0, margin/2, margin/2), color.Gray{Y: uint8(page * 16)})
	for i := range 1 + len(p.pages[page-1].Text)/60 {
		y := margin + i*step
		fill(image.Rect(margin, y, width-margin, y+step/2), color.Gray{Y: 0x99})
	}
	return img, nil
}

func (p *pdf) Text(ctx context.Context, page int) (string, error) {
	if err := p.there(ctx, page); err != nil {
		return "", err
	}
	return p.pages[page-1].Text, nil
}

func (p *pdf) Outline(ctx context.Context) ([]doc.Bookmark, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var marks []doc.Bookmark
	for i, page := range p.pages {
		if page.Bookmark != "" {
			marks = append(marks, doc.Bookmark{Title: page.Bookmark, Level: 1, Page: i + 1})
		}
	}
	return marks, nil
}

func (p *pdf) Links(ctx context.Context, page int) ([]doc.Link, error) {
	if err := p.there(ctx, page); err != nil {
		return nil, err
	}
	return p.pages[page-1].Links, nil
}

func (p *pdf) Close() error {
	p.closed = true
	return nil
}
