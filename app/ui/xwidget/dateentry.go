package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"hvidbog/app/ui/look"
)

// dateEntry is the entry in the field, with the button and the key for the
// calendar.
type dateEntry struct {
	Entry
	onCalendar func()
}

func newDateEntry(placeholder string, onCalendar func()) *dateEntry {
	e := &dateEntry{onCalendar: onCalendar}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.PlaceHolder = placeholder
	e.ActionItem = newIconButton(look.IconCalendar, onCalendar)
	e.extend(e)
	return e
}

// TypedShortcut is called by Fyne.
func (e *dateEntry) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.KeyName == fyne.KeyDown && c.Modifier == fyne.KeyModifierAlt {
		e.onCalendar()
		return
	}
	e.Entry.TypedShortcut(s)
}
