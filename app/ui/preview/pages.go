package preview

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
)

// Paper and the number on it, which do not follow the theme.
var (
	paperColour  = color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff}
	numberColour = color.NRGBA{R: 0x8c, G: 0x88, B: 0x80, A: 0xff}
)

// Pages shows the pages of a file under each other. Only those on the screen are
// laid out; their pictures come beside the window's thread.
type Pages struct {
	widget.BaseWidget

	// OnMoved is raised when another page is read, or the pages are shown in another
	// size.
	OnMoved func()
	// OnShortcut sees each shortcut first; one that it takes goes no further.
	OnShortcut func(fyne.Shortcut) bool

	say     app.Words
	ports   session.Ports
	win     fyne.Window
	painter *painter // nil while no file is shown
	sizes   []mm
	stale   map[int]bool
	columns int
	zoom    Zoom
	focused bool

	geometry geometry
	density  float32
	scroll   *scroller
	column   *column
	ground   *canvas.Rectangle // the table that the paper lies on
	ring     *canvas.Rectangle
}

var (
	_ fyne.Widget       = (*Pages)(nil)
	_ fyne.Focusable    = (*Pages)(nil)
	_ fyne.Shortcutable = (*Pages)(nil)
)

func newPages(ports session.Ports, win fyne.Window) *Pages {
	p := &Pages{say: ports.Say, ports: ports, win: win, ground: canvas.NewRectangle(nil), columns: 1, density: 1, ring: canvas.NewRectangle(color.Transparent)}
	p.column = newColumn(p)
	p.scroll = newScroller(p, p.column)
	p.scroll.OnScrolled = func(fyne.Position) { p.moved() }
	p.ring.Hide()
	p.ExtendBaseWidget(p)
	return p
}

// show shows a file from its first page, or none for nil.
func (p *Pages) show(pdf session.PDF) { p.set(pdf, nil, 0) }

// replace shows a newer form of the file that is shown: one stays where one reads, and
// sees the old pages until the new ones are drawn.
func (p *Pages) replace(pdf session.PDF) {
	var before map[int]*image.RGBA
	if p.painter != nil {
		before = p.painter.pictures()
	}
	p.set(pdf, before, p.scroll.Offset.Y)
}

func (p *Pages) set(pdf session.PDF, before map[int]*image.RGBA, at float32) {
	if p.painter != nil {
		p.painter.end()
	}
	p.painter, p.sizes, p.stale = nil, nil, nil
	if pdf != nil {
		p.sizes = make([]mm, pdf.Pages())
		for i := range p.sizes {
			w, h := pdf.Size(i + 1)
			p.sizes[i] = mm{float32(w), float32(h)}
		}
		var mine *painter
		mine = newPainter(pdf, p.ports.Background, func(page int) {
			p.ports.Do(func() {
				if p.painter == mine {
					p.column.drawn(page)
				}
			})
		})
		mine.before = before
		p.painter = mine
	}
	p.scroll.Offset = fyne.Position{}
	p.column.forget()
	p.arrange()
	if at > 0 && pdf != nil {
		p.scrollTo(at)
		return
	}
	p.moved()
}

// mark marks the pages that no longer hold.
func (p *Pages) mark(stale map[int]bool) {
	p.stale = stale
	p.column.place()
}

// setZoom shows the pages in another size; what one reads stays where it is.
func (p *Pages) setZoom(z Zoom) {
	p.zoom = z
	p.rearrange()
}

// setColumns shows so many pages side by side.
func (p *Pages) setColumns(n int) {
	p.columns = n
	p.rearrange()
}

// step makes the pages a step larger or smaller.
func (p *Pages) step(up bool) { p.setZoom(next(p.geometry.percent, up)) }

// rearrange sets the pages anew, around what is in the middle of the view.
func (p *Pages) rearrange() {
	if len(p.sizes) == 0 {
		return
	}
	middle := p.scroll.Offset.Y + p.scroll.Size().Height/2
	at := p.geometry.at(middle, 0)
	old := p.geometry.boxes[at]
	share := float32(0)
	if old.h > 0 {
		share = (middle - old.y) / old.h
	}
	p.arrange()
	b := p.geometry.boxes[at]
	p.scrollTo(b.y + share*b.h - p.scroll.Size().Height/2)
}

