package export

import (
	"strconv"
	"strings"

	"hvidbog/app/packet/doc"
)

// styleOf are the names of the styles that paragraphs are set in.
var styleOf = map[doc.Style]string{
	doc.Body: "", doc.Lead: "Lead", doc.Note: "Note", doc.Label: "Label", doc.Quote: "Quote",
	doc.Small: "Small", doc.Remark: "Remark", doc.Verdict: "Verdict",
}

// paragraph is how a paragraph stands.
type paragraph struct {
	style    string // "" for the usual one
	keepNext bool
	list     int // the number of the list that it is an item of, or 0
	align    string
	height   int     // of its one line, where that is fixed
	frame    *framed // where on the page it stands, if not in the text
}

// paragraph writes a paragraph with what inside writes in it.
func (w *docx) paragraph(p paragraph, inside func()) {
	w.in("w:p", func() {
		w.in("w:pPr", func() {
			if p.style != "" {
				w.value("w:pStyle", p.style)
			}
			if p.keepNext || w.keepNext {
				w.leaf("w:keepNext")
			}
			if w.newPage {
				w.leaf("w:pageBreakBefore")
				w.newPage = false
			}
			if p.frame != nil {
				p.frame.write(w.tree)
			}
			if p.list > 0 {
				w.in("w:numPr", func() {
					w.value("w:ilvl", "0")
					w.value("w:numId", strconv.Itoa(p.list))
				})
			}
			if p.height > 0 {
				w.leaf("w:spacing", "w:before", "0", "w:after", "0", "w:line", strconv.Itoa(p.height), "w:lineRule", "exact")
			}
			if p.align != "" {
				w.value("w:jc", p.align)
			}
		})
		inside()
	})
}

// text writes text in its faces, with its links.
func (w *docx) text(t doc.Text) {
	for _, r := range t {
		place, ok := w.places.of[r.To]
		if r.To == "" || !ok {
			w.run(r.Text, r.Face, "")
			continue
		}
		w.in("w:hyperlink", func() { w.run(r.Text, r.Face, "Hyperlink") }, "w:anchor", place, "w:history", "1")
	}
}

// plain writes a text on one line in the regular face.
func (w *docx) plain(s string) { w.run(line(s), doc.Regular, "") }

// run writes a stretch of text in one face.
func (w *docx) run(s string, face doc.Face, style string) {
	s = clean(s)
	if s == "" {
		return
	}
	w.in("w:r", func() {
		if style != "" || face != doc.Regular {
			w.in("w:rPr", func() {
				if style != "" {
					w.value("w:rStyle", style)
				}
				switch face {
				case doc.Bold:
					w.leaf("w:b")
				case doc.Italic:
					w.leaf("w:i")
				}
			})
		}
		for s != "" {
			i := strings.IndexAny(s, "\n\t\u00ad")
			if i < 0 {
				i = len(s)
			}
			if i > 0 {
				w.holds("w:t", s[:i], "xml:space", "preserve")
			}
			s = s[i:]
			switch {
			case s == "":
			case s[0] == '\n':
				w.leaf("w:br")
				s = s[1:]
			case s[0] == '\t':
				w.leaf("w:tab")
				s = s[1:]
			default:
				w.leaf("w:softHyphen")
				s = s[len("\u00ad"):]
			}
		}
	})
}

// field writes a field that the word processor works out, with what it shows until
// then.
func (w *docx) field(code, shown string) {
	w.in("w:fldSimple", func() {
		w.in("w:r", func() { w.holds("w:t", shown, "xml:space", "preserve") })
	}, "w:instr", " "+code+" ")
}

// fieldMark writes one of the marks of a field that runs over several paragraphs:
// "begin", "separate" or "end".
func (w *docx) fieldMark(kind string) {
	w.in("w:r", func() { w.leaf("w:fldChar", "w:fldCharType", kind) })
}

// fieldCode says what a field is, after its beginning.
func (w *docx) fieldCode(code string) {
	w.in("w:r", func() { w.holds("w:instrText", " "+code+" ", "xml:space", "preserve") })
}

func (w *docx) heading(h doc.Heading) {
	style := "Heading" + strconv.Itoa(min(max(h.Level, 1), 3))
	if h.Unlisted {
		style = "Unlisted" + style
	}
	w.paragraph(paragraph{style: style}, func() {
		place, ok := w.places.of[h.Anchor]
		if !ok || h.Anchor == "" {
			w.plain(h.Text)
			return
		}
		w.bookmarks++
		id := strconv.Itoa(w.bookmarks)
		w.leaf("w:bookmarkStart", "w:id", id, "w:name", place)
		w.plain(h.Text)
		w.leaf("w:bookmarkEnd", "w:id", id)
	})
}

func (w *docx) list(l doc.List) {
	if len(l.Items) == 0 {
		return
	}
	p := paragraph{style: "ListBullet", list: bullets}
	if l.Numbered {
		w.lists++
		p = paragraph{style: "ListNumber", list: bullets + w.lists}
	}
	for _, item := range l.Items {
		w.paragraph(p, func() { w.text(item) })
	}
}

func (w *docx) cover(c doc.Cover) {
	for _, p := range []struct{ style, text string }{
		{"CoverAuthority", c.Authority}, {"CoverKind", c.Kind}, {"Title", c.Title}, {"Subtitle", c.Subtitle},
	} {
		if p.text != "" {
			w.paragraph(paragraph{style: p.style}, func() { w.plain(p.text) })
		}
	}
	w.facts(c.Facts)
	if c.Notice != "" {
		w.paragraph(paragraph{style: "Note"}, func() { w.plain(c.Notice) })
	}
	w.newPage = true
}
