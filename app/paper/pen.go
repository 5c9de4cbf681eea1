package paper

import (
	"bytes"
	"fmt"
	"io"
	"strconv"

	"github.com/jung-kurt/gofpdf"

	"hvidbog/app/packet/doc"
)

// pen draws on the pages of a PDF file. It is the only thing here that knows
// gofpdf; a panic of gofpdf's is an error of [pen.output].
//
// Text goes past gofpdf's own Text, which formats and copies each line several
// times and looks up each letter in a map: a line whose letters the font has
// given already is written as the operators it stands for. Only lines with a new
// letter go through Text, which notes the letters to embed.
type pen struct {
	pdf   *gofpdf.Fpdf
	buf   []byte // operators of this page that gofpdf has not yet been given
	known [3][1 << 16]bool

	tags   tags
	marked *element             // what is drawn now belongs to it
	widths func(textAt) float64 // of a text, in millimetres

	// What is set.
	face   doc.Face
	size   float64
	fill   shade
	stroke shade
	width  float64
	dotted bool
}

const family = "plex"

var styles = [3]string{doc.Regular: "", doc.Bold: "B", doc.Italic: "I"}

func newPen(fonts Fonts, l *layout) *pen {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCompression(false) // finish does that
	for f, font := range [3][]byte{fonts.Regular, fonts.Bold, fonts.Italic} {
		// gofpdf pads the tables of a font with zeros where they lie, in the file that it
		// was given; so each paper gets its own, and several can be made at a time.
		pdf.AddUTF8FontFromBytes(family, styles[f], bytes.Clone(font))
	}
	p := &pen{pdf: pdf, widths: l.widthOf}
	p.tags.root = l.root
	p.tags.places = make([]destination, len(l.places)+1)
	return p
}

func (p *pen) newPage() {
	p.flush()
	p.pdf.AddPage()
	p.tags.contents = append(p.tags.contents, nil)
	p.width, p.dotted = 0, false // gofpdf carries over what it was told, not these
}

func (p *pen) flush() {
	if len(p.buf) > 0 {
		p.pdf.RawWriteBuf(bytes.NewReader(p.buf))
		p.buf = p.buf[:0]
	}
}

// mark says what the following is part of; nil ends the page.
func (p *pen) mark(e *element) {
	if p.marked == e {
		return
	}
	if p.marked != nil {
		p.buf = append(p.buf, "EMC\n"...)
	}
	switch p.marked = e; {
	case e == nil:
	case e.artifact != "":
		p.buf = append(p.buf, "/Artifact <<"...)
		p.buf = append(p.buf, e.artifact...)
		p.buf = append(p.buf, ">> BDC\n"...)
	default:
		p.buf = append(p.buf, '/')
		p.buf = append(p.buf, e.kind...)
		p.buf = append(p.buf, " <</MCID "...)
		p.buf = strconv.AppendInt(p.buf, int64(p.tags.add(e)), 10)
		p.buf = append(p.buf, ">> BDC\n"...)
	}
}

// place says that links to a heading, and its bookmark, lead here. One that recurs
// is no bookmark.
func (p *pen) place(h *heading, page int, y float64, c *cleaner) {
	name := h.block.Bookmark
	if name == "" {
		name = h.block.Text
	}
	to := destination{page: page, y: y, name: c.line(name)}
	p.tags.places[h.place] = to
	if !h.block.Recurs {
		p.tags.bookmark(h.block.Level, to)
	}
}

// link makes a text lead to its destination.
func (p *pen) link(t textAt, y float64) {
	if t.of.kind != "Link" {
		return // in a head that is repeated, or a figure
	}
	size := t.size * mmPerPoint
	p.tags.link(linkAt{x: t.x, y: y + t.y - size, width: p.widths(t), height: size * 1.3, to: t.to, of: t.of})
}

func (p *pen) setFont(f doc.Face, size float64) {
	if p.size == size && p.face == f {
		return
	}
	p.flush()
	p.pdf.SetFont(family, styles[f], size)
	p.face, p.size = f, size
}

func (p *pen) setFill(c shade) {
	if p.fill == c {
		return
	}
	p.flush()
	p.pdf.SetFillColor(int(c[0]), int(c[1]), int(c[2]))
	p.pdf.SetTextColor(int(c[0]), int(c[1]), int(c[2]))
	p.fill = c
}

func (p *pen) setStroke(c shade) {
	if p.stroke == c {
		return
	}
	p.flush()
	p.pdf.SetDrawColor(int(c[0]), int(c[1]), int(c[2]))
	p.stroke = c
}

// text writes t; y is the height of its strip on the page.
func (p *pen) text(t textAt, y float64) {
	p.setFont(t.face, t.size)
	p.setFill(t.color)
	if t.turned || t.hidden {
		p.unusual(t, y)
		return
	}
	p.show(t, y)
}

