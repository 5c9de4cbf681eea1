package app_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// "Bevar Mamma Mia" wrote on Sunday 18 October 2015 and on 1 December, and was
// answered on 11 December. Copenhagen promises an answer within ten working days.
func TestTheLettersThatWereForgotten(t *testing.T) {
	w := app.WorkdaysWith(nil)
	answered := day(2015, time.December, 11)
	for _, letter := range []struct {
		received, due app.Date
		day           int // the working day on which it was answered
	}{
		{day(2015, time.October, 18), day(2015, time.October, 30), 40},
		{day(2015, time.December, 1), day(2015, time.December, 15), 8},
	} {
		if got := w.After(letter.received, 10); got != letter.due {
			t.Errorf("what came on %s is due on %s, want %s", letter.received, got, letter.due)
		}
		if got := w.Between(letter.received, answered); got != letter.day {
			t.Errorf("what came on %s is answered on working day %d, want %d", letter.received, got, letter.day)
		}
	}
}

func TestDayByDayAroundALetter(t *testing.T) {
	w := app.WorkdaysWith(nil)
	sunday, monday, friday := day(2015, time.October, 18), day(2015, time.October, 19), day(2015, time.October, 23)
	for _, c := range []struct {
		from app.Date
		n    int
		want app.Date
	}{
		{sunday, 0, sunday},
		{sunday, 1, monday},
		{sunday, 5, friday},
		{monday, 0, monday},
		{monday, 1, day(2015, time.October, 20)},
		{friday, 1, day(2015, time.October, 26)},
		{friday, -1, day(2015, time.October, 22)},
		{monday, -1, day(2015, time.October, 16)},
		{sunday, -1, day(2015, time.October, 16)},
	} {
		if got := w.After(c.from, c.n); got != c.want {
			t.Errorf("working day %d after %s is %s, want %s", c.n, c.from, got, c.want)
		}
	}
	for _, c := range []struct {
		from, to app.Date
		want     int
	}{
		{sunday, sunday, 0},
		{sunday, monday, 1},
		{monday, monday, 0},
		{friday, day(2015, time.October, 25), 0},
		{sunday, friday, 5},
		{friday, sunday, -5},
		{monday, sunday, -1},
	} {
		if got := w.Between(c.from, c.to); got != c.want {
			t.Errorf("%d working days from %s to %s, want %d", got, c.from, c.to, c.want)
		}
	}
}

func TestNoDayAndFarYears(t *testing.T) {
	w := app.WorkdaysWith(nil)
	none, some := app.Date{}, day(2015, time.October, 19)
	if w.Is(none) || !w.After(none, 10).IsZero() || w.Between(none, some) != 0 || w.Between(some, none) != 0 {
		t.Error("no day is reckoned with as though it were one")
	}
	early, late := day(1, time.January, 2), day(9999, time.December, 31)
	if w.Is(early) || w.Is(late) {
		t.Error("somebody works where no year is known")
	}
	if got, want := w.After(early, 1), day(1900, time.January, 2); got != want {
		t.Errorf("the first working day is %s, want %s", got, want)
	}
	const most = int(^uint(0) >> 1)
	for _, n := range []int{1, -1, 10, 1 << 40, -1 << 40, most, -most - 1} {
		if got := w.After(late, n); n > 0 && !got.IsZero() {
			t.Errorf("working day %d after the last is %s", n, got)
		}
		w.After(early, n)
	}
	if got := w.Between(early, late); got < 70_000 || got != -w.Between(late, early) {
		t.Errorf("%d working days in all", got)
	}
}

// easter is Easter Sunday by the Gregorian tables of epacts: the golden number
// and the century give the paschal full moon, and Easter is the Sunday after it.
func easter(year int) app.Date {
	golden := year%19 + 1
	century := year/100 + 1
	dropped := 3*century/4 - 12       // leap years left out since 1582
	moved := (8*century+5)/25 - 5     // days that the moon has been put right by
	sunday := 5*year/4 - dropped - 10 // March (-sunday mod 7) is a Sunday
	epact := ((11*golden+20+moved-dropped)%30 + 30) % 30
	if epact == 25 && golden > 11 || epact == 24 {
		epact++
	}
	moon := 44 - epact
	if moon < 21 {
		moon += 30
	}
	moon += 7 - (sunday+moon)%7
	return day(year, time.March, 1).Add(moon - 1)
}

// holidays are the days of the year on which Denmark rests, by the almanac, without
// those that are a matter of agreement.
func holidays(year int) []app.Date {
	e := easter(year)
	days := []app.Date{
		day(year, time.January, 1),
		e.Add(-3), e.Add(-2), e, e.Add(1), // skærtorsdag, langfredag, påske
		e.Add(39),            // Kristi himmelfart
		e.Add(49), e.Add(50), // pinse
		day(year, time.December, 25), day(year, time.December, 26),
	}
	if year < 2024 {
		days = append(days, e.Add(26)) // store bededag
	}
	return days
}

