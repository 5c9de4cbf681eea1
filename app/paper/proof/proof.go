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
	config   Config
	compiler compiler
	slots    chan struct{} // one is held by each page that is being read

	mu     sync.Mutex
	lanes  []*lane   // as many as slots
	idle   []*reader // the one that was used last stands last
	closed bool
}

// New makes an engine. PDFium is started when it is first needed.
func New(c Config) *Engine {
	c.Instances = max(c.Instances, 1)
	if c.PageTime <= 0 {
		c.PageTime = 30 * time.Second
	}
	e := &Engine{config: c, compiler: compiler{dir: c.CacheDir}, slots: make(chan struct{}, c.Instances)}
	for range c.Instances {
		e.lanes = append(e.lanes, &lane{})
	}
	return e
}

// start starts PDFium for files of that trust before it is needed. When ctx ends it
// is waited for no longer, and goes on starting for whoever comes next.
func (e *Engine) start(ctx context.Context, t trust) error {
	_, err := ask(ctx, e, &File{engine: e, trust: t, nothing: true}, func(*reader) (struct{}, error) { return struct{}{}, nil })
	return err
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
	for range e.config.Instances {
		e.slots <- struct{}{}
	}
	for _, r := range idle {
		r.end()
	}
	for _, l := range e.lanes {
		for _, box := range l.boxes {
			if box != nil {
				box.Close()
			}
		}
	}
	e.compiler.close()
	for range e.config.Instances {
		<-e.slots // whoever waits for one finds the engine closed
	}
	return nil
}
