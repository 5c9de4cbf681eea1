package storage_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"

	"hvidbog/app"
	"hvidbog/storage"
)

// keepForEver keeps one file after the other for the register's only hearing, and
// says the number of each when it is kept. It goes on where the one before it was
// killed.
func keepForEver(path string, acknowledge io.Writer) error {
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		return err
	}
	hearings, err := r.Hearings()
	if err != nil {
		return err
	}
	id, number := hearings[0].ID, 0
	for ; ; number++ {
		_, err := r.File(id, sumOf(originalOf(number)))
		if app.CodeOf(err) == app.CodeFileGone {
			break
		}
		if err != nil {
			return err
		}
	}
	for ; ; number++ {
		if _, err := r.KeepFile(id, originalOf(number)); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(acknowledge, number); err != nil {
			return err
		}
	}
}

// originalOf is a file of up to 3 MiB, so that the last chunk is any part of one.
func originalOf(number int) []byte {
	random := rand.NewChaCha8([32]byte{byte(number), byte(number >> 8)})
	b := make([]byte, 1+random.Uint64()%(3<<20))
	random.Read(b)
	return b
}

func sumOf(content []byte) string { return fmt.Sprintf("%x", sha256.Sum256(content)) }

// TestKilledWhileKeeping kills a program that keeps files. What it said was kept
// is there whole, the one that it died over is there whole or not at all, and
// the next start goes on from there.
func TestKilledWhileKeeping(t *testing.T) {
	t.Parallel()
	rounds := 12
	if testing.Short() {
		rounds = 4
	}
	path, id := doomed(t)
	random := rand.New(rand.NewPCG(12, 13))
	for round := range rounds {
		acknowledged := killAfter(t, keepsInto, path, 1+random.IntN(3))
		r, err := storage.Open(path, storage.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if found, err := r.Check(); err != nil || len(found) > 0 {
			t.Errorf("check: %q, %v", found, err)
		}
		for number := range acknowledged + 2 {
			want := originalOf(number)
			got, err := r.File(id, sumOf(want))
			missing := app.CodeOf(err) == app.CodeFileGone && number > acknowledged
			if !missing && (err != nil || !bytes.Equal(got, want)) {
				t.Errorf("file %d, after %d were acknowledged: %d bytes, %v", number, acknowledged, len(got), err)
			}
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		if t.Failed() {
			t.Fatalf("in round %d", round)
		}
	}
}
