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

var errClosed = errors.New("proof: the engine or the file is closed")

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
	if c.CacheDir != "" {
		if b.cache, b.err = wazero.NewCompilationCacheWithDir(c.CacheDir); b.err == nil {
			if b.pool, b.err = initPDFium(b.cache, t); b.err == nil {
				return
			}
			b.cache.Close(context.Background())
		}
	}
	// Nothing is kept, or the folder may not be written.
	b.cache = wazero.NewCompilationCache()
	if b.pool, b.err = initPDFium(b.cache, t); b.err != nil {
		b.err = fmt.Errorf("proof: PDFium does not start: %w", b.err)
	}
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
