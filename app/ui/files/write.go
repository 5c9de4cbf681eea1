package files

import (
	"os"
	"path/filepath"

	"hvidbog/app"
)

// Write writes a file that only the user may read, in place of what was there.
func Write(path string, content []byte) error {
	return unwritten(path, os.WriteFile(path, content, 0o600))
}

// Copy writes a file where other programs can read it, under a name that may have a
// folder before it, and returns its path. A copy that is there already is written
// anew: another program may have changed it.
func (a Asker) Copy(name string, content []byte) (path string, err error) {
	dir, err := a.Ports.TempDir()
	path = filepath.Join(dir, name)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(path), 0o700)
	}
	if err != nil {
		return "", unwritten(path, err)
	}
	return path, Write(path, content)
}

func unwritten(path string, err error) error {
	if err == nil {
		return nil
	}
	return app.Refuse(app.CodeFileUnwritten, "Path", path, "Detail", err.Error()).Because(err)
}
