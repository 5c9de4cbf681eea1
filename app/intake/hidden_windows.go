package intake

import (
	"io/fs"
	"syscall"
)

// isHidden holds for what Explorer does not show.
func isHidden(e fs.DirEntry) bool {
	info, err := e.Info()
	if err != nil {
		return false
	}
	about, ok := info.Sys().(*syscall.Win32FileAttributeData)
	return ok && about.FileAttributes&syscall.FILE_ATTRIBUTE_HIDDEN != 0
}
