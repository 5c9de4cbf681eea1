package proof

import (
	"context"
	"fmt"
	"slices"
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

// ask runs do with an instance that has the file open, and gives what it gives.
// When ctx ends it returns at once; behind it the page at hand is read to its end,
// or stopped if it is a stranger's. Whatever goes wrong within PDFium costs the
// instance and nothing else.
func ask[T any](ctx context.Context, e *Engine, f *File, do func(*reader) (T, error)) (T, error) {
	var none T
	if err := ctx.Err(); err != nil {
		return none, err
	}
	select {
	case e.slots <- struct{}{}:
	case <-ctx.Done():
		return none, ctx.Err()
	}
	type answer struct {
		value T
		err   error
	}
	j := &job{}
	answers := make(chan answer, 1)
	go func() {
		defer func() { <-e.slots }()
		var a answer
		a.err = e.work(ctx, f, j, func(r *reader) (err error) {
			a.value, err = do(r)
			return err
		})
		answers <- a
	}()
	select {
	case a := <-answers:
		return a.value, a.err
	case <-ctx.Done():
		if f.trust == strangers && j.state.Swap(givenUp) == running {
			j.instance.Kill()
		}
		return none, ctx.Err()
	}
}

// work does a job. It runs on a goroutine of its own and holds a slot.
func (e *Engine) work(ctx context.Context, f *File, j *job, do func(*reader) error) error {
	l, r, spare, err := e.take(f)
	if err != nil {
		return err
	}
	defer e.leave(l)
	if spare != nil {
		spare.end()
	}
	fresh := r == nil
	if fresh {
		if r, err = e.newReader(ctx, l, f); err != nil || f.nothing {
			return err
		}
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

// newReader makes an instance in a lane.
func (e *Engine) newReader(ctx context.Context, l *lane, f *File) (*reader, error) {
	box, err := l.box(&e.compiler, f.trust)
	if err != nil || f.nothing {
		return nil, err
	}
	instance, err := box.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("proof: no instance: %w", err)
	}
	return &reader{file: f, lane: l, instance: instance}, nil
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

// take makes a lane busy: one where an idle instance has the file open, or any
// other. Where as many instances rest as there may be, the one that rested longest is
// to make room.
func (e *Engine) take(f *File) (l *lane, r, spare *reader, err error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed || f.closed {
		return nil, nil, nil, errClosed
	}
	for i := len(e.idle) - 1; i >= 0; i-- {
		if r := e.idle[i]; r.file == f && !r.lane.busy {
			e.idle = slices.Delete(e.idle, i, i+1)
			r.lane.busy = true
			return r.lane, r, nil, nil
		}
	}
	// Whoever holds a slot finds a lane. One that has been used comes first: it need
	// not be started.
	for _, one := range e.lanes {
		if !one.busy && (l == nil || l.boxes[f.trust] == nil) {
			l = one
		}
	}
	l.busy = true
	busy := 0
	for _, one := range e.lanes {
		if one.busy {
			busy++
		}
	}
	if len(e.idle) > 0 && len(e.idle)+busy > e.config.Instances {
		spare = e.idle[0]
		e.idle = e.idle[1:]
	}
	return l, nil, spare, nil
}

// leave gives a lane back.
func (e *Engine) leave(l *lane) {
	e.mu.Lock()
	defer e.mu.Unlock()
	l.busy = false
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
