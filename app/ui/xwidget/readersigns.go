package xwidget

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/theme"

	"hvidbog/app/ui/look"
)

// Sign is a stretch of what a [Reader] shows that is drawn apart where it stands, From
// and To in bytes of its text.
type Sign struct {
	From, To int
	Look     SignLook
	Current  bool // it is the one at hand
}

// SignLook is how a [Sign] is drawn: by a line and not by colour alone.
type SignLook int

// The looks.
const (
	SignAsked SignLook = iota // a broken line below: somebody is to decide of it
	SignOut                   // struck through: it is left out
	SignStays                 // a thin line below: it stays
)

// SetSigns shows which stretches of the letter are drawn apart.
func (r *Reader) SetSigns(signs []Sign) {
	if slices.Equal(r.signs, signs) {
		return
	}
	r.signs = signs
	r.column.place()
}

// signsIn are the signs in a sentence, as one text: what a row is drawn from.
func (r *Reader) signsIn(sentence int) string {
	var b strings.Builder
	span := r.sentences[sentence]
	for _, s := range r.signs {
		if s.From < span.To && span.From < s.To {
			fmt.Fprint(&b, s)
		}
	}
	return b.String()
}

// signs are drawn upon the lines of the sentence, below or through its words.
func (r *readerRow) signs(lines []string) {
	reader := r.column.reader
	span := reader.sentences[r.index]
	text := span.In(reader.text)
	for _, s := range reader.signs {
		if s.From >= span.To || span.From >= s.To {
			continue
		}
		for _, at := range stretchOn(lines, text, s.From-span.From, s.To-span.From) {
			line := lines[at.line]
			width := widthOf(line[at.from:at.to], readingSize())
			x := readerGutter + widthOf(line[:at.to], readingSize()) - width
			r.sign(s, x, readerInset+float32(at.line)*readingLine(), width)
		}
	}
}

// sign draws one where a line of the text has it; y is the line's upper edge.
func (r *readerRow) sign(s Sign, x, y, width float32) {
	const dash, apart = 4, 2
	low := y + readingLine() - 3
	if s.Current {
		box := r.pen.rect(theme.ColorNamePrimary, x-2, y, width+4, readingLine()+1, 3)
		box.FillColor, box.StrokeColor, box.StrokeWidth = color.Transparent, box.FillColor, 1.5
	}
	switch s.Look {
	case SignAsked:
		for at := float32(0); at < width; at += dash + apart {
			r.pen.rect(theme.ColorNameWarning, x+at, low, min(dash, width-at), 2, 0)
		}
	case SignOut:
		r.pen.rect(theme.ColorNameForeground, x, y+readingLine()/2, width, 1.5, 0)
	case SignStays:
		r.pen.rect(look.ColorNameSecondary, x, low, width, 1, 0)
	}
}

// lineStretch is a stretch of one line, in bytes of it.
type lineStretch struct{ line, from, to int }

// stretchOn finds a stretch of a text on the lines that it was broken into, on which
// each run of blanks is one or a line's end.
func stretchOn(lines []string, text string, from, to int) []lineStretch {
	var list []lineStretch
	at := 0
	blanks := func() { at += len(text[at:]) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace)) }
	for i, line := range lines {
		on := lineStretch{line: i, from: -1}
		blanks()
		for j := 0; j < len(line); {
			r, size := utf8.DecodeRuneInString(line[j:])
			if r == ' ' {
				blanks()
				j += size
				continue
			}
			if at >= from && at < to {
				if on.from < 0 {
					on.from = j
				}
				on.to = j + size
			}
			j += size
			_, size = utf8.DecodeRuneInString(text[at:])
			at += size
		}
		if on.from >= 0 {
			list = append(list, on)
		}
	}
	return list
}
