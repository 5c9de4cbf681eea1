package preview

import (
	"context"
	"image"
	"slices"
	"sync"

	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/session"
)

// workers is how many pages are drawn at a time.
const workers = 2

// painter draws the pages of one file beside the window's thread, those first that
// are looked at.
type painter struct {
	pdf        session.PDF
	background func(func())
	done       func(page int) // a page was drawn, or cannot be; on any goroutine

	ctx  context.Context
	stop context.CancelFunc

	mu      sync.Mutex
	wanted  []picture // the most urgent first
	drawing []picture
	at      int // how many workers there are
	cache   *cache
	links   map[int][]doc.Link
	failed  map[int]bool
	before  map[int]*image.RGBA // by page, what is seen until it is drawn; may be nil
}

func newPainter(pdf session.PDF, background func(func()), done func(page int)) *painter {
	p := &painter{
		pdf: pdf, background: background, done: done,
		cache: newCache(roomy), links: make(map[int][]doc.Link), failed: make(map[int]bool),
	}
	p.ctx, p.stop = context.WithCancel(context.Background())
	return p
}

// want says which pictures are to be drawn, in the order in which they are needed.
// What was wanted before and is not now is not drawn, unless it is being drawn. Those
// that are seen take so many bytes, which there is room for whatever they are.
func (p *painter) want(list []picture, seen int) {
	p.mu.Lock()
	p.cache.most = max(roomy, seen)
	p.wanted = slices.DeleteFunc(list, func(w picture) bool {
		return p.cache.held[w] != nil || p.failed[w.page] || slices.Contains(p.drawing, w)
	})
	fresh := min(workers-p.at, len(p.wanted))
	p.at += max(fresh, 0)
	p.mu.Unlock()
	for range fresh {
		p.background(p.work)
	}
}

// work draws what is wanted until nothing is.
func (p *painter) work() {
	for {
		p.mu.Lock()
		if len(p.wanted) == 0 || p.ctx.Err() != nil {
			p.at--
			p.mu.Unlock()
			return
		}
		w := p.wanted[0]
		p.wanted = p.wanted[1:]
		p.drawing = append(p.drawing, w)
		_, linked := p.links[w.page]
		p.mu.Unlock()

		img, err := p.pdf.Image(p.ctx, w.page, w.width)
		var links []doc.Link
		if err == nil && !linked {
			links, _ = p.pdf.Links(p.ctx, w.page) // a page whose links cannot be read is shown without
		}

		p.mu.Lock()
		p.drawing = slices.DeleteFunc(p.drawing, func(d picture) bool { return d == w })
		if err == nil {
			p.cache.put(w, img)
			if !linked {
				p.links[w.page] = links
			}
		} else if p.ctx.Err() == nil {
			p.failed[w.page] = true
		}
		p.mu.Unlock()
		if p.ctx.Err() == nil {
			p.done(w.page)
		}
	}
}

// picture is a page as it is known so far: in that size, or in another for the time
// being, or nil; and whether it can be drawn at all.
func (p *painter) picture(w picture) (img *image.RGBA, failed bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if img := p.cache.get(w); img != nil {
		return img, false
	}
	if img := p.cache.any(w.page); img != nil {
		return img, p.failed[w.page]
	}
	return p.before[w.page], p.failed[w.page]
}

// pictures are the pages that are drawn, each in the size that was used last.
func (p *painter) pictures() map[int]*image.RGBA {
	p.mu.Lock()
	defer p.mu.Unlock()
	list := make(map[int]*image.RGBA)
	for _, w := range p.cache.used {
		list[w.page] = p.cache.held[w]
	}
	return list
}

// linkAt is the page that a place on a page leads to, in millimetres; 0 for none.
func (p *painter) linkAt(page int, x, y float64) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, l := range p.links[page] {
		if x >= l.X && x <= l.X+l.W && y >= l.Y && y <= l.Y+l.H {
			return l.Page
		}
	}
	return 0
}

// end draws no more, and lets the file go.
func (p *painter) end() {
	p.stop()
	p.pdf.Close()
}
