package export

import "strconv"

// style is a style of the file. Lengths are in twentieths of a point, sizes in half
// points; what is zero is as in the style that it is based on.
type style struct {
	id, name, based, next string
	size                  int
	bold, italic          bool
	color                 string
	before, after         int
	left, right, hanging  int
	align                 string
	keepNext              bool
	outline               int    // the level of a heading, from 1
	list                  int    // the list that its paragraphs are items of
	tab                   bool   // a tab leads to the right edge
	line                  int    // the height of its lines, to the point
	rule                  string // "left": a bar at the left; "box": a frame
	own                   bool   // no style that Word knows; it does not crowd the user's list of them
}

const (
	ink   = "1A1A1A"
	quiet = "595959"
	deep  = "1F3864"
)

// styles are the paragraph styles. Those that Word knows have the names by which it
// does, and shows them in the user's language.
var paragraphStyles = []style{
	{id: "Normal", name: "Normal", after: 120},
	{id: "Title", name: "Title", based: "Normal", size: 56, bold: true, before: 240, after: 240},
	{id: "Subtitle", name: "Subtitle", based: "Normal", size: 28, color: quiet, after: 960},
	{id: "CoverAuthority", name: "Cover Authority", based: "Normal", size: 24, color: quiet, after: 2400, own: true},
	{id: "CoverKind", name: "Cover Kind", based: "Normal", size: 28, bold: true, color: deep, own: true},
	{id: "Heading1", name: "heading 1", based: "Normal", next: "Normal", size: 36, bold: true, before: 360, after: 160, keepNext: true, outline: 1},
	{id: "Heading2", name: "heading 2", based: "Normal", next: "Normal", size: 27, bold: true, before: 320, after: 100, keepNext: true, outline: 2},
	{id: "Heading3", name: "heading 3", based: "Normal", next: "Normal", size: 23, bold: true, before: 240, after: 80, keepNext: true, outline: 3},
	{id: "UnlistedHeading1", name: "Unlisted Heading 1", based: "Heading1", next: "Normal", own: true},
	{id: "UnlistedHeading2", name: "Unlisted Heading 2", based: "Heading2", next: "Normal", own: true},
	{id: "UnlistedHeading3", name: "Unlisted Heading 3", based: "Heading3", next: "Normal", own: true},
	{id: "TOCHeading", name: "TOC Heading", based: "Normal", next: "Normal", size: 36, bold: true, after: 160, keepNext: true},
	{id: "TOC1", name: "toc 1", based: "Normal", next: "Normal", bold: true, before: 120, after: 40, tab: true},
	{id: "TOC2", name: "toc 2", based: "Normal", next: "Normal", after: 40, left: 284, tab: true},
	{id: "TOC3", name: "toc 3", based: "Normal", next: "Normal", after: 40, left: 567, tab: true},
	{id: "Lead", name: "Lead", based: "Normal", size: 25, after: 160, own: true},
	{id: "Note", name: "Note", based: "Normal", size: 18, color: quiet, own: true},
	{id: "Label", name: "Label", based: "Normal", size: 20, bold: true, before: 160, after: 60, keepNext: true, own: true},
	{id: "Quote", name: "Quote", based: "Normal", italic: true, left: 567, right: 567},
	{id: "Small", name: "Small", based: "Normal", size: 20, after: 100, own: true},
	{id: "Remark", name: "Remark", based: "Normal", left: 284, rule: "left", own: true},
	{id: "Verdict", name: "Verdict", based: "Normal", bold: true, before: 120, after: 160, left: 85, right: 85, rule: "box", own: true},
	{id: "ListBullet", name: "List Bullet", based: "Normal", after: 60, left: 425, hanging: 425, list: bullets},
	{id: "ListNumber", name: "List Number", based: "Normal", after: 60, left: 425, hanging: 425},
	{id: "Caption", name: "caption", based: "Normal", next: "Normal", size: 20, bold: true, before: 160, after: 60, keepNext: true},
	{id: "TableText", name: "Table Text", based: "Normal", size: 19, before: 20, after: 20, own: true},
	{id: "TableMark", name: "Table Mark", based: "TableText", size: 17, own: true},
	{id: "TableEnd", name: "Table End", based: "Normal", size: 8, after: 60, own: true},
	{id: "Header", name: "header", based: "Normal", size: 32, color: quiet, align: "center"},
	{id: "Footer", name: "footer", based: "Normal", size: 16, color: quiet, tab: true},
}

func (w *docx) styleSheet(t *tree) {
	t.in("w:styles", func() {
		t.in("w:docDefaults", func() {
			t.in("w:rPrDefault", func() {
				t.in("w:rPr", func() {
					t.leaf("w:rFonts", "w:ascii", "Calibri", "w:hAnsi", "Calibri", "w:eastAsia", "Calibri", "w:cs", "Calibri")
					t.value("w:color", ink)
					t.value("w:sz", "22")
					t.value("w:szCs", "22")
					t.leaf("w:lang", "w:val", w.document.Language, "w:eastAsia", w.document.Language, "w:bidi", "ar-SA")
				})
			})
			t.in("w:pPrDefault", func() {
				t.in("w:pPr", func() { t.leaf("w:spacing", "w:after", "0", "w:line", "264", "w:lineRule", "auto") })
			})
		})
		for _, s := range paragraphStyles {
			s.write(t)
		}
		for _, s := range letterStyles {
			s.write(t)
		}
		t.in("w:style", func() {
			t.value("w:name", "Default Paragraph Font")
			t.leaf("w:semiHidden")
		}, "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont")
		t.in("w:style", func() {
			t.value("w:name", "Hyperlink")
			t.value("w:basedOn", "DefaultParagraphFont")
			t.in("w:rPr", func() { t.value("w:color", deep) })
		}, "w:type", "character", "w:styleId", "Hyperlink")
		tableStyles(t)
	}, "xmlns:w", nsWord)
}

