package xwidget

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Fyne's entry keeps the caret as a row and a column. Where a key makes the words
// wrap anew, or lands on the blank at which a row is wrapped, the two no longer
// tell the place in the text, and the next letter goes astray
// (https://github.com/fyne-io/fyne/issues/2698). So whatever changes the text here
// is followed by putting the caret where it must be.

// TypedRune is called by Fyne.
func (t *TextArea) TypedRune(r rune) {
	t.keepingCaret(func() { t.Entry.TypedRune(r) }, utf8.RuneLen(r), 1)
}

// TypedKey is called by Fyne.
func (t *TextArea) TypedKey(key *fyne.KeyEvent) {
	typed := func() { t.Entry.TypedKey(key) }
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		t.keepingCaret(typed, 1, 1)
	case fyne.KeyDelete:
		_, after := t.split()
		_, size := utf8.DecodeRuneInString(after)
		t.keepingCaret(typed, -size, 0)
	case fyne.KeyBackspace:
		before, _ := t.split()
		_, size := utf8.DecodeLastRuneInString(before)
		t.keepingCaret(typed, -size, -1)
	default:
		typed()
	}
}

// TypedShortcut is called by Fyne, whose own entry does not know the keys that lead
// to the text's beginning and end.
func (t *TextArea) TypedShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutPaste:
		text := lineEnds.Replace(s.Clipboard.Content())
		t.keepingCaret(func() { t.Entry.TypedShortcut(s) }, len(text), utf8.RuneCountInString(text))
		return
	case *desktop.CustomShortcut:
		if s.Modifier != fyne.KeyModifierShortcutDefault {
			break
		}
		switch s.KeyName {
		case fyne.KeyHome:
			t.setCaret(0)
			return
		case fyne.KeyEnd:
			t.setCaret(utf8.RuneCountInString(t.Text))
			return
		}
	}
	t.Entry.TypedShortcut(shortcut)
}

// keepingCaret changes the text by so many bytes and moves the caret by so many
// runes. If the text changed otherwise, because something was selected or a
// callback set another text, the caret is left alone.
func (t *TextArea) keepingCaret(change func(), bytes, runes int) {
	at, size, selected := t.CursorTextOffset(), len(t.Text), t.SelectedText() != ""
	change()
	want := at + runes
	if !selected && bytes != 0 && len(t.Text) == size+bytes && t.CursorTextOffset() != want {
		t.setCaret(want)
	}
}

// split gives the text before and after the caret.
func (t *TextArea) split() (before, after string) {
	runes := []rune(t.Text)
	at := min(t.CursorTextOffset(), len(runes))
	return string(runes[:at]), string(runes[at:])
}

// place is where Fyne's entry puts what is pasted while it looks for the caret.
const place = "\ufffc"

// around gives the text before and after the caret, without what is selected.
// Fyne keeps its selection to itself, so a mark is pasted over it and found again.
func (t *TextArea) around() (before, after string) {
	changed := t.OnChanged
	t.OnChanged = nil
	t.Entry.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted{text: place}})
	t.OnChanged = changed
	runes := []rune(t.Text)
	at := min(max(1, t.CursorTextOffset()), len(runes))
	return string(runes[:at-1]), string(runes[at:])
}

// setCaret puts the caret behind that many runes. Fyne's entry counts in rows as
// they are wrapped, and does not tell where they begin; but it tells where a
// caret stands in the text.
func (t *TextArea) setCaret(offset int) {
	row, start := 0, 0
	for {
		t.CursorRow, t.CursorColumn = row+1, 0
		next := t.CursorTextOffset()
		if next <= start || next > offset {
			break
		}
		row, start = row+1, next
	}
	t.CursorRow, t.CursorColumn = row, offset-start
	t.Refresh()
	// Where a row is wrapped at several blanks, the caret may stand among them, and
	// showing it has cut it back to the row's end.
	t.CursorRow, t.CursorColumn = row, offset-start
}

// atStart reports whether the caret stands before the text, with nothing selected.
func (t *TextArea) atStart() bool {
	return t.CursorRow == 0 && t.CursorColumn == 0 && t.SelectedText() == ""
}

// atEnd reports whether the caret stands behind the text, with nothing selected.
func (t *TextArea) atEnd() bool {
	return t.CursorTextOffset() >= len([]rune(t.Text)) && t.SelectedText() == ""
}

// onLastRow reports whether there is no row below the caret.
func (t *TextArea) onLastRow() bool {
	row, column := t.CursorRow, t.CursorColumn
	here := t.CursorTextOffset()
	t.CursorRow, t.CursorColumn = row+1, 0
	below := t.CursorTextOffset()
	t.CursorRow, t.CursorColumn = row, column
	return below <= here && below == 0
}
