package storage

import (
	"encoding/json"
	"errors"
	"fmt"

	"hvidbog/app"
	"hvidbog/storage/internal/pages"
)

// format is the version of the tree of buckets and of the codec. A register with
// a higher one was written by a newer program.
const format = 1

var (
	rootBucket     = []byte("hvidbog")
	headerKey      = []byte("header")
	hearingsBucket = []byte("hearings")

	headerPlace = place{bucket: string(rootBucket), key: headerKey}
)

// header says which register a file is and who can read it. It will be the only
// value that is never sealed, for it is read before the key is known.
type header struct {
	Register app.ID `json:"register"`
	Format   int    `json:"format"`
	// Version counts the migrations that the records have been through, from 1.
	Version int `json:"version"`
}

func (h header) encode() ([]byte, error) {
	b, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	return encode(headerPlace, uint64(h.Version), b), nil
}

// readHeader finds the header among the pairs of the root bucket. The errors
// are those of package pages: foreign when there is none, newer when this program
// is not to read it.
func readHeader(pairs map[string][]byte, newest int) (header, error) {
	value, ok := pairs[string(headerKey)]
	if !ok {
		return header{}, fmt.Errorf("%w of hearings", pages.ErrForeign)
	}
	_, plain, err := decode(headerPlace, value)
	if errors.Is(err, errForm) {
		return header{}, fmt.Errorf("%w: %w", pages.ErrNewer, err)
	}
	if err != nil {
		return header{}, err
	}
	var h header
	if err := json.Unmarshal(plain, &h); err != nil {
		return header{}, fmt.Errorf("%w: %w", errDamaged, err)
	}
	if h.Format > format || h.Version > newest {
		return header{}, fmt.Errorf("%w: format %d, version %d", pages.ErrNewer, h.Format, h.Version)
	}
	if h.Register == "" || h.Format < 1 || h.Version < 1 {
		return header{}, fmt.Errorf("%w: its header is not filled in", errDamaged)
	}
	return h, nil
}
