package xwidget

import (
	"fyne.io/fyne/v2"
)

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
