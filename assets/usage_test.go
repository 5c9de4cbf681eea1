package assets

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// These tests hold the program's code against the translations, by reading the
// source of the whole repository: what is said has a sentence, what a sentence
// needs is given, and no sentence is left over.

// enums are the types whose every constant has a word of its own, and what stands
// before the constant's value in the id.
var enums = map[string]string{
	"Code":          "error.",
	"Kind":          "kind.",
	"PartyKind":     "partyKind.",
	"FileKind":      "fileKind.",
	"Channel":       "channel.",
	"Stance":        "stance.",
	"Status":        "status.",
	"Edition":       "edition.",
	"Format":        "format.",
	"NoticeKind":    "notice.",
	"Verdict":       "verdict.",
	"Outcome":       "outcome.",
	"Order":         "order.",
	"DayOff":        "dayOff.",
	"LetterKind":    "letterKind.",
	"ClockState":    "clock.",
	"ClockMark":     "clockMark.",
	"EarlierReason": "earlier.",
	"MaskKind":      "maskKind.",
	"Hint":          "privacyHint.",
	"Column":        "column.",
	"Doubt":         "doubt.",
	"IntakeState":   "intakeState.",
}

// usage is what the code says.
type usage struct {
	fset     *token.FileSet
	calls    []saying
	literals map[string]token.Pos // every text in the code, and where it first stands
	prefixes map[string]token.Pos // texts that an id is put together from: "change." + …
	values   map[string][]string  // the constants of the enums, by type and by name
	consts   map[string]string    // a constant's name → its value, for codes
}

// saying is a call that says a sentence, with the names it gives values for.
type saying struct {
	id    string
	names []string
	open  bool // some names cannot be read from the code
	at    token.Pos
}

func (u *usage) where(pos token.Pos) string {
	p := u.fset.Position(pos)
	name, err := filepath.Rel("..", p.Filename)
	if err != nil {
		name = p.Filename
	}
	return filepath.ToSlash(name) + ":" + strconv.Itoa(p.Line)
}

// readUsage reads every file of the program but its tests.
func readUsage(t *testing.T) *usage {
	t.Helper()
	u := &usage{
		fset:     token.NewFileSet(),
		literals: make(map[string]token.Pos),
		prefixes: make(map[string]token.Pos),
		values:   make(map[string][]string),
		consts:   make(map[string]string),
	}
	var files []*ast.File
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && path != ".." && (name[0] == '.' || name == "bin" || name == "testdata" || name == "storagetest" || name == "uitest") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(u.fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files = append(files, file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		u.readConstants(file)
	}
	for _, file := range files {
		ast.Inspect(file, u.read)
	}
	return u
}

func (u *usage) readConstants(file *ast.File) {
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok != token.CONST {
			continue
		}
		for _, spec := range gen.Specs {
			v := spec.(*ast.ValueSpec)
			kind, ok := v.Type.(*ast.Ident)
			if !ok || len(v.Values) != 1 {
				continue
			}
			if text, ok := literal(v.Values[0]); ok && enums[kind.Name] != "" {
				u.values[kind.Name] = append(u.values[kind.Name], text)
				u.consts[v.Names[0].Name] = enums[kind.Name] + text
			}
		}
	}
}

func (u *usage) read(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.Field: // its tag is no text of the program
		n.Tag = nil
	case *ast.BasicLit:
		if text, ok := literal(n); ok && !has(u.literals, text) {
			u.literals[text] = n.Pos()
		}
	case *ast.BinaryExpr:
		if text, ok := literal(n.X); ok && n.Op == token.ADD && strings.HasSuffix(text, ".") {
			u.prefixes[text] = n.Pos()
		}
	case *ast.CallExpr:
		if s, ok := u.saying(n); ok {
			u.calls = append(u.calls, s)
		}
	}
	return true
}

// saying reads say("id", …), x.say("id", …), app.Told("id", …) and
// app.Refuse(app.CodeX, …).
func (u *usage) saying(call *ast.CallExpr) (saying, bool) {
	s := saying{at: call.Pos(), open: call.Ellipsis.IsValid()}
	if len(call.Args) == 0 {
		return s, false
	}
	switch nameOf(call.Fun) {
	case "say", "Say", "Told":
		id, ok := literal(call.Args[0])
		if !ok {
			return s, false
		}
		s.id = id
	case "Refuse":
		if s.id = u.consts[nameOf(call.Args[0])]; s.id == "" {
			return s, false
		}
	default:
		return s, false
	}
	for i := 1; i < len(call.Args); i += 2 {
		name, ok := literal(call.Args[i])
		s.open = s.open || !ok
		s.names = append(s.names, name)
	}
	return s, true
}

func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

func has[K comparable, V any](m map[K]V, key K) bool { _, ok := m[key]; return ok }

func TestWhatIsSaidHasASentence(t *testing.T) {
	danish, _ := readTranslated(t, "da")
	english, _ := readTranslated(t, "en")
	u := readUsage(t)
	if len(u.calls) == 0 || len(u.values["Code"]) == 0 {
		t.Fatal("the program says nothing: the test does not see its source")
	}
	for _, call := range u.calls {
		m := danish[call.id]
		if m == nil {
			t.Errorf("%s: there is no sentence %s", u.where(call.at), call.id)
			continue
		}
		if call.open {
			continue
		}
		needed := placesIn(m)
		en := english[call.id]
		if m.One != "" || en != nil && en.One != "" {
			needed = append(needed, "n")
		}
		for _, name := range needed {
			if !slices.Contains(call.names, name) {
				t.Errorf("%s: %s wants %s, and is not given it", u.where(call.at), call.id, name)
			}
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(u.values)) {
		for _, value := range u.values[kind] {
			if id := enums[kind] + value; danish[id] == nil {
				t.Errorf("there is no sentence %s", id)
			}
		}
	}
	for prefix, pos := range u.prefixes {
		if opens(danish, prefix) || !opens(danish, prefix[:strings.Index(prefix, ".")+1]) {
			continue // it is known, or it is no prefix of ids at all
		}
		t.Errorf("%s: no sentence begins with %s", u.where(pos), prefix)
	}
}

func opens(messages translated, prefix string) bool {
	for id := range messages {
		if strings.HasPrefix(id, prefix) {
			return true
		}
	}
	return false
}

func TestNoSentenceIsLeftOver(t *testing.T) {
	danish, in := readTranslated(t, "da")
	u := readUsage(t)
	for _, id := range slices.Sorted(maps.Keys(danish)) {
		if has(u.literals, id) || u.isEnum(id) || u.isBuilt(id) {
			continue
		}
		t.Errorf("%s: nothing says %s", in[id], id)
	}
}

func (u *usage) isEnum(id string) bool {
	for kind, values := range u.values {
		if value, ok := strings.CutPrefix(id, enums[kind]); ok && slices.Contains(values, value) {
			return true
		}
	}
	return false
}

func (u *usage) isBuilt(id string) bool {
	for prefix := range u.prefixes {
		// "error." + code is built of constants, which isEnum knows one by one.
		if strings.HasPrefix(id, prefix) && !slices.Contains(slices.Collect(maps.Values(enums)), prefix) {
			return true
		}
	}
	return false
}
