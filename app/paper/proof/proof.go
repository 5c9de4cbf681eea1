// Package proof reads a finished PDF file as its reader would: it shows the
// pages, and checks a packet before it leaves the house. What paper meant to write
// counts for nothing here; what another engine, PDFium, finds in the file does.
//
// PDFium runs as WebAssembly in a sandbox: it sees no disk and no network, has
// its memory counted, and when it falls, the program does not. So what strangers
// send can be opened too.
package proof

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// Config is what an [Engine] is made from.
type Config struct {
	// CacheDir is where PDFium is kept as the machine's own code, so that it
	// starts at once the next time; "" keeps it nowhere.
	CacheDir string
	// Instances is how many pages may be read at a time, one a core being the
	// most that helps; each takes memory of its own.
	Instances int
	// PageTime is how long a page of a stranger's file may take; 0 is half a minute.
	PageTime time.Duration
}

// UserCache is the folder for [Config.CacheDir] among the user's own; "" where the
// system knows none.
func UserCache() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "hvidbog")
}

// Engine runs PDFium. It costs nothing before it is used first. It may be used by
// several goroutines.
type Engine struct {
	config Config
	slots  chan struct{} // one is held by each page that is being read

	mu       sync.Mutex
	boxes    [2]*sandbox // by trust; nil until first used
	idle     []*reader   // the one that was used last stands last
	closed   bool
	starting sync.WaitGroup
}

// New makes an engine. PDFium is started when it is first needed.
func New(c Config) *Engine {
	c.Instances = max(c.Instances, 1)
	if c.PageTime <= 0 {
		c.PageTime = 30 * time.Second
	}
	return &Engine{config: c, slots: make(chan struct{}, c.Instances)}
}

// Start starts PDFium before it is needed, so that the first packet need not wait.
// An engine that starts by itself is started in the same way.
func (e *Engine) Start(ctx context.Context) error {
	_, err := e.box(ctx, ours)
	return err
}

// box is the sandbox for files of that trust, started if need be. When ctx ends
// it is waited for no longer, and goes on starting for whoever comes next.
func (e *Engine) box(ctx context.Context, t trust) (*sandbox, error) {
	e.mu.Lock()
	if e.closed {
		e.mu.Unlock()
		return nil, errClosed
	}
	b := e.boxes[t]
	if b == nil || b.failed() {
		b = newSandbox()
		e.boxes[t] = b
		e.starting.Go(func() { b.start(e.config, t) })
	}
	e.mu.Unlock()
	select {
	case <-b.ready:
		return b, b.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Close ends PDFium, when the pages that are being read are read. Its files can be
// read no more.
func (e *Engine) Close() error {
	e.mu.Lock()
	if e.closed {
		e.mu.Unlock()
		return nil
	}
	e.closed = true
	idle := e.idle
	e.idle = nil
	e.mu.Unlock()
	e.starting.Wait()
	for range e.config.Instances {
		e.slots <- struct{}{}
	}
	for _, r := range idle {
		r.end()
	}
	for _, b := range e.boxes {
		if b != nil {
			b.close()
		}
	}
	for range e.config.Instances {
		<-e.slots // whoever waits for one finds the engine closed
	}
	return nil
}
