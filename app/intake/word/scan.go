package word

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"hvidbog/app"
)

// deepest is how many elements may stand within each other. A table in a text box in
// a table takes some thirty.
const deepest = 256

// scanner reads XML element by element. Whoever reads an element calls [scanner.children]
// or [scanner.skip], once; how deep it goes is counted, so that they may call
// themselves. Entities of a file's own are not known, and so cannot swell.
type scanner struct {
	parts   *parts
	decoder *xml.Decoder
	depth   int
}

func newScanner(p *parts, content []byte) *scanner {
	d := xml.NewDecoder(bytes.NewReader(content))
	d.CharsetReader = func(charset string, r io.Reader) (io.Reader, error) {
		switch strings.ToLower(charset) {
		case "utf-16", "utf-16le", "utf-16be", "us-ascii": // has been made UTF-8 of, or is the same
			return r, nil
		case "windows-1252", "iso-8859-1":
			return charmap.Windows1252.NewDecoder().Reader(r), nil
		}
		return nil, fmt.Errorf("charset %q", charset)
	}
	return &scanner{parts: p, decoder: d}
}

// next is the next beginning or end of an element, or text; nil where the file ends.
func (s *scanner) next() (xml.Token, error) {
	for {
		t, err := s.decoder.Token()
		if err == io.EOF {
			return nil, nil
		}
		if err != nil {
			return nil, s.parts.broken(err)
		}
		switch t.(type) {
		case xml.StartElement:
			if s.depth++; s.depth > deepest {
				return nil, app.Refuse(app.CodeFileDeep, "Path", s.parts.name, "Limit", deepest)
			}
		case xml.EndElement:
			s.depth--
		case xml.CharData:
		default:
			continue
		}
		return t, nil
	}
}

// root reads the element that the file is.
func (s *scanner) root(read func(xml.StartElement) error) error {
	for {
		t, err := s.next()
		if err != nil {
			return err
		}
		if t == nil {
			return s.parts.broken(io.ErrUnexpectedEOF)
		}
		if e, ok := t.(xml.StartElement); ok {
			return read(e)
		}
	}
}

// children reads what stands in an element, to its end. Each reads a child; text is
// told what stands between them, or nil.
func (s *scanner) children(each func(xml.StartElement) error, text func([]byte)) error {
	for {
		t, err := s.next()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case nil:
			return s.parts.broken(io.ErrUnexpectedEOF)
		case xml.StartElement:
			if err := each(t); err != nil {
				return err
			}
		case xml.CharData:
			if text != nil {
				text(t)
			}
		case xml.EndElement:
			return nil
		}
	}
}

// skip leaves out what stands in an element.
func (s *scanner) skip() error {
	for from := s.depth; s.depth >= from; {
		t, err := s.next()
		if err != nil {
			return err
		}
		if t == nil {
			return s.parts.broken(io.ErrUnexpectedEOF)
		}
	}
	return nil
}

// text is all text in an element.
func (s *scanner) text() (string, error) {
	var b strings.Builder
	add := func(t []byte) { b.Write(t) }
	var within func(xml.StartElement) error
	within = func(xml.StartElement) error { return s.children(within, add) }
	err := s.children(within, add)
	return b.String(), err
}

// attr is an attribute by its local name; "" where there is none.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
