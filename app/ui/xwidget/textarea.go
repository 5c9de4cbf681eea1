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
