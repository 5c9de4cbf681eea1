package privacy

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	figureForm = regexp.MustCompile(`[0-9]+`)
	// homeForm is a street with a number, where a floor, a town or the end of the line
	// tells that it is somebody's address.
	homeForm = regexp.MustCompile(`(\p{Lu}\p{L}+(?:vej|gade|allé|stræde|boulevard|plads))[ \x{A0}](\d{1,3}[A-Z]?)(?:,[ ]?(?:\d{1,2}\.|st\b|kl\b)|,?\s+[1-9]\d{3}[ ]\p{Lu}|[ \t\r]*(?:\n|$))`)
	// placeForm is a street with a number, wherever it stands.
	placeForm  = regexp.MustCompile(`(\p{Lu}\p{L}+(?:vej|gade|allé|stræde|boulevard|plads))[ \x{A0}](\d{1,3}[A-Z]?)\b`)
	callForm   = regexp.MustCompile(`(?i)(?:tlf|telefon|mobil|telefonnr|tlfnr|tlf\.?[ ]?nr)\.?:?\s{0,2}$`)
	firmForm   = regexp.MustCompile(`(?i)(?:\b(?:cvr|se|ean|p|konto|isbn)[-. ]?(?:nr|nummer)?|faktura(?:nr|nummer)?|kontonr)[.:]?\s{0,2}$`)
	crownsForm = regexp.MustCompile(`(?i)^[ \x{A0},-]*(?:kr|mio)`)
)

// isCall holds where a text ends in "tlf." or the like.
func isCall(before string) bool {
	const longest = 24 // of those words, and the blanks after them
	return callForm.MatchString(before[max(0, len(before)-longest):])
}

// isFirm holds where a text ends in "CVR" or the like: the number of an organisation.
func isFirm(before string) bool {
	const longest = 20
	return firmForm.MatchString(before[max(0, len(before)-longest):])
}

// source notes the e-mail addresses and the numbers in a text that the packet is
// made from.
func (s *Secrets) source(text string) {
	for _, m := range mailForm.FindAllString(text, -1) {
		if !s.allowed[bare(m)] {
			s.emails = append(s.emails, squeezed(m))
		}
	}
	for _, at := range homeForm.FindAllStringSubmatch(text, -1) {
		if home := at[1] + " " + at[2]; !s.allowed[bare(home)] {
			s.street(home)
		}
	}
	groups := figureForm.FindAllStringIndex(text, -1)
	for i := range groups {
		for _, w := range windows(text, groups[i:]) {
			if what, ok := w.written(text); ok && !s.mayRead(w.figures) {
				s.numbers[w.figures] = what
			}
		}
	}
}

// window is a number written in one or more groups of figures.
type window struct {
	start, end int
	figures    string
	shape      []int
	gaps       []string
	run        bool // another group of figures follows near by
}

// windows are the numbers that may begin with the first group.
func windows(text string, groups [][]int) []window {
	first := groups[0]
	if glued(text[:first[0]]) {
		return nil
	}
	w := window{start: first[0]}
	var all []window
	for i, g := range groups {
		if i > 0 {
			gap := text[groups[i-1][1]:g[0]]
			if !within(gap) {
				break
			}
			w.gaps = append(w.gaps, gap)
		}
		w.end = g[1]
		w.figures += text[g[0]:g[1]]
		w.shape = append(w.shape, g[1]-g[0])
		if len(w.figures) > 15 {
			break
		}
		next := w
		if isLetterAt(text[g[1]:]) {
			continue // "12345678ab" is an identifier
		}
		next.run = i+1 < len(groups) && within(text[g[1]:groups[i+1][0]])
		next.shape, next.gaps = slices.Clone(w.shape), slices.Clone(w.gaps)
		all = append(all, next)
	}
	return all
}

func isLetterAt(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(r)
}

// within holds for what may stand between two groups of one number: never the end
// of a line.
func within(gap string) bool {
	return len([]rune(gap)) <= 3 && strings.Trim(gap, " \u00a0\u202f-–.()") == ""
}

