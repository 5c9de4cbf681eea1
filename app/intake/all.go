package intake

import (
	"context"
	"errors"
	"path"
	"slices"
	"sync"

	"hvidbog/app"
)

// Reader reads one file. The error is an [app.Error] that says why it could not be
// read, or that of ctx. Several goroutines may call it.
type Reader func(ctx context.Context, f File) (Content, error)

// Unit is a file that is to be read when its turn comes, so that not all of them are
// held at once.
type Unit struct {
	Name string // as it is shown
	Open func() (File, error)
}

// Reading is what became of a file.
type Reading struct {
	Unit int // which of the units it is, or is packed in
	// Within is where in the unit it stands, for a file of an archive: "svar/brev.eml",
	// and for one of an archive in it "svar/flere.zip/brev.eml". "" is the unit itself.
	Within string
	File   File // as it was read; its content is nil where it could not be had
	// Content is what was found. Of an archive it is the files; they follow as
	// readings of their own.
	Content Content
	Err     error // an [app.Error], where nothing was found
}

// ReadAll reads the units, as many at a time as may be, and hands over what became of
// each in their order, on the goroutine that called ReadAll. An archive is handed over
// before its files. What cannot be read keeps nothing else from being read; the error
// is that of ctx alone.
//
// Files are opened little ahead of being handed over, so the memory that is taken
// does not grow with their number.
func ReadAll(ctx context.Context, read Reader, units []Unit, atOnce int, each func(Reading)) error {
	ctx, stop := context.WithCancel(ctx)
	atOnce = max(atOnce, 1)
	q := &queue{units: units, ahead: 2 * atOnce}
	q.changed.L = &q.mu
	defer context.AfterFunc(ctx, q.wake)()

	var workers sync.WaitGroup
	for range atOnce {
		workers.Go(func() {
			for s := q.next(ctx); s != nil; s = q.next(ctx) {
				s.read(ctx, read, units)
				q.finish(s)
			}
		})
	}
	defer workers.Wait()
	defer stop()
	for {
		s := q.first(ctx)
		if s == nil {
			return ctx.Err()
		}
		each(s.Reading)
	}
}

// slot is a file's place in the queue.
type slot struct {
	Reading
	depth int     // how many archives it is packed in
	room  *room   // of its unit
	state slotted // queue.mu guards it
}

type slotted int

const (
	waits slotted = iota
	isRead
	done
)

// room is how much may come out of one unit in all, however its archives lie in each
// other.
type room struct{ files, bytes int }

// queue holds the files that wait to be read, are being read, or wait to be handed
// over, in the order in which they are to be.
type queue struct {
	mu      sync.Mutex
	changed sync.Cond
	units   []Unit
	taken   int // how many units have come into line
	line    []*slot
	ahead   int // how many units may stand in line
}

func (q *queue) wake() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.changed.Broadcast()
}

// next is the file that is to be read next, or nil when there is no more to come.
func (q *queue) next(ctx context.Context) *slot {
	q.mu.Lock()
	defer q.mu.Unlock()
	for ctx.Err() == nil {
		for _, s := range q.line {
			if s.state == waits {
				s.state = isRead
				return s
			}
		}
		switch {
		case q.taken < len(q.units) && len(q.line) < q.ahead:
			q.line = append(q.line, &slot{
				Reading: Reading{Unit: q.taken}, room: &room{files: MaxParts, bytes: MaxUnpacked},
			})
			q.taken++
		case q.over():
			return nil
		default:
			q.changed.Wait()
		}
	}
	return nil
}

// over holds when nothing more will come into line.
func (q *queue) over() bool {
	return q.taken == len(q.units) && !slices.ContainsFunc(q.line, func(s *slot) bool { return s.state != done })
}

// finish puts a file that was read where it can be handed over, and what is packed in
// it into line behind it.
func (q *queue) finish(s *slot) {
	q.mu.Lock()
	defer q.mu.Unlock()
	s.state = done
	q.line = slices.Insert(q.line, slices.Index(q.line, s)+1, s.unpack()...)
	q.changed.Broadcast()
}

// first waits for the file whose turn it is to be handed over; nil when all are, or
// ctx has ended.
func (q *queue) first(ctx context.Context) *slot {
	q.mu.Lock()
	defer q.mu.Unlock()
	for ctx.Err() == nil {
		switch {
		case len(q.line) > 0 && q.line[0].state == done:
			s := q.line[0]
			q.line = slices.Delete(q.line, 0, 1)
			q.changed.Broadcast()
			return s
		case len(q.line) == 0 && q.taken == len(q.units):
			return nil
		}
		q.changed.Wait()
	}
	return nil
}

// read reads the file.
func (s *slot) read(ctx context.Context, read Reader, units []Unit) {
	if s.Err != nil { // it could not be unpacked
		return
	}
	if s.depth == 0 {
		if s.File, s.Err = units[s.Unit].Open(); s.Err != nil {
			return
		}
	}
	if s.Content, s.Err = read(ctx, s.File); s.Err != nil {
		var refused *app.Error
		if !errors.As(s.Err, &refused) {
			s.Err = app.Refuse(app.CodeUnforeseen, "Detail", s.Err.Error()).Because(s.Err)
		}
		s.Content = Content{}
	}
}

// unpack makes slots for the files of an archive. queue.mu guards the room that they
// share.
func (s *slot) unpack() []*slot {
	files := s.Content.Files
	if len(files) == 0 {
		return nil
	}
	s.room.files -= len(files)
	for _, f := range files {
		s.room.bytes -= len(f.Content)
	}
	var refused *app.Error
	switch {
	case s.depth == MaxDepth:
		refused = app.Refuse(app.CodeFileDeep, "Path", s.File.Name, "Limit", MaxDepth)
	case s.room.files < 0:
		refused = app.Refuse(app.CodeFileParts, "Path", s.File.Name, "Limit", MaxParts)
	case s.room.bytes < 0:
		refused = app.Refuse(app.CodeFileSwells, "Path", s.File.Name, "Limit", MaxUnpacked>>20)
	}
	if refused != nil {
		s.Content, s.Err = Content{}, refused
		return nil
	}
	packed := make([]*slot, len(files))
	for i, f := range files {
		file := File{Name: path.Base(f.Name), Content: f.Content}
		packed[i] = &slot{
			Reading: Reading{Unit: s.Unit, Within: path.Join(s.Within, f.Name), File: file},
			depth:   s.depth + 1, room: s.room,
		}
		if f.Refusal != nil {
			packed[i].Err = f.Refusal
		}
	}
	return packed
}
