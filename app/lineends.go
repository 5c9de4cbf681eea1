package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What tells a line with an end of its own from one that a program wrapped.

// bullets are what items of a list begin with.
const bullets = "-–—•*·●◦▪■‣⁃"

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' }

// itemMark is what an item of a list begins with and is told apart by: "-", "2.",
// "a)", "(3)"; "" where a text begins otherwise, as with "1. maj".
func itemMark(text string) string {
	if m := bulletMark(text); m != "" {
		return m
	}
	from := len(text) - len(strings.TrimPrefix(text, "("))
	end := skip(text[:min(len(text), from+3)], from, unicode.IsDigit)
	if end == from { // a letter
		r, size := utf8.DecodeRuneInString(text[from:])
		if end += size; !unicode.IsLetter(r) || !strings.HasPrefix(text[end:], ")") {
			return ""
		}
	}
	end++
	if end > len(text) || text[end-1] != ')' && (text[end-1] != '.' || from > 0) || !blankAt(text, end) {
		return ""
	}
	if text[end-1] == '.' && ofOrdinal[wordAt(text, skip(text, end, unicode.IsSpace))] {
		return ""
	}
	return text[:end]
}

func bulletMark(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if strings.ContainsRune(bullets, r) && blankAt(text, size) {
		return text[:size]
	}
	return ""
}

// blankAt reports whether white space stands at an offset.
func blankAt(text string, i int) bool { return i < len(text) && skip(text, i, unicode.IsSpace) > i }

// startsItem reports whether a line with the mark of an item is one: in a wrapped
// text a dash, or the number of a floor, comes to stand first by chance.
func startsItem(before, text string, inItem, wrapped bool) bool {
	bullet := bulletMark(text) != ""
	word := wordBefore(strings.TrimRight(before, "."))
	last, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case !bullet && beforeOrdinal[strings.ToLower(word)]:
		return false
	case isStop(last) && abbreviation(word) != needsMore, last == ':':
		return true
	case inItem && (bullet || !wrapped):
		return true
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text[len(itemMark(text)):], unicode.IsSpace))
	return !wrapped || unicode.IsUpper(r)
}

// IsSalutation knows "Kære Socialudvalg," and "Hej alle" from "Hej jeg hedder Ole".
func IsSalutation(line string) bool {
	if !salutes[wordAt(line, 0)] {
		return false
	}
	return strings.HasSuffix(line, ",") || strings.HasSuffix(line, "!") || len(strings.Fields(line)) <= 3
}

// IsClosing knows "Med venlig hilsen" and "Mvh Ole": a line that begins as one,
// and is short.
func IsClosing(line string) bool {
	const longest = 60 // bytes
	if len(line) > longest || !closes[wordAt(line, 0)] {
		return false
	}
	list := strings.Fields(strings.ToLower(line))
	for _, w := range list[:min(len(list), 4)] {
		switch strings.TrimRight(w, ".,:!") {
		case "hilsen", "hilsner", "hilsener", "mvh", "vh":
			return len(list) <= 7
		}
	}
	return false
}

// isCapitals knows a heading by its having no small letters.
func isCapitals(line string) bool {
	n := 0
	for _, r := range line {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsLetter(r):
			n++
		}
	}
	return n > 3
}

// isAddress knows a line that is an address on the web or of mail.
func isAddress(line string) bool {
	return !strings.ContainsAny(line, " \t") && (strings.Contains(line, "@") || strings.HasPrefix(line, "www.") || strings.HasPrefix(line, "http"))
}

// isShortened knows a line that may be over though the full stop at its end is that
// of an abbreviation: "Stefansgade 12, 2. th."
func isShortened(line string) bool {
	kind := abbreviation(wordBefore(strings.TrimSuffix(line, ".")))
	return kind == unit || kind == closing
}

// goesOn reports whether the last word of a line wants another.
func goesOn(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return isDash(last) || strings.ContainsRune(",;/(&+", last) || goingOn[wordBefore(line)]
}

var (
	salutes = words(`kære hej hejsa goddag dav davs halløj`)
	closes  = words(`med venlig venlige kærlig kærlige mange de bedste varm varme god gode tak mvh vh hilsen hilsner hilsener`)
	goingOn = words(`og eller men at som der hvis når da mens fordi for i på af til med fra om ved efter før under over mellem hos
		uden inden en et den det de jeg vi man min mit mine vores jeres deres hans hendes denne dette disse
		er var har havde skal skulle kan kunne vil ville må måtte bliver blev være ikke også meget`)
)
