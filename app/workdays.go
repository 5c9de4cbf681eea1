package app

import (
	"slices"
	"sync"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/dk"
)

// DayOff names one of the days on which it is a matter of agreement whether an
// office works.
type DayOff string

// The days that are off unless the hearing says otherwise.
const (
	ConstitutionDay DayOff = "constitutionDay" // 5 June, Grundlovsdag
	ChristmasEve    DayOff = "christmasEve"    // 24 December
	NewYearsEve     DayOff = "newYearsEve"     // 31 December
)

// DaysOff are all days of which the office may say whether it works, in the order
// of the year.
func DaysOff() []DayOff { return []DayOff{ConstitutionDay, ChristmasEve, NewYearsEve} }

// Workdays reckons with the days on which an office works: Monday to Friday, but
// not on the holidays of Denmark, nor on those [DaysOff] that it does not work on.
// Store bededag is a holiday up to and including 2023.
//
// It knows the years 1900 to 2200. Before and after these nobody works, and there
// is no working day to find.
type Workdays struct {
	until []int32 // for each day since the first known: how many working days up to and including it
	days  []int32 // the working days in order, each as days since the first known
}

const (
	firstYearOfWork = 1900
	lastYearOfWork  = 2200
)

var (
	firstDayOfWork = Date{firstYearOfWork, time.January, 1}
	lastDayOfWork  = Date{lastYearOfWork, time.December, 31}
)

// The calendar places its holidays at midnight where the machine stands, and in
// some places a midnight is left out when summer begins, so that a holiday slips
// to the day before. In UTC none is.
func init() { cal.DefaultLoc = time.UTC }

// workdays are the tables for every choice among the days off, each made when it
// is first asked for. A choice is a bit for each of [DaysOff] that is worked.
var workdays = func() (tables [1 << 3]func() *Workdays) {
	for choice := range tables {
		tables[choice] = sync.OnceValue(func() *Workdays { return reckonWorkdays(choice) })
	}
	return tables
}()

// WorkdaysWith reckons for an office that works on those [DaysOff] which are
// named, and on no other of them. What is named and is no such day says nothing.
func WorkdaysWith(worked []DayOff) *Workdays {
	choice := 0
	for i, day := range DaysOff() {
		if slices.Contains(worked, day) {
			choice |= 1 << i
		}
	}
	return workdays[choice]()
}

// reckonWorkdays lays the calendar out: some 75,000 working days, in a
// millisecond or two, after which every question is a look-up.
func reckonWorkdays(choice int) *Workdays {
	holidays := holidaysWith(choice)
	known := lastDayOfWork.Sub(firstDayOfWork) + 1
	off := make([]bool, known)
	for year := firstYearOfWork; year <= lastYearOfWork; year++ {
		for _, holiday := range holidays {
			if day, _ := holiday.Calc(year); !day.IsZero() {
				off[DateOf(day).Sub(firstDayOfWork)] = true
			}
		}
	}
	w := &Workdays{until: make([]int32, known), days: make([]int32, 0, known*5/7)}
	weekday := firstDayOfWork.Time().Weekday()
	for i := range off {
		if !off[i] && weekday != time.Saturday && weekday != time.Sunday {
			w.days = append(w.days, int32(i))
		}
		w.until[i] = int32(len(w.days))
		weekday = (weekday + 1) % 7
	}
	return w
}

// holidaysWith are the holidays of the calendar without Grundlovsdag, which it
// counts among them, and with those days off that are not worked.
func holidaysWith(choice int) []*cal.Holiday {
	holidays := slices.DeleteFunc(slices.Clone(dk.Holidays), func(h *cal.Holiday) bool { return h == dk.Grundlovsdag })
	for i, day := range []*cal.Holiday{ // as DaysOff has them
		dk.Grundlovsdag,
		{Month: time.December, Day: 24, Func: cal.CalcDayOfMonth},
		{Month: time.December, Day: 31, Func: cal.CalcDayOfMonth},
	} {
		if choice&(1<<i) == 0 {
			holidays = append(holidays, day)
		}
	}
	return holidays
}

// Is reports whether the office works on the day. It does not on no day.
func (w *Workdays) Is(d Date) bool { return w.upTo(d) != w.upTo(d.Add(-1)) }

// After is the nth working day after d: what comes on d itself is due an answer
// within n working days on that day at the latest. The day after d is the first
// that may count, and d itself is day 0. A negative n counts back from the day
// before d. It is zero when d is, and when the day lies outside the years that
// are known.
func (w *Workdays) After(d Date, n int) Date {
	if d.IsZero() || n == 0 {
		return d
	}
	nth := w.upTo(d) + n // counted from 1
	if n < 0 {
		nth = w.upTo(d.Add(-1)) + n + 1
	}
	if n > len(w.days) || n < -len(w.days) || nth < 1 || nth > len(w.days) {
		return Date{}
	}
	return firstDayOfWork.Add(int(w.days[nth-1]))
}

// Between is how many working days lie after from and up to and including to, so
// that it is n for the nth working day after from. It is negative, and counts
// the same days, when to lies before from; 0 when either is not known.
func (w *Workdays) Between(from, to Date) int {
	if from.IsZero() || to.IsZero() {
		return 0
	}
	return w.upTo(to) - w.upTo(from)
}

// upTo is how many working days there are up to and including the day, from the
// first that is known.
func (w *Workdays) upTo(d Date) int {
	i := d.Sub(firstDayOfWork)
	if i < 0 {
		return 0
	}
	return int(w.until[min(i, len(w.until)-1)])
}
