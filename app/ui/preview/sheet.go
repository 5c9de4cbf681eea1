package preview

import (
	"image"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// sheet is one page on the screen: white paper with its number until its picture
// is there.
type sheet struct {
	widget.BaseWidget
	pages *Pages
	page  int // from 1
	link  int // the page that leads on from under the mouse; 0 for none

	paper   *canvas.Rectangle
	number  *canvas.Text
	picture *canvas.Image
	stale   *canvas.Rectangle
	badge   *xwidget.Badge
}

var (
	_ fyne.Widget        = (*sheet)(nil)
	_ fyne.Tappable      = (*sheet)(nil)
	_ desktop.Hoverable  = (*sheet)(nil)
	_ desktop.Cursorable = (*sheet)(nil)
)

func newSheet(p *Pages) *sheet {
	s := &sheet{pages: p, paper: canvas.NewRectangle(nil), number: canvas.NewText("", nil), picture: &canvas.Image{}, stale: canvas.NewRectangle(nil)}
	s.badge = xwidget.NewBadge(p.say("ui.preview.changed"), theme.ColorNameWarning)
	s.number.TextSize = theme.Size(theme.SizeNameSubHeadingText)
	s.number.Alignment = fyne.TextAlignCenter
	s.picture.FillMode = canvas.ImageFillStretch
	// Its picture has the screen's own size, or is on its way to have it: it is
	// never to be scaled by the processor.
	s.picture.ScaleMode = canvas.ImageScaleFastest
	s.picture.Hide()
	s.ExtendBaseWidget(s)
	return s
}

// show shows a page with what is known of it.
func (s *sheet) show(page int, img *image.RGBA, failed, stale bool) {
	if img == nil && s.page == page {
		img, _ = s.picture.Image.(*image.RGBA) // it has left the cache, and comes again
	}
	s.page = page
	s.number.Text = strconv.Itoa(page)
	if failed {
		s.number.Text = s.pages.say("ui.preview.failed", "Page", page)
	}
	switch {
	case img == nil:
		s.picture.Hide()
		s.picture.Image = nil
	case s.picture.Image != img || s.picture.Hidden:
		s.picture.Image = img
		s.picture.Show()
		s.picture.Refresh()
	}
	s.stale.Hidden, s.badge.Hidden = !stale, !stale
	s.Refresh()
}

// staleBar is the width of the bar at the edge of a page that no longer holds.
const staleBar = 4

// CreateRenderer is called by Fyne.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return &sheetRenderer{s} }

type sheetRenderer struct{ s *sheet }

func (r *sheetRenderer) Layout(size fyne.Size) {
	s := r.s
	s.paper.Resize(size)
	s.picture.Resize(size)
	h := s.number.MinSize().Height
	s.number.Move(fyne.NewPos(0, (size.Height-h)/2))
	s.number.Resize(fyne.NewSize(size.Width, h))
	s.stale.Resize(fyne.NewSize(staleBar, size.Height))
	badge := s.badge.MinSize()
	s.badge.Resize(badge)
	s.badge.Move(fyne.NewPos(size.Width-badge.Width-look.Near, look.Near))
}

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Refresh draws it. Paper is white in the dark too: it is shown as it prints.
func (r *sheetRenderer) Refresh() {
	s := r.s
	s.paper.FillColor = paperColour
	s.paper.StrokeColor, s.paper.StrokeWidth = theme.Color(theme.ColorNameSeparator), 1
	s.number.Color = numberColour
	s.stale.FillColor = theme.Color(theme.ColorNameWarning)
	r.Layout(s.Size())
	s.paper.Refresh()
	canvas.Refresh(s)
}

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.paper, r.s.number, r.s.picture, r.s.stale, r.s.badge}
}

func (r *sheetRenderer) Destroy() {}

// Tapped follows a link, and else gives the pages the keyboard.
func (s *sheet) Tapped(e *fyne.PointEvent) {
	if to := s.leads(e.Position); to > 0 {
		s.pages.GoTo(to)
	}
	s.pages.focus()
}

// leads is the page that a place on this one leads to.
func (s *sheet) leads(at fyne.Position) int {
	size := s.Size()
	if s.pages.painter == nil || size.IsZero() {
		return 0
	}
	paper := s.pages.sizes[s.page-1]
	return s.pages.painter.linkAt(s.page, float64(at.X/size.Width*paper.w), float64(at.Y/size.Height*paper.h))
}

// MouseIn is called by Fyne.
func (s *sheet) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved is called by Fyne.
func (s *sheet) MouseMoved(e *desktop.MouseEvent) { s.link = s.leads(e.Position) }

// MouseOut is called by Fyne.
func (s *sheet) MouseOut() { s.link = 0 }

// Cursor is asked by Fyne.
func (s *sheet) Cursor() desktop.Cursor {
	if s.link > 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
