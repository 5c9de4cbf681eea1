package storagetest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"

	"hvidbog/app"
)

func init() {
	tests["FilesAreKept"] = testFilesKept
	tests["AFileIsKeptOnce"] = testFileOnce
	tests["FilesAreKeptTogether"] = testFilesTogether
	tests["AHearingFromElsewhereComesWhole"] = testWhole
	tests["FilesBelongToTheirHearing"] = testFilesOfAHearing
	tests["FilesThatAreNotThere"] = testFilesUnknown
	tests["FilesThatAreTooLarge"] = testFilesTooLarge
	tests["UndoLeavesFilesAlone"] = testFilesUndo
	tests["FilesKeptAtOnce"] = testFilesAtOnce
	tests["CheckMissesAFile"] = testCheckMissesAFile
}

// scan is a file of so many bytes that cannot be compressed, such as a scanned
// letter.
func scan(seed byte, size int) []byte {
	b := make([]byte, size)
	rand.NewChaCha8([32]byte{seed}).Read(b)
	return b
}

func sumOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// keep keeps a file, and makes sure that it goes by its sum.
func (r *register) keep(hearing app.ID, content []byte) string {
	r.Helper()
	sum, err := r.KeepFile(hearing, content)
	if err != nil || sum != sumOf(content) {
		r.Fatalf("%d bytes are kept as %q (%v), want %s", len(content), sum, err, sumOf(content))
	}
	return sum
}

// reads fails the test unless a kept file reads as it was.
func (r *register) reads(hearing app.ID, content []byte) {
	r.Helper()
	got, err := r.File(hearing, sumOf(content))
	if err != nil || got == nil || !bytes.Equal(got, content) {
		r.Fatalf("a file of %d bytes reads as %d bytes, %v", len(content), len(got), err)
	}
}

// attached is the response with a file that came with it, to be written.
func attached(to *app.Response, content []byte) *app.Response {
	c := app.CloneOf(to)
	c.Attachments = append(c.Attachments, app.Attachment{FileRef: app.FileRef{
		SHA256: sumOf(content), Size: int64(len(content)), Name: "brev.pdf", Type: "application/pdf",
	}})
	return c
}

// files are of the lengths at which something could go wrong.
func files() [][]byte {
	const mega = 1 << 20
	list := [][]byte{{}, []byte("x"), bytes.Repeat([]byte("Vi vil beholde vores værested. "), 200_000)}
	for i, size := range []int{255, 4096, mega - 1, mega, mega + 1, 3*mega - 1, 3 * mega} {
		list = append(list, scan(byte(i), size))
	}
	return list
}

func testFilesKept(r *register) {
	h := r.newHearing("Høring")
	for _, content := range files() {
		r.keep(h.ID, content)
		r.reads(h.ID, content)
	}
	r.whole()
	r.restart()
	for _, content := range files() {
		r.reads(h.ID, content)
	}
	mine := scan(1, 100)
	before := bytes.Clone(mine)
	r.keep(h.ID, mine)
	mine[0]++ // the content stays the caller's …
	got, err := r.File(h.ID, sumOf(before))
	if err != nil {
		r.Fatal(err)
	}
	got[1]++ // … and what is read is the reader's
	r.reads(h.ID, before)
	if changes, err := r.Changes(h.ID, 0, 10); err != nil || len(changes) != 1 {
		r.Fatalf("keeping files is told as %v, %v", changes, err)
	}
}

func testFileOnce(r *register) {
	h := r.newHearing("Høring")
	letter := scan(1, 3<<20)
	r.keep(h.ID, letter)
	for range 3 {
		r.keep(h.ID, letter)
	}
	r.restart()
	r.keep(h.ID, letter)
	r.reads(h.ID, letter)
}

func testFilesOfAHearing(r *register) {
	h, other := r.newHearing("Høring"), r.newHearing("En anden")
	letter := scan(1, 5000)
	r.keep(h.ID, letter)
	_, err := r.File(other.ID, sumOf(letter))
	r.refuses(err, app.CodeFileGone)
	r.keep(other.ID, letter)
	r.reads(other.ID, letter)
	r.reads(h.ID, letter)
	_, err = r.KeepFile("findes ikke", letter)
	r.refuses(err, app.CodeHearingMissing)
	_, err = r.File("findes ikke", sumOf(letter))
	r.refuses(err, app.CodeHearingMissing)
}

