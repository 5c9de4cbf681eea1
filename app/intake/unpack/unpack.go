// Package unpack opens zip files, and those of Office and of OpenDocument, which are
// such too, and counts what comes out of them. Anybody can send one, so nothing that
// it says of itself is trusted.
package unpack

import (
	"archive/zip"
	"bytes"
	"io"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// Text packs to a tenth or a twentieth, and a table that says the same in every row
// to a hundredth. What swells more than that is made to.
const (
	mostSwelling   = 200     // times its packed size
	alwaysTolerate = 4 << 20 // bytes; so much may swell as it likes
)

// Zip is an opened zip file.
type Zip struct {
	// Files are all that it holds, folders too, in its own order.
	Files []*zip.File
	size  uint64 // of the zip itself
	left  uint64 // what may yet be unpacked
}

// Open reads what a zip file says that it holds. The name is for what is said when
// it cannot: the error has [app.CodeFileEmpty], [app.CodeFileBroken] or
// [app.CodeFileParts].
func Open(name string, content []byte) (*Zip, error) {
	if len(content) == 0 {
		return nil, app.Refuse(app.CodeFileEmpty, "Path", name)
	}
	r, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, broken(name, err)
	}
	if len(r.File) > intake.MaxParts {
		return nil, app.Refuse(app.CodeFileParts, "Path", name, "Limit", intake.MaxParts)
	}
	return &Zip{Files: r.File, size: uint64(len(content)), left: intake.MaxUnpacked}, nil
}

// Read unpacks one file. What it says of its size is believed only where that makes
// less to read, and all that is read of a zip counts together. The name is for what
// is said when it cannot: the error has [app.CodeFileLocked], [app.CodeFileSwells] or
// [app.CodeFileBroken].
func (z *Zip) Read(f *zip.File, name string) ([]byte, error) {
	const encrypted = 1 // the first flag
	size := f.UncompressedSize64
	switch {
	case f.Flags&encrypted != 0:
		return nil, app.Refuse(app.CodeFileLocked, "Path", name)
	case size > z.left, z.swells(f):
		return nil, swells(name)
	}
	z.left -= size // spent also where it turns out broken, or a thousand such would take hours
	r, err := f.Open()
	if err != nil {
		return nil, broken(name, err)
	}
	defer r.Close()
	content, err := io.ReadAll(io.LimitReader(r, int64(size)+1))
	if err == nil && uint64(len(content)) != size {
		err = zip.ErrFormat // it is longer than it says
	}
	if err != nil {
		return nil, broken(name, err)
	}
	return content, nil
}

// Fits looks whether all that a zip says it holds may be unpacked, for those who
// leave that to a library. What is longer than it says, archive/zip takes for broken.
// The error has [app.CodeFileSwells].
func (z *Zip) Fits(name string) error {
	left := z.left
	for _, f := range z.Files {
		if f.UncompressedSize64 > left || z.swells(f) {
			return swells(name)
		}
		left -= f.UncompressedSize64
	}
	return nil
}

func (z *Zip) swells(f *zip.File) bool {
	size, packed := f.UncompressedSize64, min(f.CompressedSize64, z.size)
	return size > alwaysTolerate && size/mostSwelling > packed
}

func swells(name string) error {
	return app.Refuse(app.CodeFileSwells, "Path", name, "Limit", intake.MaxUnpacked>>20)
}

func broken(name string, err error) error {
	return app.Refuse(app.CodeFileBroken, "Path", name, "Detail", err.Error()).Because(err)
}
