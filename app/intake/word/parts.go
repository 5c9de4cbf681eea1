package word

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"path"
	"strings"
	"time"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"hvidbog/app"
	"hvidbog/app/intake/unpack"
)

// parts are the files that a letter's file consists of, by name.
type parts struct {
	name string // of the letter's file, for what is said
	zip  *unpack.Zip
	by   map[string]*zip.File
}

func newParts(name string, z *unpack.Zip) *parts {
	p := &parts{name: name, zip: z, by: make(map[string]*zip.File, len(z.Files))}
	for _, f := range z.Files {
		if key := partName(f.Name); p.by[key] == nil {
			p.by[key] = f
		}
	}
	return p
}

// partName is the form in which two names of a part are the same
// (ECMA-376, part 2, 6.2.2.3).
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

func (p *parts) has(part string) bool { return p.by[partName(part)] != nil }

// read unpacks a part; it is nil where there is none.
func (p *parts) read(part string) ([]byte, error) {
	f := p.by[partName(part)]
	if f == nil {
		return nil, nil
	}
	return p.zip.Read(f, p.name)
}

// scan opens a part to be read as XML; it is nil where there is none.
func (p *parts) scan(part string) (*scanner, error) {
	content, err := p.read(part)
	if err != nil || content == nil {
		return nil, err
	}
	if bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff")) {
		content, _, err = transform.Bytes(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder(), content)
		if err != nil {
			return nil, p.broken(err)
		}
	}
	return newScanner(p, content), nil
}

func (p *parts) broken(err error) error {
	return app.Refuse(app.CodeFileBroken, "Path", p.name, "Detail", err.Error()).Because(err)
}

// properties are what a file says of itself.
type properties struct {
	author  string
	created app.Date
}

// properties reads them from the part that has them, as Word's and OpenDocument's do
// alike.
func (p *parts) properties(part string) (found properties, err error) {
	s, err := p.scan(part)
	if s == nil || err != nil {
		return found, err
	}
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "creator", "initial-creator":
			author, err := s.text()
			if author = strings.Join(strings.Fields(author), " "); author != "" && (found.author == "" || e.Name.Local == "initial-creator") {
				found.author = author
			}
			return err
		case "created", "creation-date":
			moment, err := s.text()
			found.created = dayOf(moment)
			return err
		}
		return s.children(read, nil)
	}
	return found, s.root(read)
}

// dayOf is the day of a moment, in Danish time. LibreOffice writes the hour of the
// place, without the zone.
func dayOf(moment string) app.Date {
	moment = strings.TrimSpace(moment)
	if t, err := time.Parse(time.RFC3339, moment); err == nil {
		if zone, err := time.LoadLocation("Europe/Copenhagen"); err == nil {
			t = t.In(zone)
		}
		return app.DateOf(t)
	}
	if t, err := time.Parse(time.DateOnly, moment[:min(len(moment), len(time.DateOnly))]); err == nil {
		return app.DateOf(t)
	}
	return app.Date{}
}
