package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// scroller is Fyne's scroll, in which the wheel with Ctrl held makes the pages larger
// or smaller. What lies within it must not be scrollable too: Fyne would cut what is
// seen and tapped at the edge of that, and pages above the view would take the taps
// of what stands there.
type scroller struct {
	container.Scroll
	pages *Pages
}

var _ fyne.Scrollable = (*scroller)(nil)

func newScroller(p *Pages, content fyne.CanvasObject) *scroller {
	s := &scroller{pages: p}
	s.Content = content
	s.ExtendBaseWidget(s)
	return s
}

// Scrolled is called by Fyne.
func (s *scroller) Scrolled(e *fyne.ScrollEvent) {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && e.Scrolled.DY != 0 &&
		d.CurrentKeyModifiers()&fyne.KeyModifierShortcutDefault != 0 {
		s.pages.step(e.Scrolled.DY > 0)
		return
	}
	s.Scroll.Scrolled(e)
}
