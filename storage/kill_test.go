package storage_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/storage"
)

// savesInto and keepsInto tell the test binary to be the program that is killed.
const (
	savesInto = "HVIDBOG_TEST_SAVES_INTO"
	keepsInto = "HVIDBOG_TEST_KEEPS_INTO"
)

func TestMain(m *testing.M) {
	for variable, work := range map[string]func(string, io.Writer) error{savesInto: saveForEver, keepsInto: keepForEver} {
		path := os.Getenv(variable)
		if path == "" {
			continue
		}
		if err := work(path, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// saveForEver logs one letter after the other into the register's only hearing,
// and says the number of each when it is saved.
func saveForEver(path string, acknowledge io.Writer) error {
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		return err
	}
	hearings, err := r.Hearings()
	if err != nil {
		return err
	}
	h := hearings[0]
	for {
		h.LastNumber++
		put := []app.Record{h, numbered(h)}
		if _, err := r.Commit(app.Draft{Hearing: h.ID, What: app.Told("response.logged"), Put: put}); err != nil {
			return err
		}
		if h.LastNumber%5 == 0 { // for a moment the letter is gone again
			if _, err := r.Undo(h.ID, app.Signature{}); err != nil {
				return err
			}
			v, err := r.Redo(h.ID, app.Signature{})
			if err != nil {
				return err
			}
			h = v.Put[0].(*app.Hearing)
		}
		if _, err := fmt.Fprintln(acknowledge, h.LastNumber); err != nil {
			return err
		}
	}
}

// numbered is the letter with the hearing's last number.
func numbered(h *app.Hearing) *app.Response {
	return &app.Response{
		Base: app.Base{ID: app.NewID(), Hearing: h.ID}, Number: h.LastNumber, Kind: app.HearingResponse,
		Text: letterText(h.LastNumber),
	}
}

// letterText is what a letter with a number says. Its length varies, so that pages
// split, and long ones come and go.
func letterText(number int) string {
	random := rand.NewChaCha8([32]byte{byte(number), byte(number >> 8)})
	b := make([]byte, random.Uint64()%3000)
	random.Read(b)
	return fmt.Sprintf("Svar %d: %x", number, b)
}

// TestKilled kills a program that saves, a hundred times over, each time at
// another moment. What it said was saved is there, and the register is whole.
func TestKilled(t *testing.T) {
	t.Parallel()
	rounds := 100
	if testing.Short() {
		rounds = 10
	}
	path, id := doomed(t)
	saved := 0
	random := rand.New(rand.NewPCG(10, 11))
	for round := range rounds {
		acknowledged := killAfter(t, savesInto, path, 1+random.IntN(8))
		saved = afterKill(t, path, id, acknowledged)
		if t.Failed() {
			t.Fatalf("in round %d", round)
		}
	}
	t.Logf("%d letters saved in %d rounds", saved, rounds)
}

// doomed makes a register of one hearing.
func doomed(t *testing.T) (path string, hearing app.ID) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "dræbt.hvidbog")
	r, err := storage.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	id := app.NewID()
	h := &app.Hearing{Base: app.Base{ID: id, Hearing: id}, Title: "Høring", CaseNo: "2015-0273113"}
	if _, err := r.Commit(app.Draft{Hearing: id, What: app.Told("hearing.made"), Put: []app.Record{h}}); err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	return path, id
}

// killAfter starts a program that does the work that the variable names, kills it
// when it has acknowledged so many saves, and returns the last number that it
// acknowledged before it died.
func killAfter(t *testing.T, variable, path string, saves int) (last int) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), variable+"="+path)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	for n := 1; ; n++ {
		line, err := lines.ReadString('\n')
		if err != nil { // half a line is no acknowledgement
			break
		}
		if _, err := fmt.Sscan(line, &last); err != nil {
			t.Fatalf("the program says %q", line)
		}
		if n == saves {
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	var died *exec.ExitError
	if err := child.Wait(); !errors.As(err, &died) || died.Exited() && died.ExitCode() == 0 {
		t.Fatalf("the program ended with %v", err)
	}
	return last
}

// afterKill opens the register as the next start of the program does, and returns
// how many letters it has.
func afterKill(t *testing.T, path string, id app.ID, acknowledged int) int {
	t.Helper()
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	found, err := r.Check()
	if err != nil || len(found) > 0 {
		t.Errorf("check: %q, %v", found, err)
	}
	records, err := r.Load(id)
	if err != nil {
		t.Fatal(err)
	}
	f := app.NewCaseFile(records)
	for i, letter := range f.Responses {
		if letter.Number != i+1 || letter.Text != letterText(letter.Number) {
			t.Errorf("letter %d is at place %d, or reads otherwise than it was saved", letter.Number, i+1)
		}
	}
	n := len(f.Responses)
	if f.Hearing.LastNumber != n {
		t.Errorf("%d letters, and the hearing says %d", n, f.Hearing.LastNumber)
	}
	// One more than was acknowledged may be there: its acknowledgement did not
	// get through. Killed between undo and redo it is one fewer, but then redo
	// brings it back.
	_, redo, err := r.Ahead(id)
	if err != nil {
		t.Fatal(err)
	}
	if redo != nil {
		if _, err := r.Redo(id, app.Signature{}); err != nil {
			t.Errorf("redo: %v", err)
		}
		n++
	}
	if !slices.Contains([]int{acknowledged, acknowledged + 1}, n) {
		t.Errorf("%d letters; %d were acknowledged", n, acknowledged)
	}
	return n
}
