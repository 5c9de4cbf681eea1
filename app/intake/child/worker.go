package child

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// worker is a child as the program sees it.
type worker struct {
	cmd     *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
	said    *tail
	release func()      // gives back what ties it to the program
	ready   bool        // it has told that it has started
	aside   asides      // whether it has had the clock stand still
	served  bool        // it has read a file
	late    atomic.Bool // it was ended for taking too long
	ending  sync.Once
}

// asides says how far a child is with the one time that the clock stands still for it.
type asides int

const (
	never asides = iota
	now
	once
)

// start starts a child in a folder. It has no environment but what it takes to be
// started at all.
func start(cmd *exec.Cmd, dir string) (*worker, error) {
	w := &worker{cmd: cmd, said: &tail{}}
	cmd.Dir, cmd.Stderr, cmd.Env = dir, w.said, bare()
	cmd.WaitDelay = time.Second
	started := leash(cmd)
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, unstarted(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, unstarted(err)
	}
	w.in, w.out = in, bufio.NewReaderSize(out, 64<<10)
	if err := cmd.Start(); err != nil {
		return nil, unstarted(err)
	}
	if w.release, err = started(); err != nil {
		w.release = func() {}
		w.end()
		return nil, unstarted(err)
	}
	return w, nil
}

func unstarted(err error) error {
	return app.Refuse(app.CodeUnforeseen, "Detail", err.Error()).Because(err)
}

// bare is the environment of a child: where the system keeps what programs are loaded
// with, and no more.
func bare() []string {
	env := []string{} // nil would be all of ours
	for _, name := range []string{"SystemRoot", "LD_LIBRARY_PATH"} {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// read has the child read a file. An error that is no [app.Error] means that the child
// is of no use any more.
func (w *worker) read(ctx context.Context, f intake.File, most time.Duration) (intake.Content, error) {
	defer context.AfterFunc(ctx, w.kill)()
	first := most
	if !w.ready {
		first = patience
	}
	clock := time.AfterFunc(first, func() { w.late.Store(true); w.kill() })
	defer clock.Stop()

	sent := make(chan error, 1)
	go func() {
		err := writeFrame(w.in, theName, []byte(f.Name))
		if err == nil {
			err = writeFrame(w.in, theContent, f.Content)
		}
		sent <- err
	}()
	content, err := w.answer(clock, most)
	var refused *app.Error
	if err != nil && !errors.As(err, &refused) {
		w.kill() // whatever it is still sent, it does not read
	}
	if e := <-sent; e != nil && err == nil {
		err = e
	}
	return content, err
}

// answer waits for what the child says.
func (w *worker) answer(clock *time.Timer, most time.Duration) (intake.Content, error) {
	for {
		k, data, err := readFrame(w.out, mostAnswer)
		switch {
		case err != nil:
			return intake.Content{}, err
		case k == theAnswer && w.ready:
			return readAnswer(w.out, data)
		case k == isReady && !w.ready:
			w.ready = true
			clock.Reset(most)
		case k == isAside && w.ready && w.aside == never:
			w.aside = now
			clock.Reset(patience)
		case k == goesOn && w.aside == now:
			w.aside = once
			clock.Reset(most)
		default:
			return intake.Content{}, errFrame
		}
	}
}

// verdict says what befell a file that a child did not come back from.
func (w *worker) verdict(name string, most time.Duration, err error) error {
	w.end()
	state, said := w.cmd.ProcessState, w.said.String()
	cause := fmt.Errorf("%w; %v: %s", err, state, said)
	switch {
	case !w.ready:
		return app.Refuse(app.CodeUnforeseen, "Detail", fmt.Sprint(state)).Because(cause)
	case w.late.Load():
		return app.Refuse(app.CodeFileStuck, "Path", name, "Limit", max(1, int(most/time.Second))).Because(cause)
	case state != nil && state.ExitCode() == endedByMemory, strings.Contains(said, "out of memory"), strings.Contains(said, "cannot allocate memory"):
		return app.Refuse(app.CodeFileMemory, "Path", name, "Limit", Memory>>20).Because(cause)
	}
	return app.Refuse(app.CodeFileFelled, "Path", name).Because(cause)
}

func (w *worker) kill() { _ = w.cmd.Process.Kill() }

// end ends the child, and waits until it is gone.
func (w *worker) end() {
	w.ending.Do(func() {
		w.in.Close()
		w.kill()
		_ = w.cmd.Wait() // it did not end well
		w.release()
	})
}

// tail keeps the end of what a child wrote on standard error, for the log.
type tail struct {
	mu   sync.Mutex
	head []byte
	rest []byte
}

// mostSaid is how much of the beginning is kept, and how much of the end, in bytes.
const mostSaid = 4 << 10

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := len(p)
	if room := mostSaid - len(t.head); room > 0 {
		take := min(room, len(p))
		t.head, p = append(t.head, p[:take]...), p[take:]
	}
	if t.rest = append(t.rest, p...); len(t.rest) > mostSaid {
		t.rest = append(t.rest[:0], t.rest[len(t.rest)-mostSaid:]...)
	}
	return n, nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.head) + string(t.rest)
}
