package unpack_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/unpack"
)

func opened(t *testing.T, method uint16, parts ...string) *unpack.Zip {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i, content := range parts {
		f, err := w.CreateHeader(&zip.FileHeader{Name: fmt.Sprint(i), Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	z, err := unpack.Open("svar.zip", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func TestFits(t *testing.T) {
	third := strings.Repeat("x", intake.MaxUnpacked/3)
	for _, c := range []struct {
		what   string
		method uint16
		parts  []string
		want   app.Code
	}{
		{"letters", zip.Deflate, []string{"Kære udvalg", "Hej"}, ""},
		{"what swells a little", zip.Deflate, []string{third[:1<<20]}, ""},
		{"what swells much", zip.Deflate, []string{third}, app.CodeFileSwells},
		{"as much as there may be", zip.Store, []string{third, third, third}, ""},
		{"more than that", zip.Store, []string{third, third, third, "xx"}, app.CodeFileSwells},
	} {
		if err := opened(t, c.method, c.parts...).Fits("svar.zip"); app.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", c.what, err, c.want)
		}
	}
}

// What is read of one zip counts together, however often.
func TestReadingCounts(t *testing.T) {
	z := opened(t, zip.Store, strings.Repeat("x", intake.MaxUnpacked/3))
	for i := range 4 {
		_, err := z.Read(z.Files[0], "svar.zip")
		if want := map[bool]app.Code{true: app.CodeFileSwells}[i == 3]; app.CodeOf(err) != want {
			t.Errorf("time %d: %v, want %s", i+1, err, want)
		}
	}
}