// arrange gives each page its place in the view as it is now.
func (p *Pages) arrange() {
	if scale := p.win.Canvas().Scale(); scale > 0 {
		p.density = scale
	}
	p.geometry = arrange(p.sizes, p.columns, p.zoom, p.scroll.Size(), p.density)
	p.column.Resize(p.geometry.size)
	p.scroll.Refresh()
	p.column.place()
}

// scrollTo brings a height to the top of the view.
func (p *Pages) scrollTo(y float32) {
	most := max(0, p.geometry.size.Height-p.scroll.Size().Height)
	x := max(0, (p.geometry.size.Width-p.scroll.Size().Width)/2)
	p.scroll.ScrollToOffset(fyne.NewPos(x, min(max(0, y), most)))
	p.moved()
}

// moved follows the view.
func (p *Pages) moved() {
	p.column.place()
	if p.OnMoved != nil {
		p.OnMoved()
	}
}

// Page is the page that one reads, from 1; 0 where there is none.
func (p *Pages) Page() int {
	if len(p.sizes) == 0 {
		return 0
	}
	if p.scroll.Offset.Y >= p.geometry.size.Height-p.scroll.Size().Height-1 && p.scroll.Offset.Y > 0 { // the last cannot reach the top
		last := len(p.sizes) - 1
		if p.geometry.boxes[last].y > p.scroll.Offset.Y {
			return last - last%p.columns + 1
		}
	}
	return p.geometry.at(p.scroll.Offset.Y, p.scroll.Size().Height) + 1
}

// Count is how many pages there are.
func (p *Pages) Count() int { return len(p.sizes) }

// GoTo brings a page to the top of the view.
func (p *Pages) GoTo(page int) {
	if len(p.sizes) == 0 {
		return
	}
	page = min(max(page, 1), len(p.sizes))
	p.scrollTo(p.geometry.boxes[page-1].y - look.Near)
}

// turn goes on by a view, or by a page where whole pages are shown.
func (p *Pages) turn(by int) {
	if p.zoom == FitPage {
		p.GoTo(p.Page() + by*p.columns)
		return
	}
	const kept = 2 * look.Apart // of what was seen before
	p.scrollTo(p.scroll.Offset.Y + float32(by)*(p.scroll.Size().Height-kept))
}

func (p *Pages) focus() { p.win.Canvas().Focus(p) }

// picture is a page as large as it is shown, in the screen's own pixels.
func (p *Pages) picture(page int) picture {
	return picture{page, int(math.Round(float64(p.geometry.boxes[page-1].w * p.density)))}
}

// weight is how many bytes the pictures take.
func (p *Pages) weight(list []picture) int {
	bytes := 0
	for _, w := range list {
		paper := p.sizes[w.page-1]
		bytes += int(4 * float32(w.width) * float32(w.width) * paper.h / paper.w)
	}
	return bytes
}

// CreateRenderer is called by Fyne.
func (p *Pages) CreateRenderer() fyne.WidgetRenderer {
	r := &pagesRenderer{p}
	r.Refresh()
	return r
}

type pagesRenderer struct{ p *Pages }

func (r *pagesRenderer) Layout(size fyne.Size) {
	r.p.ground.Resize(size)
	r.p.ring.Resize(size)
	if r.p.scroll.Size() == size {
		return
	}
	first := r.p.scroll.Size().IsZero()
	r.p.scroll.Resize(size)
	if first || len(r.p.sizes) == 0 {
		r.p.arrange()
		return
	}
	r.p.rearrange()
}

func (r *pagesRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

func (r *pagesRenderer) Refresh() {
	r.p.ground.FillColor = theme.Color(look.ColorNameSubtle)
	r.p.ring.Hidden = !r.p.focused
	r.p.ring.StrokeWidth = 1.5
	r.p.ring.StrokeColor = theme.Color(theme.ColorNamePrimary)
	canvas.Refresh(r.p)
}

func (r *pagesRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.ground, r.p.scroll, r.p.ring}
}

func (r *pagesRenderer) Destroy() {}
