package privacy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"hvidbog/app"
)

// token is a word in a text that came out of a PDF file.
type token struct {
	start, end int
	folded     string
	capital    bool
	cut        bool // the word may go on in small letters on the next line
}

// tokensOf finds the words of a text: letters in a row, with what is not seen
// between them.
func tokensOf(text string) []token {
	var tokens []token
	start, end := -1, 0
	flush := func() {
		if start >= 0 {
			tokens = append(tokens, tokenAt(text, start, end))
		}
		start = -1
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r):
			if start < 0 {
				start = i
			}
			end = i + utf8.RuneLen(r)
		case start >= 0 && unicode.Is(unicode.Mn, r):
			end = i + utf8.RuneLen(r)
		case unicode.Is(unicode.Cf, r):
		default:
			flush()
		}
	}
	flush()
	for i := range tokens {
		if i+1 < len(tokens) && isCut(text[tokens[i].end:tokens[i+1].start]) {
			tokens[i].cut = !tokens[i+1].capital
		}
	}
	return tokens
}

func tokenAt(text string, start, end int) token {
	first, _ := utf8.DecodeRuneInString(text[start:])
	return token{start: start, end: end, folded: folded(text[start:end]), capital: unicode.IsUpper(first) || unicode.IsTitle(first)}
}

// folded takes ligatures apart before it folds.
func folded(word string) string { return app.Fold(norm.NFKC.String(word)) }

// isCut holds for a hyphen at the end of a line, and nothing else.
func isCut(gap string) bool {
	before, after, ok := strings.Cut(gap, "\n")
	if !ok || strings.TrimSpace(after) != "" {
		return false
	}
	switch strings.TrimRight(before, " \r\t") {
	case "-", "\u00ad", "\u2010", "\u2011":
		return true
	}
	return false
}

// rejoin reads the words that a hyphen cuts at the end of a line as one. ok is
// false where there are none.
func rejoin(text string, tokens []token) (joined []token, ok bool) {
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		for i+1 < len(tokens) && isCut(text[tokens[i].end:tokens[i+1].start]) {
			i++
			t.end, ok, t.cut = tokens[i].end, true, false
			t.folded = app.Fold(t.folded + tokens[i].folded)
		}
		joined = append(joined, t)
	}
	return joined, ok
}

// near holds for what may stand between the words of one name.
func near(gap string) bool {
	if len(gap) > 12 {
		return false
	}
	for _, r := range gap {
		if !unicode.IsSpace(r) && !unicode.In(r, unicode.Pd, unicode.Cf) && !strings.ContainsRune(".,_/'’´`", r) {
			return false
		}
	}
	return true
}

// is holds where the word is w, or w in the genitive.
func (t token) is(w string) bool {
	return t.folded == w || len(t.folded) == len(w)+1 && t.folded[len(w)] == 's' && strings.HasPrefix(t.folded, w)
}

// stem is the word without the s of the genitive.
func (t token) stem() string {
	if len(t.folded) > 2 {
		return strings.TrimSuffix(t.folded, "s")
	}
	return t.folded
}

// begins holds where the tokens begin with the row.
func (r row) begins(text string, tokens []token) bool {
	if len(tokens) < len(r.words) {
		return false
	}
	for i, w := range r.words {
		last := i == len(r.words)-1
		switch {
		case i > 0 && !near(text[tokens[i-1].end:tokens[i].start]),
			last && !tokens[i].is(w), !last && tokens[i].folded != w:
			return false
		}
	}
	return true
}
