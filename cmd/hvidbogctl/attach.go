package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"text/tabwriter"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/intake"
)

// numbered is the response that the number beside the register names.
func (j *job) numbered(f *app.CaseFile) (*app.Response, error) {
	n, err := strconv.Atoi(j.also())
	if r := f.Numbered(n); err == nil && r != nil {
		return r, nil
	}
	return nil, app.Refuse(app.CodeNoSuch, "Value", j.also())
}

// attach attaches files to a response: all of them, or none.
func attach(_ context.Context, j *job) error {
	return j.openHearing(func(desk *casework.Desk) error {
		r, err := j.numbered(desk.File())
		if err != nil {
			return err
		}
		var files []app.FileRef
		for _, path := range j.more() {
			name, content, err := intake.Original(path)
			if err != nil {
				return err
			}
			ref, err := desk.KeepFile(name, content)
			if err != nil {
				return err
			}
			files = append(files, ref)
		}
		if err := desk.Attach(r.ID, files...); err != nil {
			return err
		}
		if j.has("publish") {
			for _, file := range files {
				if err := desk.SetPublish(r.ID, file.SHA256, j.on("publish")); err != nil {
					return err
				}
			}
		}
		j.tell("ctl.done.attach", "n", len(desk.File().Response(r.ID).Attachments)-len(r.Attachments), "Number", j.also())
		return nil
	})
}

// attachedFile is a file of a response as programs read it.
type attachedFile struct {
	app.FileRef
	Publish bool   `json:"publish"`
	Path    string `json:"path,omitempty"` // where it was written
}

// listFiles lists the files of a response, and writes them where that is asked for.
func listFiles(_ context.Context, j *job) error {
	return j.openHearing(func(desk *casework.Desk) error {
		r, err := j.numbered(desk.File())
		if err != nil {
			return err
		}
		list := make([]attachedFile, len(r.Attachments))
		for i, a := range r.Attachments {
			list[i] = attachedFile{FileRef: a.FileRef, Publish: a.Publish}
		}
		if j.has("o") {
			if err := j.writeOriginals(desk, list); err != nil {
				return err
			}
		}
		if j.on("json") {
			e := json.NewEncoder(j.out)
			e.SetEscapeHTML(false)
			e.SetIndent("", "  ")
			return j.unwritten(e.Encode(list))
		}
		return j.tableOfFiles(list)
	})
}

func (j *job) tableOfFiles(list []attachedFile) error {
	t := tabwriter.NewWriter(j.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, strings.Join([]string{
		j.say("ctl.column.file"), j.say("ctl.column.size"), j.say("ctl.column.kind"), j.say("ctl.column.publish"),
	}, "\t"))
	for _, f := range list {
		name, publish := f.Name, j.say("ctl.no")
		if f.Path != "" {
			name = f.Path
		}
		if f.Publish {
			publish = j.say("ctl.yes")
		}
		fmt.Fprintln(t, strings.Join([]string{name, app.SizeText(f.Size), j.say("fileKind." + string(f.Kind())), publish}, "\t"))
	}
	fmt.Fprintln(t)
	fmt.Fprintln(t, j.say("count.files", "n", len(list)))
	return j.unwritten(t.Flush())
}

// writeOriginals writes the files into the folder that -o names, byte for byte, and
// notes where. The folder is made where there is none. Nothing is written outside
// it, whatever a sender has called a file, and nothing in it is written over.
func (j *job) writeOriginals(desk *casework.Desk, list []attachedFile) error {
	dir := j.value("o")
	unwritten := func(err error) error {
		return app.Refuse(app.CodeFileUnwritten, "Path", dir, "Detail", err.Error()).Because(err)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return unwritten(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return unwritten(err)
	}
	defer root.Close()
	for i := range list {
		content, err := desk.FileContent(list[i].FileRef)
		if err != nil {
			return err
		}
		name, err := writeInto(root, list[i].DiskName(), content)
		if err != nil {
			return unwritten(err)
		}
		list[i].Path = filepath.Join(dir, name)
	}
	return nil
}

// writeInto writes a file under its name, or under the first of "brev (2).pdf",
// "brev (3).pdf" … that is free. The same file that is there already is left.
func writeInto(root *os.Root, name string, content []byte) (string, error) {
	ext := path.Ext(name)
	for n := 1; ; n++ {
		at := name
		if n > 1 {
			at = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ext), n, ext)
		}
		f, err := root.OpenFile(at, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) {
			if there, err := root.ReadFile(at); err == nil && bytes.Equal(there, content) {
				return at, nil
			}
			continue
		}
		if err != nil {
			return "", err
		}
		_, err = f.Write(content)
		if err = errors.Join(err, f.Close()); err != nil {
			return "", errors.Join(err, root.Remove(at)) // no half file stays
		}
		return at, nil
	}
}
