package intaketest

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"
)

func TestThereAreEnough(t *testing.T) {
	seen := map[string]bool{}
	for _, h := range All() {
		if seen[h.Name] || h.What == "" || len(h.Want) == 0 {
			t.Errorf("%s: %s, %q", h.Name, h.What, h.Want)
		}
		seen[h.Name] = true
	}
	if len(seen) < 150 {
		t.Errorf("%d hostile files", len(seen))
	}
}

// What swells is what it says, or it would be refused for being broken.
func TestWhatSwellsIsWhole(t *testing.T) {
	const size = len("Kære") + 3<<20/9*9 + len("udvalg")
	z := Zip(Entry{Name: "a", Swollen: swollen("Kære", "123456789", 3<<20/9, "udvalg")})
	r, err := zip.NewReader(bytes.NewReader(z), int64(len(z)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.File[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(f)
	if len(got) != int(r.File[0].UncompressedSize64) || len(got) > size || len(got) < size*9/10 || !bytes.HasPrefix(got, []byte("Kære123456789123")) || !bytes.HasSuffix(got, []byte("789udvalg")) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}
