package paper

import (
	"context"
	"strconv"
)

// tree writes the structure of a document into a file: the elements, the tables
// that lead from the pages back to them, and the areas of links, which belong
// to both.
type tree struct {
	*target
	tags     *tags
	root     int   // the number of the root
	links    []int // and of the links; 0 for those that lead nowhere
	elements []*element
	buf      []byte
}

// writeTree writes the structure. It says the number of its root, and those of the
// links on each page.
func writeTree(ctx context.Context, out *target, t *tags) (root int, onPages [][]int, err error) {
	w := &tree{target: out, tags: t, root: out.number()}
	w.links = make([]int, len(t.links))
	onPages = make([][]int, len(t.contents))
	for i, l := range t.links {
		if t.places[l.to].page > 0 {
			w.links[i] = out.number()
			onPages[l.page-1] = append(onPages[l.page-1], w.links[i])
		}
	}
	w.numberAll(t.root)
	for i, e := range w.elements {
		if i%1024 == 0 {
			if err := ctx.Err(); err != nil {
				return 0, nil, err
			}
		}
		w.element(e)
	}
	for i := range t.links {
		w.link(i)
	}
	w.parents()
	return w.root, onPages, nil
}

// numberAll gives e and all below it their numbers, but for those that are empty.
func (w *tree) numberAll(e *element) {
	e.object = w.number()
	w.elements = append(w.elements, e)
	for _, k := range e.kids {
		if k.element != nil && !k.element.empty() {
			w.numberAll(k.element)
		}
	}
}

func (w *tree) put(words ...string) {
	for _, s := range words {
		w.buf = append(w.buf, s...)
	}
}

func (w *tree) int(n int) { w.buf = strconv.AppendInt(w.buf, int64(n), 10) }

func (w *tree) ref(n int) {
	w.int(n)
	w.put(" 0 R")
}

// element writes one element.
func (w *tree) element(e *element) {
	parent := w.root
	if e.parent != nil {
		parent = e.parent.object
	}
	kind := e.kind
	if kind == "Link" && !w.leads(e) {
		kind = "Span"
	}
	w.buf = w.buf[:0]
	w.put("<</S /", kind, " /P ")
	w.ref(parent)
	page := 0
	for _, k := range e.kids {
		if k.element == nil {
			page = k.page
			w.put(" /Pg ")
			w.ref(pageObject(page))
			break
		}
	}
	if e.attributes != "" {
		w.put(" /A <<", e.attributes, ">>")
	}
	if e.kind == "Figure" {
		w.put(" /Alt ", textString(e.alt), " /A <</O /Layout /Placement /Block /BBox [")
		for _, v := range [4]float64{e.box.left, pageHeight - e.box.bottom, e.box.right, pageHeight - e.box.top} {
			w.put(points(v), " ")
		}
		w.put("]>>")
	}
	w.kids(e, page)
	w.put(">>")
	w.pack(e.object, w.buf)
}

// leads holds where at least one area of a link leads somewhere.
func (w *tree) leads(e *element) bool {
	for _, k := range e.kids {
		if k.link > 0 && w.links[k.link-1] > 0 {
			return true
		}
	}
	return false
}

// kids writes what an element is made of; text on page need not say where it is.
func (w *tree) kids(e *element, page int) {
	if len(e.kids) == 0 {
		return
	}
	w.put(" /K [")
	for _, k := range e.kids {
		switch {
		case k.element != nil:
			if k.element.object > 0 {
				w.ref(k.element.object)
			}
		case k.link > 0:
			if n := w.links[k.link-1]; n > 0 {
				w.put("<</Type /OBJR /Pg ")
				w.ref(pageObject(k.page))
				w.put(" /Obj ")
				w.ref(n)
				w.put(">>")
			}
		case k.page == page:
			w.int(k.number)
		default:
			w.put("<</Type /MCR /Pg ")
			w.ref(pageObject(k.page))
			w.put(" /MCID ")
			w.int(k.number)
			w.put(">>")
		}
		w.put(" ")
	}
	w.put("]")
}

// link writes the area of a link. Those who cannot see where it leads are told the
// heading.
func (w *tree) link(i int) {
	if w.links[i] == 0 {
		return
	}
	l := w.tags.links[i]
	to := w.tags.places[l.to]
	w.buf = w.buf[:0]
	w.put("<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [")
	for _, v := range [4]float64{l.x, pageHeight - l.y - l.height, l.x + l.width, pageHeight - l.y} {
		w.put(points(v), " ")
	}
	w.put("] /StructParent ")
	w.int(len(w.tags.contents) + i)
	w.put(" /Contents ", textString(to.name), " /Dest [")
	w.ref(pageObject(to.page))
	w.put(" /XYZ 0 ", points(pageHeight-to.y), " null]>>")
	w.pack(w.links[i], w.buf)
}

// parents writes the root, with the table that says which element each piece of a
// page and each link belongs to.
func (w *tree) parents() {
	pages := make([]int, len(w.tags.contents))
	for i, contents := range w.tags.contents {
		pages[i] = w.number()
		w.buf = append(w.buf[:0], '[')
		for _, e := range contents {
			w.ref(e.object)
			w.put(" ")
		}
		w.put("]")
		w.pack(pages[i], w.buf)
	}
	table := w.number()
	w.buf = w.buf[:0]
	w.put("<</Nums [")
	for i, n := range pages {
		w.int(i)
		w.put(" ")
		w.ref(n)
		w.put(" ")
	}
	for i, l := range w.tags.links {
		if w.links[i] > 0 {
			w.int(len(pages) + i)
			w.put(" ")
			w.ref(l.of.object)
			w.put(" ")
		}
	}
	w.put("]>>")
	w.pack(table, w.buf)
	w.buf = w.buf[:0]
	w.put("<</Type /StructTreeRoot /K [")
	w.ref(w.tags.root.object)
	w.put("] /ParentTree ")
	w.ref(table)
	w.put(" /ParentTreeNextKey ")
	w.int(len(pages) + len(w.tags.links))
	w.put(">>")
	w.pack(w.root, w.buf)
}

// pageObject is the number of the object that gofpdf makes of a page.
func pageObject(page int) int { return 1 + 2*page }
