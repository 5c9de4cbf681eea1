package privacy

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

var addressForm = regexp.MustCompile(`[\p{L}\p{N}._%+\-]+(?:[ \t]?@[ \t]?|\s?[(\[](?i:at|snabel-?a)[)\]]\s?)[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+`)

// addresses finds the e-mail addresses in a text.
func addresses(text string) [][2]int {
	if !strings.ContainsAny(text, "@([") {
		return nil
	}
	var found [][2]int
	for _, at := range addressForm.FindAllStringIndex(text, -1) {
		found = append(found, [2]int{at[0], at[1]})
	}
	return found
}

// shapes are the ways in which Danes group the figures of a telephone number.
var shapes = [][]int{{2, 2, 2, 2}, {4, 4}, {8}, {3, 2, 3}, {2, 3, 3}, {2, 6}, {4, 2, 2}}

// numbers finds CPR numbers and telephone numbers. Figures are looked at in the
// groups in which they are written, so that dates, sums, case numbers and years
// are left alone.
func numbers(text string) [][2]int {
	groups := groupsIn(text)
	var found [][2]int
	for i := 0; i < len(groups); {
		n := number(text, groups[i:])
		if n == 0 {
			i++
			continue
		}
		start := groups[i][0]
		if start > 0 && text[start-1] == '+' {
			start--
		}
		found = append(found, [2]int{start, groups[i+n-1][1]})
		i += n
	}
	return found
}

// groupsIn finds the rows of figures in a text.
func groupsIn(text string) [][2]int {
	var groups [][2]int
	for i := 0; i < len(text); i++ {
		if !isFigure(text[i]) {
			continue
		}
		start := i
		for i < len(text) && isFigure(text[i]) {
			i++
		}
		groups = append(groups, [2]int{start, i})
	}
	return groups
}

func isFigure(c byte) bool { return c >= '0' && c <= '9' }

// number says how many groups, from the first on, are a number to be left out.
func number(text string, groups [][2]int) int {
	g := func(i int) string { return text[groups[i][0]:groups[i][1]] }
	row := 1 // groups that are near enough to be one number
	for row < len(groups) && row < 9 && separates(text[groups[row-1][1]:groups[row][0]]) {
		row++
	}
	first := g(0)
	if groups[0][0] > 0 && joined(text[:groups[0][0]]) {
		return 0
	}
	if isBirthday(first) && (len(first) == 10 || len(first) == 6 && row > 1 && len(g(1)) == 4) {
		return map[bool]int{true: 1, false: 2}[len(first) == 10]
	}
	if isBirthGroups(g, row) {
		return 4
	}
	abroad := strings.HasPrefix(first, "00") || groups[0][0] > 0 && text[groups[0][0]-1] == '+'
	if abroad {
		digits := 0
		for n := range row {
			if digits += len(g(n)); digits > 15 {
				return n
			}
		}
		if digits >= 8 {
			return row
		}
	}
	if len(first) == 10 && strings.HasPrefix(first, "45") {
		return 1
	}
	for _, shape := range shapes {
		if fits(g, row, shape) && !isOther(text, groups, shape) {
			return len(shape)
		}
	}
	return 0
}

// fits holds where the groups have the given numbers of figures, and no other
// figures follow without a blank.
func fits(g func(int) string, row int, shape []int) bool {
	if row < len(shape) {
		return false
	}
	for i, n := range shape {
		if len(g(i)) != n {
			return false
		}
	}
	return true
}

// isOther holds for figures that have the shape of a telephone number and are
// none: two years, a sum of money, opening hours.
func isOther(text string, groups [][2]int, shape []int) bool {
	last := groups[len(shape)-1]
	if rest := strings.TrimLeft(text[last[1]:], " \u00a0,-"); strings.HasPrefix(strings.ToLower(rest), "kr") {
		return true
	}
	for i := 1; i < len(shape); i++ {
		gap := strings.TrimSpace(text[groups[i-1][1]:groups[i][0]])
		if gap != strings.TrimSpace(text[groups[0][1]:groups[1][0]]) {
			return true // 10.30-14.30
		}
		if gap == "." && shape[i] == 3 {
			return true // 12.500.000
		}
	}
	// Two years, or a date that begins with its year.
	return shape[0] == 4 && isYear(text, groups[0]) && (len(shape) == 3 || isYear(text, groups[1]))
}

func isYear(text string, group [2]int) bool {
	n, err := strconv.Atoi(text[group[0]:group[1]])
	return err == nil && n >= 1900 && n <= 2100
}

// separates holds for what may lie between two groups of one number.
func separates(gap string) bool {
	if utf8.RuneCountInString(gap) > 3 {
		return false
	}
	return strings.Trim(gap, " \u00a0\u202f-–.()") == ""
}

// joined holds where the figures go on from something before them: a case
// number, a decimal, a word.
func joined(before string) bool {
	r, size := utf8.DecodeLastRuneInString(before)
	if r != '-' && r != '.' && r != ',' && r != '/' {
		return false
	}
	rest := before[:len(before)-size]
	return rest != "" && isFigure(rest[len(rest)-1])
}

// isBirthday holds where figures begin with the day and month of a CPR number.
// In replacement numbers the day is 60 higher.
func isBirthday(figures string) bool {
	if len(figures) < 6 {
		return false
	}
	day, _ := strconv.Atoi(figures[:2])
	month, _ := strconv.Atoi(figures[2:4])
	if day > 60 {
		day -= 60
	}
	return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

// isBirthGroups holds for a CPR number written in four groups: 01 01 90 1234.
func isBirthGroups(g func(int) string, row int) bool {
	return fits(g, row, []int{2, 2, 2, 4}) && isBirthday(g(0)+g(1)+g(2))
}
