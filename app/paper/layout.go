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
	after    float64 // white that the last block wants below it
	newPage  bool    // the next strip begins a page
	headings []*heading
	places   map[doc.Anchor]int // the numbers of destinations, as they are first spoken of
	entries  []entry            // the lines of the contents that wait for their page number

	room     []strip // strips and texts are taken from here, hundreds at a time
	textRoom []textAt
}

func newLayout(faces [3]*face) *layout {
	l := &layout{faces: faces, places: map[doc.Anchor]int{}}
	l.breaker.faces = &l.faces
	l.cleaner = newCleaner(&l.faces)
	return l
}

// pages lays the document out. It looks at ctx between blocks, and tells done
// how many blocks it has laid out.
func (l *layout) pages(ctx context.Context, d doc.Document, done func(blocks int)) ([]page, error) {
	for i, b := range d.Blocks {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if c, ok := b.(doc.Contents); ok {
			l.contents(c, d.Blocks)
			continue
		}
		if err := l.block(b); err != nil {
			return nil, err
		}
		done(i + 1)
	}
	pages := paginate(l.strips)
	l.numberContents()
	return pages, nil
}

func (l *layout) block(b doc.Block) error {
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
		if err := l.block(b); err != nil {
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
func (l *layout) add(s *strip, before float64) *strip {
	s.before = max(before, l.after)
	s.newPage = l.newPage
	l.after, l.newPage = 0, false
	l.strips = append(l.strips, s)
	return s
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
		return ranged{text: text, runs: []runEnd{{len(text), pick(t[0].Face, s), t[0].To}}}
	}
	var b strings.Builder
	runs := make([]runEnd, 0, len(t))
	for _, r := range t {
		b.WriteString(l.cleaner.clean(r.Text))
		runs = append(runs, runEnd{b.Len(), pick(r.Face, s), r.To})
	}
	return ranged{text: b.String(), runs: runs}
}

func pick(f doc.Face, s setting) doc.Face {
	if f == doc.Regular {
		return s.face
	}
	return f
}
