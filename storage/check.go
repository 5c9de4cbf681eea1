package storage

import (
	"errors"

	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
	"hvidbog/storage/internal/pages"
)

// Check implements [app.Store]. It verifies the pages, has bbolt check its tree,
// reads every value, and follows every reference. Nobody writes meanwhile.
//
// The pages come first: bbolt checks its tree in a goroutine of its own, where a
// page that cannot be read would end the program.
func (r *Register) Check() ([]string, error) {
	r.writing.Lock()
	defer r.writing.Unlock()
	info, err := r.file.Stat()
	if err != nil {
		return nil, failure(r.path, err)
	}
	_, err = pages.Verify(r.file, info.Size(), string(rootBucket))
	if errors.Is(err, pages.ErrDamaged) || errors.Is(err, pages.ErrForeign) {
		return []string{err.Error()}, nil // bbolt could not survive a closer look
	}
	if err != nil {
		return nil, failure(r.path, err)
	}
	var found []string
	err = r.view(func(tx *bolt.Tx) error {
		for err := range tx.Check() {
			found = append(found, err.Error())
		}
		last := app.Seq(tx.Bucket(hearingsBucket).Sequence())
		return r.eachHearing(tx, func(h *hearing) error {
			found = append(found, inspect(h, last)...)
			return nil
		})
	})
	return found, err
}
