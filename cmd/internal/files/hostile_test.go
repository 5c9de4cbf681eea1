package files

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/child"
	"hvidbog/app/intake/intaketest"
	"hvidbog/app/paper/proof"
	"hvidbog/assets"
)

// The test is its own child, as the programs are.
func TestMain(m *testing.M) {
	ReadAsChild()
	os.Exit(m.Run())
}

// TestHostileFiles reads them in children of the terminal program as it is built for
// users, with the limits that they have.
func TestHostileFiles(t *testing.T) {
	program := filepath.Join(t.TempDir(), "hvidbogctl.exe")
	build := exec.Command("go", "build", "-buildvcs=false", "-o", program, "hvidbog/cmd/hvidbogctl")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	pool := child.NewPool(func() *exec.Cmd { return child.Command(program, proof.UserCache()) })
	defer pool.Close()
	hold(t, pool.Read, intaketest.All())
}

// TestHostileFilesInProcess reads them as tests of the window do, where nothing stands
// between them and the program but the readers' own limits: those that no clock need
// end, and that neither are large nor become so.
func TestHostileFilesInProcess(t *testing.T) {
	some := slices.DeleteFunc(intaketest.All(), func(h intaketest.Hostile) bool {
		return slices.Contains(h.Want, app.CodeFileStuck) || slices.Contains(h.Want, app.CodeFileSwells) || len(h.Make()) > 256<<10
	})
	if len(some) < 60 {
		t.Errorf("only %d", len(some))
	}
	hold(t, reader(proof.UserCache(), child.Time).Read, some)
}

// hold holds all hostile files to it that each ends in one of the ways that it may,
// and that the letter between every two is read.
func hold(t *testing.T, read intake.Reader, all []intaketest.Hostile) {
	say, err := assets.Words("da")
	if err != nil {
		t.Fatal(err)
	}
	before := outside(t)
	var units []intake.Unit
	for _, h := range all {
		units = append(
			units,
			intake.Unit{Name: h.Name, Open: func() (intake.File, error) { return intake.File{Name: h.Name, Content: h.Make()}, nil }},
			intake.Unit{Name: "brev.txt", Open: func() (intake.File, error) {
				return intake.File{Name: "brev.txt", Content: []byte("Kære udvalg")}, nil
			}},
		)
	}
	seen := map[[2]any]bool{} // by unit and place
	came := make([]map[app.Code]error, len(all))
	err = intake.ReadAll(t.Context(), read, units, child.AtOnce(), func(r intake.Reading) {
		if r.Unit%2 == 1 {
			if r.Err != nil || r.Content.Found[0].Text != "Kære udvalg" {
				t.Errorf("after %s: %v", all[r.Unit/2].Name, r.Err)
			}
			return
		}
		h := all[r.Unit/2]
		if r.Within != "" && seen[[2]any{r.Unit, r.Within}] {
			t.Errorf("%s: two files stand at %q", h.Name, r.Within)
		}
		seen[[2]any{r.Unit, r.Within}] = true
		if came[r.Unit/2] == nil {
			came[r.Unit/2] = map[app.Code]error{}
		}
		switch {
		case r.Err != nil:
			came[r.Unit/2][app.CodeOf(r.Err)] = r.Err
			if said := app.Say(say, r.Err); !strings.HasSuffix(said, ".") && !strings.HasSuffix(said, ")") || strings.Contains(said, "<no value>") || strings.Contains(said, "{{") {
				t.Errorf("%s: it is said so: %s", h.Name, said)
			}
		default:
			if len(r.Content.Files) == 0 { // else they come by themselves
				came[r.Unit/2][intaketest.Found] = nil
			}
			holdNames(t, h, r)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, h := range all {
		for code, err := range came[i] {
			if !slices.Contains(h.Want, code) {
				t.Errorf("%s (%s) ends in %q, %v; want %q", h.Name, h.What, code, err, h.Want)
			}
		}
		if len(came[i]) == 0 {
			t.Errorf("%s (%s): nothing is told of it", h.Name, h.What)
		}
	}
	if after := outside(t); !slices.Equal(before, after) {
		t.Errorf("files were made: %v, and before %v", after, before)
	}
}

// holdNames holds the names that files brought with them to what any system can bear.
func holdNames(t *testing.T, h intaketest.Hostile, r intake.Reading) {
	var names []string
	for _, f := range r.Content.Found {
		for _, file := range f.Files {
			names = append(names, file.Name)
			if strings.Contains(file.Name, "/") {
				t.Errorf("%s brings a file %q", h.Name, file.Name)
			}
		}
	}
	for _, f := range r.Content.Files {
		names = append(names, strings.Split(f.Name, "/")...)
	}
	for _, name := range names {
		bad := strings.ContainsFunc(name, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\\' })
		if bad || name == "" || name == "." || name == ".." || len(name) > 255 {
			t.Errorf("%s brings a file %.300q", h.Name, name)
		}
	}
}

// outside are the files that a hostile one might have made.
func outside(t *testing.T) []string {
	t.Helper()
	var found []string
	for _, dir := range []string{".", os.TempDir()} {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err == nil && strings.Contains(d.Name(), "hvidbog-ude") {
				found = append(found, path)
			}
			if err == nil && d.IsDir() && dir != "." && path != dir {
				return fs.SkipDir
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return found
}
