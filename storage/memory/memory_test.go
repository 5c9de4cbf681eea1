package memory_test

import (
	"testing"

	"hvidbog/app"
	"hvidbog/storage/memory"
	"hvidbog/storage/storagetest"
)

func TestStore(t *testing.T) {
	storagetest.Run(t, func(testing.TB) (app.Store, func() app.Store) {
		s := memory.New()
		return s, func() app.Store { return s }
	})
}
