package app_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
)

func day(year int, month time.Month, d int) app.Date {
	return app.Date{Year: year, Month: month, Day: d}
}

// The second letter from "Bevar Mamma Mia" came on 1 December 2015; it is logged
// the next day.
func TestADateIsReadHoweverItIsTyped(t *testing.T) {
	today := day(2015, time.December, 2)
	want := day(2015, time.December, 1)
	for _, text := range []string{
		"1/12", "01/12", "1.12", "1-12", "1 12", "1/12/15", "1/12-15", "1/12-2015", "1/12 2015",
		"1.12.15", "1.12.2015", "01.12.2015", "1. 12. 2015", "01-12-2015", "01-12-15", "1-12-2015",
		"011215", "01122015", "2015-12-01", "2015/12/01", "2015.12.1",
		"1. december", "1. december 2015", "1 december 2015", "1.december 2015", "1. dec. 2015", "1. dec 15",
		"den 1. december 2015", "d. 1. december", "D. 1/12", "d.1/12", "tirsdag d. 1. dec. 2015",
		"Tirsdag den 1. december 2015", "tirsdag, den 1. december 2015", "tirs. 1/12", "tir 1/12",
		"1. DECEMBER 2015", "i går", "I GÅR", "igår", "i gaar", " i  går ", "i ga\u030ar",
		" 1/12 ", "1\u00a0.\u00a012\u00a0.\u00a02015", "1.\u202fdecember\u20092015", "1/12\n", "\t1/12",
		"01–12–2015", "01—12—2015", "01‐12‐2015", "01‑12‑2015", "01\u221212\u22122015", "1\\12", "1,12,15",
		"\ufeff1/12", "1\u00ad/12", "１/１２",
	} {
		got, err := app.ParseDate(text, today)
		if err != nil || got != want {
			t.Errorf("%q is read as %v, %v", text, got, err)
		}
	}
}

func TestRelativeDays(t *testing.T) {
	today := day(2016, time.March, 1)
	for text, want := range map[string]app.Date{
		"i dag": today, "idag": today, "I dag": today,
		"i går": day(2016, time.February, 29), "i forgårs": day(2016, time.February, 28), "iforgårs": day(2016, time.February, 28),
	} {
		if got, err := app.ParseDate(text, today); err != nil || got != want {
			t.Errorf("%q is read as %v, %v; want %v", text, got, err, want)
		}
	}
}

func TestMonthsByNameAndInShort(t *testing.T) {
	today := day(2015, time.December, 2)
	for i, names := range [][]string{
		{"januar", "jan", "jan."},
		{"februar", "feb", "febr."},
		{"marts", "mar", "mar."},
		{"april", "apr", "apr."},
		{"maj", "Maj"},
		{"juni", "jun", "jun."},
		{"juli", "jul", "jul."},
		{"august", "aug", "aug."},
		{"september", "sep", "sept."},
		{"oktober", "okt", "okt."},
		{"november", "nov", "nov."},
		{"december", "dec", "dec."},
	} {
		for _, name := range names {
			want := day(2015, time.Month(i+1), 7)
			if got, err := app.ParseDate("7. "+name+" 2015", today); err != nil || got != want {
				t.Errorf("7. %s 2015 is read as %v, %v", name, got, err)
			}
		}
	}
}

func TestWhatIsNoDateIsRefused(t *testing.T) {
	today := day(2015, time.December, 2)
	for _, text := range []string{
		"", " ", "-", "i morgen", "mandag", "december", "12", "1", "1/13", "0/1", "1/0", "00-00-0000", "32/1", "31/2", "30/2/2016", "31/4",
		"29/2/2015", "29-02-1900", "29/2/2100", "1/12/201", "1/12/20155", "1/12/15/3", "1/december/12/2015",
		"1. de 2015", "1. decembre 2015", "1. juni juli", "310215", "31022015", "1122015", "0112156",
		"2015-13-01", "2015-02-30", "+1/12/+15", "1e1/12", "01-12-0015", "01-12-9999", "1/12 kl. 9", "٣/١٢",
	} {
		got, err := app.ParseDate(text, today)
		if app.CodeOf(err) != app.CodeDate || got != (app.Date{}) {
			t.Errorf("%q is read as %v, %v", text, got, err)
		}
	}
}

