package handover

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"hvidbog/app"
)

// Write writes the hearing as a folder, and tells what is in it. The folder is new,
// or is there and empty; it appears whole, or not at all. The same register gives the
// same bytes, and the same times of the files.
//
// The error is that of ctx, or an [app.Error]: [app.CodeFolderFilled] where there is
// something in the folder, [app.CodeFileDamaged] or [app.CodeFileGone] for a file that
// the register does not have as it was kept, [app.CodeFileUnwritten], and those of
// Draw, Print and Workbook. progress, which may be nil, is told of each file that is
// written, one at a time.
func (h Handover) Write(ctx context.Context, dir string, progress func(done, total int)) ([]Written, error) {
	if err := Free(dir); err != nil {
		return nil, err
	}
	p, err := h.plan()
	if err != nil {
		return nil, err
	}
	temporary := filepath.Join(filepath.Dir(filepath.Clean(dir)), ".hvidbog-"+string(app.NewID())+".tmp")
	if err := os.Mkdir(temporary, 0o777); err != nil {
		return nil, unwritten(dir, err)
	}
	w := &writer{Handover: h, plan: p, dir: temporary, on: h.asOf().Time(), progress: progress}
	err = w.all(ctx)
	if err == nil {
		err = takeName(temporary, dir)
	}
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(temporary))
	}
	return w.written(), nil
}

// Free refuses a folder that something is in, as [Handover.Write] does.
func Free(dir string) error {
	there, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return unwritten(dir, err)
	case len(there) > 0:
		return app.Refuse(app.CodeFolderFilled, "Path", dir)
	}
	return nil
}

// takeName gives the finished folder its name. An empty folder of the name makes way;
// one that is not empty any more stays, for Remove refuses it.
func takeName(temporary, dir string) error {
	if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return unwritten(dir, err)
	}
	return unwritten(dir, os.Rename(temporary, dir))
}

func unwritten(at string, err error) error {
	if err == nil {
		return nil
	}
	detail := err
	var inPath *fs.PathError
	var inLink *os.LinkError
	switch { // the sentence names the file
	case errors.As(err, &inPath):
		detail = inPath.Err
	case errors.As(err, &inLink):
		detail = inLink.Err
	}
	return app.Refuse(app.CodeFileUnwritten, "Path", at, "Detail", detail.Error()).Because(err)
}

// writer writes one folder.
type writer struct {
	Handover
	plan     *plan
	dir      string
	on       time.Time
	progress func(done, total int)

	mu   sync.Mutex
	done int
	last []Written // what is written when all else is
}

// all writes everything.
func (w *writer) all(ctx context.Context) error {
	if err := w.items(ctx); err != nil {
		return err
	}
	say := w.Say
	readme := Written{Path: say("handover.readme"), Type: say("handover.type.readme"), Kind: app.FileText}
	if err := w.also(&readme, w.readme(w.plan)); err != nil {
		return err
	}
	b, err := w.index(w.written())
	if err != nil {
		return err
	}
	content, err := w.Workbook(ctx, b)
	if err != nil {
		return refusal(ctx, err)
	}
	index := Written{Path: indexName(say), Type: say("handover.index"), Kind: app.FileSheet}
	if err := w.also(&index, content); err != nil {
		return err
	}
	if err := w.put(sumsName, sums(w.written()), w.on); err != nil {
		return err
	}
	if err := w.date(); err != nil {
		return err
	}
	return ctx.Err()
}

// also writes a file that tells of the others.
func (w *writer) also(f *Written, content []byte) error {
	f.Date = app.DateOf(w.on)
	if err := w.put(f.Path, content, w.on); err != nil {
		return err
	}
	sum(f, content)
	w.last = append(w.last, *f)
	w.tell()
	return nil
}

// written is what is in the folder so far, but for the sums.
func (w *writer) written() []Written {
	list := make([]Written, 0, len(w.plan.items)+len(w.last))
	for _, it := range w.plan.items {
		list = append(list, it.Written)
	}
	return append(list, w.last...)
}

// mostAtATime bounds what is held in memory: a packet may have 200 MB.
const mostAtATime = 4

// items writes the items of the plan, several at a time. The first error ends the
// others.
func (w *writer) items(ctx context.Context) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	next := make(chan *item)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), mostAtATime) {
		workers.Go(func() {
			for it := range next {
				if err := w.item(ctx, it); err != nil {
					stop(err)
				}
			}
		})
	}
	for i := range w.plan.items {
		select {
		case next <- &w.plan.items[i]:
			continue
		case <-ctx.Done():
		}
		break
	}
	close(next)
	workers.Wait()
	return context.Cause(ctx)
}

// item writes one file. What the register keeps goes out only as it was kept.
func (w *writer) item(ctx context.Context, it *item) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	var content []byte
	var err error
	if it.make != nil {
		content, err = it.make(ctx)
	} else {
		content, err = w.Content(it.kept)
	}
	if err != nil {
		return refusal(ctx, err)
	}
	sum(&it.Written, content)
	if it.make == nil && it.SHA256 != it.kept.SHA256 {
		return app.Refuse(app.CodeFileDamaged, "Value", it.kept.Name)
	}
	at := w.on
	if !it.Date.IsZero() {
		at = it.Date.Time()
	}
	if err := w.put(it.Path, content, at); err != nil {
		return err
	}
	w.tell()
	return nil
}

// tell counts a file that is written.
func (w *writer) tell() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.done++
	if w.progress != nil {
		w.progress(w.done, len(w.plan.items)+2)
	}
}

// put writes a file with its time: noon, which is the same day in all of Europe.
func (w *writer) put(name string, content []byte, day time.Time) error {
	at := filepath.Join(w.dir, filepath.FromSlash(name))
	err := os.MkdirAll(filepath.Dir(at), 0o777)
	if err == nil {
		err = os.WriteFile(at, content, 0o666)
	}
	if err == nil {
		err = os.Chtimes(at, noon(day), noon(day))
	}
	return unwritten(name, err)
}

// date gives the folders their time when all is in them: to write in one changes it.
func (w *writer) date() error {
	folders := map[string]bool{w.dir: true}
	for _, it := range w.plan.items {
		for at := path.Dir(it.Path); at != "."; at = path.Dir(at) {
			folders[filepath.Join(w.dir, filepath.FromSlash(at))] = true
		}
	}
	for folder := range folders {
		if err := os.Chtimes(folder, noon(w.on), noon(w.on)); err != nil {
			return unwritten(folder, err)
		}
	}
	return nil
}

func noon(day time.Time) time.Time { return day.Add(12 * time.Hour) }

// sum notes how long a file is, and its sum.
func sum(f *Written, content []byte) {
	digest := sha256.Sum256(content)
	f.Size, f.SHA256 = int64(len(content)), hex.EncodeToString(digest[:])
}

// refusal is an error that a person can act on.
func refusal(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case app.CodeOf(err) == "":
		return app.Refuse(app.CodeExport, "Detail", err.Error()).Because(err)
	}
	return err
}
