package word

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// inline reads what stands in a line.
func (d *docx) inline(e xml.StartElement, to *text) error {
	again := func(e xml.StartElement) error { return d.inline(e, to) }
	switch {
	case e.Name.Space == compatibility && e.Name.Local == "AlternateContent":
		return d.alternate(again)
	case e.Name.Space == mathematics:
		if e.Name.Local == "t" {
			return d.words(to, "preserve")
		}
		return d.scan.children(again, nil)
	case !isWord(e.Name):
		return d.scan.skip()
	}
	switch e.Name.Local {
	case "pPr":
		return d.paragraphForm(&to.form)
	case "r":
		return d.run(to)
	case "fldSimple":
		d.fieldCode(attr(e, "instr"))
		return d.scan.children(again, nil)
	case "sdt":
		return d.control(again)
	case "hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "ruby", "rubyBase":
		return d.scan.children(again, nil)
	case "subDoc":
		d.left, d.embedded = true, true
	}
	return d.scan.skip() // what was struck out, comments, marks
}

func (d *docx) paragraphForm(f *form) error {
	return d.scan.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "pStyle":
			f.style = attr(e, "val")
		case "outlineLvl":
			f.outline = attr(e, "val") < "9"
		case "numPr":
			return d.scan.children(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "ilvl":
					f.level, _ = strconv.Atoi(attr(e, "val"))
				case "numId":
					f.list = attr(e, "val")
				}
				return d.scan.skip()
			}, nil)
		case "rPr":
			return d.scan.children(func(e xml.StartElement) error {
				f.joins = f.joins || e.Name.Local == "del" || e.Name.Local == "moveFrom"
				return d.scan.skip()
			}, nil)
		}
		return d.scan.skip()
	}, nil)
}

// runForm is what a run's properties say.
type runForm struct {
	hidden bool
	font   string
}

// run reads letters that look alike, and what stands among them.
func (d *docx) run(to *text) error {
	var form runForm
	return d.scan.children(func(e xml.StartElement) error { return d.inRun(e, to, &form) }, nil)
}

func (d *docx) inRun(e xml.StartElement, to *text, form *runForm) error {
	if e.Name.Space == compatibility && e.Name.Local == "AlternateContent" {
		return d.alternate(func(e xml.StartElement) error { return d.inRun(e, to, form) })
	}
	if !isWord(e.Name) {
		return d.scan.skip()
	}
	switch e.Name.Local {
	case "rPr":
		return d.scan.children(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "vanish":
				form.hidden = isOn(e)
			case "rFonts":
				form.font = attr(e, "ascii")
			}
			return d.scan.skip()
		}, nil)
	case "instrText":
		code, err := d.scan.text()
		d.fieldCode(code)
		return err
	case "drawing", "pict", "object":
		return d.drawing(e, to)
	case "ruby":
		return d.scan.children(func(e xml.StartElement) error { return d.inline(e, to) }, nil)
	}
	if form.hidden {
		return d.scan.skip()
	}
	switch e.Name.Local {
	case "t":
		if of := pictured(form.font); of != nil {
			written, err := d.scan.text()
			d.depict(to, written, of)
			return err
		}
		return d.words(to, attr(e, "space"))
	case "tab", "ptab":
		to.WriteByte('\t')
	case "br", "cr":
		to.WriteByte('\n')
	case "noBreakHyphen":
		to.WriteByte('-')
	case "sym":
		if code, err := strconv.ParseUint(attr(e, "char"), 16, 16); err == nil {
			if of := pictured(attr(e, "font")); of != nil {
				d.depict(to, string(rune(code)), of)
			} else {
				to.WriteRune(rune(code))
			}
		}
	case "footnoteReference", "endnoteReference":
		d.note(strings.TrimSuffix(e.Name.Local, "Reference")+" "+attr(e, "id"), to)
	case "control":
		d.embedded = true
	}
	return d.scan.skip()
}

// words reads letters; white space around them counts only where that is said.
func (d *docx) words(to *text, space string) error {
	written, err := d.scan.text()
	if space != "preserve" {
		written = strings.Trim(written, " \t\r\n")
	}
	to.WriteString(strings.NewReplacer("\n", " ", "\r", " ").Replace(written))
	return err
}

func (d *docx) depict(to *text, written string, of map[rune]rune) {
	shown, whole := depict(written, of)
	d.unread = d.unread || !whole
	to.WriteString(shown)
}

// note puts the mark of a note.
func (d *docx) note(id string, to *text) {
	if d.noteNumbers == nil {
		return
	}
	if d.noteNumbers[id] == 0 {
		d.noteOrder = append(d.noteOrder, id)
		d.noteNumbers[id] = len(d.noteOrder)
	}
	to.WriteString(noteMark(d.noteNumbers[id]))
}

// fieldCode looks at what a field is told to do: some fetch files, or start programs.
func (d *docx) fieldCode(code string) {
	word, _, _ := strings.Cut(strings.ToUpper(strings.TrimSpace(code)), " ")
	switch word {
	case "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "EMBED", "DATABASE", "RD":
		d.embedded = true
	}
}

// drawing looks for pictures and text boxes in what is drawn.
func (d *docx) drawing(e xml.StartElement, to *text) error {
	again := func(e xml.StartElement) error { return d.drawing(e, to) }
	switch e.Name.Local {
	case "AlternateContent":
		return d.alternate(again)
	case "txbxContent":
		return d.blocks(&to.boxes)
	case "blip":
		d.picture(attr(e, "embed"))
	case "imagedata":
		d.picture(attr(e, "id"))
	case "OLEObject", "control":
		d.embedded = true
	case "chart", "relIds": // the words of a chart or of a figure that is drawn of them
		d.left = true
	}
	return d.scan.children(again, nil)
}

func (d *docx) picture(id string) {
	if r, ok := d.refers[id]; ok && !r.external {
		d.pictures = append(d.pictures, r.target)
	}
}
