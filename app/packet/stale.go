package packet

import (
	"fmt"
	"strings"
	"unicode"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// print is what a document says, part by part, so that it is seen which parts of
// it another would say otherwise. Texts are kept as digests.
type print struct {
	frame    string // what stands on every page
	cover    string
	contents string
	parts    []part
}

// part is what stands from one heading to the next.
type part struct {
	bookmark string     // what the outline calls the heading
	anchor   doc.Anchor // "" for a heading within a part, which begins none
	print    string
	ends     bool // the page ends with it
}

// printOf reads a document.
func printOf(d doc.Document) print {
	p := print{frame: digest(d.Title, d.CaseNo, d.Author, d.Language, d.Notice, d.Draft, d.Words)}
	var listed []string
	var at []string // of the part at hand
	end := func() {
		for i := len(p.parts) - 1; i >= 0; i-- {
			if p.parts[i].anchor != "" {
				p.parts[i].print = digest(at)
				break
			}
		}
		at = nil
	}
	var walk func([]doc.Block)
	walk = func(blocks []doc.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case doc.Together:
				walk(b)
				continue
			case doc.Cover:
				p.cover = digest(b)
				continue
			case doc.Contents:
				continue
			case doc.PageBreak:
				if n := len(p.parts); n > 0 {
					p.parts[n-1].ends = true
				}
				continue
			case doc.Heading:
				if b.Recurs { // it is not in the outline
					break
				}
				if !b.Unlisted {
					listed = append(listed, b.Text, b.Note)
				}
				if b.Anchor != "" {
					end()
				}
				title := b.Bookmark
				if title == "" {
					title = b.Text
				}
				p.parts = append(p.parts, part{bookmark: title, anchor: b.Anchor})
			case doc.Sheet:
				b.Image = nil // it is that of a file, which is known by its sum
				at = append(at, digest(b))
				continue
			}
			at = append(at, fmt.Sprintf("%T", b)+digest(b))
		}
	}
	walk(d.Blocks)
	end()
	p.contents = digest(listed)
	return p
}

// Stale are the pages, counted from 1, that would say something else if the packet
// was made again now with the same options; none where nothing has changed. The
// outline is that of the finished file, which has so many pages. Where a part is not
// found in it, every page is stale: better too many than one too few.
//
// It builds the packet anew, and so takes about as long as [Make].
func (f Finished) Stale(now *app.CaseFile, say app.Words, outline []doc.Bookmark, pages int) (map[int]bool, error) {
	d, err := Build(now, f.Options, say, f.bound)
	if err != nil {
		return nil, err
	}
	fresh := printOf(d)
	stale := map[int]bool{}
	mark := func(from, to int) {
		for page := max(from, 1); page <= min(to, pages); page++ {
			stale[page] = true
		}
	}
	spans, found := f.print.spans(outline, pages)
	if fresh.frame != f.print.frame || !found && fresh.differs(f.print) {
		mark(1, pages)
		return stale, nil
	}
	if fresh.cover != f.print.cover {
		mark(1, 1)
	}
	first := pages // the first page behind the contents
	if len(spans) > 0 {
		first = spans[0].from - 1
	}
	if fresh.contents != f.print.contents {
		mark(2, first)
	}
	is := map[doc.Anchor]string{}
	for _, p := range fresh.parts {
		is[p.anchor] = p.print
	}
	for _, s := range spans {
		if is[s.anchor] != s.print {
			mark(s.from, s.to)
		}
	}
	return stale, nil
}

// differs reports whether two documents say different things.
func (p print) differs(other print) bool {
	if p.frame != other.frame || p.cover != other.cover || p.contents != other.contents || len(p.parts) != len(other.parts) {
		return true
	}
	for i, one := range p.parts {
		if one.anchor != other.parts[i].anchor || one.print != other.parts[i].print {
			return true
		}
	}
	return false
}

// span is a part with the pages on which it stands.
type span struct {
	part
	from, to int
}

// spans finds the parts in a finished file; false where one is not in its outline.
func (p print) spans(outline []doc.Bookmark, pages int) (list []span, found bool) {
	next := 0
	broken := false // the page ended before the heading at hand
	for _, one := range p.parts {
		for next < len(outline) && letters(outline[next].Title) != letters(one.bookmark) {
			next++
		}
		if next == len(outline) || outline[next].Page == 0 {
			return nil, false
		}
		page := outline[next].Page
		next++
		if one.anchor != "" {
			if n := len(list); n > 0 {
				list[n-1].to = page
				if broken && page > list[n-1].from {
					list[n-1].to = page - 1
				}
			}
			list = append(list, span{one, page, pages})
		}
		broken = one.ends
	}
	return list, true
}

// letters are what two engines agree on of a title.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, app.Fold(s))
}

// bare are the originals without their pictures: enough to know which are bound in,
// and how long they are.
func (o Originals) bare() Originals {
	list := make(Originals, len(o))
	for sum, sheets := range o {
		list[sum] = make([]doc.Sheet, len(sheets))
		for i, s := range sheets {
			s.Image = nil
			list[sum][i] = s
		}
	}
	return list
}
