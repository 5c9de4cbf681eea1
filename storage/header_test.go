package storage

import (
	"errors"
	"testing"

	"hvidbog/storage/internal/pages"
)

func TestReadHeader(t *testing.T) {
	value := func(h header) []byte {
		t.Helper()
		b, err := h.encode()
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for name, test := range map[string]struct {
		pairs map[string][]byte
		want  error
	}{
		"ours":           {map[string][]byte{"header": value(header{"r", 1, 2})}, nil},
		"later format":   {map[string][]byte{"header": value(header{"r", 2, 1})}, pages.ErrNewer},
		"later version":  {map[string][]byte{"header": value(header{"r", 1, 3})}, pages.ErrNewer},
		"later codec":    {map[string][]byte{"header": {9, 1, 2, 3, 4, 5, 6, 7}}, pages.ErrNewer},
		"not filled in":  {map[string][]byte{"header": value(header{})}, errDamaged},
		"not JSON":       {map[string][]byte{"header": encode(headerPlace, 1, []byte("nej"))}, errDamaged},
		"garbled":        {map[string][]byte{"header": {formPlain, 1, 2, 3, 4, 5, 6, 7}}, errValue},
		"no header":      {map[string][]byte{"noget": []byte("andet")}, pages.ErrForeign},
		"no root bucket": {nil, pages.ErrForeign},
	} {
		if _, err := readHeader(test.pairs, 2); !errors.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
