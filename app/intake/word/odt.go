package word

import (
	"bytes"
	"encoding/xml"
	"path"
	"strconv"
	"strings"

	"hvidbog/app"
)

// odt reads a letter of OpenDocument's.
type odt struct {
	*document
	parts  *parts
	scan   *scanner
	lists  map[string]*listForm
	counts map[string]int // of the items of the list that was last, by its form and level
	inNote bool
}

func readOdt(p *parts) (*document, error) {
	manifest, err := p.read("META-INF/manifest.xml")
	if err != nil {
		return nil, err
	}
	if bytes.Contains(manifest, []byte("encryption-data")) {
		return nil, app.Refuse(app.CodeFileLocked, "Path", p.name)
	}
	d := &odt{document: &document{}, parts: p, lists: make(map[string]*listForm), counts: make(map[string]int)}
	if d.properties, err = p.properties("meta.xml"); err != nil {
		return nil, err
	}
	for name := range p.by {
		if strings.HasPrefix(name, "basic/") || strings.HasPrefix(name, "scripts/") {
			d.embedded = true
		}
	}
	if d.scan, err = p.scan("styles.xml"); err != nil {
		return nil, err
	}
	if d.scan != nil {
		if err := d.scan.root(d.forms); err != nil {
			return nil, err
		}
	}
	if d.scan, err = p.scan("content.xml"); err != nil {
		return nil, err
	}
	isLetter := false
	err = d.scan.root(func(xml.StartElement) error {
		return d.scan.children(func(e xml.StartElement) error {
			if e.Name.Local != "body" {
				return d.forms(e)
			}
			return d.scan.children(func(e xml.StartElement) error {
				if e.Name.Local != "text" {
					return d.scan.skip()
				}
				isLetter = true
				return d.scan.children(func(e xml.StartElement) error { return d.block(e, &d.text, "", 0) }, nil)
			}, nil)
		}, nil)
	})
	if err == nil && !isLetter { // a sheet, or slides
		err = app.Refuse(app.CodeFileForeign, "Path", p.name)
	}
	return d.document, err
}

// forms reads the forms of lists, and looks for what is run when something happens.
func (d *odt) forms(e xml.StartElement) error {
	switch e.Name.Local {
	case "list-style":
		form := &listForm{}
		d.lists[attr(e, "name")] = form
		return d.scan.children(func(e xml.StartElement) error {
			n, _ := strconv.Atoi(attr(e, "level"))
			if at, ok := levelAt(strconv.Itoa(n - 1)); ok {
				form[at] = odtLevel(e)
			}
			return d.scan.skip()
		}, nil)
	case "event-listener":
		d.embedded = true
	}
	return d.scan.children(d.forms, nil)
}

