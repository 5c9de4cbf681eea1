package export

import (
	"fmt"
	"strconv"

	"hvidbog/app/packet/doc"
)

// places are the bookmarks of a document and the entries of its contents.
type places struct {
	of       map[doc.Anchor]string // the name of a bookmark
	headings []doc.Heading
}

// placesIn finds the headings among blocks. Word takes at most 40 letters, figures
// and underscores for a bookmark's name, so each gets a short one; those that begin
// with an underscore are not shown among the user's own.
func placesIn(blocks []doc.Block) places {
	p := places{of: map[doc.Anchor]string{}}
	p.gather(blocks)
	return p
}

func (p *places) gather(blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Together:
			p.gather(b)
		case doc.Heading:
			if b.Anchor != "" && p.of[b.Anchor] == "" {
				p.of[b.Anchor] = fmt.Sprintf("_Hvidbog%d", len(p.of)+1)
			}
			if !b.Unlisted {
				p.headings = append(p.headings, b)
			}
		}
	}
}

// contents writes the table of contents: a field that the word processor can make
// anew, with the entries as they are, which lead to their headings. Only it knows on
// which pages these stand; to have it write the numbers without being told to, it
// would first ask a frightening question.
func (w *docx) contents(c doc.Contents) {
	var entries []doc.Heading
	for _, h := range w.places.headings {
		if h.Level <= c.Depth {
			entries = append(entries, h)
		}
	}
	w.in("w:sdt", func() {
		w.in("w:sdtPr", func() {
			w.in("w:docPartObj", func() {
				w.value("w:docPartGallery", "Table of Contents")
				w.leaf("w:docPartUnique")
			})
		})
		w.in("w:sdtContent", func() {
			w.paragraph(paragraph{style: "TOCHeading"}, func() { w.plain(c.Title) })
			for i, h := range entries {
				w.paragraph(paragraph{style: "TOC" + strconv.Itoa(h.Level)}, func() {
					if i == 0 {
						w.fieldMark("begin")
						w.fieldCode(fmt.Sprintf(`TOC \o "1-%d" \h \z`, c.Depth))
						w.fieldMark("separate")
					}
					w.entry(h)
					if i == len(entries)-1 {
						w.fieldMark("end")
					}
				})
			}
		})
	})
}

// entry writes a line of the contents.
func (w *docx) entry(h doc.Heading) {
	title := h.Text
	if h.Note != "" {
		title += " (" + h.Note + ")"
	}
	place := w.places.of[h.Anchor]
	if place == "" {
		w.plain(title)
		return
	}
	w.in("w:hyperlink", func() {
		w.plain(title)
		w.in("w:r", func() { w.leaf("w:tab") })
		w.fieldMark("begin")
		w.fieldCode("PAGEREF " + place + ` \h`)
		w.fieldMark("separate")
		w.fieldMark("end")
	}, "w:anchor", place, "w:history", "1")
}
