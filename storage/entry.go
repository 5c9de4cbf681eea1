package storage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"

	"hvidbog/app"
)

// entry is a record as it is kept, among the records and as an image.
type entry struct {
	schema uint64  // version of the record's JSON, from 1; see migrate.go
	change app.Seq // the change that wrote it
	json   []byte  // empty: the record is gone
}

func (e entry) gone() bool { return len(e.json) == 0 }

func (e entry) encode() []byte {
	b := make([]byte, 0, 2*binary.MaxVarintLen64+len(e.json))
	b = binary.AppendUvarint(b, e.schema)
	b = binary.AppendUvarint(b, uint64(e.change))
	return append(b, e.json...)
}

func decodeEntry(b []byte) (entry, error) {
	schema, n := binary.Uvarint(b)
	if n <= 0 {
		return entry{}, fmt.Errorf("%w: an entry is cut short", errDamaged)
	}
	change, m := binary.Uvarint(b[n:])
	if m <= 0 {
		return entry{}, fmt.Errorf("%w: an entry is cut short", errDamaged)
	}
	return entry{schema, app.Seq(change), b[n+m:]}, nil
}

// record reads the entry's record.
func (e entry) record(kind app.RecordKind, revision app.Revision) (app.Record, error) {
	r := app.NewRecord(kind)
	if r == nil {
		return nil, fmt.Errorf("%w: a record of kind %q", errDamaged, kind)
	}
	if err := json.Unmarshal(e.json, r); err != nil {
		return nil, fmt.Errorf("%w: a %s: %w", errDamaged, kind, err)
	}
	r.Common().Revision = revision
	return r, nil
}

// marshal is JSON without the escapes that only a web page needs.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