func TestEasterOfTheAlmanac(t *testing.T) {
	for _, want := range []app.Date{
		day(1990, time.April, 15), day(2000, time.April, 23), day(2008, time.March, 23), day(2011, time.April, 24),
		day(2015, time.April, 5), day(2016, time.March, 27), day(2023, time.April, 9), day(2024, time.March, 31),
		day(2025, time.April, 20), day(2038, time.April, 25), day(2040, time.April, 1),
	} {
		if got := easter(want.Year); got != want {
			t.Errorf("Easter %d is %s, want %s", want.Year, got, want)
		}
	}
}

// Every day of 1990-2040 is worked or not as the almanac has it, whatever the
// office says of the three doubtful days.
func TestHolidaysOfHalfACentury(t *testing.T) {
	for _, worked := range everyAgreement() {
		w := app.WorkdaysWith(worked)
		for year := 1990; year <= 2040; year++ {
			for d := day(year, time.January, 1); d.Year == year; d = d.Add(1) {
				if got, want := w.Is(d), works(d, worked); got != want {
					t.Errorf("with %v worked: %s is worked is %t", worked, d, got)
				}
			}
		}
	}
}

func TestStoreBededagEndedIn2023(t *testing.T) {
	w := app.WorkdaysWith(nil)
	for _, c := range []struct {
		friday app.Date
		works  bool
	}{
		{day(2015, time.May, 1), false},
		{day(2022, time.May, 13), false},
		{day(2023, time.May, 5), false},
		{day(2024, time.April, 26), true},
		{day(2025, time.May, 16), true},
		{day(2040, time.April, 27), true},
	} {
		if got := w.Is(c.friday); got != c.works {
			t.Errorf("%s is worked is %t", c.friday, got)
		}
	}
}

// Whit Monday fell on Grundlovsdag in 2017: who works on the one still keeps the
// other.
func TestWhitMondayOnConstitutionDay(t *testing.T) {
	w := app.WorkdaysWith([]app.DayOff{app.ConstitutionDay})
	if w.Is(day(2017, time.June, 5)) {
		t.Error("Whit Monday is worked")
	}
	if !w.Is(day(2018, time.June, 5)) {
		t.Error("Grundlovsdag is not worked")
	}
}

func TestWhatIsNoDayOffSaysNothing(t *testing.T) {
	if app.WorkdaysWith([]app.DayOff{"fastelavn", ""}) != app.WorkdaysWith(nil) {
		t.Error("an unknown day is reckoned with")
	}
}

// works tells whether an office works, by the almanac and the agreement.
func works(d app.Date, worked []app.DayOff) bool {
	if wd := d.Time().Weekday(); wd == time.Saturday || wd == time.Sunday || slices.Contains(holidays(d.Year), d) {
		return false
	}
	agreed := map[app.Date]app.DayOff{
		day(d.Year, time.June, 5):      app.ConstitutionDay,
		day(d.Year, time.December, 24): app.ChristmasEve,
		day(d.Year, time.December, 31): app.NewYearsEve,
	}
	name, doubtful := agreed[d]
	return !doubtful || slices.Contains(worked, name)
}

// everyAgreement is all ways to choose among the days off.
func everyAgreement() [][]app.DayOff {
	all := [][]app.DayOff{nil}
	for _, d := range app.DaysOff() {
		for _, chosen := range slices.Clone(all) {
			all = append(all, append(slices.Clone(chosen), d))
		}
	}
	return all
}

// What the table says is what one gets by going through the calendar day by day.
func TestWorkdaysAsCountedDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		worked := rapid.SampledFrom(everyAgreement()).Draw(t, "worked")
		from := dates(1990, 2040).Draw(t, "from")
		n := rapid.IntRange(-300, 300).Draw(t, "n")
		w := app.WorkdaysWith(worked)

		d, step := from, 1
		if n < 0 {
			step = -1
		}
		for left := n; left != 0; {
			d = d.Add(step)
			if works(d, worked) {
				left -= step
			}
		}
		if got := w.After(from, n); got != d {
			t.Fatalf("working day %d after %s is %s, counted %s", n, from, got, d)
		}
		if n > 0 && w.Between(from, d) != n {
			t.Fatalf("%d working days from %s to %s, counted %d", w.Between(from, d), from, d, n)
		}

		to := from.Add(rapid.IntRange(-500, 500).Draw(t, "days"))
		counted := 0
		early, late := from, to
		if to.Before(from) {
			early, late = to, from
		}
		for d := early.Add(1); !d.After(late); d = d.Add(1) {
			if works(d, worked) {
				counted++
			}
		}
		if to.Before(from) {
			counted = -counted
		}
		if got := w.Between(from, to); got != counted {
			t.Fatalf("%d working days from %s to %s, counted %d", got, from, to, counted)
		}
	})
}

// 5,000 responses over ten years, each with its day for an answer and how far
// it is from today.
func BenchmarkWorkdays(b *testing.B) {
	w := app.WorkdaysWith(nil)
	today := day(2016, time.June, 1)
	for b.Loop() {
		for i := range 5000 {
			received := today.Add(-i * 3652 / 5000)
			due := w.After(received, 10)
			w.Between(due, today)
			w.Between(received, today)
		}
	}
}
