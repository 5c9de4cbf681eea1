package letterform

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hvidbog/app"
)

// subject is what the letter says that it is about, in a line above or just below the
// salutation.
func (l *letter) subject() string {
	lines := l.lines[:min(len(l.lines), l.salutes+3)]
	for _, line := range lines {
		if s, ok := cutLabel(line, "vedr", "vedrørende", "emne:", "ang", "angående", "re:", "sag:"); ok && len(line) <= longestHeadLine {
			return capital(strings.TrimRight(s, "."))
		}
	}
	for _, line := range lines {
		if isHeading(line) {
			return line
		}
	}
	return ""
}

// isHeading knows a line that stands over the letter and names what it is.
func isHeading(line string) bool {
	small := strings.ToLower(line)
	for _, begins := range []string{"høringssvar", "bemærkninger til", "kommentarer til", "indsigelse", "svar på høring", "svar til høring", "henvendelse om"} {
		if strings.HasPrefix(small, begins) {
			return len(line) <= 120 && !strings.ContainsAny(line, ".?!") && !app.IsSalutation(line)
		}
	}
	return false
}

// headingFrom is X of a heading "Høringssvar fra X om …".
func (l *letter) headingFrom() string {
	for _, line := range l.lines[:min(len(l.lines), l.salutes+1)] {
		small := strings.ToLower(line)
		if len(small) != len(line) || !strings.HasPrefix(small, "høringssvar ") && !strings.HasPrefix(small, "bemærkninger ") {
			continue
		}
		_, from, ok := cutAt(line, small, " fra ")
		if !ok {
			continue
		}
		for _, ends := range []string{" vedr", " ang", " om ", " til ", " i ", " –", " - ", ",", ":", "."} {
			from, _, _ = cutAt(from, strings.ToLower(from), ends)
		}
		if isName(from) || isBody(from) {
			return from
		}
	}
	return ""
}

// cutAt cuts a text where its small letters have the mark.
func cutAt(text, small, mark string) (before, after string, ok bool) {
	i := strings.Index(small, mark)
	if i < 0 || len(small) != len(text) {
		return text, "", false
	}
	return text[:i], text[i+len(mark):], true
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
