//go:build unix

package storage_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"hvidbog/app"
	"hvidbog/storage"
)

// A register that may not be written is refused, and so is a folder.
func TestReadOnly(t *testing.T) {
	if os.Geteuid() == 0 {
		asNobody(t) // root may write everywhere
		return
	}
	path, _ := filled(t, 1)
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	if _, err := storage.Open(path, storage.Options{}); app.CodeOf(err) != app.CodeRegisterReadOnly {
		t.Errorf("a file: %v", err)
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if _, err := storage.Create(filepath.Join(dir, "ny.hvidbog")); app.CodeOf(err) != app.CodeRegisterReadOnly {
		t.Errorf("a folder: %v", err)
	}
}

// asNobody runs the test once more as a user who may write nothing of root's. The
// test program is copied, because the folder that it lies in is root's alone.
func asNobody(t *testing.T) {
	t.Helper()
	const nobody = 65534
	dir, err := os.MkdirTemp("", "hvidbog-test-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	self, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "test")
	if err := os.WriteFile(program, self, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{dir, program} {
		if err := os.Chown(path, nobody, nobody); err != nil {
			t.Fatal(err)
		}
	}
	child := exec.Command(program, "-test.run=^"+t.Name()+"$")
	child.Dir = dir
	child.Env = append(os.Environ(), "TMPDIR="+dir, "HOME="+dir)
	child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	if said, err := child.CombinedOutput(); err != nil {
		t.Errorf("as nobody: %v\n%s", err, said)
	}
}
