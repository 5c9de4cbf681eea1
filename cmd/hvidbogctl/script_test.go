package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"hvidbog/cmd/internal/files"
)

// The scripts in testdata/script start the whole program. Each reads as somebody's
// afternoon at the terminal; it is the 1st of June 2016, at ten in the morning.
func TestMain(m *testing.M) {
	files.ReadAsChild()
	testscript.Main(m, map[string]func(){"hvidbogctl": func() {
		program := Main{
			Now:  func() time.Time { return time.Date(2016, time.June, 1, 8, 0, 0, 0, time.UTC) },
			User: func() string { return "Karin Lund" },
		}
		os.Exit(program.Run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
	}})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		// PDFium takes seconds to compile; it is kept where the user keeps it.
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData"} {
				if value, ok := os.LookupEnv(name); ok {
					env.Setenv(name, value)
				}
			}
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"refused":  ends(refused),
			"misused":  ends(misused),
			"json":     jsonHas,
			"pdf":      isPDF,
			"archive":  archiveHas,
			"write":    writeBytes,
			"office":   makeOffice,
			"samefile": sameBytes,
			"truncate": cutOff,
		},
	})
}

// ends is for "refused hvidbogctl …" and "misused hvidbogctl …": the program ends
// with the code and prints nothing on standard output. A refusal is one line.
func ends(code int) func(*testscript.TestScript, bool, []string) {
	return func(ts *testscript.TestScript, _ bool, args []string) {
		err := ts.Exec(args[0], args[1:]...)
		var exit interface{ ExitCode() int }
		if !errors.As(err, &exit) || exit.ExitCode() != code {
			ts.Fatalf("%v: %v, want exit code %d", args, err, code)
		}
		if out := ts.ReadFile("stdout"); out != "" {
			ts.Fatalf("%v said on standard output: %s", args, out)
		}
		said := ts.ReadFile("stderr")
		if lines := strings.Count(said, "\n"); code == refused && lines != 1 || lines == 0 {
			ts.Fatalf("%v said in %d lines: %s", args, lines, said)
		}
	}
}

// jsonHas is for "json PATH VALUE": the list that was printed has the value, a
// text as JSON has it between its quotes, at a path such as 0.scenarios.1.stance;
// "json len 3" counts the list.
func jsonHas(ts *testscript.TestScript, _ bool, args []string) {
	var at any
	if err := json.Unmarshal([]byte(ts.ReadFile("stdout")), &at); err != nil {
		ts.Fatalf("no JSON: %v", err)
	}
	for _, step := range strings.Split(args[0], ".") {
		at = into(at, step)
	}
	got, err := json.Marshal(at)
	ts.Check(err)
	if want := args[1]; string(got) != want && string(got) != `"`+want+`"` {
		ts.Fatalf("%s is %s, want %s", args[0], got, want)
	}
}

func into(at any, step string) any {
	switch at := at.(type) {
	case []any:
		if step == "len" {
			return len(at)
		}
		if i, err := strconv.Atoi(step); err == nil && i >= 0 && i < len(at) {
			return at[i]
		}
	case map[string]any:
		if v, ok := at[step]; ok {
			return v
		}
	}
	return "there is no " + step
}

// isPDF is for "pdf FILE": the file is a whole PDF file.
func isPDF(ts *testscript.TestScript, _ bool, args []string) {
	content := []byte(ts.ReadFile(args[0]))
	if !bytes.HasPrefix(content, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(content), []byte("%%EOF")) {
		ts.Fatalf("%s is no whole PDF file (%d bytes)", args[0], len(content))
	}
}

// archiveHas is for "archive FILE TEXT": some part of the zip archive has the text.
func archiveHas(ts *testscript.TestScript, neg bool, args []string) {
	content := ts.ReadFile(args[0])
	z, err := zip.NewReader(strings.NewReader(content), int64(len(content)))
	ts.Check(err)
	found := false
	for _, f := range z.File {
		r, err := f.Open()
		ts.Check(err)
		part, err := io.ReadAll(r)
		ts.Check(err)
		found = found || bytes.Contains(part, []byte(args[1]))
	}
	if found == neg {
		ts.Fatalf("%v: it has the text: %t", args, found)
	}
}

// sameBytes is for "samefile A B": cmp, for files that are no text.
func sameBytes(ts *testscript.TestScript, neg bool, args []string) {
	if same := ts.ReadFile(args[0]) == ts.ReadFile(args[1]); same == neg {
		ts.Fatalf("%v: same bytes is %t", args, same)
	}
}

// writeBytes is for "write FILE TEXT [TIMES]": the text, with the escapes of a Go
// string and as often as said, becomes a file.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	if len(args) == 3 {
		times, err := strconv.Atoi(args[2])
		ts.Check(err)
		text = strings.Repeat(text, times)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

// cutOff is for "truncate FILE SIZE": the file loses what is beyond.
func cutOff(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), size))
}
