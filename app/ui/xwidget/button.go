package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// Button is Fyne's button, which Enter presses too: Fyne's knows only the space
// bar, and who fills in a form by keyboard ends it with Enter.
type Button struct{ widget.Button }

var _ fyne.Widget = (*Button)(nil)

// NewButton makes a button.
func NewButton(label string, tapped func()) *Button { return NewButtonWithIcon(label, nil, tapped) }

// NewButtonWithIcon makes a button with an icon before its label.
func NewButtonWithIcon(label string, icon fyne.Resource, tapped func()) *Button {
	b := &Button{}
	b.Text, b.Icon, b.OnTapped = label, icon, tapped
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey is called by Fyne.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		key = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	if key.Name == fyne.KeyEscape {
		escape(b, key)
		return
	}
	b.Button.TypedKey(key)
}

// NewPrimaryButton makes the button for what one most likely wants to do; icon may
// be nil. A page has one.
func NewPrimaryButton(label string, icon *look.Icon, tapped func()) *Button {
	b := NewButton(label, tapped)
	if icon != nil {
		b.Icon = icon.In(theme.ColorNameForegroundOnPrimary)
	}
	b.Importance = widget.HighImportance
	return b
}
