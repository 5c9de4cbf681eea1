// Package archive takes zip files apart.
package archive

import (
	"archive/zip"
	"errors"
	"io/fs"
	"path"
	"strings"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/unpack"
)

// Read unpacks a zip file. What cannot be unpacked is among the files with the reason,
// and an archive in it is a file as others: whoever reads that in turn counts how deep
// it goes. The error has [app.CodeFileEmpty], [app.CodeFileBroken] or
// [app.CodeFileParts], where nothing can be told of what is in it.
func Read(name string, content []byte) (intake.Content, error) {
	z, err := unpack.Open(name, content)
	if err != nil {
		return intake.Content{}, err
	}
	var read intake.Content
	places := newPlaces()
	for _, f := range z.Files {
		within := nameOf(f)
		if isFolder(f) || leftBySystem(within) {
			continue
		}
		within = places.distinct(within)
		packed := intake.Packed{File: intake.File{Name: within}}
		packed.Content, packed.Refusal = file(z, f, within)
		read.Files = append(read.Files, packed)
	}
	if len(read.Files) == 0 {
		return intake.Content{}, app.Refuse(app.CodeFileEmpty, "Path", name)
	}
	return read, nil
}

func file(z *unpack.Zip, f *zip.File, within string) ([]byte, *app.Error) {
	switch {
	case !f.Mode().IsRegular(): // a link out of the archive, or a device
		return nil, app.Refuse(app.CodeFileForeign, "Path", within)
	case f.UncompressedSize64 > app.MaxFile && f.UncompressedSize64 <= intake.MaxUnpacked:
		return nil, app.Refuse(app.CodeFileTooLarge, "Path", within, "Limit", app.MaxFile>>20)
	}
	content, err := z.Read(f, within)
	if refusal := (*app.Error)(nil); errors.As(err, &refusal) {
		return nil, refusal
	}
	return content, nil
}

func isFolder(f *zip.File) bool {
	return f.Mode()&fs.ModeDir != 0 || strings.HasSuffix(f.Name, `\`) && f.UncompressedSize64 == 0
}

// leftBySystem knows the files that Mac and Windows put into archives unasked, which
// nobody sent.
func leftBySystem(name string) bool {
	if strings.HasPrefix(name, "__MACOSX/") {
		return true
	}
	switch strings.ToLower(path.Base(name)) {
	case ".ds_store", "thumbs.db", "desktop.ini":
		return true
	}
	return false
}
