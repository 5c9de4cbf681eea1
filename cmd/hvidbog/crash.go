package main

import (
	"os"
	"path/filepath"
	"runtime/debug"
)

// keepCrashes has the runtime write what it knows to a file in the program's own
// folder, should the program ever fall. It returns the file that the run before
// this one left, to be told about; "" when that ended well.
func keepCrashes(dir string) (left string) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return ""
	}
	now, before := filepath.Join(dir, "crash.txt"), filepath.Join(dir, "crash-before.txt")
	if info, err := os.Stat(now); err == nil && info.Size() > 0 {
		if os.Rename(now, before) == nil {
			left = before
		}
	}
	f, err := os.OpenFile(now, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return left
	}
	defer f.Close() // the runtime keeps its own handle
	if err := debug.SetCrashOutput(f, debug.CrashOptions{}); err != nil {
		return left
	}
	return left
}
