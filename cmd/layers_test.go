// Package cmd_test holds the rules that no single package can hold: which way
// the arrows between the packages run.
package cmd_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// layers says what the packages may import beside the standard library, from the
// inside out; a package belongs to the first line that names it. "x" stands for
// that package alone, "x/..." for it and all below it. Tests are freer: they
// may put the real neighbours together.
//
// What is left out is the rule: the domain knows no adapter, storage and paper
// know neither each other nor the window, the window knows only use cases, and
// each outside library is met in one place.
var layers = []struct {
	of  string
	may []string
}{
	{"hvidbog/app", []string{"golang.org/x/text/...", "github.com/rickar/cal/v2/..."}},
	{"hvidbog/app/casework/caseworktest", []string{
		"hvidbog/app", "hvidbog/app/casework", "hvidbog/assets/...", "hvidbog/storage/memory",
	}},
	{"hvidbog/app/likeness", []string{"hvidbog/app", "golang.org/x/text/..."}},
	{"hvidbog/app/casework/gather", []string{"hvidbog/app", "hvidbog/app/casework", "hvidbog/app/intake/..."}},
	{"hvidbog/app/casework/...", []string{"hvidbog/app", "hvidbog/app/intake", "hvidbog/app/likeness", "golang.org/x/text/..."}},
	{"hvidbog/app/intake/child", []string{"hvidbog/app", "hvidbog/app/intake", "golang.org/x/sys/windows"}},
	{"hvidbog/app/intake/plain", []string{"hvidbog/app", "hvidbog/app/intake", "golang.org/x/net/html/...", "golang.org/x/text/..."}},
	{"hvidbog/app/intake/mail", []string{"hvidbog/app", "hvidbog/app/intake", "hvidbog/app/intake/plain", "github.com/emersion/go-message/textproto"}},
	{"hvidbog/app/intake/outlook", []string{
		"hvidbog/app", "hvidbog/app/intake", "hvidbog/app/intake/mail", "hvidbog/app/intake/plain", "github.com/richardlehane/mscfb",
	}},
	{"hvidbog/app/intake/sheet", []string{
		"hvidbog/app", "hvidbog/app/intake", "hvidbog/app/intake/unpack", "golang.org/x/text/...", "github.com/xuri/excelize/v2",
	}},
	{"hvidbog/app/intake/intaketest/office", []string{
		"hvidbog/app/intake/intaketest", "hvidbog/assets/fonts", "golang.org/x/image/...", "golang.org/x/text/...",
		"github.com/jung-kurt/gofpdf", "github.com/xuri/excelize/v2",
	}},
	{"hvidbog/app/intake/...", []string{"hvidbog/app", "hvidbog/app/intake/...", "golang.org/x/text/..."}},
	{"hvidbog/app/letter/...", []string{"hvidbog/app", "hvidbog/app/packet/doc"}},
	{"hvidbog/app/privacy/...", []string{"hvidbog/app", "golang.org/x/text/..."}},
	{"hvidbog/app/packet/...", []string{
		"hvidbog/app", "hvidbog/app/likeness", "hvidbog/app/packet/...", "hvidbog/app/privacy", "golang.org/x/text/...",
	}},

	{"hvidbog/app/deadlines", []string{"hvidbog/app", "hvidbog/app/packet/doc", "github.com/arran4/golang-ical"}},
	{"hvidbog/app/paper/proof", []string{
		"hvidbog/app", "hvidbog/app/packet/...", "hvidbog/app/privacy", "hvidbog/app/paper",
		"github.com/klippa-app/go-pdfium/...", "github.com/tetratelabs/wazero",
	}},
	{"hvidbog/app/export/...", []string{
		"hvidbog/app", "hvidbog/app/letter", "hvidbog/app/packet/...", "hvidbog/app/privacy",
		"github.com/emersion/go-message/...", "github.com/xuri/excelize/v2",
	}},
	{"hvidbog/app/paper/...", []string{
		"hvidbog/app", "hvidbog/app/packet/...", "golang.org/x/text/...",
		"github.com/jung-kurt/gofpdf/...",
	}},
	{"hvidbog/app/handover/...", []string{
		"hvidbog/app", "hvidbog/app/casework", "hvidbog/app/journal", "hvidbog/app/packet/...", "golang.org/x/text/...",
	}},
	{"hvidbog/app/journal/...", []string{"hvidbog/app", "hvidbog/app/casework", "hvidbog/app/packet/..."}},
	{"hvidbog/storage/storagetest", []string{"hvidbog/app", "pgregory.net/rapid"}},
	{"hvidbog/storage/...", []string{
		"hvidbog/app", "hvidbog/storage/...", "golang.org/x/sys/...",
		"go.etcd.io/bbolt/...", "github.com/klauspost/compress/...",
	}},
	{"hvidbog/assets/...", []string{
		"hvidbog/app", "hvidbog/assets/...", "golang.org/x/text/...",
		"github.com/nicksnyder/go-i18n/v2/...",
	}},

	{"hvidbog/app/ui/uitest", []string{
		"hvidbog/app", "hvidbog/app/casework", "hvidbog/app/intake", "hvidbog/app/packet/...", "hvidbog/app/ui/...",
		"hvidbog/assets/...", "hvidbog/storage/memory", "fyne.io/fyne/v2/...",
	}},
	{"hvidbog/app/ui/original", []string{
		"hvidbog/app", "hvidbog/app/packet/...", "hvidbog/app/ui/...", "fyne.io/fyne/v2/...", "golang.org/x/image/...",
	}},
	{"hvidbog/app/ui/xwidget/...", []string{"hvidbog/app", "hvidbog/app/ui/look", "fyne.io/fyne/v2/..."}},
	{"hvidbog/app/ui/...", []string{
		"hvidbog/app", "hvidbog/app/casework/...", "hvidbog/app/deadlines", "hvidbog/app/handover", "hvidbog/app/intake", "hvidbog/app/journal",
		"hvidbog/app/letter", "hvidbog/app/likeness", "hvidbog/app/privacy",
		"hvidbog/app/packet/...", "hvidbog/app/ui/...", "golang.org/x/sys/...", "golang.org/x/text/...",
		"fyne.io/fyne/v2/...",
	}},

	{"hvidbog/cmd/hvidbog/...", []string{"hvidbog/...", "golang.org/x/sys/...", "fyne.io/fyne/v2/..."}},
	{"hvidbog/cmd/...", []string{"hvidbog/..."}},
}

