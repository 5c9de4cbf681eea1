package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// flow makes running text of the lines of pages: lines that were broken because the
// paper ends are joined again, words that were divided too, and what the writer began
// anew begins anew. It keeps every word; headers and page numbers stay where they are.
func flow(pages []string) string {
	var out []string
	for _, page := range pages {
		lines := linesOf(page)
		full := fullLine(lines)
		open := false // the last line may go on
		for _, line := range lines {
			switch {
			case line == "":
			case open && goesOn(out[len(out)-1], line):
				out[len(out)-1] = join(out[len(out)-1], line)
			default:
				out = append(out, line)
			}
			open = line != "" && utf8.RuneCountInString(line) >= full
		}
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}

func linesOf(page string) []string {
	lines := strings.Split(strings.ReplaceAll(page, "\f", "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.FieldsFunc(line, func(r rune) bool { return unicode.IsSpace(r) }), " ")
	}
	return lines
}

// fullLine is how many letters a line has at least that ends where the paper does:
// three quarters of the longest, but for the one or two that are longer than all
// others.
func fullLine(lines []string) int {
	longest := 0
	for _, line := range lines {
		longest = max(longest, utf8.RuneCountInString(line))
	}
	return max(30, longest*3/4)
}

// goesOn tells whether a full line goes on in the next: not where that begins like an
// item of a list.
func goesOn(before, line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	switch {
	case strings.ContainsRune("•-–—*·‣◦▪", first):
		return false
	case unicode.IsLower(first):
		return true
	}
	word, _, _ := strings.Cut(line, " ")
	if strings.HasSuffix(word, ")") || strings.HasSuffix(word, ".") && unicode.IsDigit(first) && len(word) <= 3 {
		return false
	}
	return true
}

// join puts two lines together. A hyphen at the end of the first is the break's where
// the next goes on in small letters, and the word's own before "og", as in "pleje- og
// omsorgstilbud", and after a figure or a capital.
func join(a, b string) string {
	cut, hyphened := strings.CutSuffix(a, "-")
	cut, soft := strings.CutSuffix(strings.TrimSuffix(cut, "\u00ad"), "\u00ad")
	switch first, _ := utf8.DecodeRuneInString(b); {
	case soft || strings.HasSuffix(a, "\u00ad"):
		return strings.TrimRight(a, "\u00ad-") + b
	case !hyphened:
		return a + " " + b
	case strings.HasPrefix(b, "og "), strings.HasPrefix(b, "eller "), strings.HasSuffix(cut, " "):
		return a + " " + b
	case unicode.IsLower(first) && endsLower(cut):
		return cut + b
	default:
		return a + b
	}
}

func endsLower(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLower(r)
}
