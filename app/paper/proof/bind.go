package proof

import (
	"context"

	"hvidbog/app/packet/doc"
)

// bindPPI is how sharp the pages of an original are drawn: letters of 8 points stay
// clear on paper, and a page takes about as much room as one of ours with a chart.
const bindPPI = 150

// Bind draws the pages of a file that somebody sent as they are bound into a
// packet. The error is that of [Sheets].
func Bind(ctx context.Context, e *Engine, pdf []byte) ([]doc.Sheet, error) {
	pages, err := Sheets(ctx, e, pdf, bindPPI)
	if err != nil {
		return nil, err
	}
	sheets := make([]doc.Sheet, len(pages))
	for i, p := range pages {
		sheets[i] = doc.Sheet{Image: p.Image, Text: p.Text}
	}
	return sheets, nil
}
