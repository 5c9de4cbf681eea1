package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// panel is the framed ground that a floating body stands on.
type panel struct {
	widget.BaseWidget
	body  fyne.CanvasObject
	keys  keyTaker
	close func()
}

var (
	_ fyne.Focusable    = (*panel)(nil)
	_ fyne.Tabbable     = (*panel)(nil)
	_ fyne.Shortcutable = (*panel)(nil)
	_ desktop.Keyable   = (*panel)(nil)
	_ fyne.Tappable     = (*panel)(nil)
)

func newPanel(body fyne.CanvasObject, keys keyTaker, closeIt func()) *panel {
	p := &panel{body: body, keys: keys, close: closeIt}
	p.ExtendBaseWidget(p)
	return p
}

func (p *panel) AcceptsTab() bool              { return true }
func (p *panel) FocusGained()                  {}
func (p *panel) FocusLost()                    { p.close() }
func (p *panel) TypedKey(key *fyne.KeyEvent)   { p.keys.TypedKey(key) }
func (p *panel) TypedRune(r rune)              { p.keys.TypedRune(r) }
func (p *panel) TypedShortcut(s fyne.Shortcut) { p.keys.TypedShortcut(s) }
func (p *panel) Tapped(*fyne.PointEvent)       {} // not for the floating behind

func (p *panel) KeyDown(key *fyne.KeyEvent) {
	if k, ok := p.keys.(desktop.Keyable); ok {
		k.KeyDown(key)
	}
}

func (p *panel) KeyUp(key *fyne.KeyEvent) {
	if k, ok := p.keys.(desktop.Keyable); ok {
		k.KeyUp(key)
	}
}

// CreateRenderer is called by Fyne.
func (p *panel) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(nil)
	ground.StrokeWidth = 1
	r := &renderer{objects: []fyne.CanvasObject{ground, p.body}}
	r.layout = func(size fyne.Size) {
		ground.Resize(size)
		p.body.Move(fyne.NewPos(look.Tight, look.Tight))
		p.body.Resize(size.SubtractWidthHeight(2*look.Tight, 2*look.Tight))
	}
	r.minSize = func() fyne.Size { return p.body.MinSize().AddWidthHeight(2*look.Tight, 2*look.Tight) }
	r.refresh = func() {
		ground.FillColor = ink(p, theme.ColorNameOverlayBackground)
		ground.StrokeColor = ink(p, theme.ColorNameSeparator)
		ground.CornerRadius = theme.Size(theme.SizeNamePopupRadius)
		ground.Shadow = canvas.Shadow{
			Color: ink(p, theme.ColorNameShadow), BlurRadius: 14, Offset: fyne.NewPos(0, 4),
		}
		ground.Refresh()
		p.body.Refresh()
	}
	r.refresh()
	return r
}
