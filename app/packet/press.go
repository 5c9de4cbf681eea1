package packet

import (
	"context"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// Press is what a packet is made with beside its hearing; whoever starts the
// making ties it to the register and to paper.
type Press struct {
	// Content reads an enclosed file from the register.
	Content func(app.FileRef) ([]byte, error)
	// Sheets draws the pages of a PDF file that somebody sent. An [app.Error] says
	// why a file cannot be bound in.
	Sheets func(ctx context.Context, pdf []byte) ([]doc.Sheet, error)
	// Print lays the packet out and reads the finished file through.
	Print func(ctx context.Context, m Made, progress func(done, total int)) ([]byte, error)
}

// Finished is a packet that has been made.
type Finished struct {
	PDF     []byte
	Name    string        // suggested for the file
	File    *app.CaseFile // what it was made from
	Options Options
	// Unbound are the enclosed files that belong in the packet and could not be
	// bound in, which it lists instead, each with its reason.
	Unbound []Unbound

	print print     // what it says; see [Finished.Stale]
	bound Originals // without their pictures
}

// Unbound is a file that could not be bound in.
type Unbound struct {
	File app.FileRef
	Why  error
}

// The shares of the work, in hundredths, as progress tells them. Originals are
// drawn page by page, which takes longer than all else.
const (
	sheetsShare = 40
	wholeShare  = 100
)

// Run makes a packet from the hearing to the finished file. An enclosed file that
// cannot be bound in does not stop it. The error is that of ctx, of the register,
// or of [Press.Print].
func (p Press) Run(ctx context.Context, file *app.CaseFile, o Options, say app.Words, progress func(done, total int)) (Finished, error) {
	if progress == nil {
		progress = func(int, int) {}
	}
	f := Finished{File: file, Options: o}
	start := 0
	originals, unbound, err := p.Bind(ctx, file, o, func(done, total int) {
		start = sheetsShare
		progress(sheetsShare*done/total, wholeShare)
	})
	if err != nil {
		return Finished{}, err
	}
	f.Unbound = unbound
	m, err := Make(file, o, say, originals)
	if err != nil {
		return Finished{}, app.Refuse(app.CodePaper, "Detail", err.Error()).Because(err)
	}
	f.Name, f.print, f.bound = m.Expect.FileName, printOf(m.Document), originals.bare()
	f.PDF, err = p.Print(ctx, m, func(done, total int) {
		if total > 0 {
			progress(start+(wholeShare-start)*done/total, wholeShare)
		}
	})
	return f, err
}

// Bind draws the pages of the enclosed files that belong in the packet, and says
// which could not be. progress, which may be nil, is told of each file before it is
// drawn. The error is that of ctx or of the register.
func (p Press) Bind(ctx context.Context, file *app.CaseFile, o Options, progress func(done, total int)) (Originals, []Unbound, error) {
	bind := ToBind(file, o)
	originals := make(Originals, len(bind))
	var unbound []Unbound
	for i, ref := range bind {
		if progress != nil {
			progress(i, len(bind))
		}
		content, err := p.Content(ref)
		if err != nil {
			return nil, nil, err
		}
		sheets, err := p.Sheets(ctx, content)
		switch {
		case ctx.Err() != nil:
			return nil, nil, ctx.Err()
		case err != nil:
			unbound = append(unbound, Unbound{ref, err})
		default:
			originals[ref.SHA256] = sheets
		}
	}
	return originals, unbound, nil
}

// Record is what the register keeps of the packet, which has so many pages.
func (f Finished) Record(pages int) app.Packet {
	return Record(f.File, f.Options, f.Name, f.PDF, pages)
}