// systems are what Hvidbog runs on; a file for one of them is held too.
var systems = []string{"linux", "windows", "darwin"}

func TestArrowsRunOneWay(t *testing.T) {
	for _, system := range systems {
		for _, p := range list(t, []string{"./..."}, "GOOS="+system, "CGO_ENABLED=1") {
			may, ok := allowed(p.ImportPath)
			if !ok {
				t.Errorf("%s is in no layer; give it one", p.ImportPath)
				continue
			}
			for _, path := range p.Imports {
				if outside(path) && !slices.ContainsFunc(may, covers(path)) {
					t.Errorf("%s may not import %s (%s)", p.ImportPath, path, system)
				}
			}
		}
	}
}

// The terminal program runs where there is no window system and no C compiler.
func TestTerminalKnowsNoWindow(t *testing.T) {
	if _, err := os.Stat("hvidbogctl"); errors.Is(err, os.ErrNotExist) {
		t.Fatal("cmd/hvidbogctl is gone")
	}
	for _, system := range systems {
		for _, p := range list(t, []string{"./cmd/hvidbogctl"}, "GOOS="+system, "CGO_ENABLED=0") {
			for _, path := range p.Deps {
				if path == "runtime/cgo" || strings.HasPrefix(path, "fyne.io/") || strings.HasPrefix(path, "hvidbog/app/ui") {
					t.Errorf("%s comes to need %s (%s)", p.ImportPath, path, system)
				}
			}
		}
	}
}

// Tests drive the window in memory; what draws it on a screen needs OpenGL, which
// a machine that runs tests may lack.
func TestTestsNeedNoScreen(t *testing.T) {
	for _, p := range list(t, []string{"-test", "./..."}, "CGO_ENABLED=1") {
		tests, isTest := strings.CutSuffix(p.ImportPath, ".test")
		if !isTest {
			continue
		}
		for _, path := range p.Deps {
			if path == "fyne.io/fyne/v2/app" || strings.HasPrefix(path, "github.com/go-gl/") {
				t.Errorf("the tests of %s come to need %s", tests, path)
			}
		}
	}
}

func allowed(pkg string) ([]string, bool) {
	for _, l := range layers {
		if covers(pkg)(l.of) {
			return l.may, true
		}
	}
	return nil, false
}

// covers makes the question whether a pattern names the package.
func covers(pkg string) func(pattern string) bool {
	return func(pattern string) bool {
		root, below := strings.CutSuffix(pattern, "/...")
		return pkg == root || below && strings.HasPrefix(pkg, root+"/")
	}
}

// outside reports whether a package is from outside the standard library.
func outside(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return first == "hvidbog" || strings.Contains(first, ".")
}

type pkg struct {
	ImportPath    string
	Imports, Deps []string
}

// list asks the go command about packages.
func list(t *testing.T, args []string, env ...string) []pkg {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-e", "-json=ImportPath,Imports,Deps"}, args...)...)
	cmd.Dir = ".."
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var packages []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := d.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	if len(packages) == 0 {
		t.Fatalf("go list %v finds nothing", args)
	}
	return packages
}
