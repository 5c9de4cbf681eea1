// Package paper lays out a document of package doc on A4 and writes it as a PDF
// file. Layout comes first and is data: strips of text, rules and boxes on
// pages. Only then are the pages drawn, and only pen.go knows with what.
package paper

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"hvidbog/app/packet/doc"
)

// Fonts are the TrueType files of the three faces. All must have the letters of
// Danish; what one of them lacks is not printed in any.
type Fonts struct{ Regular, Bold, Italic []byte }

// Render writes d to w as a PDF file. The same document and fonts give the same
// bytes. Any text prints: what the fonts lack is put into words or replaced.
//
// progress, which may be nil, is told how much of the work is done, on the
// goroutine that called Render; total is the same all through. When ctx ends
// Render stops and gives ctx's error, and nothing has been written to w. Other
// errors are [ErrFont], a document that contradicts itself, and those of w.
func Render(ctx context.Context, w io.Writer, d doc.Document, fonts Fonts, progress func(done, total int)) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("paper: %v", r)
		}
	}()
	if len(d.Blocks) == 0 {
		return errors.New("paper: the document is empty")
	}
	if progress == nil {
		progress = func(int, int) {}
	}
	l, err := prepare(fonts)
	if err != nil {
		return err
	}
	pages, err := l.pages(ctx, d, func(blocks int) {
		if blocks%64 == 0 {
			progress(layoutShare*blocks/len(d.Blocks), wholeShare)
		}
	})
	if err != nil {
		return err
	}
	p := newPen(fonts, l)
	for i, pg := range pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		p.newPage()
		switch {
		case pg.number > 1:
			pg.strips = append(pg.strips, placed{strip: l.runningHead(pg, d.Words), y: letterHeadTop})
		case !pg.bare && pg.letter == nil:
			pg.strips = append(pg.strips, placed{strip: l.footer(d, i+1, len(pages)), y: footRule})
		}
		if d.Draft != "" {
			p.watermark(l.watermark(d.Draft))
			pg.strips = append(pg.strips, placed{strip: l.draftMark(d.Draft), y: topEdge - 13})
		}
		p.draw(pg, i+1, l.cleaner)
		if i%16 == 0 {
			progress(layoutShare+drawShare*i/len(pages), wholeShare)
		}
	}
	var file bytes.Buffer
	if err := p.output(&file); err != nil {
		return err
	}
	finished, err := finish(ctx, file.Bytes(), describe(d, l.cleaner), &p.tags, func(objects, of int) {
		progress(layoutShare+drawShare+finishShare*objects/of, wholeShare)
	})
	if err != nil {
		return err
	}
	if _, err := w.Write(finished); err != nil {
		return fmt.Errorf("paper: %w", err)
	}
	progress(wholeShare, wholeShare)
	return nil
}

// The shares of the work, in hundredths, as progress tells them.
const (
	layoutShare = 35
	drawShare   = 30
	finishShare = 35
	wholeShare  = layoutShare + drawShare + finishShare
)

// prepare reads the fonts.
func prepare(fonts Fonts) (*layout, error) {
	var faces [3]*face
	for i, font := range [3][]byte{fonts.Regular, fonts.Bold, fonts.Italic} {
		f, err := parseFace(font)
		if err != nil {
			return nil, err
		}
		faces[i] = f
	}
	return newLayout(faces), nil
}
