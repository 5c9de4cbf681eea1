package app

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Date is a day of the calendar in Europe/Copenhagen, with no time and no zone:
// a letter is received on a day. The zero Date means that no day is known.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

var danishMonths = [...]string{
	"januar", "februar", "marts", "april", "maj", "juni",
	"juli", "august", "september", "oktober", "november", "december",
}

// DateOf is the day on which t falls where t is told.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// IsZero reports whether no day is known.
func (d Date) IsZero() bool { return d == Date{} }

// Time is midnight of the day in UTC, for reckoning with days.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Add is the day that lies days later.
func (d Date) Add(days int) Date { return DateOf(d.Time().AddDate(0, 0, days)) }

// Sub is the number of days from e to d.
func (d Date) Sub(e Date) int {
	const secondsADay = 24 * 60 * 60 // in UTC; a time.Duration would not hold 400 years
	return int((d.Time().Unix() - e.Time().Unix()) / secondsADay)
}

// Before reports whether d lies before e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d lies after e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// Compare is negative when d lies before e, and positive when after.
func (d Date) Compare(e Date) int {
	if d.Year != e.Year {
		return d.Year - e.Year
	}
	if d.Month != e.Month {
		return int(d.Month - e.Month)
	}
	return d.Day - e.Day
}

// String is the day as ISO 8601 writes it, "2015-10-18"; "" for no day.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Field is the day as fields and tables show it, "18-10-2015"; "" for no day.
func (d Date) Field() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d-%02d-%04d", d.Day, d.Month, d.Year)
}

// Long is the day as running Danish text has it, "18. oktober 2015"; "" for
// no day.
func (d Date) Long() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d. %s %d", d.Day, danishMonths[d.Month-1], d.Year)
}

// MarshalJSON writes the ISO form.
func (d Date) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }

// UnmarshalJSON reads the ISO form.
func (d *Date) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	if s == "" {
		*d = Date{}
		return nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return err
	}
	*d = DateOf(t)
	return nil
}

// ParseDate reads a day as Danes type it: 1/12, 1.12.15, 01-12-2015, 011215,
// "1. december 2015", "tirsdag d. 1. dec. 2015", "i dag", "i går"; and ISO's
// 2015-12-01. Where the year is left out it is the one that puts the day
// nearest to today, the earlier of two that are as near. The error has
// [CodeDate].
func ParseDate(text string, today Date) (Date, error) {
	refuse := func() (Date, error) {
		return Date{}, Refuse(CodeDate, "Value", strings.TrimSpace(text))
	}
	words := dateWords(text)
	switch strings.Join(words, " ") {
	case "idag", "i dag":
		return today, nil
	case "igar", "i gar":
		return today.Add(-1), nil
	case "iforgars", "i forgars":
		return today.Add(-2), nil
	}
	if len(words) == 1 && isDigits(words[0]) {
		words = splitPacked(words[0])
	}
	if len(words) < 2 || len(words) > 3 {
		return refuse()
	}
	if len(words) == 3 && len(words[0]) == 4 { // ISO: the year first
		words[0], words[2] = words[2], words[0]
	}
	day, ok := number(words[0], 1, 2)
	if !ok {
		return refuse()
	}
	month, ok := monthOf(words[1])
	if !ok {
		return refuse()
	}
	if len(words) == 2 {
		d, ok := nearestYear(day, month, today)
		if !ok {
			return refuse()
		}
		return d, nil
	}
	year, ok := yearOf(words[2], today)
	if !ok || !valid(year, month, day) {
		return refuse()
	}
	return Date{year, month, day}, nil
}

// ParsePast reads a day as [ParseDate] does, where only a day that has come can be
// meant, as with the day a letter was received: a year that is left out is the
// one that puts the day in the year behind us.
func ParsePast(text string, today Date) (Date, error) {
	d, err := ParseDate(text, today)
	if err != nil || !d.After(today) {
		return d, err
	}
	return ParseDate(text, today.Add(-halfYear)) // the year nearest to that day ends today
}

// halfYear is in days.
const halfYear = 183

// dateWords folds a date, splits it at everything that Danes put between the
// parts, and drops what says nothing: "den", "d." and the names of the weekdays.
func dateWords(text string) []string {
	fields := strings.FieldsFunc(Fold(text), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("./-\\,", r)
	})
	return slices.DeleteFunc(fields, func(w string) bool { return w == "d" || w == "den" || isWeekday(w) })
}

var danishWeekdays = [...]string{"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag"} // folded

// isWeekday reports whether a folded word is a weekday or short for one: "tir",
// "tirs".
func isWeekday(w string) bool {
	return len(w) >= 3 && slices.ContainsFunc(danishWeekdays[:], func(name string) bool {
		return strings.HasPrefix(name, w)
	})
}

// splitPacked takes 011215 and 01122015 apart.
func splitPacked(s string) []string {
	if len(s) != 6 && len(s) != 8 {
		return nil
	}
	return []string{s[:2], s[2:4], s[4:]}
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// number reads a decimal of at least min and at most max digits.
func number(s string, minDigits, maxDigits int) (int, bool) {
	if !isDigits(s) || len(s) < minDigits || len(s) > maxDigits {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// monthOf reads a month as a number or by the first letters of its name, three
// at least: "okt", "sept", "december".
func monthOf(s string) (time.Month, bool) {
	if n, ok := number(s, 1, 2); ok {
		return time.Month(n), n >= 1 && n <= 12
	}
	if len(s) < 3 {
		return 0, false
	}
	for i, name := range danishMonths {
		if strings.HasPrefix(name, s) {
			return time.Month(i + 1), true
		}
	}
	return 0, false
}

// yearOf reads a year of four digits, or of two: then it is in the hundred years
// that end ten years from today.
func yearOf(s string, today Date) (int, bool) {
	if n, ok := number(s, 4, 4); ok {
		return n, n >= 1800 && n <= 2200
	}
	n, ok := number(s, 2, 2)
	if !ok {
		return 0, false
	}
	last := today.Year + 10
	year := last - last%100 + n
	if year > last {
		year -= 100
	}
	return year, true
}

// nearestYear looks eight years back and ahead: around 1900 and 2100, leap days
// lie that far apart.
func nearestYear(day int, month time.Month, today Date) (Date, bool) {
	var best Date
	found := false
	for year := today.Year - 8; year <= today.Year+8; year++ {
		if !valid(year, month, day) {
			continue
		}
		d := Date{year, month, day}
		if !found || abs(d.Sub(today)) < abs(best.Sub(today)) {
			best, found = d, true
		}
	}
	return best, found
}

func valid(year int, month time.Month, day int) bool {
	d := Date{year, month, day}
	return day >= 1 && DateOf(d.Time()) == d
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
