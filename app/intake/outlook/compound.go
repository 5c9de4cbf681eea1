package outlook

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// storage is a folder of a compound file (MS-CFB), the form in which Outlook saves:
// a mail, a recipient, or what is attached.
type storage struct {
	streams map[string]*mscfb.File
	below   map[string]*storage
	order   []string // of those below
}

func newStorage() *storage {
	return &storage{streams: map[string]*mscfb.File{}, below: map[string]*storage{}}
}

// deepest is how deep folders may be: a mail within a mail is two deeper.
const deepest = 2*intake.MaxDepth + 2

// open reads the folders of a compound file.
func open(name string, content []byte) (*storage, error) {
	g := &guard{content: content}
	file, err := mscfb.New(g)
	if err != nil {
		return nil, broken(name, err)
	}
	g.opened = true
	root := newStorage()
	for _, entry := range file.File[1:] {
		if len(entry.Path) > deepest {
			return nil, app.Refuse(app.CodeFileDeep, "Path", name, "Limit", intake.MaxDepth)
		}
		at := root
		for _, folder := range entry.Path {
			if at = at.below[folder]; at == nil {
				return nil, broken(name, errors.New("a folder that is in none"))
			}
		}
		if entry.FileInfo().IsDir() {
			if at.below[entry.Name] == nil {
				at.below[entry.Name] = newStorage()
				at.order = append(at.order, entry.Name)
			}
			continue
		}
		at.streams[entry.Name] = entry
	}
	return root, nil
}

func broken(name string, err error) error {
	return app.Refuse(app.CodeFileBroken, "Path", name, "Detail", err.Error()).Because(err)
}

// guard hands the library a file, and stops it at a directory that is made to take
// long: it keeps the whole path of each entry, so that folders within folders cost
// the square of their number.
type guard struct {
	content          []byte
	entries, folders int
	opened           bool
}

const (
	mostEntries = 1 << 17
	mostFolders = 1 << 12
)

var errLarge = errors.New("a directory beyond all measure")

// ReadAt implements [io.ReaderAt].
func (g *guard) ReadAt(p []byte, at int64) (int, error) {
	if at < 0 || at >= int64(len(g.content)) {
		return 0, io.EOF
	}
	n := copy(p, g.content[at:])
	if n < len(p) {
		return n, io.EOF
	}
	const entry, ofChild, sector = 128, 76, 512
	if !g.opened && len(p) >= sector {
		for e := p; len(e) >= entry; e = e[entry:] {
			g.entries++
			if !bytes.Equal(e[ofChild:ofChild+4], []byte("\xff\xff\xff\xff")) {
				g.folders++
			}
		}
		if g.entries > mostEntries || g.folders > mostFolders {
			return 0, errLarge
		}
	}
	return n, nil
}

// chunk is how much of a stream is read at once: in one go the library would take a
// time that grows with the square of its size.
const chunk = 1 << 15

// read is a stream; what is cut off is missing at its end, and whole is false. The
// library reads a stream once.
func (s *storage) read(name string) (content []byte, whole bool) {
	f := s.streams[name]
	if f == nil {
		return nil, true
	}
	delete(s.streams, name)
	var all bytes.Buffer
	buf := make([]byte, min(chunk, max(1, f.Size)))
	for {
		n, err := f.Read(buf)
		all.Write(buf[:n])
		if err == io.EOF {
			return all.Bytes(), int64(all.Len()) == f.Size
		}
		if err != nil || n == 0 || all.Len() > app.MaxFile {
			return all.Bytes(), false
		}
	}
}

// named are the folders below whose names begin so, in their order.
func (s *storage) named(prefix string) []*storage {
	var found []*storage
	for _, name := range s.order {
		if strings.HasPrefix(name, prefix) {
			found = append(found, s.below[name])
		}
	}
	return found
}
