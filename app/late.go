package app

// Late reports whether the response came after the hearing's last day, or on that
// day after the hour that ends it. Where nobody knows the hour at which it came, it
// came in time on the last day. Only hearing responses can be late.
func (r *Response) Late(h *Hearing) bool {
	last := h.LastDay()
	if r.Kind != HearingResponse || last.IsZero() || r.Received.Before(last) {
		return false
	}
	return r.Received.After(last) || h.DeadlineHour != "" && r.ReceivedHour > h.DeadlineHour
}

// LateBy is how late the response came: days of 24 hours and, beyond these, hours
// that have begun. The hours are reckoned only where both the deadline and the
// response have one; else the days are those of the calendar. Both are 0 for one
// that came in time, and not both for one that is late.
func (r *Response) LateBy(h *Hearing) (days, hours int) {
	if !r.Late(h) {
		return 0, 0
	}
	days = r.Received.Sub(h.LastDay())
	if h.DeadlineHour == "" || r.ReceivedHour == "" {
		return days, 0
	}
	const hour = 60 // minutes
	late := days*24*hour + r.ReceivedHour.Minutes() - h.DeadlineHour.Minutes()
	begun := max(1, (late+hour-1)/hour) // midnight of the day after 24.00 is late too
	return begun / 24, begun % 24
}

// SayLate is how late the response came in the user's words, "3 dage for sent" or
// "1 dag og 2 timer for sent"; "" for one that came in time.
func (r *Response) SayLate(h *Hearing, say Words) string {
	var time string
	switch days, hours := r.LateBy(h); {
	case days == 0 && hours == 0:
		return ""
	case hours == 0:
		time = say("late.days", "n", days)
	case days == 0:
		time = say("late.hours", "n", hours)
	default:
		time = say("late.both", "Days", say("late.days", "n", days), "Hours", say("late.hours", "n", hours))
	}
	return say("late.by", "Time", time)
}
