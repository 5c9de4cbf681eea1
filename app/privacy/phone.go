package privacy

import (
	"slices"
	"strings"
	"unicode"
)

// phoneForms are the ways in which Danes group the figures of a telephone number.
var phoneForms = [][]int{{2, 2, 2, 2}, {4, 4}, {8}, {3, 2, 3}, {2, 3, 3}, {3, 3, 2}, {2, 6}, {4, 2, 2}, {2, 2, 4}}

var (
	// callers come before a telephone number.
	callers = strings.Fields(`tlf tlf.nr tlf-nr tlfnr tlf.nummer telefon telefonnummer telefonnr telefon.nr telefonnummeret mobil mobilnr mobilnummer
		mobiltelefon mob tel fastnet hjemmenummer arbejde privat ring sms t m tlf+ nummer mobilen telefonen phone`)
	// others come before figures that are no telephone number: an organisation's, an
	// account's, a sum's.
	others = strings.Fields(`cvr cvr-nr cvrnr cvr-nummer cvr.nr se-nr p-nummer p-nr ean ean-nr ean-nummer konto kontonr konto-nr kontonummer reg reg.nr
		isbn issn faktura fakturanr fakturanummer sag sagsnr sags-nr sagen sagsnummer journalnr journalnummer j.nr jnr dok dok.nr doknr dokumentnr dkk kr kroner
		matr.nr matrikel id løbenr ordrenr kundenr medlemsnr`)
	// counted come after figures that count something.
	counted = strings.Fields(`kr kroner dkk mio mia tkr procent pct mg personer borgere brugere mennesker besøg timer dage m² kvm`)
)

// phoneAt finds a telephone number at the beginning of a row of groups.
func phoneAt(text string, groups [][2]int, i int, row [][2]int) (taken int) {
	first := row[0]
	before := wordsBefore(text[:first[0]])
	figures := text[first[0]:first[1]]
	plus := strings.HasSuffix(strings.TrimRight(before, " "), "+")
	account := i > 0 && isPlain(text[groups[i-1][1]:first[0]]) // "1551 0012345678"
	if plus || strings.HasPrefix(figures, "00") && !account {
		if n := abroad(text, row); n > 0 {
			return n
		}
	}
	if n := home(text, row); n > 0 && !goesOn(text[row[n-1][1]:]) { // "45 26 30 12 34"
		return n
	}
	called := endsIn(before, callers)
	if !called && (endsIn(before, others) || isLettered(before)) {
		return 0
	}
	for _, form := range phoneForms {
		if !fits(row, form) {
			continue
		}
		of := row[:len(form)]
		if belowLine(text, row, len(form)) || !called && len(form) == 3 && isYear(figures) && fits(row[1:], phoneForms[0]) { // "2016 33 66 33 66"
			continue
		}
		rest := text[of[len(of)-1][1]:]
		if called && !goesOn(rest) || !isOther(text, groups, i, of) && (figures[0] > '1') && !goesOn(rest) {
			return len(form)
		}
	}
	return 0
}

// belowLine holds where the groups go on below the end of a line, and what stands
// there is a number by itself: the last figure before it is a house's.
func belowLine(text string, row [][2]int, n int) bool {
	for k := 1; k < n; k++ {
		if strings.ContainsAny(text[row[k-1][1]:row[k][0]], "\n\r") {
			return slices.ContainsFunc(phoneForms, func(form []int) bool { return fits(row[k:], form) && !crossesLine(text, row[k:k+len(form)]) })
		}
	}
	return false
}

// isLettered holds where a letter stands right before the figures, so that they are
// part of an identifier: "f12345678".
func isLettered(before string) bool { return unicode.IsLetter(lastRune(before)) }

// abroad is how many groups a number has that begins with the country's figures.
func abroad(text string, row [][2]int) int {
	digits, best := 0, 0
	danish := strings.HasPrefix(strings.TrimLeft(figuresOf(text, row), "0"), "45")
	for n, g := range row {
		if n > 0 && strings.ContainsAny(text[row[n-1][1]:g[0]], "\n\r") && digits >= 10 {
			break
		}
		if digits += g[1] - g[0]; digits > 15 {
			break
		}
		if digits >= 8 {
			best = n + 1
		}
		if danish && digits >= 10 && len(strings.TrimLeft(figuresOf(text, row[:n+1]), "0")) == 10 {
			return n + 1
		}
	}
	return best
}

// home is how many groups a number has that begins with Denmark's figures, without a
// plus before them.
func home(text string, row [][2]int) int {
	if !strings.HasPrefix(text[row[0][0]:row[0][1]], "45") {
		return 0
	}
	if len(text[row[0][0]:row[0][1]]) == 10 {
		return 1
	}
	if row[0][1]-row[0][0] != 2 {
		return 0
	}
	for _, form := range phoneForms {
		if fits(row[1:], form) && text[row[1][0]] > '1' && (len(row) == len(form)+1 || len(form) < 4) {
			return len(form) + 1
		}
	}
	return 0
}

// isOther holds for figures that have the form of a telephone number and are none:
// two years, a sum of money, opening hours, a table.
func isOther(text string, groups [][2]int, i int, row [][2]int) bool {
	rest := strings.TrimLeft(strings.TrimPrefix(text[row[len(row)-1][1]:], ",-"), " \u00a0")
	if words := split(rest[:min(len(rest), 20)]); len(words) > 0 && words[0].start == 0 && slices.Contains(counted, strings.ToLower(rest[:words[0].end])) || strings.HasPrefix(rest, "%") {
		return true
	}
	gaps := gapsOf(text, row)
	for n, gap := range gaps {
		if gap != gaps[0] {
			return true // 10.30-14.30
		}
		if gap == "." && row[n+1][1]-row[n+1][0] == 3 {
			return true // 12.500.000
		}
	}
	if crossesLine(text, row) && (len(row) != 4 || strings.Count(text[row[0][0]:row[3][1]], "\n") > 1) {
		return true
	}
	if len(row) == 1 {
		return false
	}
	size := row[0][1] - row[0][0]
	of := func(n int) string { return text[row[n][0]:row[n][1]] }
	switch {
	case len(row) == 3 && isYear(of(2)):
		return true // 24-10-2015
	case size != 4:
		return false
	case isYear(of(0)) && (len(row) == 3 && of(1) <= "12" && of(2) <= "31" || len(row) == 2 && isYear(of(1))):
		return true // a date that begins with its year, two years
	}
	return inTable(text, groups, i, row)
}

// inTable holds where groups of the same size go on before or after the row.
func inTable(text string, groups [][2]int, i int, row [][2]int) bool {
	like := func(a, b [2]int) bool {
		return a[1]-a[0] == b[1]-b[0] && strings.TrimSpace(text[a[1]:b[0]]) == ""
	}
	end := i + len(row)
	return len(row) == 2 && (i > 0 && like(groups[i-1], row[0]) || end < len(groups) && like(row[1], groups[end]))
}
