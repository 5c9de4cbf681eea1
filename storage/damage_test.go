package storage_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
	"hvidbog/storage"
)

// refusals are the codes with which a file may be refused that is there, and that
// nobody else has open.
var refusals = []app.Code{app.CodeRegisterForeign, app.CodeRegisterNewer, app.CodeRegisterDamaged}

// survives opens a file with the given bytes, and does with it what a caseworker
// would. Everything works or is refused with a code; a file that is not opened is
// not touched. It returns the code with which the file was refused, if it was.
func survives(t testing.TB, path string, content []byte) app.Code {
	t.Helper()
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	verdict := storage.Verify(path)
	r, err := storage.Open(path, storage.Options{})
	if app.CodeOf(err) != app.CodeOf(verdict) {
		t.Fatalf("verify says %v, and open %v", verdict, err)
	}
	if err != nil {
		if !slices.Contains(refusals, app.CodeOf(err)) {
			t.Fatalf("open: %v", err)
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, content) {
			t.Fatalf("a file that was refused was changed (%v)", err)
		}
		return app.CodeOf(err)
	}
	use(t, r)
	if err := r.Close(); err != nil {
		t.Fatalf("close: %v", err)
	}
	return ""
}

// use reads and writes; damage may be found on the way.
func use(t testing.TB, r *storage.Register) {
	t.Helper()
	allowed := func(what string, err error) {
		t.Helper()
		switch app.CodeOf(err) {
		case app.CodeRegisterDamaged, app.CodeHearingMissing, app.CodeNothingToUndo:
		default:
			if err != nil {
				t.Fatalf("%s: %v", what, err)
			}
		}
	}
	_, err := r.Check()
	allowed("check", err)
	hearings, err := r.Hearings()
	allowed("hearings", err)
	for i, h := range hearings {
		_, err := r.Load(h.ID)
		allowed("load", err)
		_, err = r.Changes(h.ID, 0, 100)
		allowed("changes", err)
		if i > 0 {
			continue // each save waits for the disk
		}
		h.Title += "!"
		_, err = r.Commit(app.Draft{Hearing: h.ID, What: app.Told("hearing.renamed"), Put: []app.Record{h}})
		allowed("commit", err)
		_, err = r.Undo(h.ID, app.Signature{})
		allowed("undo", err)
	}
	allowed("snapshot", r.Snapshot(&bytes.Buffer{}))
}

