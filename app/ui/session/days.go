package session

import (
	"time"

	"hvidbog/app/casework"
)

// glance is how often the clock is looked at. A single timer until midnight would
// come too late, as it stands still while a laptop sleeps.
const glance = 15 * time.Minute

// KeepDay has the screens shown anew when a day begins, as after a change: what was
// due tomorrow is due today. Glanced is called at each look at the clock. It goes on
// until it is stopped.
func (s *Session) KeepDay(glanced func()) (stop func()) {
	day := s.Desk.Today()
	var cancel, look func()
	look = func() {
		cancel = s.After(s.untilGlance(), look)
		if today := s.Desk.Today(); today != day {
			day = today
			s.tell(casework.News{File: s.File()})
		}
		glanced()
	}
	cancel = s.After(s.untilGlance(), look)
	return func() { cancel() }
}

// untilGlance is the time until the next look at the clock, which is at midnight if
// that comes first.
func (s *Session) untilGlance() time.Duration {
	now := s.Now()
	year, month, day := now.Date()
	return min(glance, time.Date(year, month, day+1, 0, 0, 0, 0, now.Location()).Sub(now))
}
