package export

import (
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// A letter's page, in twentieths of a point and as on paper: the text in a wide
// column, and at its right a narrow one.
const (
	letterLeft   = 1417 // 25 mm
	letterRight  = 3969 // 70 mm, the margin with the narrow column
	letterTop    = 2098 // 37 mm, of the second page and on
	letterBottom = 1644 // 29 mm
	headTop      = 765  // 13.5 mm, of the letterhead

	addressedTop   = 5272 // 93 mm: the text begins here
	unaddressedTop = 3515 // 62 mm: and here where there is no address
	authorityLine  = 310
	unitLine       = 270
)

// framed is the place of a text on the page, wherever the text around it goes: x and
// y from the upper left corner, y 0 for the foot of the text.
type framed struct{ x, y, width int }

var (
	addressFrame = &framed{x: letterLeft, y: 2523, width: 3742} // 44.5 mm down, 66 mm wide: in the window of an envelope
	marksFrame   = &framed{x: 8504, y: 2523, width: 2494}
	contactFrame = &framed{x: 8504, width: 2494}
	numberFrame  = &framed{x: 8504, y: 1020, width: 2494}
	draftFrame   = &framed{x: 8504, y: 454, width: 2494}
)

// letterStyles are those of letters. The text between is in the usual ones.
var letterStyles = []style{
	{id: "LetterAuthority", name: "Letter Authority", based: "Normal", size: 23, bold: true, color: deep, line: authorityLine, own: true},
	{id: "LetterUnit", name: "Letter Unit", based: "Normal", size: 20, line: unitLine, own: true},
	{id: "LetterAddress", name: "Letter Address", based: "Normal", size: 21, line: 252, own: true},
	{id: "LetterMarks", name: "Letter Marks", based: "Normal", size: 17, line: 228, after: 52, own: true},
	{id: "LetterContact", name: "Letter Contact", based: "Normal", size: 17, line: 228, after: 52, own: true},
	{id: "LetterSubject", name: "Letter Subject", based: "Normal", next: "Normal", size: 24, bold: true, after: 260, keepNext: true, outline: 1, own: true},
	{id: "LetterSalutation", name: "Letter Salutation", based: "Normal", next: "Normal", keepNext: true, after: 147, own: true},
	{id: "LetterClosing", name: "Letter Closing", based: "Normal", before: 227, keepNext: true, own: true},
	{id: "LetterSignature", name: "Letter Signature", based: "Normal", before: 850, own: true},
	{id: "LetterRunning", name: "Letter Running Head", based: "Normal", size: 17, color: quiet, line: 230, own: true},
	{id: "LetterNumber", name: "Letter Page Number", based: "LetterRunning", own: true},
	{id: "LetterDraft", name: "Letter Draft", based: "LetterRunning", bold: true, own: true},
	{id: "LetterEnd", name: "Letter End", based: "Normal", size: 2, line: 20, own: true},
}

// letter writes a letter as a section of its own: it begins a page, and its pages are
// counted and headed by themselves.
func (w *docx) letter(l doc.Letter) {
	w.letters = append(w.letters, l)
	w.section = len(w.letters)
	w.newPage = false
	w.address(l.Recipient)
	marks := l.Marks
	if l.Date != "" {
		marks = append([]doc.Fact{{Value: doc.Plain(l.Date)}}, marks...)
	}
	w.aside("LetterMarks", marksFrame, marks)
	w.aside("LetterContact", contactFrame, l.Head.Contact)
	if l.Subject != "" {
		w.paragraph(paragraph{style: "LetterSubject"}, func() { w.plain(l.Subject) })
	}
	if l.Salutation != "" {
		w.paragraph(paragraph{style: "LetterSalutation"}, func() { w.run(l.Salutation, doc.Regular, "") })
	}
	for i, b := range l.Blocks {
		if p, ok := b.(doc.Paragraph); ok && i+1 == len(l.Blocks) {
			p.KeepNext = true // no page has the greeting alone
			b = p
		}
		w.block(b, nil)
	}
	if l.Closing != "" {
		w.paragraph(paragraph{style: "LetterClosing"}, func() { w.run(l.Closing, doc.Regular, "") })
	}
	if len(l.Signature) > 0 {
		w.paragraph(paragraph{style: "LetterSignature"}, func() { w.run(strings.Join(l.Signature, "\n"), doc.Regular, "") })
	}
	if len(l.Enclosures) > 0 {
		w.paragraph(paragraph{style: "Label"}, func() { w.plain(w.document.Words.Enclosures) })
		for _, e := range l.Enclosures {
			w.paragraph(paragraph{style: "Small"}, func() { w.plain(e) })
		}
	}
}

func (w *docx) address(lines []string) {
	if len(lines) > 0 {
		w.paragraph(paragraph{style: "LetterAddress", frame: addressFrame}, func() { w.run(strings.Join(lines, "\n"), doc.Regular, "") })
	}
}

// aside writes names with their values below them into the narrow column.
func (w *docx) aside(style string, at *framed, facts []doc.Fact) {
	for _, f := range facts {
		w.paragraph(paragraph{style: style, frame: at}, func() {
			value := f.Value
			if f.Name != "" {
				w.run(line(f.Name), doc.Bold, "")
				value = append(doc.Plain("\n"), value...)
			}
			w.text(value)
		})
	}
}

// sections writes the blocks of a document: each letter is a section, and so is what
// stands between letters.
func (w *docx) sections(blocks []doc.Block) {
	for at := 0; at < len(blocks); {
		n := 1
		if !isLetter(blocks[at]) {
			for at+n < len(blocks) && !isLetter(blocks[at+n]) {
				n++
			}
		}
		if at > 0 {
			w.endSection()
		}
		w.blocks(blocks[at:at+n], nil)
		at += n
	}
}

func isLetter(b doc.Block) bool {
	_, is := b.(doc.Letter)
	return is
}

// endSection ends the section that is open, and with it the page.
func (w *docx) endSection() {
	w.in("w:p", func() {
		w.in("w:pPr", func() {
			w.value("w:pStyle", "LetterEnd")
			w.sectionProperties()
		})
	})
	w.section, w.newPage = 0, false
}

// letterSection says of a letter's section how its pages are.
func (w *docx) letterSection() {
	n := strconv.Itoa(w.section)
	w.leaf("w:headerReference", "w:type", "default", "r:id", "rIdLetterNext"+n)
	w.leaf("w:headerReference", "w:type", "first", "r:id", "rIdLetterFirst"+n)
	w.leaf("w:footerReference", "w:type", "default", "r:id", "rIdFooterFirst")
	w.leaf("w:footerReference", "w:type", "first", "r:id", "rIdFooterFirst")
	w.leaf("w:pgSz", "w:w", strconv.Itoa(pageWidth), "w:h", strconv.Itoa(pageHeight))
	w.leaf("w:pgMar", "w:top", strconv.Itoa(letterTop), "w:right", strconv.Itoa(letterRight), "w:bottom", strconv.Itoa(letterBottom),
		"w:left", strconv.Itoa(letterLeft), "w:header", strconv.Itoa(headTop), "w:footer", "567", "w:gutter", "0")
	w.leaf("w:pgNumType", "w:start", "1")
	w.leaf("w:titlePg")
}

// letterHead writes the head of a letter's first page: who it is from. It reaches down
// to where the text begins.
func (w *docx) letterHead(t *tree, l doc.Letter) {
	w.head(t, func() {
		space := unaddressedTop - headTop
		if len(l.Recipient) > 0 {
			space = addressedTop - headTop
		}
		if l.Head.Authority != "" {
			w.paragraph(paragraph{style: "LetterAuthority"}, func() { w.plain(strings.ToUpper(l.Head.Authority)) })
			space -= authorityLine
		}
		for _, u := range l.Head.Units {
			w.paragraph(paragraph{style: "LetterUnit"}, func() { w.plain(u) })
			space -= unitLine
		}
		w.paragraph(paragraph{height: max(space, 20)}, func() {})
	})
}

// letterNext writes the head of a letter's second page and on.
func (w *docx) letterNext(t *tree, l doc.Letter) {
	d := w.document
	w.head(t, func() {
		pages := "NUMPAGES"
		if len(w.letters) > 1 {
			pages = "SECTIONPAGES"
		}
		w.paragraph(paragraph{style: "LetterNumber", frame: numberFrame}, func() {
			w.run(app.Capital(d.Words.Page)+" ", doc.Regular, "")
			w.field("PAGE", "2")
			w.run(" "+d.Words.Of+" ", doc.Regular, "")
			w.field(pages, "2")
			if n := len(l.Marks); n > 0 {
				w.run("\n"+line(l.Marks[n-1].Name+" "+l.Marks[n-1].Value.String()), doc.Regular, "")
			}
		})
		w.paragraph(paragraph{height: 255}, func() {}) // down to the page number's height
		w.paragraph(paragraph{style: "LetterRunning"}, func() { w.plain(l.Subject) })
		whom := append(append([]string(nil), l.Recipient[:min(len(l.Recipient), 1)]...), l.Date)
		w.paragraph(paragraph{style: "LetterRunning"}, func() { w.plain(strings.Trim(strings.Join(whom, " · "), " ·")) })
	})
}

// head writes the head of a page of a letter, with what says that it is a draft.
func (w *docx) head(t *tree, inside func()) {
	w.tree, w.newPage, w.keepNext = t, false, false
	t.in("w:hdr", func() {
		if w.document.Draft != "" {
			w.paragraph(paragraph{style: "LetterDraft", frame: draftFrame}, func() { w.plain(w.document.Draft) })
		}
		inside()
	}, "xmlns:w", nsWord)
}

// write says where a framed text stands.
func (f *framed) write(t *tree) {
	place := []string{"w:w", strconv.Itoa(f.width), "w:wrap", "around", "w:vAnchor", "page", "w:hAnchor", "page", "w:x", strconv.Itoa(f.x)}
	if f.y == 0 {
		place[5] = "margin"
		place = append(place, "w:yAlign", "bottom")
	} else {
		place = append(place, "w:y", strconv.Itoa(f.y))
	}
	t.leaf("w:framePr", place...)
}

// letterParts are the names of the parts that the letters have beside the text, and
// their relations to it.
func (w *docx) letterParts() [][2]string {
	var parts [][2]string
	for i := range w.letters {
		n := strconv.Itoa(i + 1)
		parts = append(parts, [2]string{"rIdLetterFirst" + n, "letter-first-" + n + ".xml"}, [2]string{"rIdLetterNext" + n, "letter-next-" + n + ".xml"})
	}
	return parts
}
