package preview

import (
	"context"
	"strings"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/session"
)

// line is a place that one can go to: a bookmark, or words on a page.
type line struct {
	title string
	level int // of a bookmark, from 1
	page  int
	words bool
}

// lines are the bookmarks that say a text, and below them the pages that do. A
// text of nothing gives all bookmarks.
func lines(outline []doc.Bookmark, pages []string, text string) []line {
	wanted := strings.TrimSpace(app.Fold(text))
	var list []line
	for _, b := range outline {
		if b.Page > 0 && strings.Contains(app.Fold(b.Title), wanted) {
			list = append(list, line{title: b.Title, level: b.Level, page: b.Page})
		}
	}
	if utf8.RuneCountInString(wanted) < fewest {
		return list
	}
	for i, said := range pages {
		if around, ok := excerpt(said, wanted); ok {
			list = append(list, line{title: around, level: 1, page: i + 1, words: true})
		}
	}
	return list
}

// fewest is how many letters are searched for in the text of the pages.
const fewest = 3

// excerpt is the words around the first place where a page says what is wanted.
func excerpt(said, wanted string) (string, bool) {
	if !strings.Contains(app.Fold(said), wanted) { // most pages say nothing of it
		return "", false
	}
	words := strings.Fields(said)
	// A word more at a time: what is found ends with the word at hand.
	const before, after = 1, 8
	for i := range words {
		from := max(0, i-len(strings.Fields(wanted))+1)
		if strings.Contains(app.Fold(strings.Join(words[from:i+1], " ")), wanted) {
			from = max(0, from-before)
			to := min(len(words), i+1+after)
			return strings.Join(words[from:to], " ") + " …", true
		}
	}
	return "", false // it was in two parts of the page
}

// reader reads the text of a file's pages beside the window's thread, once it is
// searched in.
type reader struct {
	ports   session.Ports
	pdf     session.PDF
	ctx     context.Context
	stop    context.CancelFunc
	started bool
	texts   []string // of the pages read so far; the window's thread only
	more    func()   // more has been read
}

// batch is how many pages are read before what was found is shown.
const batch = 20

func newReader(ports session.Ports, pdf session.PDF, more func()) *reader {
	r := &reader{ports: ports, pdf: pdf, more: more}
	r.ctx, r.stop = context.WithCancel(context.Background())
	return r
}

// read reads all pages, if it has not begun to.
func (r *reader) read() {
	if r.started {
		return
	}
	r.started = true
	r.ports.Background(func() {
		var fresh []string
		for page := 1; page <= r.pdf.Pages() && r.ctx.Err() == nil; page++ {
			text, _ := r.pdf.Text(r.ctx, page) // a page that cannot be read says nothing
			fresh = append(fresh, text)
			if len(fresh) == batch || page == r.pdf.Pages() {
				some := fresh
				fresh = nil
				r.ports.Do(func() {
					if r.ctx.Err() == nil {
						r.texts = append(r.texts, some...)
						r.more()
					}
				})
			}
		}
	})
}