// Of several files at once all are kept, or none.
func testFilesTogether(r *register) {
	h := r.newHearing("Høring")
	letter, plan := scan(1, 5000), scan(2, 2<<20)
	r.keep(h.ID, letter)
	sums, err := r.KeepFiles(h.ID, [][]byte{plan, letter, plan, nil})
	if want := []string{sumOf(plan), sumOf(letter), sumOf(plan), sumOf(nil)}; err != nil || !slices.Equal(sums, want) {
		r.Fatalf("they are kept as %v (%v), want %v", sums, err, want)
	}
	r.reads(h.ID, plan)
	r.reads(h.ID, letter)
	r.reads(h.ID, nil)
	other := scan(3, 100)
	_, err = r.KeepFiles(h.ID, [][]byte{other, make([]byte, app.MaxPacket+1)})
	r.refuses(err, app.CodeFileTooLarge)
	_, err = r.File(h.ID, sumOf(other))
	r.refuses(err, app.CodeFileGone)
	_, err = r.KeepFiles("findes ikke", nil)
	r.refuses(err, app.CodeHearingMissing)
}

func testFilesUnknown(r *register) {
	h := r.newHearing("Høring")
	sum := r.keep(h.ID, scan(1, 5000))
	for _, unknown := range []string{"", "x", sumOf(nil), sum[:62], sum + "00", strings.Repeat("z", 64)} {
		_, err := r.File(h.ID, unknown)
		r.refuses(err, app.CodeFileGone)
	}
}

func testFilesTooLarge(r *register) {
	h := r.newHearing("Høring")
	_, err := r.KeepFile(h.ID, make([]byte, app.MaxPacket+1))
	r.refuses(err, app.CodeFileTooLarge)
	r.keep(h.ID, make([]byte, app.MaxFile+1)) // a packet may be longer than what people send
	r.reads(h.ID, make([]byte, app.MaxFile+1))
}

func testFilesUndo(r *register) {
	h := r.newHearing("Høring")
	p := party(h, "Bevar Mamma Mia")
	letter := response(p, 1, "Se vedhæftede brev")
	r.commit(r.draft(h.ID, "response.logged", p, letter))
	content := scan(1, 2<<20)
	r.keep(h.ID, content)
	r.commit(r.draft(h.ID, "response.attached", attached(letter, content)))
	r.whole()
	for range 2 {
		r.undo(h.ID)
		r.reads(h.ID, content)
		r.whole()
	}
	r.redo(h.ID)
	r.redo(h.ID)
	r.restart()
	now := r.load(h.ID)[letter.Key()].(*app.Response)
	if a, ok := now.Attached(sumOf(content)); !ok || a.Name != "brev.pdf" {
		r.Fatalf("brought back, the response has %v", now.Attachments)
	}
	r.reads(h.ID, content)
}

// testFilesAtOnce has several keep and read files while others write records.
func testFilesAtOnce(r *register) {
	h := r.newHearing("Høring")
	list := [][]byte{scan(1, 1<<20+5), scan(2, 300_000), scan(3, 5)}
	var all sync.WaitGroup
	for range 3 {
		for _, content := range list {
			all.Go(func() {
				sum, err := r.KeepFile(h.ID, content)
				if err != nil {
					r.Errorf("keep: %v", err)
					return
				}
				if got, err := r.File(h.ID, sum); err != nil || !bytes.Equal(got, content) {
					r.Errorf("read: %d bytes, %v", len(got), err)
				}
			})
		}
		d := r.draft(h.ID, "party.made", party(h, "Part"))
		all.Go(func() {
			if _, err := r.Commit(d); err != nil {
				r.Errorf("commit: %v", err)
			}
		})
	}
	all.Wait()
	for _, content := range list {
		r.reads(h.ID, content)
	}
}

// testCheckMissesAFile has a record refer to a file that was never kept, and to
// one of another length.
func testCheckMissesAFile(r *register) {
	h := r.newHearing("Høring")
	p := party(h, "Bevar Mamma Mia")
	letter := response(p, 1, "Se vedhæftede brev")
	content := scan(1, 5000)
	r.commit(r.draft(h.ID, "response.logged", p, attached(letter, content)))
	r.finds("which is not there")
	r.keep(h.ID, content)
	r.whole()
	now := r.load(h.ID)[letter.Key()].(*app.Response)
	now.Attachments[0].Size--
	r.commit(r.draft(h.ID, "response.attached", now))
	r.finds("has 4999 bytes; it has 5000")
	r.undo(h.ID)
}

// finds fails the test unless Check reports just one thing, with these words.
func (r *register) finds(words string) {
	r.Helper()
	found, err := r.Check()
	if err != nil || len(found) != 1 || !strings.Contains(found[0], words) {
		r.Fatalf("check finds %q, %v; want %q", found, err, words)
	}
}
