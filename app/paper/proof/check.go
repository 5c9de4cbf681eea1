package proof

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

// Check reads a finished packet through before it leaves the house, and refuses it
// where something that must not be read can be read in it: on a page, in the
// outline, the metadata, a text for those who do not see, the name of an
// attachment or of the file. And where something is missing: a page, a heading, a
// response.
//
// The error is an [app.Error] that says what stands where, the first place where
// several do, or that of ctx. progress, which may be nil, is called on the goroutine
// that called Check.
func Check(ctx context.Context, e *Engine, pdf []byte, x packet.Expect, progress func(done, total int)) error {
	c := checker{expect: x, pdf: pdf}
	err := c.read(ctx, e, progress)
	if c.file != nil {
		defer c.file.Close()
	}
	var refused *app.Error
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err == nil:
		return cmp.Or(c.leak(ctx), c.lack())
	case errors.As(err, &refused) && refused.Code != app.CodePDFDamaged && refused.Code != app.CodePDFLocked:
		return err
	}
	return app.Refuse(app.CodeProofUnread, "Detail", err.Error()).Because(err)
}

// checker is one reading of a file.
type checker struct {
	expect packet.Expect
	pdf    []byte
	file   *File

	pages    []string // their texts
	outline  []doc.Bookmark
	about    Metadata
	attached []string
	objects  objects
}

// read reads all that there is to read.
func (c *checker) read(ctx context.Context, e *Engine, progress func(done, total int)) error {
	f, err := e.Open(ctx, c.pdf)
	if err != nil {
		return err
	}
	c.file = f
	if c.outline, err = f.Outline(ctx); err != nil {
		return err
	}
	if c.about, err = f.Metadata(ctx); err != nil {
		return err
	}
	if c.attached, err = f.Attachments(ctx); err != nil {
		return err
	}
	c.objects = objectsIn(c.pdf)
	c.pages = make([]string, f.Pages())
	return eachPage(ctx, f, e.config.Instances, func(ctx context.Context, page int) (err error) {
		c.pages[page-1], err = f.Text(ctx, page)
		return err
	}, progress)
}

// leak looks for what must not be read, the first page first.
func (c *checker) leak(ctx context.Context) error {
	if c.expect.Secrets == nil {
		return nil
	}
	for i, text := range c.pages {
		if err := c.examine(text, "leak.place.text", i+1); err != nil {
			return err
		}
		for _, b := range c.outline {
			if b.Page == i+1 {
				if err := c.examine(b.Title, "leak.place.bookmark", b.Page); err != nil {
					return err
				}
			}
		}
	}
	for _, b := range c.outline {
		if err := c.examine(b.Title, "leak.place.bookmark", b.Page); err != nil {
			return err
		}
	}
	if err := c.examine(c.expect.FileName, "leak.place.fileName", 0); err != nil {
		return err
	}
	a := c.about
	for _, text := range slices.Concat([]string{a.Title, a.Author, a.Subject, a.Keywords, a.Creator, a.Producer}, a.XMP) {
		if err := c.examine(plainXML(text), "leak.place.metadata", 0); err != nil {
			return err
		}
	}
	for _, name := range c.attached {
		if err := c.examine(name, "leak.place.attachment", 0); err != nil {
			return err
		}
	}
	for _, t := range c.objects.texts {
		if err := c.examine(t.s, t.place(), 0); err != nil {
			return c.onPage(ctx, t, err)
		}
	}
	return nil
}

// examine looks for secrets in one text; page is 0 for what stands on none.
func (c *checker) examine(text, place string, page int) error {
	found := c.expect.Secrets.Find(text)
	if len(found) == 0 {
		return nil
	}
	what, at, value := app.Term("leak.kind."+string(found[0].What)), app.Term(place), shown(found[0])
	if page == 0 {
		return app.Refuse(app.CodeLeakFile, "What", what, "Place", at, "Value", value)
	}
	return app.Refuse(app.CodeLeak, "What", what, "Place", at, "Page", page, "Value", value)
}

// onPage finds the page whose tags hold a text, and says so in the error.
func (c *checker) onPage(ctx context.Context, t text, err error) error {
	if t.place() != "leak.place.alternative" {
		return err
	}
	for page := range c.file.Pages() {
		texts, e := c.file.tags(ctx, page+1)
		if e == nil && slices.Contains(texts, t.s) {
			return c.examine(t.s, t.place(), page+1)
		}
	}
	return err
}
