// Package reading reads a file that somebody sent, whatever kind it is of: it tells
// the kind and has it read by whoever knows that kind.
package reading

import (
	"context"
	"slices"
	"time"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/archive"
	"hvidbog/app/intake/letterform"
	"hvidbog/app/intake/mail"
	"hvidbog/app/intake/outlook"
	"hvidbog/app/intake/plain"
	"hvidbog/app/intake/sheet"
	"hvidbog/app/intake/word"
)

// Reader reads files of all kinds. Its Read is an [intake.Reader].
type Reader struct {
	// PDF gives what is written on each page of a PDF file. The error is that of ctx, or
	// an [app.Error].
	PDF func(ctx context.Context, content []byte) (pages []string, err error)
	// PDFTime is how long PDF takes over one page at most. It is for what is said of a
	// file that takes longer.
	PDFTime time.Duration
}

// Read tells what kind a file is of, by its content first and by its name only where
// that leaves it open, and reads it. The error is that of ctx, or an [app.Error] of the
// kind's reader, with [app.CodeFileForeign] where there is none.
func (r Reader) Read(ctx context.Context, f intake.File) (intake.Content, error) {
	if err := ctx.Err(); err != nil {
		return intake.Content{}, err
	}
	c, err := r.read(ctx, f)
	for _, found := range c.Found {
		for i := range found.Files {
			found.Files[i].Name = shortened(found.Files[i].Name)
		}
	}
	return c, err
}

// shortened is a file's name without what is beyond any list that shows it, and beyond
// any disk.
func shortened(name string) string {
	if len(name) > longestName {
		return app.FileRef{Name: name}.DiskName()
	}
	return name
}

// longestName is in bytes.
const longestName = 240

func (r Reader) read(ctx context.Context, f intake.File) (intake.Content, error) {
	switch kindOf(f.Name, f.Content) {
	case empty:
		return intake.Content{}, app.Refuse(app.CodeFileEmpty, "Path", f.Name)
	case pdf:
		return r.pdf(ctx, f)
	case mails:
		c, err := mail.Read(f.Name, f.Content)
		return r.letter(ctx, c, err)
	case message:
		c, err := outlook.Read(f.Name, f.Content)
		return r.letter(ctx, c, err)
	case workbook, values:
		return sheet.Read(f.Name, f.Content)
	case plaintext, page:
		c, err := plain.Read(f.Name, f.Content)
		return guessed(c), err
	case document:
		return word.Read(f.Name, f.Content)
	case packed:
		return archive.Read(f.Name, f.Content)
	case picture:
		return scan(), nil
	case locked:
		return intake.Content{}, app.Refuse(app.CodeFileLocked, "Path", f.Name)
	}
	return intake.Content{}, app.Refuse(app.CodeFileForeign, "Path", f.Name)
}

// guessed adds to what was found in a letter what its form tells.
func guessed(c intake.Content) intake.Content {
	for i := range c.Found {
		f := &c.Found[i]
		f.Doubts = slices.DeleteFunc(f.Doubts, func(d intake.Doubt) bool {
			return d == intake.DoubtSender || d == intake.DoubtDate // not yet
		})
		letterform.Fill(f)
	}
	return c
}

// scan is what is found in a picture of a letter: that there is one.
func scan() intake.Content {
	var found intake.Found
	letterform.Fill(&found) // the doubts
	return intake.Content{Found: []intake.Found{found}}
}
