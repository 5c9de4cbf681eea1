package privacy

import (
	"strings"
	"time"

	"hvidbog/app"
)

// cprShapes are the ways in which Danes group the ten figures of a CPR number.
var cprShapes = [][]int{{10}, {6, 4}, {2, 2, 2, 4}, {4, 2, 4}, {6, 2, 2}, {2, 2, 2, 2, 2}}

// cprAt finds a CPR number at the beginning of a row of groups. Its birthday must be
// one that was, by the rule that tells the century from the seventh figure, unless
// the text calls it a CPR number: then one that was mistyped is left out too. The
// modulus rule only gives a hint, since 2007 there are numbers without it.
//
// Source: CPR-kontoret, "Personnummeret i CPR".
func cprAt(text string, row [][2]int) (taken int, hint Hint) {
	before := wordsBefore(text[:row[0][0]])
	called := strings.Contains(before, "cpr") || strings.Contains(before, "personn") || strings.Contains(before, "pers.nr")
	for _, shape := range cprShapes {
		if !fits(row, shape) || len(shape) == 5 && len(row) > 5 { // a table of figures
			continue
		}
		of := row[:len(shape)]
		figures := figuresOf(text, of)
		if !called && (!isBorn(figures) || isOtherThanCPR(text, of, figures)) || called && figures[:4] == "0000" {
			continue
		}
		if rest := text[of[len(of)-1][1]:]; !called && goesOn(rest) {
			continue
		}
		if isElevens(figures) {
			return len(shape), HintModulus
		}
		return len(shape), HintNoModulus
	}
	return 0, ""
}

// isOtherThanCPR holds for ten figures that are a date with a year after it, or a
// number at the end of a line with a postal code below it.
func isOtherThanCPR(text string, row [][2]int, figures string) bool {
	if len(row) == 1 {
		return false
	}
	last := text[row[len(row)-2][1]:row[len(row)-1][0]]
	if crossesLine(text, row) && len(row) > 2 {
		return true
	}
	if strings.ContainsAny(last, "-–\u2011−") {
		return false
	}
	gaps := gapsOf(text, row)
	dated := len(row) == 4 && gaps[0] != "" && gaps[0] == gaps[1] && gaps[2] == "" // 18.10.15 2016
	return dated && isYear(figures[6:]) || len(row) == 2 && strings.ContainsAny(last, "\n\r") && isPostal(text[row[1][1]:])
}

// isPostal holds where a town follows four figures.
func isPostal(rest string) bool {
	rest = strings.TrimLeft(rest, " \u00a0")
	words := split(rest[:min(len(rest), 24)])
	return len(words) > 0 && words[0].start == 0 && words[0].capital && len(words[0].folded) > 2
}

// isBorn holds where ten figures begin with a birthday that was. In replacement
// numbers the day is 60 higher.
func isBorn(figures string) bool {
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
	born := app.Date{Year: year, Month: time.Month(month), Day: day}
	return app.DateOf(born.Time()) == born
}

// isElevens holds for ten figures that satisfy the modulus rule.
func isElevens(figures string) bool {
	sum := 0
	for i, weight := range [10]int{4, 3, 2, 7, 6, 5, 4, 3, 2, 1} {
		sum += weight * int(figures[i]-'0')
	}
	return sum%11 == 0
}

// MayWave reports whether a passage may be read after all if the caseworker says so.
// A CPR number never may: nothing allows a public paper to tell it. What only looks
// like one, a case number of ten figures that does not satisfy the modulus rule, may.
func MayWave(kind app.MaskKind, text string) bool {
	if kind != app.MaskCPR {
		return true
	}
	figures := figuresOf(text, groupsIn(text))
	return len(figures) != 10 || !isBorn(figures) || !isElevens(figures)
}