// healthy are the bytes of a register of two hearings, with pages of every kind.
func healthy(t testing.TB) []byte {
	t.Helper()
	path, id := filled(t, 50)
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 4 {
		h := &app.Hearing{Base: app.Base{ID: app.NewID()}, Title: fmt.Sprint("Høring ", i), CaseNo: "2015-0273113"}
		h.Hearing = h.ID
		if _, err := r.Commit(app.Draft{Hearing: h.ID, What: app.Told("hearing.made"), Put: []app.Record{h}}); err != nil {
			t.Fatal(err)
		}
		scenario := &app.Scenario{Base: app.Base{ID: app.NewID(), Hearing: id}, Name: fmt.Sprint("Scenarie ", i)}
		if _, err := r.Commit(app.Draft{Hearing: id, What: app.Told("scenario.made"), Put: []app.Record{scenario}}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := r.Undo(id, app.Signature{}); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := r.Snapshot(&b); err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const page = 4096 // bytes; the tests of damage need not hit pages exactly

func TestHealthyOpens(t *testing.T) {
	if code := survives(t, filepath.Join(t.TempDir(), "r.hvidbog"), healthy(t)); code != "" {
		t.Fatal(code)
	}
}

func TestTruncated(t *testing.T) {
	t.Parallel()
	whole := healthy(t)
	path := filepath.Join(t.TempDir(), "r.hvidbog")
	lengths := []int{0, 1, 15, 16, 79, 80, 1000, page - 1, page + 79, page + 80, len(whole) / 2, len(whole) - 1}
	for at := page; at < len(whole); at += page {
		lengths = append(lengths, at, at+1)
	}
	for _, n := range lengths {
		if survives(t, path, whole[:n]) == "" {
			t.Errorf("a register cut to %d of %d bytes opens", n, len(whole))
		}
	}
}

func TestPagesLost(t *testing.T) {
	t.Parallel()
	whole := healthy(t)
	path := filepath.Join(t.TempDir(), "r.hvidbog")
	random := rand.New(rand.NewPCG(3, 4))
	for at := 0; at < len(whole); at += page {
		zeroed := slices.Clone(whole)
		clear(zeroed[at : at+page])
		survives(t, path, zeroed)

		garbled := slices.Clone(whole)
		for i := range page {
			garbled[at+i] = byte(random.Uint32())
		}
		survives(t, path, garbled)

		other := slices.Clone(whole) // a page written to the wrong place
		copy(other[at:at+page], whole[random.IntN(len(whole)/page)*page:])
		survives(t, path, other)
	}
}

func TestBitsFlipped(t *testing.T) {
	t.Parallel()
	whole := healthy(t)
	path := filepath.Join(t.TempDir(), "r.hvidbog")
	random := rand.New(rand.NewPCG(5, 6))
	flips := 200
	if testing.Short() {
		flips = 50
	}
	for i := range flips {
		at := random.IntN(len(whole))
		if i%2 == 0 { // the beginning of a page is where the numbers are
			at = at/page*page + random.IntN(160)
		}
		flipped := slices.Clone(whole)
		flipped[at] ^= 1 << random.IntN(8)
		survives(t, path, flipped)
	}
}

// TestALetterIsNeverGarbled flips bits in the pages of the letters. Every one is
// noticed, or nothing that is read differs.
func TestALetterIsNeverGarbled(t *testing.T) {
	t.Parallel()
	whole := healthy(t)
	path := filepath.Join(t.TempDir(), "r.hvidbog")
	random := rand.New(rand.NewPCG(7, 8))
	read := func(content []byte) (string, bool) {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := storage.Open(path, storage.Options{})
		if err != nil {
			return "", false
		}
		defer r.Close()
		hearings, err := r.Hearings()
		if err != nil {
			return "", false
		}
		var lines []string
		for _, h := range hearings {
			records, err := r.Load(h.ID)
			if err != nil {
				return "", false
			}
			for _, record := range records {
				lines = append(lines, fmt.Sprintf("%+v", record))
			}
		}
		slices.Sort(lines)
		return fmt.Sprint(lines), true
	}
	want, ok := read(whole)
	if !ok {
		t.Fatal("the healthy register cannot be read")
	}
	noticed := 0
	for range 200 {
		flipped := slices.Clone(whole)
		// The two meta pages are left out: a torn one is the state before.
		at := 2*page + random.IntN(len(whole)-2*page)
		flipped[at] ^= 1 << random.IntN(8)
		got, ok := read(flipped)
		if ok && got != want {
			t.Fatalf("a bit at %d of %d goes unnoticed and changes what is read", at, len(whole))
		}
		if !ok {
			noticed++
		}
	}
	if noticed == 0 {
		t.Error("no flipped bit was noticed: the test does not reach the letters")
	}
}

func TestForeignFiles(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string][]byte{
		"empty":       {},
		"text":        []byte("Kære Socialudvalg\n\nVi skriver fordi…\n"),
		"long text":   bytes.Repeat([]byte("Vi vil beholde vores værested. "), 10_000),
		"PDF":         append([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), make([]byte, 20_000)...),
		"sqlite":      append([]byte("SQLite format 3\x00\x10\x00\x01\x01\x00\x40\x20\x20"), make([]byte, 20_000)...),
		"zip":         append([]byte("PK\x03\x04\x14\x00\x06\x00"), make([]byte, 20_000)...),
		"zeros":       make([]byte, 64*1024),
		"wrong magic": func() []byte { b := healthy(t); b[16] ^= 1; b[page+16] ^= 1; return b }(),
		"bbolt of another program": foreignBolt(t, func(tx *bolt.Tx) error {
			b, err := tx.CreateBucket([]byte("key"))
			if err != nil {
				return err
			}
			return b.Put([]byte("foo"), []byte("bar"))
		}),
		"bbolt without anything": foreignBolt(t, func(*bolt.Tx) error { return nil }),
		"bbolt with our bucket, empty": foreignBolt(t, func(tx *bolt.Tx) error {
			_, err := tx.CreateBucket([]byte("hvidbog"))
			return err
		}),
	} {
		t.Run(name, func(t *testing.T) {
			if code := survives(t, filepath.Join(dir, "r.hvidbog"), content); code != app.CodeRegisterForeign {
				t.Errorf("refused with %q", code)
			}
		})
	}
}

func foreignBolt(t *testing.T, fill func(*bolt.Tx) error) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "andet.db")
	db, err := bolt.Open(path, 0o600, &bolt.Options{NoFreelistSync: true}) // as etcd does
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(fill); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestNotAFile(t *testing.T) {
	dir := t.TempDir()
	_, err := storage.Open(dir, storage.Options{})
	if app.CodeOf(err) != app.CodeRegisterForeign {
		t.Errorf("a folder: %v", err)
	}
	missing := filepath.Join(dir, "findes ikke.hvidbog")
	_, err = storage.Open(missing, storage.Options{})
	if app.CodeOf(err) != app.CodeRegisterMissing {
		t.Errorf("nothing: %v", err)
	}
	if _, err := os.Stat(missing); err == nil {
		t.Error("opening what is not there made it")
	}
}

// FuzzOpen writes a few bytes over a healthy register, wherever the fuzzer likes.
func FuzzOpen(f *testing.F) {
	whole := healthy(f)
	f.Add(uint32(0), []byte{})
	f.Add(uint32(16), []byte{0xED, 0xDA, 0x0C, 0xED})
	f.Add(uint32(2*page+8), []byte{0x02, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF})
	f.Add(uint32(3*page+8), []byte{0x01, 0x00, 0x01, 0x00, 0, 0, 0, 0, 0x10, 0, 0, 0, 0x01, 0, 0, 0, 0x03})
	path := filepath.Join(f.TempDir(), "r.hvidbog")
	f.Fuzz(func(t *testing.T, at uint32, over []byte) {
		mutated := slices.Clone(whole)
		copy(mutated[int(at)%len(mutated):], over)
		survives(t, path, mutated)
	})
}
