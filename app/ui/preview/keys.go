package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// arrow is how far an arrow goes, in device-independent pixels.
const arrow = 48

// FocusGained is called by Fyne.
func (p *Pages) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost is called by Fyne.
func (p *Pages) FocusLost() { p.focused = false; p.Refresh() }

// TypedKey is called by Fyne.
func (p *Pages) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyPageDown, fyne.KeySpace:
		p.turn(+1)
	case fyne.KeyPageUp, fyne.KeyBackspace:
		p.turn(-1)
	case fyne.KeyHome:
		p.scrollTo(0)
	case fyne.KeyEnd:
		p.scrollTo(p.geometry.size.Height)
	case fyne.KeyDown:
		p.scrollTo(p.scroll.Offset.Y + arrow)
	case fyne.KeyUp:
		p.scrollTo(p.scroll.Offset.Y - arrow)
	case fyne.KeyRight:
		p.GoTo(p.Page() + p.columns)
	case fyne.KeyLeft:
		p.GoTo(p.Page() - p.columns)
	}
}

// TypedRune is called by Fyne. Plus and minus lie under other keys in each
// country; as letters they are the same.
func (p *Pages) TypedRune(r rune) {
	switch r {
	case '+':
		p.step(true)
	case '-':
		p.step(false)
	case '0':
		p.setZoom(FitWidth)
	}
}

// TypedShortcut is called by Fyne. What is not ours goes on to the window.
func (p *Pages) TypedShortcut(s fyne.Shortcut) {
	if p.OnShortcut != nil && p.OnShortcut(s) {
		return
	}
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier&fyne.KeyModifierShortcutDefault != 0 {
		switch c.KeyName {
		case fyne.KeyPlus, fyne.KeyEqual:
			p.step(true)
			return
		case fyne.KeyMinus:
			p.step(false)
			return
		}
	}
	if c, ok := p.win.Canvas().(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}
