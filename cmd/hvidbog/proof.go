package main

import (
	"context"
	"os"
	"path/filepath"
	"runtime"

	"hvidbog/app/paper/proof"
	"hvidbog/app/ui/session"
)

// newEngine makes what shows and checks finished files. What it has compiled is
// kept in the user's cache, so that it starts at once the next time.
func newEngine() *proof.Engine {
	dir, err := os.UserCacheDir()
	if err == nil {
		dir = filepath.Join(dir, "hvidbog")
	}
	return proof.New(proof.Config{CacheDir: dir, Instances: min(runtime.NumCPU(), 4)})
}

func openPDF(engine *proof.Engine) func(ctx context.Context, pdf []byte) (session.PDF, error) {
	return func(ctx context.Context, pdf []byte) (session.PDF, error) {
		file, err := engine.Open(ctx, pdf)
		if err != nil {
			return nil, err
		}
		return file, nil
	}
}
