package intake

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/collate"

	"hvidbog/app"
)

// MostFiles is how many files are taken in at a time. Whoever drops more has most
// likely hit the wrong folder, such as a whole disk.
const MostFiles = 20_000

// Listed is a file on the disk that is to be taken in.
type Listed struct {
	Path string // where it lies
	// Name is the file as it is shown: "brev.eml", or for one of a folder that was
	// given "svar/marts/brev.eml", with forward slashes on every system.
	Name string
}

// Unit is the file as something to be read, when its turn comes.
func (l Listed) Unit() Unit {
	return Unit{Name: l.Name, Open: func() (File, error) {
		// A pipe or a device would be waited for in vain.
		if info, err := os.Stat(l.Path); err == nil && !info.Mode().IsRegular() {
			return File{Name: filepath.Base(l.Path)}, app.Refuse(app.CodeFileUnread, "Path", l.Name, "Detail", info.Mode().Type().String())
		}
		name, content, err := Original(l.Path)
		return File{Name: name, Content: content}, err
	}}
}

// List finds the files that lie at the paths that somebody dropped, pasted or named:
// the files themselves, and those of folders with all folders in them. Each folder's
// files stand in Danish order, and its folders after them. What the system or another
// program put there for itself is left out, and so are links, in folders: what they
// lead to was not given.
//
// A path where there is nothing is listed too: that it cannot be read is told when its
// turn comes. The error has [app.CodeFilesMany], or is that of ctx.
func List(ctx context.Context, paths ...string) ([]Listed, error) {
	l := lister{ctx: ctx, order: app.Collator()}
	for _, path := range paths {
		path = filepath.Clean(path)
		name := filepath.Base(path)
		var err error
		if info, unread := os.Stat(path); unread == nil && info.IsDir() {
			err = l.folder(path, name)
		} else {
			err = l.add(path, name)
		}
		if err != nil {
			return nil, err
		}
	}
	return l.files, nil
}

type lister struct {
	ctx   context.Context
	order *collate.Collator
	files []Listed
}

func (l *lister) add(path, name string) error {
	if len(l.files) == MostFiles {
		return app.Refuse(app.CodeFilesMany, "Limit", MostFiles)
	}
	l.files = append(l.files, Listed{Path: path, Name: name})
	return nil
}

func (l *lister) folder(path, name string) error {
	if err := l.ctx.Err(); err != nil {
		return err
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return l.add(path, name) // reading it says why
	}
	slices.SortStableFunc(entries, func(a, b fs.DirEntry) int {
		return l.order.CompareString(a.Name(), b.Name())
	})
	var folders []string
	for _, e := range entries {
		switch {
		case isAside(e):
		case e.IsDir():
			folders = append(folders, e.Name())
		case e.Type().IsRegular():
			if err := l.add(filepath.Join(path, e.Name()), name+"/"+e.Name()); err != nil {
				return err
			}
		}
	}
	for _, folder := range folders {
		if err := l.folder(filepath.Join(path, folder), name+"/"+folder); err != nil {
			return err
		}
	}
	return nil
}

// isAside holds for what a folder has in it that nobody sent: hidden files, the
// system's own, and the marks that Word and LibreOffice leave while a file is open.
func isAside(e fs.DirEntry) bool {
	name := e.Name()
	switch strings.ToLower(name) {
	case "thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || isHidden(e)
}
