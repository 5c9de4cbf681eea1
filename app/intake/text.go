// Package intake takes files in: what people send, as responses that can be logged. It
// finds the files, has them read many at a time, unpacks archives, and says what a
// reader of one kind of file is to give and where its limits are; the readers are
// packages of their own below it.
package intake

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"hvidbog/app"
)

// MaxSize is the largest file that is taken in, in bytes.
const MaxSize = app.MaxFile

var byteOrderMark = []byte("\xef\xbb\xbf")

// Text reads a plain text in UTF-8, or in Windows-1252 as older programs save it,
// and ends its lines with "\n". The name is for what is said when it cannot:
// the error has [app.CodeFileTooLarge], [app.CodeFileEncoding] for what is no
// plain text, or [app.CodeFileUnread].
func Text(r io.Reader, name string) (string, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return "", Unread(name, err)
	}
	if len(raw) > MaxSize {
		return "", app.Refuse(app.CodeFileTooLarge, "Path", name, "Limit", MaxSize>>20)
	}
	raw = bytes.TrimPrefix(raw, byteOrderMark)
	text, ok := decode(raw)
	if !ok {
		return "", app.Refuse(app.CodeFileEncoding, "Path", name)
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), nil
}

// Unread says that a file could not be read: [app.CodeFileMissing] where there is
// none, else [app.CodeFileUnread].
func Unread(name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return app.Refuse(app.CodeFileMissing, "Path", name).Because(err)
	}
	detail := err
	var of *fs.PathError
	if errors.As(err, &of) {
		detail = of.Err // the path is said already
	}
	return app.Refuse(app.CodeFileUnread, "Path", name, "Detail", detail.Error()).Because(err)
}

// decode tells text from other files. Nearly any row of bytes can be read as
// Windows-1252, so a file that is not UTF-8 must also look like text: it has none
// of the bytes that Windows-1252 leaves open, and no control characters.
func decode(raw []byte) (string, bool) {
	if bytes.IndexByte(raw, 0) >= 0 || isDocument(raw) {
		return "", false
	}
	if utf8.Valid(raw) {
		return string(raw), true
	}
	for _, b := range raw {
		switch {
		case b < ' ' && strings.IndexByte("\t\n\v\f\r", b) < 0:
			return "", false
		case b == 0x81, b == 0x8d, b == 0x8f, b == 0x90, b == 0x9d:
			return "", false
		}
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(raw)
	return string(text), err == nil
}

// isDocument knows the documents that may consist of letters alone and yet are no
// plain text.
func isDocument(raw []byte) bool {
	return bytes.HasPrefix(raw, []byte("%PDF-")) || bytes.HasPrefix(raw, []byte(`{\rtf`))
}
