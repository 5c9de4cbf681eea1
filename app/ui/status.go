package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// status is the foot of the rail: whether the work is safe, and what was done or
// refused last.
type status struct {
	say     app.Words
	saved   *xwidget.Saved
	message *widget.Label
	content fyne.CanvasObject
}

func newStatus(say app.Words) *status {
	st := &status{say: say, saved: xwidget.NewSaved(say), message: widget.NewLabel("")}
	st.message.Wrapping = fyne.TextWrapWord
	st.message.SizeName = theme.SizeNameCaptionText
	st.message.Hide()
	st.content = container.NewVBox(st.message,
		container.New(layout.NewCustomPaddedLayout(0, 0, look.Tight, 0), st.saved))
	return st
}

// Say shows a sentence until the next edit.
func (st *status) Say(sentence string) {
	st.message.SetText(sentence)
	st.message.Show()
}

// saving shows how the saving stands.
func (st *status) saving(s session.Status) {
	switch {
	case s.Saving:
		st.saved.Saving()
		st.message.Hide()
	case s.Failed != nil:
		st.saved.Failed()
		st.Say(app.Say(st.say, s.Failed))
	case !s.Saved.IsZero():
		st.saved.Done(s.Saved)
	default:
		st.saved.Idle()
	}
}
