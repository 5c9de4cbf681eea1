// Package reading reads a file that somebody sent, whatever kind it is of: it tells
// the kind and has it read by whoever knows that kind.
package reading

import (
	"context"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/archive"
)

// Reader reads files of all kinds. Its Read is an [intake.Reader].
type Reader struct {
	// PDF gives what is written on each page of a PDF file. The error is that of ctx, or
	// an [app.Error].
	PDF func(ctx context.Context, content []byte) (pages []string, err error)
}

// Read tells what kind a file is of, by its content first and by its name only where
// that leaves it open, and reads it. The error is that of ctx, or an [app.Error] of the
// kind's reader, with [app.CodeFileForeign] where there is none.
func (r Reader) Read(ctx context.Context, f intake.File) (intake.Content, error) {
	if err := ctx.Err(); err != nil {
		return intake.Content{}, err
	}
	switch kindOf(f.Name, f.Content) {
	case empty:
		return intake.Content{}, app.Refuse(app.CodeFileEmpty, "Path", f.Name)
	case pdf:
		return r.pdf(ctx, f)
	case packed:
		return archive.Read(f.Name, f.Content)
	case picture:
		return scan(), nil
	case locked:
		return intake.Content{}, app.Refuse(app.CodeFileLocked, "Path", f.Name)
	}
	return intake.Content{}, app.Refuse(app.CodeFileForeign, "Path", f.Name)
}

// scan is what is found in a picture of a letter: that there is one.
func scan() intake.Content {
	return intake.Content{Found: []intake.Found{{
		Doubts: []intake.Doubt{intake.DoubtText, intake.DoubtSender, intake.DoubtDate},
	}}}
}
