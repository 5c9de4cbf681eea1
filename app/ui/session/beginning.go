package session

import (
	"strings"
	"unicode/utf8"

	"hvidbog/app"
)

// Beginning is the subject, or the first words of the text, on one line.
func Beginning(r *app.Response) string {
	if r.Subject != "" {
		return OneLine(r.Subject)
	}
	return OneLine(r.Text)
}

// OneLine is the beginning of a text as it goes on a line of a list.
func OneLine(text string) string {
	const most = 160
	if len(text) > 4*most { // a whole text of 200,000 letters need not be split
		text = text[:4*most]
	}
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) > most {
		text = string([]rune(text)[:most])
	}
	return strings.ToValidUTF8(text, "")
}
