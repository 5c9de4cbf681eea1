package storage

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
)

// original is a file of three chunks and a bit that cannot be compressed.
func original(seed byte) []byte {
	b := make([]byte, 3*chunkSize+100)
	rand.NewChaCha8([32]byte{seed}).Read(b)
	return b
}

// keepFile keeps a file, and gives its sum in both forms.
func keepFile(t *testing.T, r *Register, h *app.Hearing, content []byte) (string, fileSum) {
	t.Helper()
	text, err := r.KeepFile(h.ID, content)
	if err != nil {
		t.Fatal(err)
	}
	sum, ok := parseSum(text)
	if !ok {
		t.Fatalf("the sum is %q", text)
	}
	return text, sum
}

// TestADamagedFileIsNoticedAndMended breaks a file in every way that only its own
// reader can see. Check and File say so, the file beside it reads as before, and
// keeping it once more mends it.
func TestADamagedFileIsNoticedAndMended(t *testing.T) {
	r, h := opened(t, Options{})
	defer r.Close()
	letter, other := original(1), original(2)
	text, sum := keepFile(t, r, h, letter)
	untouched, _ := keepFile(t, r, h, other)
	for _, c := range []struct {
		what   string
		breaks func(shelf) error
		words  string
	}{
		{"the first chunk is lost", func(s shelf) error { return s.bucket.Delete(sum.key(0)) }, "where"},
		{"a chunk is lost", func(s shelf) error { return s.bucket.Delete(sum.key(1)) }, "where"},
		{"the last chunk is lost", func(s shelf) error { return s.bucket.Delete(sum.key(3)) }, "its sum is"},
		{"one too many", func(s shelf) error { return s.put(sum.key(4), 1, []byte("x")) }, "its sum is"},
		{"one too many, empty, further on", func(s shelf) error { return s.put(sum.key(9), 1, nil) }, "where"},
		{"a chunk of another file", func(s shelf) error { return s.put(sum.key(1), 1, other[chunkSize:2*chunkSize]) }, "its sum is"},
		{"a bit", func(s shelf) error {
			value := bytes.Clone(s.bucket.Get(sum.key(2)))
			value[len(value)/2] ^= 4
			return s.bucket.Put(sum.key(2), value)
		}, "its checksum does not fit"},
		{"an empty value", func(s shelf) error { return s.bucket.Put(sum.key(2), nil) }, "it is empty"},
	} {
		err := r.update(func(tx *bolt.Tx) error {
			h, err := r.hearing(tx, h.ID)
			if err != nil {
				return err
			}
			return c.breaks(h.files)
		})
		if err != nil {
			t.Fatal(err)
		}
		found, err := r.Check()
		if err != nil || len(found) != 1 || !strings.Contains(found[0], c.words) || !strings.Contains(found[0], text) {
			t.Errorf("%s: check finds %q, %v; want %q", c.what, found, err, c.words)
		}
		if content, err := r.File(h.ID, text); app.CodeOf(err) != app.CodeFileDamaged || content != nil {
			t.Errorf("%s: %d bytes, %v", c.what, len(content), err)
		}
		if got, err := r.File(h.ID, untouched); err != nil || !bytes.Equal(got, other) {
			t.Errorf("%s: the other is %d bytes, %v", c.what, len(got), err)
		}
		keepFile(t, r, h, letter)
		if got, err := r.File(h.ID, text); err != nil || !bytes.Equal(got, letter) {
			t.Errorf("%s, kept once more: %d bytes, %v", c.what, len(got), err)
		}
		if found, err := r.Check(); err != nil || len(found) > 0 {
			t.Errorf("%s, kept once more: check finds %q, %v", c.what, found, err)
		}
	}
}

func TestCheckFindsAChunkOutOfPlace(t *testing.T) {
	r, h := opened(t, Options{})
	defer r.Close()
	found := broken(t, r, h.ID, func(h *hearing) error { return h.files.put([]byte("kort"), 1, nil) })
	if !strings.Contains(strings.Join(found, "\n"), "is no place for a chunk") {
		t.Errorf("check finds %q", found)
	}
}

