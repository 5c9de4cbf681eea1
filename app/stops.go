package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stop is a full stop, or what else may end a sentence: "?!", "…", ".”".
type stop struct {
	text string // the passage, and what stands before it
	from int    // where the sentence begins
	at   int    // where the marks begin
	to   int    // where they end, with quotation marks and brackets
	kind stopKind
	next following
}

type stopKind int

const (
	fullStop stopKind = iota // a single one: the only kind that abbreviations have
	dots                     // "..." and "…": a sentence may go on after them
	shout                    // with a question or exclamation mark
)

// readStop reads the stop that begins at an offset, and what follows it.
func readStop(text string, from, at int) stop {
	s := stop{text: text, from: from, at: at, to: skip(text, at, isStop)}
	switch marks := text[at:s.to]; {
	case strings.ContainsAny(marks, "!?"):
		s.kind = shout
	case marks != ".":
		s.kind = dots
	}
	bare := s.to
	s.to = skip(text, s.to, isCloser)
	blank := skip(text, s.to, unicode.IsSpace)
	if blank == s.to {
		return s // "kk.dk", "10.30", "godt.Vi"
	}
	if end := smileys(text, blank); end > blank {
		s.to, blank = end, skip(text, end, unicode.IsSpace)
	}
	s.next = readFollowing(text, blank)
	s.next.quoted = s.next.quoted || s.to > bare
	return s
}

// smileys is the end of the signs from an offset on that belong to the sentence
// before them: 🙂 ♥ :-)
func smileys(text string, at int) int {
	first, _ := utf8.DecodeRuneInString(text[at:])
	if !strings.ContainsRune(":;=", first) && !unicode.In(first, unicode.So, unicode.Sk) || strings.ContainsRune(bullets, first) {
		return at
	}
	end := skip(text, at, func(r rune) bool { return !unicode.IsSpace(r) && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < len(text) && !blankAt(text, end) {
		return at
	}
	return end
}

// ends reports whether a sentence ends at the stop.
func (s stop) ends() bool {
	if s.next.kind == nothing {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[s.from:s.at])
	switch {
	case before == '(' || before == '[': // "(!)", "[...]"
		return false
	case s.kind == dots:
		free := unicode.IsSpace(before)
		return s.next.kind == capital && (!free || s.next.opensSentence())
	case s.kind == shout:
		return s.next.kind != small || s.beginsSmall()
	}
	word := wordBefore(s.text[s.from:s.at])
	if s.next.kind == small {
		return utf8.RuneCountInString(word) > 2 && s.abbreviated(word) == noAbbreviation && s.beginsSmall()
	}
	return s.closedBy(word)
}

// beginsSmall knows the sentence of somebody who writes without capitals, as many
// do, by a word that seldom stands after an abbreviation.
func (s stop) beginsSmall() bool { return !s.next.quoted && smallOpeners[s.next.word] }

// closedBy reports whether a full stop after a word ends the sentence, when
// something follows that a sentence may begin with.
func (s stop) closedBy(word string) bool {
	if isNumber(word) {
		return s.closedByNumber(word)
	}
	if utf8.RuneCountInString(word) == 1 {
		return s.closedByLetter(word)
	}
	opens := s.next.kind == capital && s.next.opensSentence()
	switch s.abbreviated(word) {
	case needsMore:
		return false
	case unit:
		return opens || s.next.kind == capital && isAmount(s.before(word))
	case closing:
		return s.next.kind == capital
	}
	return true
}

// abbreviated is what the word before the stop is short for, if anything: "5 mia."
// is, "Mamma Mia." and "den er min." are not.
func (s stop) abbreviated(word string) abbreviationKind {
	switch strings.ToLower(word) {
	case "mia", "min":
		if s.next.kind != figure && !isAmount(s.before(word)) {
			return noAbbreviation
		}
	}
	return abbreviation(word)
}

// closedByNumber tells "i 2015. Vi" from "d. 2. December" and "Christian 4. Bro".
// A number of three figures, or with a full stop in it, is never an ordinal.
func (s stop) closedByNumber(number string) bool {
	if len(number) > 2 {
		return true
	}
	if s.next.kind != capital || ofOrdinal[s.next.word] {
		return false
	}
	if s.next.opensSentence() {
		return true
	}
	rest := s.text[s.from : s.at-len(number)]
	if joined, _ := utf8.DecodeLastRuneInString(rest); isDash(joined) || strings.ContainsRune(",:/", joined) {
		return true // "2,5", "12:30", "7/4-16"
	}
	before := s.before(number)
	first, _ := utf8.DecodeRuneInString(before)
	switch {
	case before == "", strings.TrimSpace(rest) == before: // "to ting: 1. Ro", "Bilag 2. Oversigt"
		return false
	case unicode.IsUpper(first):
		return numbered[strings.ToLower(before)]
	}
	return !beforeOrdinal[before]
}

// closedByLetter tells "bilag B. Forvaltningen" from "B. Jensen". "I" may be a
// pronoun, as in "Det bestemmer I."
func (s stop) closedByLetter(letter string) bool {
	if s.next.kind != capital {
		return false
	}
	switch {
	case strings.Contains("iåø", letter): // words: "der er gang i. Brugerne"
		return true
	case s.next.opensSentence():
		return !strings.Contains("dsvfp", letter)
	}
	before := s.before(letter)
	first, _ := utf8.DecodeRuneInString(before)
	return numbered[strings.ToLower(before)] || letter == "I" && unicode.IsLower(first)
}

// before is the word before the last word before the stop, without a full stop of
// its own.
func (s stop) before(word string) string {
	rest := strings.TrimRightFunc(s.text[s.from:s.at-len(word)], unicode.IsSpace)
	return wordBefore(strings.TrimSuffix(rest, "."))
}

// isAmount knows what stands before a unit: "500", or the "mio" of "2 mio. kr."
func isAmount(word string) bool { return isNumber(word) || word == "mio" || word == "mia" }

const longestWord = 40 // bytes; what is longer is neither abbreviation nor number

// wordBefore is the word at the end of a text, with the full stops in it: "bl.a",
// "10.30". Of "tlf.-nr" it is "nr".
func wordBefore(text string) string {
	at := len(text)
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' {
			break
		}
		if at -= size; len(text)-at > longestWord {
			return ""
		}
	}
	return strings.TrimLeft(text[at:], ".")
}

func isNumber(word string) bool {
	return word != "" && strings.IndexFunc(word, func(r rune) bool { return r != '.' && !unicode.IsDigit(r) }) < 0
}
