//go:build unix

package storage_test

import (
	"os"
	"testing"

	"hvidbog/app"
	"hvidbog/storage"
)

// TestDiskGoesAway cuts the file under an open register, as a stick that is pulled
// out or a share that breaks off does. Windows does not let a mapped file be cut.
func TestDiskGoesAway(t *testing.T) {
	for _, left := range []int64{0, 2 * page, 5 * page} {
		path, id := filled(t, 200)
		r, err := storage.Open(path, storage.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(path, left); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if _, err := r.Load(id); app.CodeOf(err) != app.CodeRegisterDamaged {
				t.Errorf("load with %d bytes left: %v", left, err)
			}
			_, err = r.Undo(id, app.Signature{})
			if app.CodeOf(err) != app.CodeRegisterDamaged {
				t.Errorf("undo with %d bytes left: %v", left, err)
			}
			if found, err := r.Check(); len(found) == 0 && app.CodeOf(err) != app.CodeRegisterDamaged {
				t.Errorf("check with %d bytes left: %v", left, err)
			}
		}
		if err := r.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	}
}