// glued holds where figures go on from those before: in a case number, a date, a
// sum.
func glued(before string) bool {
	n := len(before)
	if n == 0 {
		return false
	}
	if r, _ := utf8.DecodeLastRuneInString(before); unicode.IsLetter(r) {
		return !isCall(before) // "tlf33663366"
	}
	return n > 1 && strings.ContainsRune("-.,/", rune(before[n-1])) && before[n-2] >= '0' && before[n-2] <= '9'
}

// written says what the window is, where that can be told from its form alone in
// running text.
func (w window) written(text string) (What, bool) {
	if w.isCPR() {
		return CPR, true
	}
	abroad := strings.HasSuffix(text[:w.start], "+") || strings.HasPrefix(w.figures, "00") && len(w.shape) > 1
	if abroad && len(w.figures) >= 10 && !w.run {
		return Phone, true
	}
	if len(w.figures) != 8 || crownsForm.MatchString(text[w.end:]) || w.figures[0] < '2' && !isCall(text[:w.start]) || isFirm(text[:w.start]) {
		return "", false
	}
	for i, gap := range w.gaps {
		if strings.TrimSpace(gap) != strings.TrimSpace(w.gaps[0]) || strings.TrimSpace(gap) == "." && w.shape[i+1] == 3 {
			return "", false
		}
	}
	years := w.shape[0] == 4 && isAge(w.figures[:4])
	if years && (len(w.shape) == 3 || len(w.shape) == 2 && isAge(w.figures[4:])) {
		return "", false
	}
	return Phone, slices.ContainsFunc(phoneShapes, func(shape []int) bool { return slices.Equal(shape, w.shape) })
}

// phoneShapes are the ways in which Danes write eight figures.
var phoneShapes = [][]int{{8}, {2, 2, 2, 2}, {4, 4}, {3, 2, 3}, {2, 3, 3}, {2, 6}, {4, 2, 2}}

// isAge holds for the figures of a year.
func isAge(figures string) bool { return figures >= "1900" && figures <= "2100" }

// isCPR holds for ten figures that begin with a day and a month, in one row, in six
// and four, or in twos.
func (w window) isCPR() bool {
	if len(w.figures) != 10 {
		return false
	}
	day, month := (w.figures[0]-'0')*10+w.figures[1]-'0', (w.figures[2]-'0')*10+w.figures[3]-'0'
	if day > 60 {
		day -= 60 // a replacement number
	}
	if day < 1 || day > 31 || month < 1 || month > 12 {
		return false
	}
	switch year := isAge(w.figures[6:]); len(w.shape) {
	case 1:
		return true
	case 2: // "150316 2016" is a date and a year
		return w.shape[0] == 6 && (strings.ContainsAny(w.gaps[0], "-–") || !year)
	default:
		return slices.Equal(w.shape, []int{2, 2, 2, 4}) && !w.run && !year
	}
}

// findNumbers finds CPR numbers and telephone numbers.
func (s *Secrets) findNumbers(text string, found []Finding) []Finding {
	groups := figureForm.FindAllStringIndex(text, -1)
	for i := range groups {
		for _, w := range windows(text, groups[i:]) {
			what, known := s.numbers[w.figures]
			if s.mayRead(w.figures) {
				continue
			}
			switch {
			case known && (len(w.figures) == 8 || len(w.figures) >= 10):
			case w.isCPR():
				what = CPR
			case s.isCalled(text, w):
				what = Phone
			default:
				continue
			}
			found = append(found, Finding{What: what, Start: w.start, End: w.end})
			break
		}
	}
	return found
}

// isCalled holds for a telephone number that can be told from anything else in a
// table of figures.
func (s *Secrets) isCalled(text string, w window) bool {
	what, ok := w.written(text)
	if !ok || what != Phone || strings.HasPrefix(strings.TrimLeft(text[w.end:], " "), "-") && joinedAfter(text[w.end:]) {
		return false
	}
	if strings.HasSuffix(text[:w.start], "+") {
		return len(w.figures) >= 10 // the country's figures are among them
	}
	return len(w.shape) == 1 || isCall(text[:w.start])
}

// joinedAfter holds where a hyphen and a letter or figure follow, as in an
// identifier.
func joinedAfter(rest string) bool {
	return len(rest) > 1 && rest[0] == '-' && (isFigure(rest[1]) || rest[1] >= 'a' && rest[1] <= 'z' || rest[1] >= 'A' && rest[1] <= 'Z')
}
