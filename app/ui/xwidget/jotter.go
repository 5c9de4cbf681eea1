package xwidget

import (
	"fyne.io/fyne/v2"
)

// Jotter is a field in which one notes one thing after another: Enter takes what was
// written, and the field is ready for the next. Shift and Enter begins a new line.
type Jotter struct {
	TextArea
	held modifiers

	// OnTaken is raised by Enter with what was written; the field is emptied by who takes
	// it.
	OnTaken func(text string)
}

var _ fyne.Widget = (*Jotter)(nil)

// NewJotter makes an empty field that shows at least that many lines.
func NewJotter(rows int) *Jotter {
	j := &Jotter{}
	j.MultiLine = true
	j.Wrapping = fyne.TextWrapWord
	j.extend(j)
	j.SetMinRowsVisible(rows)
	return j
}

// KeyDown is called by Fyne.
func (j *Jotter) KeyDown(key *fyne.KeyEvent) {
	j.held.KeyDown(key)
	j.TextArea.KeyDown(key)
}

// KeyUp is called by Fyne.
func (j *Jotter) KeyUp(key *fyne.KeyEvent) {
	j.held.KeyUp(key)
	j.TextArea.KeyUp(key)
}

// TypedKey is called by Fyne.
func (j *Jotter) TypedKey(key *fyne.KeyEvent) {
	enter := key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
	switch {
	case enter && !j.held.extends():
		if j.OnTaken != nil {
			j.OnTaken(j.Text)
		}
	case enter: // Fyne hands Shift and Enter to OnSubmitted, and makes no line
		j.TypedRune('\n')
	default:
		j.TextArea.TypedKey(key)
	}
}
