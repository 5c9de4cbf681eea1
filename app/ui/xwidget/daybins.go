package xwidget

import (
	"time"

	"hvidbog/app"
)

// span is how much time one column of a [DayChart] stands for.
type span int

const (
	spanDay span = iota
	spanWeek
	spanMonth
)

// dayBin is a column: the responses from one day to another, both included.
type dayBin struct {
	from, to app.Date
	count    int
}

// mostColumns is how many columns are still read as a shape and not as a fence.
const mostColumns = 62

// foldDays gathers days into columns that follow each other without a gap: of a
// day, and where that makes too many, of a week from Monday, and then of a month.
func foldDays(days []app.DayCount) ([]dayBin, span) {
	if len(days) == 0 {
		return nil, spanDay
	}
	first, last := days[0].Day, days[0].Day
	for _, d := range days {
		if d.Day.Before(first) {
			first = d.Day
		}
		if d.Day.After(last) {
			last = d.Day
		}
	}
	width := spanDay
	switch length := last.Sub(first) + 1; {
	case length > mostColumns*7:
		width = spanMonth
	case length > mostColumns:
		width = spanWeek
	}
	var bins []dayBin
	index := make(map[app.Date]int)
	for from := binStart(first, width); !from.After(last); from = nextBin(from, width) {
		index[from] = len(bins)
		bins = append(bins, dayBin{from: from, to: nextBin(from, width).Add(-1)})
	}
	for _, d := range days {
		bins[index[binStart(d.Day, width)]].count += d.Count
	}
	return bins, width
}

func binStart(d app.Date, width span) app.Date {
	switch width {
	case spanWeek:
		return d.Add(1 - isoWeekday(d))
	case spanMonth:
		return app.Date{Year: d.Year, Month: d.Month, Day: 1}
	}
	return d
}

func nextBin(from app.Date, width span) app.Date {
	switch width {
	case spanWeek:
		return from.Add(7)
	case spanMonth:
		return app.DateOf(time.Date(from.Year, from.Month+1, 1, 0, 0, 0, 0, time.UTC))
	}
	return from.Add(1)
}