// unusual writes text that runs upwards or is not seen.
func (p *pen) unusual(t textAt, y float64) {
	p.buf = append(p.buf, "q "...)
	if t.turned {
		p.buf = append(p.buf, "0 1 -1 0 "...)
		p.point(t.x, y+t.y)
		p.buf = append(p.buf, "cm "...)
		t.x, t.y, y = 0, pageHeight, 0
	}
	if t.hidden {
		p.buf = append(p.buf, "3 Tr "...)
	}
	p.show(t, y)
	p.buf = append(p.buf, "Q\n"...)
}

// watermark writes text across the page, from its place towards the upper right
// corner.
func (p *pen) watermark(t textAt) {
	p.mark(underText)
	p.setFont(t.face, t.size)
	p.setFill(t.color)
	p.buf = append(p.buf, "q 0.577 0.816 -0.816 0.577 "...) // A4 from corner to corner
	p.point(t.x, t.y)
	p.buf = append(p.buf, "cm "...)
	t.x, t.y = 0, pageHeight
	p.show(t, 0)
	p.buf = append(p.buf, "Q\n"...)
}

// show writes text in the face that is set. The hyphen at the end of a line is
// none in the text: a word that goes on in the next line is read whole. A blank
// at the end of a line keeps it apart from the next.
func (p *pen) show(t textAt, y float64) {
	switch t.tail {
	case ' ':
		p.letters(t.face, t.x, y+t.y, t.text+" ")
	case '-':
		p.letters(t.face, t.x, y+t.y, t.text)
		word := t
		word.tail = 0
		if p.marked == t.of {
			p.mark(atLineEnd)
		}
		p.letters(t.face, t.x+p.widths(word), y+t.y, "-")
	default:
		p.letters(t.face, t.x, y+t.y, t.text)
	}
}

func (p *pen) letters(f doc.Face, x, y float64, text string) {
	mark := len(p.buf)
	p.buf = append(p.buf, "BT "...)
	p.point(x, y)
	p.buf = append(p.buf, "Td ("...)
	known := &p.known[f]
	news := false
	for _, r := range text {
		if !known[r] {
			known[r], news = true, true
		}
		p.buf = appendByte(p.buf, byte(r>>8))
		p.buf = appendByte(p.buf, byte(r))
	}
	p.buf = append(p.buf, ") Tj ET\n"...)
	if news {
		p.buf = p.buf[:mark]
		p.flush()
		p.pdf.Text(x, y, text)
	}
}

// appendByte puts a byte into a PDF string.
func appendByte(buf []byte, b byte) []byte {
	switch b {
	case '(', ')', '\\':
		return append(buf, '\\', b)
	case '\r':
		return append(buf, '\\', 'r')
	}
	return append(buf, b)
}

// image draws a picture; y is the height of its strip on the page.
func (p *pen) image(i *imageAt, y float64) {
	p.flush()
	options := gofpdf.ImageOptions{ImageType: i.kind}
	p.pdf.RegisterImageOptionsReader(i.name, options, bytes.NewReader(i.data))
	p.pdf.ImageOptions(i.name, i.x, y+i.y, i.width, i.height, false, options, 0, "")
}

// line draws l; y is the height of its strip on the page.
func (p *pen) line(l lineAt, y float64) {
	p.setStroke(l.color)
	if l.dotted != p.dotted {
		p.dot(l.dotted)
	}
	if l.width != p.width {
		p.buf = strconv.AppendFloat(p.buf, l.width/mmPerPoint, 'f', 2, 64)
		p.buf = append(p.buf, " w\n"...)
		p.width = l.width
	}
	p.point(l.x1, y+l.y1)
	p.buf = append(p.buf, "m "...)
	p.point(l.x2, y+l.y2)
	p.buf = append(p.buf, "l S\n"...)
}

// dot turns to dotted lines, or back to whole ones.
func (p *pen) dot(on bool) {
	if on {
		p.buf = append(p.buf, "1 J [0 4] 0 d\n"...)
	} else {
		p.buf = append(p.buf, "0 J [] 0 d\n"...)
	}
	p.dotted = on
}

// fillBox fills a rectangle with one shade; y is its upper edge on the page.
func (p *pen) fillBox(x, y, width, height float64, c shade) {
	p.setFill(c)
	p.point(x, y+height)
	p.buf = strconv.AppendFloat(p.buf, width/mmPerPoint, 'f', 2, 64)
	p.buf = append(p.buf, ' ')
	p.buf = strconv.AppendFloat(p.buf, height/mmPerPoint, 'f', 2, 64)
	p.buf = append(p.buf, " re f\n"...)
}

// point appends a point of the page in PDF's measure, points from the lower left
// corner.
func (p *pen) point(x, y float64) {
	p.buf = strconv.AppendFloat(p.buf, x/mmPerPoint, 'f', 2, 64)
	p.buf = append(p.buf, ' ')
	p.buf = strconv.AppendFloat(p.buf, (pageHeight-y)/mmPerPoint, 'f', 2, 64)
	p.buf = append(p.buf, ' ')
}

// output writes the file as gofpdf makes it; [finish] goes over it.
func (p *pen) output(w io.Writer) error {
	p.flush()
	if err := p.pdf.Output(w); err != nil {
		return fmt.Errorf("paper: %w", err)
	}
	return nil
}
