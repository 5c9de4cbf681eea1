package ui

import (
	"hvidbog/app"
	"hvidbog/app/ui/sheet"
)

// refuse tells what was refused, why, and what to do.
func (u *UI) refuse(err error) { sheet.Tell(u.win, u.say, u.say("ui.refused"), app.Say(u.say, err)) }

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
		sheet.Tell(u.win, u.say, u.say("ui.crashed"), app.Say(u.say, app.Refuse(app.CodeCrashed, "Path", path)))
	}
}
