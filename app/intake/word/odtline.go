package word

import (
	"encoding/xml"
	"strings"
)

// line reads a paragraph. White space in it is a blank, as in all XML for reading;
// what shall be more has an element of its own.
func (d *odt) line(to *text) error {
	blank := true // a blank stands before, or the line begins
	add := func(s []byte) {
		for _, r := range string(s) {
			if r == ' ' || r == '\n' || r == '\t' || r == '\r' {
				if !blank {
					to.WriteByte(' ')
				}
				blank = true
				continue
			}
			to.WriteRune(r)
			blank = false
		}
	}
	var inLine func(e xml.StartElement) error
	inLine = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "s":
			to.WriteString(strings.Repeat(" ", repeated(e, "c")))
			blank = true
		case "tab":
			to.WriteByte('\t')
			blank = true
		case "line-break":
			to.WriteByte('\n')
			blank = true
		case "note":
			blank = false
			return d.note(to)
		case "frame", "custom-shape", "rect", "g", "text-box", "object", "object-ole", "image", "control":
			return d.drawing(e, to)
		case "annotation", "ruby-text", "hidden-text", "hidden-paragraph", "title", "desc", "tracked-changes":
		case "event-listeners", "script":
			d.embedded = true
		default: // a span, a link, a field: what it shows
			return d.scan.children(inLine, add)
		}
		return d.scan.skip()
	}
	return d.scan.children(inLine, add)
}

// note puts the mark of a note, and keeps the note.
func (d *odt) note(to *text) error {
	if d.inNote {
		return d.scan.skip()
	}
	d.inNote = true
	defer func() { d.inNote = false }()
	return d.scan.children(func(e xml.StartElement) error {
		if e.Name.Local != "note-body" {
			return d.scan.skip()
		}
		var body composer
		if err := d.scan.children(func(e xml.StartElement) error { return d.block(e, &body, "", 0) }, nil); err != nil {
			return err
		}
		d.notes = append(d.notes, strings.Join(strings.Fields(body.String()), " "))
		to.WriteString(noteMark(len(d.notes)))
		return nil
	}, nil)
}

// drawing looks for pictures and text boxes in what is drawn.
func (d *odt) drawing(e xml.StartElement, to *text) error {
	again := func(e xml.StartElement) error { return d.drawing(e, to) }
	switch e.Name.Local {
	case "text-box", "custom-shape", "rect":
		return d.scan.children(func(e xml.StartElement) error { return d.block(e, &to.boxes, "", 0) }, nil)
	case "image":
		d.picture(e)
		return d.scan.skip()
	case "object", "object-ole", "plugin", "applet", "floating-frame":
		d.embedded = true
	case "desc", "title":
		return d.scan.skip()
	}
	return d.scan.children(again, nil)
}
