package storage_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"hvidbog/app"
	"hvidbog/storage"
)

func files(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestCreateLeavesOneFile(t *testing.T) {
	dir := t.TempDir()
	r, err := storage.Create(filepath.Join(dir, "ny æøå.hvidbog"))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if got := files(t, dir); !slices.Equal(got, []string{"ny æøå.hvidbog"}) {
		t.Errorf("the folder has %q", got)
	}
}

func TestCreateOverwritesNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "budget.xlsx")
	if err := os.WriteFile(path, []byte("budget"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, taken := range []string{path, dir} {
		if _, err := storage.Create(taken); app.CodeOf(err) != app.CodeRegisterExists {
			t.Errorf("%s: %v", taken, err)
		}
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "budget" {
		t.Errorf("%q, %v", b, err)
	}
	if got := files(t, dir); len(got) != 1 {
		t.Errorf("the folder has %q", got)
	}
}

func TestOnlyOneCreates(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ny.hvidbog")
	made := make([]*storage.Register, 8)
	var wg sync.WaitGroup
	for i := range made {
		wg.Go(func() {
			r, err := storage.Create(path)
			if err != nil && app.CodeOf(err) != app.CodeRegisterExists {
				t.Error(err)
			}
			made[i] = r
		})
	}
	wg.Wait()
	count := 0
	for _, r := range made {
		if r != nil {
			count++
			r.Close()
		}
	}
	if count != 1 || len(files(t, filepath.Dir(path))) != 1 {
		t.Errorf("%d made it; the folder has %q", count, files(t, filepath.Dir(path)))
	}
}

func TestCreateWhereNothingIs(t *testing.T) {
	_, err := storage.Create(filepath.Join(t.TempDir(), "mappe", "ny.hvidbog"))
	if app.CodeOf(err) != app.CodeRegisterIO {
		t.Error(err)
	}
}

func TestOpenTwice(t *testing.T) {
	t.Parallel() // the refusal takes its time
	path, id := filled(t, 10)
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := storage.Open(path, storage.Options{}); app.CodeOf(err) != app.CodeRegisterOpen {
		t.Errorf("a second time: %v", err)
	}
	if _, err := r.Undo(id, app.Signature{}); app.CodeOf(err) != app.CodeNothingToUndo {
		t.Errorf("the first goes on: %v", err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if r, err = storage.Open(path, storage.Options{}); err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestSnapshot copies a register while letters are saved into it.
func TestSnapshot(t *testing.T) {
	t.Parallel()
	path, id := filled(t, 300)
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	quit, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for i := 0; ; i++ {
			select {
			case <-quit:
				return
			default:
			}
			p := &app.Party{Base: app.Base{ID: app.NewID(), Hearing: id}, Name: "Part"}
			if _, err := r.Commit(app.Draft{Hearing: id, Put: []app.Record{p}}); err != nil {
				t.Error(err)
				return
			}
		}
	}()
	for range 5 {
		var b bytes.Buffer
		if err := r.Snapshot(&b); err != nil {
			t.Fatal(err)
		}
		copied := filepath.Join(t.TempDir(), "kopi.hvidbog")
		if code := survives(t, copied, b.Bytes()); code != "" {
			t.Fatalf("the copy is refused: %s", code)
		}
		c, err := storage.Open(copied, storage.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if found, err := c.Check(); err != nil || len(found) > 0 {
			t.Errorf("the copy: %q, %v", found, err)
		}
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}
	close(quit)
	<-stopped
}

func TestSnapshotToAFullStick(t *testing.T) {
	path, _ := filled(t, 10)
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	full := errors.New("sticken er fuld")
	if err := r.Snapshot(refusing{full}); !errors.Is(err, full) || app.CodeOf(err) != "" {
		t.Error(err)
	}
}

type refusing struct{ err error }

func (r refusing) Write([]byte) (int, error) { return 0, r.err }

func TestARegisterIsMadeWithWhatIsInIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ny.hvidbog")
	h := &app.Hearing{Base: app.Base{ID: "h1", Hearing: "h1"}, Title: "Omlægning", CaseNo: "2015-0273113"}
	err := storage.Make(path, func(s app.Store) error {
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("it is there before it is done: %v", err)
		}
		_, err := s.Commit(app.Draft{Hearing: h.ID, What: app.Told("made"), Put: []app.Record{h}})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if found, err := r.Check(); err != nil || len(found) > 0 {
		t.Errorf("check: %q, %v", found, err)
	}
	if list, err := r.Hearings(); err != nil || len(list) != 1 || list[0].Title != h.Title {
		t.Errorf("in it are %v, %v", list, err)
	}
}

func TestARegisterThatCannotBeFilledIsNotMade(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "ny.hvidbog")
	refusal := app.Refuse(app.CodeTitleMissing)
	if err := storage.Make(path, func(app.Store) error { return refusal }); !errors.Is(err, refusal) {
		t.Errorf("it ends with %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left behind are %v, %v", left, err)
	}
	if err := os.WriteFile(path, []byte("mit"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := storage.Make(path, func(app.Store) error { return nil })
	if mine, _ := os.ReadFile(path); app.CodeOf(err) != app.CodeRegisterExists || string(mine) != "mit" {
		t.Errorf("over a file that is there: %v, %q", err, mine)
	}
}
