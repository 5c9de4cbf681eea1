package child

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/intake"
)

func TestAFileIsReadInAChild(t *testing.T) {
	p := newPool(t, "")
	p.time = Time // to carry 25 MB takes a while
	for _, text := range []string{"Kære udvalg", "", "print Kære udvalg", "shout", strings.Repeat("ø", app.MaxFile/2)} {
		got, err := p.Read(t.Context(), file(text))
		if err != nil || !reflect.DeepEqual(got, said(text)) {
			t.Errorf("%.20q: %.80v, %v", text, got, err)
		}
	}
	if len(p.idle) != 1 {
		t.Errorf("%d children for one file at a time", len(p.idle))
	}
}

func TestWhatCameWithAFileComesThrough(t *testing.T) {
	got, err := newPool(t, "").Read(t.Context(), file("files"))
	if err != nil {
		t.Fatal(err)
	}
	var contents []string
	for _, f := range got.Found[0].Files {
		contents = append(contents, f.Name+"="+string(f.Content))
	}
	for _, f := range got.Files {
		contents = append(contents, fmt.Sprintf("%s=%s %v", f.Name, f.Content, f.Refusal))
	}
	want := "a=A, tom=, b=files, svar/c.txt=C <nil>, d= fileDeep Path=d Limit=20: it said so"
	if s := strings.Join(contents, ", "); s != want {
		t.Errorf("%s; want %s", s, want)
	}
}

func TestARefusalComesThrough(t *testing.T) {
	p := newPool(t, "")
	p.time = Time // to carry much takes a while
	_, err := p.Read(t.Context(), file("refuse"))
	if fmt.Sprint(err) != "fileBroken Path=brev.txt Detail=cut off: EOF" {
		t.Error(err)
	}
	if _, err = p.Read(t.Context(), file("fail")); app.CodeOf(err) != app.CodeUnforeseen {
		t.Error(err)
	}
	if _, err = p.Read(t.Context(), file("swell")); app.CodeOf(err) != app.CodeFileSwells {
		t.Error(err)
	}
	if _, err = p.Read(t.Context(), intake.File{Name: "a", Content: make([]byte, mostContent+1)}); app.CodeOf(err) != app.CodeFileTooLarge {
		t.Error(err)
	}
	if len(p.idle) != 1 {
		t.Error("a refusal ends the child")
	}
}

// The limits themselves: what goes over them is told, and the rest goes on.
func TestAFileThatDoesHarmCostsItself(t *testing.T) {
	for text, want := range map[string]app.Code{
		"hang": app.CodeFileStuck, "spin": app.CodeFileStuck,
		"eat": app.CodeFileMemory, "gulp": app.CodeFileMemory,
		"panic": app.CodeFileFelled, "deep": app.CodeFileFelled, "exit": app.CodeFileFelled,
	} {
		t.Run(text, func(t *testing.T) {
			p := newPool(t, "")
			if want != app.CodeFileStuck {
				p.time = Time // to eat much takes a while
			}
			for _, f := range []string{"before", text, "after"} {
				got, err := p.Read(t.Context(), file(f))
				if f == text {
					if app.CodeOf(err) != want {
						t.Errorf("%v; want %s", err, want)
					}
				} else if err != nil || got.Found[0].Text != f {
					t.Errorf("%s: %v, %v", f, got, err)
				}
			}
		})
	}
}

func TestAFileIsNotBlamedForThoseBeforeIt(t *testing.T) {
	p := newPool(t, "")
	for range 5 {
		if _, err := p.Read(t.Context(), file("worn")); err != nil {
			t.Error(err)
		}
	}
}

func TestTheClockStandsStillOnceForATool(t *testing.T) {
	p := newPool(t, "")
	for range 2 {
		if got, err := p.Read(t.Context(), file("aside")); err != nil || got.Found[0].Text != "started" {
			t.Errorf("%v, %v", got, err)
		}
	}
	if err := Aside(t.Context(), func(context.Context) error { return errors.New("no tool") }); err == nil {
		t.Error("elsewhere nothing comes of it")
	}
}

