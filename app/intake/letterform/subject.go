package letterform

import (
	"strings"

	"hvidbog/app"
)

// subject is what the letter says that it is about, in a line above or just below the
// salutation.
func (l *letter) subject() string {
	lines := l.lines[:min(len(l.lines), l.salutes+3)]
	for _, line := range lines {
		if s, ok := cutLabel(line, "vedr", "vedrørende", "emne:", "ang", "angående", "re:", "sag:"); ok && len(line) <= longestHeadLine {
			return app.Capital(strings.TrimRight(s, "."))
		}
	}
	for i, line := range lines {
		if isHeading(line) || i < 3 && strings.Contains(line, "s høringssvar ") && isTitle(line) {
			return line
		}
	}
	return ""
}

// isHeading knows a line that stands over the letter and names what it is.
func isHeading(line string) bool {
	small := strings.ToLower(line)
	for _, begins := range []string{"høringssvar", "bemærkninger til", "kommentarer til", "indsigelse", "svar på høring", "svar til høring", "henvendelse om", "svar fra"} {
		if strings.HasPrefix(small, begins) {
			return isTitle(line)
		}
	}
	return false
}

// isTitle reports whether a line can stand over a letter.
func isTitle(line string) bool {
	const longest = 120 // bytes
	return len(line) <= longest && !strings.ContainsAny(line, ".?!") && !app.IsSalutation(line)
}

// headingFrom is X of a heading "Høringssvar fra X om …" or "Xs høringssvar".
func (l *letter) headingFrom() string {
	for _, line := range l.lines[:min(len(l.lines), l.salutes+1)] {
		small := strings.ToLower(line)
		if len(line) > longestHeadLine {
			break
		}
		if from, _, ok := cutAt(line, small, "s høringssvar"); ok && isBody(from) {
			return from
		}
		if !strings.HasPrefix(small, "høringssvar ") && !strings.HasPrefix(small, "svar ") && !strings.HasPrefix(small, "bemærkninger ") {
			continue
		}
		_, from, ok := cutAt(line, small, " fra ")
		if !ok {
			continue
		}
		for _, ends := range []string{" vedr", " ang", " om ", " til ", " –", " - ", ",", ":", "."} {
			from, _, _ = cutAt(from, strings.ToLower(from), ends)
		}
		if isName(from) {
			return from
		}
		if from = app.Capital(from); isBody(from) {
			return from
		}
	}
	return ""
}

// lastLine is who signed without a closing: with a name that stands alone.
func (l *letter) lastLine() string {
	if l.closes < len(l.lines) || len(l.lines) < 2 {
		return ""
	}
	last, before := l.lines[len(l.lines)-1], l.lines[len(l.lines)-2]
	if name := strings.TrimSpace(strings.TrimLeft(last, "/")); name != last && isName(name) {
		return name // "/Karen", as many sign a mail
	}
	if !strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "!") && !strings.HasSuffix(before, "?") {
		return ""
	}
	if isName(last) && len(strings.Fields(last)) > 1 || isBody(last) && !strings.HasSuffix(last, ".") {
		return last
	}
	return ""
}

// speaker is who the letter speaks of first, as bodies do of themselves: "Valby
// Lokaludvalg takker for …".
func (l *letter) speaker() string {
	for _, line := range l.lines[:min(len(l.lines), 2)] {
		small := strings.ToLower(line)
		for _, verb := range []string{" har ", " takker ", " støtter ", " ønsker ", " afgiver ", " fremsender ", " skal ", " finder ", " mener "} {
			if body, _, ok := cutAt(line, small, verb); ok && isBody(body) {
				return body
			}
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
