package intake

import (
	"io"
	"os"
	"path/filepath"

	"hvidbog/app"
)

// Original reads a file that somebody sent, byte for byte, and what it is called.
// The error has [app.CodeFileMissing], [app.CodeFileUnread], as for a folder, or
// [app.CodeFileTooLarge], which is known before much is read.
func Original(path string) (name string, content []byte, err error) {
	name = filepath.Base(path)
	f, err := os.Open(path)
	if err != nil {
		return name, nil, Unread(path, err)
	}
	defer f.Close()
	content, err = io.ReadAll(io.LimitReader(f, app.MaxFile+1))
	if err != nil {
		return name, nil, Unread(path, err)
	}
	if len(content) > app.MaxFile {
		return name, nil, app.Refuse(app.CodeFileTooLarge, "Path", path, "Limit", app.MaxFile>>20)
	}
	return name, content, nil
}