func odtLevel(e xml.StartElement) level {
	switch e.Name.Local {
	case "list-level-style-bullet", "list-level-style-image":
		return level{format: "bullet"}
	}
	l := level{start: 1, format: map[string]string{"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}[attr(e, "num-format")]}
	if start, err := strconv.Atoi(attr(e, "start-value")); err == nil {
		l.start = start
	}
	l.text = attr(e, "num-prefix") + "%1" + attr(e, "num-suffix")
	return l
}

// block reads what stands one below another; list and at are the list that it is an
// item of, and how deep.
func (d *odt) block(e xml.StartElement, to *composer, list string, at int) error {
	again := func(e xml.StartElement) error { return d.block(e, to, list, at) }
	switch e.Name.Local {
	case "p", "h":
		return d.paragraph(e, to)
	case "list":
		return d.list(e, to, list, at)
	case "table":
		return d.table(to)
	case "frame", "custom-shape", "rect", "g", "text-box":
		var t text
		err := d.drawing(e, &t)
		to.aside(&t.boxes)
		return err
	case "section", "index-body", "index-title", "table-of-content", "numbered-paragraph", "alphabetical-index", "user-index", "bibliography":
		return d.scan.children(again, nil)
	case "event-listeners", "applet", "plugin":
		d.embedded = true
	}
	return d.scan.skip() // what was struck out, remarks, declarations
}

func (d *odt) paragraph(e xml.StartElement, to *composer) error {
	var t text
	if err := d.line(&t); err != nil {
		return err
	}
	p := paragraph{text: t.String()}
	if e.Name.Local == "h" && strings.TrimSpace(p.text) != "" {
		p.kind = heading
		if d.heading == "" {
			d.heading = strings.Join(strings.Fields(p.text), " ")
		}
	}
	to.add(p)
	to.aside(&t.boxes)
	return nil
}

// list reads a list: the first paragraph of each item has its mark.
func (d *odt) list(e xml.StartElement, to *composer, form string, at int) error {
	if name := attr(e, "style-name"); name != "" {
		form = name
	}
	of := d.lists[form]
	key := form + " " + strconv.Itoa(at)
	if of == nil {
		of = &listForm{}
	}
	deep := min(at, levels-1)
	count := of[deep].start - 1
	if attr(e, "continue-numbering") == "true" || attr(e, "continue-list") != "" {
		count = max(count, d.counts[key])
	}
	return d.scan.children(func(e xml.StartElement) error {
		if e.Name.Local != "list-item" && e.Name.Local != "list-header" {
			return d.scan.skip()
		}
		var inside composer
		if start, err := strconv.Atoi(attr(e, "start-value")); err == nil {
			count = start - 1
		}
		if err := d.scan.children(func(e xml.StartElement) error { return d.block(e, &inside, form, at+1) }, nil); err != nil {
			return err
		}
		if e.Name.Local == "list-item" {
			count++
			d.counts[key] = count
			inside.mark(odtMark(of[deep], count, deep))
		}
		to.addAll(&inside)
		return nil
	}, nil)
}

func odtMark(l level, count, at int) string {
	const longest = 24 // bytes
	indent := strings.Repeat("  ", at)
	switch {
	case l.format == "bullet":
		return indent + "•"
	case l.format == "", len(l.text) > longest:
		return ""
	}
	return indent + strings.TrimSpace(strings.ReplaceAll(l.text, "%1", numeral(max(count, 0), l.format)))
}

// mark puts a mark before the first paragraph, where that is not of a list within.
func (c *composer) mark(mark string) {
	if len(c.paragraphs) == 0 || c.paragraphs[0].kind != prose || strings.TrimSpace(c.paragraphs[0].text) == "" || mark == "" {
		return
	}
	p := &c.paragraphs[0]
	p.text, p.kind = mark+" "+strings.TrimLeft(p.text, " \t"), item
}

// most is how often a row, a cell or a blank is repeated at most, whatever is said.
const most = 100

func repeated(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(attr(e, name))
	if err != nil {
		return 1
	}
	return min(max(n, 1), most)
}

func (d *odt) table(to *composer) error {
	var inTable func(e xml.StartElement) error
	inTable = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "table-row":
			return d.row(to)
		case "table-rows", "table-header-rows", "table-row-group":
			return d.scan.children(inTable, nil)
		}
		return d.scan.skip()
	}
	return d.scan.children(inTable, nil)
}

func (d *odt) row(to *composer) error {
	var cells []composer
	err := d.scan.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "table-cell":
			var cell composer
			err := d.scan.children(func(e xml.StartElement) error { return d.block(e, &cell, "", 0) }, nil)
			cells = append(cells, cell)
			return err
		case "covered-table-cell": // taken up by the one beside or above it
			cells = append(cells, composer{})
		}
		return d.scan.skip()
	}, nil)
	to.row(cells)
	return err
}

// picture takes a picture that is in the file; one outside it is not fetched.
func (d *odt) picture(e xml.StartElement) {
	switch href := attr(e, "href"); {
	case href == "":
	case strings.Contains(href, ":"), strings.HasPrefix(href, "../"), strings.HasPrefix(href, "//"):
		d.embedded = true
	default:
		d.pictures = append(d.pictures, path.Clean(href))
	}
}