func TestAChildIsGivenNothing(t *testing.T) {
	t.Setenv("SECRET", "2015-0273113")
	p := newPool(t, "")
	got, err := p.Read(t.Context(), file("environment"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(got.Found[0].Text) {
		name, _, is := strings.Cut(line, "=")
		if is && name != "LD_LIBRARY_PATH" && name != "SystemRoot" {
			t.Errorf("it has %s", line)
		}
	}
	if !strings.HasSuffix(got.Found[0].Text, p.dir) {
		t.Errorf("it stands in %s", got.Found[0].Text)
	}
}

// A child that was taken over by the file that it read can say what it likes.
func TestAChildIsNotBelieved(t *testing.T) {
	for word, want := range map[string]app.Code{
		"dead": app.CodeUnforeseen, "babble": app.CodeUnforeseen, "early": app.CodeUnforeseen,
		"promise": app.CodeFileFelled, "short": app.CodeFileFelled, "nonsense": app.CodeFileFelled, "code": app.CodeFileFelled,
		"forever": app.CodeFileFelled, "lingers": app.CodeFileFelled, "missing": app.CodeFileFelled,
	} {
		t.Run(word, func(t *testing.T) {
			if got, err := newPool(t, word).Read(t.Context(), file("Kære udvalg")); app.CodeOf(err) != want {
				t.Errorf("%v, %v; want %s", got, err, want)
			}
		})
	}
}

func TestCancelEndsTheChild(t *testing.T) {
	for _, word := range []string{"", "silent"} {
		p := newPool(t, word)
		p.time = time.Hour
		ctx, stop := context.WithCancel(t.Context())
		time.AfterFunc(50*time.Millisecond, stop)
		if _, err := p.Read(ctx, file("hang")); !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		if len(p.idle) != 0 {
			t.Error("the child is kept")
		}
	}
}

// However the program ends, its end of the pipe closes.
func TestAChildEndsWithTheProgram(t *testing.T) {
	for _, text := range []string{"", "hang", "spin"} {
		program, err := os.Executable()
		if err != nil {
			t.Fatal(err)
		}
		cmd := Command(program, "")
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if text != "" {
			writeFrame(in, theName, nil)
			writeFrame(in, theContent, []byte(text))
		}
		in.Close()
		if cmd.Wait(); cmd.ProcessState.ExitCode() != endedByParent {
			t.Errorf("%q: %v", text, cmd.ProcessState)
		}
	}
}

func TestWithoutAProgramThereIsNoReading(t *testing.T) {
	p := newPool(t, "")
	command := p.command
	p.command = func() *exec.Cmd { return Command("/nowhere/hvidbog", "") }
	if _, err := p.Read(t.Context(), file("a")); app.CodeOf(err) != app.CodeUnforeseen {
		t.Error(err)
	}
	p.command = command
	if _, err := p.Read(t.Context(), file("a")); err != nil {
		t.Error(err)
	}
}

func TestManyFilesGoThroughInTheirOrder(t *testing.T) {
	p := newPool(t, "")
	p.time = Time
	var units []intake.Unit
	for i := range 200 {
		text := fmt.Sprint(i)
		if i%50 == 7 {
			text = "panic"
		}
		units = append(units, intake.Unit{Open: func() (intake.File, error) { return file(text), nil }})
	}
	next := 0
	err := intake.ReadAll(t.Context(), p.Read, units, AtOnce(), func(r intake.Reading) {
		switch {
		case r.Unit != next:
			t.Errorf("%d comes as number %d", r.Unit, next)
		case next%50 == 7:
			if app.CodeOf(r.Err) != app.CodeFileFelled {
				t.Errorf("%d: %v", next, r.Err)
			}
		case r.Err != nil || r.Content.Found[0].Text != fmt.Sprint(next):
			t.Errorf("%d: %v, %v", next, r.Content, r.Err)
		}
		next++
	})
	if err != nil || next != len(units) {
		t.Errorf("%d files, %v", next, err)
	}
}

func TestOnlyTheHiddenWordMakesAChild(t *testing.T) {
	if word, ok := Asked(Command("hvidbog", "/cache").Args); !ok || word != "/cache" {
		t.Errorf("%q, %v", word, ok)
	}
	for _, args := range [][]string{{"hvidbog"}, {"hvidbog", "--example"}, {"hvidbog", argument}, {"hvidbog", "a", "b"}, nil} {
		if _, ok := Asked(args); ok {
			t.Error(args)
		}
	}
}

func FuzzAnswer(f *testing.F) {
	var good bytes.Buffer
	c, _ := does(context.Background(), file("files"))
	if err := writeAnswer(&good, "brev.txt", c, nil); err != nil {
		f.Fatal(err)
	}
	f.Add(good.Bytes())
	good.Reset()
	writeAnswer(&good, "brev.txt", c, app.Refuse(app.CodeFileDeep, "Path", "brev.txt", "Limit", 20, "Place", app.Term("x")))
	f.Add(good.Bytes())
	f.Fuzz(func(t *testing.T, raw []byte) {
		r := bytes.NewReader(raw)
		k, head, err := readFrame(r, mostAnswer)
		if err == nil && k == theAnswer {
			readAnswer(r, head)
		}
		readFile(bytes.NewReader(raw))
	})
}
