package proof

import (
	"context"
	"errors"
	"fmt"
	"io"

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

var errClosed = errors.New("proof: the engine is closed")

// sandbox is PDFium compiled for this machine, ready to make instances.
type sandbox struct {
	ready chan struct{} // closed when started, or failed
	err   error         // to be read when ready
	pool  pdfium.Pool
	cache wazero.CompilationCache
}

func newSandbox() *sandbox { return &sandbox{ready: make(chan struct{})} }

// start compiles PDFium, or takes it from where it was kept the last time.
func (b *sandbox) start(c Config, t trust) {
	defer close(b.ready)
	defer func() {
		if r := recover(); r != nil {
			b.err = fmt.Errorf("proof: PDFium does not start: %v", r)
		}
	}()
	b.cache = cacheIn(c.CacheDir)
	b.pool, b.err = webassembly.Init(webassembly.Config{
		MaxTotal: -1, // [Engine] counts them
		MaxIdle:  0,
		// Left nil, the whole disk would be laid open to what runs inside.
		FSConfig: wazero.NewFSConfig(),
		Stdout:   io.Discard,
		Stderr:   io.Discard,
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithCompilationCache(b.cache).
			WithMemoryLimitPages(memoryPages).
			WithCloseOnContextDone(t == strangers),
	})
	if b.err != nil {
		b.err = fmt.Errorf("proof: PDFium does not start: %w", b.err)
	}
}

// cacheIn keeps compiled code in a folder; where that cannot be written, in memory.
func cacheIn(dir string) wazero.CompilationCache {
	if dir != "" {
		if cache, err := wazero.NewCompilationCacheWithDir(dir); err == nil {
			return cache
		}
	}
	return wazero.NewCompilationCache()
}

// failed reports whether the start was tried and went wrong.
func (b *sandbox) failed() bool {
	select {
	case <-b.ready:
		return b.err != nil
	default:
		return false
	}
}

func (b *sandbox) close() {
	<-b.ready
	if b.pool != nil {
		b.pool.Close()
	}
	if b.cache != nil {
		b.cache.Close(context.Background())
	}
}
