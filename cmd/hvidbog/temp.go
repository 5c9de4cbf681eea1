package main

import (
	"os"
	"sync"
)

// tempDir is a folder for files that another program is to open. It is made when
// one is needed, and goes with the program.
type tempDir struct {
	once sync.Once
	dir  string
	err  error
}

func (t *tempDir) path() (string, error) {
	t.once.Do(func() { t.dir, t.err = os.MkdirTemp("", "hvidbog-") })
	return t.dir, t.err
}

func (t *tempDir) remove() {
	if t.dir != "" {
		os.RemoveAll(t.dir)
	}
}
