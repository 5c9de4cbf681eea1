package doc

import "strings"

// Face is one of the three faces that a run can be set in.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
	Italic
)

// Run is a stretch of text in one face, perhaps leading somewhere.
type Run struct {
	Text string
	Face Face
	To   Anchor
}

// Text is running text in one or more faces.
type Text []Run

// Plain is text in the regular face.
func Plain(s string) Text { return Text{{Text: s}} }

// Strong is text in the bold face.
func Strong(s string) Text { return Text{{Text: s, Face: Bold}} }

// Linked is text that leads to an anchor.
func Linked(s string, to Anchor) Text { return Text{{Text: s, To: to}} }

// String is the text with no faces and no links.
func (t Text) String() string {
	if len(t) == 1 {
		return t[0].Text
	}
	var b strings.Builder
	for _, r := range t {
		b.WriteString(r.Text)
	}
	return b.String()
}
