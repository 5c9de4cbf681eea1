package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"time"
)

// epoch is the time that every part of an archive has: the first that the form
// knows. What a file is dated by stands in its properties.
var epoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// archive is a zip archive in which nothing depends on when it is made.
type archive struct {
	bytes.Buffer
	zip *zip.Writer
}

func newArchive() *archive {
	a := &archive{}
	a.zip = zip.NewWriter(&a.Buffer)
	return a
}

// part begins a part of the archive, which takes what is written until the next
// begins.
func (a *archive) part(name string) (io.Writer, error) {
	return a.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: epoch})
}

// add puts a whole part into the archive.
func (a *archive) add(name string, content []byte) error {
	w, err := a.part(name)
	if err == nil {
		_, err = w.Write(content)
	}
	return err
}

// done is the finished archive.
func (a *archive) done() ([]byte, error) {
	if err := a.zip.Close(); err != nil {
		return nil, err
	}
	return a.Bytes(), nil
}

// timeless is an archive with the parts of another in their order, and nothing in
// it of when it was made.
func timeless(content []byte) ([]byte, error) {
	r, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	a := newArchive()
	for _, f := range r.File {
		from, err := f.Open()
		if err != nil {
			return nil, err
		}
		to, err := a.part(f.Name)
		if err != nil {
			return nil, err
		}
		if _, err := io.Copy(to, from); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		if err := from.Close(); err != nil {
			return nil, err
		}
	}
	return a.done()
}
