package privacy

import (
	"strings"

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
		if !called && (!app.IsBorn(figures) || isOtherThanCPR(text, of, figures)) || called && figures[:4] == "0000" {
			continue
		}
		if rest := text[of[len(of)-1][1]:]; !called && goesOn(rest) {
			continue
		}
		if app.IsElevens(figures) {
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
