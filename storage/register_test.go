package storage_test

import (
	"path/filepath"
	"testing"

	"hvidbog/app"
	"hvidbog/storage"
	"hvidbog/storage/storagetest"
)

func TestRegister(t *testing.T) {
	storagetest.Run(t, func(t testing.TB) (app.Store, func() app.Store) {
		path := filepath.Join(t.TempDir(), "prøve.hvidbog")
		r, err := storage.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { r.Close() })
		return r, func() app.Store {
			if err := r.Close(); err != nil {
				t.Fatal(err)
			}
			if r, err = storage.Open(path, storage.Options{}); err != nil {
				t.Fatal(err)
			}
			return r
		}
	})
}
