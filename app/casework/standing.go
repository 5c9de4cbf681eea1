package casework

import "hvidbog/app"

// Standing says in words how a clock stands on the day for which it was read:
// "22 arbejdsdage over fristen", "i morgen", "besvaret på 8. arbejdsdag".
func Standing(say app.Words, c app.Clock, on app.Date) string {
	switch {
	case c.State == app.Answered:
		return answeredStanding(say, c)
	case c.State == app.NoneDue:
		return say("standing.noneDue")
	}
	return DayStanding(say, c.Due, c.Over, on)
}

// DayStanding says how a day by which something is to be done stands to today; over
// is how many working days today is after it, below 0 where it has not come.
func DayStanding(say app.Words, due app.Date, over int, on app.Date) string {
	years := yearsBetween(due, on)
	switch {
	case years > 0: // nobody pictures 2,787 working days
		return say("standing.overYears", "n", years)
	case due.Before(on) && over > 0:
		return say("standing.over", "n", over)
	case due.Before(on): // it ran out, and nobody has worked since
		return say("standing.ranOut", "Day", due.Long())
	case due == on:
		return say("standing.today")
	case due == on.Add(1):
		return say("standing.tomorrow")
	}
	return say("standing.left", "n", max(1, -over))
}

func answeredStanding(say app.Words, c app.Clock) string {
	switch {
	case c.Answered.IsZero():
		return say("standing.answered")
	case c.Answered == c.Response.Received:
		return say("standing.answered.sameDay")
	case c.Days == 0:
		return say("standing.answered.beforeWork")
	case !c.Due.IsZero() && c.Over > 0:
		return say("standing.answered.late", "Day", c.Days, "n", c.Over)
	}
	return say("standing.answered.day", "Day", c.Days)
}

// yearsBetween is how many whole years have gone from a day to another; 0 where the
// other is not after it.
func yearsBetween(from, to app.Date) int {
	years := to.Year - from.Year
	if to.Month < from.Month || to.Month == from.Month && to.Day <= from.Day {
		years--
	}
	return max(0, years)
}
