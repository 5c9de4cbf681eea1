package ui

import (
	"strings"

	"hvidbog/app"
)

// officeOpens is the hour from which nobody is disturbed by a notice.
const officeOpens = 8

// wantsNotices reports whether the system is to tell of what is due.
func (u *UI) wantsNotices() bool { return u.App.Preferences().BoolWithFallback(prefNotices, true) }

// noticeInTheMorning has the system tell of what is due, once the office has opened:
// a machine may be on all night.
func (u *UI) noticeInTheMorning() {
	if u.Ports.Now().Hour() >= officeOpens {
		u.notice()
	}
}

// notice has the system tell of what is overdue or due today, once a day for each
// hearing. Others may see the screen, so it counts and names nobody.
func (u *UI) notice() {
	if u.session == nil || !u.wantsNotices() {
		return
	}
	hearing, today := u.session.Desk.Hearing(), u.session.Desk.Today()
	text := u.whatIsDue(today)
	if u.noticed[hearing] == today || text == "" {
		return
	}
	u.noticed[hearing] = today
	u.Ports.Notify(u.say("ui.title"), text)
}

// whatIsDue counts what is overdue and what is due today; "" for nothing.
func (u *UI) whatIsDue(today app.Date) string {
	var over, due, broken int
	for _, c := range u.session.Clocks() {
		switch {
		case c.State == app.Overdue:
			over++
		case c.Ticking() && c.Due == today:
			due++
		}
	}
	for _, p := range u.session.File().PromisesMade() {
		if p.IsOverdue(today) {
			broken++
		}
	}
	var parts []string
	for _, part := range []struct {
		id string
		n  int
	}{{"ui.notice.overdue", over}, {"ui.notice.today", due}, {"ui.notice.promises", broken}} {
		if part.n > 0 {
			parts = append(parts, u.say(part.id, "n", part.n))
		}
	}
	return strings.Join(parts, " ")
}
