//go:build !windows && !darwin

package desktop

import "hvidbog/app"

// Open shows the file in the program that is set for its kind.
func Open(path string) error { return run(app.CodeViewer, path, "xdg-open", path) }

// Print prints the file on the standard printer, by CUPS.
func Print(path string) error { return run(app.CodePrinter, path, "lp", "--", path) }
