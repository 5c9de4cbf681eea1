package intake

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"hvidbog/app"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ what, raw, want string }{
		{"UTF-8", "Blåbærgrød på Ørestad", "Blåbærgrød på Ørestad"},
		{"UTF-8 with a mark", "\xef\xbb\xbfKære udvalg", "Kære udvalg"},
		{"Windows-1252", "K\xe6re \xd8sterbro, 5 \x80 \x96 \x93ja\x94", "Kære Østerbro, 5 € – “ja”"},
		{"lines of Windows", "en\r\nto\r\n", "en\nto\n"},
		{"lines of old Macs", "en\rto", "en\nto"},
		{"control characters", "klok\x07ke", "klok\x07ke"},
		{"emoji", "tak 🙏🏽", "tak 🙏🏽"},
		{"nothing", "", ""},
	} {
		got, err := Text(strings.NewReader(c.raw), "brev.txt")
		if err != nil || got != c.want {
			t.Errorf("%s: %q, %v; want %q", c.what, got, err, c.want)
		}
	}
}

func TestTextRefuses(t *testing.T) {
	for _, c := range []struct {
		what string
		raw  io.Reader
		want app.Code
	}{
		{"a picture", strings.NewReader("\xff\xd8\xff\xe0\x00\x10JFIF"), app.CodeFileEncoding},
		{"a Word file", strings.NewReader("PK\x03\x04\x14\x08\xff\xfe"), app.CodeFileEncoding},
		{"a PDF", strings.NewReader("%PDF-1.4\n1 0 obj"), app.CodeFileEncoding},
		{"an RTF", strings.NewReader(`{\rtf1\ansi Kære}`), app.CodeFileEncoding},
		{"UTF-16", strings.NewReader("\xff\xfeK\x00\xe6\x00r\x00e\x00"), app.CodeFileEncoding},
		{"bytes that mean nothing", strings.NewReader("abc\x81\x8d"), app.CodeFileEncoding},
		{"too much", strings.NewReader(strings.Repeat("a", MaxSize+1)), app.CodeFileTooLarge},
		{"a broken disk", iotest.ErrReader(errors.New("I/O")), app.CodeFileUnread},
		{"no file", iotest.ErrReader(fs.ErrNotExist), app.CodeFileMissing},
	} {
		if _, err := Text(c.raw, "brev.txt"); app.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", c.what, err, c.want)
		}
	}
}

func TestTextOfTheLargestSize(t *testing.T) {
	text, err := Text(strings.NewReader(strings.Repeat("a", MaxSize)), "brev.txt")
	if err != nil || len(text) != MaxSize {
		t.Errorf("%d bytes, %v", len(text), err)
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte("Kære\r\n"))
	f.Add([]byte("K\xe6re"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, err := Text(strings.NewReader(string(raw)), "brev.txt")
		if err != nil {
			return
		}
		if !utf8.ValidString(text) || strings.Contains(text, "\r") {
			t.Errorf("%q became %q", raw, text)
		}
	})
}
