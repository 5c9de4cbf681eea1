// Package child reads what people sent in processes of their own. A file that was
// made to do harm, or is only broken in a way that nobody thought of, then costs
// itself: it may hang, take all memory or bring the reading down, and the program
// and the other files do not notice.
//
// The process is the program itself, started with a word that no user types
// ([Asked]); it serves one file after another over its standard input and output. The
// [Pool] is the program's side of it. Neither side believes what the other says about
// lengths, and the child is given nothing but the file: no environment, no folder, no
// register.
package child

import (
	"context"
	"os/exec"
	"time"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// Limits of one file.
const (
	Time   = 10 * time.Second
	Memory = 512 << 20 // bytes
)

// beside is what the system grants a child beyond Memory before it refuses it more:
// what Go sets aside and does not use. It is for what grows so fast that the child's own
// watch sees it too late.
const beside = 256 << 20

// patience is how long a child may take to start, and to have its tools at hand. A
// laptop that has just been turned on, and looks through each program for viruses,
// takes its time.
const patience = time.Minute

// Sizes of what goes between program and child, in bytes.
const (
	mostName    = 64 << 10
	mostContent = intake.MaxUnpacked               // a file of an archive may be larger than one that is sent
	mostAnswer  = intake.MaxUnpacked               // all that was found, but for the files
	mostFiles   = intake.MaxUnpacked + app.MaxFile // the files that came with it, in all
)

// argument is what a program is started with to be a child.
const argument = "hvidbog-reads-a-file"

// Asked tells whether the program was started as a child, and with which word of its
// own. It is to be asked before anything else is done.
func Asked(args []string) (word string, ok bool) {
	if len(args) == 3 && args[1] == argument {
		return args[2], true
	}
	return "", false
}

// Command is how a program is started as a child, with one word of its own, such as
// the folder where its tools are kept.
func Command(program, word string) *exec.Cmd {
	return exec.Command(program, argument, word)
}

// Aside does something that is none of the file's doing, such as to start the tool
// that a whole kind of files is read with, while the clock stands still. A child may
// do so once; elsewhere it only does it.
func Aside(ctx context.Context, do func(context.Context) error) error {
	if s, ok := ctx.Value(served{}).(*server); ok {
		return s.aside(ctx, do)
	}
	return do(ctx)
}

type served struct{}
