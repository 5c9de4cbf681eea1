package app

import (
	"cmp"
	"slices"
)

// UsualDays are the working days within which a written enquiry is answered:
// Københavns Kommunes tilbagemeldingsgaranti.
const UsualDays = 10

// ReplyRules say when what comes in is due a reply. The zero ReplyRules are the
// usual ones.
type ReplyRules struct {
	// Days are the working days for a kind of response, where they are not the usual
	// ones; 0: no reply is due.
	Days map[Kind]int `json:"days,omitempty"`
	// Worked are those of [DaysOff] on which the office works.
	Worked []DayOff `json:"worked,omitempty"`
}

// For is the number of working days within which a response of a kind is due a
// reply; 0 when none is due. Where nothing else is set an enquiry is due one in
// [UsualDays], and the others none: the white paper answers them.
func (r ReplyRules) For(kind Kind) int {
	if days, set := r.Days[kind]; set {
		return days
	}
	if kind == Enquiry {
		return UsualDays
	}
	return 0
}

// Workdays reckons by the rules.
func (r ReplyRules) Workdays() *Workdays { return WorkdaysWith(r.Worked) }

// Clock is how a response stands to the answer that it is due, on some day.
type Clock struct {
	Response *Response
	Due      Date // the day by which to answer; zero: no answer is due
	// First is the day that was due before a preliminary answer set Due; zero where
	// none did. Preliminary is the day of that answer.
	First       Date
	Preliminary Date
	Receipt     Date // when its receipt was sent; zero: none was
	Answered    Date // zero: it is not, or nobody knows when
	// Days is which working day after receipt it is, or was when it was answered: the
	// day after receipt is 1. Over is how many working days that is after Due; below
	// 0: so many are left.
	Days, Over int
	State      ClockState
}

// ClockState sorts clocks by what is to be done about them.
type ClockState string

// The states of a clock.
const (
	Overdue     ClockState = "overdue"     // the day has passed
	DueThisWeek ClockState = "dueThisWeek" // due by Sunday
	Waiting     ClockState = "waiting"     // due later, and waiting for somebody
	DueLater    ClockState = "dueLater"
	Answered    ClockState = "answered"
	NoneDue     ClockState = "noneDue" // no answer is due
)

// ClockStates are all states, the most urgent first.
func ClockStates() []ClockState {
	return []ClockState{Overdue, DueThisWeek, Waiting, DueLater, Answered, NoneDue}
}

// Ticking reports whether an answer is still to be given.
func (c Clock) Ticking() bool { return c.State != Answered && c.State != NoneDue }

// IsDue reports whether an answer is due, or was until it was given.
func (c Clock) IsDue() bool { return !c.Due.IsZero() && c.State != NoneDue }

// Counted reports whether Days and Over say anything: they do not for a response that
// was answered on a day that nobody noted.
func (c Clock) Counted() bool { return c.State != Answered || !c.Answered.IsZero() }

// Clocks are the clocks of all responses that had come by a day, the most urgent
// first: what is longest overdue, what is due next, and behind them what is answered,
// the newest first, and what needs no answer.
func (f *CaseFile) Clocks(on Date) []Clock {
	letters := make(map[ID][]*Letter)
	for _, l := range f.Letters {
		for _, id := range l.Answers {
			letters[id] = append(letters[id], l)
		}
	}
	days := f.Hearing.Replies.Workdays()
	list := make([]Clock, 0, len(f.Responses))
	for _, r := range f.Responses {
		if !r.Received.After(on) {
			list = append(list, f.clock(r, letters[r.ID], days, on))
		}
	}
	rank := make(map[ClockState]int)
	for i, s := range ClockStates() {
		rank[s] = i
	}
	ticking := len(ClockStates()) - 2
	slices.SortStableFunc(list, func(a, b Clock) int {
		ra, rb := rank[a.State], rank[b.State]
		switch {
		case ra < ticking && rb < ticking:
			return cmp.Or(a.Due.Compare(b.Due), cmp.Compare(a.Response.Number, b.Response.Number))
		case a.State == Answered && b.State == Answered:
			return cmp.Or(-a.Answered.Compare(b.Answered), cmp.Compare(a.Response.Number, b.Response.Number))
		}
		return cmp.Or(cmp.Compare(ra, rb), cmp.Compare(a.Response.Number, b.Response.Number))
	})
	return list
}

// Clock is the clock of one response on a day.
func (f *CaseFile) Clock(r *Response, on Date) Clock {
	return f.clock(r, f.LettersTo(r.ID), f.Hearing.Replies.Workdays(), on)
}

// clock reckons with what had happened by the day: a letter that was sent after it,
// or an answer given after it, had not.
func (f *CaseFile) clock(r *Response, letters []*Letter, days *Workdays, on Date) Clock {
	c := Clock{Response: r}
	if n := f.Hearing.Replies.For(r.Kind); n > 0 {
		c.Due = days.After(r.Received, n)
	}
	replied := r.Replied
	for _, l := range letters {
		if l.IsSent() && l.Kind == ReplyLetter && (replied.IsZero() || l.Date.Before(replied)) {
			replied = l.Date
		}
	}
	answered := r.Status == StatusAnswered && !replied.After(on)
	end := on
	if answered && !replied.IsZero() {
		c.Answered, end = replied, replied
	}
	for _, l := range letters {
		switch {
		case !l.IsSent() || l.Date.After(end):
		case l.Kind == Receipt && c.Receipt.IsZero():
			c.Receipt = l.Date
		case l.Kind == Preliminary && !l.NewDue.IsZero():
			if c.Preliminary.IsZero() {
				c.First = c.Due
			}
			c.Preliminary, c.Due = l.Date, l.NewDue
		}
	}
	if answered && replied.IsZero() {
		c.State = Answered
		return c
	}
	c.Days = max(0, days.Between(r.Received, end))
	if !c.Due.IsZero() {
		c.Over = days.Between(c.Due, end)
	}
	c.State = c.state(answered, on)
	return c
}

func (c Clock) state(answered bool, on Date) ClockState {
	r := c.Response
	switch {
	case answered:
		return Answered
	case r.Status == StatusNoReply || c.Due.IsZero():
		return NoneDue
	case c.Due.Before(on):
		return Overdue
	case !c.Due.After(endOfWeek(on)):
		return DueThisWeek
	case r.WaitsFor != "":
		return Waiting
	}
	return DueLater
}

// endOfWeek is the Sunday of a day's week.
func endOfWeek(d Date) Date { return d.Add((7 - int(d.Time().Weekday())) % 7) }
