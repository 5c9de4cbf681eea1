package privacy

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"hvidbog/app"
)

// number is a CPR number or a telephone number in a text.
type number struct {
	start, end int
	kind       app.MaskKind
	hint       Hint
}

// numbers finds CPR numbers and telephone numbers. Figures are looked at in the
// groups in which they are written, so that dates, sums, case numbers and years
// are left alone.
func numbers(text string) []number {
	groups := groupsIn(text)
	var found []number
	for i := 0; i < len(groups); {
		n, taken := numberAt(text, groups, i)
		if taken == 0 {
			i++
			continue
		}
		found = append(found, n)
		groups, i = groups[i+taken:], 0 // what belongs to one number is no neighbour of the next
	}
	return found
}

// numberAt finds the number that begins with a group of figures; taken is how many
// groups it has, 0 where there is none.
func numberAt(text string, groups [][2]int, i int) (n number, taken int) {
	first := groups[i]
	if isGlued(text[:first[0]]) {
		return n, 0
	}
	row := rowOf(text, groups[i:])
	if taken, hint := cprAt(text, row); taken > 0 {
		return number{first[0], row[taken-1][1], app.MaskCPR, hint}, taken
	}
	if taken := phoneAt(text, groups, i, row); taken > 0 {
		start := first[0]
		if plus := strings.TrimRight(text[:start], " "); strings.HasSuffix(plus, "+") && start-len(plus) < 2 {
			start = len(plus) - 1
		}
		return number{start, row[taken-1][1], app.MaskPhone, ""}, taken
	}
	return n, 0
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

// longestRow is more groups than any number has: "+45 26 30 12 34", and a foreign one.
const longestRow = 9

// rowOf are the first groups that stand near enough to each other to be one number.
func rowOf(text string, groups [][2]int) [][2]int {
	n := 1
	for n < len(groups) && n < longestRow && isSeparator(text[groups[n-1][1]:groups[n][0]]) {
		n++
	}
	return groups[:n]
}

// isSeparator holds for what may lie between two groups of one number, the end of a
// line among it.
func isSeparator(gap string) bool {
	if utf8.RuneCountInString(gap) > 3 {
		return false
	}
	for _, r := range gap {
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Pd, r) && !strings.ContainsRune(".()/−", r) && !isHidden(r) {
			return false
		}
	}
	return true
}

// isGlued holds where the figures go on from something before them: a case number,
// a decimal, a date.
func isGlued(before string) bool {
	r, size := utf8.DecodeLastRuneInString(before)
	if r != '-' && r != '.' && r != ',' && r != '/' && r != '–' {
		return false
	}
	rest := before[:len(before)-size]
	return rest != "" && isFigure(rest[len(rest)-1])
}

// goesOn holds where figures or letters follow, so that the number is part of
// something longer.
func goesOn(rest string) bool {
	if rest == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsLetter(r) {
		return true
	}
	return len(rest) > 1 && (rest[0] == '-' || rest[0] == ',' || rest[0] == '/') && isFigure(rest[1])
}

// fits holds where the groups begin with the given numbers of figures.
func fits(row [][2]int, shape []int) bool {
	if len(row) < len(shape) {
		return false
	}
	for i, n := range shape {
		if row[i][1]-row[i][0] != n {
			return false
		}
	}
	return true
}

// figuresOf are the figures of groups.
func figuresOf(text string, row [][2]int) string {
	var b strings.Builder
	for _, g := range row {
		b.WriteString(text[g[0]:g[1]])
	}
	return b.String()
}

// gapsOf is what stands between groups, without blanks.
func gapsOf(text string, row [][2]int) []string {
	gaps := make([]string, 0, len(row))
	for i := 1; i < len(row); i++ {
		gaps = append(gaps, strings.TrimSpace(text[row[i-1][1]:row[i][0]]))
	}
	return gaps
}

// crossesLine holds where the groups stand on more than one line.
func crossesLine(text string, row [][2]int) bool {
	return strings.ContainsAny(text[row[0][0]:row[len(row)-1][1]], "\n\r")
}

func isYear(figures string) bool {
	n, err := strconv.Atoi(figures)
	return err == nil && len(figures) == 4 && n >= 1900 && n <= 2100
}

// wordsBefore are the last letters and figures before a place, in small letters, to
// be asked what a number is called. No more than what may name it is looked at.
func wordsBefore(text string) string {
	const letters = 28
	from := max(0, len(text)-letters)
	for from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	return strings.ToLower(text[from:])
}

// endsIn holds where a text ends in one of the words, with nothing but marks after it.
func endsIn(before string, words []string) bool {
	before = strings.TrimRight(before, " \t\r\n\u00a0.:;,-–(#=|/+")
	return slices.ContainsFunc(words, func(w string) bool {
		rest, ok := strings.CutSuffix(before, w)
		return ok && !unicode.IsLetter(lastRune(rest))
	})
}
