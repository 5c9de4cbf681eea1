package app

import (
	"strings"
	"unicode"
)

// longestSignature is how many words may stand below "Med venlig hilsen" for it to be
// the end of a letter: a name, an office, an address and a telephone number. What is
// longer says something more.
const longestSignature = 40

// Body is what a letter says: the text without the salutation that it begins with and
// without the greeting and the signature that it ends with. Of a letter that says
// nothing else, it is empty and stands where the letter begins.
func Body(text string) Span {
	lines := linesOf(text)
	for len(lines) > 0 && blank(lines[0]) {
		lines = lines[1:]
	}
	if len(lines) > 0 && (IsSalutation(lines[0].In(text)) || isAddressee(lines[0].In(text))) {
		lines = lines[1:]
	}
	lines = unsigned(text, lines)
	for len(lines) > 0 && blank(lines[0]) {
		lines = lines[1:]
	}
	if len(lines) == 0 {
		return Span{}
	}
	return Span{lines[0].From, lines[len(lines)-1].To}
}

// isAddressee knows "Til Socialforvaltningen".
func isAddressee(line string) bool {
	words := strings.Fields(line)
	return words[0] == "Til" && len(words) <= 6 && !strings.ContainsAny(line[len(line)-1:], ".?")
}

// unsigned are the lines of a letter before its greeting and signature; of one without a
// greeting, before the names and numbers below it.
func unsigned(text string, lines []line) []line {
	words := 0 // below the line that is looked at
	for i := len(lines) - 1; i >= 0 && words <= longestSignature; i-- {
		line := lines[i].In(text)
		if IsClosing(line) {
			return trimmedLines(lines[:i])
		}
		words += len(strings.Fields(line))
	}
	lines = trimmedLines(lines)
	for len(lines) > 1 && isSigned(lines[len(lines)-1].In(text)) {
		lines = trimmedLines(lines[:len(lines)-1])
	}
	return lines
}

// trimmedLines are lines without the blank ones at the end.
func trimmedLines(lines []line) []line {
	for len(lines) > 0 && blank(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// isSigned knows a line of a signature by its being short and of names and numbers.
func isSigned(line string) bool {
	words := strings.Fields(line)
	names := 0
	for _, w := range words {
		if r := []rune(w)[0]; unicode.IsUpper(r) || unicode.IsDigit(r) {
			names++
		}
	}
	return len(words) <= 10 && names*2 > len(words) && !strings.ContainsAny(line[len(line)-1:], ".!?:")
}

func blank(l line) bool { return l.From == l.To }
