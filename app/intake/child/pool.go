package child

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path"
	"runtime"
	"sync"
	"time"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// Pool reads files in child processes. It starts them when they are needed; Close
// ends them. Several goroutines may use it.
type Pool struct {
	command func() *exec.Cmd
	time    time.Duration // what a file may take; tests take less
	slots   chan struct{}

	mu     sync.Mutex
	idle   []*worker
	dir    string // where the children stand: an empty folder
	closed bool
}

// AtOnce is how many files are best read at a time. More children than four would
// take more memory than a laptop likes to give.
func AtOnce() int { return min(runtime.GOMAXPROCS(0), 4) }

// NewPool makes a pool of children that are started by such commands, [Command]'s.
func NewPool(command func() *exec.Cmd) *Pool {
	return &Pool{command: command, time: Time, slots: make(chan struct{}, AtOnce())}
}

// Read reads a file in a child; it is an [intake.Reader]. The error is an [app.Error]:
// that of the reader, [app.CodeFileStuck], [app.CodeFileMemory] or
// [app.CodeFileFelled], or [app.CodeUnforeseen] where no child can be started. Or it is
// that of ctx, and then the child is ended in the middle of the file.
func (p *Pool) Read(ctx context.Context, f intake.File) (intake.Content, error) {
	select {
	case p.slots <- struct{}{}:
		defer func() { <-p.slots }()
	case <-ctx.Done():
		return intake.Content{}, ctx.Err()
	}
	f.Name = path.Base(f.Name)
	switch {
	case len(f.Content) > mostContent:
		return intake.Content{}, app.Refuse(app.CodeFileTooLarge, "Path", f.Name, "Limit", app.MaxFile>>20)
	case len(f.Name) > mostName:
		return intake.Content{}, app.Refuse(app.CodeFileName, "Value", f.Name[:64])
	}
	for alone := false; ; alone = true {
		w, err := p.worker(ctx, alone)
		if err != nil {
			return intake.Content{}, err
		}
		content, err := w.read(ctx, f, p.time)
		var refused *app.Error
		switch {
		case err == nil, errors.As(err, &refused):
			w.served = true
			p.rest(w)
			return content, err
		case ctx.Err() != nil:
			w.end()
			return intake.Content{}, ctx.Err()
		}
		err = w.verdict(f.Name, p.time, err)
		// It may be those before that did it.
		if !w.served || alone {
			return intake.Content{}, err
		}
	}
}

// worker takes a child that rests, or starts one.
func (p *Pool) worker(ctx context.Context, fresh bool) (*worker, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return nil, app.Refuse(app.CodeUnforeseen, "Detail", "child: the pool is closed")
	}
	if n := len(p.idle); n > 0 && !fresh {
		w := p.idle[n-1]
		p.idle = p.idle[:n-1]
		return w, nil
	}
	if p.dir == "" {
		dir, err := os.MkdirTemp("", "hvidbog-")
		if err != nil {
			return nil, app.Refuse(app.CodeUnforeseen, "Detail", err.Error()).Because(err)
		}
		p.dir = dir
	}
	return start(p.command(), p.dir)
}

// rest keeps a child for the next file.
func (p *Pool) rest(w *worker) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		w.end()
		return
	}
	p.idle = append(p.idle, w)
}

// Close waits for the files that are being read, and ends the children.
func (p *Pool) Close() error {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	for range cap(p.slots) {
		p.slots <- struct{}{}
	}
	for _, w := range p.idle {
		w.end()
	}
	p.idle = nil
	for range cap(p.slots) {
		<-p.slots // whoever waits for one finds the pool closed
	}
	if p.dir == "" {
		return nil
	}
	return os.RemoveAll(p.dir)
}
