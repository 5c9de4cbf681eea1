// Package files ties the reading of files that people sent to the program that it is
// done in: both programs read them in children of their own.
package files

import (
	"context"
	"os"
	"os/exec"
	"time"

	"hvidbog/app"
	"hvidbog/app/intake/child"
	"hvidbog/app/intake/reading"
	"hvidbog/app/paper/proof"
)

// ReadAsChild does what a child does, and ends the process, where the program was
// started as one. It is to be called before anything else.
func ReadAsChild() {
	cache, ok := child.Asked(os.Args)
	if !ok {
		return
	}
	os.Exit(child.Serve(reader(cache, child.Time*8/10).Read))
}

// reader reads files in this process, a page of a PDF file in so much time: less than a
// child has, so that it need not be ended for one.
func reader(cache string, pageTime time.Duration) reading.Reader {
	engine := proof.New(proof.Config{CacheDir: cache, PageTime: pageTime})
	return reading.Reader{PDFTime: pageTime, PDF: func(ctx context.Context, content []byte) ([]string, error) {
		if err := child.Aside(ctx, engine.Start); err != nil {
			return nil, err
		}
		return proof.Texts(ctx, engine, content)
	}}
}

// NewPool makes what reads files in children of this program. They keep PDFium where
// the program does.
func NewPool() (*child.Pool, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, app.Refuse(app.CodeUnforeseen, "Detail", err.Error()).Because(err)
	}
	return child.NewPool(func() *exec.Cmd { return child.Command(program, proof.UserCache()) }), nil
}
