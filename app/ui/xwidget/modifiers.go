package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// modifiers knows which of Shift, Ctrl and Cmd are down, for a widget that embeds
// it and has the focus. The desktop driver says so itself; elsewhere the widget's
// own key events do.
type modifiers struct{ down fyne.KeyModifier }

// KeyDown is called by Fyne.
func (m *modifiers) KeyDown(key *fyne.KeyEvent) { m.down |= modifierOf(key.Name) }

// KeyUp is called by Fyne.
func (m *modifiers) KeyUp(key *fyne.KeyEvent) { m.down &^= modifierOf(key.Name) }

func (m *modifiers) now() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return m.down
}

// extends reports whether Shift is down: what is chosen reaches on from where it
// began.
func (m *modifiers) extends() bool { return m.now()&fyne.KeyModifierShift != 0 }

// adds reports whether Ctrl or Cmd is down: what is tapped is chosen beside the
// rest.
func (m *modifiers) adds() bool {
	return m.now()&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0
}

func modifierOf(key fyne.KeyName) fyne.KeyModifier {
	switch key {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		return fyne.KeyModifierShift
	case desktop.KeyControlLeft, desktop.KeyControlRight:
		return fyne.KeyModifierControl
	case desktop.KeySuperLeft, desktop.KeySuperRight:
		return fyne.KeyModifierSuper
	}
	return 0
}
