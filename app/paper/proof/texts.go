package proof

import (
	"context"

	"hvidbog/app"
)

// Start starts PDFium for files that somebody sent before there is one, so that the
// first of them does not wait for it. When ctx ends it is waited for no longer.
func (e *Engine) Start(ctx context.Context) error { return e.start(ctx, strangers) }

// Texts is what is written on the pages of a file that somebody sent, as [File.Text]
// gives it; a page that is a picture has none.
//
// The error is that of ctx, or an [app.Error] that says why the file cannot be read: it
// is too long, damaged, has a password, or a page of it takes too long.
func Texts(ctx context.Context, e *Engine, pdf []byte) ([]string, error) {
	f, err := e.openIn(ctx, pdf)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if f.Pages() > LongestOriginal {
		return nil, app.Refuse(app.CodePDFLong, "Number", LongestOriginal)
	}
	texts := make([]string, f.Pages())
	err = eachPage(ctx, f, e.config.Instances, func(ctx context.Context, page int) error {
		within, stop := context.WithTimeout(ctx, f.engine.config.PageTime)
		defer stop()
		text, err := f.Text(within, page)
		texts[page-1] = text
		return stuck(ctx, err, page)
	}, nil)
	if err != nil {
		return nil, err
	}
	return texts, nil
}
