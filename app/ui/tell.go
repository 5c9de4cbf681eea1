package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
)

// refuse tells what was refused, why, and what to do.
func (u *UI) refuse(err error) {
	text := widget.NewLabel(app.Say(u.say, err))
	text.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom(u.say("ui.refused"), u.say("ui.ok"), container.NewStack(text), u.win)
	d.Resize(fyne.NewSize(460, 180))
	d.Show()
}

// report says in the status line what happened; an error takes a dialog.
func (u *UI) report(sentence string, err error) {
	switch {
	case err != nil && u.frame != nil:
		u.frame.status.Say(app.Say(u.say, err))
	case err != nil:
		u.refuse(err)
	case u.frame != nil:
		u.frame.status.Say(sentence)
	}
}

// TellCrash tells that the program fell the last time, and where what is known of
// it lies; "" tells nothing.
func (u *UI) TellCrash(path string) {
	if path != "" {
		u.refuse(app.Refuse(app.CodeCrashed, "Path", path))
	}
}
