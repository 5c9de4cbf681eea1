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
		width := widthOf(lines)
		last := "" // the line before, where that may go on
		for _, line := range lines {
			switch {
			case line == "":
			case last != "" && isFull(last, line, width) && goesOn(line):
				out[len(out)-1] = join(out[len(out)-1], line)
			default:
				out = append(out, line)
			}
			last = line
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

// widthOf is how many letters the longest line has.
func widthOf(lines []string) int {
	longest := 0
	for _, line := range lines {
		longest = max(longest, utf8.RuneCountInString(line))
	}
	return longest
}

// isFull tells whether a line ended because the paper does: the next word had no room
// on it. Letters are of different widths, so a tenth of the line is left out of account;
// and lines that are all short were broken by whoever wrote them. Where a sentence ends
// with the line and a short line comes, as a greeting is, that stands by itself.
func isFull(line, next string, width int) bool {
	first, _ := utf8.DecodeRuneInString(next)
	if strings.ContainsAny(line[len(line)-1:], ".!?:") && unicode.IsUpper(first) && utf8.RuneCountInString(next) < width/2 {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	return width >= 40 && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width*9/10
}

// goesOn tells whether a line may go on from the one before: not where it begins like
// an item of a list.
func goesOn(line string) bool {
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
