package child

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// The test is its own child, as the program is.
func TestMain(m *testing.M) {
	if word, ok := Asked(os.Args); ok {
		if liar := liars[word]; liar != nil {
			liar()
			os.Exit(0)
		}
		os.Exit(Serve(does))
	}
	os.Exit(m.Run())
}

// does reads a file whose text says what is to become of the child.
func does(ctx context.Context, f intake.File) (intake.Content, error) {
	do, rest, _ := strings.Cut(string(f.Content), " ")
	switch do {
	case "hang":
		for {
			runtime.Gosched()
		}
	case "spin":
		for i := 0; ; i++ {
			_ = i
		}
	case "eat": // bit by bit
		var hold [][]byte
		for {
			b := make([]byte, 1<<20)
			for i := range b {
				b[i] = 1
			}
			hold = append(hold, b)
			runtime.KeepAlive(hold)
		}
	case "gulp": // more than there is
		b := make([]byte, 1<<40)
		return said(string(b[:1])), nil
	case "panic":
		panic("it fell")
	case "deep":
		return said(fmt.Sprint(deep(0))), nil
	case "exit":
		os.Exit(0)
	case "print":
		fmt.Println(rest) // on what would be the answer
	case "shout":
		fmt.Fprint(os.Stderr, strings.Repeat("x", 10<<20))
	case "refuse":
		return intake.Content{}, app.Refuse(app.CodeFileBroken, "Path", f.Name, "Detail", "cut off").Because(errors.New("EOF"))
	case "fail":
		return intake.Content{}, errors.New("a defect")
	case "environment":
		dir, err := os.Getwd()
		if err != nil {
			return intake.Content{}, err
		}
		return said(strings.Join(os.Environ(), "\n") + "\n" + dir), nil
	case "aside":
		err := Aside(ctx, func(context.Context) error {
			time.Sleep(time.Second) // a tool that takes longer to start than a file may
			return nil
		})
		return said("started"), err
	case "worn": // the second file that a child reads is its last
		if worn {
			panic("worn")
		}
		worn = true
	case "swell":
		return said(strings.Repeat("x", mostAnswer+1)), nil
	case "files":
		c := said("with files")
		c.Found[0].Files = []intake.File{{Name: "a", Content: []byte("A")}, {Name: "tom"}, {Name: "b", Content: f.Content}}
		c.Files = []intake.Packed{
			{File: intake.File{Name: "svar/c.txt", Content: []byte("C")}},
			{File: intake.File{Name: "d"}, Refusal: app.Refuse(app.CodeFileDeep, "Path", "d", "Limit", 20).Because(errors.New("it said so"))},
		}
		return c, nil
	}
	return said(string(f.Content)), nil
}

var worn bool

func deep(n int) int {
	if n < 0 { // never
		return 0
	}
	return 1 + deep(n+1)
}

func said(text string) intake.Content {
	return intake.Content{Found: []intake.Found{{Text: text, Date: app.Date{Year: 2016, Month: 4, Day: 1}}}}
}

// liars are children that do not keep to what was agreed.
var liars = map[string]func(){
	"silent":   func() { wait() },
	"dead":     func() {},
	"babble":   func() { os.Stdout.Write(bytes.Repeat([]byte("never mind "), 1000)) },
	"early":    func() { writeFrame(os.Stdout, theAnswer, []byte("{}")); wait() },
	"promise":  func() { writeFrame(os.Stdout, isReady, nil); os.Stdout.WriteString("a\xff\xff\xff\xff"); wait() },
	"short":    func() { writeFrame(os.Stdout, isReady, nil); os.Stdout.WriteString("a\x07\xff\xff\xffabc") },
	"nonsense": func() { writeFrame(os.Stdout, isReady, nil); writeFrame(os.Stdout, theAnswer, []byte("[")); wait() },
	"code": func() {
		writeFrame(os.Stdout, isReady, nil)
		writeFrame(os.Stdout, theAnswer, []byte(`{"Refusal":{"Code":"diskFull"}}`))
		wait()
	},
	"forever": func() {
		for writeFrame(os.Stdout, isReady, nil); ; {
			writeFrame(os.Stdout, isAside, nil)
			writeFrame(os.Stdout, goesOn, nil)
		}
	},
	"lingers": func() {
		writeFrame(os.Stdout, isReady, nil)
		for {
			time.Sleep(time.Millisecond)
			if writeFrame(os.Stdout, goesOn, nil) != nil {
				return
			}
		}
	},
	"missing": func() {
		writeFrame(os.Stdout, isReady, nil)
		writeFrame(os.Stdout, theAnswer, []byte(`{"Content":{"Files":[{"Name":"a"}]}}`))
		writeFrame(os.Stdout, theAnswer, []byte("no file"))
		wait()
	},
}

func wait() { time.Sleep(time.Hour) }

// newPool is a pool whose files may take half a second.
func newPool(t testing.TB, word string) *Pool {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := NewPool(func() *exec.Cmd { return Command(program, word) })
	p.time = 500 * time.Millisecond
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(p.dir); p.dir != "" && err == nil {
			t.Errorf("%s is left", p.dir)
		}
	})
	return p
}

func file(text string) intake.File { return intake.File{Name: "brev.txt", Content: []byte(text)} }
