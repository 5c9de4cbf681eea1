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
	var out []byte
	var last line
	var its setting // of the page that the last line stands on
	for _, page := range pages {
		lines := linesOf(page)
		set := settingOf(lines)
		n := 0 // lines of the page so far; over the second, the first is often a title
		for _, l := range lines {
			switch {
			case l.text == "":
			case l.continues(last, its) && (n > 1 || last.blank || startsLower(l.text)):
				out = join(out, l.text)
			default:
				out = append(append(out, '\n'), l.text...)
			}
			last, its = l, set
			if l.text != "" {
				n++
			}
		}
	}
	return strings.TrimSpace(string(out))
}

// line is one as it stands on a page.
type line struct {
	text  string
	blank bool // a blank follows it: the one at which the line was broken
}

func linesOf(page string) []line {
	var lines []line
	for s := range strings.SplitSeq(strings.ReplaceAll(page, "\f", "\n"), "\n") {
		text := strings.Join(strings.Fields(s), " ")
		// The point before an item of a list is of a font of its own, and means nothing.
		if first, size := utf8.DecodeRuneInString(text); unicode.Is(unicode.Co, first) && strings.HasPrefix(text[size:], " ") {
			text = "•" + text[size:]
		}
		lines = append(lines, line{text: text, blank: text != "" && strings.HasSuffix(s, " ")})
	}
	return lines
}

// setting is how the lines of a page are set.
type setting struct {
	width  int  // letters of the longest line
	marked bool // some line ends in the blank at which it was broken
}

func settingOf(lines []line) (s setting) {
	for _, l := range lines {
		s.width = max(s.width, utf8.RuneCountInString(l.text))
		s.marked = s.marked || l.blank
	}
	return s
}

// continues tells whether a line goes on from the one before, which ended because the
// paper does: the blank at which it was broken still stands there, or this line's first
// word had no room on it. Letters are of different widths, so a tenth of the line is
// left out of account; and lines that are all short were broken by whoever wrote them.
// Where breaks are marked, one without a mark is believed only if the sentence goes on.
//
// An item of a list begins anew. So does a short line after the end of a sentence, such
// as a greeting.
func (l line) continues(before line, set setting) bool {
	first, _ := utf8.DecodeRuneInString(l.text)
	word, rest, _ := strings.Cut(l.text, " ")
	switch {
	case before.text == "", strings.ContainsRune("•-–—*·‣◦▪", first):
		return false
	case rest != "" && utf8.RuneCountInString(word) <= 3 && (strings.HasSuffix(word, ")") || strings.HasSuffix(word, ".") && unicode.IsDigit(first)):
		return false
	case before.blank:
		return true
	case set.marked && !unicode.IsLower(first) && !strings.HasSuffix(before.text, "-"):
		return false
	case strings.ContainsAny(before.text[len(before.text)-1:], ".!?:") && unicode.IsUpper(first) && utf8.RuneCountInString(l.text) < set.width/2:
		return false
	}
	return set.width >= 40 && utf8.RuneCountInString(before.text)+1+utf8.RuneCountInString(word) > set.width*9/10
}

// join puts a line to the text before it. A hyphen at the end of that is the break's
// where the line goes on in small letters, and the word's own before "og", as in
// "pleje- og omsorgstilbud", and after a figure or a capital.
func join(text []byte, next string) []byte {
	const soft = "\u00ad"
	s := string(text[max(0, len(text)-8):]) // how it ends
	bare := strings.TrimRight(s, "-"+soft)
	cut := text[:len(text)-len(s)+len(bare)]
	before, _ := utf8.DecodeLastRuneInString(bare)
	switch {
	case strings.Contains(s[len(bare):], soft):
		return append(cut, next...)
	case !strings.HasSuffix(s, "-"), before == ' ', strings.HasPrefix(next, "og "), strings.HasPrefix(next, "eller "):
		return append(append(text, ' '), next...)
	case startsLower(next) && unicode.IsLower(before):
		return append(cut, next...)
	}
	return append(text, next...)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
