package casework

import "hvidbog/app"

// ClockDay is one day of a clock, as it is told day by day.
type ClockDay struct {
	Day app.Date
	// Work is which working day after receipt it is, from 1; 0 on a day on which
	// nobody works, and on the day of receipt and before.
	Work int
	Mark ClockMark
	Over bool // it is after the day that was due, and the answer is still awaited on it
}

// ClockMark is what happened on a day, or is to happen. The words are
// "clockMark.<mark>".
type ClockMark string

// The marks, the one first that is told where several fall on a day.
const (
	MarkAnswered    ClockMark = "answered"
	MarkDue         ClockMark = "due"
	MarkReceived    ClockMark = "received"
	MarkPreliminary ClockMark = "preliminary"
	MarkFirst       ClockMark = "first" // was due before a preliminary answer
	MarkToday       ClockMark = "today"
)

// clockWeeks are the most weeks that are told, and overWeeks the most after the day due
// of what still waits: of a longer wait the beginning says enough.
const (
	clockWeeks = 10
	overWeeks  = 2
)

// ClockDays are the days of a clock in whole weeks from Monday to Sunday: from the day
// of receipt to the day due or, where that is later, to the answer or to today. Cut
// tells that there are more. None where no answer is due.
func ClockDays(h *app.Hearing, c app.Clock, on app.Date) (days []ClockDay, cut bool) {
	received := c.Response.Received
	if received.IsZero() || c.Due.IsZero() {
		return nil, false
	}
	end := on
	if !c.Answered.IsZero() {
		end = c.Answered
	}
	due := c.Due
	if c.First.After(due) {
		due = c.First
	}
	last := due
	if end.After(due) {
		last = end
	}
	first := received.Add(-weekdayOf(received))
	sunday := func(d app.Date) app.Date { return d.Add(6 - weekdayOf(d)) }
	last = sunday(last)
	most := first.Add(7*clockWeeks - 1)
	if over := sunday(due).Add(7 * overWeeks); c.Ticking() && over.Before(most) {
		most = over
	}
	if last.After(most) {
		last, cut = most, true
	}
	work := h.Replies.Workdays()
	for day := first; !day.After(last); day = day.Add(1) {
		d := ClockDay{Day: day, Mark: markOf(c, day, on)}
		if day.After(received) && work.Is(day) {
			d.Work = work.Between(received, day)
		}
		d.Over = day.After(c.Due) && !day.After(end)
		days = append(days, d)
	}
	return days, cut
}

func markOf(c app.Clock, day, on app.Date) ClockMark {
	switch day {
	case c.Answered:
		return MarkAnswered
	case c.Due:
		return MarkDue
	case c.Response.Received:
		return MarkReceived
	case c.Preliminary:
		return MarkPreliminary
	case c.First:
		return MarkFirst
	case on:
		return MarkToday
	}
	return ""
}

// weekdayOf is the day's place in its week, from 0 for Monday.
func weekdayOf(d app.Date) int { return (int(d.Time().Weekday()) + 6) % 7 }
