//go:build !windows

package intake

import "io/fs"

// isHidden holds for nothing here: a name tells it.
func isHidden(fs.DirEntry) bool { return false }
