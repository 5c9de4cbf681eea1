package storage_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/storage"
)

// Two migrations that never were: the parties' notes move behind their names, and
// then all names are shouted; and the scenarios get an assessment in between.
var (
	noteBehindName = storage.Migration{Kind: app.PartyRecord, To: 2, Apply: onJSON(func(v map[string]any) {
		v["name"] = v["name"].(string) + " (" + v["note"].(string) + ")"
		delete(v, "note")
	})}
	assessed = storage.Migration{Kind: app.ScenarioRecord, To: 2, Apply: onJSON(func(v map[string]any) {
		v["assessment"] = "Ingen."
	})}
	shouted = storage.Migration{Kind: app.PartyRecord, To: 3, Apply: onJSON(func(v map[string]any) {
		v["name"] = strings.ToUpper(v["name"].(string))
	})}
)

func onJSON(change func(map[string]any)) func([]byte) ([]byte, error) {
	return func(b []byte) ([]byte, error) {
		var v map[string]any
		if err := json.Unmarshal(b, &v); err != nil {
			return nil, err
		}
		change(v)
		return json.Marshal(v)
	}
}

// beforeMigration makes a register with one party that was renamed, one that was
// deleted, and a scenario.
func beforeMigration(t *testing.T) (path string, hearing app.ID, party app.Key) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "gammel.hvidbog")
	r, err := storage.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	id := app.NewID()
	base := func() app.Base { return app.Base{ID: app.NewID(), Hearing: id} }
	p := &app.Party{Base: base(), Name: "Mamma Mia", Note: "ny", Kind: app.SupportGroup}
	q := &app.Party{Base: base(), Name: "FriNova", Note: "ny", Kind: app.SupportGroup}
	commit := func(d app.Draft) {
		t.Helper()
		d.Hearing = id
		if _, err := r.Commit(d); err != nil {
			t.Fatal(err)
		}
	}
	commit(app.Draft{Put: []app.Record{&app.Hearing{Base: app.Base{ID: id, Hearing: id}, Title: "Høring"}}})
	commit(app.Draft{Put: []app.Record{p, q, &app.Scenario{Base: base(), Name: "Center Nordvest"}}})
	p = app.CloneOf(p)
	p.Name, p.Note = "Bevar Mamma Mia", "gammel"
	commit(app.Draft{Put: []app.Record{p}, Delete: []app.Record{q}})
	return path, id, p.Key()
}

func openWith(t *testing.T, path string, list ...storage.Migration) *storage.Register {
	t.Helper()
	r, err := storage.Open(path, storage.Options{Migrations: list})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		found, err := r.Check()
		if err != nil || len(found) > 0 {
			t.Errorf("check: %q, %v", found, err)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func names(t *testing.T, r *storage.Register, hearing app.ID) (names []string) {
	t.Helper()
	records, err := r.Load(hearing)
	if err != nil {
		t.Fatal(err)
	}
	f := app.NewCaseFile(records)
	for _, p := range f.Parties {
		names = append(names, p.Name+"/"+p.Note)
	}
	for _, s := range f.Scenarios {
		names = append(names, s.Name+"/"+s.Assessment)
	}
	return names
}

func expect(t *testing.T, r *storage.Register, hearing app.ID, want ...string) {
	t.Helper()
	if got := names(t, r, hearing); strings.Join(got, "; ") != strings.Join(want, "; ") {
		t.Errorf("the register has %q, want %q", got, want)
	}
}

func TestMigrations(t *testing.T) {
	path, id, party := beforeMigration(t)
	all := []storage.Migration{noteBehindName, assessed, shouted}

	t.Run("BringEverythingUpToDate", func(t *testing.T) {
		r := openWith(t, path, all...)
		expect(t, r, id, "BEVAR MAMMA MIA (GAMMEL)/", "Center Nordvest/Ingen.")
		v, err := r.Undo(id, app.Signature{}) // the images were migrated too
		if err != nil {
			t.Fatal(err)
		}
		expect(t, r, id, "FRINOVA (NY)/", "MAMMA MIA (NY)/", "Center Nordvest/Ingen.")
		for _, record := range v.Put {
			if record.Key() == party && record.Common().Revision != 3 {
				t.Errorf("the party has revision %d", record.Common().Revision)
			}
		}
	})
	t.Run("RunOnce", func(t *testing.T) {
		r := openWith(t, path, all...)
		expect(t, r, id, "FRINOVA (NY)/", "MAMMA MIA (NY)/", "Center Nordvest/Ingen.")
	})
	t.Run("LeaveACopyFromBefore", func(t *testing.T) {
		r := openWith(t, path+".før-version-4", []storage.Migration{}...)
		expect(t, r, id, "Bevar Mamma Mia/gammel", "Center Nordvest/")
		beside, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
		if err != nil || len(beside) != 2 {
			t.Errorf("the folder has %q, %v", beside, err)
		}
	})
	t.Run("AreNotForAnOlderProgram", func(t *testing.T) {
		_, err := storage.Open(path, storage.Options{Migrations: all[:2]})
		if app.CodeOf(err) != app.CodeRegisterNewer {
			t.Error(err)
		}
		if err := storage.Verify(path); app.CodeOf(err) != app.CodeRegisterNewer {
			t.Error(err)
		}
	})
}

func TestMigrationsStepByStep(t *testing.T) {
	path, id, _ := beforeMigration(t)
	list := []storage.Migration{noteBehindName, shouted}
	for n := range list {
		r, err := storage.Open(path, storage.Options{Migrations: list[:n+1]})
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
	expect(t, openWith(t, path, list...), id, "BEVAR MAMMA MIA (GAMMEL)/", "Center Nordvest/")
}

func TestMigrationsThatFailChangeNothing(t *testing.T) {
	path, id, _ := beforeMigration(t)
	reason := errors.New("sådan ser ingen part ud")
	broken := storage.Migration{Kind: app.PartyRecord, To: 3, Apply: func([]byte) ([]byte, error) { return nil, reason }}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = storage.Open(path, storage.Options{Migrations: []storage.Migration{noteBehindName, broken}})
	if !errors.Is(err, reason) {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the register was changed (%v)", err)
	}
	if _, err := os.Stat(path + ".før-version-3"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a copy is left: %v", err)
	}
	expect(t, openWith(t, path, []storage.Migration{}...), id, "Bevar Mamma Mia/gammel", "Center Nordvest/")
}

func TestACopyFromBeforeIsNeverOverwritten(t *testing.T) {
	path, id, _ := beforeMigration(t)
	aside := path + ".før-version-2"
	if err := os.WriteFile(aside, []byte("noget andet"), 0o600); err != nil {
		t.Fatal(err)
	}
	openWith(t, path, noteBehindName)
	if b, err := os.ReadFile(aside); err != nil || string(b) != "noget andet" {
		t.Errorf("%q, %v", b, err)
	}
	expect(t, openWith(t, aside+"-2", []storage.Migration{}...), id, "Bevar Mamma Mia/gammel", "Center Nordvest/")
}

func TestMigrationsOutOfOrder(t *testing.T) {
	path, _, _ := beforeMigration(t)
	for _, list := range [][]storage.Migration{{shouted}, {noteBehindName, noteBehindName}, {{Kind: "brev", To: 2}}} {
		if r, err := storage.Open(path, storage.Options{Migrations: list}); err == nil {
			r.Close()
			t.Errorf("%v is taken", list)
		}
	}
	if err := storage.Verify(path); err != nil {
		t.Error(err)
	}
}
