package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"time"

	"hvidbog/app/packet/book"
)

const byteOrderMark = "\ufeff"

// WriteCSV makes a table of a sheet as Excel opens it in Denmark: semicolons between
// the values, since numbers have commas, and UTF-8 with the mark without which Excel
// would take it for Windows-1252. No value is taken for a formula. The same sheet gives
// the same bytes. A cancelled context ends it with the context's error.
func WriteCSV(ctx context.Context, s book.Sheet) ([]byte, error) {
	var made bytes.Buffer
	made.WriteString(byteOrderMark)
	w := csv.NewWriter(&made)
	w.Comma = ';'
	row := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		row[i] = value(c.Title)
	}
	if err := w.Write(row); err != nil {
		return nil, err
	}
	for i, cells := range s.Rows {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if len(cells) != len(s.Columns) {
			return nil, fmt.Errorf("row %d has %d cells for %d columns", i+1, len(cells), len(s.Columns))
		}
		for j, c := range cells {
			switch c := c.(type) {
			case nil:
				row[j] = ""
			case book.Text:
				row[j] = value(string(c))
			case book.Number:
				row[j] = strconv.Itoa(int(c))
			case book.Day:
				row[j] = time.Time(c).Format("02-01-2006")
			default:
				return nil, fmt.Errorf("no such cell: %T", c)
			}
		}
		if err := w.Write(row); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return made.Bytes(), w.Error()
}

// value is a text that no program takes for a formula.
func value(s string) string {
	s = clean(s)
	if looksLikeFormula(s) {
		return "'" + s
	}
	return s
}

// cellsIn are the values of a finished table.
func cellsIn(content []byte) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte(byteOrderMark))))
		r.Comma, r.ReuseRecord = ';', true
		for {
			row, err := r.Read()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield("", err)
				return
			}
			for _, cell := range row {
				if !yield(cell, nil) {
					return
				}
			}
		}
	}
}
