package word

import (
	"encoding/xml"
	"fmt"
	"path"
	"slices"
	"strings"

	"hvidbog/app"
)

// The vocabularies of Word's files, in the form that all write and in the strict one.
const (
	wordVocabulary   = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strictVocabulary = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	compatibility    = "http://schemas.openxmlformats.org/markup-compatibility/2006"
	mathematics      = "http://schemas.openxmlformats.org/officeDocument/2006/math"
)

func isWord(n xml.Name) bool { return n.Space == wordVocabulary || n.Space == strictVocabulary }

// docx reads a letter of Word's.
type docx struct {
	*document
	parts  *parts
	scan   *scanner
	refers map[string]reference // of the part that is read, by id
	styles map[string]style
	lists  *lists
	// notes are the numbers of those referred to so far, by "footnote 2"; nil while a
	// note itself is read.
	noteNumbers map[string]int
	noteOrder   []string
}

func readDocx(p *parts) (*document, error) {
	top, err := p.references("")
	if err != nil {
		return nil, err
	}
	main, core := "word/document.xml", "docProps/core.xml"
	for _, r := range top {
		switch {
		case r.external:
		case strings.HasSuffix(r.kind, "/officeDocument"):
			main = r.target
		case strings.HasSuffix(r.kind, "/core-properties"):
			core = r.target
		}
	}
	if !p.has(main) {
		return nil, app.Refuse(app.CodeFileForeign, "Path", p.name)
	}
	d := &docx{document: &document{}, parts: p, noteNumbers: make(map[string]int)}
	if d.properties, err = p.properties(core); err != nil {
		return nil, err
	}
	if d.refers, err = p.references(main); err != nil {
		return nil, err
	}
	d.embedded = p.hasMacros() || refersOut(d.refers)
	if settings, err := p.references(d.partOf("/settings", "word/settings.xml")); err != nil {
		return nil, err
	} else if refersOut(settings) {
		d.embedded = true
	}
	if d.styles, err = p.styles(d.partOf("/styles", "word/styles.xml")); err != nil {
		return nil, err
	}
	if d.lists, err = p.lists(d.partOf("/numbering", "word/numbering.xml")); err != nil {
		return nil, err
	}
	if d.scan, err = p.scan(main); err != nil {
		return nil, err
	}
	err = d.scan.root(func(e xml.StartElement) error {
		if !isWord(e.Name) || e.Name.Local != "document" {
			return app.Refuse(app.CodeFileForeign, "Path", p.name)
		}
		return d.scan.children(func(e xml.StartElement) error {
			if e.Name.Local != "body" {
				return d.scan.skip()
			}
			return d.blocks(&d.text)
		}, nil)
	})
	if err != nil {
		return nil, err
	}
	return d.document, d.readNotes()
}

// reference is what a part refers to: another part, or something outside.
type reference struct {
	kind     string
	target   string // the part's full name, or the address outside
	external bool
}

// references are those of a part, by id; of "" they are the file's own.
func (p *parts) references(part string) (map[string]reference, error) {
	folder, base := path.Split(part)
	s, err := p.scan(folder + "_rels/" + base + ".rels")
	if s == nil || err != nil {
		return nil, err
	}
	found := make(map[string]reference)
	err = s.root(func(xml.StartElement) error {
		return s.children(func(e xml.StartElement) error {
			r := reference{kind: attr(e, "Type"), target: attr(e, "Target"), external: attr(e, "TargetMode") == "External"}
			if !r.external {
				if !strings.HasPrefix(r.target, "/") {
					r.target = folder + r.target
				}
				r.target = partName(r.target)
			}
			found[attr(e, "Id")] = r
			return s.skip()
		}, nil)
	})
	return found, err
}

// partOf is the part that the letter refers to as such, or where it usually is.
func (d *docx) partOf(kind, usual string) string {
	for _, r := range d.refers {
		if !r.external && strings.HasSuffix(r.kind, kind) {
			return r.target
		}
	}
	return usual
}

// refersOut reports whether something outside is to be fetched when the letter is
// opened. A link that one clicks is not, and nor is the template on the writer's own
// disk, which most letters name.
func refersOut(refers map[string]reference) bool {
	for _, r := range refers {
		small := strings.ToLower(r.target)
		switch {
		case !r.external, strings.HasSuffix(r.kind, "/hyperlink"):
		case strings.HasSuffix(r.kind, "/attachedTemplate") && !strings.HasPrefix(small, "http") &&
			!strings.HasPrefix(small, `\\`) && !strings.HasPrefix(small, `file://\\`) && (strings.HasPrefix(small, "file:///") || !strings.HasPrefix(small, "file://")):
		default:
			return true
		}
	}
	return false
}

// hasMacros reports whether there are programs or files of others in the file.
func (p *parts) hasMacros() bool {
	for name := range p.by {
		if path.Base(name) == "vbaproject.bin" || strings.Contains(name, "/activex/") || strings.Contains(name, "/embeddings/") {
			return true
		}
	}
	return false
}

// readNotes reads the notes that the letter refers to.
func (d *docx) readNotes() error {
	numbers := d.noteNumbers
	d.document.notes = make([]string, len(d.noteOrder))
	d.noteNumbers = nil
	for _, kind := range []string{"footnote", "endnote"} {
		part := d.partOf("/"+kind+"s", "word/"+kind+"s.xml")
		if !slices.ContainsFunc(d.noteOrder, func(n string) bool { return strings.HasPrefix(n, kind) }) {
			continue
		}
		s, err := d.parts.scan(part)
		if err != nil {
			return err
		}
		if s == nil {
			d.left = true
			continue
		}
		if d.refers, err = d.parts.references(part); err != nil {
			return err
		}
		d.scan = s
		err = s.root(func(xml.StartElement) error {
			return s.children(func(e xml.StartElement) error {
				number := numbers[kind+" "+attr(e, "id")]
				if number == 0 {
					return s.skip()
				}
				var text composer
				if err := d.blocks(&text); err != nil {
					return err
				}
				d.document.notes[number-1] = strings.TrimSpace(strings.Join(strings.Fields(text.String()), " "))
				return nil
			}, nil)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// noteMark is how a note is told in the text.
func noteMark(number int) string { return fmt.Sprintf("[%d]", number) }
