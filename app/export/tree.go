package export

import (
	"encoding/xml"
	"io"
)

// tree writes elements of XML. The first error stays; after it nothing is written.
type tree struct {
	to  *xml.Encoder
	err error
}

// xmlHead begins every part.
const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

func newTree(w io.Writer) *tree {
	_, err := io.WriteString(w, xmlHead)
	return &tree{xml.NewEncoder(w), err}
}

// in writes an element with what inside writes in it. The attributes are pairs of a
// name and a value.
func (t *tree) in(name string, inside func(), attributes ...string) {
	start := xml.StartElement{Name: xml.Name{Local: name}}
	for i := 0; i+1 < len(attributes); i += 2 {
		start.Attr = append(start.Attr, xml.Attr{Name: xml.Name{Local: attributes[i]}, Value: attributes[i+1]})
	}
	t.token(start)
	inside()
	t.token(start.End())
}

// leaf writes an element with attributes only.
func (t *tree) leaf(name string, attributes ...string) { t.in(name, func() {}, attributes...) }

// value writes an element of WordprocessingML that has a value only.
func (t *tree) value(name, value string) { t.leaf(name, "w:val", value) }

// holds writes an element with a text only.
func (t *tree) holds(name, text string, attributes ...string) {
	t.in(name, func() { t.token(xml.CharData(text)) }, attributes...)
}

func (t *tree) token(token xml.Token) {
	if t.err == nil {
		t.err = t.to.EncodeToken(token)
	}
}

// done ends the part.
func (t *tree) done() error {
	if t.err == nil {
		t.err = t.to.Close()
	}
	return t.err
}
