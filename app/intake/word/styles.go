package word

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// style is what a paragraph has from its style.
type style struct {
	based   string
	heading bool
	list    string
	level   int
}

func (p *parts) styles(part string) (map[string]style, error) {
	s, err := p.scan(part)
	if s == nil || err != nil {
		return nil, err
	}
	found := make(map[string]style)
	err = s.root(func(xml.StartElement) error {
		return s.children(func(e xml.StartElement) error {
			if e.Name.Local != "style" || attr(e, "type") != "paragraph" {
				return s.skip()
			}
			var of style
			id := attr(e, "styleId")
			err := s.children(func(e xml.StartElement) error { return s.style(e, &of) }, nil)
			found[id] = of
			return err
		}, nil)
	})
	return found, err
}

func (s *scanner) style(e xml.StartElement, of *style) error {
	switch e.Name.Local {
	case "name":
		name := strings.ToLower(attr(e, "val"))
		of.heading = strings.HasPrefix(name, "heading") || strings.HasPrefix(name, "overskrift") || name == "title" || name == "titel"
	case "basedOn":
		of.based = attr(e, "val")
	case "pPr", "numPr":
		return s.children(func(e xml.StartElement) error { return s.style(e, of) }, nil)
	case "ilvl":
		of.level, _ = strconv.Atoi(attr(e, "val"))
	case "numId":
		of.list = attr(e, "val")
	}
	return s.skip()
}

// styleOf is a style with what it has from those it is based on.
func (d *docx) styleOf(id string) style {
	found, ok := d.styles[id]
	if !ok { // letters made by programs name styles that they do not tell of
		small := strings.ToLower(id)
		found.heading = strings.HasPrefix(small, "heading") || strings.HasPrefix(small, "overskrift") || small == "title" || small == "titel"
	}
	const mostBased = 20 // a style may be based on itself, by mistake
	for base, n := found.based, 0; base != "" && n < mostBased; n++ {
		of := d.styles[base]
		found.heading = found.heading || of.heading
		if found.list == "" {
			found.list, found.level = of.list, of.level
		}
		base = of.based
	}
	return found
}
