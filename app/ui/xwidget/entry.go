package xwidget

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Entry is a field of one line. Beyond Fyne's it lets the program's shortcuts
// through while one types, and takes back its own typing until it is left.
type Entry struct {
	widget.Entry

	// OnKey sees each key first; a key that it takes goes no further.
	OnKey func(*fyne.KeyEvent) bool
	// OnPaste sees what is pasted, with line ends as \n; true means taken.
	OnPaste func(text string) bool
	// OnShortcut gets the shortcuts that are not the field's own; those that it
	// does not take, and all where it is nil, go to the canvas.
	OnShortcut func(fyne.Shortcut) bool
	// OnBlur is raised when the focus has left.
	OnBlur func()
	// OnFocus is raised when the focus has come.
	OnFocus func()

	self fyne.Widget
}

var (
	_ fyne.Widget       = (*Entry)(nil)
	_ fyne.Focusable    = (*Entry)(nil)
	_ fyne.Shortcutable = (*Entry)(nil)
	_ Undoer            = (*Entry)(nil)
)

// NewEntry makes an empty field.
func NewEntry() *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.extend(e)
	return e
}

// extend makes self the widget that Fyne knows: the entry, or what embeds it.
func (e *Entry) extend(self fyne.Widget) {
	e.self = self
	e.ExtendBaseWidget(self)
}

// SetText shows a text that comes from the program. It raises no OnChanged, and
// what was typed before is no longer the field's to take back.
func (e *Entry) SetText(text string) { e.setSilently(text) }

func (e *Entry) setSilently(text string) {
	changed := e.OnChanged
	e.OnChanged = nil
	e.Entry.SetText(text) // clears the field's own undo too
	e.OnChanged = changed
}

// SelectAll selects the whole text, so that the next key replaces it.
func (e *Entry) SelectAll() { e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// FocusGained is called by Fyne. Who comes by Tab goes on behind what stands in
// the line; the mouse puts the caret elsewhere afterwards.
func (e *Entry) FocusGained() {
	if !e.MultiLine && e.CursorColumn == 0 && !e.Disabled() {
		e.CursorColumn = utf8.RuneCountInString(e.Text)
	}
	e.Entry.FocusGained()
	reveal(e)
	if e.OnFocus != nil {
		e.OnFocus()
	}
}

// FocusLost is called by Fyne.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	e.setSilently(e.Text) // from here the program takes the typing back
	if e.OnBlur != nil {
		e.OnBlur()
	}
}

// TypedKey is called by Fyne.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(key) {
		return
	}
	if key.Name == fyne.KeyEscape {
		escape(e.self, key)
		return
	}
	e.Entry.TypedKey(key)
}

// escape hands the key to the page, which closes what lies over it; Fyne gives a
// page only the keys that come while nothing has the focus.
func escape(from fyne.Widget, key *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(key)
	}
}
