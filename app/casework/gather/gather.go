// Package gather brings what somebody dropped, pasted or named into a review: it has
// every file read, those in archives too, and tells of each what was found in it.
package gather

import (
	"context"
	"crypto/sha256"
	"sync"

	"hvidbog/app/casework"
	"hvidbog/app/intake"
)

// Gathering is files on their way into a review.
type Gathering struct {
	Read   intake.Reader
	AtOnce int // how many files are read at a time
	// Found is called with each thing that was found, and each file that could not be
	// read, in the order of the files; Sheet with each sheet, whose rows are not found
	// before it is known what its columns hold. Both are called on the goroutine that
	// runs.
	Found func(casework.Incoming)
	Sheet func(Sheet)
	// Progress, which may be nil, tells how many of the files are read.
	Progress func(done, total int)
}

// Paths are the files that lie at paths, and in the folders there. The error has
// [app.CodeFilesMany], or is that of ctx.
func Paths(ctx context.Context, paths ...string) ([]intake.Unit, error) {
	listed, err := intake.List(ctx, paths...)
	if err != nil {
		return nil, err
	}
	units := make([]intake.Unit, len(listed))
	for i, l := range listed {
		units[i] = l.Unit()
	}
	return units, nil
}

// Text is a text that was pasted, as a file of that name.
func Text(name, text string) intake.Unit {
	file := intake.File{Name: name, Content: []byte(text)}
	return intake.Unit{Name: name, Open: func() (intake.File, error) { return file, nil }}
}

// Run reads the files. The error is that of ctx: what cannot be read is told of and
// keeps nothing else from being read.
func (g Gathering) Run(ctx context.Context, units []intake.Unit) error {
	last := &lastArchive{read: g.Read}
	return intake.ReadAll(ctx, g.Read, units, g.AtOnce, func(r intake.Reading) {
		g.take(r, loader{unit: units[r.Unit], within: r.Within, read: last.Read})
		if g.Progress != nil {
			g.Progress(r.Unit+1, len(units))
		}
	})
}

func (g Gathering) take(r intake.Reading, l loader) {
	if r.Err != nil {
		in := casework.RefusedIncoming(l.unit.Name, r.Within, r.File, r.Err)
		if len(r.File.Content) > 0 {
			in.Load = l.bare
		}
		g.Found(in)
		return
	}
	for _, found := range r.Content.Found {
		in := casework.NewIncoming(l.unit.Name, r.Within, r.File, found)
		in.Load = l.bare
		if len(found.Files) > 0 {
			in.Load = l.whole
		}
		g.Found(in)
	}
	for _, table := range r.Content.Tables {
		g.Sheet(newSheet(l.unit.Name, r, table, l))
	}
}

// loader reads once more what is taken in.
type loader struct {
	unit   intake.Unit
	within string
	read   intake.Reader
}

// whole reads the original and what came with it.
func (l loader) whole(ctx context.Context) (intake.File, []intake.File, error) {
	file, content, err := intake.Again(ctx, l.read, l.unit, l.within)
	if err != nil {
		return intake.File{}, nil, err
	}
	var files []intake.File
	for _, found := range content.Found {
		files = append(files, found.Files...)
	}
	return file, files, nil
}

// bare reads the original alone. That nobody can read what is in it does not matter.
func (l loader) bare(ctx context.Context) (intake.File, []intake.File, error) {
	if l.within == "" {
		file, err := l.unit.Open()
		return file, nil, err
	}
	file, _, err := intake.Again(ctx, l.read, l.unit, l.within)
	if file.Content == nil || ctx.Err() != nil {
		return intake.File{}, nil, err
	}
	return file, nil, nil
}

// lastArchive remembers the archive that was unpacked last: of a hundred letters in
// one, each would have it unpacked anew.
type lastArchive struct {
	read intake.Reader

	mu      sync.Mutex
	sum     [sha256.Size]byte
	content intake.Content
}

// Read is an [intake.Reader].
func (l *lastArchive) Read(ctx context.Context, f intake.File) (intake.Content, error) {
	sum := sha256.Sum256(f.Content)
	l.mu.Lock()
	known, content := sum == l.sum && len(l.content.Files) > 0, l.content
	l.mu.Unlock()
	if known {
		return content, nil
	}
	content, err := l.read(ctx, f)
	if err == nil && len(content.Files) > 0 {
		l.mu.Lock()
		l.sum, l.content = sum, content
		l.mu.Unlock()
	}
	return content, err
}
