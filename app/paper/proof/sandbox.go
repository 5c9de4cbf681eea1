package proof

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
)

// trust says who made a file.
type trust int

// A file of ours is read at full speed. PDFium may not come back from a stranger's:
// there it runs four times slower and can be stopped between any two steps.
const (
	ours trust = iota
	strangers
)

// memoryPages is how much memory an instance may take, in pages of WebAssembly, of
// 64 KiB each: 512 MiB.
const memoryPages = 512 << 20 / (64 << 10)

var errClosed = errors.New("proof: the engine or the file is closed")

// compiler compiles PDFium for this machine, or takes it from where it was kept
// the last time.
type compiler struct {
	dir string

	mu    sync.Mutex // the second to come finds what the first has compiled
	cache wazero.CompilationCache
}

// sandbox makes a sandbox, which makes instances of PDFium.
func (c *compiler) sandbox(t trust) (pool pdfium.Pool, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	defer func() {
		if err != nil {
			err = fmt.Errorf("proof: PDFium does not start: %w", err)
		}
	}()
	defer caught(&err)
	if c.cache == nil && c.dir != "" {
		if cache, err := wazero.NewCompilationCacheWithDir(c.dir); err == nil {
			if pool, err := initPDFium(cache, t); err == nil {
				c.cache = cache
				return pool, nil
			}
			cache.Close(context.Background())
		}
	}
	if c.cache == nil { // there is no folder, or it may not be written
		c.cache = wazero.NewCompilationCache()
	}
	return initPDFium(c.cache, t)
}

func initPDFium(cache wazero.CompilationCache, t trust) (pdfium.Pool, error) {
	return webassembly.Init(webassembly.Config{
		MaxTotal: -1, // [Engine] counts them
		MaxIdle:  0,
		// Left nil, the whole disk would be laid open to what runs inside.
		FSConfig: wazero.NewFSConfig(),
		Stdout:   io.Discard,
		Stderr:   io.Discard,
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithCompilationCache(cache).
			WithMemoryLimitPages(memoryPages).
			WithCloseOnContextDone(t == strangers),
	})
}

func (c *compiler) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cache != nil {
		c.cache.Close(context.Background())
	}
}

// lane is where one page at a time is read. Each has sandboxes of its own, for two
// instances of one sandbox write to what they share when they run side by side
// (wazero fills in the names of function types when they are first called).
type lane struct {
	busy  bool           // Engine.mu guards it
	boxes [2]pdfium.Pool // by trust; only who has made the lane busy touches them
}

// box is the lane's sandbox for files of that trust, started if need be.
func (l *lane) box(c *compiler, t trust) (pdfium.Pool, error) {
	if l.boxes[t] == nil {
		pool, err := c.sandbox(t)
		if err != nil {
			return nil, err
		}
		l.boxes[t] = pool
	}
	return l.boxes[t], nil
}
