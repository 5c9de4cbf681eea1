package paper

import (
	"context"
	"fmt"
	"strings"

	"hvidbog/app/packet/doc"
)

// layout turns the blocks of a document into strips.
type layout struct {
	faces   [3]*face
	cleaner *cleaner
	breaker breaker

	strips   []*strip
	measure  measure // of running text
	words    doc.Words
	after    float64 // white that the last block wants below it
	newPage  bool    // the next strip begins a page
	headings []*heading
	places   map[doc.Anchor]int // the numbers of destinations, as they are first spoken of
	entries  []entry            // the lines of the contents that wait for their page number

	root    *element // the structure of the document
	part    *element // the part of it that is open
	current *element // what the text at hand belongs to
	level   int      // of the last heading

	open       *letter // the letter that is being set, if one is
	letters    int     // how many the document has
	lettersSet int     // and how many of them are set

	room     []strip // strips, texts and elements are taken from here, hundreds at a time
	textRoom []textAt
	elements []element
}

func newLayout(faces [3]*face) *layout {
	l := &layout{faces: faces, places: map[doc.Anchor]int{}, measure: measure{leftEdge, rightEdge}}
	l.root = &element{kind: "Document"}
	l.part, l.current = l.root, l.root
	l.breaker.faces = &l.faces
	l.cleaner = newCleaner(&l.faces)
	return l
}

// pages lays the document out. It looks at ctx between blocks, and tells done
// how many blocks it has laid out.
func (l *layout) pages(ctx context.Context, d doc.Document, done func(blocks int)) ([]page, error) {
	l.words = d.Words
	for _, b := range d.Blocks {
		if _, ok := b.(doc.Letter); ok {
			l.letters++
		}
	}
	for i, b := range d.Blocks {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if c, ok := b.(doc.Contents); ok {
			l.contents(c, d.Blocks)
			continue
		}
		if err := l.set(b); err != nil {
			return nil, err
		}
		done(i + 1)
	}
	pages := paginate(l.strips)
	l.numberContents()
	return pages, nil
}

func (l *layout) set(b doc.Block) error {
	switch b := b.(type) {
	case doc.Cover:
		l.cover(b)
	case doc.Heading:
		l.heading(b)
	case doc.Paragraph:
		l.paragraph(b)
	case doc.List:
		l.list(b)
	case doc.Facts:
		l.facts(b)
	case doc.Table:
		return l.table(b)
	case doc.Matrix:
		return l.matrix(b)
	case doc.Bars:
		l.bars(b)
	case doc.Stacks:
		return l.stacks(b)
	case doc.Columns:
		l.columns(b)
	case doc.Tiles:
		return l.tiles(b)
	case doc.Sheet:
		return l.sheet(b)
	case doc.Letter:
		return l.letter(b)
	case doc.PageBreak:
		l.newPage = l.newPage || len(l.strips) > 0
	case doc.Together:
		return l.together(b)
	default:
		return fmt.Errorf("paper: cannot lay out %T", b)
	}
	return nil
}

// together keeps blocks on one page where one page holds them.
func (l *layout) together(blocks doc.Together) error {
	first := len(l.strips)
	for _, b := range blocks {
		if err := l.set(b); err != nil {
			return err
		}
	}
	l.stick(l.strips[first:])
	return nil
}

// stick keeps strips together, unless they are more than a page holds.
func (l *layout) stick(strips []*strip) {
	if heightOf(strips) > textHeight {
		return
	}
	for i := range len(strips) - 1 {
		strips[i].bond = max(strips[i].bond, near)
	}
}

// heightOf is the height of strips one below the other.
func heightOf(strips []*strip) float64 {
	height := 0.0
	for i, s := range strips {
		height += s.height
		if i > 0 {
			height += s.before
		}
	}
	return height
}

// add puts a strip below the others; before is the white it wants above it, of
// which it shares what the last block wants below it.
func (l *layout) add(s *strip, before float64) {
	s.before = max(before, l.after)
	s.newPage = l.newPage
	s.letter = l.open
	l.after, l.newPage = 0, false
	l.strips = append(l.strips, s)
}

// strip is an empty strip of the given height.
func (l *layout) strip(height float64, role role) *strip {
	if len(l.room) == 0 {
		l.room = make([]strip, 256)
	}
	s := &l.room[0]
	l.room = l.room[1:]
	s.height, s.role = height, role
	return s
}

// oneText is a list of one text.
func (l *layout) oneText(t textAt) []textAt {
	if len(l.textRoom) == 0 {
		l.textRoom = make([]textAt, 256)
	}
	l.textRoom[0] = t
	one := l.textRoom[:1:1]
	l.textRoom = l.textRoom[1:]
	return one
}

// place is the number of the destination that an anchor names; 0 for none.
func (l *layout) place(a doc.Anchor) int {
	if a == "" {
		return 0
	}
	if l.places[a] == 0 {
		l.places[a] = len(l.places) + 1
	}
	return l.places[a]
}

// ranged cleans a text and lays its runs end to end. Runs that do not set all
// their text in the face of s keep their own.
func (l *layout) ranged(t doc.Text, s setting) ranged {
	if len(t) == 1 {
		text := l.cleaner.clean(t[0].Text)
		return ranged{text: text, runs: []runEnd{l.run(len(text), t[0], s)}}
	}
	var b strings.Builder
	runs := make([]runEnd, 0, len(t))
	for _, r := range t {
		b.WriteString(l.cleaner.clean(r.Text))
		runs = append(runs, l.run(b.Len(), r, s))
	}
	return ranged{text: b.String(), runs: runs}
}

// run is the run of a ranged text that reaches to byte end. A link is an element of
// its own in the one at hand.
func (l *layout) run(end int, r doc.Run, s setting) runEnd {
	run := runEnd{end: end, face: pick(r.Face, s), to: r.To, of: l.current}
	if r.To != "" {
		run.of = l.inline("Link", l.current)
	}
	return run
}

func pick(f doc.Face, s setting) doc.Face {
	if f == doc.Regular {
		return s.face
	}
	return f
}
