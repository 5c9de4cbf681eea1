package export

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"hvidbog/app/packet/doc"
)

// The namespaces of WordprocessingML (ECMA-376, part 1 and 4, transitional).
const (
	nsWord     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	nsRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsDrawing  = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsPlaced   = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	nsPicture  = "http://schemas.openxmlformats.org/drawingml/2006/picture"
)

// The page, in twentieths of a point: A4 with margins of 20 mm, as on paper.
const (
	pageWidth  = 11906
	pageHeight = 16838
	margin     = 1134
	textWidth  = pageWidth - 2*margin
)

// WriteDOCX makes a word processor's file of a document. Headings, lists, quotes and
// tables have the styles that Word knows them by, so that its navigation, its
// contents and its themes work on them; charts are tables of their numbers. The
// same document gives the same bytes. A cancelled context ends it with the context's
// error.
func WriteDOCX(ctx context.Context, d doc.Document) ([]byte, error) {
	a := newArchive()
	w := &docx{ctx: ctx, document: d, places: placesIn(d.Blocks)}
	write := func(name string, write func(*tree)) error {
		to, err := a.part(name)
		if err != nil {
			return err
		}
		t := newTree(to)
		write(t)
		if err := t.done(); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		return w.err
	}
	for _, part := range []struct {
		name  string
		write func(*tree)
	}{
		{"word/document.xml", w.body}, // first: the others tell what it holds
		{"[Content_Types].xml", w.contentTypes},
		{"_rels/.rels", packageRelations},
		{"word/_rels/document.xml.rels", w.relations},
		{"word/styles.xml", w.styleSheet},
		{"word/numbering.xml", w.numbering},
		{"word/settings.xml", w.settings},
		{"word/header.xml", w.header},
		{"word/footer.xml", w.footer},
		{"word/footer-first.xml", w.firstFooter},
		{"docProps/core.xml", w.coreProperties},
		{"docProps/app.xml", w.appProperties},
	} {
		if err := write(part.name, part.write); err != nil {
			return nil, err
		}
	}
	for i, l := range w.letters {
		n := strconv.Itoa(i + 1)
		if err := write("word/letter-first-"+n+".xml", func(t *tree) { w.letterHead(t, l) }); err != nil {
			return nil, err
		}
		if err := write("word/letter-next-"+n+".xml", func(t *tree) { w.letterNext(t, l) }); err != nil {
			return nil, err
		}
	}
	for i, p := range w.pictures {
		if err := a.add("word/"+p.name(i), p.content); err != nil {
			return nil, err
		}
	}
	return a.done()
}

// docx writes the parts of one file.
type docx struct {
	*tree
	ctx      context.Context
	err      error
	document doc.Document
	places   places

	newPage   bool // what comes next begins a page
	keepNext  bool // what comes stays on one page with what follows it
	bookmarks int  // so many are in the document
	lists     int  // so many numbered lists are in the document
	pictures  []picture

	letters []doc.Letter // those that are in the document
	section int          // which of them the open section is, from 1; 0 for another's
}

// body is the main part of the file.
func (w *docx) body(t *tree) {
	w.tree = t
	t.in("w:document", func() {
		t.in("w:body", func() {
			w.sections(w.document.Blocks)
			w.sectionProperties()
		})
	}, "xmlns:w", nsWord, "xmlns:r", nsRelation, "xmlns:wp", nsPlaced, "xmlns:a", nsDrawing, "xmlns:pic", nsPicture)
}

// sectionProperties says how the pages are of the section that ends.
func (w *docx) sectionProperties() {
	w.in("w:sectPr", func() {
		if w.section > 0 {
			w.letterSection()
			return
		}
		w.leaf("w:headerReference", "w:type", "default", "r:id", "rIdHeader")
		w.leaf("w:headerReference", "w:type", "first", "r:id", "rIdHeader")
		w.leaf("w:footerReference", "w:type", "default", "r:id", "rIdFooter")
		w.leaf("w:footerReference", "w:type", "first", "r:id", "rIdFooterFirst")
		w.leaf("w:pgSz", "w:w", strconv.Itoa(pageWidth), "w:h", strconv.Itoa(pageHeight))
		m := strconv.Itoa(margin)
		w.leaf("w:pgMar", "w:top", m, "w:right", m, "w:bottom", m, "w:left", m, "w:header", "567", "w:footer", "567", "w:gutter", "0")
		if w.hasCover() {
			w.leaf("w:titlePg")
		}
	})
}

// hasCover says whether the document begins with a front page, which has no footer.
func (w *docx) hasCover() bool {
	if len(w.document.Blocks) == 0 {
		return false
	}
	_, ok := w.document.Blocks[0].(doc.Cover)
	return ok
}

// fail ends the writing with an error.
func (w *docx) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// blocks writes blocks that another follows, or nil.
func (w *docx) blocks(blocks []doc.Block, following doc.Block) {
	for i, b := range blocks {
		if err := w.ctx.Err(); err != nil {
			w.fail(err)
		}
		if w.err != nil {
			return
		}
		next := following
		if i+1 < len(blocks) {
			next = blocks[i+1]
		}
		w.block(b, next)
	}
}

func (w *docx) block(b, following doc.Block) {
	switch b := b.(type) {
	case doc.Cover:
		w.cover(b)
	case doc.Contents:
		w.contents(b)
	case doc.Heading:
		w.heading(b)
	case doc.Paragraph:
		w.paragraph(paragraph{style: styleOf[b.Style], keepNext: b.KeepNext}, func() { w.text(b.Text) })
	case doc.List:
		w.list(b)
	case doc.Facts:
		w.facts(b)
	case doc.Table:
		w.table(b)
	case doc.Matrix:
		w.matrix(b)
	case doc.Bars:
		w.valueTable(b.Title, b.Alt, b.Values)
	case doc.Columns:
		w.valueTable(b.Title, b.Alt, spoken(b.Values))
	case doc.Stacks:
		if !tells(following, b) {
			w.stacks(b)
		}
	case doc.Tiles:
		values := make([]doc.Value, len(b.Tiles))
		for i, t := range b.Tiles {
			values[i] = doc.Value{Name: t.Name, N: t.N}
		}
		w.valueTable(b.Title, b.Alt, values)
	case doc.Sheet:
		w.sheet(b)
	case doc.Letter:
		w.letter(b)
	case doc.PageBreak:
		w.newPage = true
	case doc.Together:
		w.together(b, following)
	default:
		w.fail(fmt.Errorf("export: no such block: %T", b))
	}
}

// together writes blocks each of which stays with the one after it, the last not.
func (w *docx) together(blocks []doc.Block, following doc.Block) {
	outer := w.keepNext
	for i, b := range blocks {
		next := following
		if i+1 < len(blocks) {
			next = blocks[i+1]
		}
		w.keepNext = outer || i+1 < len(blocks)
		w.blocks([]doc.Block{b}, next)
	}
	w.keepNext = outer
}

// moment is the time that the file is dated by.
func (w *docx) moment() string {
	if w.document.Date.IsZero() {
		return epoch.Format(time.RFC3339)
	}
	return w.document.Date.UTC().Format(time.RFC3339)
}
