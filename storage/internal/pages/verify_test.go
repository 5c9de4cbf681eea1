package pages

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"
)

const wanted = "hvidbog"

// database makes a file of bbolt's with small and large buckets and values, and
// some pages that are free again.
func database(tb testing.TB, o bolt.Options) []byte {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "db")
	db, err := bolt.Open(path, 0o600, &o)
	if err != nil {
		tb.Fatal(err)
	}
	write := func(fn func(tx *bolt.Tx) error) {
		tb.Helper()
		if err := db.Update(fn); err != nil {
			tb.Fatal(err)
		}
	}
	write(func(tx *bolt.Tx) error {
		small, err := tx.CreateBucket([]byte(wanted))
		if err != nil {
			return err
		}
		large, err := tx.CreateBucket([]byte("many"))
		if err != nil {
			return err
		}
		for i := range 300 {
			if err := large.Put(fmt.Appendf(nil, "key %04d", i), make([]byte, i*40)); err != nil {
				return err
			}
		}
		inner, err := large.CreateBucket([]byte("zz"))
		if err != nil {
			return err
		}
		return errors.Join(inner.Put([]byte("a"), nil), small.Put([]byte("one"), []byte("1")), small.Put([]byte("two"), nil))
	})
	write(func(tx *bolt.Tx) error {
		for i := 100; i < 200; i++ {
			if err := tx.Bucket([]byte("many")).Delete(fmt.Appendf(nil, "key %04d", i)); err != nil {
				return err
			}
		}
		return nil
	})
	if err := db.Close(); err != nil {
		tb.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func verify(b []byte) (map[string][]byte, error) {
	return Verify(bytes.NewReader(b), int64(len(b)), wanted)
}

func TestVerifyTakesWhatBoltWrites(t *testing.T) {
	for _, o := range []bolt.Options{
		{},
		{PageSize: 1024},
		{PageSize: 16384},
		{PageSize: 65536},
		{NoFreelistSync: true},
		{FreelistType: bolt.FreelistMapType},
	} {
		found, err := verify(database(t, o))
		if err != nil || len(found) != 2 || string(found["one"]) != "1" || found["two"] == nil {
			t.Errorf("%+v: %q, %v", o, found, err)
		}
	}
}

// TestLargeValues has values of a mebibyte, some after another on one sheet, as
// the chunks of a file are: a sheet goes on over hundreds of pages. What is broken
// at their front is found, and what their pages hold is not read.
func TestLargeValues(t *testing.T) {
	path := filepath.Join(t.TempDir(), "db")
	db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: 4096, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	chunk := bytes.Repeat([]byte("not a page, "), 1<<20/12)
	err = db.Update(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucket([]byte("files"))
		if err != nil {
			return err
		}
		for i := range 9 {
			if err := b.Put([]byte{byte(i)}, chunk); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var large []int // the pages on which a sheet of more than a mebibyte begins
	err = db.View(func(tx *bolt.Tx) error {
		for id := 2; ; {
			info, err := tx.Page(id)
			if err != nil || info == nil {
				return err
			}
			if info.OverflowCount > 256 {
				large = append(large, id)
			}
			id += 1 + info.OverflowCount
		}
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := verify(whole); err != nil || len(large) < 4 {
		t.Fatalf("%d large sheets, %v", len(large), err)
	}
	for _, page := range large {
		for what, at := range map[string]int{"its number": 0, "its kind": 8, "its length": 12, "where its second value stands": 16 + 16 + 4} {
			flipped := slices.Clone(whole)
			flipped[page*4096+at] ^= 0x40
			if at == 12 {
				flipped[page*4096+at+1] ^= 0x40 // else it could end within itself
			}
			if _, err := verify(flipped); !errors.Is(err, ErrDamaged) {
				t.Errorf("page %d, %s: %v", page, what, err)
			}
		}
	}
}

// TestManyFreePages has so many that their number does not fit the page's header.
func TestManyFreePages(t *testing.T) {
	path := filepath.Join(t.TempDir(), "db")
	db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: 1024, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	fill := func(tx *bolt.Tx) error {
		b, err := tx.CreateBucket([]byte("large"))
		if err != nil {
			return err
		}
		return b.Put([]byte("value"), make([]byte, 0x10010<<10))
	}
	empty := func(tx *bolt.Tx) error { return tx.DeleteBucket([]byte("large")) }
	for _, fn := range []func(*bolt.Tx) error{fill, empty, func(*bolt.Tx) error { return nil }} {
		if err := db.Update(fn); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	m, err := newestMeta(f, info.Size())
	if err != nil {
		t.Fatal(err)
	}
	var count [2]byte
	if _, err := f.ReadAt(count[:], int64(m.freelist*m.pageSize)+10); err != nil || count != [2]byte{0xFF, 0xFF} {
		t.Fatalf("the list's header has %x (%v): the test does not test", count, err)
	}
	if _, err := Verify(f, info.Size(), wanted); err != nil {
		t.Error(err)
	}
}

func TestVerifyWithoutTheBucket(t *testing.T) {
	b := database(t, bolt.Options{})
	if found, err := Verify(bytes.NewReader(b), int64(len(b)), "another"); err != nil || found != nil {
		t.Errorf("%q, %v", found, err)
	}
}

// file is a database to be broken, with bbolt's own names for its places.
type file struct {
	b    []byte
	meta meta
}

func (f file) put16(at uint64, v uint16) { binary.NativeEndian.PutUint16(f.b[at:], v) }
func (f file) put32(at uint64, v uint32) { binary.NativeEndian.PutUint32(f.b[at:], v) }
func (f file) put64(at, v uint64)        { binary.NativeEndian.PutUint64(f.b[at:], v) }
func (f file) get16(at uint64) uint16    { return binary.NativeEndian.Uint16(f.b[at:]) }
func (f file) get64(at uint64) uint64    { return binary.NativeEndian.Uint64(f.b[at:]) }

// page finds where the first page of a kind begins that is in use.
func (f file) page(kind uint16) uint64 {
	for id := uint64(2); id < f.meta.high; id++ {
		at := id * f.meta.pageSize
		if f.get16(at+8) == kind && f.get64(at) == id && f.get16(at+10) > 2 && f.inUse(id) {
			return at
		}
	}
	panic("no such page")
}

func (f file) inUse(id uint64) bool {
	v := verifier{
		f: bytes.NewReader(f.b), meta: f.meta, used: make([]bool, f.meta.high),
		buffer: make([]byte, f.meta.pageSize), branches: []branch{{page: f.meta.root}},
	}
	for len(v.branches) > 0 {
		next := v.branches[0]
		v.branches = v.branches[1:]
		if err := v.page(next); err != nil {
			panic(err)
		}
	}
	return v.used[id]
}

// onMeta changes both meta pages, and makes their checksums fit again.
func (f file) onMeta(change func(at uint64)) {
	for at := uint64(0); at <= f.meta.pageSize; at += f.meta.pageSize {
		change(at + headerSize)
		sum := fnv.New64a()
		sum.Write(f.b[at+headerSize : at+headerSize+56])
		f.put64(at+headerSize+56, sum.Sum64())
	}
}

func TestVerifyRefuses(t *testing.T) {
	healthy := database(t, bolt.Options{PageSize: 4096})
	m, err := newestMeta(bytes.NewReader(healthy), int64(len(healthy)))
	if err != nil {
		t.Fatal(err)
	}
	const table = headerSize // where a page's table of elements begins
	for _, test := range []struct {
		name   string
		want   error
		says   string
		breaks func(f file)
	}{
		{"no magic", ErrForeign, "", func(f file) { f.put32(16, 1); f.put32(4096+16, 1) }},
		{"checksums", ErrDamaged, "checksum", func(f file) { f.b[40] ^= 1; f.b[4096+40] ^= 1 }},
		{"later version", ErrNewer, "3", func(f file) { f.onMeta(func(at uint64) { f.put32(at+4, 3) }) }},
		{"page size 0", ErrDamaged, "pages of 0 bytes", func(f file) { f.onMeta(func(at uint64) { f.put32(at+8, 0) }) }},
		{"page size odd", ErrDamaged, "pages of 4097", func(f file) { f.onMeta(func(at uint64) { f.put32(at+8, 4097) }) }},
		{"page size vast", ErrDamaged, "pages of 2147483648", func(f file) { f.onMeta(func(at uint64) { f.put32(at+8, 1<<31) }) }},
		{"cut short", ErrDamaged, "do not fit", func(f file) { f.onMeta(func(at uint64) { f.put64(at+40, 1<<40) }) }},
		{"too few pages", ErrDamaged, "do not fit", func(f file) { f.onMeta(func(at uint64) { f.put64(at+40, 3) }) }},
		{"root outside", ErrDamaged, "lies outside", func(f file) { f.onMeta(func(at uint64) { f.put64(at+16, 1<<50) }) }},
		{"root is a meta page", ErrDamaged, "lies outside", func(f file) { f.onMeta(func(at uint64) { f.put64(at+16, 1) }) }},
		{"free list outside", ErrDamaged, "lies outside", func(f file) { f.onMeta(func(at uint64) { f.put64(at+32, 1<<50) }) }},
		{"free list is the root", ErrDamaged, "used twice", func(f file) { f.onMeta(func(at uint64) { f.put64(at+32, m.root) }) }},
		{"free list of a kind", ErrDamaged, "of kind 0x2", func(f file) { f.put16(m.freelist*4096+8, leafPage) }},
		{"free list vast", ErrDamaged, "free pages", func(f file) {
			f.put16(m.freelist*4096+10, 0xFFFF)
			f.put64(m.freelist*4096+16, 1<<60)
		}},
		{"free list too long", ErrDamaged, "beyond its end", func(f file) { f.put16(m.freelist*4096+10, 0xFFFE) }},
		{"free page in use", ErrDamaged, "used twice", func(f file) { f.put64(m.freelist*4096+16, m.root) }},
		{"free page outside", ErrDamaged, "lies outside", func(f file) { f.put64(m.freelist*4096+16, m.high) }},
		{"page elsewhere", ErrDamaged, "says that it is page", func(f file) { f.put64(m.root*4096, 77) }},
		{"kind unknown", ErrDamaged, "of kind 0x3", func(f file) { f.put16(m.root*4096+8, 3) }},
		{"meta within", ErrDamaged, "of kind 0x4", func(f file) { f.put16(m.root*4096+8, 4) }},
		{"overflow vast", ErrDamaged, "lies outside", func(f file) { f.put32(m.root*4096+12, 1<<31) }},
		{"count vast", ErrDamaged, "", func(f file) { f.put16(f.page(leafPage)+10, 0xFFFF) }},
		{"branch empty", ErrDamaged, "leads nowhere", func(f file) { f.put16(f.page(branchPage)+10, 0) }},
		{"branch to itself", ErrDamaged, "used twice", func(f file) { p := f.page(branchPage); f.put64(p+table+8, p/4096) }},
		{"branch to a sister", ErrDamaged, "", func(f file) { p := f.page(branchPage); f.put64(p+table+8, f.get64(p+table+16+8)) }},
		{"branch key outside", ErrDamaged, "beyond its end", func(f file) { f.put32(f.page(branchPage)+table, 1<<31) }},
		{"branch key in the table", ErrDamaged, "without a key", func(f file) { f.put32(f.page(branchPage)+table, 16) }},
		{"branch without key", ErrDamaged, "without a key", func(f file) { f.put32(f.page(branchPage)+table+4, 0) }},
		{"leaf kind", ErrDamaged, "entry of kind 0x2", func(f file) { f.put32(f.page(leafPage)+table, 2) }},
		{"leaf key outside", ErrDamaged, "beyond its end", func(f file) { f.put32(f.page(leafPage)+table+4, 1<<31) }},
		{"leaf key vast", ErrDamaged, "beyond its end", func(f file) { f.put32(f.page(leafPage)+table+8, 1<<31) }},
		{"leaf without key", ErrDamaged, "without a key", func(f file) { f.put32(f.page(leafPage)+table+8, 0) }},
		{"value vast", ErrDamaged, "beyond its end", func(f file) { f.put32(f.page(leafPage)+table+12, 1<<31) }},
		{"value taken for a bucket", ErrDamaged, "", func(f file) { f.put32(f.page(leafPage)+table, 1) }},
		{"keys swapped", ErrDamaged, "out of order", func(f file) {
			p := f.page(leafPage) + table
			first, second := f.get64(p+4), f.get64(p+20) // position and length of a key; both are 8 long
			f.put64(p+4, second+16)
			f.put64(p+20, first-16)
		}},
	} {
		broken := file{slices.Clone(healthy), m}
		test.breaks(broken)
		_, err := verify(broken.b)
		if !errors.Is(err, test.want) || !strings.Contains(fmt.Sprint(err), test.says) {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

// TestOneMetaPageIsEnough tears each of the two, as a power cut may the one that
// was being written.
func TestOneMetaPageIsEnough(t *testing.T) {
	for _, size := range []int{1024, 4096, 16384} {
		healthy := database(t, bolt.Options{PageSize: size})
		for _, torn := range []int{0, size} {
			b := slices.Clone(healthy)
			clear(b[torn : torn+40])
			if _, err := verify(b); err != nil {
				t.Errorf("pages of %d, the meta page at %d torn: %v", size, torn, err)
			}
			if foreign, err := Foreign(bytes.NewReader(b), int64(len(b))); err != nil || foreign {
				t.Errorf("pages of %d, the meta page at %d torn: foreign is %t, %v", size, torn, foreign, err)
			}
		}
	}
}

func TestErrorsOfTheDiskAreNoVerdict(t *testing.T) {
	b := database(t, bolt.Options{})
	failure := errors.New("the disk is on fire")
	for n := range 40 {
		_, err := Verify(&failing{bytes.NewReader(b), n, failure}, int64(len(b)), wanted)
		if !errors.Is(err, failure) || errors.Is(err, ErrDamaged) || errors.Is(err, ErrForeign) {
			t.Errorf("at read %d: %v", n, err)
		}
	}
	if _, err := Foreign(&failing{bytes.NewReader(b), 0, failure}, int64(len(b))); !errors.Is(err, failure) {
		t.Error(err)
	}
}

// failing reads a few times, and then no more.
type failing struct {
	*bytes.Reader
	left int
	err  error
}

func (f *failing) ReadAt(b []byte, at int64) (int, error) {
	if f.left--; f.left < 0 {
		return 0, f.err
	}
	return f.Reader.ReadAt(b, at)
}

// FuzzVerify writes over a database in two places, with checksums that fit: it
// ends, and does not panic.
func FuzzVerify(f *testing.F) {
	healthy := database(f, bolt.Options{PageSize: 1024})
	m, err := newestMeta(bytes.NewReader(healthy), int64(len(healthy)))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint32(16), []byte{}, uint32(1024*m.root), []byte{2})
	f.Add(uint32(1024*m.freelist+10), []byte{0xFF, 0xFF}, uint32(24), []byte{0, 0, 0, 1})
	f.Fuzz(func(t *testing.T, at uint32, over []byte, also uint32, more []byte) {
		b := file{slices.Clone(healthy), m}
		copy(b.b[int(at)%len(b.b):], over)
		copy(b.b[int(also)%len(b.b):], more)
		b.onMeta(func(uint64) {})
		_, err := verify(b.b)
		if err != nil && !isVerdict(err) {
			t.Fatal(err)
		}
	})
}
