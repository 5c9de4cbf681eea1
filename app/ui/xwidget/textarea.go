package xwidget

import "fyne.io/fyne/v2"

// TextArea is a field of several lines. Tab leaves it, as it leaves every other
// field: who writes to a committee needs no tab stops.
type TextArea struct {
	Entry
}

var _ fyne.Widget = (*TextArea)(nil)

// NewTextArea makes an empty field that shows at least that many lines.
func NewTextArea(rows int) *TextArea {
	t := &TextArea{}
	t.MultiLine = true
	t.Wrapping = fyne.TextWrapWord
	t.extend(t)
	t.SetMinRowsVisible(rows)
	return t
}

// AcceptsTab is asked by Fyne, whose own entry of several lines keeps the tab
// to itself.
func (t *TextArea) AcceptsTab() bool { return false }

// TypedKey is called by Fyne. Where Return or Delete makes the words wrap anew, its
// entry keeps the caret's row and not its place in the text; akin to
// https://github.com/fyne-io/fyne/issues/2698.
func (t *TextArea) TypedKey(key *fyne.KeyEvent) {
	at, before := t.CursorTextOffset(), t.Text
	selected := t.SelectedText() != ""
	t.Entry.TypedKey(key)
	if selected || t.Text == before {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		t.setCaret(at + 1)
	case fyne.KeyDelete:
		t.setCaret(at)
	}
}
