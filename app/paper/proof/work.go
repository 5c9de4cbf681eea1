package proof

import (
	"context"
	"fmt"
	"sync/atomic"

	"github.com/klippa-app/go-pdfium"
)

// job is something asked of an instance. Whoever asked may give it up while it is
// being done; state says which of the two came first.
type job struct {
	state    atomic.Int32
	instance pdfium.Pdfium // to be read once the job is running
}

// The states of a job.
const (
	waiting int32 = iota
	running
	finished
	givenUp
)

// with runs do with an instance that has the file open. When ctx ends it
// returns at once; behind it the page at hand is read to its end, or stopped
// if it is a stranger's. Whatever goes wrong within PDFium costs the instance
// and nothing else.
func (e *Engine) with(ctx context.Context, f *File, do func(*reader) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	box, err := e.box(ctx, f.trust)
	if err != nil {
		return err
	}
	select {
	case e.slots <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	if err := e.mayRead(f); err != nil {
		<-e.slots
		return err
	}
	j := &job{}
	done := make(chan error, 1)
	go func() {
		defer func() { <-e.slots }()
		done <- e.work(ctx, box, f, j, do)
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		if f.trust == strangers && j.state.Swap(givenUp) == running {
			j.instance.Kill()
		}
		return ctx.Err()
	}
}

// work does a job. It runs on a goroutine of its own and holds a slot.
func (e *Engine) work(ctx context.Context, box *sandbox, f *File, j *job, do func(*reader) error) (err error) {
	r, spare := e.take(f)
	if spare != nil {
		spare.end()
	}
	fresh := r == nil
	if fresh {
		instance, err := box.pool.GetInstanceWithContext(ctx)
		if err != nil {
			return fmt.Errorf("proof: no instance: %w", err)
		}
		r = &reader{file: f, instance: instance}
	}
	j.instance = r.instance
	if !j.state.CompareAndSwap(waiting, running) {
		r.end()
		return ctx.Err()
	}
	err = r.do(fresh, do)
	if !j.state.CompareAndSwap(running, finished) {
		return ctx.Err() // it was killed, and wants no ending
	}
	if err != nil || !e.give(r) {
		r.end()
	}
	return err
}

// mayRead refuses what is closed.
func (e *Engine) mayRead(f *File) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed || f.closed {
		return errClosed
	}
	return nil
}

func (r *reader) do(fresh bool, do func(*reader) error) (err error) {
	defer caught(&err)
	if fresh {
		if err := r.open(); err != nil {
			return err
		}
	}
	r.asked++
	return do(r)
}

// take finds an idle instance that has the file open. Where there is none and as
// many rest as there may be, the one that rested longest is to make room.
func (e *Engine) take(f *File) (r, spare *reader) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for i := len(e.idle) - 1; i >= 0; i-- {
		if r := e.idle[i]; r.file == f {
			e.idle = append(e.idle[:i:i], e.idle[i+1:]...)
			return r, nil
		}
	}
	// Every slot but ours may have an instance at work.
	if len(e.idle) > 0 && len(e.idle) >= e.config.Instances-len(e.slots)+1 {
		spare = e.idle[0]
		e.idle = e.idle[1:]
	}
	return nil, spare
}

// give keeps an instance for the next page of its file.
func (e *Engine) give(r *reader) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed || r.file.closed || r.asked >= worn {
		return false
	}
	e.idle = append(e.idle, r)
	return true
}

// forget gives up the instances that rest with a file.
func (e *Engine) forget(f *File) {
	e.mu.Lock()
	f.closed = true
	var mine, others []*reader
	for _, r := range e.idle {
		if r.file == f {
			mine = append(mine, r)
		} else {
			others = append(others, r)
		}
	}
	e.idle = others
	e.mu.Unlock()
	for _, r := range mine {
		r.end()
	}
}
