package xwidget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

// SavedState is how far the saving has come.
type SavedState int

// The states.
const (
	SavedIdle   SavedState = iota // nothing to say
	SavedSaving                   // it is being written
	SavedDone                     // it is on the disk
	SavedFailed                   // it is not
)

// Saved is the line that says whether the work is safe: "Gemt 14.32".
type Saved struct {
	widget.BaseWidget
	say   app.Words
	state SavedState
	text  string
}

var _ fyne.Widget = (*Saved)(nil)

// NewSaved makes the line, with nothing to say yet.
func NewSaved(say app.Words) *Saved {
	s := &Saved{say: say}
	s.ExtendBaseWidget(s)
	return s
}

// Idle says nothing.
func (s *Saved) Idle() { s.set(SavedIdle, "") }

// Saving says that it is being written.
func (s *Saved) Saving() { s.set(SavedSaving, s.say("xwidget.saved.saving")) }

// Done says when it was written.
func (s *Saved) Done(at time.Time) {
	s.set(SavedDone, s.say("xwidget.saved.done", "time", at.Format("15.04")))
}

// Failed says that it was not written. The reason is shown elsewhere, where there
// is room to say what to do.
func (s *Saved) Failed() { s.set(SavedFailed, s.say("xwidget.saved.failed")) }

// State is the state of the moment.
func (s *Saved) State() SavedState { return s.state }

// Text is what the line says.
func (s *Saved) Text() string { return s.text }

func (s *Saved) set(state SavedState, text string) {
	s.state, s.text = state, text
	s.Refresh()
}

// CreateRenderer is called by Fyne.
func (s *Saved) CreateRenderer() fyne.WidgetRenderer {
	image := canvas.NewImageFromResource(look.IconDone)
	image.FillMode = canvas.ImageFillContain
	text := newText("", nil, captionSize())
	r := &renderer{objects: []fyne.CanvasObject{image, text}}
	const side = 16
	r.minSize = func() fyne.Size {
		return fyne.NewSize(side+look.Tight+text.MinSize().Width, max(side, text.MinSize().Height))
	}
	r.layout = func(size fyne.Size) {
		image.Resize(fyne.NewSquareSize(side))
		image.Move(fyne.NewPos(0, (size.Height-side)/2))
		text.Resize(text.MinSize())
		text.Move(fyne.NewPos(side+look.Tight, (size.Height-text.MinSize().Height)/2))
	}
	r.refresh = func() {
		icon, colour := look.IconDone, look.ColorNameSecondary
		if s.state == SavedFailed {
			icon, colour = look.IconAttention, theme.ColorNameWarning
		}
		image.Hidden = s.state != SavedDone && s.state != SavedFailed
		image.Resource = icon.In(colour)
		text.Text, text.Color = s.text, ink(s, colour)
		r.layout(s.Size())
		image.Refresh()
		text.Refresh()
	}
	r.refresh()
	return r
}