// The same file sent a hundred times takes no more room than once.
func TestAFileTakesRoomOnce(t *testing.T) {
	r, h := opened(t, Options{})
	defer r.Close()
	size := func() int64 {
		info, err := os.Stat(r.path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Size()
	}
	letter := original(1)
	keepFile(t, r, h, letter)
	once := size()
	for range 100 {
		keepFile(t, r, h, letter)
	}
	if now := size(); now != once {
		t.Errorf("the register has grown from %d to %d bytes", once, now)
	}
}

// A text is compressed; what is kept of it is smaller than what came.
func TestATextFileIsCompressed(t *testing.T) {
	r, h := opened(t, Options{})
	defer r.Close()
	keepFile(t, r, h, []byte(strings.Repeat("Vi vil beholde vores værested. ", 500_000)))
	info, err := os.Stat(r.path)
	if err != nil || info.Size() > 4<<20 {
		t.Errorf("15 MB of text make a register of %d bytes, %v", info.Size(), err)
	}
}

// TestAFileAndAFullDisk keeps files until there is no room. The last is not there
// by any part of it, and the others are.
func TestAFileAndAFullDisk(t *testing.T) {
	r, h := opened(t, Options{maxSize: 16 << 20})
	var sums []string
	var err error
	for i := byte(0); err == nil; i++ {
		var sum string
		if sum, err = r.KeepFile(h.ID, original(i)); err == nil {
			sums = append(sums, sum)
		}
	}
	if app.CodeOf(err) != app.CodeDiskFull || len(sums) == 0 {
		t.Fatalf("after %d files: %v", len(sums), err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	sound(t, r.path, h, 0)
	again, err := Open(r.path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	for i := range len(sums) + 1 {
		want := original(byte(i))
		got, err := again.File(h.ID, sumOfContent(want).String())
		if i < len(sums) && (err != nil || !bytes.Equal(got, want)) || i == len(sums) && app.CodeOf(err) != app.CodeFileGone {
			t.Errorf("file %d of %d: %d bytes, %v", i, len(sums), len(got), err)
		}
	}
}

// A register from before there were files has no bucket for them: it opens, reads
// and checks as it is, and gets the bucket with the first file.
func TestARegisterFromBeforeFiles(t *testing.T) {
	r, h := opened(t, Options{})
	if err := save(r, h, 0); err != nil {
		t.Fatal(err)
	}
	err := r.update(func(tx *bolt.Tx) error {
		return tx.Bucket(hearingsBucket).Bucket([]byte(h.ID)).DeleteBucket([]byte("files"))
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	r, err = Open(r.path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if found, err := r.Check(); err != nil || len(found) > 0 {
		t.Errorf("check: %q, %v", found, err)
	}
	letter := original(1)
	if _, err := r.File(h.ID, sumOfContent(letter).String()); app.CodeOf(err) != app.CodeFileGone {
		t.Errorf("a file that was never kept: %v", err)
	}
	text, _ := keepFile(t, r, h, letter)
	if got, err := r.File(h.ID, text); err != nil || !bytes.Equal(got, letter) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if records, err := r.Load(h.ID); err != nil || len(records) != 2 {
		t.Errorf("%d records, %v", len(records), err)
	}
}

// A copy of the register has the files too.
func TestASnapshotHasTheFiles(t *testing.T) {
	r, h := opened(t, Options{})
	defer r.Close()
	letter := original(1)
	text, _ := keepFile(t, r, h, letter)
	var copied bytes.Buffer
	if err := r.Snapshot(&copied); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "kopi.hvidbog")
	if err := os.WriteFile(path, copied.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	from, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	if got, err := from.File(h.ID, text); err != nil || !bytes.Equal(got, letter) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if found, err := from.Check(); err != nil || len(found) > 0 {
		t.Errorf("check: %q, %v", found, err)
	}
}