func (s style) write(t *tree) {
	attributes := []string{"w:type", "paragraph", "w:styleId", s.id}
	if s.based == "" {
		attributes = append(attributes, "w:default", "1")
	}
	if s.own {
		attributes = append(attributes, "w:customStyle", "1")
	}
	t.in("w:style", func() {
		t.value("w:name", s.name)
		if s.based != "" {
			t.value("w:basedOn", s.based)
		}
		if s.next != "" {
			t.value("w:next", s.next)
		}
		if s.own {
			t.leaf("w:semiHidden")
		} else {
			t.leaf("w:qFormat")
		}
		t.in("w:pPr", func() { s.paragraph(t) })
		t.in("w:rPr", func() { s.letters(t) })
	}, attributes...)
}

// paragraph writes what the style says of paragraphs, in the order that the schema
// asks for.
func (s style) paragraph(t *tree) {
	if s.keepNext {
		t.leaf("w:keepNext")
		t.leaf("w:keepLines")
	}
	if s.list > 0 {
		t.in("w:numPr", func() { t.value("w:numId", strconv.Itoa(s.list)) })
	}
	switch s.rule {
	case "left":
		t.in("w:pBdr", func() { t.leaf("w:left", "w:val", "single", "w:sz", "18", "w:space", "8", "w:color", "7F7F7F") })
	case "box":
		t.in("w:pBdr", func() {
			for _, side := range []string{"w:top", "w:left", "w:bottom", "w:right"} {
				t.leaf(side, "w:val", "single", "w:sz", "6", "w:space", "4", "w:color", "404040")
			}
		})
	}
	if s.tab {
		t.in("w:tabs", func() { t.leaf("w:tab", "w:val", "right", "w:pos", strconv.Itoa(textWidth)) })
	}
	switch {
	case s.line > 0:
		t.leaf("w:spacing", "w:before", strconv.Itoa(s.before), "w:after", strconv.Itoa(s.after), "w:line", strconv.Itoa(s.line), "w:lineRule", "exact")
	case s.before > 0 || s.after > 0:
		t.leaf("w:spacing", "w:before", strconv.Itoa(s.before), "w:after", strconv.Itoa(s.after))
	}
	if s.left > 0 || s.right > 0 {
		t.leaf("w:ind", "w:left", strconv.Itoa(s.left), "w:right", strconv.Itoa(s.right), "w:hanging", strconv.Itoa(s.hanging))
	}
	if s.align != "" {
		t.value("w:jc", s.align)
	}
	if s.outline > 0 {
		t.value("w:outlineLvl", strconv.Itoa(s.outline-1))
	}
}

// letters writes what the style says of letters.
func (s style) letters(t *tree) {
	if s.bold {
		t.leaf("w:b")
	}
	if s.italic {
		t.leaf("w:i")
	}
	if s.color != "" {
		t.value("w:color", s.color)
	}
	if s.size > 0 {
		t.value("w:sz", strconv.Itoa(s.size))
		t.value("w:szCs", strconv.Itoa(s.size))
	}
}

// tableStyles are the style of tables, with a dark line below the head and fine ones
// below the rows, and that of names with their values, which has none.
func tableStyles(t *tree) {
	margins := func() {
		t.in("w:tblCellMar", func() {
			for _, side := range []string{"w:top", "w:left", "w:bottom", "w:right"} {
				width := "70"
				if side == "w:top" || side == "w:bottom" {
					width = "20"
				}
				t.leaf(side, "w:w", width, "w:type", "dxa")
			}
		})
	}
	boldIn := func(part string, cell func()) {
		t.in("w:tblStylePr", func() {
			t.in("w:rPr", func() { t.leaf("w:b") })
			cell()
		}, "w:type", part)
	}
	t.in("w:style", func() {
		t.value("w:name", "Normal Table")
		t.leaf("w:semiHidden")
		t.in("w:tblPr", margins)
	}, "w:type", "table", "w:default", "1", "w:styleId", "TableNormal")
	t.in("w:style", func() {
		t.value("w:name", "Hvidbog Table")
		t.value("w:basedOn", "TableNormal")
		t.in("w:tblPr", func() {
			t.in("w:tblBorders", func() {
				t.leaf("w:bottom", "w:val", "single", "w:sz", "6", "w:space", "0", "w:color", "7F7F7F")
				t.leaf("w:insideH", "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "BFBFBF")
			})
			margins()
		})
		boldIn("firstRow", func() {
			t.in("w:tcPr", func() {
				t.in("w:tcBorders", func() { t.leaf("w:bottom", "w:val", "single", "w:sz", "8", "w:space", "0", "w:color", "404040") })
				t.value("w:vAlign", "bottom")
			})
		})
		boldIn("firstCol", func() {})
	}, "w:type", "table", "w:customStyle", "1", "w:styleId", "HvidbogTable")
	t.in("w:style", func() {
		t.value("w:name", "Hvidbog Facts")
		t.value("w:basedOn", "TableNormal")
		boldIn("firstCol", func() {})
	}, "w:type", "table", "w:customStyle", "1", "w:styleId", "HvidbogFacts")
}
