package session

import (
	"context"
	"image"

	"hvidbog/app/packet/doc"
)

// PDF is a finished file as the window shows it. Its methods may be called beside
// the window's thread, several at a time; each ends with its context. Pages count
// from 1.
type PDF interface {
	Pages() int
	// Size is a page's width and height in millimetres.
	Size(page int) (w, h float64)
	// Image is the page as it prints, that many pixels wide.
	Image(ctx context.Context, page, width int) (*image.RGBA, error)
	Text(ctx context.Context, page int) (string, error)
	Outline(ctx context.Context) ([]doc.Bookmark, error)
	Links(ctx context.Context, page int) ([]doc.Link, error)
	Close() error
}
