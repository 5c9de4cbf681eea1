package ui

import "fyne.io/fyne/v2"

// meetingPlace is what the window comes back to after the meeting.
type meetingPlace struct {
	full  bool // it filled the screen already
	size  fyne.Size
	focus fyne.Focusable
}

// meets reports whether the meeting view is shown.
func (u *UI) meets() bool { return u.meeting != nil }

// beginMeeting shows the hearing to the meeting room: it alone, in large type, over
// the whole screen. The frame stays as it is, behind it.
func (u *UI) beginMeeting() {
	if u.frame == nil || u.meets() {
		return
	}
	canvas := u.win.Canvas()
	u.meeting = &meetingPlace{full: u.win.FullScreen(), size: canvas.Size(), focus: canvas.Focused()}
	canvas.Unfocus() // fields that are read when they are left
	u.win.SetFullScreen(true)
	u.win.SetMainMenu(nil)
	u.setContent(u.frame.meeting.Content())
	u.frame.meeting.Open()
}

// endMeeting brings the window back to the screen, and the place in it, that it had.
func (u *UI) endMeeting() {
	if !u.meets() {
		return
	}
	place := u.meeting
	u.meeting = nil
	u.frame.meeting.Close()
	u.setContent(u.frame.content)
	u.win.SetFullScreen(place.full)
	u.setMenu()
	if !place.full { // the system does not always give it back
		u.win.Resize(place.size)
	}
	if place.focus != nil {
		u.win.Canvas().Focus(place.focus)
	}
}
