package child

import (
	"bufio"
	"context"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"sync"

	"hvidbog/app/intake"
)

// How a child ends, beside the ways in which Go programs do.
const (
	endedByMemory = 71
	endedByParent = 72
)

// Serve is all that a child does: it reads the files that it is sent, one after the
// other, until the program that started it closes its standard input or is no more.
// It gives the code to exit with.
func Serve(read intake.Reader) int {
	in, out := os.Stdin, os.Stdout
	os.Stdout = os.Stderr // what a library prints is no answer
	os.Stdin = nil
	confine()
	// An answer takes one thread; a second helps to clear up.
	runtime.GOMAXPROCS(min(2, runtime.GOMAXPROCS(0)))
	// Near the limit Go clears up rather than grow, so that what is counted is used.
	debug.SetMemoryLimit(Memory * 3 / 4)
	debug.SetMaxStack(Memory / 8) // what goes deeper than that goes on for ever
	go watch(Memory, func() { os.Exit(endedByMemory) })
	s := &server{read: read, out: bufio.NewWriter(out)}
	if err := s.serve(in); err != nil {
		io.WriteString(os.Stderr, err.Error()+"\n")
		return 1
	}
	return 0
}

type server struct {
	read  intake.Reader
	out   *bufio.Writer
	once  sync.Once
	tools error // what came of the once
}

func (s *server) serve(in io.Reader) error {
	if err := s.tell(isReady); err != nil {
		return err
	}
	ctx := context.WithValue(context.Background(), served{}, s)
	for f := range received(in) {
		content, err := s.read(ctx, f)
		if err := writeAnswer(s.out, f.Name, content, err); err != nil {
			return err
		}
		if err := s.out.Flush(); err != nil {
			return err
		}
		clear(f.Content) // what it was stays in memory no longer than need be
		content, f = intake.Content{}, intake.File{}
		if inUse() > Memory/4 {
			debug.FreeOSMemory() // the next file is not to answer for this one
		}
	}
	return nil
}

// received gives the files as they come. The program's end is seen at once, and ends
// the child in the middle of a file too.
func received(in io.Reader) <-chan intake.File {
	files := make(chan intake.File)
	go func() {
		for r := bufio.NewReaderSize(in, 64<<10); ; {
			f, err := readFile(r)
			if err != nil {
				os.Exit(endedByParent)
			}
			files <- f
		}
	}()
	return files
}

func readFile(r io.Reader) (f intake.File, err error) {
	k, name, err := readFrame(r, mostName)
	if err != nil {
		return f, err
	}
	c, content, err := readFrame(r, mostContent)
	if err == nil && (k != theName || c != theContent) {
		err = errFrame
	}
	return intake.File{Name: string(name), Content: content}, err
}

// aside does something while the clock stands still.
func (s *server) aside(ctx context.Context, do func(context.Context) error) error {
	s.once.Do(func() {
		if s.tools = s.tell(isAside); s.tools != nil {
			return
		}
		s.tools = do(ctx)
		if err := s.tell(goesOn); err != nil {
			s.tools = err
		}
	})
	return s.tools
}

func (s *server) tell(k kind) error {
	if err := writeFrame(s.out, k, nil); err != nil {
		return err
	}
	return s.out.Flush()
}
