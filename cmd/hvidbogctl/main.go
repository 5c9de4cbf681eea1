// Command hvidbogctl does from a terminal what the window does: it makes
// registers, logs responses, and prints the committee packet. It asks nothing and
// needs no display, so scripts can use it.
//
// It ends with 0 when what was asked for is done; with 1 when it was refused,
// and then nothing has changed and one line on standard error says what to do;
// with 2 when the words made no sense.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"os/user"
	"strings"
	"syscall"
	"time"
	_ "time/tzdata" // Windows has no time zones of its own

	"hvidbog/app"
	"hvidbog/assets"
	"hvidbog/cmd/internal/files"
)

// version is set by the linker when a release is built.
var version = "0.1.0"

func main() {
	files.ReadAsChild()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	m := Main{Now: time.Now, User: currentUser}
	code := m.Run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// How the program ends.
const (
	done    = 0
	refused = 1
	misused = 2
)

// Main is the whole program, but for the process that it runs in.
type Main struct {
	Now  func() time.Time
	User func() string // who is at the keyboard, where --who does not say
}

// Run does what the arguments ask for, and gives the exit code.
func (m *Main) Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	language, args := languageOf(args)
	say, err := assets.Words(language)
	if err != nil { // a defect that a test in assets finds
		io.WriteString(stderr, err.Error()+"\n")
		return refused
	}
	v := voice{say: say, out: stdout, err: stderr}
	zone, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		return v.refuse(err)
	}
	job := &job{voice: v, in: stdin, user: m.User, zone: zone, now: func() time.Time { return m.Now().In(zone) }}
	if err := job.do(ctx, args); err != nil {
		return v.refuse(err)
	}
	return done
}

// languageOf takes "--lang en" off the front of the arguments. The program speaks
// Danish to whoever does not ask for another language.
func languageOf(args []string) (language string, rest []string) {
	switch {
	case len(args) > 1 && args[0] == "--lang":
		return args[1], args[2:]
	case len(args) > 0 && strings.HasPrefix(args[0], "--lang="):
		return strings.TrimPrefix(args[0], "--lang="), args[1:]
	}
	return "da", args
}

// currentUser names whoever is logged on to the machine: the full name where the
// system knows it, else the one to log on with, without the domain that Windows
// puts before it.
func currentUser() string {
	u, err := user.Current()
	switch {
	case err != nil:
		return "hvidbogctl"
	case u.Name != "":
		return u.Name
	}
	return u.Username[strings.LastIndex(u.Username, `\`)+1:]
}

// job is one run of the program.
type job struct {
	voice
	in   io.Reader
	user func() string
	zone *time.Location
	now  func() time.Time // in Europe/Copenhagen
	asked
}

// do finds the command that the arguments begin with, and runs it.
func (j *job) do(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return wrongUse{id: "ctl.wrong.nothing"}
	}
	switch args[0] {
	case "help", "--help", "-help", "-h":
		return j.help(args[1:])
	case "version", "--version", "-version":
		j.tell("ctl.version", "Version", version)
		return nil
	}
	c := commandNamed(args[0])
	if c == nil {
		return wrongUse{id: "ctl.wrong.command", value: args[0]}
	}
	var err error
	if j.asked, err = parse(c, args[1:]); err != nil {
		return err
	}
	if j.has("help") {
		return j.help([]string{c.name})
	}
	if err := j.complete(c); err != nil {
		return err
	}
	return c.run(ctx, j)
}

func (j *job) who() string {
	if who := j.value("who"); who != "" {
		return who
	}
	return j.user()
}

func (j *job) today() app.Date { return app.DateOf(j.now()) }
