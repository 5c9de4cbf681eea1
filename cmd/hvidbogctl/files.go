package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/intake"
	"hvidbog/storage"
)

// makeRegister makes a register with what fill puts into it. When that fails there
// is no register.
func (j *job) makeRegister(fill func(app.Store) error) error { return storage.Make(j.register(), fill) }

// openRegister lends the register to use, and closes it after.
func (j *job) openRegister(use func(app.Store) error) error {
	r, err := storage.Open(j.register(), storage.Options{})
	if err != nil {
		return err
	}
	return errors.Join(use(r), r.Close())
}

// openHearing lends the hearing that --hearing names, or the only one.
func (j *job) openHearing(use func(*casework.Desk) error) error {
	return j.openRegister(func(store app.Store) error {
		desk, err := j.office(store).Pick(j.value("hearing"))
		if err != nil {
			return err
		}
		return use(desk)
	})
}

func (j *job) office(store app.Store) *casework.Office {
	return casework.NewOffice(store, j.who, j.now)
}

// text is what --text says, or what stands in the file that --text-file names;
// see [job.textOf].
func (j *job) text() (string, error) { return j.textOf("text") }

// textOf is what a flag says, or what stands in the file that the flag with -file
// names; "-" is standard input. Only one of them may be given.
func (j *job) textOf(flag string) (string, error) {
	if !j.has(flag + "-file") {
		return j.value(flag), nil
	}
	name := j.value(flag + "-file")
	if name == "-" {
		return intake.Text(j.in, j.say("ctl.standardInput"))
	}
	f, err := os.Open(name)
	if err != nil {
		return "", intake.Unread(name, err)
	}
	defer f.Close()
	return intake.Text(f, name)
}

// writeFile writes a file, which appears whole or not at all: what had the name
// before stays until then. "-" is standard output.
func (j *job) writeFile(path string, content []byte) error {
	if path == "-" {
		_, err := j.out.Write(content)
		return j.unwritten(err)
	}
	if isSame(path, j.register()) {
		return refusal{"ctl.refused.overRegister", []any{"Path", path}}
	}
	err := replaceFile(path, content)
	var at *fs.PathError
	var between *os.LinkError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &at): // the sentence names the file
		err = at.Err
	case errors.As(err, &between):
		err = between.Err
	}
	return app.Refuse(app.CodeFileUnwritten, "Path", path, "Detail", err.Error()).Because(err)
}

func isSame(path, other string) bool {
	a, err := os.Stat(path)
	if err != nil {
		return false
	}
	b, err := os.Stat(other)
	return err == nil && os.SameFile(a, b)
}

// replaceFile writes beside the file and then takes its name. What is no regular
// file, such as a pipe, is written to as it is.
func replaceFile(path string, content []byte) error {
	if at, err := os.Stat(path); err == nil && !at.Mode().IsRegular() {
		return os.WriteFile(path, content, 0)
	}
	temporary := filepath.Join(filepath.Dir(path), ".hvidbog-"+string(app.NewID())+".tmp")
	f, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temporary))
	}
	return nil
}
