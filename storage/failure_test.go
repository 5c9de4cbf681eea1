package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"testing"

	"hvidbog/app"
)

// opened makes a register of one hearing, and opens it with the options.
func opened(t *testing.T, o Options) (*Register, *app.Hearing) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "r.hvidbog")
	r, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	id := app.NewID()
	h := &app.Hearing{Base: app.Base{ID: id, Hearing: id}, Title: "Høring"}
	if _, err := r.Commit(app.Draft{Hearing: id, Put: []app.Record{h}}); err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if r, err = Open(path, o); err != nil {
		t.Fatal(err)
	}
	return r, h
}

func save(r *Register, h *app.Hearing, i int) error {
	p := &app.Party{Base: app.Base{ID: app.NewID(), Hearing: h.ID}, Name: fmt.Sprint("Part ", i)}
	for range 1000 { // not to be compressed away
		p.Note += string(app.NewID())
	}
	_, err := r.Commit(app.Draft{Hearing: h.ID, Put: []app.Record{p}})
	return err
}

// sound fails the test unless the register, opened anew, has so many parties.
func sound(t *testing.T, path string, h *app.Hearing, parties int) {
	t.Helper()
	r, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if found, err := r.Check(); err != nil || len(found) > 0 {
		t.Errorf("check: %q, %v", found, err)
	}
	records, err := r.Load(h.ID)
	if err != nil || len(records) != 1+parties {
		t.Errorf("%d records, %v; want %d parties", len(records), err, parties)
	}
	if err := save(r, h, 0); err != nil {
		t.Error(err)
	}
}

func TestDiskFull(t *testing.T) {
	r, h := opened(t, Options{maxSize: 4 << 20})
	saved := 0
	var err error
	for ; err == nil; saved++ {
		err = save(r, h, saved)
	}
	saved--
	if app.CodeOf(err) != app.CodeDiskFull || saved == 0 {
		t.Fatalf("after %d saves: %v", saved, err)
	}
	// Work goes on as far as there is room.
	if records, err := r.Load(h.ID); err != nil || len(records) != 1+saved {
		t.Errorf("%d records, %v; want %d parties", len(records), err, saved)
	}
	if _, err := r.Undo(h.ID, app.Signature{}); err == nil {
		saved--
	} else if app.CodeOf(err) != app.CodeDiskFull {
		t.Error(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	sound(t, r.path, h, saved)
}

// TestDiskRefuses takes the file away from under bbolt, so that nothing more can
// be written.
func TestDiskRefuses(t *testing.T) {
	r, h := opened(t, Options{})
	if err := save(r, h, 0); err != nil {
		t.Fatal(err)
	}
	if err := r.file.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := save(r, h, 1); app.CodeOf(err) != app.CodeRegisterIO {
			t.Errorf("a save: %v", err)
		}
	}
	if records, err := r.Load(h.ID); err != nil || len(records) != 2 {
		t.Errorf("%d records, %v", len(records), err)
	}
	r.Close() // cannot go well
	sound(t, r.path, h, 1)
}

// TestDoubt has a save fail of which it cannot be said whether it is on disk.
func TestDoubt(t *testing.T) {
	r, h := opened(t, Options{})
	r.doubt = errors.New("an earlier save failed half-way")
	if err := save(r, h, 0); app.CodeOf(err) != app.CodeRegisterIO {
		t.Errorf("a save: %v", err)
	}
	if _, err := r.Load(h.ID); err != nil {
		t.Errorf("load: %v", err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	sound(t, r.path, h, 0)
}

func TestFailureKeepsCodes(t *testing.T) {
	conflict := fmt.Errorf("in between: %w", app.Refuse(app.CodeConflict))
	for want, err := range map[app.Code]error{
		app.CodeConflict:         conflict,
		app.CodeDiskFull:         errors.New("file resize error: truncate x: " + noRoom[0].Error()), // as bbolt says it
		app.CodeRegisterReadOnly: &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission},
		app.CodeRegisterIO:       errors.New("the disk is on fire"),
	} {
		if got := failure("x", err); app.CodeOf(got) != want || !errors.Is(got, err) {
			t.Errorf("%v: %v", err, got)
		}
	}
	if failure("x", nil) != nil {
		t.Error("no failure fails")
	}
}
