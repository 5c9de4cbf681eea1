package intake

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"hvidbog/app"
)

func TestAnOriginalIsReadAsItIs(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, content []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	scanned := []byte("%PDF-1.7\r\n\x00\xff\n")
	for name, want := range map[string][]byte{
		"Høringssvar.pdf": scanned, "tom.txt": {}, "stor.bin": make([]byte, app.MaxFile),
	} {
		got, content, err := Original(write(name, want))
		if err != nil || got != name || !bytes.Equal(content, want) {
			t.Errorf("%s is read as %s, %d bytes, %v", name, got, len(content), err)
		}
	}
	for path, code := range map[string]app.Code{
		filepath.Join(dir, "væk.pdf"): app.CodeFileMissing,
		dir:                           app.CodeFileUnread,
		write("for stor.bin", make([]byte, app.MaxFile+1)): app.CodeFileTooLarge,
	} {
		if _, content, err := Original(path); app.CodeOf(err) != code || content != nil {
			t.Errorf("%s: %d bytes, %v; want %s", path, len(content), err, code)
		}
	}
}