func TestARefusedDateSaysWhatWasTyped(t *testing.T) {
	_, err := app.ParseDate(" 31/2 ", day(2016, time.March, 1))
	var refusal *app.Error
	if !errors.As(err, &refusal) || len(refusal.Args) != 2 || refusal.Args[1] != "31/2" {
		t.Errorf("got %v", err)
	}
}

func TestTheYearLeftOutIsTheNearest(t *testing.T) {
	for _, c := range []struct {
		text        string
		today, want app.Date
	}{
		{"1/12", day(2016, time.January, 4), day(2015, time.December, 1)},
		{"15/1", day(2015, time.December, 4), day(2016, time.January, 15)},
		{"2/12", day(2015, time.December, 2), day(2015, time.December, 2)},
		{"18/4", day(2015, time.October, 18), day(2015, time.April, 18)}, // 183 days back, 183 ahead
		{"19/4", day(2015, time.October, 18), day(2015, time.April, 19)},
		{"17/4", day(2015, time.October, 18), day(2016, time.April, 17)},
		{"29/2", day(2015, time.December, 2), day(2016, time.February, 29)},
		{"29/2", day(2014, time.February, 1), day(2012, time.February, 29)},
		{"29/2", day(2026, time.December, 31), day(2028, time.February, 29)},
		{"29/2", day(2100, time.February, 1), day(2096, time.February, 29)},
		{"29/2", day(2101, time.March, 2), day(2104, time.February, 29)},
	} {
		if got, err := app.ParseDate(c.text, c.today); err != nil || got != c.want {
			t.Errorf("on %v, %q is read as %v, %v; want %v", c.today, c.text, got, err, c.want)
		}
	}
}

func TestTheNearestYearHasNoNearer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := dates(1990, 2040).Draw(t, "today")
		typed := dates(1990, 2040).Draw(t, "typed")
		got, err := app.ParseDate(typed.Field()[:5], today)
		if err != nil {
			t.Fatal(err)
		}
		for year := today.Year - 9; year <= today.Year+9; year++ {
			other := app.DateOf(time.Date(year, typed.Month, typed.Day, 0, 0, 0, 0, time.UTC))
			if other.Day == typed.Day && distance(other, today) < distance(got, today) {
				t.Fatalf("on %v, %v is nearer than %v", today, other, got)
			}
		}
	})
}

func distance(a, b app.Date) int { return max(a.Sub(b), b.Sub(a)) }

func TestTwoFiguresOfTheYear(t *testing.T) {
	today := day(2015, time.December, 2)
	for text, want := range map[string]int{"15": 2015, "00": 2000, "16": 2016, "25": 2025, "26": 1926, "99": 1999} {
		if got, err := app.ParseDate("1/12-"+text, today); err != nil || got.Year != want {
			t.Errorf("%s is read as %d, %v; want %d", text, got.Year, err, want)
		}
	}
}

// What the program shows, it reads again: every day of half a century, in every
// form.
func TestEveryDayReadsAsItIsWritten(t *testing.T) {
	today := day(2016, time.April, 18)
	n := 0
	for d := day(1990, time.January, 1); d.Before(day(2041, time.January, 1)); d = d.Add(1) {
		n++
		for _, text := range []string{d.Field(), d.Long(), d.String(), d.Time().Format("02012006"), d.Time().Format("2.1.2006")} {
			if got, err := app.ParseDate(text, today); err != nil || got != d {
				t.Fatalf("%v is written %q and read as %v, %v", d, text, got, err)
			}
		}
	}
	if n != 18628 {
		t.Errorf("there were %d days", n)
	}
}

func TestDatesAsTheyAreShown(t *testing.T) {
	d := day(2015, time.October, 18)
	if d.Field() != "18-10-2015" || d.Long() != "18. oktober 2015" || d.String() != "2015-10-18" {
		t.Errorf("%q, %q, %q", d.Field(), d.Long(), d)
	}
	var none app.Date
	if !none.IsZero() || none.Field() != "" || none.Long() != "" || none.String() != "" {
		t.Errorf("no day is shown as %q, %q, %q", none.Field(), none.Long(), none)
	}
	if d := day(2016, time.May, 1); d.Field() != "01-05-2016" || d.Long() != "1. maj 2016" {
		t.Errorf("%q, %q", d.Field(), d.Long())
	}
}

func TestReckoningWithDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := dates(1800, 2200).Draw(t, "a")
		b := dates(1800, 2200).Draw(t, "b")
		days := b.Sub(a)
		if a.Add(days) != b {
			t.Fatalf("%v and %d days are %v, not %v", a, days, a.Add(days), b)
		}
		if a.Before(b) != (days > 0) || a.After(b) != (days < 0) || (a.Compare(b) == 0) != (days == 0) {
			t.Fatalf("%v lies %d days after %v, and compares otherwise", b, days, a)
		}
	})
}

// From the seed letter: received on 18 October 2015, answered on 11 December.
func TestTheLetterThatLay(t *testing.T) {
	received, answered := day(2015, time.October, 18), day(2015, time.December, 11)
	if got := answered.Sub(received); got != 54 {
		t.Errorf("it lay for %d days", got)
	}
	if got := received.Time().Weekday(); got != time.Sunday {
		t.Errorf("it came on a %v", got)
	}
}

func TestTheDayIsTheOneWhereTheTimeIsTold(t *testing.T) {
	summer := time.FixedZone("CEST", 2*60*60)
	late := time.Date(2016, time.April, 17, 22, 30, 0, 0, time.UTC)
	if got := app.DateOf(late.In(summer)); got != day(2016, time.April, 18) {
		t.Errorf("half an hour past midnight is on %v", got)
	}
}

func TestDatesInJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.OneOf(dates(1800, 2200), rapid.Just(app.Date{})).Draw(t, "day")
		text, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var got app.Date
		if err := json.Unmarshal(text, &got); err != nil || got != d {
			t.Fatalf("%v is written %s and read as %v, %v", d, text, got, err)
		}
	})
	for _, text := range []string{`"2015-02-30"`, `"30-02-2015"`, `7`, `{}`, `"x"`} {
		var d app.Date
		if err := json.Unmarshal([]byte(text), &d); err == nil {
			t.Errorf("%s is read as %v", text, d)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, text := range []string{"1/12", "1. december 2015", "tirsdag d. 1. dec. 2015", "i går", "011215", "2015-12-01", "\xff/1", "1\u00ad2/1"} {
		f.Add(text)
	}
	today := day(2015, time.December, 2)
	f.Fuzz(func(t *testing.T, text string) {
		d, err := app.ParseDate(text, today)
		if err != nil {
			if app.CodeOf(err) != app.CodeDate || !d.IsZero() {
				t.Errorf("%q is refused with %v, %v", text, d, err)
			}
			return
		}
		for _, form := range []string{d.Field(), d.Long(), d.String()} {
			if again, err := app.ParseDate(form, today); err != nil || again != d {
				t.Errorf("%q is %v, and %q is %v, %v", text, d, form, again, err)
			}
		}
	})
}

// dates draws days of the years from first to last.
func dates(first, last int) *rapid.Generator[app.Date] {
	from := day(first, time.January, 1)
	days := day(last, time.December, 31).Sub(from)
	return rapid.Map(rapid.IntRange(0, days), from.Add)
}

// A letter cannot have been received on a day still to come: 1/12 typed in November
// is last year's.
func TestADayThatHasCome(t *testing.T) {
	today := app.Date{Year: 2026, Month: 11, Day: 22}
	for text, want := range map[string]string{
		"1/12": "2025-12-01", "23/11": "2025-11-23", "22/11": "2026-11-22", "21/11": "2026-11-21", "i dag": "2026-11-22",
		"1/6": "2026-06-01", "1/1": "2026-01-01", "1/12-2026": "2026-12-01", "1.12.15": "2015-12-01",
	} {
		if got, err := app.ParsePast(text, today); err != nil || got.String() != want {
			t.Errorf("%q is read as %s, %v; want %s", text, got, err, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		day := today.Add(-rapid.IntRange(0, 364).Draw(t, "days ago"))
		text := fmt.Sprintf("%d/%d", day.Day, day.Month)
		if got, err := app.ParsePast(text, today); err != nil || got != day {
			t.Fatalf("%q is read as %s, %v; want %s", text, got, err, day)
		}
	})
}
