package word

import (
	"encoding/xml"
	"strings"
)

// blocks reads what stands one below another: in the letter, a cell, a text box.
func (d *docx) blocks(to *composer) error {
	return d.scan.children(func(e xml.StartElement) error { return d.block(e, to) }, nil)
}

func (d *docx) block(e xml.StartElement, to *composer) error {
	if e.Name.Space == compatibility && e.Name.Local == "AlternateContent" {
		return d.alternate(func(e xml.StartElement) error { return d.block(e, to) })
	}
	if !isWord(e.Name) {
		return d.scan.skip()
	}
	switch e.Name.Local {
	case "p":
		return d.paragraph(to)
	case "tbl":
		return d.table(to)
	case "sdt":
		return d.control(func(e xml.StartElement) error { return d.block(e, to) })
	case "ins", "moveTo", "customXml", "smartTag":
		return d.blocks(to)
	case "altChunk": // a whole file of another kind, to be put in when it is opened
		d.left = true
	}
	return d.scan.skip()
}

// alternate reads what is there in several forms, for programs old and new: one of
// them.
func (d *docx) alternate(each func(xml.StartElement) error) error {
	taken := false
	return d.scan.children(func(e xml.StartElement) error {
		if taken || e.Name.Local != "Choice" && e.Name.Local != "Fallback" {
			return d.scan.skip()
		}
		taken = true
		return d.scan.children(each, nil)
	}, nil)
}

// control reads what a field to fill in holds, unless it is still what asks one to
// fill it in.
func (d *docx) control(each func(xml.StartElement) error) error {
	asks := false
	return d.scan.children(func(e xml.StartElement) error {
		switch {
		case e.Name.Local == "sdtPr":
			return d.scan.children(func(e xml.StartElement) error {
				asks = asks || e.Name.Local == "showingPlcHdr" && isOn(e)
				return d.scan.skip()
			}, nil)
		case e.Name.Local == "sdtContent" && !asks:
			return d.scan.children(each, nil)
		}
		return d.scan.skip()
	}, nil)
}

// isOn reads a switch: <w:vanish/> is on, and <w:vanish w:val="0"/> is off.
func isOn(e xml.StartElement) bool {
	switch attr(e, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

func (d *docx) table(to *composer) error {
	return d.scan.children(func(e xml.StartElement) error { return d.tableRow(e, to) }, nil)
}

func (d *docx) tableRow(e xml.StartElement, to *composer) error {
	switch e.Name.Local {
	case "sdt":
		return d.control(func(e xml.StartElement) error { return d.tableRow(e, to) })
	case "ins", "moveTo", "customXml":
		return d.table(to)
	case "tr":
	default:
		return d.scan.skip()
	}
	var cells []composer
	deleted := false
	var cell func(e xml.StartElement) error
	cell = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tc":
			cells = append(cells, composer{})
			return d.blocks(&cells[len(cells)-1])
		case "sdt":
			return d.control(cell)
		case "customXml", "ins", "moveTo":
			return d.scan.children(cell, nil)
		case "trPr":
			return d.scan.children(func(e xml.StartElement) error {
				deleted = deleted || e.Name.Local == "del"
				return d.scan.skip()
			}, nil)
		}
		return d.scan.skip()
	}
	if err := d.scan.children(cell, nil); err != nil || deleted {
		return err
	}
	to.row(cells)
	return nil
}

// text is a paragraph while it is read.
type text struct {
	strings.Builder
	boxes composer // the text boxes that hang on it
	form  form
}

// form is what a paragraph's properties say.
type form struct {
	style   string
	list    string // the number of the list, "0" for none; "" where the style tells
	level   int    // of the list
	outline bool   // it is a heading by itself
	joins   bool   // its end was struck out
}

func (d *docx) paragraph(to *composer) error {
	var t text
	if err := d.scan.children(func(e xml.StartElement) error { return d.inline(e, &t) }, nil); err != nil {
		return err
	}
	p := paragraph{text: t.String()}
	s := d.styleOf(t.form.style)
	if t.form.list == "" {
		t.form.list, t.form.level = s.list, max(t.form.level, s.level)
	}
	filled := strings.TrimSpace(p.text) != ""
	if label := d.lists.label(t.form.list, t.form.level); label != "" && filled {
		p.text, p.kind = label+" "+strings.TrimLeft(p.text, " \t"), item
	}
	if filled && (s.heading || t.form.outline) {
		p.kind = heading
		p.text = strings.TrimSpace(p.text)
		const mostAbove = 8 // paragraphs that can stand above a letter's own heading
		if d.heading == "" && len(d.text.paragraphs) < mostAbove {
			d.heading = strings.Join(strings.Fields(t.String()), " ")
		}
	}
	to.add(p)
	to.joins = t.form.joins && len(t.boxes.paragraphs) == 0
	to.aside(&t.boxes)
	return nil
}
