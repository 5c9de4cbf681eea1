package xwidget

import "fyne.io/fyne/v2"

// Undoer is a field that can take back what is being typed in it.
type Undoer interface {
	// UndoTyping takes a step back; false when there is none to take.
	UndoTyping() bool
	// RedoTyping takes a step forward again; false when there is none.
	RedoTyping() bool
}

// UndoTyping takes back typing in the focused field. The program calls it first
// in its own undo, because Fyne gives a shortcut that stands in the menu to the
// menu and never to the field:
//
//	if !xwidget.UndoTyping(window.Canvas()) { … undo the last change … }
func UndoTyping(c fyne.Canvas) bool {
	field, ok := c.Focused().(Undoer)
	return ok && field.UndoTyping()
}

// RedoTyping is the other direction of [UndoTyping].
func RedoTyping(c fyne.Canvas) bool {
	field, ok := c.Focused().(Undoer)
	return ok && field.RedoTyping()
}

// UndoTyping takes back the field's own typing, step by step, until the field is
// left. What was typed before, the program takes back: there, minutes of typing
// are one change.
func (e *Entry) UndoTyping() bool {
	if e.Disabled() {
		return false
	}
	before := e.Text
	e.Undo()
	return e.Text != before
}

// RedoTyping puts typing back that the field had taken back.
func (e *Entry) RedoTyping() bool {
	if e.Disabled() {
		return false
	}
	before := e.Text
	e.Redo()
	return e.Text != before
}
