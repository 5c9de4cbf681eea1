package app

import (
	"strings"
	"time"
)

// IsBorn holds where the ten figures of a CPR number begin with a birthday that was,
// by the rule that tells the century from the seventh figure. In replacement numbers
// the day is 60 higher.
//
// Source: CPR-kontoret, "Personnummeret i CPR".
func IsBorn(figures string) bool {
	two := func(i int) int { return int(figures[i]-'0')*10 + int(figures[i+1]-'0') }
	day, month, year := two(0), two(2), two(4)
	switch seventh := figures[6]; {
	case seventh < '4':
		year += 1900
	case seventh == '4' || seventh == '9':
		if year += 2000; year > 2036 {
			year -= 100
		}
	default:
		if year += 2000; year > 2057 {
			return false // 1858 to 1899: none of them lives
		}
	}
	if day > 60 {
		day -= 60
	}
	born := Date{Year: year, Month: time.Month(month), Day: day}
	return DateOf(born.Time()) == born
}

// IsElevens holds for ten figures that satisfy the modulus rule of CPR numbers. Since
// 2007 there are numbers that do not.
func IsElevens(figures string) bool {
	sum := 0
	for i, weight := range [10]int{4, 3, 2, 7, 6, 5, 4, 3, 2, 1} {
		sum += weight * int(figures[i]-'0')
	}
	return sum%11 == 0
}

// MayWave reports whether a passage may be read after all if the caseworker says so.
// A CPR number never may: nothing allows a public paper to tell it. What only looks
// like one, a case number of ten figures that does not satisfy the modulus rule, may.
func MayWave(kind MaskKind, text string) bool {
	if kind != MaskCPR {
		return true
	}
	figures := strings.Map(func(c rune) rune {
		if c < '0' || c > '9' {
			return -1
		}
		return c
	}, text)
	return len(figures) != 10 || !IsBorn(figures) || !IsElevens(figures)
}
